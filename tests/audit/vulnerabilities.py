"""No package that the locks name has a known vulnerability; where the service cannot say, neither does the audit."""

import json
from collections.abc import Iterator
from subprocess import TimeoutExpired
from typing import Any

from tests.audit.figure import Figure, none_of, unknown
from tests.audit.sites import Subject
from tests.audit.tools import said, tool

LOCKS = ("site", "test", "audit", "lock")
NODE = "known vulnerabilities, package-lock.json"


def vulnerabilities(subject: Subject) -> Iterator[Figure]:
    """None in the Python packages of any lock, and none in the Node packages."""
    for lock in LOCKS:
        yield _python(f"requirements/{lock}.txt")
    yield _node()


def _python(lock: str) -> Figure:
    what = f"known vulnerabilities, {lock}"
    try:
        done = tool("pip-audit", "--requirement", lock, "--require-hashes", "--disable-pip", "--progress-spinner=off", "--format=json")
        return python_figure(what, json.loads(done.stdout)["dependencies"])
    except (ValueError, TimeoutExpired) as error:
        return unknown(what, "0", f"pip-audit gave no report: {error}")


def python_figure(what: str, packages: list[dict[str, Any]]) -> Figure:
    """What pip-audit's report says; a package that it could not ask about leaves the figure open, whatever else it found."""
    found = [f"{package['name']} {one['id']}" for package in packages for one in package.get("vulns", ())]
    unasked = [package["skip_reason"] for package in packages if "skip_reason" in package]
    if unasked and not found:
        return unknown(what, "0", f"{len(unasked)} of {len(packages)} packages could not be asked about: {unasked[0]}")
    return none_of(what, found, f"{len(packages)} packages")


def _node() -> Figure:
    try:
        return node_figure(json.loads(said("npm", "audit", "--json").stdout))
    except (ValueError, TimeoutExpired) as error:
        return unknown(NODE, "0", f"npm audit gave no report: {error}")


def node_figure(report: dict[str, Any]) -> Figure:
    """What npm's report says; without a list of vulnerabilities it is no report."""
    if "vulnerabilities" not in report:
        return unknown(NODE, "0", f"npm audit gave no report: {report.get('message', report)}")
    found = [f"{name} {one['severity']}" for name, one in report["vulnerabilities"].items()]
    return none_of(NODE, found, f"{report['metadata']['dependencies']['total']} packages")

"""A report of vulnerabilities is read as it is meant: found, none found, or not asked."""

from tests.audit.figure import Verdict
from tests.audit.vulnerabilities import node_figure, python_figure

SOUND = {"name": "a", "version": "1", "vulns": []}
WEAK = {"name": "b", "version": "1", "vulns": [{"id": "PYSEC-2026-1", "fix_versions": ["2"]}]}
UNASKED = {"name": "c", "skip_reason": "not found"}
TOTAL = {"dependencies": {"total": 2}}


def test_python_packages_without_a_vulnerability_pass() -> None:
    assert python_figure("lock", [SOUND]).verdict is Verdict.OK


def test_a_vulnerable_python_package_fails_whatever_could_not_be_asked() -> None:
    found = python_figure("lock", [SOUND, WEAK, UNASKED])
    assert (found.verdict, found.details) == (Verdict.FAILED, ("b PYSEC-2026-1",))


def test_a_python_package_that_could_not_be_asked_about_is_no_pass() -> None:
    assert python_figure("lock", [SOUND, UNASKED]).verdict is Verdict.UNKNOWN


def test_node_packages_pass_only_with_a_report() -> None:
    assert node_figure({"vulnerabilities": {}, "metadata": TOTAL}).verdict is Verdict.OK
    assert node_figure({"vulnerabilities": {"b": {"severity": "high"}}, "metadata": TOTAL}).verdict is Verdict.FAILED
    assert node_figure({"message": "405 Method Not Allowed"}).verdict is Verdict.UNKNOWN

"""The lists of parts (software bills of materials) in CycloneDX, for Python and for Node, in ``build/``."""

import json
from collections.abc import Iterator

from tests.audit.figure import Figure, Verdict
from tests.audit.sites import Subject
from tests.audit.tools import INSPECTED, said, tool
from tests.commands import ROOT

FOLDER = ROOT / "build"


def parts(subject: Subject) -> Iterator[Figure]:
    """One list each, valid and not empty."""
    python = tool("cyclonedx-py", "environment", INSPECTED, "--pyproject", "pyproject.toml", "--output-reproducible").stdout
    yield _kept("python", python)
    yield _kept("node", said("npm", "sbom", "--sbom-format=cyclonedx").stdout)


def _kept(kind: str, text: str) -> Figure:
    """Write a list, and say what it holds."""
    name = f"sbom-{kind}.cdx.json"
    try:
        found = json.loads(text)
        count = len(found["components"]) if found["bomFormat"] == "CycloneDX" else 0
    except (ValueError, KeyError):
        count = 0
    FOLDER.mkdir(exist_ok=True)
    (FOLDER / name).write_text(text, "utf-8")
    verdict = Verdict.OK if count else Verdict.FAILED
    return Figure(what=f"parts listed in build/{name}", limit="≥ 1", measured=f"{count}", verdict=verdict, details=(text[:300],))

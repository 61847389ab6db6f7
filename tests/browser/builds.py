"""The officers' build, as ``make admin`` makes it."""

import subprocess
from pathlib import Path

from tests.commands import ROOT, run

BUNDLE = ROOT / "plugins" / "initiatives" / "form" / "browser" / "bundle.mjs"


def officers_build(content: Path, folder: Path) -> Path:
    """Build the form and the guide for a content folder."""
    done = run("form", content, "--output", folder)
    assert done.status == 0, done.err
    subprocess.run(["node", str(BUNDLE), str(folder / "quan-tri")], check=True)
    return folder

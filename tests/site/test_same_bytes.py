"""Two builds of the same content are equal byte for byte, wherever, whenever and by whomever they are made; archives and papers too."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.commands import ROOT
from tests.site.builds import FIXED, tree

HERE = {"SOURCE_DATE_EPOCH": "1795392000", "INITIATIVES_RESULTS": ""}
ELSEWHERE = {
    "another day, zone, order and terminal": {
        "SOURCE_DATE_EPOCH": "1797984000",
        "TZ": "Pacific/Kiritimati",
        "PYTHONHASHSEED": "1",
        "COLUMNS": "40",
        "TERM": "dumb",
    },
    "no fixed day, another language and user": {
        "SOURCE_DATE_EPOCH": "",
        "PYTHONHASHSEED": "4242",
        "LANG": "C",
        "LC_ALL": "C",
        "HOME": "/nonexistent",
        "USER": "can-bo",
        "LOGNAME": "can-bo",
    },
}
"""What differs from machine to machine and from day to day; the content names no day on which anything of it would change."""
PAPERS = (
    ("periodic", "--period", "2024"),
    ("reward", "--period", "2024"),
    (
        "evidence",
        "--period",
        "2024",
        "--siteurl",
        "https://xa.example",
    ),  # without its pages printed: that is the business of tests/paperwork
    ("scores", "--call", "cchc-2024"),
    ("leaflet", "--code", "SK-2024-003", "--siteurl", "https://xa.example"),
)


def command(*arguments: str | Path, surroundings: dict[str, str], mask: int) -> None:
    """Run the officer's command as somebody, somewhere; ``mask`` is what the person's system takes from new files' rights."""
    known = {**os.environ, "PYTHONPATH": str(ROOT / "plugins"), **HERE, **surroundings}
    words = [sys.executable, "-m", "initiatives.cli", *map(str, arguments)]
    done = subprocess.run(words, cwd=ROOT, env=known, umask=mask, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr


def published(content: Path, folder: Path, surroundings: dict[str, str], mask: int = 0o022) -> dict[str, bytes]:
    """The site as it goes to a server, with its compressed copies, and the papers."""
    command(
        "build",
        content,
        "--output",
        folder / "site",
        "--settings",
        ROOT / "pelicanconf.py",
        "--compress",
        surroundings=surroundings,
        mask=mask,
    )
    for kind in PAPERS:
        command("report", *kind, "--out", folder / "papers", "--content", content, surroundings=surroundings, mask=mask)
    return tree(folder)


@pytest.fixture(scope="module")
def here(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """What is made here and now, of content that git does not know."""
    folder = tmp_path_factory.mktemp("here")
    shutil.copytree(FIXED, folder / "content")
    return published(folder / "content", folder / "made", {})


def test_archives_and_papers_are_among_what_is_compared(here: dict[str, bytes]) -> None:
    endings = {Path(name).suffix for name in here}
    assert endings >= {".html", ".gz", ".xlsx", ".docx", ".xml", ".ics", ".json", ".csv", ".css", ".pdf"}


@pytest.mark.parametrize("surroundings", ELSEWHERE.values(), ids=ELSEWHERE)
def test_same_content_gives_the_same_bytes(here: dict[str, bytes], tmp_path: Path, surroundings: dict[str, str]) -> None:
    content = tmp_path / "nội dung ở nơi khác"
    shutil.copytree(FIXED, content)
    for number, path in enumerate(sorted(content.rglob("*"), reverse=True)):
        os.utime(path, (1_000_000_000 + number, 1_000_000_000 + number))
    found = published(content, tmp_path / "đầu ra", surroundings, mask=0o077)
    assert [name for name in here.keys() | found.keys() if here.get(name) != found.get(name)] == []

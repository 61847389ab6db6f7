"""Every code of the catalogue, as the officer sees it: one folder per code, its whole report stored beside it.

A folder holds the fault: ``*.md`` are initiatives of 2024, ``content/`` lies over the faultless ``base/content``,
``options.json`` goes to ``load``. What git cannot keep is made by ``FAULTS``.
"""

import json
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from initiatives.reading.catalogue import CATALOGUE
from initiatives.reading.catalogue.registers import KNOWN_ENTRIES
from initiatives.reading.catalogue.sheets import SHEET_ENTRIES
from initiatives.reading.decoding import LARGEST_FILE
from initiatives.reading.problems import as_text_report
from initiatives.registry import Registry, load
from tests.conftest import Golden

HERE = Path(__file__).parent
BASE = HERE / "base" / "content"
GOOD = Path("initiatives") / "2024" / "nop-ho-so-tu-xa.md"
CASES = sorted(folder.name for folder in HERE.iterdir() if folder.is_dir() and folder.name not in ("base", "__pycache__"))
TODAY = date(2026, 11, 23)


def _changed(content: Path, old: bytes, new: bytes) -> None:
    path = content / GOOD
    data = path.read_bytes()
    assert data.count(old) == 1
    path.write_bytes(data.replace(old, new))


def _too_large(content: Path) -> None:
    (content / "pages" / "anh.md").write_bytes(b"a" * (LARGEST_FILE + 1))


def _outside(content: Path) -> None:
    (content.parent / "mat.pdf").write_text("%PDF-1.4\n")
    (content / GOOD).with_name("ke-hoach.pdf").unlink()
    (content / GOOD).with_name("ke-hoach.pdf").symlink_to(content.parent / "mat.pdf")


def _short_cut(content: Path) -> None:
    (content.parent / "rieng.md").write_text("---\n---\n")
    (content / "pages" / "rieng.md").symlink_to(content.parent / "rieng.md")


FAULTS: dict[str, Callable[[Path], None]] = {
    "not-utf8": lambda content: _changed(content, "Nộp".encode(), "Nôp".encode("cp1258")),
    "file-too-large": _too_large,
    "control-character": lambda content: _changed(content, "Nộp".encode(), "N\u202eộp".encode()),
    "unreadable-file": lambda content: (content / "pages" / "lien-ket.md").symlink_to("khong-con.md"),
    "missing-settings": lambda content: (content / "settings" / "commune.yml").unlink(),
    "missing-folder": shutil.rmtree,
    "attachment-outside": _outside,
    "outside-content": _short_cut,
}


def content_of(code: str, folder: Path) -> Path:
    """The content folder of a case, below ``folder``."""
    content = folder / "content"
    shutil.copytree(BASE, content)
    for path in (HERE / code).glob("*.md"):
        shutil.copy(path, content / "initiatives" / "2024")
    if (HERE / code / "content").is_dir():
        shutil.copytree(HERE / code / "content", content, dirs_exist_ok=True)
    if code in FAULTS:
        FAULTS[code](content)
    return content


def options_of(code: str) -> dict[str, Any]:
    """What ``load`` is told beside the folder and the day."""
    path = HERE / code / "options.json"
    options: dict[str, Any] = json.loads(path.read_text("utf-8")) if path.is_file() else {}
    return options


def test_the_base_is_faultless() -> None:
    assert isinstance(load(BASE, TODAY), Registry)


def test_every_code_of_the_check_has_a_folder_and_every_folder_a_code() -> None:
    assert len(CASES) > 90
    assert set(CASES) == set(CATALOGUE) - set(SHEET_ENTRIES) - set(KNOWN_ENTRIES)  # those are of other commands, and tested there
    assert set(FAULTS) <= set(CASES)


@pytest.mark.parametrize("code", CASES)
def test_the_officer_reads(code: str, tmp_path: Path, golden: Golden) -> None:
    found = load(content_of(code, tmp_path), TODAY, **options_of(code))
    assert isinstance(found, list)
    assert code in {problem.code for problem in found}
    golden(HERE / code / "expected.txt", as_text_report(found) + "\n")

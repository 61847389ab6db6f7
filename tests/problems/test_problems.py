"""Every code of the catalogue, as the officer sees it: one folder per code, its whole report stored beside it.

A folder holds the fault: ``*.md`` are initiatives of 2024, ``content/`` lies over the faultless ``base/content``,
``options.json`` goes to ``load``. What git cannot keep is made by ``FAULTS``.
"""

import json
import shutil
import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from initiatives.reading.catalogue import CATALOGUE
from initiatives.reading.catalogue.federation import FEDERATION_PROBLEMS
from initiatives.reading.catalogue.registers import KNOWN_PROBLEMS
from initiatives.reading.catalogue.sheets import SHEET_PROBLEMS
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
    (content.parent / "mat.pdf").write_text("%PDF-1.4\n", "utf-8")
    (content / GOOD).with_name("ke-hoach.pdf").unlink()
    (content / GOOD).with_name("ke-hoach.pdf").symlink_to(content.parent / "mat.pdf")


def _short_cut(content: Path) -> None:
    (content.parent / "rieng.md").write_text("---\n---\n", "utf-8")
    (content / "pages" / "rieng.md").symlink_to(content.parent / "rieng.md")


def _beside(content: Path, member: str, data: str) -> None:
    """A Word document with one member more, named as a second attachment."""
    with zipfile.ZipFile((content / GOOD).with_name("mau-don.docx"), "w") as archive:
        for name, text in {"[Content_Types].xml": "<Types/>", "word/document.xml": "<w/>", member: data}.items():
            archive.writestr(name, text)
    _changed(content, b"published: 2024-03-18", "published: 2024-03-18\nattachments: [{file: mau-don.docx, title: Mẫu đơn}]".encode())


def _table(content: Path, rows: str) -> None:
    """A table named as an attachment."""
    (content / GOOD).with_name("danh-sach.csv").write_text(rows, "utf-8")
    _changed(content, b"published: 2024-03-18", "published: 2024-03-18\nattachments: [{file: danh-sach.csv, title: Danh sách}]".encode())


def _linked_folder(content: Path) -> None:
    (content.parent / "kho").mkdir()
    (content / "initiatives" / "2023").symlink_to(content.parent / "kho")


FAULTS: dict[str, Callable[[Path], object]] = {
    "not-utf8": lambda content: _changed(content, "Nộp".encode(), "Nôp".encode("cp1258")),
    "not-a-text": lambda content: (content / "pages" / "ho-so.md").write_bytes(b"PK\x03\x04 word/document.xml"),
    "file-too-large": _too_large,
    "control-character": lambda content: _changed(content, "Nộp".encode(), "N\u202eộp".encode()),
    "unreadable-file": lambda content: (content / "pages" / "lien-ket.md").symlink_to("khong-con.md"),
    "missing-settings": lambda content: (content / "settings" / "commune.yml").unlink(),
    "missing-folder": shutil.rmtree,
    "attachment-outside": _outside,
    "outside-content": _short_cut,
    "attachment-content": lambda content: (content / GOOD).with_name("ke-hoach.pdf").write_text("<html>", "utf-8"),
    "attachment-macro": lambda content: _beside(content, "word/vbaProject.bin", ""),
    "attachment-metadata": lambda content: (
        (content / GOOD).with_name("ke-hoach.pdf").write_text("%PDF-1.4\n/Author (Nguyen Van A)\n", "utf-8")
    ),
    "attachment-personal": lambda content: _table(content, "TT,Họ tên,Số tài khoản\n1,Ông A,4706215083916\n"),
    "attachment-too-long": lambda content: _table(content, "Một dòng chữ dài.\n" * 120_000),
    "attachment-unfinished": lambda content: _beside(content, "word/comments.xml", "<w:comment w:author='A'/>"),
    "body-too-long": lambda content: _changed(content, "Bớt một lần đi.".encode(), "Bớt một lần đi. ".encode() * 7_000),
    "header-too-long": lambda content: _changed(content, b"published: 2024-03-18", b"published: 2024-03-18\nnote: " + b"x " * 50_000),
    "more-problems": lambda content: _changed(content, b"idea: nop-tu-xa", b"tags: [" + b"A, " * 120 + b"B]"),
    "linked-folder": _linked_folder,
    "merge-conflict": lambda content: _changed(content, "Bớt một".encode(), "<<<<<<< HEAD\nBớt hai lần đi.\n=======\nBớt một".encode()),
    "garbled-text": lambda content: _changed(content, "Nộp".encode(), "Ná»™p".encode()),
    "mixed-letters": lambda content: _changed(content, "từ xa\n".encode(), "từ xа\n".encode()),
    "personal-data": lambda content: _changed(content, "Bớt một lần đi.".encode(), "Gọi chị Hoa 0912 345 678 hỏi thêm.".encode()),
    "tangled-body": lambda content: _changed(content, "Bớt một".encode(), b"[" * 60 + "Bớt một".encode()),
    "windows-name": lambda content: (content / "pages" / "lien-he.md").rename(content / "pages" / "con.md"),
    "cut-by-comment": lambda content: _changed(content, "Nộp hồ sơ từ xa".encode(), "Zalo của tổ #2 nhắc hẹn".encode()),
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
    elsewhere = {*SHEET_PROBLEMS, *KNOWN_PROBLEMS, *FEDERATION_PROBLEMS}  # of other commands, and tested there
    assert set(CASES) == set(CATALOGUE) - elsewhere
    assert set(FAULTS) <= set(CASES)


@pytest.mark.parametrize("code", CASES)
def test_the_officer_reads(code: str, tmp_path: Path, golden: Golden) -> None:
    found = load(content_of(code, tmp_path), TODAY, **options_of(code))
    assert isinstance(found, list)
    assert code in {problem.code for problem in found}
    golden(HERE / code / "expected.txt", as_text_report(found) + "\n")

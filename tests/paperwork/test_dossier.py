"""The folder that goes with the evidence can be verified without a network."""

import hashlib
import shutil
import subprocess
from pathlib import Path

import pytest

from initiatives.paperwork.dossier import CHECKSUMS, Item, attached_paths, indexed, page_path
from tests.paperwork.papers import cells_of, fixed

ITEMS = (
    Item(path="minh-chung.docx", code="", what="Hồ sơ", data=b"word"),
    Item(path="SK-2024-003/dinh-kem/kế hoạch & bản vẽ.pdf", code="SK-2024-003", what="Tài liệu <mới>", data=b"pdf"),
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The folder, written."""
    for name, data in indexed(ITEMS, "Mục lục năm 2024").items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    return tmp_path


def test_checksums_cover_every_other_file(folder: Path) -> None:
    lines = (folder / CHECKSUMS).read_text("utf-8").splitlines()
    found = {line[66:]: line[:64] for line in lines}
    others = {path.relative_to(folder).as_posix(): path for path in folder.rglob("*") if path.is_file() and path.name != CHECKSUMS}
    assert found == {name: hashlib.sha256(path.read_bytes()).hexdigest() for name, path in others.items()}


def test_sha256sum_finds_a_changed_file(folder: Path) -> None:
    program = shutil.which("sha256sum") or pytest.fail("no sha256sum; Debian: coreutils")

    def status() -> int:
        return subprocess.run([program, "--check", "--quiet", CHECKSUMS], cwd=folder, check=False, capture_output=True).returncode

    assert status() == 0
    (folder / "minh-chung.docx").write_bytes(b"Word")
    assert status() == 1


def test_index_links_to_the_files_and_asks_nobody(folder: Path) -> None:
    page = (folder / "muc-luc.html").read_text("utf-8")
    assert '<a href="SK-2024-003/dinh-kem/k%E1%BA%BF%20ho%E1%BA%A1ch%20%26%20b%E1%BA%A3n%20v%E1%BA%BD.pdf">' in page
    assert "Tài liệu &lt;mới&gt;" in page
    assert not any(sign in page for sign in ("http:", "https:", "<script", "src="))


def test_index_for_excel_has_the_same_rows(folder: Path) -> None:
    lines = cells_of((folder / "muc-luc.xlsx").read_bytes()).splitlines()
    assert lines[:2] == ["[Mục lục]", "Mục lục năm 2024\t\t\t\t\t"]
    digest = hashlib.sha256(b"pdf").hexdigest()
    assert lines[5] == f"2 (int)\tSK-2024-003\tTài liệu <mới>\tSK-2024-003/dinh-kem/kế hoạch & bản vẽ.pdf\t3 (int)\t{digest}"


def test_same_items_same_bytes() -> None:
    assert indexed(ITEMS, "x") == indexed(ITEMS, "x")


def test_page_and_documents_never_share_a_path() -> None:
    entry = fixed().by_code["SK-2024-003"]
    assert page_path(entry) == "SK-2024-003/trang-web.pdf"
    (pair,) = attached_paths(entry, fixed())
    assert pair == ("initiatives/2024/ke-hoach-tra-ket-qua-tai-nha.pdf", "SK-2024-003/dinh-kem/ke-hoach-tra-ket-qua-tai-nha.pdf")

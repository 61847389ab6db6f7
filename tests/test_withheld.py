"""What a finished site is searched for: all that gives a hidden dossier away, and nothing that is said openly anyway."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from initiatives.judging.lifecycle import PLAN_SECTIONS
from initiatives.registry import Registry, load
from initiatives.withheld import FEWEST_LETTERS, FEWEST_WORDS, SHORTEST_NAME, withheld
from tests.commands import ROOT
from tests.site.builds import FIXED, write_entry

BODY = "".join(f"## {title}\n\nNội dung.\n\n" for title in PLAN_SECTIONS)
BASE: dict[str, object] = {
    "code": "SK-2026-701",
    "title": "Hẹn giờ trả kết quả theo từng thôn",
    "summary": "Mỗi thôn một buổi trong tuần.",
    "kind": "model",
    "field": "public-finance",
    "lead_unit": "trung-tam-phuc-vu-hanh-chinh-cong",
    "authors": [{"role": "Công chức", "group": "civil-servant", "share": 100}],
    "beneficiaries": ["citizens"],
    "status": "draft",
    "attachments": [{"file": "bang-phan-lich.pdf", "title": "Bảng"}],
    "note": "Chưa hỏi ý kiến kế toán xã về kinh phí.",
}
FILE = "content/initiatives/2026/hen-gio.md"
OF = f"của hồ sơ chưa công khai {FILE}"
ALL = {
    f"mã {OF}",
    f"địa chỉ {OF}",
    f"tên {OF}",
    f"tóm tắt {OF}",
    f"ghi chú nội bộ của {FILE}",
    "tên tệp không được đăng initiatives/2026/bang-phan-lich.pdf",
}
BYTES = "nội dung của tệp không được đăng initiatives/2026/bang-phan-lich.pdf"


def content(folder: Path, **changed: object) -> Path:
    """A content folder with one draft and its attachment, and a public page to say things openly."""
    shutil.copytree(FIXED / "settings", folder / "settings")
    write_entry(folder, "initiatives/2026/hen-gio.md", {**BASE, **changed}, BODY)
    (folder / "initiatives/2026/bang-phan-lich.pdf").write_bytes(b"%PDF-1.4 lich")
    return folder


def say(folder: Path, text: str = "Nội dung.", **header: object) -> None:
    """A public page."""
    write_entry(folder, "pages/mot-trang.md", {"title": "Một trang", "summary": "Một trang.", **header}, f"## Nội dung\n\n{text}\n")


def sought(folder: Path) -> tuple[set[str], set[str]]:
    """What the site of a folder is searched for: texts, and files."""
    registry = load(folder, date(2026, 11, 1))
    assert isinstance(registry, Registry), registry
    found = withheld(registry, ROOT / "theme")
    return {one.what for one in found.texts}, {one.what for one in found.files}


def test_all_that_gives_a_hidden_dossier_away_is_sought(tmp_path: Path) -> None:
    say(content(tmp_path))
    assert sought(tmp_path) == (ALL, {BYTES})


@pytest.mark.parametrize(
    ("said", "known"),
    [
        ("Xã có cách hẹn giờ trả kết quả theo từng thôn từ lâu.", "tên"),
        ("HẸN GIỜ TRẢ KẾT QUẢ THEO TỪNG THÔN", "tên"),
        ("Theo hồ sơ SK-2026-701.", "mã"),
    ],
)
def test_what_a_public_file_says_is_no_secret(tmp_path: Path, said: str, known: str) -> None:
    say(content(tmp_path), said)
    assert sought(tmp_path) == (ALL - {f"{known} {OF}"}, {BYTES})


@pytest.mark.parametrize(
    ("key", "value", "gone"),
    [
        ("title", "Một cửa", f"tên {OF}"),
        ("note", "Chờ ý kiến.", f"ghi chú nội bộ của {FILE}"),
        ("title", "Một cửa ở xã", f"tên {OF}"),
        ("title", "Không-dùng-giấy trong một-cửa", f"tên {OF}"),
        ("title", "Trả kết quả tại nhà cho người cao tuổi", f"tên {OF}"),
    ],
    ids=["a short title", "a short note", "few letters", "few words", "a title that the software has as an example"],
)
def test_anybodys_words_are_not_sought(tmp_path: Path, key: str, value: str, gone: str) -> None:
    say(content(tmp_path, **{key: value}))
    assert sought(tmp_path) == (ALL - {gone}, {BYTES})


def test_the_shortest_words_that_are_sought(tmp_path: Path) -> None:
    title, file = "Nghiệm thu từng thôn", "lich.pdf"
    assert (len(title.split()), len(title), len(file)) == (FEWEST_WORDS, FEWEST_LETTERS, SHORTEST_NAME)
    say(content(tmp_path, title=title, attachments=[{"file": file, "title": "Bảng"}]))
    (tmp_path / "initiatives/2026/bang-phan-lich.pdf").rename(tmp_path / "initiatives/2026" / file)
    assert sought(tmp_path) == tuple({one.replace("bang-phan-lich.pdf", file) for one in found} for found in (ALL, {BYTES}))


def test_what_a_public_file_says_in_its_head_is_no_secret(tmp_path: Path) -> None:
    say(content(tmp_path), summary="Xã có cách hẹn giờ trả kết quả theo từng thôn từ lâu.")
    assert sought(tmp_path) == (ALL - {f"tên {OF}"}, {BYTES})


def test_a_file_that_is_published_elsewhere_is_no_secret(tmp_path: Path) -> None:
    say(content(tmp_path), "[Bảng](bang-phan-lich.pdf)")
    shutil.copy(tmp_path / "initiatives/2026/bang-phan-lich.pdf", tmp_path / "pages/bang-phan-lich.pdf")
    assert sought(tmp_path) == ({one for one in ALL if not one.startswith("tên tệp")}, set())


def test_a_short_file_name_is_anybodys_but_its_bytes_are_not(tmp_path: Path) -> None:
    say(content(tmp_path, attachments=[{"file": "1.pdf", "title": "Bảng"}]))
    (tmp_path / "initiatives/2026/bang-phan-lich.pdf").rename(tmp_path / "initiatives/2026/1.pdf")
    assert sought(tmp_path) == (
        {one for one in ALL if not one.startswith("tên tệp")},
        {"nội dung của tệp không được đăng initiatives/2026/1.pdf"},
    )

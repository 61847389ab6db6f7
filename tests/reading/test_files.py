"""The files of a content folder: found in a fixed order, read once, every fault told."""

from pathlib import Path

import pytest

from initiatives.reading.commune import Commune
from initiatives.reading.files import Entry, Settings, read_entry, read_settings
from initiatives.reading.folder import Enclosure, enclosures, markdown_files
from initiatives.reading.model import Initiative
from initiatives.reading.problems import Problem
from initiatives.reading.publications import Page
from tests.factory import COMMUNE, content, draft, initiative, page, told


def reading(folder: Path, name: str = "pages/lien-he.md") -> Entry[Page] | list[Problem]:
    """One page of a content folder."""
    return read_entry(folder / name, folder, Page, "content")


def test_files_come_in_a_fixed_order_and_hidden_ones_never(tmp_path: Path) -> None:
    names = [
        "initiatives/2024/b.md",
        "initiatives/2023/z.md",
        "initiatives/a.md",
        "initiatives/.cu/x.md",
        "initiatives/.y.md",
        "initiatives/c.txt",
    ]
    folder = content(tmp_path, dict.fromkeys(names, "x"))
    found = [path.relative_to(folder).as_posix() for path in markdown_files(folder / "initiatives")]
    assert found == ["initiatives/2023/z.md", "initiatives/2024/b.md", "initiatives/a.md"]
    assert list(markdown_files(folder / "khong-co")) == []


def test_enclosures_are_all_other_files_of_the_collections(tmp_path: Path) -> None:
    files = {"initiatives/2024/a.pdf": "%PDF-", "initiatives/2024/phu-luc/b.xlsx": "1", "initiatives/2024/a.md": "x"}
    folder = content(tmp_path, {**files, "calls/c.docx": "12", "settings/known/d.csv": "x"})
    (tmp_path / "mat.pdf").write_text("bí mật", "utf-8")
    (folder / "calls" / "lien-ket.pdf").symlink_to(tmp_path / "mat.pdf")
    (folder / "calls" / "trong.pdf").symlink_to(folder / "calls" / "c.docx")
    (folder / "calls" / "mat-roi.pdf").symlink_to("khong-co")
    assert enclosures(folder) == {
        "calls/c.docx": Enclosure(size=2, inside=True, fault="attachment-content"),
        "calls/lien-ket.pdf": Enclosure(size=len("bí mật".encode()), inside=False),
        "calls/trong.pdf": Enclosure(size=2, inside=True, fault="attachment-content"),
        "initiatives/2024/a.pdf": Enclosure(size=5, inside=True),
        "initiatives/2024/phu-luc/b.xlsx": Enclosure(size=1, inside=True, fault="attachment-content"),
    }


def test_entry_holds_what_was_written(tmp_path: Path) -> None:
    text = initiative(draft(title="Một cửa"), "Mở đầu, xem [kế hoạch](a.pdf).\n\n## Nội dung\n\nNhanh.\n")
    folder = content(tmp_path, {"mot-cua.md": text})
    entry = read_entry(folder / "initiatives/2024/mot-cua.md", folder, Initiative, "noi-dung")
    assert isinstance(entry, Entry)
    assert (entry.file, entry.folder, entry.slug) == ("noi-dung/initiatives/2024/mot-cua.md", "initiatives/2024", "mot-cua")
    assert entry.data.title == "Một cửa"
    last = len(text.split("\n")) - 1
    assert [(section.title, section.line) for section in entry.sections] == [("", 0), ("Nội dung", last - 2)]
    assert [(link.target, link.line) for link in entry.links] == [("a.pdf", last - 4)]
    assert entry.source.place(("title",)).source == 'title: "Một cửa"'


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (b"\xff\xfea", ["pages/lien-he.md:1:1 not-utf8"]),
        ("title: A\n", ["pages/lien-he.md:1:1 missing-fence"]),
        ("---\ntitle: A\nmenu:\ntrang: b\n---\n<!-- hở", ["6:1 unclosed-comment", "1:1 missing-key", "3:1 empty-value", "4:1 unknown-key"]),
    ],
)
def test_every_fault_of_a_file_is_told(tmp_path: Path, text: str | bytes, expected: list[str]) -> None:
    found = reading(content(tmp_path, {"pages/lien-he.md": text}))
    assert isinstance(found, list)
    assert sorted(told(found)) == sorted(one if "md" in one else f"pages/lien-he.md:{one}" for one in expected)


@pytest.mark.parametrize(
    ("stem", "wanted"),
    [
        ("Liên hệ", "lien-he"),
        ("lien_he", "lien-he"),
        ("LIEN-HE", "lien-he"),
        ("-", "ten-ngan-gon"),
        ("a" * 101, "a" * 100),
        ("lien-he.", "lien-he"),
    ],
)
def test_name_that_is_no_address_is_refused_with_one_that_is(tmp_path: Path, stem: str, wanted: str) -> None:
    found = reading(content(tmp_path, {f"pages/{stem}.md": page()}), f"pages/{stem}.md")
    assert isinstance(found, list)
    assert [(problem.code, problem.hint) for problem in found] == [("bad-slug-name", f"đổi tên tệp thành `{wanted}.md`")]


def test_what_cannot_be_opened_says_why(tmp_path: Path) -> None:
    folder = content(tmp_path, {})
    (folder / "pages" / "thu-muc.md").mkdir(parents=True)
    (folder / "pages" / "mat-roi.md").symlink_to("khong-co.md")
    (folder / "pages" / "vong.md").symlink_to("vong.md")
    found = [read_entry(path, folder, Page, "content") for path in markdown_files(folder / "pages")]
    told_why = [problem.message for problems in found if isinstance(problems, list) for problem in problems]
    assert [message.removeprefix("không đọc được tệp: ") for message in told_why] == [
        "tệp không còn ở đó",
        "đây là một thư mục",
        "liên kết đi vòng",
    ]


def test_settings_are_read_with_their_source(tmp_path: Path) -> None:
    path = content(tmp_path, {}) / "settings" / "commune.yml"
    found = read_settings(path, "content/settings/commune.yml", Commune)
    assert isinstance(found, Settings)
    assert found.data.administrations[0].report_to.through == "Phòng Nội vụ"
    assert found.source.text == COMMUNE


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (None, ["settings/commune.yml:1:1 missing-settings"]),
        (b"\xf4", ["settings/commune.yml:1:1 not-utf8"]),
        ("- a", ["settings/commune.yml:1:1 not-a-mapping"]),
        (COMMUNE + "website: {}\n", [f"settings/commune.yml:{COMMUNE.count(chr(10)) + 1}:1 duplicate-key"]),
    ],
)
def test_settings_are_refused_like_any_file(tmp_path: Path, text: str | bytes | None, expected: list[str]) -> None:
    path = tmp_path / "commune.yml"
    if text is not None:
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
    found = read_settings(path, "content/settings/commune.yml", Commune)
    assert isinstance(found, list)
    assert told(found) == expected

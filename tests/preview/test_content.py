"""A content folder in memory: only what was saved is read again, and it is as if all had been."""

import shutil
from pathlib import Path

import pytest

from initiatives.preview.content import Content
from tests.factory import PDF, content, document, draft, initiative, page

FILES: dict[str, str | bytes] = {
    "a.md": initiative(draft()),
    "b.md": initiative(draft(code="SK-2024-002", title="Một cửa")),
    "b.pdf": PDF,
    "documents/cong-van.md": document(),
    "pages/lien-he.md": page(),
}
A, B = "initiatives/2024/a.md", "initiatives/2024/b.md"


@pytest.fixture
def read(tmp_path: Path) -> Content:
    """A small content folder, read."""
    return Content(content(tmp_path, FILES), "content")


def same(read: Content) -> bool:
    """Whether what is in memory is what a new reading of everything would find."""
    anew = Content(read.folder, read.label)
    return (read.files, read.beside) == (anew.files, anew.beside)


def test_only_the_saved_file_is_read_again(read: Content) -> None:
    before, beside = dict(read.files), read.beside
    (read.folder / A).write_text(initiative(draft(title="Nhắc lịch")), "utf-8")
    assert read.reread({read.folder / A}) == [A]
    assert [name for name, found in read.files.items() if found is not before[name]] == [A]
    assert read.beside is beside
    assert same(read)


def test_a_file_that_went_came_or_changed_its_name_is_noticed(read: Content) -> None:
    (read.folder / A).rename(read.folder / "initiatives/2024/c.md")
    (read.folder / "pages/moi.md").write_text(page(title="Mới"), "utf-8")
    (read.folder / "documents/cong-van.md").unlink()
    gone = {read.folder / A, read.folder / "documents/cong-van.md"}
    assert len(read.reread({*gone, read.folder / "initiatives/2024/c.md", read.folder / "pages/moi.md"})) == 4
    assert sorted(read.files) == [B, "initiatives/2024/c.md", "pages/lien-he.md", "pages/moi.md"]
    assert same(read)


def test_a_faulty_file_is_its_problems(read: Content) -> None:
    (read.folder / A).write_text("không có đầu tệp", "utf-8")
    read.reread({read.folder / A})
    assert isinstance(read.files[A], list)
    assert same(read)


@pytest.mark.parametrize("name", ["initiatives/2024/b.pdf", "initiatives/2024", "settings/commune.yml", "initiatives/2024/moi.docx"])
def test_what_is_no_markdown_file_has_everything_read_again(read: Content, name: str) -> None:
    path, before = read.folder / name, dict(read.files)
    if path.is_dir():
        shutil.rmtree(path)
    elif path.exists():
        path.unlink()
    else:
        path.write_bytes(b"PK")
    assert read.reread({path}) == [name]
    assert not [found for name, found in read.files.items() if found is before[name]]
    assert same(read)


@pytest.mark.parametrize("name", ["initiatives/2024/.a.md.swp", "initiatives/2024/4913", ".git/index", "initiatives/2024/a.md.tmp"])
def test_files_that_editors_write_for_themselves_are_none_of_ours(read: Content, name: str) -> None:
    before = dict(read.files)
    assert read.reread({read.folder / name}) == []
    assert read.files == before

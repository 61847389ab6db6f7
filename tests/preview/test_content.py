"""A content folder in memory: only what was saved is read again, and it is as if all had been."""

import os
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


SETTINGS, ADDED, OUTSIDE = "settings/commune.yml", "initiatives/2024/moi.docx", "ghi-chu.md"


@pytest.mark.parametrize("name", ["initiatives/2024/b.pdf", SETTINGS, ADDED, OUTSIDE])
def test_with_a_file_beside_all_that_lies_beside_is_read_again_and_no_markdown_file(read: Content, name: str) -> None:
    path, before, beside = read.folder / name, dict(read.files), read.beside
    path.unlink() if path.exists() else path.write_bytes(b"PK")
    assert read.reread({path}) == [name]
    assert read.beside != beside
    assert read.files == before
    assert same(read)
    path.unlink() if path.exists() else path.write_bytes(b"PK")
    assert read.reread({path}) == [name]
    assert same(read)


@pytest.mark.parametrize("name", ["initiatives/2024", "initiatives", "content"])
def test_a_folder_that_went_or_came_back_is_read_as_a_whole_and_nothing_else(read: Content, name: str) -> None:
    folder = read.folder if name == read.label else read.folder / name
    away, before = read.folder.with_name("khac"), dict(read.files)
    folder.rename(away)
    assert read.reread({folder}) == [name]
    assert [one for one, found in read.files.items() if found is not before[one]] == []
    assert same(read)
    away.rename(folder)
    assert read.reread({folder}) == [name]
    assert read.files == before
    assert same(read)


def test_a_file_that_goes_away_while_it_is_read_is_none(read: Content, monkeypatch: pytest.MonkeyPatch) -> None:
    path, is_there = read.folder / "initiatives" / "2024" / "c.md", os.path.lexists
    path.write_text(initiative(draft(code="SK-2024-003")), "utf-8")

    def is_there_no_longer(one: Path) -> bool:
        there = is_there(one)
        path.unlink(missing_ok=True)
        return there

    monkeypatch.setattr(os.path, "lexists", is_there_no_longer)
    assert read.reread({path}) == ["initiatives/2024/c.md"]
    assert sorted(read.files) == ["documents/cong-van.md", A, B, "pages/lien-he.md"]


def test_a_folder_that_cannot_be_listed_leaves_what_was_read(read: Content, monkeypatch: pytest.MonkeyPatch) -> None:
    before, folder = (dict(read.files), read.beside), read.folder / "initiatives" / "2024"

    def gone(self: Path, pattern: str) -> None:
        raise FileNotFoundError(2, "gone", f"{self}")

    with monkeypatch.context() as changed:
        changed.setattr(Path, "rglob", gone)
        with pytest.raises(FileNotFoundError):
            read.reread({folder})
    assert (read.files, read.beside) == before
    assert read.reread({folder}) == ["initiatives/2024"]


TEMPORARY = ("4913", "a.md.tmp", "a.md~", "#a.md#", "~WRD0001.tmp", "a.md.bak", ".a.md.swp", ".#a.md", ".goutputstream-X1")


@pytest.mark.parametrize("name", TEMPORARY)
@pytest.mark.parametrize("stays", [True, False])
def test_files_that_editors_write_for_themselves_are_none_of_ours(read: Content, name: str, stays: bool) -> None:
    path, before = read.folder / "initiatives" / "2024" / name, dict(read.files)
    if stays:
        path.write_text("của trình soạn thảo", "utf-8")
    assert read.reread({path, read.folder / ".git" / "index"}) == []
    assert read.files == before

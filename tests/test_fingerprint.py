"""Two folders have one fingerprint where they hold the same under the same names, and no other."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from initiatives.fingerprint import fingerprint


def replaced_by_short_cut(path: Path, target: str) -> None:
    """The file becomes a short cut."""
    path.unlink()
    path.symlink_to(target)


CHANGES: dict[str, Callable[[Path], object]] = {
    "a byte": lambda folder: (folder / "b" / "c.txt").write_text("C", "utf-8"),
    "a name": lambda folder: (folder / "b" / "c.txt").rename(folder / "b" / "d.txt"),
    "a place": lambda folder: (folder / "b" / "c.txt").rename(folder / "c.txt"),
    "a file more": lambda folder: (folder / "b" / "d.txt").touch(),
    "a folder more": lambda folder: (folder / "d").mkdir(),
    "a file less": lambda folder: (folder / "a.md").unlink(),
    "a short cut to the same bytes": lambda folder: replaced_by_short_cut(folder / "a.md", "b/c.txt"),
    "bytes that move over": lambda folder: ((folder / "a.md").write_text("", "utf-8"), (folder / "b" / "c.txt").write_text("cc", "utf-8")),
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A small folder."""
    (tmp_path / "one" / "b").mkdir(parents=True)
    (tmp_path / "one" / "a.md").write_text("c", "utf-8")
    (tmp_path / "one" / "b" / "c.txt").write_text("c", "utf-8")
    return tmp_path / "one"


def test_a_copy_has_the_same(folder: Path) -> None:
    assert fingerprint(shutil.copytree(folder, folder.parent / "two")) == fingerprint(folder)


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_every_change_is_seen(folder: Path, change: Callable[[Path], object]) -> None:
    before = fingerprint(folder)
    change(folder)
    assert fingerprint(folder) != before


def test_what_a_short_cut_leads_to_is_seen(folder: Path) -> None:
    (folder.parent / "apart.txt").write_text("1", "utf-8")
    (folder / "d.txt").symlink_to(folder.parent / "apart.txt")
    before = fingerprint(folder)
    (folder.parent / "apart.txt").write_text("2", "utf-8")
    assert fingerprint(folder) != before

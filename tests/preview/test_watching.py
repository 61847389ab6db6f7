"""Files that are watched: what is saved is told once it is saved, in whatever way a program does that."""

import shutil
import threading
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from queue import SimpleQueue

import pytest

from initiatives.preview.watching import Unwatchable, Watch
from tests.preview.previews import PATIENCE


class Told:
    """A folder under watch, and what is told of it."""

    def __init__(self, folder: Path, watch: Watch) -> None:
        self.folder = folder
        self._told: SimpleQueue[set[Path]] = SimpleQueue()
        self.open = threading.Event()
        self.open.set()
        watch.over([folder])
        watch.tell(self._take)

    def _take(self, paths: set[Path]) -> None:
        self._told.put(paths)
        self.open.wait(PATIENCE)

    def together(self) -> set[str]:
        """The names that are told at once."""
        return {path.relative_to(self.folder).as_posix() for path in self._told.get(timeout=PATIENCE)}

    def until(self, *names: str) -> None:
        """Wait until these have been told."""
        missing = {*names}
        while missing:
            missing -= self.together()


@pytest.fixture
def told(tmp_path: Path) -> Iterator[Told]:
    """A folder with a file in a folder."""
    (tmp_path / "content" / "2024").mkdir(parents=True)
    (tmp_path / "content" / "2024" / "a.md").write_text("cũ", "utf-8")
    with closing(Watch()) as watch:
        yield Told(tmp_path / "content", watch)


def test_a_file_that_another_takes_the_place_of_is_told(told: Told) -> None:
    """As Word and many editors save: beside, and then by its name."""
    file = told.folder / "2024" / "a.md"
    new, old = file.with_name("~WRD0001.tmp"), file.with_name("~WRL0001.tmp")
    new.write_text("mới", "utf-8")
    file.rename(old)
    new.rename(file)
    old.unlink()
    told.until("2024/a.md")


def test_files_of_a_folder_that_came_are_told_with_it_or_by_themselves(told: Told) -> None:
    for number in range(30):
        (told.folder / "2025" / f"{number}").mkdir(parents=True)
        (told.folder / "2025" / f"{number}" / "b.md").write_text("mới", "utf-8")
    told.until("2025")
    (told.folder / "2025" / "29" / "b.md").write_text("lần hai", "utf-8")
    told.until("2025/29/b.md")


def test_a_folder_that_went_is_told(told: Told) -> None:
    shutil.rmtree(told.folder / "2024")
    told.until("2024")


@pytest.mark.parametrize("at_once", [True, False])
def test_the_watched_folder_may_go_away_and_another_come(told: Told, at_once: bool) -> None:
    away = told.folder.with_name("khac")
    told.folder.rename(away)
    if not at_once:
        told.until(".")
    shutil.copytree(away, told.folder)
    told.until(".")
    if at_once:
        told.until(".")
    (told.folder / "2024" / "a.md").write_text("mới", "utf-8")
    told.until("2024/a.md")


def test_what_changes_while_the_last_is_taken_note_of_is_told_at_once(told: Told) -> None:
    told.open.clear()
    (told.folder / "dau.md").touch()
    assert told.together() == {"dau.md"}
    names = {f"2024/{number}.md" for number in range(200)}
    for name in sorted(names):
        (told.folder / name).touch()
        threading.Event().wait(0.005)
    threading.Event().wait(0.5)
    told.open.set()
    assert told.together() == names


def test_a_folder_that_is_not_there_cannot_be_watched(tmp_path: Path) -> None:
    with closing(Watch()) as watch, pytest.raises(Unwatchable):
        watch.over([tmp_path / "khong-co"])


def test_a_text_that_is_moved_away_and_back_is_told_when_it_is_back(told: Told) -> None:
    file, away = told.folder / "2024" / "a.md", told.folder / "2024" / "a.bak"
    file.rename(away)
    threading.Event().wait(0.03)
    away.rename(file)
    assert "2024/a.md" in told.together()
    assert file.exists()

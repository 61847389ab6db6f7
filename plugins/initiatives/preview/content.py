"""A content folder in memory: what was read once is read again only where a file was saved."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from initiatives.reading.collections import COLLECTIONS
from initiatives.reading.files import Entry
from initiatives.reading.folder import is_for_programs, is_looked_at, markdown_files
from initiatives.reading.readings import Found, read_all
from initiatives.registry import Beside, read_beside
from initiatives.results import Results


class Content:
    """What lies in a content folder: each Markdown file by its path below the folder, and all that lies beside them.

    ``label`` is how people name the folder.
    """

    files: dict[str, Found]
    beside: Beside

    def __init__(self, folder: Path, label: str, results: Results | None = None) -> None:
        """Read every file; what was read before and still holds is taken from ``results``."""
        self.folder, self.label = folder, label
        self.files, self.beside = self._read([folder], results or Results()), read_beside(folder, label, results)

    def reread(self, paths: Iterable[Path]) -> list[str]:
        """Read what lies at these paths and below again, and what lies beside where one is no Markdown file; tell their names.

        Raises OSError where a folder goes away meanwhile, and keeps what it had.
        """
        concerned = sorted(path for path in paths if self._concerns(path))
        names = [self._name(path) for path in concerned]
        gone, below = {*names}, _below(names)
        others = {name: found for name, found in self.files.items() if name not in gone and not name.startswith(below)}
        files = {**others, **self._read(concerned, Results())}
        beside = self.beside if all(map(self._is_entry, concerned)) else read_beside(self.folder, self.label)
        self.files, self.beside = files, beside
        return [self.label if name == "." else name for name in names]

    def _read(self, paths: Iterable[Path], results: Results) -> dict[str, Found]:
        """The Markdown files at these paths and below, by their names."""
        files: dict[str, Found] = {}
        for name in COLLECTIONS:
            entries = sorted({entry for path in paths for entry in self._entries_at(path, self.folder / name) if os.path.lexists(entry)})
            for entry, found in zip(entries, read_all(entries, self.folder, name, self.label, results), strict=True):
                if isinstance(found, Entry) or os.path.lexists(entry):  # else it went away between the look and the reading
                    files[self._name(entry)] = found
        return files

    def _entries_at(self, path: Path, collection: Path) -> Iterator[Path]:
        """The Markdown files of a collection at a path and below."""
        if collection.is_relative_to(path):
            yield from markdown_files(collection)
        elif path.is_relative_to(collection):
            yield from [path] if self._is_entry(path) else markdown_files(path)

    def _name(self, path: Path) -> str:
        return path.relative_to(self.folder).as_posix()

    def _is_entry(self, path: Path) -> bool:
        return path.suffix == ".md" and self._name(path).partition("/")[0] in COLLECTIONS and not path.is_dir()

    def _concerns(self, path: Path) -> bool:
        """Whether a change at this path can change what was read: programs write files of their own that come and go."""
        place, name = path.relative_to(self.folder), self._name(path)
        if is_for_programs(place):
            return False
        if path.is_dir() or (is_looked_at(place) and (path.exists() or not self._is_entry(path))):
            return True
        known = (*self.files, *self.beside.enclosures)
        return name in known or any(one.startswith(_below([name])) for one in known)


def _below(names: Iterable[str]) -> tuple[str, ...]:
    """How names begin of what lies in these folders; ``.`` is the content folder."""
    return tuple("" if name == "." else f"{name}/" for name in names)

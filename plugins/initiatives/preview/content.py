"""A content folder in memory: what was read once is read again only where a file was saved."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from initiatives.reading.collections import COLLECTIONS
from initiatives.reading.folder import markdown_files
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
        self._read_everything(results or Results())

    def _read_everything(self, results: Results) -> None:
        self.files = {}
        for name in COLLECTIONS:
            self._read(name, [*markdown_files(self.folder / name)], results)
        self.beside = read_beside(self.folder, self.label, results)

    def reread(self, paths: Iterable[Path]) -> list[str]:
        """Read what lies at these paths again, and tell their names; everything, where one is no Markdown file of a collection."""
        concerned = sorted(path for path in paths if self._concerns(path))
        if all(self._is_entry(path) for path in concerned):
            for path in concerned:
                self.files.pop(self._name(path), None)
                self._read(self._collection(path), [path] if path.is_file() else [], Results())
        else:
            self._read_everything(Results())
        return [self._name(path) for path in concerned]

    def _read(self, collection: str, paths: Sequence[Path], results: Results) -> None:
        self.files.update(zip(map(self._name, paths), read_all(paths, self.folder, collection, self.label, results), strict=True))

    def _collection(self, path: Path) -> str:
        return self._name(path).partition("/")[0]

    def _name(self, path: Path) -> str:
        return path.relative_to(self.folder).as_posix()

    def _is_entry(self, path: Path) -> bool:
        return path.suffix == ".md" and self._collection(path) in COLLECTIONS

    def _concerns(self, path: Path) -> bool:
        """Whether a change at this path can change what was read: editors write files of their own that come and go."""
        name = self._name(path)
        if any(part.startswith(".") for part in name.split("/")):
            return False
        known = (*self.files, *self.beside.enclosures)
        return path.exists() or name.startswith("settings/") or any(f"{one}/".startswith(f"{name}/") for one in known)

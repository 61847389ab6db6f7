"""The site as it is shown at one moment: every file by its address, made when it is asked for."""

from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from pathlib import Path

from initiatives.publishing.theme import static_files
from initiatives.website.ondemand import OnDemand
from initiatives.website.output import Copy, Output


class Edition:
    """The files of a site, of its theme, and the ``internal`` pages of a preview; the search index is not among them."""

    def __init__(self, files: OnDemand, internal: Callable[[], Iterable[Output]], theme: Path, content: Path) -> None:
        self._files, self._make_internal, self._content = files, internal, content
        self._static = {file.path: file.content for file in static_files(theme)}

    def file(self, path: str) -> bytes | None:
        """The bytes of a file by its path below the site's root; None where there is none."""
        if path in self._static:
            return self._static[path]
        found = self._internal.get(path) or self._files.file(path)
        if not isinstance(found, Copy):
            return found.content if found else None
        try:
            return (self._content / found.source).read_bytes()
        except OSError:  # taken away since it was read: that is told with the next reading
            return None

    def searched(self) -> Iterator[Output]:
        """The pages that the search index is made from."""
        return self._files.searched()

    def shards(self) -> dict[str, str]:
        """The folder of the index that has the full text of each initiative, by its file."""
        return self._files.shards()

    @cached_property
    def _internal(self) -> dict[str, Output]:
        return {file.path: file for file in self._make_internal()}

"""The site that a new one is to replace: its files are carried over where they would be the same.

A carried file is a link, so nothing is written twice. And it keeps its time, by which web servers tell browsers whether
what they have is still right: after a correction of one page, nobody loads the others again.
"""

import os
from pathlib import Path
from stat import S_IMODE, S_ISREG


class Former:
    """A site of which files can be carried over into another one on the same disk; none where there is no folder."""

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder
        self._mode = 0o666 & ~_mask()
        self._made: set[str] = set()

    def put(self, path: str, data: bytes, output: Path) -> None:
        """Put the file with this path and these bytes below ``output``. Raises OSError."""
        target, folder = output / path, path.rpartition("/")[0]
        if folder not in self._made:
            target.parent.mkdir(parents=True, exist_ok=True)
            self._made.add(folder)
        if self._folder is None or not self._carried(self._folder / path, data, target):
            target.write_bytes(data)

    def _carried(self, former: Path, data: bytes, target: Path) -> bool:
        try:
            if not self._would_be_written(former, data):
                return False
            os.link(former, target)
        except OSError:  # it is not there, or the disk knows no links
            return False
        return True

    def _would_be_written(self, former: Path, data: bytes) -> bool:
        """Whether a file is what would be written, with the same rights."""
        about = former.lstat()
        is_like = S_ISREG(about.st_mode) and S_IMODE(about.st_mode) == self._mode and about.st_size == len(data)
        return is_like and former.read_bytes() == data


def _mask() -> int:
    """The rights that the system takes from new files; it can be asked only by setting it."""
    mask = os.umask(0o077)
    os.umask(mask)
    return mask

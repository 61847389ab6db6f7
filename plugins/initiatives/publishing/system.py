"""Two things an operating system does for folders that Python has no words for: exchange two of them, and write one down for good."""

import ctypes
import errno
import os
from contextlib import suppress
from pathlib import Path

_HERE = -100  # AT_FDCWD: paths are relative to the working folder
_EXCHANGE = 2  # RENAME_EXCHANGE
_UNKNOWN = (errno.ENOSYS, errno.EINVAL)
"""What renameat2(2) answers where the kernel or the file system cannot exchange."""


def exchange(one: Path, other: Path) -> bool:
    """Let two folders of one file system change places in a single step; False where the system does not know how (only Linux does).

    Raises OSError where it knows how, and may not.
    """
    renameat2 = getattr(_libc(), "renameat2", None)
    if renameat2 is None:
        return False
    if renameat2(_HERE, os.fsencode(one), _HERE, os.fsencode(other), _EXCHANGE) == 0:
        return True
    number = ctypes.get_errno()
    if number in _UNKNOWN:
        return False
    raise OSError(number, os.strerror(number), str(one), None, str(other))


def settle(folder: Path) -> None:
    """Return only when everything below the folder is on the disk, not merely in memory.

    Raises OSError where the disk reports a fault.
    """
    syncfs = getattr(_libc(), "syncfs", None)
    if syncfs is None:
        _settle_each(folder)
        return
    opened = os.open(folder, os.O_RDONLY)
    try:
        if syncfs(opened):
            number = ctypes.get_errno()
            raise OSError(number, os.strerror(number), str(folder))
    finally:
        os.close(opened)


def _settle_each(folder: Path) -> None:
    for path in folder.rglob("*"):
        if path.is_file():
            with path.open("rb+") as file:
                os.fsync(file.fileno())
    settle_names(folder)


def settle_names(folder: Path) -> None:
    """Return when the names in a folder are on the disk; Windows cannot be asked, and keeps them by itself."""
    with suppress(PermissionError):
        opened = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(opened)
        finally:
            os.close(opened)


def _libc() -> ctypes.CDLL | None:
    """The C library of this process, None on Windows."""
    return ctypes.CDLL(None, use_errno=True) if os.name == "posix" else None

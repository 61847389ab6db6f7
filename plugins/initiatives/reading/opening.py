"""Opening files that people or other machines put there: never waiting, never more than a limit, plain files alone."""

import errno
import os
import stat
from pathlib import Path

from initiatives.reading.catalogue import problem
from initiatives.reading.decoding import LARGEST_FILE, decode
from initiatives.reading.problems import Place, Problem
from initiatives.reading.vietnamese import number

_WHY_UNREADABLE = {
    errno.EACCES: "không có quyền đọc",
    errno.EISDIR: "đây là một thư mục",
    errno.ELOOP: "liên kết đi vòng",
    errno.ENOENT: "tệp không còn ở đó",
    errno.ENXIO: "đây không phải là tệp thường",
}


def read_text(path: Path, file: str) -> str | Problem:
    """The text of a file, or why it cannot be had."""
    data = read_bytes(path, file)
    return data if isinstance(data, Problem) else decode(data, file)


def read_bytes(path: Path, file: str) -> bytes | Problem:
    """The bytes of a file, or why they cannot be had; what is no plain file (a pipe, a device) is not even waited for."""
    try:
        with open(path, "rb", opener=_without_waiting) as opened:
            about = os.fstat(opened.fileno())
            if not stat.S_ISREG(about.st_mode):
                return unreadable(file, OSError(errno.ENXIO, ""))
            if about.st_size > LARGEST_FILE:
                return problem("file-too-large", Place(file=file), size=number(about.st_size), limit=number(LARGEST_FILE))
            return opened.read(LARGEST_FILE + 1)
    except OSError as error:
        return unreadable(file, error)


def _without_waiting(path: str, flags: int) -> int:
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))  # Windows has neither the flag nor such files


def unreadable(file: str, error: OSError) -> Problem:
    """The problem that a file or folder cannot be read."""
    return problem("unreadable-file", Place(file=file), reason=why_unreadable(error))


def why_unreadable(error: OSError) -> str:
    """Why the system refused to read, in words."""
    return _WHY_UNREADABLE.get(error.errno or 0, "ổ đĩa báo lỗi")

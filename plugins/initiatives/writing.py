"""Putting new contents into files, making and removing files: all of it, or none.

Every new content is first written whole beside its file; only then do they take the places of the old ones, one by one,
and where that fails half-way, what was done is undone.
"""

import errno
import os
import stat
import tempfile
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from initiatives.reading.catalogue import problem
from initiatives.reading.problems import Place, Problem

_NO_RIGHT = "không có quyền, hoặc tệp đang mở trong Word, Excel"
"""Windows says the same of both, and of reading and writing."""
_WHY = {
    errno.EACCES: _NO_RIGHT,
    errno.EPERM: _NO_RIGHT,
    errno.EROFS: "ổ đĩa chỉ cho đọc",
    errno.ENOSPC: "ổ đĩa hết chỗ",
    errno.ENOMEM: "máy hết bộ nhớ; đóng bớt chương trình khác rồi chạy lại",
    errno.ENOENT: "tệp hoặc thư mục không có ở đó",
    errno.EBUSY: "thư mục đang là điểm gắn ổ đĩa, hoặc có chương trình đang giữ nó",
    errno.EDQUOT: "đã hết dung lượng được cấp",
    errno.EEXIST: "ở đó đã có một tệp cùng tên",
    errno.EISDIR: "ở đó đã có một thư mục cùng tên",
    errno.EFBIG: "tệp lớn hơn mức hệ thống cho phép",
    errno.ENOTDIR: "một phần của đường dẫn không phải là thư mục",
    errno.ENAMETOOLONG: "tên dài quá",
}
_NEW = 0o644
"""The rights of a new file: everybody reads it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FileChange:
    """A file, as people are told its name, the bytes that were read from it, and those that are to stand in it.

    Without ``old`` bytes it is a new file, without ``new`` ones it goes.
    """

    path: Path
    file: str
    old: bytes | None
    new: bytes | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Replacement(FileChange):
    """A change of what a file holds."""

    old: bytes
    new: bytes


def new_file(path: Path, data: bytes) -> FileChange:
    """The change that puts data in a file, whatever stands there now."""
    return FileChange(path=path, file=str(path), old=_bytes(path), new=data)


def replace_all(replacements: Mapping[str, FileChange]) -> list[Problem]:
    """Write all files, or none and say why: one that somebody changed meanwhile, or that cannot be written."""
    changed = [one for one in replacements.values() if _bytes(one.path) != one.old]
    if changed:
        return [problem("changed-meanwhile", Place(file=one.file)) for one in changed]
    staged: list[tuple[FileChange, Path | None]] = []
    try:
        for one in replacements.values():
            try:
                staged.append((one, None if one.new is None else _staged(one.path, one.new)))
            except OSError as error:
                return [_unwritable(one, error)]
        return put_in_place(staged)
    finally:
        for path in (path for _, path in staged if path):
            path.unlink(missing_ok=True)


def _bytes(path: Path) -> bytes | None:
    with suppress(OSError):
        return path.read_bytes()
    return None


def _staged(path: Path, data: bytes) -> Path:
    """The data whole on the disk, beside the file it is for, under a hidden name and with the file's own rights."""
    path = path.resolve()
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".tmp", dir=path.parent)
    staged = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        staged.chmod(stat.S_IMODE(path.stat().st_mode) if path.exists() else _NEW)
    except OSError:
        staged.unlink(missing_ok=True)
        raise
    return staged


def put_in_place(staged: Sequence[tuple[FileChange, Path | None]]) -> list[Problem]:
    """Let each staged file take the place of the old one, or remove it where there is none; undo all where one cannot."""
    done: list[FileChange] = []
    for one, path in staged:
        try:
            _put(one.path, path)
        except OSError as error:
            for former in done:
                _put(former.path, None if former.old is None else _staged(former.path, former.old))
            return [_unwritable(one, error)]
        done.append(one)
    return []


def _put(path: Path, staged: Path | None) -> None:
    if staged is None:
        path.unlink()
    else:
        staged.replace(path.resolve())


def _unwritable(one: FileChange, error: OSError) -> Problem:
    return problem("unwritable-file", Place(file=one.file), reason=why(error))


def why(error: OSError) -> str:
    """Why the system refused a file, in words that hold for reading, too."""
    return _WHY.get(error.errno or 0, "ổ đĩa báo lỗi")

"""Putting new contents into files: all of them, or none.

Every new content is first written whole beside its file; only then do they take the places of the old ones, one by one,
and where that fails half-way, what was replaced is put back.
"""

import errno
import os
import shutil
import tempfile
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from initiatives.reading.catalogue import problem
from initiatives.reading.problems import Place, Problem

_WHY = {
    errno.EACCES: "không có quyền ghi",
    errno.EPERM: "không có quyền ghi",
    errno.EROFS: "ổ đĩa chỉ cho đọc",
    errno.ENOSPC: "ổ đĩa hết chỗ",
    errno.ENOENT: "tệp không còn ở đó",
    errno.EBUSY: "thư mục đang là điểm gắn ổ đĩa, hoặc có chương trình đang giữ nó",
    errno.EDQUOT: "đã hết dung lượng được cấp",
    errno.EEXIST: "ở đó đã có một tệp cùng tên",
    errno.EFBIG: "tệp lớn hơn mức hệ thống cho phép",
    errno.ENOTDIR: "một phần của đường dẫn không phải là thư mục",
    errno.ENAMETOOLONG: "tên dài quá",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Replacement:
    """A file, as people are told its name, the bytes that were read from it, and those that are to stand in it."""

    path: Path
    file: str
    old: bytes
    new: bytes


def replace_all(replacements: Mapping[str, Replacement]) -> list[Problem]:
    """Write all files, or none and say why: one that somebody changed meanwhile, or that cannot be written."""
    changed = [one for one in replacements.values() if _bytes(one.path) != one.old]
    if changed:
        return [problem("changed-meanwhile", Place(file=one.file)) for one in changed]
    staged: list[tuple[Replacement, Path]] = []
    try:
        for one in replacements.values():
            try:
                staged.append((one, _staged(one.path, one.new)))
            except OSError as error:
                return [_unwritable(one, error)]
        return put_in_place(staged)
    finally:
        for _, path in staged:
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
        shutil.copymode(path, staged)
    except OSError:
        staged.unlink(missing_ok=True)
        raise
    return staged


def put_in_place(staged: list[tuple[Replacement, Path]]) -> list[Problem]:
    """Let each staged file take the place of the old one; put back what was replaced where one cannot."""
    done: list[Replacement] = []
    for one, path in staged:
        try:
            path.replace(one.path.resolve())
        except OSError as error:
            for former in done:
                _staged(former.path, former.old).replace(former.path.resolve())
            return [_unwritable(one, error)]
        done.append(one)
    return []


def _unwritable(one: Replacement, error: OSError) -> Problem:
    return problem("unwritable-file", Place(file=one.file), reason=why(error))


def why(error: OSError) -> str:
    """Why the system refused to write, in words."""
    return _WHY.get(error.errno or 0, "ổ đĩa báo lỗi")

"""Builds beside the site and takes its place only when finished, so that a failed build leaves the old site untouched.

At every moment the name of the site leads to a whole site. Only one build at a time may work on a site: the lock is the
system's own, so that it ends with the process that holds it, however that ended.
"""

import errno
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from initiatives.publishing.system import exchange, settle, settle_names

_PREFIX = ".output."
_PREVIOUS = "previous"
_LOCK = "lock"
_KEPT = ".giu-lai"
_OF_A_SITE = ("index.html", "data/initiatives.json")
"""Files by which a built site is known; ``scripts/remove-site`` asks for the same."""


class Busy(Exception):
    """Somebody else is publishing the same site at this moment."""


@contextmanager
def staging(output: Path) -> Iterator[Path]:
    """A new folder beside ``output``, on the same file system; whatever is left of it is removed at the end.

    Raises Busy while another process builds the same site, OSError where nothing can be written beside ``output``.
    """
    if output.exists() and not output.is_dir():
        raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR), str(output))
    output.parent.mkdir(parents=True, exist_ok=True)
    with _alone(output):
        _tidy(output)
        folder = Path(tempfile.mkdtemp(prefix=_beside(output, "").name, dir=output.parent))
        folder.chmod(0o755)  # a web server must be able to read it
        try:
            yield folder
        finally:
            shutil.rmtree(folder, ignore_errors=True)


def swap(finished: Path, output: Path) -> None:
    """Put a finished folder, safe on the disk, in the place of ``output``, and remove the site that stood there.

    A folder that is no site is somebody's, and is kept under another name. Raises OSError where a folder cannot be moved;
    the old site then stays.
    """
    settle(finished)
    if output.exists() and not all((output / name).is_file() for name in _OF_A_SITE):
        _set_aside(output)
    old = _put_in_place(finished, output)
    settle_names(output.parent)
    if old:
        shutil.rmtree(old, ignore_errors=True)


def _set_aside(folder: Path) -> None:
    """Done before the new site comes: whatever is beside a site under a hidden name is removed by the next build."""
    if not any(folder.iterdir()):
        folder.rmdir()
        return
    number = 1
    while (kept := folder.with_name(f"{folder.name}{_KEPT}-{number}")).exists():
        number += 1
    folder.rename(kept)


def _put_in_place(finished: Path, output: Path) -> Path | None:
    """Let a finished site be found under the name ``output``; where the old one now is, if there was one."""
    if not output.exists():
        finished.rename(output)
        return None
    return finished if exchange(finished, output) else _replaced_in_two_steps(finished, output)


def _replaced_in_two_steps(finished: Path, output: Path) -> Path:
    """The way of systems that cannot exchange: a build that is killed between the steps is mended by the next one."""
    previous = _beside(output, _PREVIOUS)
    output.rename(previous)
    try:
        finished.rename(output)
    except OSError:
        previous.rename(output)
        raise
    return previous


def _tidy(output: Path) -> None:
    """Put right what a killed build left behind; nobody else is at work here, because the lock is held."""
    previous = _beside(output, _PREVIOUS)
    if previous.is_dir() and not output.exists():
        previous.rename(output)
    for path in output.parent.iterdir():
        start, dot, end = path.name.rpartition(".")
        if f"{start}{dot}" == _beside(output, "").name and end != _LOCK and path.is_dir():
            shutil.rmtree(path, ignore_errors=True)


@contextmanager
def _alone(output: Path) -> Iterator[None]:
    """Hold the lock of a site; its file is removed while it is still held, which those who wait for it notice."""
    from filelock import FileLock, Timeout  # noqa: PLC0415 - slow to load, and only publishing needs it

    path = _beside(output, _LOCK)
    lock = FileLock(path, timeout=0)
    try:
        lock.acquire()
    except Timeout:
        raise Busy(str(output)) from None
    try:
        yield
    finally:
        with suppress(OSError):  # Windows removes no open file
            path.unlink()
        lock.release()


def _beside(output: Path, what: str) -> Path:
    return output.with_name(f"{_PREFIX}{output.name}.{what}")

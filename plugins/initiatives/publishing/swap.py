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
    """Put a finished folder, safe on the disk, in the place of ``output``; what stood there is left to ``staging``.

    Raises OSError where the folder cannot be moved; the old site then stays.
    """
    settle(finished)
    if not output.exists():
        finished.rename(output)
    elif exchange(finished, output):
        _retire(finished, output)
    else:
        _replace_in_two_steps(finished, output)
    settle_names(output.parent)


def _replace_in_two_steps(finished: Path, output: Path) -> None:
    """The way of systems that cannot exchange: a build that is killed between the steps is mended by the next one."""
    previous = _beside(output, _PREVIOUS)
    output.rename(previous)
    try:
        finished.rename(output)
    except OSError:
        previous.rename(output)
        raise
    _retire(previous, output)


def _retire(old: Path, output: Path) -> None:
    """Remove the site that was replaced; a folder that never was a site is somebody's, and is kept under another name."""
    if any(old.glob("*.html")) or not any(old.iterdir()):
        shutil.rmtree(old, ignore_errors=True)
        return
    number = 1
    while (kept := output.with_name(f"{output.name}{_KEPT}-{number}")).exists():
        number += 1
    old.rename(kept)


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

"""Builds beside the site and takes its place only when finished, so that a failed build leaves the old site untouched."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_PREFIX = ".output."


@contextmanager
def staging(output: Path) -> Iterator[Path]:
    """A new folder beside ``output``, on the same file system; whatever is left of it is removed at the end."""
    output.parent.mkdir(parents=True, exist_ok=True)
    folder = Path(tempfile.mkdtemp(prefix=_PREFIX, dir=output.parent))
    folder.chmod(0o755)  # a web server must be able to read it
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def swap(finished: Path, output: Path) -> None:
    """Put a finished folder in the place of ``output``; if that fails, the old site is put back.

    Raises OSError where the folder cannot be moved.
    """
    if not output.exists():
        finished.rename(output)
        return
    previous = Path(tempfile.mkdtemp(prefix=_PREFIX, dir=output.parent))
    output.rename(previous / "site")
    try:
        finished.rename(output)
    except OSError:
        (previous / "site").rename(output)
        raise
    finally:
        shutil.rmtree(previous, ignore_errors=True)

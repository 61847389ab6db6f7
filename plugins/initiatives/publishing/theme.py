"""The theme's static files, and the version by which browsers notice that one of them changed."""

import hashlib
from collections.abc import Iterator
from pathlib import Path

from initiatives.website.output import Output


def static_files(theme: Path) -> Iterator[Output]:
    """The files below ``theme/static`` as a site publishes them, below ``theme/``."""
    for path in sorted((theme / "static").rglob("*")):
        if path.is_file():
            yield Output(path=f"theme/{path.relative_to(theme / 'static').as_posix()}", content=path.read_bytes())


def version(theme: Path) -> str:
    """A short digest of the static files, so that browsers fetch a changed stylesheet at once."""
    digest = hashlib.sha256()
    for file in static_files(theme):
        digest.update(file.path.encode() + b"\0" + file.content)
    return digest.hexdigest()[:8]

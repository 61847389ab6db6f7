"""nginx on this machine, set up as ``initiatives hosting`` tells a commune's administrator."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from initiatives.website.hosting import nginx
from tests.publishing.servers import web_server


@contextmanager
def served(site: Path) -> Iterator[str]:
    """The address of a site while nginx serves it; fails where nginx does not start."""
    with (
        tempfile.TemporaryDirectory() as folder,
        web_server(Path(folder), nginx("http://localhost", (), root=str(site.resolve()))) as address,
    ):
        yield address

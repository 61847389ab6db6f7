"""A store of results, opened so that a test can change what is kept in it."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path


@contextmanager
def opened(path: Path) -> Iterator[sqlite3.Connection]:
    """The table in a file; what was changed stays, and the file is let go of."""
    with closing(sqlite3.connect(path)) as table, table:
        yield table

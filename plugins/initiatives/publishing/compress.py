"""Compressed copies of a site's texts, made once, for servers that send them as they are (``gzip_static`` of nginx)."""

import gzip
import os
from pathlib import Path

SUFFIXES = (".css", ".csv", ".html", ".ics", ".js", ".json", ".svg", ".txt", ".xml")
SMALLEST = 1024
"""Bytes below which a compressed copy saves no packet."""
_LEVEL = 9


def compress(site: Path) -> None:
    """Write ``index.html.gz`` beside ``index.html``, and so on; without a name or time inside, so that equal texts give equal bytes.

    A copy is as old as its text: nginx tells browsers the time of the copy, and of an unchanged page nothing is loaded again.
    """
    for path in sorted(site.rglob("*")):
        if path.suffix in SUFFIXES and path.is_file() and (about := path.stat()).st_size >= SMALLEST:
            copy = path.with_name(f"{path.name}.gz")
            copy.write_bytes(gzip.compress(path.read_bytes(), _LEVEL, mtime=0))
            os.utime(copy, ns=(about.st_atime_ns, about.st_mtime_ns))

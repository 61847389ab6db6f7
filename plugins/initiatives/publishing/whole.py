"""Whether a file of the site is whole: each kind of file has its own way to tell that the end is missing or the content is broken."""

import csv
import gzip
import io
import json
import zipfile
import zlib
from collections.abc import Callable
from pathlib import PurePosixPath
from xml.etree import ElementTree

_ATOM = "{http://www.w3.org/2005/Atom}"
_DEMANDED = ("id", "title", "updated")
_OWN_TABLES = ("data/", "known/")
"""Where the tables lie that the site writes. One that an officer attached may have a line above its head, or semicolons: Excel
writes these where the comma is the decimal sign, as in Vietnam."""


class _Broken(ValueError):
    """What is wrong with a file, in Vietnamese."""


def fault(name: str, data: bytes) -> str | None:
    """What is wrong with the bytes of a file, by its name below the site, in Vietnamese; None where nothing is."""
    try:
        _filled(data)
        if check := _check_of(name):
            check(data)
    except _Broken as error:
        return str(error)
    return None


def _check_of(name: str) -> Callable[[bytes], None] | None:
    suffix = PurePosixPath(name).suffix
    return None if suffix == ".csv" and not name.startswith(_OWN_TABLES) else _KINDS.get(suffix)


def _filled(data: bytes) -> None:
    """Any file holds something."""
    if not data:
        raise _Broken("tệp rỗng")


def _html(data: bytes) -> None:
    if not data.rstrip().endswith(b"</html>"):
        raise _Broken("trang bị cụt")


def _json(data: bytes) -> None:
    """What parses; nothing is kept of it, for the open data hold every dossier."""
    try:
        json.loads(data, object_hook=lambda _: None)
    except ValueError:
        raise _Broken("không phải JSON") from None


def _xml(data: bytes) -> None:
    """XML that parses; an Atom feed also says who it is and when it changed, and so does each of its entries (RFC 4287, 4.1)."""
    try:
        root = ElementTree.fromstring(data)
    except ElementTree.ParseError:
        raise _Broken("không phải XML") from None
    feeds = [root, *root.iter(f"{_ATOM}entry")] if root.tag == f"{_ATOM}feed" else []
    missing = {name for part in feeds for name in _DEMANDED if not part.findtext(f"{_ATOM}{name}")}
    if missing:
        raise _Broken(f"nguồn tin thiếu {', '.join(sorted(missing))}")


def _csv(data: bytes) -> None:
    """Every row has as many cells as the first."""
    try:
        rows = list(csv.reader(io.StringIO(data.decode("utf-8"), newline=""), strict=True))
    except (csv.Error, UnicodeDecodeError):
        raise _Broken("không phải CSV") from None
    if not rows or {len(row) for row in rows} != {len(rows[0])}:
        raise _Broken("bảng CSV có dòng thiếu ô")


def _calendar(data: bytes) -> None:
    if not data.rstrip().endswith(b"END:VCALENDAR"):
        raise _Broken("lịch bị cụt")


def _archive(data: bytes) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            damaged = archive.testzip()
    except (zipfile.BadZipFile, ValueError, EOFError, RuntimeError, zlib.error):  # RuntimeError where a part is encrypted
        damaged = "?"
    if damaged:
        raise _Broken("tệp nén bị hỏng")


def _compressed(data: bytes) -> None:
    try:
        gzip.decompress(data)
    except (OSError, EOFError, zlib.error):
        raise _Broken("tệp nén bị hỏng") from None


_KINDS: dict[str, Callable[[bytes], None]] = {
    ".html": _html,
    ".json": _json,
    ".xml": _xml,
    ".csv": _csv,
    ".ics": _calendar,
    ".svg": _xml,
    **dict.fromkeys((".xlsx", ".docx", ".pptx", ".odt", ".ods", ".zip"), _archive),
    **dict.fromkeys((".gz", ".pf_fragment", ".pf_index", ".pf_meta", ".pagefind"), _compressed),
}

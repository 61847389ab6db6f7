"""Whether a file may be opened as a workbook at all: what is hostile, broken or no workbook is refused before that.

An .xlsx file is a zip of XML parts. Size, number and unpacked size of the parts, and the rows in them, are known
before anything of them is built in memory.
"""

import re
import zipfile
import zlib
from io import BytesIO
from pathlib import PurePath

from initiatives.reading.catalogue import problem
from initiatives.reading.problems import Place, Problem
from initiatives.reading.vietnamese import number

MOST_BYTES = 5_000_000
"""Bytes of a sheet's file; one that we write has some 20,000."""
MOST_UNPACKED = 30_000_000
"""Bytes of all parts unpacked."""
MOST_PARTS = 300
MOST_ROWS = 5_000
"""Rows of all sheets together."""
MOST_CELLS = 200_000
"""Cells of all sheets together; also those that merged ranges and links cover, each of which is built in memory."""

_LOCK = "~$"
_OLD_EXCEL = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_ENCRYPTED_FLAG = 1
_NEEDED = {"[Content_Types].xml", "xl/workbook.xml"}
_ROW, _CELL = re.compile(rb"<(?:[\w.-]+:)?row[\s/>]"), re.compile(rb"<(?:[\w.-]+:)?c[\s/>]")
_SPREAD = re.compile(rb"<(?:[\w.-]+:)?(?:mergeCell|hyperlink)\s[^>]*?\bref\s*=\s*[\"']([^\"']*)")
_RANGE = re.compile(rb"\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?")
_UTF16 = (b"\xff\xfe", b"\xfe\xff")


def refusal(data: bytes, file: str) -> Problem | None:
    """Why a file is not opened; None where it may be."""
    place = Place(file=file)
    if PurePath(file).name.startswith(_LOCK):
        return problem("sheet-left-open", place)
    if len(data) > MOST_BYTES:
        return _too_large(place, "tệp nặng", len(data), MOST_BYTES)
    if data.startswith(_OLD_EXCEL):
        return problem("sheet-password" if _ENCRYPTED in data else "sheet-old-excel", place)
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            return _refused_archive(archive, place)
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, EOFError, OSError, ValueError):
        return problem("sheet-unreadable", place, reason="không phải tệp Excel, hoặc tệp bị hỏng")


def _refused_archive(archive: zipfile.ZipFile, place: Place) -> Problem | None:
    parts = archive.infolist()
    unpacked = sum(part.file_size for part in parts)
    if len(parts) > MOST_PARTS:
        return _too_large(place, "số phần trong tệp", len(parts), MOST_PARTS)
    if unpacked > MOST_UNPACKED:
        return _too_large(place, "giải nén ra", unpacked, MOST_UNPACKED)
    if any(part.flag_bits & _ENCRYPTED_FLAG for part in parts):
        return problem("sheet-password", place)
    if not {part.filename for part in parts} >= _NEEDED:
        return problem("sheet-unreadable", place, reason="tệp nén này không phải tệp Excel")
    return _refused_markup([archive.read(part) for part in parts], place)  # each stops at the size it claims


def _refused_markup(parts: list[bytes], place: Place) -> Problem | None:
    """A part may have any name; what counts is what stands in it."""
    if any(b"<!DOCTYPE" in part or b"<!ENTITY" in part or part.startswith(_UTF16) for part in parts):
        return problem("sheet-unreadable", place, reason="tệp chứa khai báo lạ, không do Excel hay LibreOffice lưu")
    rows, cells = (sum(sum(1 for _ in what.finditer(part)) for part in parts) for what in (_ROW, _CELL))
    covered = sum(_covered(ref) for part in parts for ref in _SPREAD.findall(part))
    if rows > MOST_ROWS:
        return _too_large(place, "số hàng", rows, MOST_ROWS)
    return _too_large(place, "số ô", cells + covered, MOST_CELLS) if cells + covered > MOST_CELLS else None


def _covered(ref: bytes) -> int:
    """The number of cells that a range covers; far too many for one that is written as no program writes it."""
    match = _RANGE.fullmatch(ref)
    if not match:
        return MOST_CELLS + 1 if ref else 0
    first, top, last, bottom = match.groups()
    columns = abs(_column(last or first) - _column(first)) + 1
    return columns * (abs(int(bottom or top) - int(top)) + 1)


def _column(letters: bytes) -> int:
    number_ = 0
    for letter in letters:
        number_ = number_ * 26 + letter - ord("A") + 1
    return number_


def _too_large(place: Place, what: str, size: int, limit: int) -> Problem:
    return problem("sheet-too-large", place, what=what, size=number(size), limit=number(limit))

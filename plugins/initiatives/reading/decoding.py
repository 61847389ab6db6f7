"""From bytes to text: what editors on Windows write is accepted, what cannot be told is refused."""

import re
import unicodedata

from initiatives.reading.catalogue import problem
from initiatives.reading.problems import Place, Problem
from initiatives.reading.vietnamese import number

LARGEST_FILE = 1_000_000
"""Bytes of a content file; the longest dossier seen has 20,000."""

_BYTE_ORDER_MARKS = {b"\xff\xfe": "UTF-16", b"\xfe\xff": "UTF-16"}
_UNWANTED = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufdd0-\ufdef\ufffe\uffff\ufffd]"
)
_WITHOUT_WIDTH = re.compile("[\u00ad\u200b\u2060\ufeff]")
"""Soft hyphens and zero-width spaces: nobody sees them, they come with text copied from a PDF or a chat, and mean nothing."""


def decode(data: bytes, file: str) -> str | Problem:
    """The text of a content file in NFC with ``\\n`` line ends and nothing invisible, or why it cannot be had."""
    if len(data) > LARGEST_FILE:
        return problem("file-too-large", Place(file=file), size=number(len(data)), limit=number(LARGEST_FILE))
    if data[:2] in _BYTE_ORDER_MARKS:
        return problem("not-utf8", Place(file=file), found=_BYTE_ORDER_MARKS[data[:2]])
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return problem("not-utf8", _undecodable(error, file), found="chữ này ghi bằng bảng mã khác")
    text = unicodedata.normalize("NFC", _WITHOUT_WIDTH.sub("", text.replace("\r\n", "\n").replace("\r", "\n")))
    return _unwanted(text, file) or text


def _undecodable(error: UnicodeDecodeError, file: str) -> Place:
    """The first byte that is no UTF-8, its line shown as far as it can be read."""
    line, column = _position(error.object[: error.start].decode())
    source = error.object.split(b"\n")[line - 1].decode(errors="replace").rstrip("\r")
    return Place(file=file, line=line, column=column, source=_UNWANTED.sub("�", source))


def _unwanted(text: str, file: str) -> Problem | None:
    """A control or invisible direction character, which no officer types on purpose."""
    match = _UNWANTED.search(text)
    if not match:
        return None
    line, column = _position(text[: match.start()])
    source = _UNWANTED.sub("�", text.split("\n")[line - 1])
    place = Place(file=file, line=line, column=column, source=source)
    return problem("control-character", place, name=f"U+{ord(match.group()):04X}")


def _position(before: str) -> tuple[int, int]:
    """Line and column (from 1) of what follows ``before``."""
    return before.count("\n") + 1, len(before) - before.rfind("\n")

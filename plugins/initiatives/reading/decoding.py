"""From bytes to text: what editors on Windows write is accepted, what cannot be told is refused."""

import re
import unicodedata

from initiatives.reading.catalogue import problem
from initiatives.reading.letters import HIDDEN, position, suspicious
from initiatives.reading.problems import Place, Problem
from initiatives.reading.vietnamese import number

LARGEST_FILE = 1_000_000
"""Bytes of a content file; the longest dossier seen has 20,000."""

_NO_TEXTS = {
    b"PK\x03\x04": "tệp Word, Excel hoặc tệp nén",
    b"\xd0\xcf\x11\xe0": "tệp Word, Excel đời cũ",
    b"%PDF-": "tệp PDF",
    b"{\\rtf": "tệp Word dạng RTF",
}
"""What a Word file saved or renamed as text begins with."""
_BYTE_ORDER_MARKS = (b"\xff\xfe", b"\xfe\xff")
_UTF_32 = b"\x00\x00\xfe\xff"
_WITHOUT_WIDTH = re.compile("[\u00ad\u200b\u200c\u2060\ufeff]")
"""Soft hyphens, zero-width spaces and non-joiners: nobody sees them, they come with text copied from a PDF or a chat, and mean nothing."""


def decode(data: bytes, file: str) -> str | Problem:
    """The text of a content file in NFC with ``\\n`` line ends and nothing invisible, or why it cannot be had."""
    if len(data) > LARGEST_FILE:
        return problem("file-too-large", Place(file=file), size=number(len(data)), limit=number(LARGEST_FILE))
    if kind := next((kind for sign, kind in _NO_TEXTS.items() if data.startswith(sign)), None):
        return problem("not-a-text", Place(file=file), found=kind)
    if data[:2] in _BYTE_ORDER_MARKS or data[:4] == _UTF_32:
        return problem("not-utf8", Place(file=file), found="UTF-32" if data[:4] == _UTF_32 else "UTF-16")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return problem("not-utf8", _undecodable(error, file), found="chữ này ghi bằng bảng mã khác")
    text = unicodedata.normalize("NFC", _WITHOUT_WIDTH.sub("", text.replace("\r\n", "\n").replace("\r", "\n")))
    return suspicious(text, file) or text


def _undecodable(error: UnicodeDecodeError, file: str) -> Place:
    """The first byte that is no UTF-8, its line shown as far as it can be read."""
    line, column = position(error.object[: error.start].decode())
    source = error.object.split(b"\n")[line - 1].decode(errors="replace").rstrip("\r")
    return Place(file=file, line=line, column=column, source=HIDDEN.sub("�", source))

"""What a file says of people beside its content: where a photo was taken, who wrote a document, who changed it last.

Files are published as they are, byte for byte, so that signatures stay valid and nothing is changed behind anybody's
back; a file that names somebody is refused, and ``initiatives clean`` writes it anew without.
"""

import re
from importlib import import_module
from pathlib import Path
from typing import Any

from initiatives.reading.offices import is_office

_PDF_AUTHOR = re.compile(
    rb"/Author\s*(?:\(((?:\\.|[^()\\])*)\)|<([0-9A-Fa-f\s]*)>)"
    rb"|<dc:creator>.{0,400}?<rdf:li[^>]{0,100}>([^<]*)</rdf:li>",
    re.DOTALL,
)
_LONGEST_PDF = 50_000_000
"""Bytes looked at; scanned papers are smaller."""
_PDF_SIGNED = re.compile(rb"/ByteRange\s*\[")

_READERS = {
    **dict.fromkeys((".jpg", ".jpeg", ".png", ".webp"), "initiatives.reading.pictures"),
    **dict.fromkeys((".docx", ".xlsx", ".pptx", ".odt", ".ods"), "initiatives.reading.properties"),
}
"""The modules that read and clean these files; each loads its library, so none is loaded before there is such a file."""
CLEANABLE = tuple(_READERS)
"""The endings of files that can be written anew; a PDF is made again by the program it came from."""


def _reader(path: Path) -> Any:
    """The module for a file of this kind. Raises ValueError where there is none."""
    name = _READERS.get(path.suffix.lower())
    if name is None:
        raise ValueError(path.suffix)
    return import_module(name)


def names_somebody(path: Path) -> bool:
    """Whether the file's metadata could name a person or a place. Raises what its reader raises for a broken file."""
    ending = path.suffix.lower()
    return _pdf_tells(path) if ending == ".pdf" else ending in _READERS and bool(_reader(path).names_somebody(path))


def cleaned(path: Path) -> bytes:
    """The file's bytes without what names somebody; the same file gives the same bytes.

    Raises ValueError for a kind that cannot be written anew, and what its reader raises for a broken file.
    """
    fresh: bytes = _reader(path).cleaned(path)
    return fresh


def _pdf_tells(path: Path) -> bool:
    """A signed paper names its signer by law and may not be altered, so it is left alone."""
    with path.open("rb") as file:
        data = file.read(_LONGEST_PDF)
    if _PDF_SIGNED.search(data):
        return False
    told = [*map(_pdf_text, _PDF_AUTHOR.finditer(data)), *_compressed_author(path, data)]
    return any(text.strip() and not is_office(text) for text in told)


def _compressed_author(path: Path, data: bytes) -> list[str]:
    """The author where the properties may stand in an object stream (ISO 32000-1, 7.5.7), in which nothing is found as it is written."""
    return [import_module("initiatives.reading.pdf").author(path)] if b"/ObjStm" in data else []


def _pdf_text(match: re.Match[bytes]) -> str:
    plain, digits, xmp = match.groups()
    if digits is not None:
        pairs = "".join(digits.decode().split())
        plain = bytes.fromhex(pairs + "0" * (len(pairs) % 2))  # ISO 32000-1, 7.3.4.3: a last digit that is missing is 0
    raw = plain if plain is not None else xmp
    return raw.decode("utf-16" if raw.startswith((b"\xfe\xff", b"\xff\xfe")) else "utf-8", "replace")

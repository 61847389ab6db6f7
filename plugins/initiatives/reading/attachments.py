"""What a file holds that is to be published, against what its ending promises: a table of looks, one for each kind.

A reader's program opens a file by its content or by its ending, whichever it likes; only where both agree is it known
what will happen. Macros, programs packed into documents, and documents that still show who changed what are told apart.
"""

import io
import re
import zipfile
from collections.abc import Callable
from functools import partial
from pathlib import Path

from initiatives.reading.metadata import names_somebody

BELIES, ACTIVE, UNFINISHED, TELLING = "attachment-content", "attachment-macro", "attachment-unfinished", "attachment-metadata"
"""The codes of the problems."""
BROKEN = (OSError, ValueError, SyntaxError, NotImplementedError, RuntimeError, zipfile.BadZipFile)
"""What the readers of these kinds raise for a broken file; lxml's errors of syntax are Python's."""
_HEAD = 65_536
_PDF_HEAD = 1024
"""Bytes within which a PDF must say that it is one (ISO 32000-1, annex H.3.4.1)."""
_LARGEST_UNPACKED = 200_000_000
_PDF_ACTION = re.compile(rb"/S\s*/(?:JavaScript|Launch)\b")
_MARKUP = re.compile(r"\s*<(?:!doctype|html|script|svg|\?xml)", re.IGNORECASE)
_ACTIVE_MEMBER = re.compile(r"vbaProject\.bin$|/activeX/|/embeddings/.*\.bin$|^Basic/|^Scripts/", re.IGNORECASE)
_UNFINISHED = {
    "word/document.xml": re.compile(rb"<w:(?:ins|del|moveFrom|moveTo)\s"),
    "word/comments.xml": re.compile(rb"<w:comment\s"),
    "content.xml": re.compile(rb"<(?:text:tracked-changes|office:annotation)\b"),
}
_UNFINISHED_MEMBER = re.compile(r"^(?:xl|ppt)/(?:threadedComments|comments)", re.IGNORECASE)


def fault_of(path: Path) -> str:
    """The code of the problem with a file of a kind that is published; empty where it holds what its ending says."""
    look = _LOOKS.get(path.suffix.lower())
    try:
        return (look(path) or (TELLING if names_somebody(path) else "")) if look else ""
    except BROKEN:
        return BELIES  # what its own reader cannot open


def _head(path: Path, length: int = _HEAD) -> bytes:
    with path.open("rb") as file:
        return file.read(length)


def _pdf(path: Path) -> str:
    if b"%PDF-" not in _head(path, _PDF_HEAD):
        return BELIES
    rest = b""
    with path.open("rb") as file:
        while piece := file.read(_HEAD):
            if _PDF_ACTION.search(rest + piece):
                return ACTIVE
            rest = piece[-64:]
    return ""


def _package(main: str, path: Path) -> str:
    """An OpenXML package with its main part, or an OpenDocument with its type; measured before it is unpacked."""
    with zipfile.ZipFile(path) as archive:
        names = archive.namelist()
        too_large = sum(member.file_size for member in archive.infolist()) > _LARGEST_UNPACKED
        if too_large or main not in names or not {"[Content_Types].xml", "mimetype"} & set(names):
            return BELIES
        if any(map(_ACTIVE_MEMBER.search, names)):
            return ACTIVE
        marked = any(_UNFINISHED[name].search(archive.read(name)) for name in names if name in _UNFINISHED)
        return UNFINISHED if marked or any(map(_UNFINISHED_MEMBER.match, names)) else ""


def _picture(kind: str, path: Path) -> str:
    from initiatives.reading.pictures import verify  # noqa: PLC0415 - loads Pillow

    verify(path, kind)
    return ""


def _text(path: Path) -> str:
    text = io.TextIOWrapper(io.BytesIO(_head(path)), "utf-8-sig", errors="surrogateescape").read()
    broken = any("\udc80" <= letter <= "\udcff" for letter in text[:-3])  # the head may end within a letter
    return BELIES if broken or "\0" in text or _MARKUP.match(text) else ""


def _begins(marks: tuple[bytes, ...], at: int, path: Path) -> str:
    return "" if _head(path, 16)[at:].startswith(marks) else BELIES


_LOOKS: dict[str, Callable[[Path], str]] = {
    ".pdf": _pdf,
    ".docx": partial(_package, "word/document.xml"),
    ".xlsx": partial(_package, "xl/workbook.xml"),
    ".pptx": partial(_package, "ppt/presentation.xml"),
    ".odt": partial(_package, "content.xml"),
    ".ods": partial(_package, "content.xml"),
    ".csv": _text,
    ".txt": _text,
    ".jpg": partial(_picture, "JPEG"),
    ".jpeg": partial(_picture, "JPEG"),
    ".png": partial(_picture, "PNG"),
    ".webp": partial(_picture, "WEBP"),
    ".mp3": partial(_begins, (b"ID3", b"\xff\xfb", b"\xff\xfa", b"\xff\xf3", b"\xff\xf2"), 0),
    ".mp4": partial(_begins, (b"ftyp",), 4),
}

FILE_KINDS = tuple(_LOOKS)
"""The kinds of files that are published: no programs, no macros, no pages or pictures that can run scripts."""

"""What is written within a file that is to be published, passage by passage, and the personal data in it.

Each passage has the place where a person finds it again. A cell of a table is read with the heading of its column, for
only the heading says what a number is. Pictures, scans and what is encrypted have no text to be read.
"""

import re
import warnings
import zipfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from initiatives.reading.attachments import BROKEN
from initiatives.reading.known import csv_rows
from initiatives.reading.personal import personal_data
from initiatives.reading.vietnamese import day

LONGEST = 2_000_000
"""Letters of a file that are read; who has more to say says it in several files."""
LARGEST = 20_000_000
"""Bytes of text, unpacked, that are looked into at all: more would fill the memory of a small machine."""
_MEMBERS = re.compile(r"word/(?:document|header\d*|footer\d*|footnotes|endnotes)\.xml|ppt/(?:slides|notesSlides)/[^/]+\.xml|content\.xml")
_PARAGRAPHS = ("{*}p", "{*}h")
_NUMBER = re.compile(r"\d{4}")


class TooLong(Exception):
    """A file holds more text than is read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A piece of text, and ``where`` it stands, in Vietnamese."""

    where: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonalPassage:
    """A piece of personal data within a file: its ``kind`` (a key of ``personal.KINDS``), where it stands, and its text."""

    kind: str
    where: str
    text: str


def personal_in(path: Path) -> tuple[PersonalPassage, ...]:
    """The personal data in a file's text, each once a place; none where its kind has no text or its reader cannot open it.

    Raises TooLong.
    """
    found: dict[PersonalPassage, None] = {}
    left = LONGEST
    for passage in _passages(path):
        left -= len(passage.text)
        if left < 0:
            raise TooLong(path)
        for one in personal_data(passage.text):
            found[PersonalPassage(kind=one.kind, where=passage.where, text=passage.text[one.start : one.end])] = None
    return tuple(found)


def _passages(path: Path) -> Iterator[Passage]:
    read = _READERS.get(path.suffix.lower())
    if read:
        with suppress(*BROKEN, KeyError):
            _measure(path)
            yield from read(path)


def _measure(path: Path) -> None:
    """Raise TooLong before anything is unpacked or read whole; a PDF is read page by page."""
    size = 0 if path.suffix.lower() == ".pdf" else path.stat().st_size
    if zipfile.is_zipfile(path):
        with zipfile.ZipFile(path) as archive:
            size = sum(member.file_size for member in archive.infolist() if member.filename.endswith(".xml"))
    if size > LARGEST:
        raise TooLong(path)


def _pdf(path: Path) -> Iterator[Passage]:
    from pypdfium2 import PdfDocument  # noqa: PLC0415 - slow to load, and few content folders hold a PDF

    with PdfDocument(path) as document:
        for number, page in enumerate(document, 1):
            yield from _lines(page.get_textpage().get_text_range(), f"trang {number}")


def _lines(text: str, where: str) -> Iterator[Passage]:
    """The lines of a text; a label and the value below it are one."""
    label = ""
    for line in filter(None, map(str.strip, text.splitlines())):
        yield Passage(where=where, text=f"{label} {line}" if label else line)
        label = line if line.endswith(":") else ""


def _package(path: Path) -> Iterator[Passage]:
    """The paragraphs of an OpenXML or OpenDocument text or presentation, headers, footers and notes too."""
    from lxml import etree  # noqa: PLC0415 - slow to load, and few content folders hold a document

    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True)
    with zipfile.ZipFile(path) as archive:
        for member in filter(_MEMBERS.fullmatch, archive.namelist()):
            root = etree.fromstring(archive.read(member), parser)
            for number, paragraph in enumerate(root.iter(*_PARAGRAPHS), 1):
                yield Passage(where=f"{_part(member)}đoạn {number}", text="".join(paragraph.itertext()))


def _part(member: str) -> str:
    name = Path(member).stem
    return {"document": "", "content": ""}.get(name, f"phần {name}, ")


def _workbook(path: Path) -> Iterator[Passage]:
    from openpyxl import load_workbook  # noqa: PLC0415 - slow to load, and few content folders hold a workbook

    with warnings.catch_warnings(action="ignore"):  # of styles that it does not know
        book = load_workbook(path, read_only=True, data_only=True)
        for sheet in book.worksheets:
            cells = ([(f"trang tính «{sheet.title}», ô {cell.coordinate}", cell.value) for cell in row if cell.value] for row in sheet.rows)
            yield from _table([(where, where.rstrip("0123456789"), _written(value)) for where, value in row] for row in cells)
        book.close()


def _written(value: object) -> str:
    """A cell as a reader sees it."""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return day(value) if isinstance(value, date) else str(value)


def _csv(path: Path) -> Iterator[Passage]:
    rows = csv_rows(path.read_text("utf-8-sig", "replace"))
    if isinstance(rows, list):
        yield from _table([(f"dòng {line}", str(column), cell) for column, cell in enumerate(row)] for line, row in rows)


def _table(rows: Iterable[list[tuple[str, str, str]]]) -> Iterator[Passage]:
    """The cells of rows, each where it stands, in which column, and its text; read with the last heading above it."""
    headings: dict[str, str] = {}
    for row in rows:
        for where, column, text in row:
            if _NUMBER.search(text):
                yield Passage(where=where, text=f"{headings.get(column, '')}: {text}".lstrip(": "))
            else:
                yield Passage(where=where, text=text)
                headings[column] = text.strip() or headings.get(column, "")


def _plain(path: Path) -> Iterator[Passage]:
    for number, line in enumerate(path.read_text("utf-8-sig", "replace").splitlines(), 1):
        yield Passage(where=f"dòng {number}", text=line)


_READERS: dict[str, Callable[[Path], Iterator[Passage]]] = {
    ".pdf": _pdf,
    **dict.fromkeys((".docx", ".pptx", ".odt", ".ods"), _package),
    ".xlsx": _workbook,
    ".csv": _csv,
    ".txt": _plain,
}

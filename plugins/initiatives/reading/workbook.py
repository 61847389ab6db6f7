"""Tables that officers send, as rows of cells with the names that people see: from Excel or CSV, or why they cannot be had.

A file from outside is read with care: an archive is measured before it is unpacked, rows are counted while they come,
and a cell that is not plain text, a number or empty says so.
"""

import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from io import BytesIO
from pathlib import Path
from typing import Any

from initiatives.reading.catalogue import problem
from initiatives.reading.decoding import decode
from initiatives.reading.known import csv_rows
from initiatives.reading.opening import read_text
from initiatives.reading.problems import Place, Problem

LARGEST_UNPACKED = 50_000_000
"""Bytes of an Excel file once unpacked; a register of 10,000 initiatives has about 10,000,000."""
MOST_ROWS, MOST_COLUMNS = 20_000, 50
_OLD_EXCEL = b"\xd0\xcf\x11\xe0"
_LETTERS = 26
_FAULTS = {"f": "là công thức, không phải chữ", "e": "báo lỗi", "b": "là đúng/sai, không phải chữ"}
"""OpenXML's types of cells that are not plain."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """A cell: its sheet (empty in a CSV file), its row and column (from 1), its text, and what is wrong with it."""

    sheet: str
    row: int
    column: int
    text: str
    fault: str = ""

    @property
    def name(self) -> str:
        """What people call it: ``Danh mục!C7``."""
        return f"{self.sheet}!{letters(self.column)}{self.row}" if self.sheet else f"{letters(self.column)}{self.row}"


Row = tuple[Cell, ...]


def read_table(path: Path, file: str) -> list[Row] | Problem:
    """The rows of an Excel file's first sheet or of a CSV file."""
    if path.suffix.lower() == ".csv":
        return _csv(path, file)
    if path.suffix.lower() != ".xlsx":
        return _unreadable(file, "chỉ nhận tệp .xlsx hoặc .csv")
    try:
        data = path.read_bytes()
    except OSError:
        return _unreadable(file, "không mở được tệp")
    return _refused(data, file) or _excel(data, file)


def _csv(path: Path, file: str) -> list[Row] | Problem:
    text = read_text(path, file)
    if isinstance(text, Problem):
        return text
    rows = csv_rows(text)
    if isinstance(rows, int):
        return problem("known-syntax", Place(file=file, line=rows))
    return [tuple(_plain(line, at, text, "") for at, text in enumerate(row, 1)) for line, row in rows]


def _refused(data: bytes, file: str) -> Problem | None:
    """Why an Excel file is not even opened."""
    if data.startswith(_OLD_EXCEL):
        return _unreadable(file, "tệp dạng Excel cũ (.xls) hoặc có mật khẩu")
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            unpacked = sum(member.file_size for member in archive.infolist())
    except (zipfile.BadZipFile, ValueError, NotImplementedError):
        return _unreadable(file, "không phải tệp Excel, hoặc tệp hỏng")
    return problem("table-too-large", Place(file=file), what="byte", limit=LARGEST_UNPACKED) if unpacked > LARGEST_UNPACKED else None


def _excel(data: bytes, file: str) -> list[Row] | Problem:
    from openpyxl import load_workbook  # noqa: PLC0415 - slow to load, and only an import needs it

    try:
        book = load_workbook(BytesIO(data), read_only=True)
        sheet = book.worksheets[0]
        sheet.reset_dimensions()  # what a sheet says of its size may be wrong
        rows = [_cells(row, sheet.title) for row in sheet.iter_rows(max_row=MOST_ROWS + 1, max_col=MOST_COLUMNS)]
    except Exception:  # a broken file breaks the reader in more ways than it names
        return _unreadable(file, "không phải tệp Excel, hoặc tệp hỏng")
    return problem("table-too-large", Place(file=file), what="số hàng", limit=MOST_ROWS) if len(rows) > MOST_ROWS else rows


def _cells(row: Any, sheet: str) -> Row:
    return tuple(_cell(cell, sheet) for cell in row if getattr(cell, "value", None) is not None)


def _cell(cell: Any, sheet: str) -> Cell:
    if cell.data_type in _FAULTS or isinstance(cell.value, date | datetime):
        fault = _FAULTS.get(cell.data_type, "là ngày tháng, không phải chữ")
        return Cell(sheet=sheet, row=cell.row, column=cell.column, text=str(cell.value), fault=fault)
    value = int(cell.value) if isinstance(cell.value, float) and cell.value.is_integer() else cell.value
    return _plain(cell.row, cell.column, str(value), sheet)


def _plain(row: int, column: int, text: str, sheet: str) -> Cell:
    """A cell of text on one line in NFC, or of characters that nobody types."""
    clean = decode(text.encode(errors="replace"), sheet)
    if isinstance(clean, Problem):
        return Cell(sheet=sheet, row=row, column=column, text=text, fault="có ký tự ẩn")
    return Cell(sheet=sheet, row=row, column=column, text=" ".join(clean.split()))


def letters(column: int) -> str:
    """The letters of a column: A for 1, AA for 27."""
    return "".join(reversed(list(_digits(column))))


def _digits(column: int) -> Iterator[str]:
    while column:
        column, digit = divmod(column - 1, _LETTERS)
        yield chr(ord("A") + digit)


def _unreadable(file: str, reason: str) -> Problem:
    return problem("table-unreadable", Place(file=file), reason=reason)

"""The list of initiatives as an Excel workbook: a sheet to filter and print, and one that explains its columns."""

from collections.abc import Callable, Sequence
from datetime import date, datetime, time
from decimal import Decimal
from io import BytesIO
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from initiatives.website.columns import Column, Row

_HEAD = {"bold": True, "text_wrap": True, "valign": "vcenter", "bg_color": "#9D1712", "font_color": "#FFFFFF", "border": 1}
_CELL = {"text_wrap": True, "valign": "top"}
_DAY = {**_CELL, "num_format": "dd/mm/yyyy", "align": "left"}
_EXPLAINED = (("Tên cột", 28), ("Khóa (tiếng Anh)", 24), ("Ý nghĩa", 60))


def written(table: Sequence[Column], rows: Sequence[Row], day: date) -> bytes:
    """The workbook, dated by the newest change so that equal data give equal bytes."""
    buffer = BytesIO()
    with Workbook(buffer, {"in_memory": True}) as book:
        book.set_properties({"title": "Danh sách sáng kiến", "created": datetime.combine(day, time.min)})
        _list(book, table, rows)
        _explanation(book, table)
    return buffer.getvalue()


def _list(book: Workbook, table: Sequence[Column], rows: Sequence[Row]) -> None:
    sheet = book.add_worksheet("Danh sách")
    _head(book, sheet, [(column.title, column.width) for column in table])
    sheet.freeze_panes(1, 2)
    sheet.autofilter(0, 0, len(rows), len(table) - 1)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.repeat_rows(0)
    sheet.repeat_columns(0)
    cell, day = book.add_format(_CELL), book.add_format(_DAY)
    write = _writers(sheet)
    for row, values in enumerate(rows, start=1):
        for number, value in enumerate(values):
            if value is not None:
                write[type(value)](row, number, value, day if isinstance(value, date) else cell)


def _explanation(book: Workbook, table: Sequence[Column]) -> None:
    sheet = book.add_worksheet("Giải thích")
    _head(book, sheet, _EXPLAINED)
    cell = book.add_format(_CELL)
    for row, column in enumerate(table, start=1):
        for number, text in enumerate((column.title, column.key, column.about)):
            sheet.write_string(row, number, text, cell)


def _head(book: Workbook, sheet: Worksheet, titles: Sequence[tuple[str, int]]) -> None:
    """The first row: bold, coloured, columns as wide as their texts need."""
    head = book.add_format(_HEAD)
    for number, (title, width) in enumerate(titles):
        sheet.set_column(number, number, width)
        sheet.write_string(0, number, title, head)
    sheet.set_row(0, 32)


def _writers(sheet: Worksheet) -> dict[type, Callable[..., Any]]:
    """How each type of value is written; a text always as text, never as a formula or a link."""
    return {str: sheet.write_string, date: sheet.write_datetime, Decimal: sheet.write_number, int: sheet.write_number}

"""The list of initiatives as an Excel workbook: a sheet to filter and print, and one that explains its columns."""

from collections.abc import Callable, Sequence
from datetime import date, datetime, time
from decimal import Decimal
from io import BytesIO
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from initiatives.rows import fit
from initiatives.website.columns import Column, Row

_HEAD = {"bold": True, "text_wrap": True, "valign": "vcenter", "bg_color": "#9D1712", "font_color": "#FFFFFF", "border": 1}
_CELL = {"text_wrap": True, "valign": "top"}
_DAY = {**_CELL, "num_format": "dd/mm/yyyy", "align": "left"}
_ROOM = 2
"""Characters less that a column holds where Excel's own font is missing."""
_A4 = 9
_PAGES_WIDE = 5
"""Pages that a row takes: on fewer its letters are too small to read, on more an initiative is torn into too many."""
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
    sheet.repeat_columns(0)
    sheet.print_across()
    sheet.set_landscape()
    _page(sheet, _PAGES_WIDE)
    cell, day = book.add_format(_CELL), book.add_format(_DAY)
    write = _writers(sheet)
    for row, values in enumerate(rows, start=1):
        texts = zip(values, table, strict=True)
        fit(sheet, row, *((value, column.width - _ROOM) for value, column in texts if isinstance(value, str)))
        for number, value in enumerate(values):
            if value is not None:
                write[type(value)](row, number, value, day if isinstance(value, date) else cell)


def _explanation(book: Workbook, table: Sequence[Column]) -> None:
    sheet = book.add_worksheet("Giải thích")
    _head(book, sheet, _EXPLAINED)
    _page(sheet, 1)
    cell = book.add_format(_CELL)
    for row, column in enumerate(table, start=1):
        for number, text in enumerate((column.title, column.key, column.about)):
            sheet.write_string(row, number, text, cell)


def _page(sheet: Worksheet, wide: int) -> None:
    """How it is printed: A4, so many pages wide, with its grid, the header row and a page number on each."""
    sheet.set_paper(_A4)
    sheet.hide_gridlines(0)
    sheet.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
    sheet.fit_to_pages(wide, 0)
    sheet.repeat_rows(0)
    sheet.set_footer("&L&9&A&R&9Trang &P/&N")


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

"""Lists as an Excel workbook: A4 on its side, header row frozen and repeated, numbers and days as such, texts as texts."""

from collections.abc import Callable, Sequence
from datetime import date, datetime
from decimal import Decimal
from io import BytesIO
from types import NoneType
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from initiatives.paperwork.archive import timeless
from initiatives.paperwork.tables import Column, Sheet
from initiatives.rows import fit

_FONT = {"font_name": "Times New Roman", "font_size": 12, "text_wrap": True, "valign": "vcenter"}
_TITLE = {"font_name": "Times New Roman", "font_size": 14, "bold": True}
_LOOKS: dict[type, dict[str, object]] = {
    str: {"num_format": "@"},
    int: {"num_format": "#,##0"},
    Decimal: {"num_format": "#,##0.##"},
    date: {"num_format": "dd/mm/yyyy"},
    NoneType: {},
}
_WRITERS: dict[type, Callable[..., Any]] = {
    str: Worksheet.write_string,
    int: Worksheet.write_number,
    Decimal: Worksheet.write_number,
    date: Worksheet.write_datetime,
    NoneType: Worksheet.write_blank,
}
"""A text is always written as text, never as a formula or a link."""
_NEVER = datetime(1980, 1, 1)
_CHARACTERS = 0.55
"""Characters of Excel's width for a millimetre on paper."""
_ROOM = 2
"""Characters less that a column holds of bold words and capitals than of small letters."""
_A4 = 9
_HEAD_ROW = 2


def workbook(sheets: Sequence[Sheet]) -> bytes:
    """A workbook with a sheet for each list; equal lists give equal bytes."""
    buffer = BytesIO()
    with Workbook(buffer, {"in_memory": True}) as book:
        book.set_properties({"created": _NEVER})
        for one in sheets:
            _write(book, book.add_worksheet(one.name), one)
    return timeless(buffer.getvalue())


def _write(book: Workbook, sheet: Worksheet, one: Sheet) -> None:
    _page(sheet, one)
    sheet.write_string(0, 0, one.title, book.add_format(_TITLE))
    head = book.add_format({**_FONT, "bold": True, "border": 1, "align": "center", "bg_color": "#E7E6E6"})
    styles = {kind: (_style(book, kind, centred=False), _style(book, kind, centred=True)) for kind in _LOOKS}
    for at, column in enumerate(one.columns):
        sheet.set_column(at, at, _width(column))
        sheet.write_string(_HEAD_ROW, at, column.title, head)
    fit(sheet, _HEAD_ROW, *((column.title, _width(column) - _ROOM) for column in one.columns))
    for number, row in enumerate(one.rows, _HEAD_ROW + 1):
        texts = ((getattr(row, column.field), _width(column) - _ROOM) for column in one.columns)
        fit(sheet, number, *((text, width) for text, width in texts if isinstance(text, str)))
        for at, column in enumerate(one.columns):
            value = getattr(row, column.field)
            kind = next(known for known in _LOOKS if isinstance(value, known))
            _WRITERS[kind](sheet, number, at, value, styles[kind][column.centred])


def _width(column: Column) -> float:
    """Excel's width of a column, in characters."""
    return max(8, column.width * _CHARACTERS)


def _style(book: Workbook, kind: type, *, centred: bool) -> Format:
    return book.add_format({**_FONT, **_LOOKS[kind], "border": 1, "align": "center" if centred else "left"})


def _page(sheet: Worksheet, one: Sheet) -> None:
    """How it is printed, and what stays in sight."""
    sheet.set_landscape()
    sheet.set_paper(_A4)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(_HEAD_ROW)
    sheet.freeze_panes(_HEAD_ROW + 1, 0)
    sheet.set_footer("&CTrang &P/&N")
    if one.rows:
        sheet.autofilter(_HEAD_ROW, 0, _HEAD_ROW + len(one.rows), len(one.columns) - 1)

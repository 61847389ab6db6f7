"""How the workbook looks: one table of formats, the page, and the habits that all of its sheets share."""

from collections.abc import Mapping
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

_FONT = {"font_name": "Times New Roman", "font_size": 12}
_GRID = {"border": 1, "border_color": "#7F7F7F", "text_wrap": True, "valign": "vcenter"}
_INPUT = {**_GRID, "bg_color": "#FFF8DC", "locked": False}

STYLES: Mapping[str, Mapping[str, Any]] = {
    "agency": {"bold": True},
    "title": {"bold": True, "font_size": 15},
    "line": {},
    "label": {"bold": True, "align": "right"},
    "hint": {"italic": True, "font_color": "#595959"},
    "head": {**_GRID, "bold": True, "align": "center", "bg_color": "#E3E8EF"},
    "code": {**_GRID, "align": "center", "font_color": "#1F4E8C", "underline": 1},
    "text": {**_GRID, "valign": "top", "align": "left", "indent": 1},
    "small": {**_GRID, "font_size": 10, "valign": "top", "align": "left", "indent": 1},
    "number": {**_GRID, "align": "center"},
    "points": {**_INPUT, "align": "center", "font_size": 13},
    "note": {**_INPUT, "valign": "top", "align": "left", "indent": 1},
    "day": {**_INPUT, "num_format": "dd/mm/yyyy", "align": "left", "indent": 1},
    "total": {**_GRID, "align": "center", "bold": True, "font_size": 13},
    "low": {"font_color": "#9C3A00", "bold": True},
    "bold": {"bold": True},
    "plain": {},
    "warning": {"italic": True, "font_color": "#9D1712"},
    "section": {**_GRID, "bold": True, "bg_color": "#E3E8EF", "font_size": 13, "indent": 1},
    "name": {**_GRID, "bold": True, "valign": "top", "align": "left", "indent": 1},
    "paragraph": {"text_wrap": True, "valign": "top"},
    "signer": {"bold": True, "align": "center"},
    "signed": {"italic": True, "align": "center"},
}
"""Every format by name; only points, remarks and the day may be written to."""

LONGEST_TITLE, LONGEST_MESSAGE = 32, 255
"""What Excel takes as title and text of the hint at a cell."""
_A4 = 9


class Styles:
    """The formats of one workbook, made when first used."""

    def __init__(self, book: Workbook) -> None:
        self._book = book
        self._made: dict[str, Format] = {}

    def __getitem__(self, name: str) -> Format:
        if name not in self._made:
            self._made[name] = self._book.add_format({**_FONT, **STYLES[name]})
        return self._made[name]


def page(sheet: Worksheet, footer: str) -> None:
    """A4 landscape, one page wide, with page numbers; locked, but with columns and rows that can be made wider."""
    sheet.set_landscape()
    sheet.set_paper(_A4)
    sheet.fit_to_pages(1, 0)
    sheet.set_margins(left=0.5, right=0.5, top=0.6, bottom=0.6)
    sheet.set_footer(f"&L&9{footer.replace('&', '&&')}&R&9Trang &P/&N")
    sheet.protect("", {"format_columns": True, "format_rows": True})


def cut(text: str, longest: int) -> str:
    """A text for a place that takes only so many characters."""
    return text if len(text) <= longest else f"{text[: longest - 1]}…"

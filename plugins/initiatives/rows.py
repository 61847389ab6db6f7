"""Rows of a workbook as high as their texts need."""

import textwrap

from xlsxwriter.worksheet import Worksheet

_LINE_HEIGHT, _ROW_PADDING, _HIGHEST_ROW = 16, 4, 409
"""Points: of a line of text, of the space around it, and of the highest row that Excel knows."""


def fit(sheet: Worksheet, row: int, *cells: tuple[str, float], least: int = 1) -> None:
    """Make a row (from 0) high enough for its texts, each given with its column's width in characters.

    Programs that print without a screen do not do it by themselves, and neither does Excel for mixed fonts.
    """
    lines = max([least, *(_lines(text, width) for text, width in cells)])
    sheet.set_row(row, min(lines * _LINE_HEIGHT + _ROW_PADDING, _HIGHEST_ROW))


def _lines(text: str, width: float) -> int:
    return sum(max(1, len(textwrap.wrap(line, int(width)))) for line in text.split("\n"))

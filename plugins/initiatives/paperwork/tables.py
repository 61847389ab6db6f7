"""The columns of a list, told once: the Word table, the Excel sheet and their widths are made from the same row."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column: its heading, the field of a row that fills it, its width on paper in millimetres, whether it is centred."""

    title: str
    field: str
    width: int
    centred: bool = False


Columns = tuple[Column, ...]


def column(title: str, field: str, width: int, *, centred: bool = False) -> Column:
    """A column, written on one line."""
    return Column(title=title, field=field, width=width, centred=centred)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A list for Excel: the name of its sheet, its title, its columns, and rows that have the columns' fields."""

    name: str
    title: str
    columns: Columns
    rows: Sequence[object]

"""What stands in one cell of a returned sheet: points, a remark, a day, or why it cannot be taken."""

import unicodedata
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from math import isfinite
from typing import Any

from pydantic import TypeAdapter, ValidationError

from initiatives.paperwork.score_sheets.form import FORM, cell
from initiatives.reading.catalogue import problem
from initiatives.reading.commune import Criterion
from initiatives.reading.problems import Place, Problem
from initiatives.reading.rewriting import Unchangeable, as_read
from initiatives.reading.scalars import MOST_DECIMALS, Day
from initiatives.reading.vietnamese import number

LONGEST_NOTE = 3000
"""Characters of a remark."""
_DAY: TypeAdapter[date] = TypeAdapter(Day)
_KINDS = {"s": "ô đang là chữ", "b": "ô đang là đúng/sai", "e": "ô đang báo lỗi"}
"""What a cell may hold instead of a number, by the letter of its type."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """A cell of a file: its row and column count from 1."""

    file: str
    row: int
    column: int
    sheet: str = FORM

    def refused(self, code: str, **context: Any) -> Problem:
        """A problem at this cell, named in the message and placed by row and column."""
        place = Place(file=self.file, line=self.row, column=self.column)
        return problem(code, place, cell=cell(self.row, self.column, self.sheet), **context)


def text_in(value: object) -> str:
    """A cell's text as it is compared: composed letters, single spaces."""
    return " ".join(unicodedata.normalize("NFC", str(value)).split()) if value is not None else ""


def points_in(found: Any, criterion: Criterion, step: Decimal | None, spot: Spot) -> Decimal | Problem | None:
    """The points in a cell; None where it is empty."""
    if found.value is None or (isinstance(found.value, str) and not found.value.strip()):
        return None
    wrong = _not_a_number(found)
    if found.data_type == "f":
        return spot.refused("sheet-formula")
    return spot.refused("sheet-not-a-number", what=wrong) if wrong else _within(Decimal(str(found.value)), criterion, step, spot)


def _not_a_number(found: Any) -> str:
    """What a cell holds instead of a number, as people see it; empty where it holds one."""
    if found.is_date or isinstance(found.value, date):
        return "ô đang là ngày tháng"
    if found.data_type != "n" or not isinstance(found.value, int | float) or not isfinite(found.value):
        return _KINDS.get(found.data_type, "ô có nội dung lạ")
    return "ô đang ở dạng phần trăm" if "%" in (found.number_format or "") else ""


def _within(points: Decimal, criterion: Criterion, step: Decimal | None, spot: Spot) -> Decimal | Problem:
    """Points that lie in their criterion's range and on the rubric's step; never finer than the files can hold."""
    smallest = step or Decimal(1).scaleb(-MOST_DECIMALS)
    if points < 0:
        return spot.refused("sheet-negative", value=number(points), limit=number(criterion.max))
    if points > criterion.max:
        return spot.refused("sheet-above-maximum", value=number(points), limit=number(criterion.max), name=criterion.name)
    if points % smallest:
        return spot.refused("sheet-off-step", value=number(points), step=number(smallest))
    return abs(points)  # a spreadsheet knows -0, too


def note_in(found: Any, spot: Spot) -> str | Problem:
    """The remark in a cell, its ends trimmed; empty where there is none."""
    if found.data_type == "f":
        return spot.refused("sheet-formula")
    if found.value is None:
        return ""
    try:
        text = as_read(str(found.value)).strip()
    except Unchangeable as refused:
        return spot.refused("sheet-bad-note", reason=str(refused))
    return spot.refused("sheet-bad-note", reason=f"dài quá {LONGEST_NOTE} ký tự") if len(text) > LONGEST_NOTE else text


def day_in(found: Any, spot: Spot) -> date | Problem | None:
    """The day in a cell, as a day or as text; None where it is empty."""
    if found.value is None or (isinstance(found.value, str) and not found.value.strip()):
        return None
    if isinstance(found.value, datetime):
        return found.value.date()
    try:
        return _DAY.validate_python(found.value if found.data_type == "s" else "")
    except ValidationError:
        return spot.refused("sheet-bad-day", reason="không phải ngày")

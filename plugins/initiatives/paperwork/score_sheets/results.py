"""The results of a call as a table: one list of columns for the terminal and for Excel, and records for machines."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, time
from decimal import Decimal
from io import BytesIO
from typing import Any

from xlsxwriter import Workbook

from initiatives.judging.results import Result
from initiatives.judging.world import World
from initiatives.paperwork.score_sheets.form import latest_day
from initiatives.paperwork.score_sheets.styles import Styles, page
from initiatives.reading.vietnamese import number
from initiatives.rows import fit

Value = str | Decimal | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column; ``width`` is in characters."""

    title: str
    value: Callable[[Result], Value]
    width: int


def _averages(result: Result) -> str:
    averages = result.assessment.averages if result.assessment else ()
    return "\n".join(f"{one.name}: {number(average)}/{number(one.max)}{_short(average, one.min)}" for one, average in averages)


def _short(average: Decimal, least: Decimal) -> str:
    return f" (dưới {number(least)})" if average < least else ""


def _sheets(result: Result) -> str:
    """How many sheets there are, and how many count where the highest and the lowest are dropped."""
    given = len(result.entry.data.scores)
    counted = result.assessment.counted if result.assessment else given
    return f"{given}" if counted == given else f"{given}, tính {counted}"


def _spread(result: Result) -> str:
    if result.assessment is None:
        return ""
    limit = result.rubric.spread_limit if result.rubric else None
    return number(result.assessment.spread) + (f" (quá {number(limit)}: cần trao đổi)" if result.is_wide and limit is not None else "")


COLUMNS: tuple[Column, ...] = (
    Column(title="Mã hồ sơ", value=lambda one: one.entry.data.code, width=14),
    Column(title="Tên", value=lambda one: one.entry.data.title, width=40),
    Column(title="Trạng thái", value=lambda one: one.entry.data.status.label, width=16),
    Column(title="Điểm trung bình", value=_averages, width=38),
    Column(title="Tổng điểm", value=lambda one: one.assessment.total if one.assessment else None, width=10),
    Column(title="Phiếu", value=_sheets, width=11),
    Column(title="Chênh lệch", value=_spread, width=16),
    Column(title="Thiếu phiếu của", value=lambda one: "\n".join(unit.name for unit in one.missing), width=28),
    Column(title="Kết quả", value=lambda one: one.outcome or "chưa chấm", width=18),
)


def as_row(result: Result) -> tuple[str, ...]:
    """A result as texts, in the order of the columns."""
    values = (column.value(result) for column in COLUMNS)
    return tuple(number(value) if isinstance(value, Decimal) else value or "—" for value in values)


def as_records(found: Sequence[Result]) -> list[dict[str, Any]]:
    """Results for machines; points are texts with a decimal point, so that no digit is lost."""
    return [_record(result) for result in found]


def _record(result: Result) -> dict[str, Any]:
    data, assessment = result.entry.data, result.assessment
    return {
        "code": data.code,
        "title": data.title,
        "status": data.status.value,
        "rubric": result.rubric.id if result.rubric else None,
        "sheets": len(data.scores),
        "counted": assessment.counted if assessment else 0,
        "averages": {one.id: f"{average:f}" for one, average in assessment.averages} if assessment else {},
        "total": f"{assessment.total:f}" if assessment else None,
        "spread": f"{assessment.spread:f}" if assessment else None,
        "spread_exceeded": result.is_wide,
        "below_minimum": [one.id for one in assessment.missed] if assessment else [],
        "passed": assessment.passed if assessment else None,
        "outcome": assessment.outcome if assessment else None,
        "missing_units": [unit.id for unit in result.missing],
    }


def results_workbook(call: str, found: Sequence[Result], world: World) -> bytes:
    """The table as an Excel file to print on A4; dated by its content, so that equal content gives equal bytes."""
    entry = world.call(call)
    title = entry.data.title if entry else call
    made = datetime.combine(latest_day(tuple(result.entry for result in found), world.as_of), time.min)
    buffer = BytesIO()
    with Workbook(buffer, {"in_memory": True}) as book:
        book.set_properties({"title": f"Kết quả chấm điểm: {title}", "created": made})
        sheet, styles = book.add_worksheet("Kết quả"), Styles(book)
        page(sheet, title)
        sheet.write_string(0, 0, "TỔNG HỢP KẾT QUẢ CHẤM ĐIỂM", styles["title"])
        sheet.write_string(1, 0, title, styles["line"])
        for at, column in enumerate(COLUMNS):
            sheet.set_column(at, at, column.width)
            sheet.write_string(3, at, column.title, styles["head"])
        for row, result in enumerate(found, 4):
            _write_row(sheet, styles, row, result)
        sheet.freeze_panes(4, 2)
        sheet.repeat_rows(3)
    return buffer.getvalue()


def _write_row(sheet: Any, styles: Styles, row: int, result: Result) -> None:
    values = [column.value(result) for column in COLUMNS]
    for at, value in enumerate(values):
        if isinstance(value, Decimal):
            sheet.write_number(row, at, value, styles["total"])
        else:
            sheet.write_string(row, at, value or "", styles["text"])
    fit(sheet, row, *((str(value or ""), column.width - 2) for value, column in zip(values, COLUMNS, strict=True)))

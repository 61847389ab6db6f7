"""What initiatives achieved, in measures before and after."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from initiatives.paperwork.phrasing import NBSP
from initiatives.paperwork.tables import Columns, column
from initiatives.reading.model import Initiative, Measure
from initiatives.reading.vietnamese import number, within_sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasureRow:
    """One measure of an evaluated initiative."""

    index: int
    code: str
    title: str
    measure: str
    unit: str
    before: Decimal
    after: Decimal


MEASURE_COLUMNS: Columns = (
    column("TT", "index", 12, centred=True),
    column("Mã hồ sơ", "code", 27, centred=True),
    column("Tên sáng kiến", "title", 78),
    column("Số đo", "measure", 70),
    column("Đơn vị tính", "unit", 25, centred=True),
    column("Trước", "before", 20, centred=True),
    column("Sau", "after", 20, centred=True),
)


def measure_rows(initiatives: Iterable[Initiative]) -> tuple[MeasureRow, ...]:
    """The measures of evaluated initiatives, in the order of the codes."""
    found = sorted(initiatives, key=lambda one: one.code)
    pairs = ((one, measure) for one in found for measure in (one.evaluation.measures if one.evaluation else ()))
    return tuple(
        MeasureRow(
            index=index,
            code=one.code,
            title=one.title,
            measure=measure.name,
            unit=measure.unit,
            before=measure.before,
            after=measure.after,
        )
        for index, (one, measure) in enumerate(pairs, 1)
    )


def measured(initiative: Initiative) -> Iterator[str]:
    """Each measure in words: ``thời gian đi lại giảm từ 90 phút xuống 0 phút``."""
    yield from (_measured(one) for one in (initiative.evaluation.measures if initiative.evaluation else ()))


def _measured(one: Measure) -> str:
    name = within_sentence(one.name)
    before, after = (f"{number(value)}{NBSP}{one.unit}".replace(f"{NBSP}%", "%") for value in (one.before, one.after))
    if one.before == one.after:
        return f"{name} giữ nguyên {after}"
    return f"{name} giảm từ {before} xuống {after}" if one.after < one.before else f"{name} tăng từ {before} lên {after}"

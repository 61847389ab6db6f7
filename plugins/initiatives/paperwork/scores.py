"""The compiled score table of a call (dispatch, section 5a)."""

from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from decimal import Decimal
from types import SimpleNamespace

from initiatives.judging.references import name_on
from initiatives.judging.results import Result, ranked, result_of
from initiatives.judging.scoring import total
from initiatives.judging.sheets import shortfalls
from initiatives.judging.world import World
from initiatives.paperwork.letter import Letter, letter
from initiatives.paperwork.people import authors
from initiatives.paperwork.phrasing import sentence, stacked
from initiatives.paperwork.request import Request, Unwritable
from initiatives.paperwork.tables import Columns, Sheet, column
from initiatives.reading.commune import Rubric
from initiatives.reading.model import Initiative
from initiatives.reading.vietnamese import number


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoreRow:
    """One initiative's scores; ``points`` has the total of each unit in the order of the heading, None without a sheet.

    There is no rank while a unit's sheet is missing.
    """

    rank: int | None
    code: str
    title: str
    authors: str
    points: tuple[Decimal | None, ...]
    average: Decimal | None
    spread: Decimal | None
    outcome: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoreTable:
    """Everything the template of the compiled score table may name."""

    letter: Letter
    call: str
    units: tuple[str, ...]
    rows: tuple[ScoreRow, ...]
    notes: tuple[str, ...]
    chair_title: str
    secretary_title: str


SCORE_COLUMNS: Columns = (
    column("Hạng", "rank", 14, centred=True),
    column("Mã hồ sơ", "code", 27, centred=True),
    column("Tên sáng kiến", "title", 75),
    column("Điểm trung bình", "average", 20, centred=True),
    column("Chênh lệch", "spread", 20, centred=True),
    column("Kết quả", "outcome", 30, centred=True),
)
"""The columns beside those of the units, which stand before the average."""
UNIT_WIDTH = 22
FIRST_UNIT = 3


def score_table(request: Request) -> ScoreTable:
    """The scores of a call, the best first; equal totals share a rank."""
    world, call = request.world, request.contest
    found = ranked_results(call.slug, world)
    scored = [result.entry.data for _, result in found]
    units = tuple(dict.fromkeys(score.unit for one in scored for score in one.scores))
    rubrics = tuple(dict.fromkeys(result.rubric for _, result in found if result.rubric))
    return ScoreTable(
        letter=letter(request, "Biên bản", "BB", sample=any(one.sample for one in scored)),
        call=call.data.title,
        units=_unit_names(units, scored, world),
        rows=tuple(_row(rank, result, units) for rank, result in found),
        notes=(*map(rule, rubrics), *_warnings(result for _, result in found)),
        chair_title=stacked(request.papers.title),
        secretary_title=stacked(request.papers.secretariat.title),
    )


def score_lists(table: ScoreTable) -> tuple[Sheet, ...]:
    """The table for Excel: what each unit gave, in columns of its own."""
    units = tuple(column(name, f"unit_{i}", UNIT_WIDTH, centred=True) for i, name in enumerate(table.units))
    columns = (*SCORE_COLUMNS[:FIRST_UNIT], *units, *SCORE_COLUMNS[FIRST_UNIT:])
    rows = [SimpleNamespace(**asdict(row), **{f"unit_{i}": text for i, text in enumerate(row.points)}) for row in table.rows]
    return (Sheet(name="Điểm", title=f"Tổng hợp điểm: {table.call}", columns=columns, rows=rows),)


def ranked_results(call: str, world: World) -> list[tuple[int | None, Result]]:
    """The results of a call's scored initiatives with their ranks. Raises Unwritable where nothing was scored."""
    scored = [entry for entry in world.initiatives if entry.data.call == call and entry.data.scores]
    if not scored:
        raise Unwritable(f"đợt {call} chưa có phiếu chấm điểm nào")
    return ranked(result_of(entry, world) for entry in scored)


def _unit_names(units: Iterable[str], scored: Iterable[Initiative], world: World) -> tuple[str, ...]:
    """Each unit by the name it had when it scored."""
    days = {score.unit: score.date for one in scored for score in one.scores}
    return tuple(name_on(unit, days[unit], world.commune.units) for unit in units)


def _row(rank: int | None, result: Result, units: tuple[str, ...]) -> ScoreRow:
    one, assessment = result.entry.data, result.assessment
    given = {score.unit: total(score.criteria) for score in one.scores}
    return ScoreRow(
        rank=rank,
        code=one.code,
        title=one.title,
        authors=authors(one),
        points=tuple(given.get(unit) for unit in units),
        average=assessment.total if assessment else None,
        spread=assessment.spread if assessment else None,
        outcome=result.outcome or "Phiếu chưa đủ tiêu chí",
    )


def rule(rubric: Rubric) -> str:
    """When an initiative passes by a rubric."""
    minima = any(criterion.min for criterion in rubric.criteria)
    each = " và từng tiêu chí không dưới điểm tối thiểu" if minima else ""
    return f"{rubric.name}: sáng kiến đạt khi tổng điểm từ {number(rubric.threshold)} trở lên{each}."


def _warnings(found: Iterable[Result]) -> Iterator[str]:
    """What the council must look at: minima missed, sheets that differ too much, sheets that are missing."""
    for result in sorted(found, key=lambda one: one.entry.data.code):
        code, assessment, rubric = result.entry.data.code, result.assessment, result.rubric
        if assessment and rubric and not assessment.passed:
            yield f"{code}: {sentence('; '.join(shortfalls(assessment, rubric)))}"
        if assessment and rubric and rubric.spread_limit is not None and result.is_wide:
            yield (
                f"{code}: các phiếu chênh nhau {number(assessment.spread)} điểm, quá mức {number(rubric.spread_limit)} điểm; "
                "các đơn vị cần trao đổi lại."
            )
        if result.missing:
            yield f"{code}: còn thiếu phiếu của {', '.join(unit.name for unit in result.missing)}."

"""The compiled score table of a call, and the score sheet that a unit fills in by hand (dispatch, section 5a)."""

from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from decimal import Decimal
from types import SimpleNamespace

from initiatives.judging.scoring import Assessment, total
from initiatives.judging.sheets import assessment_of, missing_sheets, shortfalls
from initiatives.judging.world import World, rubric_of
from initiatives.paperwork.letter import Letter, letter
from initiatives.paperwork.people import authors, unit_name
from initiatives.paperwork.phrasing import sentence, stacked
from initiatives.paperwork.request import Request, Unwritable
from initiatives.paperwork.tables import Columns, Sheet, column
from initiatives.reading.commune import Rubric
from initiatives.reading.model import Initiative
from initiatives.reading.vietnamese import number


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoreRow:
    """One initiative's scores; ``points`` has the total of each unit in the order of the heading, None without a sheet."""

    rank: int
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
    scored = ranked([entry.data for entry in world.initiatives if entry.data.call == call.slug and entry.data.scores], world)
    if not scored:
        raise Unwritable(f"đợt {call.slug} chưa có phiếu chấm điểm nào")
    units = tuple(dict.fromkeys(score.unit for _, one, _ in scored for score in one.scores))
    rubrics = tuple(dict.fromkeys(rubric for _, one, _ in scored if (rubric := rubric_of(one, world))))
    return ScoreTable(
        letter=letter(request, "Biên bản", "BB", sample=any(one.sample for _, one, _ in scored)),
        call=call.data.title,
        units=_unit_names(units, (one for _, one, _ in scored), world),
        rows=tuple(_row(rank, one, found, units) for rank, one, found in scored),
        notes=(*(rule(rubric) for rubric in rubrics), *_warnings((one for _, one, _ in scored), world)),
        chair_title=stacked(request.papers.title),
        secretary_title=stacked(request.papers.secretariat.title),
    )


def score_lists(table: ScoreTable) -> tuple[Sheet, ...]:
    """The table for Excel: what each unit gave, in columns of its own."""
    units = tuple(column(name, f"unit_{i}", UNIT_WIDTH, centred=True) for i, name in enumerate(table.units))
    columns = (*SCORE_COLUMNS[:FIRST_UNIT], *units, *SCORE_COLUMNS[FIRST_UNIT:])
    rows = [SimpleNamespace(**asdict(row), **{f"unit_{i}": text for i, text in enumerate(row.points)}) for row in table.rows]
    return (Sheet(name="Điểm", title=f"Tổng hợp điểm: {table.call}", columns=columns, rows=rows),)


Ranked = tuple[int, Initiative, Assessment | None]
"""Rank, initiative, assessment; rank 0 where a sheet is incomplete."""


def ranked(scored: Iterable[Initiative], world: World) -> list[Ranked]:
    """Initiatives with their ranks, the highest total first, then by code; ties share a rank and are never broken."""
    found = [(one, assessment_of(one, world)) for one in scored]
    totals = sorted((assessment.total for _, assessment in found if assessment), reverse=True)
    pairs = [(totals.index(assessment.total) + 1 if assessment else 0, one, assessment) for one, assessment in found]
    return sorted(pairs, key=lambda pair: (pair[0] or len(pairs) + 1, pair[1].code))


def _unit_names(units: Iterable[str], scored: Iterable[Initiative], world: World) -> tuple[str, ...]:
    """Each unit by the name it had when it scored."""
    days = {score.unit: score.date for one in scored for score in one.scores}
    return tuple(unit_name(unit, days[unit], world.commune.units) for unit in units)


def _row(rank: int, one: Initiative, assessment: Assessment | None, units: tuple[str, ...]) -> ScoreRow:
    given = {score.unit: total(score.criteria) for score in one.scores}
    return ScoreRow(
        rank=rank,
        code=one.code,
        title=one.title,
        authors=authors(one),
        points=tuple(given.get(unit) for unit in units),
        average=assessment.total if assessment else None,
        spread=assessment.spread if assessment else None,
        outcome=assessment.outcome if assessment else "Phiếu chưa đủ tiêu chí",
    )


def rule(rubric: Rubric) -> str:
    """When an initiative passes by a rubric."""
    minima = any(criterion.min for criterion in rubric.criteria)
    each = " và từng tiêu chí không dưới điểm tối thiểu" if minima else ""
    return f"{rubric.name}: sáng kiến đạt khi tổng điểm từ {number(rubric.threshold)} trở lên{each}."


def _warnings(scored: Iterable[Initiative], world: World) -> Iterator[str]:
    """What the council must look at: minima missed, sheets that differ too much, sheets that are missing."""
    for one in sorted(scored, key=lambda one: one.code):
        assessment, rubric = assessment_of(one, world), rubric_of(one, world)
        if assessment and rubric and not assessment.passed:
            yield f"{one.code}: {sentence('; '.join(shortfalls(assessment, rubric)))}"
        if assessment and rubric and rubric.spread_limit is not None and assessment.spread > rubric.spread_limit:
            yield (
                f"{one.code}: các phiếu chênh nhau {number(assessment.spread)} điểm, quá mức {number(rubric.spread_limit)} điểm; "
                "các đơn vị cần trao đổi lại."
            )
        absent = [unit.name for unit in missing_sheets(one, world)]
        if absent:
            yield f"{one.code}: còn thiếu phiếu của {', '.join(absent)}."

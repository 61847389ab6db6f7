"""The score sheet as a paper form: one page for each initiative that waits for a unit's points."""

from dataclasses import dataclass
from decimal import Decimal

from initiatives.judging.world import InitiativeEntry, World
from initiatives.paperwork.letter import Letter, letter
from initiatives.paperwork.people import authors, lead_unit
from initiatives.paperwork.phrasing import BLANK
from initiatives.paperwork.request import Request, Unwritable
from initiatives.paperwork.score_sheets.form import Blank, blanks
from initiatives.paperwork.scores import rule
from initiatives.paperwork.tables import Columns, column
from initiatives.reading.commune import Rubric
from initiatives.reading.vietnamese import number


@dataclass(frozen=True, slots=True, kw_only=True)
class CriterionRow:
    """A line to fill in."""

    index: int
    name: str
    about: str
    max: Decimal
    min: Decimal
    blank: str


CRITERION_COLUMNS: Columns = (
    column("TT", "index", 10, centred=True),
    column("Tiêu chí", "name", 34),
    column("Cách chấm", "about", 67),
    column("Điểm tối đa", "max", 17, centred=True),
    column("Điểm tối thiểu", "min", 17, centred=True),
    column("Điểm chấm", "blank", 20, centred=True),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class FormPage:
    """One initiative to score."""

    code: str
    title: str
    authors: str
    unit: str
    summary: str
    criteria: tuple[CriterionRow, ...]
    rule: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoreForm:
    """Everything the template of the paper score sheet may name."""

    letter: Letter
    call: str
    unit: str
    pages: tuple[FormPage, ...]
    remarks: tuple[str, ...]


def score_forms(request: Request) -> dict[str, ScoreForm]:
    """A unit's sheets by the unit's id (and the rubric's, where the call has several)."""
    found = blanks(request.contest.slug, request.world)
    if not found:
        raise Unwritable(f"đợt {request.contest.slug} không có hồ sơ nào đang thẩm định")
    several = len({blank.rubric.id for blank in found}) > 1
    return {f"{blank.unit.id}-{blank.rubric.id}" if several else blank.unit.id: _form(request, blank) for blank in found}


def _form(request: Request, blank: Blank) -> ScoreForm:
    entries = [request.world.by_code[code] for code in blank.form.codes]
    return ScoreForm(
        letter=letter(request, "Phiếu chấm điểm", "PCĐ", sample=any(entry.data.sample for entry in entries)),
        call=request.contest.data.title,
        unit=blank.unit.name,
        pages=tuple(_page(entry, blank.rubric, request.world) for entry in entries),
        remarks=(BLANK,) * 2,
    )


def _page(entry: InitiativeEntry, rubric: Rubric, world: World) -> FormPage:
    data = entry.data
    rows = [
        CriterionRow(index=i, name=one.name, about=one.about or "", max=one.max, min=one.min, blank="")
        for i, one in enumerate(rubric.criteria, 1)
    ]
    return FormPage(
        code=data.code,
        title=data.title,
        authors=authors(data),
        unit=lead_unit(data, world),
        summary=data.summary,
        criteria=tuple(rows),
        rule=f"{rule(rubric)} {_steps(rubric)}".strip(),
    )


def _steps(rubric: Rubric) -> str:
    return f"Điểm là bội số của {number(rubric.step)}." if rubric.step else ""

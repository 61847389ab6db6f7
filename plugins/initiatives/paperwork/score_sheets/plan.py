"""What returned sheets would change in the initiatives' files, or why they may not."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from initiatives.judging.privacy import private_in
from initiatives.judging.results import unit_name
from initiatives.judging.sheets import excluded_units
from initiatives.judging.world import InitiativeEntry, World, rubric_of
from initiatives.paperwork.score_sheets.cells import Spot
from initiatives.paperwork.score_sheets.form import CODE_COLUMN, DAY_COLUMN, DAY_ROW, FIRST_CRITERION_COLUMN, MARK
from initiatives.paperwork.score_sheets.returned import Returned, Row
from initiatives.reading.catalogue import problem
from initiatives.reading.commune import Unit
from initiatives.reading.personal import KINDS
from initiatives.reading.problems import Place, Problem
from initiatives.reading.review import Score
from initiatives.reading.rewriting import Change, plain_number
from initiatives.reading.vietnamese import day as written
from initiatives.reading.vietnamese import number
from initiatives.reading.vocabulary import Status
from initiatives.registry import path_of

_OPEN = frozenset({Status.UNDER_REVIEW, Status.REVISION})
"""Statuses in which a unit's first sheet is taken."""
_CALL_SPOT, _UNIT_SPOT = (2, 2), (3, 2)
"""Where the mark names call and unit."""
NOTHING = "—"


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """One value as people are shown it before it is written: what it was, and what it is to be."""

    code: str
    unit: str
    what: str
    before: str
    after: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """All that is to be written, by the file's path below the content folder; ``left`` names what was not scored."""

    changes: dict[str, list[Change]]
    edits: list[Edit]
    left: list[tuple[str, str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Occasion:
    """When and why points are recorded: the officer's own day for them (else the sheet's, else today), and his reason."""

    day: date | None = None
    reason: str = ""
    call: str = ""


def planned(sheets: Sequence[Returned], world: World, occasion: Occasion) -> Plan | list[Problem]:
    """What the sheets together would change, or everything that stands against it."""
    plan = Plan(changes={}, edits=[], left=[])
    problems = list(_twice(sheets, world))
    for sheet in sheets:
        problems += _misplaced(sheet, world, occasion) or _taken(sheet, world, occasion, plan)
    return list(dict.fromkeys(problems)) or plan  # a wrong day is wrong for every row, and told once


def _twice(sheets: Sequence[Returned], world: World) -> Iterator[Problem]:
    """Two sheets of one unit for the same initiatives: nobody could say which one counts."""
    first: dict[tuple[str, str], Returned] = {}
    for sheet in sheets:
        for code in sheet.form.codes:
            other = first.setdefault((sheet.form.unit, code), sheet)
            if other is not sheet:
                yield problem("sheet-twice", Place(file=sheet.file), unit=unit_name(sheet.form.unit, world), other=other.file)
                break


def _misplaced(sheet: Returned, world: World, occasion: Occasion) -> list[Problem]:
    """A sheet of another call, of no unit, or for initiatives that are scored by another rubric now."""
    form = sheet.form
    call, unit = (Spot(file=sheet.file, row=row, column=column, sheet=MARK) for row, column in (_CALL_SPOT, _UNIT_SPOT))
    if world.call(form.call) is None or occasion.call not in ("", form.call):
        wanted = f"đợt `{occasion.call}`" if occasion.call else "một đợt trong content/calls"
        return [call.refused("sheet-other-call", value=form.call, wanted=wanted)]
    if not any(one.id == form.unit for one in world.commune.units):
        return [unit.refused("sheet-unknown-unit", value=form.unit)]
    entries = [world.by_code[code].data for code in form.codes if code in world.by_code]
    if any(rubric_of(data, world) != sheet.rubric for data in entries if data.call == form.call):
        return [problem("sheet-outdated", Place(file=sheet.file), rubric=form.rubric)]
    return []


def _taken(sheet: Returned, world: World, occasion: Occasion, plan: Plan) -> list[Problem]:
    """Add a sheet's rows to the plan; what stands against a row is told, and the plan is then not carried out."""
    problems: list[Problem] = []
    for row in sheet.rows:
        entry = world.by_code.get(row.code)
        spot = Spot(file=sheet.file, row=row.row, column=CODE_COLUMN)
        if entry is None or entry.data.call != sheet.form.call:
            problems.append(spot.refused("sheet-unknown-initiative", value=row.code))
        elif not row.points and not row.note:
            plan.left.append((row.code, unit_name(sheet.form.unit, world)))
        elif sheet.form.unit in excluded_units(entry.data, world):
            problems.append(spot.refused("sheet-scores-own", unit=unit_name(sheet.form.unit, world), value=row.code))
        else:
            problems += _row_taken(_Line(sheet=sheet, row=row, entry=entry, world=world, occasion=occasion), plan)
    return problems


@dataclass(frozen=True, slots=True, kw_only=True)
class _Line:
    """One row of one sheet with all that it is judged by."""

    sheet: Returned
    row: Row
    entry: InitiativeEntry
    world: World
    occasion: Occasion

    @property
    def day(self) -> date:
        """The day of a new sheet."""
        return self.occasion.day or self.sheet.day or self.world.as_of

    @property
    def unit(self) -> Unit | None:
        """The unit as it is on that day, if it scores then."""
        units = self.world.commune.units
        return next((one for one in units if one.id == self.sheet.form.unit and one.scores and one.valid_on(self.day)), None)

    def spot(self, row: int, column: int) -> Spot:
        return Spot(file=self.sheet.file, row=row, column=column)

    def edit(self, what: str, before: str, after: str) -> Edit:
        return Edit(code=self.row.code, unit=unit_name(self.sheet.form.unit, self.world), what=what, before=before, after=after)


def _row_taken(line: _Line, plan: Plan) -> list[Problem]:
    scores = line.entry.data.scores
    at = next((i for i, score in enumerate(scores) if score.unit == line.sheet.form.unit), None)
    problems = [*_private(line), *(_refused_new(line) if at is None else _refused_change(line, scores[at]))]
    if not problems:
        changes = plan.changes.setdefault(path_of(line.entry), [])
        _add_new(line, plan, changes) if at is None else _add_changes(line, plan, changes, at)
        if not changes:
            del plan.changes[path_of(line.entry)]
    return problems


def _private(line: _Line) -> Iterator[Problem]:
    """A remark becomes part of the file, where nobody's personal data may stand."""
    spot = line.spot(line.row.row, line.sheet.form.note_column)
    for found in private_in(line.row.note, line.world):
        yield spot.refused("sheet-personal-data", value=found.text, kind=KINDS[found.kind])


def _refused_new(line: _Line) -> Iterator[Problem]:
    """A first sheet needs an initiative that is under review, a unit that scores on its day, and all points."""
    data, row = line.entry.data, line.row
    if not row.points:
        criterion = line.sheet.rubric.criteria[0]
        yield line.spot(row.row, FIRST_CRITERION_COLUMN).refused("sheet-missing-criterion", value=row.code, name=criterion.name)
    if data.status not in _OPEN or data.selection:
        spot = line.spot(row.row, CODE_COLUMN)
        yield spot.refused("sheet-closed", value=row.code, label="đã xét chọn" if data.selection else data.status.label, what="phiếu mới")
    spot = line.spot(DAY_ROW, DAY_COLUMN)
    if line.unit is None:
        unit = unit_name(line.sheet.form.unit, line.world)
        yield spot.refused("sheet-unit-not-in-force", unit=unit, day=written(line.day))
    if line.day > line.world.as_of:
        yield spot.refused("sheet-bad-day", reason=f"ngày {written(line.day)} chưa tới")
    if data.submitted and line.day < data.submitted:
        reason = f"{written(line.day)} sớm hơn ngày đăng ký {written(data.submitted)} của hồ sơ {row.code}"
        yield spot.refused("sheet-bad-day", reason=reason)


def _refused_change(line: _Line, score: Score) -> Iterator[Problem]:
    """A changed point needs a reason once somebody has relied on it."""
    data = line.entry.data
    if _changed(line, score) and not line.occasion.reason and (data.selection or data.approval or data.closure):
        yield problem("change-without-reason", Place(file=line.sheet.file, line=line.row.row), value=line.row.code)


def _changed(line: _Line, score: Score) -> list[tuple[str, str, Decimal, Decimal]]:
    """The points that differ: criterion, its name, what it was, what it is to be."""
    return [
        (one.id, one.name, score.criteria[one.id], line.row.points[one.id])
        for one in line.sheet.rubric.criteria
        if one.id in line.row.points and score.criteria[one.id] != line.row.points[one.id]
    ]


def _add_new(line: _Line, plan: Plan, changes: list[Change]) -> None:
    row = line.row
    said = {"unit": line.sheet.form.unit, "date": line.day.isoformat()}
    points = {one.id: plain_number(row.points[one.id]) for one in line.sheet.rubric.criteria}
    at = len(line.entry.data.scores) + _appended(changes, "scores", len(line.entry.data.scores))
    changes.append(Change(path=("scores", at), value={**said, "criteria": points, **({"note": row.note} if row.note else {})}))
    terms = " + ".join(number(row.points[one.id]) for one in line.sheet.rubric.criteria)
    plan.edits.append(line.edit(f"Phiếu mới, {written(line.day)}", NOTHING, f"{terms} = {number(sum(row.points.values(), Decimal(0)))}"))
    plan.edits.extend([line.edit("Nhận xét", NOTHING, row.note)] if row.note else [])


def _add_changes(line: _Line, plan: Plan, changes: list[Change], at: int) -> None:
    data, score, unit = line.entry.data, line.entry.data.scores[at], line.sheet.form.unit
    on = (line.occasion.day or line.world.as_of).isoformat()
    reason = {"reason": line.occasion.reason} if line.occasion.reason else {}
    for criterion, name, before, after in _changed(line, score):
        changes.append(Change(path=("scores", at, "criteria", criterion), value=plain_number(after)))
        record = {"unit": unit, "criterion": criterion, "date": on, "before": plain_number(before), "after": plain_number(after)}
        place = len(data.score_changes) + _appended(changes, "score_changes", len(data.score_changes))
        changes.append(Change(path=("score_changes", place), value={**record, **reason}))
        plan.edits.append(line.edit(name, number(before), number(after)))
    if line.row.note and line.row.note != (score.note or ""):
        changes.append(Change(path=("scores", at, "note"), value=line.row.note))
        plan.edits.append(line.edit("Nhận xét", score.note or NOTHING, line.row.note))


def _appended(changes: Sequence[Change], key: str, existing: int) -> int:
    """How many items have already been planned behind the ``existing`` ones of a list."""
    return sum(1 for one in changes if one.path[0] == key and len(one.path) == 2 and int(one.path[1]) >= existing)  # noqa: PLR2004

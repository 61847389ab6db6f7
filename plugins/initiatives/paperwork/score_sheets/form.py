"""The form of a score sheet: which cell holds what, and the mark by which a sheet is known again.

What writes a sheet and what reads it back both rest on this module alone. Rows and columns count from 1, as people do.
"""

import hashlib
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from itertools import product

from initiatives.judging.sheets import excluded_units
from initiatives.judging.world import InitiativeEntry, World, rubric_of
from initiatives.reading.commune import Criterion, Rubric, Unit, in_force
from initiatives.reading.vietnamese import number
from initiatives.reading.vocabulary import Status
from initiatives.reading.workbook import letters

SCHEMA = "1"
"""The version of the form; a sheet of another version is refused."""
FORM, DOSSIERS, GUIDE, MARK = "Phiếu", "Hồ sơ", "Hướng dẫn", "Nhận dạng"
"""The names of the workbook's sheets."""

DAY_ROW, DAY_COLUMN = 5, 2
HEAD_ROW = 6
CODE_COLUMN, TITLE_COLUMN, DOSSIER_COLUMN, FIRST_CRITERION_COLUMN = 1, 2, 3, 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """One unit's sheet for the initiatives of one call that are scored by one rubric."""

    call: str
    unit: str
    rubric: str
    step: str
    criteria: tuple[str, ...]
    codes: tuple[str, ...]

    @property
    def total_column(self) -> int:
        """The column of the totals."""
        return FIRST_CRITERION_COLUMN + len(self.criteria)

    @property
    def note_column(self) -> int:
        """The column of the remarks, the last of the table."""
        return self.total_column + 1

    @property
    def last_row(self) -> int:
        """The last row of the table."""
        return HEAD_ROW + len(self.codes)

    def mark(self) -> dict[str, str]:
        """What the sheet says of itself, by name; the checksum over all of it comes last."""
        said = {
            "schema": SCHEMA,
            "call": self.call,
            "unit": self.unit,
            "rubric": self.rubric,
            "step": self.step,
            "criteria": " ".join(self.criteria),
            "codes": " ".join(self.codes),
        }
        return {**said, "checksum": checksum(said)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Blank:
    """A form to be filled in, with its unit and its rubric."""

    form: Form
    unit: Unit
    rubric: Rubric


def checksum(said: dict[str, str]) -> str:
    """The SHA-256 of a mark without its own checksum."""
    lines = [f"{name}={value}" for name, value in said.items() if name != "checksum"]
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()


def form_of_mark(said: dict[str, str]) -> Form:
    """The form that a mark describes."""
    return Form(
        call=said["call"],
        unit=said["unit"],
        rubric=said["rubric"],
        step=said["step"],
        criteria=tuple(said["criteria"].split()),
        codes=tuple(said["codes"].split()),
    )


def blanks(call: str, world: World) -> tuple[Blank, ...]:
    """The sheets of a call on the day of judging: for each unit that scores then, and each rubric in use, one."""
    waiting = [entry for entry in under_review(call, world) if rubric_of(entry.data, world)]
    rubrics = dict.fromkeys(rubric for entry in waiting if (rubric := rubric_of(entry.data, world)))
    units = [unit for unit in in_force(world.commune.units, world.as_of) if unit.scores]
    found = []
    for unit, rubric in product(units, rubrics):
        codes = _codes(unit, rubric, waiting, world)
        form = replace(rubric_form(rubric), call=call, unit=unit.id, codes=codes)
        found += [Blank(form=form, unit=unit, rubric=rubric)] if codes else []
    return tuple(found)


def _codes(unit: Unit, rubric: Rubric, waiting: list[InitiativeEntry], world: World) -> tuple[str, ...]:
    """What a unit scores by a rubric, in the order of the codes; not its own where the commune says so."""
    own = [entry.data for entry in waiting if rubric_of(entry.data, world) == rubric and unit.id not in excluded_units(entry.data, world)]
    return tuple(sorted(initiative.code for initiative in own))


def rubric_form(rubric: Rubric) -> Form:
    """What a form says of its rubric, nothing else filled in."""
    step = number(rubric.step) if rubric.step else ""
    return Form(call="", unit="", rubric=rubric.id, step=step, criteria=tuple(map(_criterion, rubric.criteria)), codes=())


def _criterion(criterion: Criterion) -> str:
    return f"{criterion.id}:{number(criterion.min)}:{number(criterion.max)}"


def under_review(call: str, world: World) -> tuple[InitiativeEntry, ...]:
    """The initiatives of a call that wait for scores: under review, and not yet decided on."""
    found = (entry for entry in world.initiatives if entry.data.call == call and entry.data.status is Status.UNDER_REVIEW)
    return tuple(entry for entry in found if entry.data.selection is None)


def headings(rubric: Rubric) -> tuple[str, ...]:
    """The headings of the table's columns."""
    return ("Mã hồ sơ", "Sáng kiến", "Nơi xem hồ sơ", *(_heading(one, rubric.step) for one in rubric.criteria), "Tổng điểm", "Nhận xét")


def _heading(criterion: Criterion, step: Decimal | None) -> str:
    least = [f"tối thiểu {number(criterion.min)}"] if criterion.min else []
    steps = [f"bước {number(step)}"] if step else []
    return "\n".join([criterion.name, f"0 – {number(criterion.max)} điểm", *least, *steps])


def cell(row: int, column: int, sheet: str = FORM) -> str:
    """A cell as people name it: ``Phiếu!D7``."""
    return f"{sheet}!{letters(column)}{row}"


def latest_day(entries: tuple[InitiativeEntry, ...], fallback: date) -> date:
    """The latest day that the initiatives speak of, which dates a workbook so that equal content gives equal bytes."""
    days = [entry.data.submitted for entry in entries if entry.data.submitted]
    days += [score.date for entry in entries for score in entry.data.scores]
    return max(days, default=fallback)

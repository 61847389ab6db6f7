"""The results of a call: what the sheets of each initiative come to by its rubric, how far they differ, which are missing."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from initiatives.judging.scoring import Assessment
from initiatives.judging.sheets import assessment_of, missing_sheets
from initiatives.judging.world import InitiativeEntry, World, rubric_of
from initiatives.reading.commune import Rubric, Unit
from initiatives.reading.vocabulary import Status


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """One initiative's outcome so far; no assessment while there is no sheet, provisional while one is missing."""

    entry: InitiativeEntry
    rubric: Rubric | None
    assessment: Assessment | None
    missing: tuple[Unit, ...]

    @property
    def is_wide(self) -> bool:
        """Whether the sheets differ by more than the rubric allows, so that the units should talk."""
        limit = self.rubric.spread_limit if self.rubric else None
        return self.assessment is not None and limit is not None and self.assessment.spread > limit

    @property
    def final_total(self) -> Decimal | None:
        """The total once every unit has scored; None before, since it may still change."""
        return self.assessment.total if self.assessment and not self.missing else None

    @property
    def outcome(self) -> str:
        """The outcome by the rubric, called provisional while a sheet is missing; empty where there is none."""
        return f"{self.assessment.outcome}{' (tạm tính)' if self.missing else ''}" if self.assessment else ""

    @property
    def order(self) -> tuple[bool, Decimal, str]:
        """The order of the table: highest total first, those without any sheet last, equals by code."""
        total = self.assessment.total if self.assessment else Decimal(0)
        return self.assessment is None, -total, self.entry.data.code


def results(call: str, world: World) -> tuple[Result, ...]:
    """The results of a call's initiatives that are under review, or have been scored."""
    entries = (entry for entry in world.initiatives if entry.data.call == call)
    shown = (entry for entry in entries if entry.data.scores or entry.data.status is Status.UNDER_REVIEW)
    return tuple(sorted((result_of(entry, world) for entry in shown), key=lambda result: result.order))


def result_of(entry: InitiativeEntry, world: World) -> Result:
    """The result of one initiative."""
    data = entry.data
    return Result(entry=entry, rubric=rubric_of(data, world), assessment=assessment_of(data, world), missing=missing_sheets(data, world))


def ranked(found: Iterable[Result]) -> list[tuple[int | None, Result]]:
    """Results with their ranks, the highest total first, equals by code; equal totals share a rank and are never told apart.

    Those without a final total come last and have no rank.
    """
    ordered = sorted(found, key=lambda one: (one.final_total is None, one.order))
    totals = [one.final_total for one in ordered]
    return [(None if total is None else totals.index(total) + 1, one) for total, one in zip(totals, ordered, strict=True)]


def unit_name(unit: str, world: World) -> str:
    """The latest name of a unit; its id where there is none."""
    return next((one.name for one in reversed(world.commune.units) if one.id == unit), unit)

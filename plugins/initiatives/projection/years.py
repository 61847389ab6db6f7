"""The commune's reporting years in numbers: the arithmetic of the periodic report, over public initiatives alone."""

from collections import Counter
from collections.abc import Iterable
from datetime import date
from functools import cache

from initiatives.judging.periods import Span, span
from initiatives.judging.tally import FLOWS
from initiatives.judging.world import World
from initiatives.public import PublicDeed, PublicInitiative, PublicYear

INTERNAL = ("declined", "withdrawn")
"""What happens only to initiatives that are not public."""
COUNTED = {
    "submitted": "submitted",
    "approval": "approved",
    "published": "published",
    "pilot": "piloted",
    "application": "applied",
    "evaluation": "evaluated",
    "recognition": "recognised",
    "replication": "replicated",
    "reward": "rewarded",
    "closure": "stopped",
}
"""What a report counts each step of a public initiative as."""


def public_years(world: World, initiatives: Iterable[PublicInitiative]) -> tuple[PublicYear, ...]:
    """Every year from the first to the last in which a public initiative moved or a call was held, newest first.

    A report counts what was known on its last day. Of a judged initiative that is what is dated until then, because nothing
    that is counted comes before its registration: so each is looked at once, not once for each year.
    """
    years, counts = {call.data.year for call in world.calls}, Counter[tuple[int, str]]()
    spans = cache(lambda year: _span(year, world))
    for one in initiatives:
        happened = {(_year_of(step.date, spans(step.date.year)), COUNTED[step.step], step.date) for step in one.milestones}
        years |= {one.year, *(year for year, _, _ in happened)}
        counts.update({(year, name) for year, name, day in happened if day in spans(year)})
    return tuple(_year(year, spans(year), counts) for year in range(max(years), min(years) - 1, -1)) if years else ()


def _year_of(day: date, own: Span) -> int:
    """The year as which a day is reported: what comes after the last day of the period belongs to the next."""
    return day.year if day <= own.last else day.year + 1


def _year(year: int, period: Span, counts: Counter[tuple[int, str]]) -> PublicYear:
    deeds = (PublicDeed(id=name, title=flow.title, count=counts[year, name]) for name, flow in FLOWS.items() if name not in INTERNAL)
    return PublicYear(year=year, first=period.first, last=period.last, deeds=tuple(deeds))


def _span(year: int, world: World) -> Span:
    """The period that the commune reports as this year: its own, or that of the calendar."""
    found = span(f"{year}", world.commune.periods)
    if found is None:
        raise ValueError(f"no reporting period for {year}")
    return found

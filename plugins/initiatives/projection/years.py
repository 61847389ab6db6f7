"""The commune's reporting years in numbers: the arithmetic of the periodic report, over public initiatives alone."""

from collections.abc import Iterator

from initiatives.judging.periods import Span, span
from initiatives.judging.standing import as_it_stood
from initiatives.judging.tally import FLOWS, tally
from initiatives.judging.world import World, is_public, reference_day
from initiatives.public import PublicDeed, PublicYear
from initiatives.reading.model import Initiative

INTERNAL = ("declined", "withdrawn")
"""What happens only to initiatives that are not public."""


def public_years(world: World) -> tuple[PublicYear, ...]:
    """Every year from the first to the last in which a public initiative moved or a call was held, newest first."""
    shown = tuple(entry.data for entry in world.initiatives if is_public(entry.data))
    years = {*_years(shown, world), *(call.data.year for call in world.calls)}
    return tuple(_year(year, shown, world) for year in range(max(years), min(years) - 1, -1)) if years else ()


def _years(shown: tuple[Initiative, ...], world: World) -> Iterator[int]:
    """The years that the initiatives speak of, and those into which anything that happened to them fell."""
    yield from (reference_day(one, world).year for one in shown)
    days = {day for one in shown for flow in FLOWS.values() for day in flow.days(one)}
    ends = {year: _span(year, world).last for year in {day.year for day in days}}
    yield from (day.year if day <= ends[day.year] else day.year + 1 for day in days)


def _year(year: int, shown: tuple[Initiative, ...], world: World) -> PublicYear:
    period = _span(year, world)
    stood = (as_it_stood(one, period.last) for one in shown)
    counts = tally((one for one in stood if one), period).flows
    deeds = (PublicDeed(id=name, title=flow.title, count=counts[name]) for name, flow in FLOWS.items() if name not in INTERNAL)
    return PublicYear(year=year, first=period.first, last=period.last, deeds=tuple(deeds))


def _span(year: int, world: World) -> Span:
    """The period that the commune reports as this year: its own, or that of the calendar."""
    found = span(f"{year}", world.commune.periods)
    if found is None:
        raise ValueError(f"no reporting period for {year}")
    return found

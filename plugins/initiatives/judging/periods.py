"""Reporting periods: from ``2024-H1`` to its first and last day, and to the same period of the year before.

The commune's own periods (``commune.yml``: half a year from 15/12 to 14/6) come first; a part of the year that it does
not name is that of the calendar.
"""

import calendar
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from initiatives.judging.world import World
from initiatives.reading import vietnamese
from initiatives.reading.catalogue import problem
from initiatives.reading.commune import Period
from initiatives.reading.problems import Problem
from initiatives.reading.scalars import YEARS
from initiatives.reading.vietnamese import paper_day, paper_month, within_sentence

EXAMPLES = ("2024", "2024-H1", "2024-Q1", "2024-03", "2024-01-15..2024-03-31")
"""How a period is typed."""

_NAMED = re.compile(r"(?P<year>\d{4})(?:-(?P<part>[A-Za-z0-9-]+))?")
_FROM_TO = re.compile(r"(\d{4}-\d{2}-\d{2})\.\.(\d{4}-\d{2}-\d{2})")
_QUARTERS = ("I", "II", "III", "IV")
_WHOLE_YEAR = range(364, 366)
"""Days between the first and the last day of a year."""

_CALENDAR: dict[str, tuple[str, int, int]] = {
    "": ("Năm", 1, 12),
    "h1": ("6 tháng đầu năm", 1, 6),
    "h2": ("6 tháng cuối năm", 7, 12),
    **{f"q{i}": (f"Quý {roman} năm", 3 * i - 2, 3 * i) for i, roman in enumerate(_QUARTERS, 1)},
    **{f"{month:02d}": (f"Tháng {paper_month(date(1, month, 1))} năm", month, month) for month in range(1, 13)},
}
"""The parts of a calendar year: name, first month, last month."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """A reporting period: the name one types, the words a report uses, its first and last day, the days allowed to send it."""

    name: str
    words: str
    first: date
    last: date
    due: int | None = None

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last


def span(text: str, periods: Iterable[Period]) -> Span | None:
    """The period that ``text`` names, or None."""
    if match := _FROM_TO.fullmatch(text):
        return _from_to(match[1], match[2])
    match = _NAMED.fullmatch(text)
    if match is None or int(match["year"]) not in YEARS:
        return None
    return _named(int(match["year"]), (match["part"] or "").lower(), tuple(periods))


def _from_to(first: str, last: str) -> Span | None:
    try:
        start, end = date.fromisoformat(first), date.fromisoformat(last)
    except ValueError:
        return None
    words = f"từ ngày {paper_day(start)} đến ngày {paper_day(end)}"
    return Span(name=f"{first}..{last}", words=words, first=start, last=end) if start <= end else None


def _named(year: int, part: str, periods: tuple[Period, ...]) -> Span | None:
    own = [_own(period, year) for period in periods if _is_part(period, part, year)]
    return own[0] if own else _calendar(year, part)


def _is_part(period: Period, part: str, year: int) -> bool:
    """Whether a period of the commune's is meant; a year alone means the one that is a whole year long."""
    if part:
        return period.id == part
    first, last = _days(period, year)
    return (last - first).days in _WHOLE_YEAR


def _own(period: Period, year: int) -> Span:
    first, last = _days(period, year)
    if (last - first).days in _WHOLE_YEAR:
        return Span(name=f"{year}", words=f"năm {year}", first=first, last=last, due=period.due)
    words = f"{within_sentence(period.name)} {year}"
    return Span(name=f"{year}-{period.id.upper()}", words=words, first=first, last=last, due=period.due)


def _days(period: Period, year: int) -> tuple[date, date]:
    """First and last day of a commune's period; a start after the end lies in the year before."""
    last = _day(period.ends, year)
    first = _day(period.starts, year)
    return (first if first <= last else _day(period.starts, year - 1)), last


def _day(text: str, year: int) -> date:
    """``29/2`` of a year that has none is its 28/2."""
    day, month = map(int, text.split("/"))
    return date(year, month, min(day, calendar.monthrange(year, month)[1]))


def _calendar(year: int, part: str) -> Span | None:
    if part not in _CALENDAR:
        return None
    name, first, last = _CALENDAR[part]
    words = f"{within_sentence(name)} {year}"
    days = date(year, first, 1), date(year, last, calendar.monthrange(year, last)[1])
    return Span(name=f"{year}-{part.upper()}".removesuffix("-"), words=words, first=days[0], last=days[1])


def year_before(now: Span, periods: Iterable[Period]) -> Span:
    """The same period one year earlier."""
    if _NAMED.fullmatch(now.name):
        earlier = span(f"{int(now.name[:4]) - 1}{now.name[4:]}", periods)
    else:
        earlier = _from_to(*(year_earlier(day).isoformat() for day in (now.first, now.last)))
    if earlier is None:
        raise ValueError(f"no year before {now.name}")
    return earlier


def year_earlier(day: date) -> date:
    """The same day one year earlier; 29/02 becomes 28/02."""
    return date(day.year - 1, day.month, min(day.day, calendar.monthrange(day.year - 1, day.month)[1]))


def reports_within(whole: Span, periods: Iterable[Period]) -> Iterator[Span]:
    """The periods whose report the commune owes within a longer one: those with a day by which they are due."""
    years = range(whole.first.year, whole.last.year + 1)
    owed = (_own(period, year) for period in periods for year in years if period.due is not None)
    yield from sorted((one for one in owed if one.last in whole), key=lambda one: (one.last, one.first))


def due_day(owed: Span) -> date:
    """The last day on which a report comes in time."""
    return owed.last + timedelta(days=owed.due or 0)


def narratives_have_periods(world: World) -> Iterator[Problem]:
    """A file of words for a report bears the name of a period, and the report was sent on a day that has come."""
    for name, settings in world.narratives.items():
        if span(name, world.commune.periods) is None:
            yield problem("unknown-period", settings.source.at(1), name=f"{name}.yml", example=", ".join(f"{e}.yml" for e in EXAMPLES))
        sent = settings.data.sent
        if sent and sent > world.as_of:
            yield problem("future-date", settings.source.place(("sent",)), day=vietnamese.day(sent), today=vietnamese.day(world.as_of))

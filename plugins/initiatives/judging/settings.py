"""The commune's settings make sense: spans run forward, ids name one thing a day, rubrics can be passed."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from itertools import combinations
from typing import Any

from initiatives.judging.scoring import FEWEST_TRIMMED
from initiatives.judging.world import World
from initiatives.reading.addresses import is_page_address
from initiatives.reading.catalogue import problem
from initiatives.reading.commune import Commune, Dated, Rubric
from initiatives.reading.files import Settings
from initiatives.reading.problems import Problem
from initiatives.reading.scalars import MOST_DECIMALS
from initiatives.reading.source import Path
from initiatives.reading.vietnamese import day, number

_MONTH_DAY = re.compile(r"(\d{1,2})/(\d{1,2})")
_DATED_LISTS = ("administrations", "units", "fields", "rubrics")


def settings_problems(world: World) -> Iterator[Problem]:
    """Everything wrong with ``commune.yml`` that its types cannot see."""
    settings = world.settings
    for name in _DATED_LISTS:
        yield from _spans_forward(name, settings)
    for name in ("units", "fields", "rubrics"):
        yield from _ids_name_one_thing(name, settings)
    for i, rubric in enumerate(settings.data.rubrics):
        yield from _can_be_passed(i, rubric, settings)
        yield from _means_what_it_says(("rubrics", i), rubric, settings)
    yield from _periods_are_days(settings)
    yield from _somebody_governs(settings, world.as_of)
    yield from _one_governs_a_day(settings)
    yield from _feedback_is_safe(settings)
    yield from _look_alikes_can_be_found(settings)


def _entries(name: str, settings: Settings[Commune]) -> Sequence[Any]:
    entries: Sequence[Any] = getattr(settings.data, name)
    return entries


def _spans_forward(name: str, settings: Settings[Commune]) -> Iterator[Problem]:
    for i, entry in enumerate(_entries(name, settings)):
        if entry.from_ and entry.to and entry.to < entry.from_:
            yield problem("ends-before-start", settings.source.place((name, i, "to")), to=day(entry.to), start=day(entry.from_))


def _ids_name_one_thing(name: str, settings: Settings[Commune]) -> Iterator[Problem]:
    for (_, first), (i, second) in combinations(enumerate(_entries(name, settings)), 2):
        if first.id == second.id and _overlap(first, second):
            yield problem("duplicate-id", settings.source.place((name, i, "id")), value=second.id)


def _overlap(first: Dated, second: Dated) -> bool:
    starts = max(first.from_ or date.min, second.from_ or date.min)
    return starts <= min(first.to or date.max, second.to or date.max)


def _can_be_passed(i: int, rubric: Rubric, settings: Settings[Commune]) -> Iterator[Problem]:
    """There are points to give, minima below maxima, the threshold below their sum, and rounding keeps no more than was given."""
    seen: set[str] = set()
    for j, criterion in enumerate(rubric.criteria):
        path = ("rubrics", i, "criteria", j)
        if criterion.min > criterion.max:
            limits = {"min": number(criterion.min), "max": number(criterion.max)}
            yield problem("minimum-above-maximum", settings.source.place((*path, "min")), **limits)
        if criterion.id in seen:
            yield problem("duplicate-id", settings.source.place((*path, "id")), value=criterion.id)
        seen.add(criterion.id)
    if rubric.decimals > MOST_DECIMALS:
        place = settings.source.place(("rubrics", i, "decimals"))
        yield problem("too-many-decimals", place, value=rubric.decimals, limit=MOST_DECIMALS)
    together = _sum(rubric)
    if not together:
        yield problem("no-points", settings.source.place(("rubrics", i, "criteria"), on_key=True))
    elif rubric.threshold > together:
        place = settings.source.place(("rubrics", i, "threshold"))
        yield problem("threshold-above-sum", place, threshold=number(rubric.threshold), sum=number(together))


def _means_what_it_says(path: Path, rubric: Rubric, settings: Settings[Commune]) -> Iterator[Problem]:
    """By the step every criterion's highest points can be given, sheets are left once two are dropped, and every band can be reached."""
    step = rubric.step or Decimal(0)
    unreached = next((criterion for criterion in rubric.criteria if step and criterion.max % step), None)
    if unreached:
        limits = {"step": number(step), "max": number(unreached.max), "name": unreached.name}
        yield problem("step-off-maximum", settings.source.place((*path, "step")), **limits)
    if rubric.trim_from is not None and rubric.trim_from < FEWEST_TRIMMED:
        place = settings.source.place((*path, "trim_from"))
        yield problem("trim-leaves-none", place, value=rubric.trim_from, least=FEWEST_TRIMMED)
    together = _sum(rubric)
    for i, band in enumerate(rubric.bands):
        if band.from_ > together:
            place = settings.source.place((*path, "bands", i, "from"))
            yield problem("band-above-sum", place, value=number(band.from_), name=band.label, sum=number(together))


def _sum(rubric: Rubric) -> Decimal:
    """The highest total that can be given."""
    return sum((criterion.max for criterion in rubric.criteria), Decimal(0))


def _periods_are_days(settings: Settings[Commune]) -> Iterator[Problem]:
    for i, period in enumerate(settings.data.periods):
        for key in ("starts", "ends"):
            if not _is_month_day(getattr(period, key)):
                yield problem("bad-month-day", settings.source.place(("periods", i, key)), value=getattr(period, key))


def _is_month_day(text: str) -> bool:
    match = _MONTH_DAY.fullmatch(text)
    if not match:
        return False
    try:
        date(2024, int(match[2]), int(match[1]))
    except ValueError:
        return False
    return True


def _somebody_governs(settings: Settings[Commune], as_of: date) -> Iterator[Problem]:
    if not any(administration.valid_on(as_of) for administration in settings.data.administrations):
        yield problem("no-administration", settings.source.place(("administrations",), on_key=True), day=day(as_of))


def _one_governs_a_day(settings: Settings[Commune]) -> Iterator[Problem]:
    """Of two in force on one day the first would be named, which after a merger is the former one."""
    for (i, first), (j, second) in combinations(enumerate(settings.data.administrations), 2):
        if _overlap(first, second):
            place = settings.source.place(("administrations", j, "from" if second.from_ else "commune"))
            line = settings.source.place(("administrations", i)).line
            yield problem("two-administrations", place, first=line)


def _feedback_is_safe(settings: Settings[Commune]) -> Iterator[Problem]:
    feedback = settings.data.contact.feedback
    if feedback and not is_page_address(feedback):
        yield problem("bad-feedback-link", settings.source.place(("contact", "feedback")))


def _look_alikes_can_be_found(settings: Settings[Commune]) -> Iterator[Problem]:
    """A threshold above the highest score would switch the novelty rule off without anybody knowing."""
    limit = settings.data.novelty.threshold
    if limit > 1:
        yield problem("threshold-above-one", settings.source.place(("novelty", "threshold")), value=number(limit))

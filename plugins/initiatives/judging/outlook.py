"""What each initiative waits for: its next status, what it lacks for it, and what is overdue."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from initiatives.judging.lifecycle import EVIDENCE, STAGES, TIMELINE, dates, holds, missing_sections, stage_of
from initiatives.judging.originality import undecided_codes
from initiatives.judging.sheets import missing_sheets
from initiatives.judging.world import InitiativeEntry, World
from initiatives.reading.model import Initiative
from initiatives.reading.vocabulary import Status


@dataclass(frozen=True, slots=True, kw_only=True)
class Limit:
    """A limit from one step until another, and in which words it is missed (Vietnamese).

    ``name`` is the local limit in days of commune.yml; without one, the day of the step is itself the limit.
    """

    start: str
    ends: tuple[str, ...]
    overdue: str
    name: str = ""


LIMITS = (
    Limit(name="review", start="submitted", ends=("approval", "closure"), overdue="quá hạn thẩm định {days} ngày"),
    Limit(name="application", start="approval", ends=("pilot", "application", "closure"), overdue="quá hạn áp dụng {days} ngày"),
    Limit(start="pilot_end", ends=("application", "closure"), overdue="quá hạn áp dụng thử {days} ngày"),
    Limit(name="publication", start="approval", ends=("published",), overdue="quá hạn đăng {days} ngày"),
    Limit(name="evaluation", start="application", ends=("evaluation", "closure"), overdue="quá hạn đánh giá {days} ngày"),
)
"""The limits of ``deadlines`` in commune.yml and the end of a pilot, each with the steps it runs between."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlook:
    """Where an initiative stands and what it waits for, in Vietnamese words."""

    entry: InitiativeEntry
    next: Status | None
    lacks: tuple[str, ...]
    overdue: tuple[str, ...]


def outlooks(world: World) -> tuple[Outlook, ...]:
    """The outlook of every initiative, in the order of the codes."""
    entries = sorted(world.initiatives, key=lambda entry: entry.data.code)
    alike = undecided_codes((entry for entry in entries if entry.data.status is Status.UNDER_REVIEW), world)
    return tuple(outlook(entry, world, alike.get(entry.data.code, ())) for entry in entries)


def outlook(entry: InitiativeEntry, world: World, alike: Iterable[str] = ()) -> Outlook:
    """What one initiative waits for on the day of judging; ``alike`` are the look-alikes it must still decide on."""
    following = stage_of(entry.data).next
    lacks = (*_lacks(entry, following, world), *(f"kết luận về {code}" for code in alike)) if following else ()
    return Outlook(entry=entry, next=following, lacks=lacks, overdue=tuple(_overdue(entry.data, world)))


def _lacks(entry: InitiativeEntry, following: Status, world: World) -> Iterator[str]:
    stage = STAGES[following]
    for key in stage.demands:
        if key == "scores":
            yield from (f"phiếu chấm của {unit.name}" for unit in missing_sheets(entry.data, world))
        elif not holds(entry.data, key):
            yield EVIDENCE[key].lower()
    yield from (f"mục «{title}»" for title in missing_sections(entry, stage.sections))


def _overdue(initiative: Initiative, world: World) -> Iterator[str]:
    for limit in LIMITS:
        allowed = getattr(world.commune.deadlines, limit.name) if limit.name else 0
        start = _first(initiative, limit.start)
        if allowed is None or start is None or any(_first(initiative, step) for step in limit.ends):
            continue
        late = (world.as_of - start).days - allowed
        if late > 0 and initiative.status is not Status.REVISION:
            yield limit.overdue.format(days=late)


def _first(initiative: Initiative, step: str) -> date | None:
    """The first date of a step, None while it is not there."""
    return min((when for _, when in dates(initiative, TIMELINE[step])), default=None)

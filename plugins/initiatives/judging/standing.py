"""What was known of an initiative on an earlier day, from its dated evidence alone.

A report speaks of its last day: an initiative approved a week later is not approved in it, however the file reads now.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from initiatives.judging.lifecycle import TIMELINE, Step, date_in, holds
from initiatives.judging.world import InitiativeEntry
from initiatives.reading.model import Initiative
from initiatives.reading.vocabulary import Status

EARNED = (
    ("recognition", Status.RECOGNISED),
    ("application", Status.APPLIED),
    ("pilot", Status.PILOTING),
    ("approval", Status.APPROVED),
    ("scores", Status.UNDER_REVIEW),
    ("submitted", Status.SUBMITTED),
)
"""The status that each piece of evidence earns, the furthest first."""


def as_it_stood(initiative: Initiative, day: date) -> Initiative | None:
    """The initiative as its file would have read at the end of ``day``; None before it was registered, and for a draft.

    Evidence dated later is gone, and with it the money spent, which has no date; the status is the one that the rest had
    earned. Where nothing is dated later, the status is the file's own: ``revision`` and ``under_review`` leave no date.
    """
    if initiative.status is Status.DRAFT or initiative.submitted is None or initiative.submitted > day:
        return None
    kept = {step.path[0]: _until(day, getattr(initiative, step.path[0]), step) for step in TIMELINE.values() if not step.planned}
    if all(getattr(initiative, key) == value for key, value in kept.items()):
        return initiative
    funding = initiative.funding and initiative.funding.model_copy(update={"spent": None})
    earlier = initiative.model_copy(update={**kept, "funding": funding})
    return earlier.model_copy(update={"status": _earned(earlier)})


def all_as_they_stood(entries: Iterable[InitiativeEntry], day: date) -> Iterator[tuple[InitiativeEntry, Initiative]]:
    """Each entry with what its initiative was on a day, those left out that were not yet registered."""
    for entry in entries:
        found = as_it_stood(entry.data, day)
        if found is not None:
            yield entry, found


def _until(day: date, value: Any, step: Step) -> Any:
    """A piece of evidence without what is dated after ``day``."""
    if isinstance(value, tuple):
        return tuple(item for item in value if _is_known(item, step, day))
    return value if value is None or _is_known(value, step, day) else None


def _is_known(item: Any, step: Step, day: date) -> bool:
    found = date_in(item, step)
    return found is not None and found <= day


def _earned(initiative: Initiative) -> Status:
    """The status that evidence alone shows; what ended it is told by the file's own status."""
    if initiative.closure:
        return initiative.status
    return next(status for key, status in EARNED if holds(initiative, key))

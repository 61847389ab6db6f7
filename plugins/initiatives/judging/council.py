"""What the council recorded stays true: changed points say so, and a selection rests on the points it was made by."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from initiatives.judging.sheets import assessment_of
from initiatives.judging.world import InitiativeEntry, World
from initiatives.reading.catalogue import problem
from initiatives.reading.model import Initiative
from initiatives.reading.problems import Problem
from initiatives.reading.review import ScoreChange, Selection
from initiatives.reading.vietnamese import day, number
from initiatives.reading.vocabulary import PUBLIC_STATUSES, Choice


def changes_are_of_scores(entry: InitiativeEntry, world: World) -> Iterator[Problem]:
    """A change speaks of a recorded point, and the last change of a point says what the sheet says now."""
    points = {(score.unit, name): value for score in entry.data.scores for name, value in score.criteria.items()}
    for i, change in _last_changes(entry.data).values():
        now = points.get((change.unit, change.criterion))
        path = ("score_changes", i)
        if now is None:
            yield problem("change-without-score", entry.source.place((*path, "unit")), value=change.unit, criterion=change.criterion)
        elif now != change.after:
            place = entry.source.place((*path, "after"))
            yield problem("score-differs-from-change", place, now=number(now), after=number(change.after), criterion=change.criterion)


def _last_changes(initiative: Initiative) -> dict[tuple[str, str], tuple[int, ScoreChange]]:
    """The latest change of each point with its position; of two on one day, the lower one."""
    ordered = sorted(enumerate(initiative.score_changes), key=lambda found: (found[1].date, found[0]))
    return {(change.unit, change.criterion): (i, change) for i, change in ordered}


def selection_holds(entry: InitiativeEntry, world: World) -> Iterator[Problem]:
    """The total is that of the selection, but for changes with a reason that were recorded on its day or later."""
    selection = entry.data.selection
    if selection is None or selection.total in _totals_then(entry.data, selection, world):
        return
    assessment = assessment_of(entry.data, world)
    figures = {
        "total": number(selection.total),
        "day": day(selection.date),
        "now": number(assessment.total) if assessment else "không tính được",
    }
    yield problem("score-changed-after-selection", entry.source.place(("selection", "total")), **figures)


def _totals_then(initiative: Initiative, selection: Selection, world: World) -> Iterator[Decimal]:
    """What the total was when the selection was made: later changes undone; of those on its very day it may know any first few."""
    reasoned = sorted((one for one in initiative.score_changes if one.reason), key=lambda one: one.date)
    known = sum(1 for one in reasoned if one.date < selection.date)
    on_the_day = sum(1 for one in reasoned if one.date == selection.date)
    for first in range(known, known + on_the_day + 1):
        then = assessment_of(_undone(initiative, reasoned[first:]), world)
        if then:
            yield then.total


def _undone(initiative: Initiative, changes: Sequence[ScoreChange]) -> Initiative:
    """The initiative with the points as they were before some changes."""
    before = {(one.unit, one.criterion): one.before for one in reversed(changes)}
    scores = tuple(
        score.model_copy(update={"criteria": {name: before.get((score.unit, name), points) for name, points in score.criteria.items()}})
        for score in initiative.scores
    )
    return initiative.model_copy(update={"scores": scores})


def selection_fits_status(entry: InitiativeEntry, world: World) -> Iterator[Problem]:
    """What was not selected is not approved."""
    initiative = entry.data
    selection = initiative.selection
    if selection and selection.outcome is Choice.NOT_SELECTED and initiative.status in PUBLIC_STATUSES:
        place = entry.source.place(("selection", "outcome"))
        yield problem("selection-against-status", place, status=initiative.status.value, label=initiative.status.label)

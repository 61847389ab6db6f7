"""Score sheets fit their rubric, come from the units that score, and carry an approval only if they pass it."""

from collections.abc import Iterator
from datetime import date

from initiatives.judging.lifecycle import stage_of
from initiatives.judging.scoring import Assessment, assess
from initiatives.judging.world import InitiativeEntry, World, reference_day, rubric_of
from initiatives.reading.catalogue import problem
from initiatives.reading.commune import Rubric, Unit, in_force
from initiatives.reading.model import Initiative
from initiatives.reading.problems import Problem
from initiatives.reading.review import Score
from initiatives.reading.source import Path
from initiatives.reading.validation import choice_hint
from initiatives.reading.vietnamese import day, number


def sheets_fit_rubric(entry: InitiativeEntry, world: World) -> Iterator[Problem]:
    """Every sheet has each criterion of the rubric once, within its maximum and on its step; a misspelt one is told alone."""
    rubric, call = rubric_of(entry.data, world), world.call(entry.data.call)
    if rubric:
        for i, score in enumerate(entry.data.scores):
            yield from _misfits(entry, ("scores", i, "criteria"), score, rubric)
    elif entry.data.scores and not (call and call.data.rubric):
        yield problem("no-rubric", entry.source.place(("scores",), on_key=True), day=day(reference_day(entry.data, world)))


def _misfits(entry: InitiativeEntry, path: Path, score: Score, rubric: Rubric) -> Iterator[Problem]:
    criteria = {criterion.id: criterion for criterion in rubric.criteria}
    for name, points in score.criteria.items():
        if name not in criteria:
            suggestion = choice_hint(name, {id_: criterion.name for id_, criterion in criteria.items()})
            place = entry.source.place((*path, name), on_key=True)
            yield problem("unknown-criterion", place, value=name, rubric=rubric.id, suggestion=suggestion)
        elif points > criteria[name].max:
            limit = {"limit": number(criteria[name].max), "name": criteria[name].name}
            yield problem("score-above-maximum", entry.source.place((*path, name)), value=number(points), **limit)
        elif rubric.step and points % rubric.step:
            yield problem("score-off-step", entry.source.place((*path, name)), value=number(points), step=number(rubric.step))
    absent = [f"«{criterion.name}» (`{id_}`)" for id_, criterion in criteria.items() if id_ not in score.criteria]
    if absent and score.criteria.keys() <= criteria.keys():
        yield problem("missing-criterion", entry.source.place(path, on_key=True), names=", ".join(absent), rubric=rubric.id)


def units_may_score(entry: InitiativeEntry, world: World) -> Iterator[Problem]:
    """A sheet comes from a unit that scores on its day, once, and not on its own initiative where that is excluded."""
    seen: set[str] = set()
    for i, score in enumerate(entry.data.scores):
        path = ("scores", i, "unit")
        namesakes = [unit for unit in in_force(world.commune.units, score.date) if unit.id == score.unit]
        if namesakes and not namesakes[0].scores:
            yield problem("not-a-scoring-unit", entry.source.place(path), value=score.unit, day=day(score.date))
        if score.unit in excluded_units(entry.data, world):
            yield problem("scores-own", entry.source.place(path), value=score.unit)
        if score.unit in seen:
            yield problem("duplicate-unit-score", entry.source.place(path), value=score.unit)
        seen.add(score.unit)


def all_units_scored(entry: InitiativeEntry, world: World) -> Iterator[Problem]:
    """What is approved has a sheet from every scoring unit (dispatch, section 5a); a sheet of a wrong unit is told by itself."""
    scores = entry.data.scores
    known = all(any(unit.id == score.unit for unit in in_force(world.commune.units, score.date)) for score in scores)
    absent = missing_sheets(entry.data, world) if _owes_scores(entry.data) and scores and known else ()
    if absent:
        names = ", ".join(f"«{unit.name}» (`{unit.id}`)" for unit in absent)
        yield problem("missing-score", entry.source.place(("scores",), on_key=True), units=names)


def missing_sheets(initiative: Initiative, world: World) -> tuple[Unit, ...]:
    """The units that score on the day of the first sheet (today, before it) and have not."""
    first = _first_sheet(initiative, world)
    scored = {score.unit for score in initiative.scores} | excluded_units(initiative, world)
    return tuple(unit for unit in in_force(world.commune.units, first) if unit.scores and unit.id not in scored)


def excluded_units(initiative: Initiative, world: World) -> set[str]:
    """The units that may not score an initiative because an author belongs to them, where the commune says so by its first sheet."""
    return authors_units(initiative) if excludes_authors_units(world, _first_sheet(initiative, world)) else set()


def excludes_authors_units(world: World, on: date) -> bool:
    """Whether the commune says, of initiatives whose scoring begins on a day, that the authors' units keep out."""
    scoring = world.commune.scoring
    return scoring.exclude_authors_unit and (scoring.exclude_authors_unit_from or date.min) <= on


def _first_sheet(initiative: Initiative, world: World) -> date:
    """The day of the first sheet; today, before it."""
    return min((score.date for score in initiative.scores), default=world.as_of)


def authors_units(initiative: Initiative) -> set[str]:
    """The units that the authors belong to."""
    return {author.unit or initiative.lead_unit for author in initiative.authors}


def _owes_scores(initiative: Initiative) -> bool:
    return "scores" in stage_of(initiative).demands


def approved_only_if_passed(entry: InitiativeEntry, world: World) -> Iterator[Problem]:
    """What is approved reached the rubric's threshold and every minimum."""
    assessment = assessment_of(entry.data, world) if _owes_scores(entry.data) else None
    rubric = rubric_of(entry.data, world)
    if assessment and rubric and not assessment.passed:
        place = entry.source.place(("scores",), on_key=True)
        yield problem("score-too-low", place, total=number(assessment.total), reason="; ".join(shortfalls(assessment, rubric)))


def shortfalls(assessment: Assessment, rubric: Rubric) -> list[str]:
    """What keeps the sheets from passing, in Vietnamese words: the total, then each criterion below its minimum."""
    low = [f"tổng dưới {number(rubric.threshold)} điểm"] if assessment.total < rubric.threshold else []
    return low + [f"«{criterion.name}» dưới {number(criterion.min)} điểm" for criterion in assessment.missed]


def assessment_of(initiative: Initiative, world: World) -> Assessment | None:
    """The outcome of an initiative's sheets; None while there is none or while one is incomplete."""
    rubric = rubric_of(initiative, world)
    sheets = [score.criteria for score in initiative.scores]
    if rubric is None or not sheets:
        return None
    wanted = {criterion.id for criterion in rubric.criteria}
    return assess(sheets, rubric) if all(sheet.keys() == wanted for sheet in sheets) else None

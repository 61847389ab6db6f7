"""Who gave and changed which point, when and why: from what a file records, and from its earlier versions."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from pydantic import TypeAdapter, ValidationError

from initiatives.reading.decoding import decode
from initiatives.reading.frontmatter import parse_markdown
from initiatives.reading.model import Initiative
from initiatives.reading.problems import Problem
from initiatives.reading.review import Score
from initiatives.reading.scalars import Points
from initiatives.reading.vietnamese import number

_POINTS: TypeAdapter[Decimal] = TypeAdapter(Points)

Given = Mapping[tuple[str, str], str]
"""Points as people read them, by unit and criterion."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Recorded:
    """A point as the file tells it: given on a day, or changed on one; ``before`` is empty for one first given."""

    day: date
    unit: str
    criterion: str
    before: str
    after: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """One version of a file: who saved it, when (ISO 8601) and in which words, and its bytes."""

    who: str
    when: str
    why: str
    data: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Snapshot:
    """One version of a file for the public: the day on which it was kept, and its bytes; nothing of who kept it, or why."""

    day: date
    data: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Saved:
    """A point that differs between two versions of a file; ``before`` or ``after`` is empty where there was none."""

    version: Version
    unit: str
    criterion: str
    before: str
    after: str


def recorded(initiative: Initiative) -> list[Recorded]:
    """The points of an initiative as first given, then each change, in the order of their days."""
    given = [one for score in initiative.scores for one in _given(score, initiative)]
    changed = [
        Recorded(
            day=one.date,
            unit=one.unit,
            criterion=one.criterion,
            before=number(one.before),
            after=number(one.after),
            reason=one.reason or "",
        )
        for one in initiative.score_changes
    ]
    return sorted(given + changed, key=lambda one: one.day)


def _given(score: Score, initiative: Initiative) -> Iterator[Recorded]:
    """The points of a sheet before anything was changed."""
    changes = sorted(initiative.score_changes, key=lambda one: one.date)
    first = {one.criterion: one.before for one in reversed(changes) if one.unit == score.unit}
    for criterion, now in score.criteria.items():
        points = number(first.get(criterion, now))
        yield Recorded(day=score.date, unit=score.unit, criterion=criterion, before="", after=points, reason="")


def saved(versions: Iterable[Version]) -> list[Saved]:
    """What changed from each version to the next, the oldest first; a version that cannot be read is passed over."""
    found: list[Saved] = []
    before: Given = {}
    for version in versions:
        after = points_in(version.data)
        if after is not None:
            found += _differences(version, before, after)
            before = after
    return found


def _differences(version: Version, before: Given, after: Given) -> Iterator[Saved]:
    for key in dict.fromkeys([*before, *after]):
        old, new = before.get(key, ""), after.get(key, "")
        if old != new:
            yield Saved(version=version, unit=key[0], criterion=key[1], before=old, after=new)


def points_in(data: bytes) -> Given | None:
    """All points of a file, whatever else it holds, so that old versions with other keys can be read; None if it cannot be."""
    text = decode(data, "")
    parsed = [] if isinstance(text, Problem) else parse_markdown(text, "")
    if isinstance(parsed, list):
        return None
    sheets = parsed.data.get("scores")
    found = [sheet for sheet in sheets if isinstance(sheet, dict)] if isinstance(sheets, list) else []
    pairs = ((sheet.get("unit"), sheet.get("criteria")) for sheet in found)
    return {(str(unit), str(name)): _shown(value) for unit, points in pairs if isinstance(points, dict) for name, value in points.items()}


def _shown(value: object) -> str:
    """A point in one spelling, so that 8,5 and 8.50 are no change."""
    try:
        return number(_POINTS.validate_python(value))
    except ValidationError:
        return str(value)

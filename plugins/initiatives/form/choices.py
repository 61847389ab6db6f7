"""What an officer chooses from a list instead of typing: the commune's units, fields and rubrics, and other files of the content."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from initiatives.form.widgets import Widget
from initiatives.judging.world import World
from initiatives.reading.commune import Dated, Rubric, in_force
from initiatives.reading.model import Author, Initiative
from initiatives.reading.publications import Call, Document
from initiatives.reading.record import Record
from initiatives.reading.review import Score, ScoreChange
from initiatives.reading.vietnamese import capital
from initiatives.reading.vocabulary import Coded

Source = Callable[[World], Widget]


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One line of a list: the code that is written, and what the officer reads."""

    value: str
    label: str


def _listed(choices: Iterable[Choice]) -> Widget:
    return {"widget": "select", "options": [{"label": choice.label, "value": choice.value} for choice in choices]}


def labelled(words: Iterable[Coded]) -> Widget:
    """A list of coded values by their Vietnamese labels."""
    return _listed(Choice(value=word.value, label=capital(word.label)) for word in words)


def _dated(entries: Iterable[Any], world: World) -> Widget:
    """Entries of ``commune.yml``, those in force first; the others say when they were, for the dossiers of that time."""
    every = tuple(entries)
    now = in_force(every, world.as_of)
    return _listed(Choice(value=entry.id, label=f"{entry.name}{_validity(entry, world)}") for entry in (*now, *_without(every, now)))


def _without(every: tuple[Any, ...], now: tuple[Any, ...]) -> tuple[Any, ...]:
    return tuple(entry for entry in every if entry not in now)


def _validity(entry: Dated, world: World) -> str:
    return "" if entry.valid_on(world.as_of) else f" ({entry.validity})"


def _related(collection: str, value: str, shown: str) -> Source:
    """A list of the entries of another collection, as the form finds them."""
    widget = {"widget": "relation", "collection": collection, "value_field": value, "display_fields": [shown]}
    return lambda world: dict(widget)


def rubrics_in_use(world: World) -> tuple[Rubric, ...]:
    """The rubrics by which an initiative may be scored today: the calls' own, and the first in force."""
    named = {call.data.rubric for call in world.calls}
    first = in_force(world.commune.rubrics, world.as_of)[:1]
    return tuple(rubric for rubric in world.commune.rubrics if rubric.id in named or rubric in first)


@dataclass(frozen=True, slots=True, kw_only=True)
class Scale:
    """A criterion as the form asks for it: the highest maximum of the rubrics that use its id, and all names it goes by."""

    id: str
    label: str
    limit: Decimal
    about: str


def criteria_in_use(world: World) -> tuple[Scale, ...]:
    """The criteria of the rubrics in use, each id once, in their order."""
    found: dict[str, list[tuple[Rubric, Any]]] = {}
    for rubric in rubrics_in_use(world):
        for criterion in rubric.criteria:
            found.setdefault(criterion.id, []).append((rubric, criterion))
    return tuple(_scale(name, uses) for name, uses in found.items())


def _scale(name: str, uses: list[tuple[Rubric, Any]]) -> Scale:
    names = dict.fromkeys(criterion.name for _, criterion in uses)
    texts = dict.fromkeys(criterion.about for _, criterion in uses if criterion.about)
    return Scale(id=name, label=" / ".join(names), limit=max(criterion.max for _, criterion in uses), about=" ".join(texts))


CHOICES: Mapping[tuple[type[Record], str], Source] = {
    (Initiative, "field"): lambda world: _dated(world.commune.fields, world),
    (Initiative, "lead_unit"): lambda world: _dated(world.commune.units, world),
    (Initiative, "partner_units"): lambda world: _dated(world.commune.units, world),
    (Author, "unit"): lambda world: _dated(world.commune.units, world),
    (Score, "unit"): lambda world: _dated((unit for unit in world.commune.units if unit.scores), world),
    (ScoreChange, "unit"): lambda world: _dated((unit for unit in world.commune.units if unit.scores), world),
    (ScoreChange, "criterion"): lambda world: _listed(Choice(value=one.id, label=one.label) for one in criteria_in_use(world)),
    (Call, "rubric"): lambda world: _dated(world.commune.rubrics, world),
    (Initiative, "call"): _related("calls", "{{slug}}", "{{title}}"),
    (Initiative, "partner_initiatives"): _related("initiatives", "code", "{{code}} · {{title}}"),
    (Call, "documents"): _related("documents", "{{slug}}", "{{number}} · {{abstract}}"),
    (Document, "bases"): _related("documents", "{{slug}}", "{{number}} · {{abstract}}"),
}
"""The keys whose value must be one of something, and of what."""

"""References resolve, and at the date they speak of: a unit abolished on 30/6/2025 is right for 2024 and wrong for 2026."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Protocol

from initiatives.judging.world import InitiativeEntry, World, reference_day
from initiatives.reading.catalogue import problem
from initiatives.reading.files import Entry
from initiatives.reading.problems import Problem
from initiatives.reading.publications import Call, Document
from initiatives.reading.source import Path, Source
from initiatives.reading.validation import choice_hint
from initiatives.reading.vietnamese import day


class Named(Protocol):
    """An entry of the settings that has an id, a name and a time of validity."""

    @property
    def id(self) -> str: ...
    @property
    def name(self) -> str: ...
    @property
    def validity(self) -> str: ...
    def valid_on(self, day: date) -> bool: ...


def name_on(id_: str, when: date, entries: Iterable[Named]) -> str:
    """What a unit or a field was called on a day; raises StopIteration where none with this id was in force."""
    return next(entry.name for entry in entries if entry.id == id_ and entry.valid_on(when))


def dated_problems(value: str, when: date, entries: Sequence[Named], source: Source, path: Path, *, what: str) -> Iterator[Problem]:
    """Why ``value`` does not name one of ``entries`` in force on ``when``; ``what`` is unit or field."""
    namesakes = [entry for entry in entries if entry.id == value]
    if not namesakes:
        suggestion = choice_hint(value, {entry.id: entry.name for entry in entries if entry.valid_on(when)})
        yield problem(f"unknown-{what}", source.place(path), value=value, suggestion=suggestion)
    elif not any(entry.valid_on(when) for entry in namesakes):
        valid = ", ".join(f"`{entry.id}` ({entry.name})" for entry in entries if entry.valid_on(when))
        suggestion = f"ngày {day(when)} có: {valid or 'chưa có mục nào'}; `{value}` dùng {namesakes[0].validity}"
        yield problem(f"{what}-not-in-force", source.place(path), value=value, day=day(when), suggestion=suggestion)


def _listed(value: str, choices: dict[str, str], source: Source, path: Path, code: str) -> Iterator[Problem]:
    """Why ``value`` is none of ``choices``."""
    if value not in choices:
        yield problem(code, source.place(path), value=value, suggestion=choice_hint(value, choices))


def units_in_force(entry: InitiativeEntry, world: World) -> Iterator[Problem]:
    """Units are those of the day of registration; a score's unit is that of the sheet's day."""
    initiative, units, when = entry.data, world.commune.units, reference_day(entry.data, world)
    named: list[tuple[Path, str, date]] = [(("lead_unit",), initiative.lead_unit, when)]
    named += [(("partner_units", i), unit, when) for i, unit in enumerate(initiative.partner_units)]
    named += [(("authors", i, "unit"), author.unit, when) for i, author in enumerate(initiative.authors) if author.unit]
    named += [(("scores", i, "unit"), score.unit, score.date) for i, score in enumerate(initiative.scores)]
    for path, unit, on in named:
        yield from dated_problems(unit, on, units, entry.source, path, what="unit")


def field_in_force(entry: InitiativeEntry, world: World) -> Iterator[Problem]:
    """The field is one of the commune's on the day of registration."""
    yield from dated_problems(
        entry.data.field, reference_day(entry.data, world), world.commune.fields, entry.source, ("field",), what="field"
    )


def call_exists(entry: InitiativeEntry, world: World) -> Iterator[Problem]:
    """The call has a file of its own."""
    if entry.data.call:
        yield from _listed(entry.data.call, _titles(world.calls), entry.source, ("call",), "unknown-call")


def partner_initiatives_exist(entry: InitiativeEntry, world: World) -> Iterator[Problem]:
    """Initiatives named as partners exist and are others."""
    for i, code in enumerate(entry.data.partner_initiatives):
        path = ("partner_initiatives", i)
        if code not in world.by_code:
            yield from _listed(code, _own_titles(world), entry.source, path, "unknown-initiative")
        if code == entry.data.code:
            yield problem("refers-to-itself", entry.source.place(path))


def look_alikes_exist(entry: InitiativeEntry, world: World) -> Iterator[Problem]:
    """A decision on novelty speaks of an initiative of the commune or of the known registers, never of itself."""
    for i, alike in enumerate(entry.data.novelty):
        path = ("novelty", i, "like")
        if alike.like == entry.data.code:
            yield problem("refers-to-itself", entry.source.place(path))
        elif alike.like not in world.by_code and alike.like not in world.known_codes:
            choices = _own_titles(world) | {known.code: known.title for known in world.known}
            yield from _listed(alike.like, choices, entry.source, path, "unknown-like")


def call_references(entry: Entry[Call], world: World) -> Iterator[Problem]:
    """A call's rubric, documents and initiatives exist."""
    rubrics = {rubric.id: rubric.name for rubric in world.commune.rubrics}
    if entry.data.rubric:
        yield from _listed(entry.data.rubric, rubrics, entry.source, ("rubric",), "unknown-rubric")
    yield from _documents(entry.data.documents, entry.source, "documents", world)
    for i, result in enumerate(entry.data.results):
        if result.initiative and result.initiative not in world.by_code:
            yield from _listed(result.initiative, _own_titles(world), entry.source, ("results", i, "initiative"), "unknown-initiative")


def document_references(entry: Entry[Document], world: World) -> Iterator[Problem]:
    """The documents a document rests on exist and are others."""
    yield from _documents(entry.data.bases, entry.source, "bases", world)
    for i, slug in enumerate(entry.data.bases):
        if slug == entry.slug:
            yield problem("refers-to-itself", entry.source.place(("bases", i)))


def _documents(slugs: Iterable[str], source: Source, key: str, world: World) -> Iterator[Problem]:
    choices = {document.slug: document.data.abstract for document in world.documents}
    for i, slug in enumerate(slugs):
        yield from _listed(slug, choices, source, (key, i), "unknown-document")


def _own_titles(world: World) -> dict[str, str]:
    """Every code with its title: a choice among thousands, made for a wrong one alone."""
    return {code: entry.data.title for code, entry in world.by_code.items()}


def _titles(calls: Iterable[Entry[Call]]) -> dict[str, str]:
    return {call.slug: call.data.title for call in calls}

"""What a rule may look at: everything that was read, indexed once, and the day of judging."""

import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType
from typing import Any

from initiatives.reading.collections import address
from initiatives.reading.commune import Administration, Commune, Rubric, in_force
from initiatives.reading.files import Entry, Settings
from initiatives.reading.folder import Enclosure
from initiatives.reading.formalities import Narrative
from initiatives.reading.known import KnownInitiative
from initiatives.reading.model import Initiative
from initiatives.reading.problems import Problem
from initiatives.reading.publications import Call, Document, Page
from initiatives.reading.vocabulary import PUBLIC_STATUSES, Status

InitiativeEntry = Entry[Initiative]


@dataclass(frozen=True, slots=True, kw_only=True)
class World:
    """All entries of a content folder with the indexes that rules need; ``as_of`` is the day of judging.

    ``redacted`` are the codes of dossiers that were taken out, with the day. ``complete`` is False where some file could not be
    read, so that what looks across files cannot be judged.
    """

    as_of: date
    settings: Settings[Commune]
    initiatives: tuple[InitiativeEntry, ...] = ()
    calls: tuple[Entry[Call], ...] = ()
    documents: tuple[Entry[Document], ...] = ()
    pages: tuple[Entry[Page], ...] = ()
    known: tuple[KnownInitiative, ...] = ()
    enclosures: Mapping[str, Enclosure] = field(default_factory=dict)
    narratives: Mapping[str, Settings[Narrative]] = field(default_factory=dict)
    redacted: Mapping[str, date] = field(default_factory=dict)
    complete: bool = True
    by_code: Mapping[str, InitiativeEntry] = field(init=False, repr=False)
    by_slug: Mapping[str, InitiativeEntry] = field(init=False, repr=False)
    by_idea: Mapping[str, tuple[InitiativeEntry, ...]] = field(init=False, repr=False)
    by_address: Mapping[str, Entry[Any]] = field(init=False, repr=False)
    by_path: Mapping[str, Entry[Any]] = field(init=False, repr=False)
    spelt: Mapping[str, str] = field(init=False, repr=False)
    known_codes: frozenset[str] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        ideas: dict[str, list[InitiativeEntry]] = defaultdict(list)
        for entry in self.initiatives:
            ideas[entry.data.idea or ""].append(entry)
        indexes: dict[str, Mapping[str, Any]] = {
            "by_code": {entry.data.code: entry for entry in reversed(self.initiatives)},
            "by_slug": {entry.slug: entry for entry in reversed(self.initiatives)},
            "by_idea": {idea: tuple(entries) for idea, entries in ideas.items()},
            "by_address": {address(entry.folder, entry.slug): entry for entry in reversed(self.everything)},
            "by_path": {f"{entry.folder}/{entry.slug}.md": entry for entry in self.everything},
            "enclosures": self.enclosures,
            "spelt": {unicodedata.normalize("NFC", path): path for path in self.enclosures},
            "narratives": self.narratives,
            "redacted": self.redacted,
        }
        for name, index in indexes.items():
            object.__setattr__(self, name, MappingProxyType(index))
        object.__setattr__(self, "known_codes", frozenset(known.code for known in self.known))

    def on_disk(self, path: str) -> str:
        """The path of a file beside the Markdown files as its disk spells it: names that come from an iPhone have their marks apart."""
        return self.spelt.get(unicodedata.normalize("NFC", path), path)

    @property
    def everything(self) -> tuple[Entry[Any], ...]:
        """The entries of all collections."""
        return (*self.initiatives, *self.calls, *self.documents, *self.pages)

    @property
    def commune(self) -> Commune:
        """The commune's settings."""
        return self.settings.data

    @property
    def administration(self) -> Administration:
        """The commune's names and superiors on the day of judging."""
        return in_force(self.commune.administrations, self.as_of)[0]

    def call(self, slug: str | None) -> Entry[Call] | None:
        """The call with this id, if there is one."""
        return next((entry for entry in self.calls if entry.slug == slug), None)


Rule = Callable[[InitiativeEntry, World], Iterator[Problem]]
"""A rule about one initiative: it yields problems, never prints, never stops at the first."""


def reference_day(initiative: Initiative, world: World) -> date:
    """The day an initiative's own references speak of: its registration, else its first paper, else today."""
    papers = [paper.date for paper in (*initiative.scores, initiative.approval, initiative.closure) if paper]
    return initiative.submitted or min(papers, default=world.as_of)


def is_public(initiative: Initiative) -> bool:
    """Whether citizens may see it: approved, piloting, applied, recognised, or stopped after an approval."""
    if initiative.status is Status.STOPPED:
        return initiative.approval is not None
    return initiative.status in PUBLIC_STATUSES


def rubric_of(initiative: Initiative, world: World) -> Rubric | None:
    """The rubric an initiative is scored by: its call's, else the commune's first in force on the day it speaks of."""
    call = world.call(initiative.call)
    rubrics = world.commune.rubrics
    if call and call.data.rubric:
        return next((rubric for rubric in rubrics if rubric.id == call.data.rubric), None)
    return next(iter(in_force(rubrics, reference_day(initiative, world))), None)

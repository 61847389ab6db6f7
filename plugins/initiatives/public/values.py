"""What public pages are made of: terms, links, texts, files, decisions."""

import datetime
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A coded value and the words citizens read for it."""

    id: str
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A page of this site: its address relative to the site's root (``sang-kien/<slug>/``) and its title."""

    path: str
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A level-2 section of a body, as Markdown; the text before the first heading has an empty title."""

    title: str
    anchor: str
    markdown: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """A Markdown body in sections, and where each link target written in it leads (root-relative path)."""

    sections: tuple[Section, ...]
    targets: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicFile:
    """A published file: title, address from the root, where it lies in the content folder, size in bytes."""

    title: str
    path: str
    source: str
    size: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Decree:
    """Number, day and signer or level of a decision, as evidence."""

    number: str
    date: datetime.date
    by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Milestone:
    """One dated step of the timeline; ``until`` ends a span, ``number`` names the decision, ``detail`` says more."""

    step: str
    label: str
    date: datetime.date
    until: datetime.date | None
    number: str
    detail: str

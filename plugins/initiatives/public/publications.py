"""Calls, contests, official documents and plain pages as citizens may see them."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from initiatives.public.values import Body, Link, PublicFile, Term


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicCriterion:
    """A criterion of a rubric, in points."""

    name: str
    max: Decimal
    min: Decimal
    about: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicRubric:
    """How initiatives of a call are scored."""

    name: str
    threshold: Decimal
    criteria: tuple[PublicCriterion, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicResult:
    """A published result of a call; ``link`` leads to the initiative where it is public."""

    title: str
    holder: str
    link: Link | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicCommendation:
    """Who was commended for what."""

    who: str
    what: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicCall:
    """A call or contest."""

    id: str
    path: str
    title: str
    summary: str
    kind: Term
    organiser: str
    year: int
    opens: date | None
    deadline: date | None
    decided: date | None
    sample: bool
    rubric: PublicRubric | None
    documents: tuple[Link, ...]
    results: tuple[PublicResult, ...]
    commendations: tuple[PublicCommendation, ...]
    body: Body
    files: tuple[PublicFile, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicDocument:
    """An official document; ``number`` and ``date`` are empty where the commune has not filled them in."""

    slug: str
    path: str
    kind: Term
    number: str
    date: date | None
    year: int
    issuer: str
    abstract: str
    sample: bool
    bases: tuple[Link, ...]
    body: Body
    files: tuple[PublicFile, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicPage:
    """A plain page; ``menu`` is its name in the navigation, empty if it has none."""

    slug: str
    path: str
    title: str
    summary: str
    menu: str
    sample: bool
    body: Body
    files: tuple[PublicFile, ...]

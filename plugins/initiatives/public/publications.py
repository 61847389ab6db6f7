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
class PublicSelected:
    """An initiative that was selected in a call and approved: status, score in points, outcome by the rubric, level of recognition.

    Score and outcome are empty where it was not scored by a rubric, level and rating while it is not recognised.
    """

    link: Link
    code: str
    status: Term
    total: Decimal | None
    outcome: str
    level: str
    rating: str
    sample: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicCall:
    """A call or contest; of those not selected only the number is public."""

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
    selected: tuple[PublicSelected, ...] = ()
    not_selected: int = 0

    @property
    def link(self) -> Link:
        """The page as others link to it."""
        return Link(path=self.path, title=self.title)


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

    @property
    def link(self) -> Link:
        """The page as others link to it."""
        return Link(path=self.path, title=self.title)

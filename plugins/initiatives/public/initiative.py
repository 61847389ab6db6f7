"""One initiative as citizens may see it. The types have no internal field, so that the site cannot leak one."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from initiatives.public.values import Body, Decree, Link, Milestone, PublicFile, Term


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicAuthor:
    """An author as published: the role always, a name only where the officer wrote one; share in per cent."""

    role: str
    group: Term
    share: Decimal
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CriterionScore:
    """The average of one criterion, in points."""

    name: str
    average: Decimal
    max: Decimal
    min: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicScore:
    """The averages over all counted sheets, by the rubric's own arithmetic, in points."""

    rubric: str
    sheets: int
    total: Decimal
    max: Decimal
    threshold: Decimal
    outcome: str
    criteria: tuple[CriterionScore, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicMeasure:
    """A benefit measured before and after."""

    name: str
    unit: str
    before: Decimal
    after: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicReplication:
    """A place that took the initiative up."""

    place: str
    date: date


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicReward:
    """A reward with its decision; the amount is in VND."""

    form: str
    number: str
    date: date
    amount: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicFunding:
    """Money in VND; ``planned`` only where the commune publishes it."""

    planned: int | None
    spent: int | None
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicChange:
    """What changed on an initiative's page on one day, in words; None for a change that has not been kept with a day yet."""

    day: date | None
    what: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicHistory:
    """The changes of an initiative's page, the newest first.

    From the day ``since`` on they are those that were kept; before it, and where it is None, the dated steps tell them.
    """

    since: date | None
    changes: tuple[PublicChange, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicInitiative:
    """One initiative as citizens may see it."""

    code: str
    slug: str
    path: str
    title: str
    summary: str
    year: int
    kind: Term
    field: Term
    status: Term
    sample: bool
    call: Link | None
    lead_unit: Term
    partner_units: tuple[Term, ...]
    partners: tuple[str, ...]
    partner_initiatives: tuple[Link, ...]
    authors: tuple[PublicAuthor, ...]
    beneficiaries: tuple[Term, ...]
    milestones: tuple[Milestone, ...]
    score: PublicScore | None
    approval: Decree
    scope: str
    conclusion: str
    measures: tuple[PublicMeasure, ...]
    recognition: Decree | None
    rating: str
    replications: tuple[PublicReplication, ...]
    rewards: tuple[PublicReward, ...]
    funding: PublicFunding | None
    stopped: str
    published: date | None
    updated: date
    tags: tuple[str, ...]
    body: Body
    files: tuple[PublicFile, ...]
    history: PublicHistory = PublicHistory(since=None, changes=())

    @property
    def link(self) -> Link:
        """The page as others link to it."""
        return Link(path=self.path, title=self.title)

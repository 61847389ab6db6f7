"""The whole of what the website is made of."""

from dataclasses import dataclass
from datetime import date

from initiatives.public.initiative import PublicInitiative
from initiatives.public.publications import PublicCall, PublicDocument, PublicPage
from initiatives.public.values import Term


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicCommune:
    """The commune as it is called on the day of the build, and how to reach it.

    ``kind`` is the word by which sentences speak of it: xã, phường, đặc khu. ``embed_on`` are the origins of the portals that may
    embed the summary; empty where anyone may. ``by_the_sea`` shows the picture of the coast on the first page.
    """

    title: str
    description: str
    licence: str
    commune: str
    kind: str
    agency: str
    parent: str
    place: str
    history: str
    responsible: str
    address: str
    phone: str
    email: str
    hours: str
    feedback: str
    sample_contact: bool
    embed_on: tuple[str, ...] = ()
    by_the_sea: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicDeed:
    """What happened to public initiatives within a year: its id and title, and to how many of them."""

    id: str
    title: str
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicYear:
    """A reporting year of the commune: its first and last day, and what happened to public initiatives within it."""

    year: int
    first: date
    last: date
    deeds: tuple[PublicDeed, ...]

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last

    def count(self, deed: str) -> int:
        """To how many initiatives it happened; raises StopIteration for an id that no deed has."""
        return next(one.count for one in self.deeds if one.id == deed)


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicSite:
    """Everything the website is made of. Initiatives are ordered newest change first, then by code.

    ``years`` follow each other without a gap, newest first. ``publish_within`` is the commune's own limit, in calendar
    days from the approval to the first day on the website; None where it has set none.
    """

    commune: PublicCommune
    initiatives: tuple[PublicInitiative, ...]
    calls: tuple[PublicCall, ...]
    documents: tuple[PublicDocument, ...]
    pages: tuple[PublicPage, ...]
    fields: tuple[Term, ...]
    units: tuple[Term, ...]
    schema: dict[str, object]
    years: tuple[PublicYear, ...] = ()
    publish_within: int | None = None

    @property
    def sample(self) -> bool:
        """Whether any of the initiatives is a sample, so that what counts them all is marked as such."""
        return any(initiative.sample for initiative in self.initiatives)

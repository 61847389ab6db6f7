"""The whole of what the website is made of."""

from dataclasses import dataclass

from initiatives.public.initiative import PublicInitiative
from initiatives.public.publications import PublicCall, PublicDocument, PublicPage
from initiatives.public.values import Term


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicCommune:
    """The commune as it is called on the day of the build, and how to reach it.

    ``embed_on`` are the origins of the portals that may embed the summary; empty where anyone may.
    """

    title: str
    description: str
    licence: str
    commune: str
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


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicSite:
    """Everything the website is made of. Initiatives are ordered newest change first, then by code."""

    commune: PublicCommune
    initiatives: tuple[PublicInitiative, ...]
    calls: tuple[PublicCall, ...]
    documents: tuple[PublicDocument, ...]
    pages: tuple[PublicPage, ...]
    fields: tuple[Term, ...]
    units: tuple[Term, ...]
    schema: dict[str, object]

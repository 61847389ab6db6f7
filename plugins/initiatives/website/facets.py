"""The initiatives by year, status, field, leading unit, kind and beneficiaries: what listings show, the finder and the summary count."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Generic, Protocol, TypeVar

from initiatives.public import Link, PublicInitiative, PublicSite, Term
from initiatives.reading.vocabulary import Beneficiary, Coded, Kind, Status

YEAR, STATUS, FIELD, UNIT, KIND, BENEFICIARIES, COMMUNE = "nam", "trang-thai", "linh-vuc", "don-vi", "loai", "doi-tuong", "xa"
TITLES = {
    YEAR: "Năm",
    STATUS: "Trạng thái",
    FIELD: "Lĩnh vực",
    UNIT: "Đơn vị chủ trì",
    KIND: "Loại",
    BENEFICIARIES: "Đối tượng hưởng lợi",
    COMMUNE: "Xã",
}
"""Aspects by the prefix of their listings. The values of ``YEAR`` have pages of their own: the reviews of the years; ``COMMUNE``
is an aspect of a province's summary alone."""


class Listable(Protocol):
    """What lists need to know of an initiative, be it the commune's own or one of a province's."""

    @property
    def code(self) -> str: ...
    @property
    def title(self) -> str: ...
    @property
    def year(self) -> int: ...
    @property
    def sample(self) -> bool: ...
    @property
    def updated(self) -> date: ...


One = TypeVar("One", bound=Listable)


@dataclass(frozen=True, slots=True, kw_only=True)
class Facet:
    """The initiatives that share one value, at least one."""

    id: str
    path: str
    label: str
    title: str
    initiatives: tuple[Listable, ...]

    @property
    def link(self) -> Link:
        """The listing of these initiatives."""
        return Link(path=self.path, title=self.label)

    @property
    def narrowed(self) -> str:
        """The address of the index whose finder shows these initiatives alone, ready for more conditions."""
        return f"?{self.path.partition('/')[0]}={self.id}#danh_sach"

    @property
    def updated(self) -> date:
        """The day of the newest change among them."""
        return max(initiative.updated for initiative in self.initiatives)


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """The values of one aspect, in their natural order, empty ones left out."""

    prefix: str
    title: str
    facets: tuple[Facet, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Aspect(Generic[One]):
    """What initiatives are grouped by, and the values that one has."""

    prefix: str
    values: Callable[[One], tuple[Term, ...]]

    def links(self, initiative: One) -> tuple[Link, ...]:
        """The listings that hold an initiative."""
        return tuple(Link(path=path_of(self.prefix, value.id), title=value.label) for value in self.values(initiative))

    def group(self, initiatives: Iterable[One], order: Iterable[Term]) -> Group:
        """These initiatives by their values; a value that ``order`` does not know comes last."""
        terms = {term.id: term for term in order}
        shared: dict[str, list[One]] = {id_: [] for id_ in terms}
        for initiative in initiatives:
            for term in self.values(initiative):
                if term.id not in terms:
                    terms[term.id], shared[term.id] = term, []
                shared[term.id].append(initiative)
        facets = tuple(self._facet(terms[id_], tuple(held)) for id_, held in shared.items() if held)
        return Group(prefix=self.prefix, title=TITLES[self.prefix], facets=facets)

    def _facet(self, term: Term, initiatives: tuple[One, ...]) -> Facet:
        path, title = path_of(self.prefix, term.id), named(self.prefix, term.label)
        return Facet(id=term.id, path=path, label=term.label, title=title, initiatives=initiatives)


def path_of(prefix: str, value: str) -> str:
    """The listing of a value, by its id."""
    return f"{prefix}/{value}/"


def named(prefix: str, label: str) -> str:
    """A value with the name of its aspect: ``Năm 2024``, ``Loại: mô hình``."""
    return f"{TITLES[prefix]}{' ' if prefix == YEAR else ': '}{label}"


@cache
def year_of(year: int) -> Term:
    """A year as a value."""
    return Term(id=f"{year}", label=f"{year}")


def years_of(initiatives: Iterable[Listable]) -> tuple[Term, ...]:
    """The years of these initiatives, newest first."""
    return tuple(year_of(year) for year in sorted({one.year for one in initiatives}, reverse=True))


def _terms(vocabulary: type[Coded]) -> tuple[Term, ...]:
    return tuple(Term(id=word.value, label=word.label) for word in vocabulary)


_Order = Callable[[PublicSite], tuple[Term, ...]]
_ASPECTS: tuple[tuple[Aspect[PublicInitiative], _Order], ...] = (
    (Aspect(prefix=YEAR, values=lambda i: (year_of(i.year),)), lambda site: years_of(site.initiatives)),
    (Aspect(prefix=STATUS, values=lambda i: (i.status,)), lambda _: _terms(Status)),
    (Aspect(prefix=FIELD, values=lambda i: (i.field,)), lambda site: site.fields),
    (Aspect(prefix=UNIT, values=lambda i: (i.lead_unit,)), lambda site: site.units),
    (Aspect(prefix=KIND, values=lambda i: (i.kind,)), lambda _: _terms(Kind)),
    (Aspect(prefix=BENEFICIARIES, values=lambda i: i.beneficiaries), lambda _: _terms(Beneficiary)),
)
"""The aspects of a commune's site, each with the natural order of its values."""


def groups(site: PublicSite) -> tuple[Group, ...]:
    """All aspects with their values."""
    return tuple(aspect.group(site.initiatives, order(site)) for aspect, order in _ASPECTS)


def listed_in(initiative: PublicInitiative) -> dict[str, tuple[Link, ...]]:
    """The listings that hold an initiative, by prefix."""
    return {aspect.prefix: aspect.links(initiative) for aspect, _ in _ASPECTS}

"""The initiatives by year, status, field, leading unit, kind and beneficiaries: what listings show, the finder and the summary count."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cache

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


@dataclass(frozen=True, slots=True, kw_only=True)
class Facet:
    """The initiatives that share one value, at least one."""

    id: str
    path: str
    label: str
    title: str
    initiatives: tuple[PublicInitiative, ...]

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
class _Aspect:
    prefix: str
    values: Callable[[PublicInitiative], tuple[Term, ...]]
    order: Callable[[PublicSite], tuple[Term, ...]]


def path_of(prefix: str, value: str) -> str:
    """The listing of a value, by its id."""
    return f"{prefix}/{value}/"


def named(prefix: str, label: str) -> str:
    """A value with the name of its aspect: ``Năm 2024``, ``Loại: mô hình``."""
    return f"{TITLES[prefix]}{' ' if prefix == YEAR else ': '}{label}"


def _years(site: PublicSite) -> tuple[Term, ...]:
    years = {initiative.year for initiative in site.initiatives}
    return tuple(_year(year) for year in sorted(years, reverse=True))


@cache
def _year(year: int) -> Term:
    return Term(id=str(year), label=str(year))


def _terms(vocabulary: type[Coded]) -> tuple[Term, ...]:
    return tuple(Term(id=word.value, label=word.label) for word in vocabulary)


_ASPECTS = (
    _Aspect(prefix=YEAR, values=lambda i: (_year(i.year),), order=_years),
    _Aspect(prefix=STATUS, values=lambda i: (i.status,), order=lambda _: _terms(Status)),
    _Aspect(prefix=FIELD, values=lambda i: (i.field,), order=lambda site: site.fields),
    _Aspect(prefix=UNIT, values=lambda i: (i.lead_unit,), order=lambda site: site.units),
    _Aspect(prefix=KIND, values=lambda i: (i.kind,), order=lambda _: _terms(Kind)),
    _Aspect(prefix=BENEFICIARIES, values=lambda i: i.beneficiaries, order=lambda _: _terms(Beneficiary)),
)


def groups(site: PublicSite) -> tuple[Group, ...]:
    """All aspects with their values; a value that the site's own order does not know comes last."""
    return tuple(Group(prefix=a.prefix, title=TITLES[a.prefix], facets=_facets(a, site)) for a in _ASPECTS)


def listed_in(initiative: PublicInitiative) -> dict[str, tuple[Link, ...]]:
    """The listings that hold an initiative, by prefix."""
    return {
        aspect.prefix: tuple(Link(path=path_of(aspect.prefix, value.id), title=value.label) for value in aspect.values(initiative))
        for aspect in _ASPECTS
    }


def _facets(aspect: _Aspect, site: PublicSite) -> tuple[Facet, ...]:
    terms = {term.id: term for term in aspect.order(site)}
    shared: dict[str, list[PublicInitiative]] = {id_: [] for id_ in terms}
    for initiative in site.initiatives:
        for term in aspect.values(initiative):
            if term.id not in terms:
                terms[term.id], shared[term.id] = term, []
            shared[term.id].append(initiative)
    return tuple(_facet(aspect, terms[id_], tuple(initiatives)) for id_, initiatives in shared.items() if initiatives)


def _facet(aspect: _Aspect, term: Term, initiatives: tuple[PublicInitiative, ...]) -> Facet:
    path, title = path_of(aspect.prefix, term.id), named(aspect.prefix, term.label)
    return Facet(id=term.id, path=path, label=term.label, title=title, initiatives=initiatives)

"""Rows in words, and the finder of a list that fits on one page."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from initiatives.federation.province import Province, status
from initiatives.federation.register import Listed
from initiatives.public import Link, Term
from initiatives.reading.vocabulary import SHOWN_STATUSES
from initiatives.website.facets import COMMUNE, FIELD, STATUS, YEAR, Aspect, year_of, years_of
from initiatives.website.finder import Finder, arranged

RECORD = "province/record.html"


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A row in words."""

    url: str
    code: str
    title: str
    summary: str
    commune: Term
    unit: str
    year: int
    field: Term
    status: Term
    sample: bool
    decision: str
    updated: date


def item(found: Listed, province: Province) -> Item:
    """A row in words."""
    row, commune = found.row, province.sources.communes[found.commune]
    return Item(
        url=row.url,
        code=row.code,
        title=row.title,
        summary=row.summary,
        commune=Term(id=commune.id, label=commune.name),
        unit=row.unit,
        year=row.year,
        field=province.field(row.field),
        status=status(row.status),
        sample=row.sample,
        decision=row.decision,
        updated=date.fromisoformat(row.updated),
    )


_ASPECTS: tuple[Aspect[Item], ...] = (
    Aspect(prefix=COMMUNE, values=lambda one: (one.commune,)),
    Aspect(prefix=YEAR, values=lambda one: (year_of(one.year),)),
    Aspect(prefix=STATUS, values=lambda one: (one.status,)),
    Aspect(prefix=FIELD, values=lambda one: (one.field,)),
)


def finder(items: tuple[Item, ...], province: Province) -> Finder:
    """The finder of a whole list; an aspect in which all rows agree narrows nothing and is left out."""
    orders: dict[str, Iterable[Term]] = {
        COMMUNE: sorted({one.commune for one in items}, key=lambda commune: commune.id),
        YEAR: years_of(items),
        STATUS: map(status, SHOWN_STATUSES),
        FIELD: province.fields.values(),
    }
    groups = (aspect.group(items, orders[aspect.prefix]) for aspect in _ASPECTS)
    return arranged(items, tuple(group for group in groups if len(group.facets) > 1), _lists, record=RECORD)


def _lists(one: Item) -> Iterable[Link]:
    """The lists that hold a row."""
    return (link for aspect in _ASPECTS for link in aspect.links(one))

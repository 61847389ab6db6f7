"""Rows in words, and the finder of a list that fits on one page."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date

from initiatives.federation.province import Province, status
from initiatives.federation.register import Listed
from initiatives.public import Link, Term
from initiatives.reading.vietnamese import sort_key
from initiatives.website.facets import COMMUNE, FIELD, STATUS, TITLES, YEAR, path_of

RECORD = "province/record.html"


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A row in words."""

    url: str
    code: str
    title: str
    summary: str
    commune: Link
    unit: str
    year: int
    field: Term
    status: Term
    sample: bool
    decision: str
    updated: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Facet:
    """A value with its rows of one page, as the finder shows it."""

    path: str
    label: str
    initiatives: tuple[Item, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """The values of an aspect that a page's rows have."""

    prefix: str
    title: str
    facets: tuple[Facet, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FinderRow:
    """A row of the finder: its facets by number, and its place by name."""

    initiative: Item
    facets: tuple[int, ...]
    by_title: int
    by_score: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Finder:
    """A whole list on one page, ready to be narrowed; as the commune's own finder, without scores."""

    groups: tuple[Group, ...]
    rows: tuple[FinderRow, ...]
    record: str = RECORD
    scored: bool = False


def item(found: Listed, province: Province) -> Item:
    """A row in words."""
    row, commune = found.row, province.sources.communes[found.commune]
    return Item(
        url=row.url,
        code=row.code,
        title=row.title,
        summary=row.summary,
        commune=Link(path=path_of(COMMUNE, commune.id), title=commune.name),
        unit=row.unit,
        year=row.year,
        field=province.field(row.field),
        status=status(row.status),
        sample=row.sample,
        decision=row.decision,
        updated=date.fromisoformat(row.updated),
    )


def finder(items: tuple[Item, ...]) -> Finder:
    """The finder of a whole list; an aspect in which all rows agree narrows nothing and is left out."""
    shared: dict[str, dict[str, list[Item]]] = {prefix: defaultdict(list) for prefix in _NARROWING}
    labels: dict[str, str] = {}
    for one in items:
        for prefix, link in _values(one).items():
            shared[prefix][link.path].append(one)
            labels[link.path] = link.title
    groups = tuple(
        Group(
            prefix=prefix,
            title=TITLES[prefix],
            facets=tuple(
                Facet(path=path, label=labels[path], initiatives=tuple(found[path])) for path in sorted(found, reverse=prefix == YEAR)
            ),
        )
        for prefix, found in shared.items()
        if len(found) > 1
    )
    places = {facet.path: place for place, facet in enumerate(facet for group in groups for facet in group.facets)}
    titles = {one.url: place for place, one in enumerate(sorted(items, key=lambda one: (sort_key(one.title), one.url)))}
    rows = (
        FinderRow(
            initiative=one,
            facets=tuple(places[link.path] for link in _values(one).values() if link.path in places),
            by_title=titles[one.url],
        )
        for one in items
    )
    return Finder(groups=groups, rows=tuple(rows))


_NARROWING = (COMMUNE, YEAR, STATUS, FIELD)


def _values(one: Item) -> dict[str, Link]:
    """The lists that hold a row."""
    return {
        COMMUNE: one.commune,
        YEAR: Link(path=path_of(YEAR, f"{one.year}"), title=f"{one.year}"),
        STATUS: Link(path=path_of(STATUS, one.status.id), title=one.status.label),
        FIELD: Link(path=path_of(FIELD, one.field.id), title=one.field.label),
    }

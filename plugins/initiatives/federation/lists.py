"""Lists of initiatives by commune, year, field and status: pages of a hundred, newest change first.

A list that fits on one page is a finder, which narrows by the other aspects without asking anybody; a longer one is paged.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from initiatives.federation.province import Province, status
from initiatives.federation.register import Listed, Tally
from initiatives.public import Link, Term
from initiatives.reading.vietnamese import sort_key
from initiatives.website.finder import SCRIPT
from initiatives.website.page import HOME, Page

PER_PAGE = 100
RECORD = "province/record.html"
COMMUNES = Link(path="xa/", title="Các xã")


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Value:
    """One value of an aspect: the column and what it holds, the address of its list, its name, and its rows in figures."""

    column: str
    value: str | int
    path: str
    label: str
    title: str
    tally: Tally

    @property
    def pages(self) -> int:
        """Pages of its list, at least one."""
        return max(1, -(-self.tally.rows // PER_PAGE))

    def page(self, number: int) -> str:
        """The address of a page of its list, from 1."""
        return self.path if number == 1 else f"{self.path}{number}/"

    @property
    def link(self) -> Link:
        """Its list."""
        return Link(path=self.path, title=self.label)


@dataclass(frozen=True, slots=True, kw_only=True)
class ListView:
    """A page of a list. ``finder`` is None where the list goes on on other pages."""

    total: int
    items: tuple[Item, ...]
    finder: Finder | None
    pages: tuple[Link | None, ...]
    about: object = None


def years(province: Province) -> tuple[Value, ...]:
    """The years, newest first."""
    found = province.register.tallies("year")
    return tuple(
        Value(column="year", value=year, path=f"nam/{year}/", label=f"{year}", title=f"Năm {year}", tally=found[year])
        for year in sorted(found, key=int, reverse=True)
    )


def fields(province: Province) -> tuple[Value, ...]:
    """The fields that have rows, in the province's order."""
    found = province.register.tallies("field")
    return tuple(_term("field", "linh-vuc", "Lĩnh vực", term, found[id_]) for id_, term in province.fields.items() if id_ in found)


def statuses(province: Province) -> tuple[Value, ...]:
    """The statuses that have rows, in their natural order."""
    found = province.register.tallies("status")
    order = ("approved", "piloting", "applied", "recognised", "stopped")
    return tuple(_term("status", "trang-thai", "Trạng thái", status(id_), found[id_]) for id_ in order if id_ in found)


def communes(province: Province) -> tuple[Value, ...]:
    """Every commune, with rows or without."""
    return tuple(
        Value(
            column="commune",
            value=one.number,
            path=one.path,
            label=one.commune.name,
            title=f"Sáng kiến của {one.commune.name}",
            tally=one.tally,
        )
        for one in province.standings
    )


def _term(column: str, prefix: str, aspect: str, term: Term, tally: Tally) -> Value:
    return Value(column=column, value=term.id, path=f"{prefix}/{term.id}/", label=term.label, title=f"{aspect}: {term.label}", tally=tally)


def item(found: Listed, province: Province) -> Item:
    """A row in words."""
    row, commune = found.row, province.sources.communes[found.commune]
    return Item(
        url=row.url,
        code=row.code,
        title=row.title,
        summary=row.summary,
        commune=Link(path=f"xa/{commune.id}/", title=commune.name),
        unit=row.unit,
        year=row.year,
        field=province.field(row.field),
        status=status(row.status),
        sample=row.sample,
        decision=row.decision,
        updated=date.fromisoformat(row.updated),
    )


def pages_of(value: Value, province: Province, number: int) -> Page:
    """Page ``number`` (from 1) of a value's list."""
    listed = province.register.page(value.column, value.value, (number - 1) * PER_PAGE, PER_PAGE)
    items = tuple(item(found, province) for found in listed)
    whole = value.pages == 1
    crumbs = (HOME, COMMUNES) if value.column == "commune" else (HOME,)
    about = province.standings[int(value.value)] if value.column == "commune" else None
    return Page(
        path=value.page(number),
        template="province/list.html",
        title=value.title if number == 1 else f"{value.title}, trang {number}",
        crumbs=crumbs if number == 1 else (*crumbs, value.link),
        sample=any(one.sample for one in items),
        updated=max((one.updated for one in items), default=None),
        script=SCRIPT if whole and items else "",
        view=ListView(
            total=value.tally.rows,
            items=items,
            finder=_finder(items) if whole and items else None,
            pages=() if whole else tuple(near(value, number)),
            about=about,
        ),
    )


def near(value: Value, number: int) -> Iterator[Link | None]:
    """The ends of a long list and what is near a page; None stands for what is left out."""
    before = 0
    for shown in sorted({1, number - 1, number, number + 1, value.pages} & set(range(1, value.pages + 1))):
        if shown > before + 1:
            yield None
        yield Link(path=value.page(shown), title=f"{shown}")
        before = shown


def _finder(items: tuple[Item, ...]) -> Finder:
    shared: dict[str, dict[str, list[Item]]] = {prefix: defaultdict(list) for prefix in _NARROWING}
    labels: dict[str, str] = {}
    for one in items:
        for prefix, link in _values(one).items():
            shared[prefix][link.path].append(one)
            labels[link.path] = link.title
    groups = tuple(
        Group(
            prefix=prefix,
            title=_NARROWING[prefix],
            facets=tuple(
                Facet(path=path, label=labels[path], initiatives=tuple(found[path])) for path in sorted(found, reverse=prefix == "nam")
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


_NARROWING = {"xa": "Xã", "nam": "Năm", "trang-thai": "Trạng thái", "linh-vuc": "Lĩnh vực"}


def _values(one: Item) -> dict[str, Link]:
    """The lists that hold a row."""
    return {
        "xa": one.commune,
        "nam": Link(path=f"nam/{one.year}/", title=f"{one.year}"),
        "trang-thai": Link(path=f"trang-thai/{one.status.id}/", title=one.status.label),
        "linh-vuc": Link(path=f"linh-vuc/{one.field.id}/", title=one.field.label),
    }

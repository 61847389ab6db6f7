"""Lists of initiatives by commune, year, field and status: pages of a hundred, newest change first.

A list that fits on one page is a finder, which narrows by the other aspects without asking anybody; a longer one is paged.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from initiatives.federation.items import Item, finder, item
from initiatives.federation.province import Province
from initiatives.federation.register import Tally
from initiatives.public import Link
from initiatives.reading.vocabulary import SHOWN_STATUSES
from initiatives.website.facets import COMMUNE, FIELD, STATUS, YEAR, named, path_of
from initiatives.website.finder import SCRIPT, Finder
from initiatives.website.page import HOME, Page

PER_PAGE = 100
COMMUNES = Link(path=f"{COMMUNE}/", title="Các xã")


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
    return tuple(_value("year", YEAR, year, f"{year}", found[year]) for year in sorted(found, key=int, reverse=True))


def fields(province: Province) -> tuple[Value, ...]:
    """The fields that have rows, in the province's order."""
    found = province.register.tallies("field")
    return tuple(_value("field", FIELD, id_, term.label, found[id_]) for id_, term in province.fields.items() if id_ in found)


def statuses(province: Province) -> tuple[Value, ...]:
    """The statuses that have rows, in their natural order."""
    found = province.register.tallies("status")
    return tuple(_value("status", STATUS, word.value, word.label, found[word]) for word in SHOWN_STATUSES if word in found)


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


def _value(column: str, prefix: str, value: str | int, label: str, tally: Tally) -> Value:
    return Value(column=column, value=value, path=path_of(prefix, f"{value}"), label=label, title=named(prefix, label), tally=tally)


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
            finder=finder(items, province) if whole and items else None,
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

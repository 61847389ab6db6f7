"""The index as a finder: the facets with their counts, and each row with what the script needs to narrow and sort the list.

The page is whole without the script: each facet leads to its own page, and the list holds everything. The orders are
computed here, because no browser can be trusted to know the Vietnamese alphabet.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from initiatives.public import Link, PublicInitiative, PublicSite
from initiatives.reading.vietnamese import SortKey, sort_key
from initiatives.website.facets import Group, Listable, One, groups, listed_in

SCRIPT = "theme/js/finder.js"
"""Turns the links to the facets into checkboxes, and shows what is of no use without it."""
RECORD = "components/record.html"
"""The template of a row."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """An initiative in the list: the places of its facets among all of the finder, and its own place in each order."""

    initiative: Listable
    facets: tuple[int, ...]
    by_score: int
    by_title: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Finder:
    """The facets by aspect, and the rows, newest change first. Facets are numbered from 0 through all groups.

    ``record`` is the template of a row; where nothing is ``scored``, the order by score is not offered.
    """

    groups: tuple[Group, ...]
    rows: tuple[Row, ...]
    record: str
    scored: bool


def finder(site: PublicSite) -> Finder:
    """The finder over all initiatives."""
    return arranged(site.initiatives, groups(site), _lists, score=_score_key)


def arranged(
    listed: Sequence[One],
    found: tuple[Group, ...],
    lists: Callable[[One], Iterable[Link]],
    *,
    record: str = RECORD,
    score: Callable[[One], Decimal] | None = None,
) -> Finder:
    """A finder over these initiatives. ``lists`` are those that hold one; a list that is no facet of ``found`` narrows nothing."""
    numbers = {facet.path: number for number, facet in enumerate(facet for group in found for facet in group.facets)}
    by_title = _places(listed, lambda one: sort_key(one.title))
    by_score = _places(listed, score) if score else [0] * len(listed)
    rows = (
        Row(
            initiative=one,
            facets=tuple(numbers[link.path] for link in lists(one) if link.path in numbers),
            by_score=by_score[place],
            by_title=by_title[place],
        )
        for place, one in enumerate(listed)
    )
    return Finder(groups=found, rows=tuple(rows), record=record, scored=score is not None)


def _places(listed: Sequence[One], key: Callable[[One], Decimal | SortKey]) -> list[int]:
    """The place of each in an order; what is equal stays newest first."""
    order = sorted(range(len(listed)), key=lambda number: key(listed[number]))
    places = [0] * len(listed)
    for place, number in enumerate(order):
        places[number] = place
    return places


def _lists(initiative: PublicInitiative) -> Iterable[Link]:
    return (link for links in listed_in(initiative).values() for link in links)


def _score_key(initiative: PublicInitiative) -> Decimal:
    """The highest share of the points first, since rubrics differ in their maximum; what has no score comes last."""
    return -initiative.score.total / initiative.score.max if initiative.score else Decimal(1)

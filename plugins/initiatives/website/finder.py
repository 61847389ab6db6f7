"""The index as a finder: the facets with their counts, and each row with what the script needs to narrow and sort the list.

The page is whole without the script: each facet leads to its own page, and the list holds everything. The orders are
computed here, because no browser can be trusted to know the Vietnamese alphabet.
"""

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from initiatives.public import PublicInitiative, PublicSite
from initiatives.reading.vietnamese import SortKey, sort_key
from initiatives.website.facets import Group, groups, listed_in

SCRIPT = "theme/js/finder.js"
"""Turns the links to the facets into checkboxes, and shows what is of no use without it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """An initiative in the list: the places of its facets among all of the finder, and its own place in each order."""

    initiative: PublicInitiative
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
    record: str = "components/record.html"
    scored: bool = True


def finder(site: PublicSite) -> Finder:
    """The finder over all initiatives."""
    found = groups(site)
    places = {facet.path: place for place, facet in enumerate(facet for group in found for facet in group.facets)}
    by_score, by_title = _places(site, _score_key), _places(site, _title_key)
    rows = (
        Row(
            initiative=one,
            facets=tuple(places[link.path] for links in listed_in(one).values() for link in links),
            by_score=by_score[one.code],
            by_title=by_title[one.code],
        )
        for one in site.initiatives
    )
    return Finder(groups=found, rows=tuple(rows))


def _places(site: PublicSite, key: Callable[[PublicInitiative], Decimal | SortKey]) -> dict[str, int]:
    """The place of each code in an order; what is equal stays newest first."""
    return {one.code: place for place, one in enumerate(sorted(site.initiatives, key=key))}


def _score_key(initiative: PublicInitiative) -> Decimal:
    """The highest share of the points first, since rubrics differ in their maximum; what has no score comes last."""
    return -initiative.score.total / initiative.score.max if initiative.score else Decimal(1)


def _title_key(initiative: PublicInitiative) -> SortKey:
    return sort_key(initiative.title)

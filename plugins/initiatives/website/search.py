"""The search page: its form, what it offers before and instead of results, and which pages its index holds.

Pagefind does the searching in the browser; ``publishing.search`` makes the index from the printed pages.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from initiatives.public import Link, PublicSite
from initiatives.website.facets import FIELD, STATUS, YEAR, Group, groups
from initiatives.website.page import CALLS, DOCUMENTS, HOME, SEARCH, STATISTICS, Page

SCRIPT = "theme/js/search.js"
ENGINE = "pagefind/pagefind.js"
"""The module of Pagefind's search API, which the script imports; beside it lies the index of names and summaries."""
FULL = "pagefind/full/"
"""The index of the full text."""
OFFERED = 4
"""How many values of an aspect are offered: those with the most initiatives."""
_OFFERED_ASPECTS = (FIELD, YEAR, STATUS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """Listings of one aspect that readers often want."""

    title: str
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchView:
    """``kinds`` tells readers what a result is, by the beginning of its path; ``engine`` and ``full`` are root paths."""

    engine: str
    full: str
    kinds: dict[str, str]
    offers: tuple[Offer, ...]


def pages(site: PublicSite, siteurl: str) -> Iterator[Page]:
    """The search page."""
    found = groups(site)
    yield Page(
        path=SEARCH.path,
        template="pages/search.html",
        title=SEARCH.title,
        summary="Tìm trong mọi sáng kiến, đợt phát động, văn bản và trang thông tin đã công khai.",
        crumbs=(HOME,),
        script=SCRIPT,
        searches=True,
        view=SearchView(engine=ENGINE, full=FULL, kinds=_kinds(found), offers=tuple(_offers(found))),
    )


def covers(page: Page) -> bool:
    """Whether search finds the text of this page: every page for readers but the search page itself."""
    return page.listed and not page.searches


def _kinds(found: tuple[Group, ...]) -> dict[str, str]:
    listings = {f"{group.prefix}/": f"Danh sách theo {group.title.lower()}" for group in found}
    reviews = {f"{YEAR}/": "Tổng hợp năm", STATISTICS.path: STATISTICS.title}
    own = {"sang-kien/": "Sáng kiến", CALLS.path: CALLS.title, DOCUMENTS.path: DOCUMENTS.title}
    return {**own, **listings, **reviews, "": "Trang thông tin"}


def _offers(found: tuple[Group, ...]) -> Iterator[Offer]:
    """The fullest listings of each offered aspect, in their own order."""
    for group in found:
        if group.prefix in _OFFERED_ASPECTS and group.facets:
            fullest = sorted(group.facets, key=lambda facet: -len(facet.initiatives))[:OFFERED]
            links = tuple(facet.link for facet in group.facets if facet in fullest)
            yield Offer(title=group.title, links=links)

"""The search page: its form, what it offers before and instead of results, and which pages its index holds.

Pagefind does the searching in the browser; ``publishing.search`` makes the index from the printed pages.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from initiatives.public import Link, PublicSite
from initiatives.website.facets import FIELD, STATUS, YEAR, Group, groups
from initiatives.website.links import file_of
from initiatives.website.page import CALLS, DOCUMENTS, HOME, SEARCH, STATISTICS, Page
from initiatives.website.wording import wording

SCRIPT = "theme/js/search.js"
ENGINE = "pagefind/pagefind.js"
"""The module of Pagefind's search API, which the script imports; beside it lies the index of names and summaries."""
FULL = "pagefind/full/"
"""The index of the full text: of a large site, that of its newest initiatives and of all pages that are no initiative's."""
LEAST = 500
"""Initiatives that an older shard of the full text has at least: the reader asks every shard for every word. At a thousand
initiatives a whole answer takes 26 requests with one index, 33 with two shards, 41 with three, 64 with six; the index of an
edited text takes 4.1 s of processor time with one, 2.7 s with two, 1.6 s with six. Up to this size a site has one index."""
MOST = 8
"""How many shards there are at most. Ten thousand initiatives have six: 52 requests instead of 22, 13 % more bytes."""
OFFERED = 4
"""How many values of an aspect are offered: those with the most initiatives."""
OFFERED_ASPECTS = (FIELD, YEAR, STATUS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """Listings of one aspect that readers often want."""

    title: str
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchView:
    """``kinds`` tells readers what a result is, by the beginning of its path; ``engine`` and the shards of ``full`` are root paths.

    ``wording`` tells how the site writes what readers call otherwise.
    """

    engine: str
    full: tuple[str, ...]
    kinds: dict[str, str]
    wording: dict[str, str]
    offers: tuple[Offer, ...]


def pages(site: PublicSite, siteurl: str) -> Iterator[Page]:
    """The search page."""
    found = groups(site)
    full = tuple(dict.fromkeys((FULL, *_shards_of(year_of_each(site)).values())))
    yield Page(
        path=SEARCH.path,
        template="pages/search.html",
        title=SEARCH.title,
        summary="Tìm trong mọi sáng kiến, đợt phát động, văn bản và trang thông tin đã công khai.",
        crumbs=(HOME,),
        script=SCRIPT,
        searches=True,
        view=SearchView(engine=ENGINE, full=full, kinds=_kinds(found), wording=wording(site), offers=tuple(_offers(found))),
    )


def covers(page: Page) -> bool:
    """Whether search finds the text of this page: every page for readers but the search page itself."""
    return page.listed and not page.searches


def shards(years: Mapping[int, int], least: int) -> dict[int, str]:
    """The folder of the index that has the full text of each year's initiatives, by how many they are.

    Years are put together from the oldest until they have ``least`` initiatives, so that an edit or a new initiative leaves
    the other shards as they are. Where there would be too many, they are made twice as large, and so on.
    """
    together: list[list[int]] = [[]]
    for year in sorted(years):
        if sum(years[one] for one in together[-1]) >= least:
            together.append([])
        together[-1].append(year)
    if len(together) > MOST:
        return shards(years, 2 * least)
    *older, newest = together
    return {year: f"{FULL}{group[0]}/" for group in older for year in group} | dict.fromkeys(newest, FULL)


def year_of_each(site: PublicSite) -> dict[str, int]:
    """The year of each initiative, by its file."""
    return {file_of(initiative.path): initiative.year for initiative in site.initiatives}


def shard_of_each(years: Mapping[str, int]) -> dict[str, str]:
    """The folder of the index that has the full text of each initiative, by its file; ``years`` has the year of each."""
    found = _shards_of(years)
    return {file: found[year] for file, year in years.items()}


def _shards_of(years: Mapping[str, int]) -> dict[int, str]:
    return shards(Counter(years.values()), LEAST)


def _kinds(found: tuple[Group, ...]) -> dict[str, str]:
    listings = {f"{group.prefix}/": f"Danh sách theo {group.title.lower()}" for group in found}
    reviews = {f"{YEAR}/": "Tổng hợp năm", STATISTICS.path: STATISTICS.title}
    own = {"sang-kien/": "Sáng kiến", CALLS.path: CALLS.title, DOCUMENTS.path: DOCUMENTS.title}
    return {**own, **listings, **reviews, "": "Trang thông tin"}


def _offers(found: tuple[Group, ...]) -> Iterator[Offer]:
    """The fullest listings of each offered aspect, in their own order."""
    for group in found:
        if group.prefix in OFFERED_ASPECTS and group.facets:
            fullest = sorted(group.facets, key=lambda facet: -len(facet.initiatives))[:OFFERED]
            links = tuple(facet.link for facet in group.facets if facet in fullest)
            yield Offer(title=group.title, links=links)

"""The whole website as a pure function: from what citizens may see to the files they are served."""

from collections.abc import Callable, Iterator

from initiatives.processes import spread
from initiatives.public import PublicInitiative, PublicSite
from initiatives.website import (
    calendar,
    data,
    embed,
    feeds,
    headers,
    hosting,
    initiative,
    listings,
    opendata,
    pages,
    poster,
    search,
    statistics,
    styleguide,
    summary,
    years,
)
from initiatives.website.output import Copy, Output, Target
from initiatives.website.page import Maker, Page
from initiatives.website.press import Press, press_of

MAKERS: tuple[Maker, ...] = (
    summary.pages,
    statistics.pages,
    years.pages,
    listings.facets,
    listings.calls,
    pages.calls,
    listings.documents,
    pages.documents,
    pages.plain,
    listings.site_map,
    search.pages,
    opendata.pages,
    pages.not_found,
    embed.pages,
    embed.guide,
)
"""Who makes which pages, in the order of the site; those of each initiative follow."""

OF_EACH = (initiative.page_of_each, poster.page_of_each)
"""Who makes the pages of an initiative."""

Printed = tuple[Page, Output]
"""A page, without its view, and its file."""


def build(site: PublicSite, target: Target) -> Iterator[Output | Copy]:
    """Every file of the site but the theme's own and the search index, which is made from the pages that are ``searched``."""
    press, made, records = press_of(site, target), [], []
    for page in (page for make in _makers(target) for page in make(site, target.siteurl)):
        made.append(page.without_view)
        yield _printed(page, press)[1]
    for printed, record in spread(_of_each(site, press, target.siteurl), site.initiatives):
        records.append(record)
        for page, output in printed:
            made.append(page)
            yield output
    yield from (press.printed(page) for page in feeds.machine_pages(site, made))
    yield from data.files(site, records, target.siteurl)
    yield from calendar.files(site, target.siteurl)
    yield from headers.files(made, site.commune.embed_on)
    yield from hosting.files(target.siteurl, site.commune.embed_on)
    yield from _attachments(site)


def _makers(target: Target) -> tuple[Maker, ...]:
    return (*MAKERS, styleguide.pages) if target.styleguide else MAKERS


def _of_each(site: PublicSite, press: Press, siteurl: str) -> Callable[[PublicInitiative], tuple[list[Printed], str]]:
    """How the pages of one initiative are printed, and its record in the open data is written."""
    makers = [page_of_each(site, siteurl) for page_of_each in OF_EACH]
    return lambda one: ([_printed(page_of(one), press) for page_of in makers], data.record(one, siteurl))


def _printed(page: Page, press: Press) -> Printed:
    return page.without_view, press.printed(page, searched=search.covers(page))


def _attachments(site: PublicSite) -> Iterator[Copy]:
    """The published files of initiatives, calls, documents and pages, each once."""
    owned = [owner.files for group in (site.initiatives, site.calls, site.documents, site.pages) for owner in group]
    sources = {file.path: file.source for files in owned for file in files}
    yield from (Copy(path=path, source=source) for path, source in sources.items())

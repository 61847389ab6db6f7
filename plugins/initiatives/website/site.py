"""The whole website as a pure function: from what citizens may see to the files they are served."""

from collections.abc import Iterator

from initiatives.public import PublicSite
from initiatives.website import (
    calendar,
    data,
    embed,
    feeds,
    headers,
    initiative,
    listings,
    opendata,
    pages,
    poster,
    search,
    statistics,
    summary,
    years,
)
from initiatives.website.output import Copy, Output, Target
from initiatives.website.page import Maker
from initiatives.website.press import Press

MAKERS: tuple[Maker, ...] = (
    summary.pages,
    statistics.pages,
    years.pages,
    initiative.pages,
    poster.pages,
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
"""Who makes which pages, in the order of the site."""


def build(site: PublicSite, target: Target) -> Iterator[Output | Copy]:
    """Every file of the site but the theme's own and the search index, which is made from the pages that are ``searched``."""
    press, made, records = Press(site, target), [], []
    for page in (page for make in MAKERS for page in make(site, target.siteurl)):
        yield press.printed(page, searched=search.covers(page))
        made.append(page.without_view)
        if isinstance(page.view, initiative.InitiativeView):
            records.append(data.record(page.view.initiative, target.siteurl))
    yield from (press.printed(page) for page in feeds.machine_pages(site, made))
    yield from data.files(site, records, target.siteurl)
    yield from calendar.files(site, target.siteurl)
    yield from headers.files(made, site.commune.embed_on)
    yield from _attachments(site)


def _attachments(site: PublicSite) -> Iterator[Copy]:
    """The published files of initiatives, calls, documents and pages, each once."""
    owned = [owner.files for group in (site.initiatives, site.calls, site.documents, site.pages) for owner in group]
    sources = {file.path: file.source for files in owned for file in files}
    yield from (Copy(path=path, source=source) for path, source in sources.items())

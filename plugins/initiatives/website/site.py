"""The whole website as a pure function: from what citizens may see to the files they are served."""

from collections.abc import Callable, Iterator
from functools import partial

from initiatives.processes import spread
from initiatives.public import PublicCommune, PublicSite
from initiatives.results import Kind, Results
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
from initiatives.website.page import Maker, OfEach, Page
from initiatives.website.press import Press, press_of
from initiatives.website.related import Relations, Shown

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

OF_EACH: tuple[OfEach, ...] = (initiative.page_of_each, poster.page_of_each)
"""Who makes the pages of an initiative."""

Printed = tuple[Page, Output]
"""A page, without its view, and its file."""
Own = tuple[tuple[Printed, ...], str]
"""What is made of one initiative alone: its pages, and its record in the open data."""
OWN = Kind[Own]("initiative", Own)


def build(site: PublicSite, target: Target, results: Results | None = None) -> Iterator[Output | Copy]:
    """Every file of the site but the theme's own and the search index, which is made from the pages that are ``searched``.

    What an earlier build made of an initiative is taken from ``results``.
    """
    press, made, records = press_of(site, target), [], []
    for page in (page for make in makers(target) for page in make(site, target.siteurl)):
        made.append(page.without_view)
        yield _printed(page, press)[1]
    for printed, record in _own(site, press, target, results or Results()):
        records.append(record)
        for page, output in printed:
            made.append(page)
            yield output
    yield from (press.printed(page) for page in feeds.machine_pages(site, made))
    yield from data.files(site, records, target.siteurl, results)
    yield from calendar.files(site, target.siteurl)
    yield from headers.files(made, site.commune.embed_on)
    yield from hosting.files(target.siteurl, site.commune.embed_on)
    yield from attachments(site)


def makers(target: Target) -> tuple[Maker, ...]:
    """Who makes which pages of a site for this target."""
    return (*MAKERS, styleguide.pages) if target.styleguide else MAKERS


def _own(site: PublicSite, press: Press, target: Target, results: Results) -> Iterator[Own]:
    """What is made of each initiative."""
    relations, surrounding = Relations(site.initiatives), repr((press.frame, target.siteurl, target.templates))
    shown = [Shown(initiative=one, related=relations.of(one)) for one in site.initiatives]
    return results.of(OWN, shown, lambda one: f"{surrounding}{one}", partial(spread, _of_each(site.commune, press, target.siteurl)))


def _of_each(commune: PublicCommune, press: Press, siteurl: str) -> Callable[[Shown], Own]:
    """How the pages of one initiative are printed, and its record in the open data is written."""
    makers = [page_of_each(commune, siteurl) for page_of_each in OF_EACH]
    return lambda one: (tuple(_printed(page_of(one), press) for page_of in makers), data.record(one.initiative, siteurl))


def _printed(page: Page, press: Press) -> Printed:
    return page.without_view, press.printed(page, searched=search.covers(page))


def attachments(site: PublicSite) -> Iterator[Copy]:
    """The published files of initiatives, calls, documents and pages, each once."""
    owned = [owner.files for group in (site.initiatives, site.calls, site.documents, site.pages) for owner in group]
    sources = {file.path: file.source for files in owned for file in files}
    yield from (Copy(path=path, source=source) for path, source in sources.items())

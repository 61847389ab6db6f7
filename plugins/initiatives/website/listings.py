"""Lists: of initiatives by each aspect but the year, of calls, of documents, and of everything (the site map page)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from initiatives.public import Link, PublicCall, PublicDocument, PublicInitiative, PublicSite
from initiatives.reading.vietnamese import number
from initiatives.website import calendar
from initiatives.website.facets import YEAR, Facet, Group, groups
from initiatives.website.page import (
    CALENDAR,
    CALLS,
    DOCUMENTS,
    EMBED_GUIDE,
    EMBEDDED,
    FEED,
    HOME,
    OPEN_DATA,
    SEARCH,
    SITE_MAP,
    Page,
    of_year,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """The initiatives of one value beside the other values of the same aspect."""

    facet: Facet
    group: Group


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteMap:
    """Every page for readers, and what they may carry away."""

    years: tuple[Link, ...]
    groups: tuple[Group, ...]
    pages: tuple[Link, ...]
    initiatives: tuple[PublicInitiative, ...]
    calls: tuple[PublicCall, ...]
    documents: tuple[PublicDocument, ...]
    data: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CallList:
    """All calls, and the calendar of their dates where any has one."""

    calls: tuple[PublicCall, ...]
    calendar: Link | None


def facets(site: PublicSite, siteurl: str) -> Iterator[Page]:
    """A list for each value of each aspect but the year."""
    for group in groups(site):
        if group.prefix != YEAR:
            yield from (_listing(facet, group) for facet in group.facets)


def _listing(facet: Facet, group: Group) -> Page:
    return Page(
        path=facet.path,
        template="pages/listing.html",
        title=facet.title,
        summary=f"{number(len(facet.initiatives))} giải pháp, mô hình, sáng kiến. {facet.title}.",
        crumbs=(HOME,),
        sample=any(initiative.sample for initiative in facet.initiatives),
        updated=facet.updated,
        view=Listing(facet=facet, group=group),
    )


def calls(site: PublicSite, siteurl: str) -> Iterator[Page]:
    """The list of calls and contests."""
    yield Page(
        path=CALLS.path,
        template="pages/calls.html",
        title="Đợt phát động và cuộc thi",
        summary="Các đợt phát động, cuộc thi về cải cách hành chính: thể lệ, thời hạn, kết quả.",
        crumbs=(HOME,),
        sample=any(call.sample for call in site.calls),
        updated=_newest(day for call in site.calls for day in (call.opens, call.decided)),
        view=CallList(calls=site.calls, calendar=CALENDAR if calendar.dated(site) else None),
    )


def documents(site: PublicSite, siteurl: str) -> Iterator[Page]:
    """The list of official documents."""
    yield Page(
        path=DOCUMENTS.path,
        template="pages/documents.html",
        title="Văn bản",
        summary="Văn bản chỉ đạo, hướng dẫn, kết quả về sáng kiến cải cách hành chính.",
        crumbs=(HOME,),
        sample=any(document.sample for document in site.documents),
        updated=_newest(document.date for document in site.documents),
        view=site.documents,
    )


def site_map(site: PublicSite, siteurl: str) -> Iterator[Page]:
    """The page from which every other is one link away."""
    yield Page(
        path=SITE_MAP.path,
        template="pages/site-map.html",
        title=SITE_MAP.title,
        summary="Mọi trang và mọi tệp dữ liệu của trang thông tin này.",
        crumbs=(HOME,),
        view=SiteMap(
            years=tuple(of_year(year.year) for year in site.years),
            groups=tuple(group for group in groups(site) if group.prefix != YEAR),
            pages=(*(page.link for page in site.pages), SEARCH),
            initiatives=site.initiatives,
            calls=site.calls,
            documents=site.documents,
            data=(OPEN_DATA, FEED, *((CALENDAR,) if calendar.dated(site) else ()), EMBEDDED, EMBED_GUIDE),
        ),
    )


def _newest(days: Iterator[date | None]) -> date | None:
    return max((day for day in days if day), default=None)

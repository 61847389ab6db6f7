"""The pages of calls and official documents, the plain pages, and the page shown for a wrong address."""

from collections.abc import Iterator
from dataclasses import dataclass

from initiatives.public import Body, Link, PublicCall, PublicDocument, PublicInitiative, PublicSite
from initiatives.reading.vietnamese import capital
from initiatives.website import calendar, feeds
from initiatives.website.anchors import Anchors
from initiatives.website.charts import Chart
from initiatives.website.links import NOT_FOUND, linker
from initiatives.website.outcome import distribution
from initiatives.website.page import CALENDAR, CALLS, DOCUMENTS, HOME, Page
from initiatives.website.process import Process, process
from initiatives.website.prose import Prose, sections

ABOUT = "gioi-thieu"
"""The plain page that tells how initiatives are chosen."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CallView:
    """A call with its text, the initiatives that answered it, and how their scores are spread."""

    call: PublicCall
    prose: tuple[Prose, ...]
    initiatives: tuple[PublicInitiative, ...]
    feed: Link
    calendar: Link | None
    distribution: Chart | None


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentView:
    """A document with its text and the calls that rest on it."""

    document: PublicDocument
    prose: tuple[Prose, ...]
    calls: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PlainView:
    """A plain page's text; the page about the site also shows the way of an initiative."""

    prose: tuple[Prose, ...]
    process: Process | None


def calls(site: PublicSite, siteurl: str) -> Iterator[Page]:
    """A page for every call or contest."""
    for call in site.calls:
        initiatives, feed = feeds.answering(call, site), feeds.of_call(call)
        yield Page(
            path=call.path,
            template="pages/call.html",
            title=call.title,
            summary=call.summary,
            crumbs=(HOME, CALLS),
            sample=call.sample or any(initiative.sample for initiative in initiatives),
            updated=feeds.last_change(call, initiatives),
            feed=feed,
            view=CallView(
                call=call,
                prose=_prose(call.body, call.path, siteurl),
                initiatives=initiatives,
                feed=feed,
                calendar=CALENDAR if any(calendar.days(call)) else None,
                distribution=distribution(call),
            ),
        )


def documents(site: PublicSite, siteurl: str) -> Iterator[Page]:
    """A page for every official document."""
    for document in site.documents:
        yield Page(
            path=document.path,
            template="pages/document.html",
            title=document.abstract,
            summary=f"{_named(document)}, {document.issuer}.",
            crumbs=(HOME, DOCUMENTS),
            sample=document.sample,
            updated=document.date,
            view=DocumentView(
                document=document,
                prose=_prose(document.body, document.path, siteurl),
                calls=tuple(call.link for call in site.calls if document.path in {link.path for link in call.documents}),
            ),
        )


def plain(site: PublicSite, siteurl: str) -> Iterator[Page]:
    """The plain pages: about, contact, accessibility."""
    for page in site.pages:
        yield Page(
            path=page.path,
            template="pages/plain.html",
            title=page.title,
            summary=page.summary,
            crumbs=(HOME,),
            sample=page.sample,
            view=PlainView(prose=_prose(page.body, page.path, siteurl), process=process() if page.slug == ABOUT else None),
        )


def not_found(site: PublicSite, siteurl: str) -> Iterator[Page]:
    """The page that servers show for an address that does not exist."""
    yield Page(path=NOT_FOUND, template="pages/not-found.html", title="Không tìm thấy trang", listed=False)


def _prose(body: Body, path: str, siteurl: str) -> tuple[Prose, ...]:
    return sections(body, linker(path, siteurl), Anchors())


def _named(document: PublicDocument) -> str:
    """``Công văn số 503/UBND-NV``, or the kind and year where it has no number yet."""
    kind = capital(document.kind.label)
    return f"{kind} số {document.number}" if document.number else f"{kind} năm {document.year}"

"""The open data page: the files, every column explained, the licence, how to use them, what changed in the format."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from initiatives.public import Link, PublicSite
from initiatives.website import calendar, dcat, feeds
from initiatives.website.columns import Column, columns
from initiatives.website.formats import CHANGES, DESCRIPTIONS, FORMATS, SCHEMA_VERSION, Change, Format
from initiatives.website.page import CALENDAR, EMBED_GUIDE, FEED, HOME, OPEN_DATA, Page

DATATYPES = {"string": "Chữ", "integer": "Số\u00a0nguyên", "decimal": "Số", "date": "Ngày", "anyURI": "Địa chỉ"}
"""How readers are told the type of a column."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenData:
    """What the page tells; ``updated`` is the day of the newest change, None where there is nothing yet."""

    formats: tuple[Format, ...]
    descriptions: tuple[Format, ...]
    columns: tuple[Column, ...]
    datatypes: dict[str, str]
    version: str
    changes: tuple[Change, ...]
    count: int
    updated: date | None
    follow: tuple[Link, ...]
    guide: Link


def pages(site: PublicSite, siteurl: str) -> Iterator[Page]:
    """The open data page."""
    updated = feeds.newest(site.initiatives)
    yield Page(
        path=OPEN_DATA.path,
        template="pages/open-data.html",
        title=OPEN_DATA.title,
        summary=f"Tải về, theo dõi và dùng lại danh sách sáng kiến của {site.commune.kind}.",
        crumbs=(HOME,),
        sample=site.sample,
        updated=updated,
        structured=dcat.description(site, siteurl),
        view=OpenData(
            formats=FORMATS,
            descriptions=DESCRIPTIONS,
            columns=columns(siteurl),
            datatypes=DATATYPES,
            version=SCHEMA_VERSION,
            changes=CHANGES,
            count=len(site.initiatives),
            updated=updated,
            follow=(FEED, *(feeds.of_call(call) for call in site.calls), *((CALENDAR,) if calendar.dated(site) else ())),
            guide=EMBED_GUIDE,
        ),
    )

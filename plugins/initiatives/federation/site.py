"""The province's site as a stream of files: pages, merged data, registers; the same sources and day, the same bytes."""

import io
import zipfile
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from html import escape

from initiatives.federation import data, known, lists, pages
from initiatives.federation.lists import Value
from initiatives.federation.province import Province
from initiatives.federation.register import Listed
from initiatives.processes import spread
from initiatives.public import Link, PublicCommune
from initiatives.website import headers
from initiatives.website.output import Output, Target
from initiatives.website.page import HOME, OPEN_DATA, SITE_MAP, Page
from initiatives.website.press import Frame, Press


@dataclass(frozen=True, slots=True, kw_only=True)
class Stream:
    """A file that is written piece by piece, because all rows stand in it."""

    path: str
    pieces: Iterable[bytes]


def build(province: Province, target: Target) -> Iterator[Output | Stream]:
    """Every file of the site but the theme's own and the search index."""
    press, made = Press(_frame(province, target), target), []
    for page in pages.pages(province):
        made.append(page.without_view)
        yield press.printed(page)
    values = [*lists.communes(province), *lists.years(province), *lists.fields(province), *lists.statuses(province)]
    wanted = [(value, number) for value in values for number in range(1, value.pages + 1)]
    for page, output in spread(_printer(province, press), wanted):
        made.append(page)
        yield output
    for path, template in (("sitemap.xml", "machine/sitemap.xml"), ("robots.txt", "machine/robots.txt")):
        listed = tuple(page for page in made if page.listed)
        yield press.printed(Page(path=path, template=template, title="", view=listed))
    yield from _data(province)
    yield from headers.files(made, ())


def _printer(province: Province, press: Press) -> Callable[[tuple[Value, int]], tuple[Page, Output]]:
    """How a page of a list is printed; a copy of this process reads the rows through a door of its own."""

    @cache
    def here() -> Province:
        return province.reopened()

    def printed(wanted: tuple[Value, int]) -> tuple[Page, Output]:
        page = lists.pages_of(wanted[0], here(), wanted[1])
        return page.without_view, press.printed(page)

    return printed


def _data(province: Province) -> Iterator[Output | Stream]:
    yield Stream(path=data.CSV, pieces=data.comma_separated(province))
    yield Stream(path=data.JSON, pieces=data.catalogue(province))
    yield Output(path=data.SOURCES, content=data.sources(province))
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for standing in province.standings:
            for path, part in known.registers(province, standing):
                archive.writestr(zipfile.ZipInfo(path.rpartition("/")[2]), part, zipfile.ZIP_DEFLATED)
                yield Output(path=path, content=part)
    yield Output(path=known.ARCHIVE.path, content=packed.getvalue())


def _frame(province: Province, target: Target) -> Frame:
    told, contact = province.sources, province.sources.contact
    return Frame(
        commune=PublicCommune(
            title=told.website.title,
            description=told.website.description,
            licence=told.website.licence,
            commune=told.province.name,
            kind="cơ quan quản lý trang",
            agency=told.province.agency,
            parent=told.province.parent,
            place="",
            history="",
            responsible=contact.responsible,
            address=contact.address,
            phone=contact.phone,
            email=contact.email,
            hours=contact.hours or "",
            feedback=contact.feedback or "",
            sample_contact=contact.sample,
        ),
        navigation=pages.NAVIGATION,
        pages=(HOME, lists.COMMUNES, pages.SOURCES, SITE_MAP),
        data=(Link(path=OPEN_DATA.path, title="Tải về và dùng lại"), pages.REGISTERS),
        feed=None,
        version=target.theme_version,
    )


_DOCUMENT = """<!doctype html><html lang="vi"><head><title>{title}</title></head><body><main><div class="opening">\
<h1 data-pagefind-meta="title">{title}</h1><p>{summary}</p><p><a data-pagefind-meta="url[href]" href="{url}">{code}</a> \
<span data-pagefind-meta="caption">{commune}, {year}</span></p></div><p>{unit}</p></main></body></html>
"""
"""Pagefind reads what its root selector holds, and nothing beside it."""


def searched(province: Province) -> Iterator[Output]:
    """A small page for each row, which only the search index reads: its result leads to the commune's own page."""
    for found in province.register.all():
        yield Output(path=f"{found.commune}-{found.row.code}.html", content=_document(found, province).encode())


def _document(found: Listed, province: Province) -> str:
    row, commune = found.row, province.sources.communes[found.commune]
    told = {"title": row.title, "summary": row.summary, "code": row.code, "unit": row.unit, "url": row.url, "commune": commune.name}
    return _DOCUMENT.format(year=row.year, **{name: escape(text) for name, text in told.items()})

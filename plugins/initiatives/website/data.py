"""Open data: the initiatives as JSON, CSV and Excel, the description of the table, the JSON Schema of the files they come from."""

import csv
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from functools import cache, partial, singledispatch
from io import BytesIO, StringIO
from typing import Any

from pydantic import Base64Bytes

from initiatives.public import Body, Link, PublicFile, PublicInitiative, PublicSite
from initiatives.results import Kind, Results
from initiatives.website import workbook
from initiatives.website.anchors import Anchors
from initiatives.website.columns import Column, Row, Value, columns, rows_of
from initiatives.website.feeds import newest_change
from initiatives.website.formats import SCHEMA, SCHEMA_VERSION
from initiatives.website.links import Linker, absolute
from initiatives.website.output import Output
from initiatives.website.prose import sections

WORKBOOK = Kind[bytes]("workbook", Base64Bytes)
BYTE_ORDER_MARK = "\ufeff"
"""By which Excel knows a CSV file for UTF-8."""
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def files(site: PublicSite, records: Iterable[str], siteurl: str, results: Results | None = None) -> Iterator[Output]:
    """The data files; ``records`` are the initiatives of the site as ``record`` writes them, in its order."""
    table = columns(siteurl)
    rows = rows_of(table, site.initiatives)
    yield Output(path="data/initiatives.json", content=catalogue(site, records, siteurl))
    yield Output(path="data/initiatives.csv", content=comma_separated(table, rows))
    yield Output(path="data/initiatives.csv-metadata.json", content=_json(table_description(table, site)))
    yield Output(path="data/initiatives.xlsx", content=_workbook(table, rows, newest_change(site), results or Results()))
    yield Output(path=SCHEMA, content=_json(site.schema))


def catalogue(site: PublicSite, records: Iterable[str], siteurl: str) -> bytes:
    """All initiatives with every public field, each on a line of its own."""
    about = {
        "schema_version": SCHEMA_VERSION,
        "commune": site.commune.commune,
        "agency": site.commune.agency,
        "licence": site.commune.licence,
        "source": absolute(siteurl, ""),
        "updated": newest_change(site).isoformat(),
    }
    written = BytesIO()  # thousands of records are not held once more as text
    written.write(f'{on_one_line(about)[:-1]}, "initiatives": ['.encode())
    for number, one in enumerate(records):
        written.write(f"{',' if number else ''}\n{one}".encode())
    written.write(b"\n]}\n")
    return written.getvalue()


def record(initiative: PublicInitiative, siteurl: str) -> str:
    """An initiative as JSON on one line: days as ISO 8601, numbers as numbers, addresses absolute, texts as safe HTML."""
    return on_one_line(plain(initiative, partial(absolute, siteurl)))


def table_description(table: tuple[Column, ...], site: PublicSite) -> dict[str, object]:
    """The columns of the CSV for machines, as W3C "CSV on the Web" asks: title, meaning and type of each."""
    return {
        "@context": ["http://www.w3.org/ns/csvw", {"@language": "vi"}],
        "url": "initiatives.csv",
        "dc:title": site.commune.title,
        "dc:publisher": site.commune.agency,
        "dc:rights": site.commune.licence,
        "dialect": {"encoding": "utf-8", "lineTerminators": ["\r\n"], "header": True},
        "tableSchema": {
            "primaryKey": "code",
            "columns": [
                {"name": column.key, "titles": column.title, "dc:description": column.about, "datatype": column.datatype}
                for column in table
            ],
        },
    }


@singledispatch
def plain(value: object, link: Linker) -> object:
    """A value in JSON's own types; a record becomes an object with the names of its fields."""
    if is_dataclass(value):
        return _shown(value, link)
    return value


def _shown(record: Any, link: Linker) -> dict[str, object]:
    kind: Any = type(record)
    return {name: plain(getattr(record, name), link) for name in _names(kind)}


@cache
def _names(kind: Any) -> tuple[str, ...]:
    """The fields of a type of records."""
    return tuple(field.name for field in fields(kind))


@plain.register
def _(value: PublicInitiative, link: Linker) -> object:
    shown = _shown(value, link)
    del shown["path"]
    return {"url": link(value.path)} | shown


@plain.register
def _(value: tuple, link: Linker) -> object:  # type: ignore[type-arg]
    return [plain(item, link) for item in value]


@plain.register
def _(value: date, link: Linker) -> object:
    return value.isoformat()


@plain.register
def _(value: Decimal, link: Linker) -> object:
    """A binary float is written with the fewest digits that name it, so up to 15 digits come out as they went in."""
    return int(value) if value == value.to_integral_value() else float(value)


@plain.register
def _(value: Link, link: Linker) -> object:
    return {"url": link(value.path), "title": value.title}


@plain.register
def _(value: PublicFile, link: Linker) -> object:
    return {"url": link(value.path), "title": value.title, "size": value.size}


@plain.register
def _(value: Body, link: Linker) -> object:
    return [{"title": section.title, "html": str(section.html)} for section in sections(value, link, Anchors())]


def comma_separated(table: Sequence[Column], rows: Iterable[Row]) -> bytes:
    """The table as Excel opens it right: UTF-8 with byte order mark, CRLF, and no cell that could run as a formula."""
    cells = ([cell(value) for value in row] for row in rows)
    return (BYTE_ORDER_MARK + csv_lines([[column.title for column in table], *cells])).encode()


def _workbook(table: Sequence[Column], rows: Sequence[Row], day: date, results: Results) -> bytes:
    """The table as a workbook; the one of an earlier build where it would hold the same."""

    def written(_: object) -> Iterator[bytes]:
        yield workbook.written(table, rows, day)

    return next(results.of(WORKBOOK, [rows], lambda _: f"{day} {rows}", written))


def csv_lines(rows: Iterable[Iterable[str]], end: str = "\r\n") -> str:
    """Rows of cells as CSV."""
    text = StringIO()
    csv.writer(text, lineterminator=end).writerows(rows)
    return text.getvalue()


def cell(value: Value) -> str:
    """A value as CSV holds it; a text that a spreadsheet would run as a formula gets an apostrophe before it."""
    if isinstance(value, str):
        return f"'{value}" if value.startswith(_FORMULA) else value
    if isinstance(value, date):
        return value.isoformat()
    return "" if value is None else f"{value:f}" if isinstance(value, Decimal) else str(value)


def on_one_line(content: object) -> str:
    """As JSON, to stand in a list of records."""
    return json.dumps(content, ensure_ascii=False)


def _json(content: object) -> bytes:
    return (json.dumps(content, ensure_ascii=False, indent=2) + "\n").encode()

"""What a filled template still needs: sections without content taken away, columns made to fit their table."""

from collections.abc import Sequence
from typing import Any

from docx.document import Document
from docx.oxml.ns import qn

_CONTENT = (qn("w:t"), qn("w:drawing"))
_WIDTH = qn("w:w")


def finish(document: Document) -> None:
    """Put a filled document in order."""
    body = document.element.body
    while section := next((found for found in _sections(body)[1:] if not any(map(_has_content, found))), None):
        _drop(body, section)
    for table in body.iter(qn("w:tbl")):
        _fit_columns(table)


def _sections(body: Any) -> list[list[Any]]:
    """The body's parts section by section, each with the part that ends it."""
    sections: list[list[Any]] = [[]]
    for part in body:
        sections[-1].append(part)
        if part.tag == qn("w:sectPr") or part.find(f"{qn('w:pPr')}/{qn('w:sectPr')}") is not None:
            sections.append([])
    return sections[:-1]


def _has_content(part: Any) -> bool:
    return any(found.tag == qn("w:drawing") or (found.text or "").strip() for found in part.iter(*_CONTENT))


def _drop(body: Any, section: Sequence[Any]) -> None:
    """Take a section away; where it is the last, the one before it becomes the end of the document."""
    before = section[0].getprevious()
    for part in section:
        body.remove(part)
    if section[-1].tag == qn("w:sectPr"):
        body.append(before.find(f"{qn('w:pPr')}/{qn('w:sectPr')}"))
        if not _has_content(before):
            body.remove(before)


def _fit_columns(table: Any) -> None:
    """Give every cell the width of its heading; the widest column takes or gives what the table has too much or too little.

    Needed where a template repeats a column for each item of a list.
    """
    rows = table.findall(qn("w:tr"))
    total = table.find(f"{qn('w:tblPr')}/{qn('w:tblW')}")
    widths = [_cell_width(cell) for cell in rows[0].findall(qn("w:tc"))] if rows else []
    if not widths or total is None or None in widths or any(len(row.findall(qn("w:tc"))) != len(widths) for row in rows):
        return
    sizes = [width for width in widths if width is not None]
    spare = int(total.get(_WIDTH)) - sum(sizes)
    sizes[sizes.index(max(sizes))] += spare
    if total.get(qn("w:type")) == "dxa" and min(sizes) > 0:
        _set_widths(table, rows, sizes)


def _cell_width(cell: Any) -> int | None:
    width = cell.find(f"{qn('w:tcPr')}/{qn('w:tcW')}")
    return int(width.get(_WIDTH)) if width is not None and width.get(qn("w:type")) == "dxa" else None


def _set_widths(table: Any, rows: Sequence[Any], sizes: Sequence[int]) -> None:
    for column, size in zip(table.find(qn("w:tblGrid")), sizes, strict=False):
        column.set(_WIDTH, str(size))
    for row in rows:
        for cell, size in zip(row.findall(qn("w:tc")), sizes, strict=True):
            cell.find(f"{qn('w:tcPr')}/{qn('w:tcW')}").set(_WIDTH, str(size))

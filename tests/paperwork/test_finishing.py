"""Sections without content go; columns fit their table."""

from docx import Document
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.oxml.ns import qn
from docx.shared import Mm

from initiatives.paperwork.finishing import finish


def sections(*texts: str) -> list[str]:
    """The texts of the sections that are left, the last one laid on its side if it was the second."""
    document = Document()
    document.add_paragraph(texts[0])
    for text in texts[1:]:
        section = document.add_section(WD_SECTION.NEW_PAGE)
        section.orientation, section.page_width, section.page_height = WD_ORIENT.LANDSCAPE, Mm(297), Mm(210)
        if text:
            document.add_paragraph(text)
    finish(document)
    widths = ["wide" if (section.page_width or 0) > (section.page_height or 0) else "tall" for section in document.sections]
    return [*(paragraph.text for paragraph in document.paragraphs if paragraph.text), *widths]


def test_empty_sections_go_and_the_rest_stays() -> None:
    assert sections("một", "hai", "ba") == ["một", "hai", "ba", "tall", "wide", "wide"]
    assert sections("một", "hai", "") == ["một", "hai", "tall", "wide"]
    assert sections("một", "", "ba") == ["một", "ba", "tall", "wide"]
    assert sections("một", "", "") == ["một", "tall"]


def test_the_only_section_stays_even_if_empty() -> None:
    assert sections("") == ["tall"]


def test_widest_column_takes_what_is_left() -> None:
    document = Document()
    table = document.add_table(rows=2, cols=3)
    for row in table.rows:
        for cell, width in zip(row.cells, (20, 60, 20), strict=True):
            cell.width = Mm(width)
    total = table._tbl.tblPr.find(qn("w:tblW"))
    assert total is not None
    total.set(qn("w:type"), "dxa")
    total.set(qn("w:w"), str(Mm(165).twips))
    finish(document)
    for row in table.rows:
        assert [round((cell.width or 0) / Mm(1)) for cell in row.cells] == [20, 125, 20]


def test_table_of_uneven_rows_is_left_alone() -> None:
    document = Document()
    table = document.add_table(rows=2, cols=3)
    table.cell(1, 0).merge(table.cell(1, 1))
    before = document.element.xml
    finish(document)
    assert document.element.xml == before

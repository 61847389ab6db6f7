"""Tables of a document and its appendices."""

from docx.document import Document as Template
from docx.enum.section import WD_SECTION
from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT
from docx.oxml import OxmlElement
from docx.shared import Mm
from docx.table import Table, _Row

from initiatives.paperwork.forms.paper import count_anew, lay_out
from initiatives.paperwork.forms.parts import grid, new_row, put, style_name
from initiatives.paperwork.tables import Columns

Texts = list[tuple[str, str, float]]
"""A row to be: for each cell its text, its style and its width in millimetres."""


def listing(document: Template, columns: Columns, rows: str, *, total: str = "") -> Table:
    """A table with a row for each item of a list in the data, and a last row for a total to be written by hand."""
    heads: Texts = [(one.title, "DauBang", one.width) for one in columns]
    cells: Texts = [(f"{{{{ row.{one.field} }}}}", "OBangGiua" if one.centred else "OBang", one.width) for one in columns]
    table = _rows(document, heads, cells, rows)
    if total:
        _row(table, [(total if at == 1 else "", "DauBang", one.width) for at, one in enumerate(columns)])
    return table


def dynamic_listing(document: Template, columns: Columns, rows: str, *, at: int, heads: str, cells: str, width: float) -> Table:
    """A table that has, before column ``at``, one column for each item of a list in the data."""
    begun = [(f"{{%tc for text in {name} %}}", style, width) for name, style in ((heads, "DauBang"), (f"row.{cells}", "OBangGiua"))]
    ended = ("{%tc endfor %}", "OBang", width)
    head: Texts = [(one.title, "DauBang", one.width) for one in columns]
    row: Texts = [(f"{{{{ row.{one.field} }}}}", "OBangGiua" if one.centred else "OBang", one.width) for one in columns]
    head[at:at] = [begun[0], ("{{ text }}", "DauBang", width), ended]
    row[at:at] = [begun[1], ("{{ text }}", "OBangGiua", width), ended]
    return _rows(document, head, row, rows)


def _rows(document: Template, heads: Texts, cells: Texts, rows: str) -> Table:
    """Header row, repeated on every page, and the row that is repeated for each item."""
    table = grid(document, [width for *_, width in heads], bordered=True)
    _row(table, heads)._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    blank = [("", "OBang", width) for *_, width in heads[1:]]
    _row(table, [(f"{{%tr for row in {rows} %}}", "OBang", heads[0][2]), *blank])
    _row(table, cells)
    _row(table, [("{%tr endfor %}", "OBang", heads[0][2]), *blank])
    return table


def _row(table: Table, texts: Texts) -> _Row:
    """A row of texts."""
    row = new_row(table)
    for cell, (text, style_id, width) in zip(row.cells, texts, strict=True):
        cell.width, cell.vertical_alignment = Mm(width), WD_CELL_VERTICAL_ALIGNMENT.CENTER
        paragraph = cell.paragraphs[0]
        paragraph.style = style_name(style_id)
        paragraph.add_run(text)
    return row


def section_of(document: Template, rows: str, columns: Columns) -> None:
    """A table that stands only where it has rows."""
    put(document, "DuongKe", f"{{%p if {rows} %}}")
    put(document, "DuongKe").paragraph_format.keep_with_next = True  # else a heading may stay behind on the page before
    listing(document, columns, rows)
    put(document, "DuongKe", "{%p endif %}")


def appendix(document: Template, label: str, title: str, columns: Columns, rows: str) -> None:
    """A new section on its side, with pages of its own: label, title, to which document it belongs, and the table.

    It is there only where it has rows: a section left empty is taken away when the template is filled.
    """
    section = document.add_section(WD_SECTION.NEW_PAGE)
    document.paragraphs[-1].style = style_name("DuongKe")
    lay_out(section, wide=True)
    count_anew(section)
    put(document, "PhuLuc", f"{{%p if {rows} %}}")
    put(document, "PhuLuc", label)
    put(document, "TenPhuLuc", title)
    put(document, "KemTheo", "{{ letter.attached }}")
    listing(document, columns, rows)
    put(document, "DuongKe")
    put(document, "PhuLuc", "{%p endif %}")

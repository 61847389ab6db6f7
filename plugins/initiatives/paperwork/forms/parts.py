"""The small parts that administrative documents are put together from: paragraphs, rules, grids."""

from collections.abc import Callable, Iterable

from docx.document import Document as Template
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.table import Table, _Cell, _Row
from docx.text.paragraph import Paragraph

from initiatives.paperwork.forms.paper import LOOKS

Fill = Callable[[_Cell], None]


def style_name(style_id: str) -> str:
    """The name in Word of one of our styles."""
    return LOOKS[style_id][0]


def put(where: Template | _Cell, style_id: str, text: str = "") -> Paragraph:
    """A paragraph in one of our styles."""
    return where.add_paragraph(text, style=style_name(style_id))


def each(where: Template | _Cell, style_id: str, texts: str, *, mark: str = "") -> None:
    """A paragraph for each text of a list in the data, with a mark before it."""
    put(where, style_id, f"{{%p for text in {texts} %}}")
    put(where, style_id, f"{mark}{{{{ text }}}}")
    put(where, style_id, "{%p endfor %}")


def when(where: Template | _Cell, style_id: str, condition: str, text: str) -> None:
    """A paragraph that stands only where a condition holds."""
    put(where, style_id, f"{{%p if {condition} %}}")
    put(where, style_id, text)
    put(where, style_id, "{%p endif %}")


def rule(where: Template | _Cell, width: float, room: float) -> None:
    """A centred line ``width`` long in ``room``, both in millimetres: the top border of an empty paragraph."""
    paragraph = put(where, "DuongKe")
    form = paragraph.paragraph_format
    form.left_indent = form.right_indent = Mm((room - width) / 2)
    form.line_spacing, form.space_before = Pt(4), Pt(3)
    border = OxmlElement("w:pBdr")
    top = OxmlElement("w:top")
    for name, value in (("val", "single"), ("sz", "6"), ("space", "0"), ("color", "000000")):
        top.set(qn(f"w:{name}"), value)
    border.append(top)
    paragraph._p.get_or_add_pPr().insert_element_before(border, "w:shd", "w:tabs", "w:spacing", "w:ind", "w:jc", "w:rPr")


def side_by_side(document: Template, widths: tuple[float, ...], *fills: Fill) -> Table:
    """Columns without borders, each filled by a function; no row breaks across pages."""
    table = grid(document, widths, bordered=False)
    row = new_row(table)
    for cell, width, fill in zip(row.cells, widths, fills, strict=True):
        cell.width = Mm(width)
        fill(cell)
        cell._tc.remove(cell.paragraphs[0]._p)
    return table


def grid(document: Template, widths: Iterable[float], *, bordered: bool) -> Table:
    """An empty table with fixed column widths in millimetres."""
    sizes = list(widths)
    table: Table = document.add_table(rows=0, cols=len(sizes), style="Table Grid" if bordered else "Normal Table")
    table.autofit, table.alignment = False, WD_TABLE_ALIGNMENT.CENTER
    for column, width in zip(table.columns, sizes, strict=True):
        column.width = Mm(width)
    properties = table._tbl.tblPr
    total = properties.find(qn("w:tblW"))
    total.set(qn("w:type"), "dxa")
    total.set(qn("w:w"), str(Mm(sum(sizes)).twips))
    if not bordered:
        _without_padding(table)
    return table


def _without_padding(table: Table) -> None:
    margins = OxmlElement("w:tblCellMar")
    for side in ("left", "right"):
        margin = OxmlElement(f"w:{side}")
        margin.set(qn("w:w"), "0")
        margin.set(qn("w:type"), "dxa")
        margins.append(margin)
    table._tbl.tblPr.append(margins)


def new_row(table: Table) -> _Row:
    """A row that stays whole on one page."""
    row: _Row = table.add_row()  # type: ignore[no-untyped-call]  # python-docx leaves it without types
    row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
    return row

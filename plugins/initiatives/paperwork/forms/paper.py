"""Paper, margins and styles of an administrative document (Nghị định 30/2020/NĐ-CP, Phụ lục I), as a Word template.

Every look is a named style, so that an officer restyles a template in Word by changing a style.
"""

from dataclasses import dataclass
from typing import Any

from docx import Document
from docx.document import Document as Template
from docx.enum.section import WD_ORIENT
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.enum.text import WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.section import Section
from docx.shared import Mm, Pt, RGBColor
from docx.styles.style import ParagraphStyle
from docx.text.paragraph import Paragraph

FONT = "Times New Roman"
PAGE = (210, 297)
"""A4 in millimetres."""
MARGINS = {"top_margin": 20, "bottom_margin": 20, "left_margin": 30, "right_margin": 15}
"""In millimetres: 20-25, 20-25, 30-35 and 15-20 are allowed."""
HEADER = 10
"""Millimetres from the edge to the page number, which stands in the top margin."""
WIDTH = PAGE[0] - MARGINS["left_margin"] - MARGINS["right_margin"]
WIDE = PAGE[1] - MARGINS["left_margin"] - MARGINS["right_margin"]
"""Millimetres between the margins, upright and on its side."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """How a kind of paragraph looks: sizes and spaces in points, the first line's indent in millimetres."""

    size: float = 14
    bold: bool = False
    italic: bool = False
    caps: bool = False
    align: ALIGN = ALIGN.LEFT
    indent: float = 0
    before: float = 0
    after: float = 0
    line: float = 1.0
    keep_next: bool = False


_TITLE = Look(bold=True, align=ALIGN.CENTER, keep_next=True)

LOOKS: dict[str, tuple[str, Look]] = {
    "QuocHieu": ("Quốc hiệu", Look(size=13, bold=True, caps=True, align=ALIGN.CENTER)),
    "TieuNgu": ("Tiêu ngữ", Look(size=14, bold=True, align=ALIGN.CENTER)),
    "CapTren": ("Cơ quan cấp trên", Look(size=13, caps=True, align=ALIGN.CENTER)),
    "CoQuan": ("Cơ quan ban hành", Look(size=13, bold=True, caps=True, align=ALIGN.CENTER)),
    "SoVanBan": ("Số văn bản", Look(size=13, align=ALIGN.CENTER, before=6)),
    "NgayThang": ("Địa danh, ngày tháng", Look(size=14, italic=True, align=ALIGN.CENTER, before=6)),
    "DuongKe": ("Đường kẻ", Look(size=2, align=ALIGN.CENTER)),
    "TenVanBan": ("Tên văn bản", Look(size=14, bold=True, caps=True, align=ALIGN.CENTER, before=12, keep_next=True)),
    "TrichYeu": ("Trích yếu", _TITLE),
    "KinhGui": ("Kính gửi", Look(align=ALIGN.CENTER, before=12, after=6)),
    "NoiDung": ("Nội dung", Look(align=ALIGN.JUSTIFY, indent=12.7, before=6, line=1.15)),
    "NoiDungGon": ("Nội dung, gọn", Look(size=13, align=ALIGN.JUSTIFY, indent=12.7, before=4)),
    "LuuY": ("Lưu ý", Look(size=13, italic=True, align=ALIGN.CENTER, before=6)),
    "MucLon": ("Mục I", Look(bold=True, align=ALIGN.JUSTIFY, indent=12.7, before=6, line=1.15, keep_next=True)),
    "MucNho": ("Mục 1", Look(bold=True, align=ALIGN.JUSTIFY, indent=12.7, before=6, line=1.15, keep_next=True)),
    "KetThuc": ("Câu kết thúc", Look(align=ALIGN.JUSTIFY, indent=12.7, before=6, after=12, line=1.15, keep_next=True)),
    "ChucVu": ("Chức vụ người ký", Look(size=14, bold=True, caps=True, align=ALIGN.CENTER, keep_next=True)),
    "GhiChuKy": ("Ghi chú chỗ ký", Look(size=13, italic=True, align=ALIGN.CENTER, keep_next=True)),
    "NguoiKy": ("Người ký", Look(size=14, bold=True, align=ALIGN.CENTER, before=60)),
    "NhanNoiNhan": ("Nhãn nơi nhận", Look(size=12, bold=True, italic=True, keep_next=True)),
    "NoiNhan": ("Nơi nhận", Look(size=11, keep_next=True)),
    "PhuLuc": ("Phụ lục", Look(size=14, bold=True, align=ALIGN.CENTER, keep_next=True)),
    "TenPhuLuc": ("Tên phụ lục", Look(size=14, bold=True, caps=True, align=ALIGN.CENTER, keep_next=True)),
    "KemTheo": ("Kèm theo", Look(size=14, italic=True, align=ALIGN.CENTER, after=8, keep_next=True)),
    "DauBang": ("Đầu bảng", Look(size=12, bold=True, align=ALIGN.CENTER, before=2, after=2)),
    "OBang": ("Ô bảng", Look(size=12, before=2, after=2)),
    "OBangGiua": ("Ô bảng, giữa", Look(size=12, align=ALIGN.CENTER, before=2, after=2)),
    "SoTrang": ("Số trang", Look(size=14, align=ALIGN.CENTER)),
    "ToLon": ("Tờ giới thiệu, tên", Look(size=26, bold=True, align=ALIGN.CENTER, before=18, after=12)),
    "ToVua": ("Tờ giới thiệu, mục", Look(size=19, bold=True, before=16, after=4, keep_next=True)),
    "ToNho": ("Tờ giới thiệu, chữ", Look(size=16, before=5, line=1.1)),
}
"""The looks of our papers by style id, each with its name in Word."""


def blank() -> Template:
    """An empty upright page with our styles, a page number at its top, and nothing of the machine that made it."""
    document = Document()
    _forget_maker(document)
    _base(document)
    for style_id, (name, look) in LOOKS.items():
        _style(document, style_id, name, look)
    lay_out(document.sections[0], wide=False)
    _number_pages(document.sections[0])
    return document


def _forget_maker(document: Template) -> None:
    """Take away what python-docx says of itself: author, comments, the picture of a page."""
    properties = document.core_properties
    for name in ("author", "comments", "keywords", "last_modified_by", "subject", "title"):
        setattr(properties, name, "")
    package = document.part.package
    for relation in [rel for rel in package.rels.values() if rel.reltype.endswith("/thumbnail")]:
        package.rels.pop(relation.rId)


def _base(document: Template) -> None:
    """One face for all letters of all scripts, Vietnamese for the spelling checker."""
    normal = document.styles["Normal"]
    normal.font.size = Pt(14)
    face(normal.element.get_or_add_rPr())
    defaults = document.styles.element.find(qn("w:docDefaults")).find(qn("w:rPrDefault")).find(qn("w:rPr"))
    face(defaults)
    language = defaults.find(qn("w:lang"))
    for attribute in ("w:val", "w:eastAsia"):
        language.set(qn(attribute), "vi-VN")


def face(properties: Any) -> None:
    """Set the font of run properties for every script; a theme's font would win otherwise."""
    fonts = properties.find(qn("w:rFonts"))
    if fonts is not None:
        properties.remove(fonts)
    fonts = OxmlElement("w:rFonts")
    for attribute in ("w:ascii", "w:hAnsi", "w:eastAsia", "w:cs"):
        fonts.set(qn(attribute), FONT)
    properties.insert(0, fonts)


def _style(document: Template, style_id: str, name: str, look: Look) -> None:
    style = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    assert isinstance(style, ParagraphStyle)
    style.element.set(qn("w:styleId"), style_id)
    style.quick_style = True
    font, paragraph = style.font, style.paragraph_format
    font.size, font.bold, font.italic, font.all_caps = Pt(look.size), look.bold, look.italic, look.caps
    font.color.rgb = RGBColor(0, 0, 0)
    paragraph.alignment, paragraph.keep_with_next = look.align, look.keep_next
    paragraph.first_line_indent = Mm(look.indent)
    paragraph.space_before, paragraph.space_after, paragraph.line_spacing = Pt(look.before), Pt(look.after), look.line
    paragraph.widow_control = True
    paragraph.tab_stops.add_tab_stop(Mm(WIDTH), WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.DOTS)


def lay_out(section: Section, *, wide: bool) -> None:
    """A4 upright, or on its side for a wide table, with the margins of an administrative document."""
    section.orientation = WD_ORIENT.LANDSCAPE if wide else WD_ORIENT.PORTRAIT
    width, height = PAGE[::-1] if wide else PAGE
    section.page_width, section.page_height = Mm(width), Mm(height)
    for name, millimetres in MARGINS.items():
        setattr(section, name, Mm(millimetres))
    section.header_distance = section.footer_distance = Mm(HEADER)
    section.different_first_page_header_footer = True


def count_anew(section: Section) -> None:
    """Let the page numbers of a section begin at 1: an appendix is numbered on its own."""
    start = section._sectPr.find(qn("w:pgNumType"))
    if start is None:
        start = OxmlElement("w:pgNumType")
        section._sectPr.insert_element_before(start, "w:cols", "w:titlePg", "w:docGrid")
    start.set(qn("w:start"), "1")


def _number_pages(section: Section) -> None:
    """The number of the page, centred in the top margin, none on the first page."""
    paragraph = section.header.paragraphs[0]
    paragraph.style = "Số trang"
    field(paragraph, "PAGE")
    section.first_page_header.paragraphs[0].style = "Số trang"


def field(paragraph: Paragraph, name: str) -> None:
    """A field that Word fills in."""
    for kind, text in (("begin", ""), ("", name), ("end", "")):
        run = paragraph.add_run()._r
        if kind:
            mark = OxmlElement("w:fldChar")
            mark.set(qn("w:fldCharType"), kind)
        else:
            mark = OxmlElement("w:instrText")
            mark.text = text
        run.append(mark)

"""The form of the papers, to the letter (Nghị định 30/2020/NĐ-CP): read back from the Word files."""

from itertools import pairwise
from typing import Any

import pytest
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.oxml.ns import qn
from docx.shared import Mm
from docx.text.paragraph import Paragraph

from tests.paperwork.papers import CASES, files, opened

PAPERS = {f"{case}/{name}": data for case in CASES for name, data in files(case).items() if name.endswith(".docx")}
REPORT = opened(files("periodic-2024")["bao-cao-periodic-2024.docx"])
LOOKS = {
    # style: size in points, bold, italic, capitals, alignment
    "Quốc hiệu": (13, True, False, True, ALIGN.CENTER),
    "Tiêu ngữ": (14, True, False, False, ALIGN.CENTER),
    "Cơ quan cấp trên": (13, False, False, True, ALIGN.CENTER),
    "Cơ quan ban hành": (13, True, False, True, ALIGN.CENTER),
    "Số văn bản": (13, False, False, False, ALIGN.CENTER),
    "Địa danh, ngày tháng": (14, False, True, False, ALIGN.CENTER),
    "Tên văn bản": (14, True, False, True, ALIGN.CENTER),
    "Trích yếu": (14, True, False, False, ALIGN.CENTER),
    "Kính gửi": (14, False, False, False, ALIGN.CENTER),
    "Nội dung": (14, False, False, False, ALIGN.JUSTIFY),
    "Câu kết thúc": (14, False, False, False, ALIGN.JUSTIFY),
    "Chức vụ người ký": (14, True, False, True, ALIGN.CENTER),
    "Người ký": (14, True, False, False, ALIGN.CENTER),
    "Nhãn nơi nhận": (12, True, True, False, ALIGN.LEFT),
    "Nơi nhận": (11, False, False, False, ALIGN.LEFT),
    "Phụ lục": (14, True, False, False, ALIGN.CENTER),
    "Tên phụ lục": (14, True, False, True, ALIGN.CENTER),
    "Kèm theo": (14, False, True, False, ALIGN.CENTER),
    "Số trang": (14, False, False, False, ALIGN.CENTER),
}


@pytest.mark.parametrize("name", PAPERS)
def test_paper_is_a4_with_its_margins(name: str) -> None:
    for section in opened(PAPERS[name]).sections:
        sizes = (section.page_width, section.page_height)
        assert sorted(round((size or 0) / Mm(1)) for size in sizes) == [210, 297]
        margins = (section.top_margin, section.bottom_margin, section.left_margin, section.right_margin)
        assert [round((margin or 0) / Mm(1)) for margin in margins] == [20, 20, 30, 15]


@pytest.mark.parametrize("name", PAPERS)
def test_one_face_for_every_letter(name: str) -> None:
    document = opened(PAPERS[name])
    styles = document.styles.element
    base = [styles.find(qn("w:docDefaults")), *(style for style in styles if style.get(qn("w:styleId")) == "Normal")]
    named = {value for part in base for font in part.iter(qn("w:rFonts")) for value in font.attrib.values()}
    assert named == {"Times New Roman"}
    used = {paragraph.style.style_id for paragraph in _paragraphs(document) if paragraph.style}
    others = [style for style in styles if style.get(qn("w:styleId")) in used - {"Normal"}]
    assert [font for part in (*others, document.element) for font in part.iter(qn("w:rFonts"))] == []


def _paragraphs(document: Document) -> list[Paragraph]:
    """Every paragraph of a document, those in tables too."""
    return [Paragraph(found, document._body) for found in document.element.body.iter(qn("w:p"))]


@pytest.mark.parametrize("style", LOOKS)
def test_look(style: str) -> None:
    found: Any = REPORT.styles[style]
    size = found.font.size.pt
    assert (size, found.font.bold, found.font.italic, found.font.all_caps, found.paragraph_format.alignment) == LOOKS[style]


def test_body_is_indented_and_spaced() -> None:
    body: Any = REPORT.styles["Nội dung"]
    form = body.paragraph_format
    assert (round(form.first_line_indent / Mm(0.1)), form.space_before.pt, form.line_spacing) == (127, 6, 1.15)


def test_page_number_stands_in_the_top_margin_and_not_on_the_first_page() -> None:
    for section in REPORT.sections:
        assert section.different_first_page_header_footer
    first = REPORT.sections[0]
    assert [field.text for field in first.header._element.iter(qn("w:instrText"))] == ["PAGE"]
    assert list(first.first_page_header._element.iter(qn("w:instrText"))) == []
    assert first.header.paragraphs[0].style is not None
    assert first.header.paragraphs[0].style.name == "Số trang"


def test_appendices_lie_on_their_side_and_count_their_own_pages() -> None:
    main, *appendices = REPORT.sections
    assert (main.page_width or 0) < (main.page_height or 0)
    assert main._sectPr.find(qn("w:pgNumType")) is None
    assert len(appendices) == 2
    for section in appendices:
        assert (section.page_width or 0) > (section.page_height or 0)
        assert section._sectPr.find(qn("w:pgNumType")).get(qn("w:start")) == "1"


def test_motto_has_a_rule_as_long_as_its_text() -> None:
    right = REPORT.tables[0].rows[0].cells[1]
    rule = right.paragraphs[2]
    assert rule._p.pPr is not None
    assert rule._p.pPr.find(qn("w:pBdr")) is not None
    room = 165 - 68
    left, other = rule.paragraph_format.left_indent, rule.paragraph_format.right_indent
    assert left == other
    assert room - 2 * (left or 0) / Mm(1) == pytest.approx(60.5, abs=0.1)


@pytest.mark.parametrize("name", PAPERS)
def test_no_row_splits_and_headings_are_repeated(name: str) -> None:
    for table in opened(PAPERS[name]).element.body.iter(qn("w:tbl")):
        rows = table.findall(qn("w:tr"))
        assert all(row.find(f"{qn('w:trPr')}/{qn('w:cantSplit')}") is not None for row in rows)
        listed = table.find(f"{qn('w:tblPr')}/{qn('w:tblStyle')}") is not None
        assert [at for at, row in enumerate(rows) if row.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None] == ([0] if listed else [])


@pytest.mark.parametrize("name", PAPERS)
def test_what_comes_before_a_signature_keeps_it_company(name: str) -> None:
    document = opened(PAPERS[name])
    closing = [paragraph for paragraph in document.paragraphs if paragraph.style is not None and paragraph.style.name == "Câu kết thúc"]
    assert closing or "to-gioi-thieu" in name
    for paragraph in closing:
        assert paragraph.style is not None
        assert paragraph.style.paragraph_format.keep_with_next
        assert paragraph.text, "an empty line is no company"
    assert all(after._p is before._p.getnext() for before, after in pairwise(closing))
    assert all(paragraph._p.getnext().tag == qn("w:tbl") for paragraph in closing[-1:])


def kept(paragraph: Paragraph) -> bool:
    """Whether a paragraph stays on the page of what follows it."""
    style: Any = paragraph.style
    own = paragraph.paragraph_format.keep_with_next
    return bool(style.paragraph_format.keep_with_next if own is None else own)


def test_heading_goes_with_its_table_to_the_next_page() -> None:
    together = []
    for name, data in PAPERS.items():
        document = opened(data)
        for paragraph, after in pairwise(document.paragraphs):
            table = after._p.getnext()
            if paragraph.style and paragraph.style.name == "Mục 1" and table is not None and table.tag == qn("w:tbl"):
                together.append((name, paragraph.text, kept(paragraph), kept(after)))
    assert together
    assert [one for one in together if one[2:] != (True, True)] == []

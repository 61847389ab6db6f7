"""The default template of the periodic report."""

from docx.document import Document as Template

from initiatives.paperwork.forms.letterhead import addressed, heading, letterhead, signature
from initiatives.paperwork.forms.listings import appendix, listing
from initiatives.paperwork.forms.paper import blank
from initiatives.paperwork.forms.parts import each, put
from initiatives.paperwork.measures import MEASURE_COLUMNS
from initiatives.paperwork.people import INITIATIVE_COLUMNS
from initiatives.paperwork.periodic import FIGURE_COLUMNS


def periodic() -> Template:
    """Báo cáo định kỳ: five chapters, the figures, and two appendices on their side."""
    document = blank()
    letterhead(document)
    heading(document, "Báo cáo", "Kết quả triển khai giải pháp, mô hình, sáng kiến", "cải cách hành chính {{ words }}")
    addressed(document)
    put(document, "NoiDung", "{{ opening }}")
    put(document, "MucLon", "I. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH")
    each(document, "NoiDung", "leadership")
    _results(document)
    _judgement(document)
    put(document, "KetThuc", "{{ closing }}")
    signature(document)
    appendix(document, "{{ first_label }}", "Danh mục sáng kiến cải cách hành chính {{ words }}", INITIATIVE_COLUMNS, "initiatives")
    appendix(document, "{{ second_label }}", "Kết quả đo được của sáng kiến {{ words }}", MEASURE_COLUMNS, "measures")
    return document


def _results(document: Template) -> None:
    put(document, "MucLon", "II. KẾT QUẢ THỰC HIỆN")
    for title, texts in (
        ("1. Đăng ký, thẩm định, phê duyệt", "registration"),
        ("2. Áp dụng, công khai, nhân rộng", "application"),
        ("3. Đánh giá, công nhận, khen thưởng", "evaluation"),
    ):
        put(document, "MucNho", title)
        each(document, "NoiDung", texts)
    put(document, "MucNho", "4. Tình hình đến hết {{ last_day }}")
    each(document, "NoiDung", "standing")
    put(document, "MucNho", "5. Số liệu so với cùng kỳ năm trước")
    listing(document, FIGURE_COLUMNS, "figures")


def _judgement(document: Template) -> None:
    put(document, "MucLon", "III. ĐÁNH GIÁ CHUNG")
    for title, texts in (("1. Ưu điểm", "strengths"), ("2. Khó khăn, hạn chế", "difficulties")):
        put(document, "MucNho", title)
        each(document, "NoiDung", texts)
    for title, texts in (("IV. PHƯƠNG HƯỚNG, NHIỆM VỤ", "directions"), ("V. KIẾN NGHỊ, ĐỀ XUẤT", "proposals")):
        put(document, "MucLon", title)
        each(document, "NoiDung", texts)

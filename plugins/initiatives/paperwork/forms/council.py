"""The default templates of the council: minutes, compiled score table, paper score sheet."""

from docx.document import Document as Template
from docx.enum.text import WD_BREAK

from initiatives.paperwork.forms.letterhead import cosigned, heading, letterhead, signatures
from initiatives.paperwork.forms.listings import dynamic_listing, listing, section_of
from initiatives.paperwork.forms.paper import WIDE, blank, lay_out
from initiatives.paperwork.forms.parts import each, put
from initiatives.paperwork.minutes import CHOICE_COLUMNS, SIGNER_COLUMNS
from initiatives.paperwork.score_form import CRITERION_COLUMNS
from initiatives.paperwork.scores import FIRST_UNIT, SCORE_COLUMNS, UNIT_WIDTH


def minutes() -> Template:
    """Biên bản họp xét chọn."""
    document = blank()
    letterhead(document, dated=False)
    heading(document, "Biên bản", "Họp xét chọn sáng kiến cải cách hành chính", "{{ call }}")
    put(document, "NoiDung", "{{ begun }}")
    put(document, "MucNho", "1. Thành phần")
    put(document, "NoiDung", "Chủ trì:\t")
    put(document, "NoiDung", "Thư ký:\t")
    each(document, "NoiDung", "present", mark="- ")
    put(document, "MucNho", "2. Nội dung xét chọn")
    put(document, "NoiDung", "{{ opening }}")
    section_of(document, "rows", CHOICE_COLUMNS)
    each(document, "NoiDung", "ties")
    put(document, "MucNho", "3. Kết luận")
    each(document, "NoiDung", "conclusion")
    put(document, "NoiDung", "Tác giả, đồng tác giả không chấm sáng kiến của chính mình.")
    put(document, "NoiDung", "Cuộc họp kết thúc lúc …… giờ …… phút cùng ngày. Đại diện các đơn vị:")
    section_of(document, "signers", SIGNER_COLUMNS)
    put(document, "KetThuc", "Biên bản lập thành 02 bản, đã đọc lại cho mọi người cùng nghe, thống nhất ký tên./.")
    cosigned(document, "Thư ký", "Chủ trì")
    return document


def scores() -> Template:
    """Bảng tổng hợp điểm, on its side: a column for each unit."""
    document = blank()
    lay_out(document.sections[0], wide=True)
    letterhead(document, numbered=False, room=WIDE)
    heading(document, "Bảng tổng hợp điểm", "Chấm sáng kiến cải cách hành chính", "{{ call }}", width=WIDE)
    put(document, "NoiDung")
    dynamic_listing(document, SCORE_COLUMNS, "rows", at=FIRST_UNIT, heads="units", cells="points", width=UNIT_WIDTH)
    each(document, "KetThuc", "notes")  # a signature never stands alone on a page
    signatures(document, "{{ secretary_title }}", "{{ chair_title }}", room=WIDE)
    return document


def score_form() -> Template:
    """Phiếu chấm điểm: a page for each initiative."""
    document = blank()
    put(document, "DuongKe", "{%p for page in pages %}")
    letterhead(document, numbered=False)
    heading(document, "Phiếu chấm điểm", "Sáng kiến cải cách hành chính", "{{ call }}")
    for line in (
        "Đơn vị chấm: {{ unit }}",
        "Mã hồ sơ: {{ page.code }}. Tên sáng kiến: {{ page.title }}.",
        "Tác giả, đồng tác giả: {{ page.authors }}. Đơn vị chủ trì: {{ page.unit }}.",
    ):
        put(document, "NoiDungGon", line)
    put(document, "DuongKe")
    listing(document, CRITERION_COLUMNS, "page.criteria", total="Tổng điểm")
    put(document, "NoiDungGon", "{{ page.rule }}")
    put(document, "NoiDungGon", "Nhận xét:")
    each(document, "NoiDungGon", "remarks")
    put(document, "KetThuc", "Người chấm không phải là tác giả, đồng tác giả của sáng kiến này.")
    signatures(document, "", "Đại diện đơn vị chấm")
    put(document, "DuongKe", "{%p if not loop.last %}")
    put(document, "DuongKe").add_run().add_break(WD_BREAK.PAGE)
    put(document, "DuongKe", "{%p endif %}")
    put(document, "DuongKe", "{%p endfor %}")
    return document

"""The default templates of the evidence file and of the leaflet."""

from docx.document import Document as Template
from docx.table import _Cell

from initiatives.paperwork.evidence import CRITERION_COLUMNS, PROOF_COLUMNS
from initiatives.paperwork.forms.letterhead import heading, letterhead, signature
from initiatives.paperwork.forms.listings import section_of
from initiatives.paperwork.forms.paper import WIDE, WIDTH, blank, lay_out
from initiatives.paperwork.forms.parts import each, put, side_by_side, when


def evidence() -> Template:
    """Hồ sơ minh chứng, on its side: the self-score, then the proof of each initiative."""
    document = blank()
    lay_out(document.sections[0], wide=True)
    letterhead(document, numbered=False, room=WIDE)
    heading(document, "Hồ sơ minh chứng", "Kết quả sáng kiến cải cách hành chính {{ words }}", width=WIDE)
    put(document, "MucNho", "1. Điểm tự chấm")
    section_of(document, "criteria", CRITERION_COLUMNS)
    put(document, "NoiDung", "{{ total }}")
    put(document, "MucNho", "2. Minh chứng của từng sáng kiến")
    section_of(document, "rows", PROOF_COLUMNS)
    put(document, "KetThuc", "{{ note }}")
    signature(document, room=WIDE)
    return document


def leaflet() -> Template:
    """Tờ giới thiệu: one page in large letters, a code to scan."""
    document = blank()
    put(document, "CoQuan", "{{ agency }}")
    put(document, "ToLon", "{{ title }}")
    put(document, "ToNho", "{{ summary }}")
    each(document, "ToNho", "facts", mark="• ")
    put(document, "ToVua", "{%p if results %}")
    put(document, "ToVua", "Đã làm được gì")
    each(document, "ToNho", "results", mark="• ")
    put(document, "ToVua", "{%p endif %}")
    put(document, "ToVua", "Xem đầy đủ")

    def code(cell: _Cell) -> None:
        put(cell, "OBang", "{{ qr }}")

    def words(cell: _Cell) -> None:
        put(cell, "ToNho", "Mở máy ảnh của điện thoại, soi vào mã bên trái, hoặc vào địa chỉ:")
        put(cell, "OBang", "{{ address }}")
        put(cell, "ToNho", "{{ contact }}")

    side_by_side(document, (55, WIDTH - 55), code, words)
    when(document, "LuuY", "sample", "{{ sample }}")
    return document

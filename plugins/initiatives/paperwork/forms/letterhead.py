"""The frame of an administrative document: letterhead, name, addressee, recipients, signatures (Nghị định 30/2020/NĐ-CP)."""

from docx.document import Document as Template
from docx.table import _Cell

from initiatives.paperwork.forms.paper import WIDTH
from initiatives.paperwork.forms.parts import Fill, each, put, rule, side_by_side, when

MOTTO = "Độc lập - Tự do - Hạnh phúc"
MOTTO_WIDTH = 60.5
"""Millimetres of the motto at 14 points bold: the rule below it is as long as its text."""
AGENCY_RULE = 15
"""Millimetres of the rule below the agency: a third to a half of its lines (ỦY BAN NHÂN DÂN 43, XÃ ĐẠI LÃNH 31)."""
SUBJECT_RULE = 40
"""Millimetres of the rule below the subject."""
LEFT = 68
"""Millimetres of the left half of the letterhead on an upright page; the right needs 96 for the nation's name."""


def letterhead(document: Template, *, numbered: bool = True, dated: bool = True, room: float = WIDTH) -> None:
    """Agency and number on the left, nation, motto, place and day on the right of a room in millimetres."""
    left_half = room * LEFT / WIDTH
    right_half = room - left_half

    def left(cell: _Cell) -> None:
        when(cell, "CapTren", "letter.superior", "{{ letter.superior }}")
        each(cell, "CoQuan", "letter.agency")
        rule(cell, AGENCY_RULE, left_half)
        if numbered:
            put(cell, "SoVanBan", "{{ letter.number }}")

    def right(cell: _Cell) -> None:
        put(cell, "QuocHieu", "Cộng hòa xã hội chủ nghĩa Việt Nam")
        put(cell, "TieuNgu", MOTTO)
        rule(cell, MOTTO_WIDTH, right_half)
        if dated:
            put(cell, "NgayThang", "{{ letter.dateline }}")

    side_by_side(document, (left_half, right_half), left, right)


def heading(document: Template, name: str, *subject: str, width: float = WIDTH) -> None:
    """Name and subject of the document with the rule below them, and a line that says where the data are samples."""
    put(document, "TenVanBan", name)
    for line in subject:
        put(document, "TrichYeu", line)
    rule(document, SUBJECT_RULE, width)
    when(document, "LuuY", "letter.sample", "{{ letter.sample }}")


def addressed(document: Template) -> None:
    """To whom it goes."""
    put(document, "KinhGui", "Kính gửi: {{ letter.to }}")


def copies(cell: _Cell) -> None:
    """Nơi nhận."""
    put(cell, "NhanNoiNhan", "Nơi nhận:")
    each(cell, "NoiNhan", "letter.recipients", mark="- ")


def signature(document: Template, *, room: float = WIDTH) -> None:
    """Copies on the left, the signer on the right; the paragraph before it keeps it company."""

    def signer(cell: _Cell) -> None:
        when(cell, "ChucVu", "letter.authority", "{{ letter.authority }}")
        put(cell, "ChucVu", "{{ letter.title }}")
        put(cell, "NguoiKy", "{{ letter.signer }}")

    side_by_side(document, (room / 2, room / 2), copies, signer)


def cosigned(document: Template, *titles: str) -> None:
    """Several signers in a row, then the copies."""
    signatures(document, *titles)
    side_by_side(document, (WIDTH,), copies)


def signatures(document: Template, *titles: str, room: float = WIDTH) -> None:
    """Several signers in a row, each with room to sign; an empty title leaves its place empty."""

    def filler(title: str) -> Fill:
        def fill(cell: _Cell) -> None:
            put(cell, "ChucVu", title)
            put(cell, "GhiChuKy", "(Ký, ghi rõ họ tên)" if title else "")
            put(cell, "NguoiKy", "")

        return fill

    side_by_side(document, (room / len(titles),) * len(titles), *map(filler, titles))

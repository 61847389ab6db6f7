"""Initiatives in lists: by the names of their day."""

from datetime import date

from initiatives.paperwork.people import author, authors, decree, initiative_rows, lead_unit, subject
from tests.paperwork.papers import changed, fixed


def test_authors_with_shares_only_where_there_are_several() -> None:
    one = fixed().by_code["SK-2024-003"].data
    assert authors(one) == "Công chức Tư pháp - Hộ tịch (55%); Công chức Văn hóa - Xã hội (45%)"
    assert authors(changed(one, authors=one.authors[:1])) == "Công chức Tư pháp - Hộ tịch"


def test_name_stands_where_it_may_be_told() -> None:
    one = fixed().by_code["SK-2024-003"].data.authors[0]
    assert author(one.model_copy(update={"name": "Trần Văn An"})) == "Trần Văn An, Công chức Tư pháp - Hộ tịch"


def test_decree_on_one_line_or_on_two() -> None:
    day = date(2024, 3, 15)
    assert [decree("31/QĐ-UBND", day, stacked=stacked).replace("\u00a0", "~") for stacked in (False, True)] == [
        "31/QĐ-UBND ngày~15/3/2024",
        "31/QĐ-UBND\nngày~15/3/2024",
    ]


def test_units_and_fields_are_called_as_they_were() -> None:
    world = fixed()
    assert [lead_unit(world.by_code[code].data, world) for code in ("SK-2024-002", "SK-2026-005")] == [
        "Tài chính - Kế toán",
        "Phòng Văn hóa - Xã hội",
    ]
    assert subject(world.by_code["SK-2024-002"].data, world) == "Cải cách tài chính công"


def test_rows_are_numbered_in_the_order_of_the_codes() -> None:
    world = fixed()
    rows = initiative_rows([world.by_code[code].data for code in ("SK-2024-005", "SK-2024-003")], world)
    assert [(row.index, row.code, row.status, row.recognition.replace("\u00a0", "~")) for row in rows] == [
        (1, "SK-2024-003", "Đã công nhận", "152/QĐ-UBND\nngày~05/12/2024"),
        (2, "SK-2024-005", "Không được chọn", ""),
    ]

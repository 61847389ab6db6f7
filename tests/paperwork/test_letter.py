"""Letterhead, number, place and day, copies and signature, by the names of the day."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from initiatives.paperwork.letter import letter, office_letter
from tests.paperwork.papers import fixed, request


def plain(text: str) -> str:
    """A text with its no-break spaces visible."""
    return text.replace("\u00a0", "~")


def test_blanks_are_left_for_the_hand_that_signs() -> None:
    world = replace(fixed(), as_of=date(2024, 12, 16))
    found = letter(request(world, period="2024"), "Báo cáo", "BC", to="UBND huyện Vạn Ninh")
    assert plain(found.number) == "Số: ~~~~~~/BC-UBND"
    assert plain(found.dateline) == "Đại Lãnh, ngày~~~~~~tháng~~~~~~năm~2024"
    assert plain(found.attached) == ("(Kèm theo Báo cáo số ~~~~~~/BC-UBND ngày~~~~~~tháng~~~~~~năm~2024 của Ủy ban nhân dân xã Đại Lãnh)")
    assert (found.superior, found.agency) == ("", ("Ủy ban nhân dân", "xã Đại Lãnh"))
    assert (found.authority, found.title, found.signer, found.sample) == ("TM. Ủy ban nhân dân", "Chủ tịch", "", "")
    assert found.recipients == ("Như trên;", "Toàn thể cán bộ, công chức xã;", "Ban Biên tập Trang thông tin điện tử xã;", "Lưu: VT, VP.")


def test_in_january_the_year_of_signing_is_left_to_the_hand_too() -> None:
    found = letter(request(replace(fixed(), as_of=date(2025, 1, 6)), period="2024"), "Báo cáo", "BC")
    assert plain(found.dateline) == "Đại Lãnh, ngày~~~~~~tháng~~~~~~năm~~~~~~~"


@pytest.mark.parametrize(
    ("given", "shown"),
    [("5", "Số: 05/BC-UBND"), ("45", "Số: 45/BC-UBND"), ("007", "Số: 007/BC-UBND"), ("12/BC-VPUB", "Số: 12/BC-VPUB")],
)
def test_numbers_below_ten_have_a_zero(given: str, shown: str) -> None:
    assert letter(request(fixed(), period="2024", number=given), "Báo cáo", "BC").number == shown


def test_day_of_signing_is_written_out() -> None:
    found = letter(request(fixed(), period="2024-H1", signed=date(2024, 6, 17)), "Báo cáo", "BC")
    assert plain(found.dateline) == "Đại Lãnh, ngày~17 tháng~6 năm~2024"


def test_units_sign_below_the_communes_name() -> None:
    asked = request(fixed(), period="2024", number="7")
    found = office_letter(asked, asked.papers.secretariat, "Tờ trình", "TTr", sample=True)
    assert (found.superior, found.agency, found.number) == ("UBND xã Đại Lãnh", ("Văn phòng\nHĐND và UBND xã",), "Số: 07/TTr-VP")
    assert (found.authority, found.title) == ("", "Công chức\nVăn phòng - Thống kê")
    assert found.recipients == ("Như trên;", "Bộ phận Tài chính - Kế toán;", "Lưu: VT, VP.")
    assert found.sample.startswith("(Có hồ sơ mẫu trong số liệu")


def test_settings_decide_and_defaults_help() -> None:
    commune = fixed().commune
    old = commune.administrations[0]

    def by(**papers: Any) -> Any:
        other = old.model_copy(update={"papers": type(old.papers).model_validate(papers)})
        settings = commune.model_copy(update={"administrations": (other,)})
        world = fixed()
        changed = type(world.settings)(data=settings, source=world.settings.source)
        return letter(request(replace(world, settings=changed), period="2024"), "Báo cáo", "BC")

    plainest = by()
    assert plain(plainest.dateline).startswith("Đại Lãnh, ")
    assert plainest.recipients == ("Lưu: VT, VP.",)
    told = by(superior="UBND huyện Vạn Ninh", symbol="UB", signer="Nguyễn Thị Bé", archive="VT", title="Phó Chủ tịch")
    assert (told.superior, plain(told.number), told.signer, told.title) == (
        "UBND huyện Vạn Ninh",
        "Số: ~~~~~~/BC-UB",
        "Nguyễn Thị Bé",
        "Phó Chủ tịch",
    )

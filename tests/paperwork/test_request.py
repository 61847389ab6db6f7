"""What a paper is about, until which day, and by whose names."""

from dataclasses import replace
from datetime import date

import pytest

from initiatives.paperwork.request import Request, Unwritable
from tests.paperwork.papers import fixed, request, the


@pytest.mark.parametrize(
    ("day", "authority", "unit"),
    [
        (date(2025, 6, 30), "UBND huyện Vạn Ninh", "Văn phòng HĐND và UBND xã"),
        (date(2025, 7, 1), "UBND tỉnh Khánh Hòa", "Văn phòng HĐND và UBND"),
    ],
)
def test_authority_is_that_of_the_papers_day(day: date, authority: str, unit: str) -> None:
    asked = request(fixed(), period="2025", signed=day)
    assert (asked.administration.report_to.authority, asked.papers.secretariat.unit) == (authority, unit)


def test_day_is_that_of_signing_the_periods_end_or_the_calls_last_sheet() -> None:
    world = fixed()
    assert [
        request(world, period="2024", signed=date(2025, 1, 2)).day,
        request(world, period="2024").day,
        request(world, call="cchc-2024").day,
        request(world, code="SK-2024-003").day,
    ] == [date(2025, 1, 2), date(2024, 12, 14), date(2024, 3, 14), world.as_of]


def test_period_ends_on_the_day_that_is_known() -> None:
    world = fixed()
    assert request(world, period="2024").period == the("2024", world)
    signed = request(world, period="2024", signed=date(2024, 12, 6))
    assert (signed.period.words, signed.period.last, signed.year_before.last) == ("năm 2024", date(2024, 12, 6), date(2023, 12, 6))
    later = request(world, period="2024", signed=date(2025, 1, 9))
    assert (later.period.last, later.year_before.last) == (date(2024, 12, 14), date(2023, 12, 14))


def test_period_that_lies_ahead_has_nothing_to_tell() -> None:
    asked = request(replace(fixed(), as_of=date(2025, 12, 14)), period="2026")
    with pytest.raises(Unwritable, match="kỳ 2026 bắt đầu ngày 15/12/2025, chưa có số liệu"):
        _ = asked.period


def test_what_is_not_asked_for_is_missed() -> None:
    asked = Request(world=fixed())
    for name in ("period", "year_before", "contest"):
        with pytest.raises(Unwritable, match=r"^thiếu"):
            getattr(asked, name)


def test_day_without_an_administration_is_refused() -> None:
    world = fixed()
    late = world.commune.administrations[1]
    commune = world.commune.model_copy(update={"administrations": (late,)})
    asked = request(replace(world, settings=replace(world.settings, data=commune)), period="2024")
    with pytest.raises(Unwritable, match="không có tên gọi vào ngày 14/12/2024"):
        _ = asked.papers

"""Phrases agree with their numbers: none, one, many."""

from datetime import date
from decimal import Decimal

import pytest

from initiatives.paperwork.phrasing import (
    change,
    counted,
    divided,
    figure,
    happened,
    listed,
    long_day,
    on_day,
    sentence,
    shown,
    stacked,
    within,
)


def plain(text: object) -> str:
    """A text with its no-break spaces visible."""
    return str(text).replace("\u00a0", "~")


def test_figures_below_ten_have_a_zero() -> None:
    assert [figure(count) for count in (0, 1, 9, 10, 300, 1250)] == ["00", "01", "09", "10", "300", "1.250"]


def test_none_is_said_in_words() -> None:
    assert [plain(counted(count)) for count in (0, 1, 12)] == ["không có sáng kiến nào", "01~sáng kiến", "12~sáng kiến"]
    assert plain(counted(2, "mô hình")) == "02~mô hình"


@pytest.mark.parametrize(
    ("now", "before", "said"),
    [
        (0, 0, "Trong kỳ và cùng kỳ năm trước đều không có sáng kiến nào được đăng ký."),
        (0, 1, "Trong kỳ không có sáng kiến nào được đăng ký (cùng kỳ năm trước có 01~sáng kiến)."),
        (1, 0, "Trong kỳ có 01~sáng kiến được đăng ký (cùng kỳ năm trước không có)."),
        (1, 1, "Trong kỳ có 01~sáng kiến được đăng ký, bằng cùng kỳ năm trước."),
        (3, 1, "Trong kỳ có 03~sáng kiến được đăng ký, tăng 02~sáng kiến so với cùng kỳ năm trước (01~sáng kiến)."),
        (1, 12, "Trong kỳ có 01~sáng kiến được đăng ký, giảm 11~sáng kiến so với cùng kỳ năm trước (12~sáng kiến)."),
    ],
)
def test_what_happened_compared(now: int, before: int, said: str) -> None:
    assert plain(happened(now, before, "được đăng ký")) == said


def test_change_in_a_table() -> None:
    assert [change(*pair) for pair in ((3, 1), (1, 3), (2, 2), (0, 0))] == ["+2", "-2", "0", "0"]


@pytest.mark.parametrize(
    ("parts", "said"),
    [
        ([("mô hình", 0), ("giải pháp", 0)], ""),
        ([("mô hình", 1), ("giải pháp", 0)], "là mô hình"),
        ([("mô hình", 2), ("giải pháp", 0)], "đều là mô hình"),
        ([("mô hình", 2), ("giải pháp", 1)], "gồm 02~mô hình và 01~giải pháp"),
        ([("mô hình", 2), ("giải pháp", 1), ("đề tài", 3)], "gồm 02~mô hình, 01~giải pháp và 03~đề tài"),
    ],
)
def test_a_whole_and_its_parts(parts: list[tuple[str, int]], said: str) -> None:
    assert plain(divided(parts)) == said


def test_lists() -> None:
    assert [listed(parts) for parts in (["a"], ["a", "b"], ["a", "b", "c"])] == ["a", "a và b", "a, b và c"]


def test_sentences_end_once() -> None:
    assert [sentence(text) for text in ("làm tốt", "Làm tốt.", "làm tốt. ")] == ["Làm tốt.", "Làm tốt.", "Làm tốt."]


def test_common_words_of_places_are_small_within_a_sentence() -> None:
    places = ("Thôn Đông", "Xã Vạn Thọ, huyện Vạn Ninh", "Các thôn", "Đại Lãnh", "Trạm Y tế xã")
    assert [within(place) for place in places] == ["thôn Đông", "xã Vạn Thọ, huyện Vạn Ninh", "các thôn", "Đại Lãnh", "trạm Y tế xã"]


def test_long_names_stand_on_two_lines() -> None:
    names = ("PCT", "Chủ tịch", "Trưởng phòng Kinh tế", "Công chức Văn phòng - Thống kê", "Văn phòng HĐND và UBND xã")
    assert [stacked(name) for name in names] == [
        "PCT",
        "Chủ tịch",
        "Trưởng phòng Kinh tế",
        "Công chức\nVăn phòng - Thống kê",
        "Văn phòng\nHĐND và UBND xã",
    ]


@pytest.mark.parametrize(
    ("day", "long", "short"),
    [
        (date(2024, 2, 5), "ngày~05 tháng~02 năm~2024", "ngày~05/02/2024"),
        (date(2025, 7, 1), "ngày~01 tháng~7 năm~2025", "ngày~01/7/2025"),
        (date(2024, 12, 31), "ngày~31 tháng~12 năm~2024", "ngày~31/12/2024"),
    ],
)
def test_days_as_papers_write_them(day: date, long: str, short: str) -> None:
    assert (plain(long_day(day)), plain(on_day(day))) == (long, short)


def test_values_as_papers_show_them() -> None:
    values = (None, 0, 500_000, Decimal("84.125"), Decimal("9.0"), date(2025, 7, 1), "a.b", True)
    assert [shown(value) for value in values] == ["", "0", "500.000", "84,125", "9", "01/7/2025", "a.b", True]

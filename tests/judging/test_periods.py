"""Periods: what officers type, the commune's own bounds, the same period of the year before, what is owed."""

from datetime import date

import pytest

from initiatives.judging.periods import EXAMPLES, due_day, reports_within, span, year_before, year_earlier
from initiatives.reading.commune import Period

OWN = tuple(
    Period.model_validate(row)
    for row in (
        {"id": "h1", "name": "6 tháng đầu năm", "starts": "15/12", "ends": "14/6", "due": "5"},
        {"id": "nam", "name": "Cả năm", "starts": "15/12", "ends": "14/12", "due": "10"},
        {"id": "thang-2", "name": "Tháng 2 năm", "starts": "1/2", "ends": "29/2"},
    )
)


@pytest.mark.parametrize(
    ("text", "name", "words", "first", "last"),
    [
        ("2024", "2024", "năm 2024", date(2023, 12, 15), date(2024, 12, 14)),
        ("2024-H1", "2024-H1", "6 tháng đầu năm 2024", date(2023, 12, 15), date(2024, 6, 14)),
        ("2024-h1", "2024-H1", "6 tháng đầu năm 2024", date(2023, 12, 15), date(2024, 6, 14)),
        ("2024-H2", "2024-H2", "6 tháng cuối năm 2024", date(2024, 7, 1), date(2024, 12, 31)),
        ("2024-Q4", "2024-Q4", "quý IV năm 2024", date(2024, 10, 1), date(2024, 12, 31)),
        ("2024-02", "2024-02", "tháng 02 năm 2024", date(2024, 2, 1), date(2024, 2, 29)),
        ("2023-thang-2", "2023-THANG-2", "tháng 2 năm 2023", date(2023, 2, 1), date(2023, 2, 28)),
        (
            "2024-01-15..2024-03-31",
            "2024-01-15..2024-03-31",
            "từ ngày 15/01/2024 đến ngày 31/3/2024",
            date(2024, 1, 15),
            date(2024, 3, 31),
        ),
        ("2025-06-30..2025-06-30", "2025-06-30..2025-06-30", "từ ngày 30/6/2025 đến ngày 30/6/2025", date(2025, 6, 30), date(2025, 6, 30)),
    ],
)
def test_period_is_found(text: str, name: str, words: str, first: date, last: date) -> None:
    found = span(text, OWN)
    assert found is not None
    assert (found.name, found.words, found.first, found.last) == (name, words, first, last)


@pytest.mark.parametrize(
    "text",
    ["", "24", "2024-13", "2024-Q5", "2024-x y", "1200", "2024-02-30..2024-03-01", "2024-03-01..2024-02-01", "2024-01-15", "năm 2024"],
)
def test_what_is_no_period_is_refused(text: str) -> None:
    assert span(text, OWN) is None


def test_without_settings_the_calendar_holds() -> None:
    found = [span(text, ()) for text in EXAMPLES]
    assert [(one.first, one.last) for one in found if one] == [
        (date(2024, 1, 1), date(2024, 12, 31)),
        (date(2024, 1, 1), date(2024, 6, 30)),
        (date(2024, 1, 1), date(2024, 3, 31)),
        (date(2024, 3, 1), date(2024, 3, 31)),
        (date(2024, 1, 15), date(2024, 3, 31)),
    ]


def test_first_and_last_day_belong_to_the_period() -> None:
    found = span("2024-H1", OWN)
    assert found is not None
    days = (date(2023, 12, 14), date(2023, 12, 15), date(2024, 6, 14), date(2024, 6, 15))
    assert [day in found for day in days] == [False, True, True, False]


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2024", date(2022, 12, 15), date(2023, 12, 14)),
        ("2025-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2024-02-29..2024-03-01", date(2023, 2, 28), date(2023, 3, 1)),
    ],
)
def test_same_period_of_the_year_before(text: str, first: date, last: date) -> None:
    found = span(text, OWN)
    assert found is not None
    earlier = year_before(found, OWN)
    assert (earlier.first, earlier.last) == (first, last)


def test_no_period_lies_before_the_first_year() -> None:
    found = span("1945", OWN)
    assert found is not None
    with pytest.raises(ValueError, match="no year before 1945"):
        year_before(found, OWN)


def test_a_year_earlier_knows_leap_years() -> None:
    assert [year_earlier(day) for day in (date(2024, 2, 29), date(2025, 3, 31))] == [date(2023, 2, 28), date(2024, 3, 31)]


def test_reports_owed_within_a_year_and_when() -> None:
    whole = span("2024", OWN)
    assert whole is not None
    owed = list(reports_within(whole, OWN))
    assert [(one.name, due_day(one)) for one in owed] == [("2024-H1", date(2024, 6, 19)), ("2024", date(2024, 12, 24))]

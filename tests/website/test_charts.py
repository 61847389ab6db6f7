from decimal import Decimal

import pytest

from initiatives.public import PublicMeasure
from initiatives.website.charts import Bar, Chart, Comparison, change, chart, comparison, percent, score_chart
from tests.website.samples import HOME_DELIVERY


def measure(before: str, after: str, unit: str = "phút") -> PublicMeasure:
    return PublicMeasure(name="Thời gian", unit=unit, before=Decimal(before), after=Decimal(after))


@pytest.mark.parametrize(
    ("part", "whole", "expected"),
    [(0, 0, "0.0%"), (1, 3, "33.3%"), (2, 3, "66.7%"), (3, 3, "100.0%"), (5, 3, "100.0%"), (-1, 3, "0.0%"), (Decimal("0.05"), 100, "0.1%")],
)
def test_widths_stay_within_the_drawing(part: Decimal | int, whole: int, expected: str) -> None:
    assert percent(part, whole) == expected


@pytest.mark.parametrize(
    ("before", "after", "unit", "expected"),
    [
        ("90", "0", "phút", "giảm 90\u00a0phút (100%)"),
        ("90", "60", "phút", "giảm 30\u00a0phút (33,3%)"),
        ("2", "0.5", "lần", "giảm 1,5\u00a0lần (75%)"),
        ("0", "1234.5", "lượt", "tăng 1.234,5\u00a0lượt"),
        ("-2", "1", "độ", "tăng 3\u00a0độ"),
        ("86.5", "98", "%", "tăng 11,5 điểm phần trăm"),
        ("7", "7.0", "ngày", "không đổi"),
    ],
)
def test_a_change_is_told_in_words(before: str, after: str, unit: str, expected: str) -> None:
    assert change(measure(before, after, unit)) == expected


def test_a_measure_is_drawn_against_the_larger_value() -> None:
    assert comparison(measure("2", "0.5", "lần")) == Comparison(
        name="Thời gian",
        before="2\u00a0lần",
        after="0,5\u00a0lần",
        before_width="100.0%",
        after_width="25.0%",
        change="giảm 1,5\u00a0lần (75%)",
    )


def test_a_percentage_is_drawn_against_a_hundred() -> None:
    drawn = comparison(measure("86.5", "98", "%"))
    assert (drawn.before, drawn.before_width, drawn.after, drawn.after_width) == ("86,5%", "86.5%", "98%", "98.0%")


def test_nothing_before_and_after_is_drawn_empty() -> None:
    drawn = comparison(measure("0", "0"))
    assert (drawn.before_width, drawn.after_width, drawn.change) == ("0.0%", "0.0%", "không đổi")


def test_the_longest_bar_fills_the_chart() -> None:
    assert chart("Theo năm", ("Năm", "Số lượng"), [("2024", "nam/2024/", (4, 1)), ("2023", "", (0, 2))]) == Chart(
        title="Theo năm",
        head=("Năm", "Số lượng"),
        bars=(
            Bar(label="2024", path="nam/2024/", counts=(4, 1), width="100.0%"),
            Bar(label="2023", path="", counts=(0, 2), width="0.0%"),
        ),
    )


def test_scores_are_drawn_against_their_maximum_with_what_must_be_reached_marked() -> None:
    assert HOME_DELIVERY.score
    drawn = score_chart(HOME_DELIVERY.score)
    assert (drawn.width, drawn.threshold_at) == ("83.3%", "70.0%")
    assert [(bar.score, bar.width, bar.minimum_at) for bar in drawn.bars] == list(
        zip(HOME_DELIVERY.score.criteria, ("80.0%", "84.2%", "85.0%"), ("70.0%", "70.0%", "62.5%"), strict=True)
    )

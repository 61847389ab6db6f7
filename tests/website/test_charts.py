from decimal import Decimal

import pytest

from initiatives.public import PublicMeasure
from initiatives.website.charts import (
    NEWEST,
    Bar,
    Chart,
    Column,
    ColumnChart,
    Comparison,
    Group,
    Row,
    Stretch,
    change,
    chart,
    column_chart,
    comparison,
    percent,
    score_chart,
    strip,
)
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
    assert chart(
        "Theo năm", ("Năm", "Số lượng"), [Row(label="2024", path="nam/2024/", counts=(4, 1)), Row(label="2023", counts=(0, 2))]
    ) == Chart(
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


def test_columns_stand_in_the_order_of_time_and_the_tallest_fills_the_drawing() -> None:
    table = chart("Theo năm", ("Năm", "Hồ sơ", "Công nhận"), [Row(label="2024", counts=(4, 3)), Row(label="2023", counts=(1, 0))])
    assert column_chart(table) == ColumnChart(
        chart=table,
        groups=(
            Group(
                label="2023",
                middle="24.7%",
                columns=(
                    Column(left="13.0%", width="11.4%", middle="18.7%", height=30, count=1),
                    Column(left="25.0%", width="11.4%", middle="30.7%", height=0, count=0),
                ),
            ),
            Group(
                label="2024",
                middle="74.7%",
                columns=(
                    Column(left="63.0%", width="11.4%", middle="68.7%", height=120, count=4),
                    Column(left="75.0%", width="11.4%", middle="80.7%", height=90, count=3),
                ),
            ),
        ),
    )


def test_old_years_are_left_to_the_table() -> None:
    table = chart("Theo năm", ("Năm", "Hồ sơ"), [Row(label=f"{2030 - n}", counts=(n,)) for n in range(NEWEST + 2)])
    drawn = column_chart(table)
    assert [group.label for group in drawn.groups] == ["2025", "2026", "2027", "2028", "2029", "2030"]
    assert len(drawn.chart.bars) == NEWEST + 2


def test_many_columns_share_the_room_of_their_group() -> None:
    table = chart("Theo năm", ("Năm", "Hồ sơ", "Công nhận"), [Row(label=f"{2030 - n}", counts=(2, 1)) for n in range(NEWEST)])
    assert column_chart(table).groups[1] == Group(
        label="2026",
        middle="24.7%",
        columns=(
            Column(left="19.2%", width="5.2%", middle="21.8%", height=120, count=2),
            Column(left="25.0%", width="5.2%", middle="27.6%", height=60, count=1),
        ),
    )


def test_columns_of_nothing_have_no_height() -> None:
    drawn = column_chart(chart("Theo năm", ("Năm", "Hồ sơ"), [Row(label="2024", counts=(0,))]))
    assert [column.height for group in drawn.groups for column in group.columns] == [0]


def test_a_strip_is_filled_by_what_there_is() -> None:
    assert strip([("approved", 1), ("piloting", 0), ("applied", 3)]) == (
        Stretch(id="approved", left="0.0%", width="25.0%"),
        Stretch(id="applied", left="25.0%", width="75.0%"),
    )
    assert strip([]) == ()

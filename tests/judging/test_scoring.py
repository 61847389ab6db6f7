"""The arithmetic of rubrics: those of real communes worked through by hand, and what must hold for any points."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from initiatives.judging.scoring import Sheet, assess, mean, outcome, rounded, total, trimmed
from initiatives.reading.commune import Rubric
from tests.factory import steady


def rubric(criteria: dict[str, tuple[str, str]], **rules: Any) -> Rubric:
    """A rubric of criteria with maximum and minimum."""
    listed = [{"id": name, "name": name, "max": most, "min": least} for name, (most, least) in criteria.items()]
    return Rubric.model_validate({"id": "bang", "name": "Bảng", "criteria": listed, **rules})


LAP_VO = rubric({"novelty": ("30", "21"), "application": ("30", "21"), "effect": ("40", "25")}, threshold="70")
HAM_YEN = rubric(
    {"novelty": ("10", "0"), "form": ("15", "0"), "evidence": ("15", "0"), "effect": ("40", "0"), "application": ("20", "0")}, threshold="0"
)
VAN_MON = rubric(
    {"new-1": ("20", "10"), "new-2": ("20", "10"), "scope": ("25", "0"), "economic": ("15", "0"), "social": ("20", "0")},
    threshold="70",
    decimals="1",
    step="0,5",
    bands=[{"from": "0", "label": "Không đạt"}, {"from": "60", "label": "Yêu cầu hoàn thiện"}, {"from": "70", "label": "Đạt"}],
)
DONG_NAI = rubric(
    {"a": ("30", "0"), "b": ("30", "0"), "c": ("25", "0"), "d": ("15", "0")},
    threshold="50",
    trim_from="5",
    bands=[{"from": "80", "label": "Cấp cao hơn"}, {"from": "50", "label": "Cấp cơ sở"}, {"from": "0", "label": "Không công nhận"}],
)


def sheet(bang: Rubric, *points: str) -> Sheet:
    """A sheet with the points of each criterion in order."""
    return {criterion.id: Decimal(value) for criterion, value in zip(bang.criteria, points, strict=True)}


def verdict(bang: Rubric, *sheets: Sequence[str]) -> tuple[str, list[str], bool, str]:
    """Total, missed criteria, whether passed, outcome."""
    found = assess([sheet(bang, *points) for points in sheets], bang)
    return str(found.total), [criterion.id for criterion in found.missed], found.passed, found.outcome


@pytest.mark.parametrize(
    ("sheets", "expected"),
    [
        ([("21", "21", "25")], ("67.00", [], False, "Không đạt")),
        ([("21", "21", "28")], ("70.00", [], True, "Đạt")),
        ([("20", "25", "25")], ("70.00", ["novelty"], False, "Không đạt")),
        ([("30", "30", "24")], ("84.00", ["effect"], False, "Không đạt")),
        ([("20", "20", "24")], ("64.00", ["novelty", "application", "effect"], False, "Không đạt")),
        ([("24", "25", "34"), ("25", "26", "37"), ("22", "24", "33"), ("25", "27", "36")], ("84.50", [], True, "Đạt")),
        ([("20.99", "24", "25.005"), ("21", "24", "25.005")], ("70.00", [], True, "Đạt")),
    ],
)
def test_lap_vo(sheets: list[Sequence[str]], expected: tuple[str, list[str], bool, str]) -> None:
    assert verdict(LAP_VO, *sheets) == expected


def test_lap_vo_in_full() -> None:
    found = assess([sheet(LAP_VO, *points) for points in (("24", "25", "34"), ("25", "26", "37"), ("22", "24", "33"))], LAP_VO)
    assert [(criterion.id, str(average)) for criterion, average in found.averages] == [
        ("novelty", "23.67"),
        ("application", "25.00"),
        ("effect", "34.67"),
    ]
    assert (str(found.total), found.counted, found.spread) == ("83.33", 3, Decimal(9))


@pytest.mark.parametrize(
    ("sheets", "expected"),
    [
        ([("0", "0", "0", "0", "0")], ("0.00", [], True, "Đạt")),
        ([("10", "15", "15", "40", "20"), ("9", "14", "13", "38", "18.5")], ("96.25", [], True, "Đạt")),
    ],
)
def test_ham_yen(sheets: list[Sequence[str]], expected: tuple[str, list[str], bool, str]) -> None:
    assert verdict(HAM_YEN, *sheets) == expected


@pytest.mark.parametrize(
    ("sheets", "expected"),
    [
        ([("15", "15", "20", "10", "9.5"), ("15", "15", "20", "10", "10.4")], ("70.0", [], True, "Đạt")),
        ([("15", "15", "20", "10", "9.5")], ("69.5", [], False, "Yêu cầu hoàn thiện")),
        ([("12", "12", "16", "10", "10")], ("60.0", [], False, "Yêu cầu hoàn thiện")),
        ([("12", "12", "16", "10", "9.5")], ("59.5", [], False, "Không đạt")),
        ([("9.5", "20", "25", "15", "20")], ("89.5", ["new-1"], False, "Không đạt")),
        (
            [("15", "15", "20", "10", "9.5"), ("15", "15", "20", "10", "10"), ("15", "15", "20", "10", "10.3")],
            ("69.9", [], False, "Yêu cầu hoàn thiện"),
        ),
    ],
)
def test_van_mon(sheets: list[Sequence[str]], expected: tuple[str, list[str], bool, str]) -> None:
    assert verdict(VAN_MON, *sheets) == expected


@pytest.mark.parametrize(
    ("totals", "expected", "counted"),
    [
        (["79.99"], ("79.99", "Cấp cơ sở"), 1),
        (["80"], ("80.00", "Cấp cao hơn"), 1),
        (["50"], ("50.00", "Cấp cơ sở"), 1),
        (["49.99"], ("49.99", "Không công nhận"), 1),
        (["49.99", "50"], ("50.00", "Cấp cơ sở"), 2),
        (["0", "60", "60", "100"], ("55.00", "Cấp cơ sở"), 4),
        (["0", "60", "60", "60", "100"], ("60.00", "Cấp cơ sở"), 3),
        (["0", "50", "60", "70", "90", "100"], ("67.50", "Cấp cơ sở"), 4),
    ],
)
def test_dong_nai_drops_the_highest_and_the_lowest_from_five_sheets_on(totals: list[str], expected: tuple[str, str], counted: int) -> None:
    quarters = [[str(Decimal(total) / 4)] * 4 for total in totals]
    found = assess([sheet(DONG_NAI, *points) for points in quarters], DONG_NAI)
    assert ((str(found.total), found.outcome), found.counted) == (expected, counted)
    assert found.spread == max(map(Decimal, totals)) - min(map(Decimal, totals))


@pytest.mark.parametrize(
    ("value", "decimals", "expected"),
    [
        ("59.995", 2, "60.00"),
        ("59.9949", 2, "59.99"),
        ("69.95", 1, "70.0"),
        ("0.5", 0, "1"),
        ("1.5", 0, "2"),
        ("2.5", 0, "3"),
        ("-59.995", 2, "-60.00"),
        ("70", 6, "70.000000"),
        ("999999999999999.9999995", 6, "1000000000000000.000000"),
    ],
)
def test_rounding_is_half_away_from_zero(value: str, decimals: int, expected: str) -> None:
    assert str(rounded(Decimal(value), decimals)) == expected


@pytest.mark.parametrize(
    ("score", "passed", "expected"),
    [("70", True, "Đạt"), ("70", False, "Không đạt"), ("65", False, "Yêu cầu hoàn thiện"), ("10", False, "Không đạt")],
)
def test_outcome_never_calls_a_missed_minimum_a_pass(score: str, passed: bool, expected: str) -> None:
    assert outcome(Decimal(score), VAN_MON, passed=passed) == expected


POINTS = st.decimals(min_value=0, max_value=25, places=2, allow_nan=False)
SHEETS = st.lists(st.fixed_dictionaries({criterion.id: POINTS for criterion in DONG_NAI.criteria}), min_size=1, max_size=9)


@steady
@given(SHEETS)
def test_total_lies_between_the_totals(sheets: list[Sheet]) -> None:
    totals = [total(one) for one in sheets]
    assert min(totals) <= assess(sheets, DONG_NAI).total <= max(totals)


@steady
@given(SHEETS, st.randoms(use_true_random=False))
def test_order_of_the_sheets_does_not_matter(sheets: list[Sheet], chance: Any) -> None:
    shuffled = list(sheets)
    chance.shuffle(shuffled)
    assert assess(sheets, DONG_NAI) == assess(shuffled, DONG_NAI)


def test_of_sheets_with_one_total_the_same_is_dropped_in_any_order() -> None:
    sheets = [sheet(DONG_NAI, *points) for points in ("9911", "1199", "8822", "2288", "5555")]
    assert len({total(one) for one in sheets}) == 1
    assert assess(sheets, DONG_NAI) == assess(sheets[::-1], DONG_NAI)


@steady
@given(SHEETS, st.data(), POINTS)
def test_more_points_never_lower_the_total(sheets: list[Sheet], data: st.DataObject, more: Decimal) -> None:
    position = data.draw(st.integers(0, len(sheets) - 1))
    name = data.draw(st.sampled_from([criterion.id for criterion in DONG_NAI.criteria]))
    raised = [{**one, name: one[name] + more} if i == position else one for i, one in enumerate(sheets)]
    before, after = assess(sheets, DONG_NAI), assess(raised, DONG_NAI)
    assert after.total >= before.total
    assert after.passed or not before.passed


@steady
@given(SHEETS)
def test_equal_sheets_give_their_own_points(sheets: list[Sheet]) -> None:
    one = sheets[0]
    found = assess([one] * len(sheets), DONG_NAI)
    assert (found.total, found.spread) == (total(one), Decimal(0))
    assert {criterion.id: average for criterion, average in found.averages} == one


@steady
@given(SHEETS)
def test_averages_add_up_to_the_total_but_for_rounding(sheets: list[Sheet]) -> None:
    found = assess(sheets, DONG_NAI)
    assert abs(sum(average for _, average in found.averages) - found.total) <= Decimal("0.03")


@steady
@given(SHEETS)
def test_trimming_takes_one_from_each_end(sheets: list[Sheet]) -> None:
    kept = sorted(total(one) for one in trimmed(sheets, DONG_NAI))
    assert kept == sorted(map(total, sheets))[1 if len(sheets) >= 5 else 0 : len(sheets) - (1 if len(sheets) >= 5 else 0)]


@pytest.mark.parametrize(("trim_from", "sheets", "counted"), [("1", 1, 1), ("1", 2, 2), ("1", 3, 1), ("3", 3, 1), ("5", 4, 4), ("5", 5, 3)])
def test_trimming_leaves_somebody(trim_from: str, sheets: int, counted: int) -> None:
    bang = rubric({"a": ("100", "0")}, threshold="50", trim_from=trim_from)
    assert assess([sheet(bang, "60")] * sheets, bang).counted == counted


@steady
@given(st.lists(st.decimals(min_value=0, max_value=100, places=6, allow_nan=False), min_size=1, max_size=9))
def test_mean_lies_between(values: list[Decimal]) -> None:
    assert min(values) <= mean(values) <= max(values)

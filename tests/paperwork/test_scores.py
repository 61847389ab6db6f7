"""The compiled score table: ranks, ties, each unit's points, what the council must look at."""

from decimal import Decimal

import pytest

from initiatives.judging.world import World
from initiatives.paperwork.request import Unwritable
from initiatives.paperwork.scores import rule, score_lists, score_table
from initiatives.reading.review import Score
from tests.paperwork.papers import changed, fixed, request, world_of


def with_sheets(*points: tuple[str, ...], units: int = 4) -> World:
    """Initiatives of the call with the same points from each of the first units."""
    one = fixed().by_code["SK-2024-003"].data
    made = []
    for i, given in enumerate(points, 1):
        criteria = dict(zip(("novelty", "application", "effect"), map(Decimal, given), strict=True))
        scores = tuple(Score.model_construct(unit=first.unit, date=first.date, criteria=criteria) for first in one.scores[:units])
        made.append(changed(one, code=f"SK-2024-10{i}", scores=scores))
    return world_of(fixed(), *made)


def test_equal_totals_share_a_rank() -> None:
    world = with_sheets(("25", "25", "30"), ("30", "30", "40"), ("25", "25", "30"), ("21", "21", "28"))
    assert [(row.rank, row.code, str(row.average)) for row in score_table(request(world, call="cchc-2024")).rows] == [
        (1, "SK-2024-102", "100.00"),
        (2, "SK-2024-101", "80.00"),
        (2, "SK-2024-103", "80.00"),
        (4, "SK-2024-104", "70.00"),
    ]


def test_a_total_that_may_still_change_has_no_rank() -> None:
    whole, part = with_sheets(("21", "21", "28")), with_sheets(("25", "25", "30"), ("30", "30", "40"), units=3)
    world = world_of(whole, whole.initiatives[0].data, part.initiatives[1].data)
    assert [(row.rank, row.code, str(row.average), row.outcome) for row in score_table(request(world, call="cchc-2024")).rows] == [
        (1, "SK-2024-101", "70.00", "Đạt"),
        (None, "SK-2024-102", "100.00", "Đạt (tạm tính)"),
    ]


def test_table_of_the_call() -> None:
    found = score_table(request(fixed(), call="cchc-2024"))
    assert found.units == ("Văn phòng HĐND và UBND xã", "Văn hóa - Xã hội", "Tài chính - Kế toán", "Tư pháp - Hộ tịch")
    assert [(row.rank, row.code) for row in found.rows][:3] == [(1, "SK-2024-001"), (1, "SK-2024-003"), (3, "SK-2024-002")]
    last = found.rows[-1]
    assert (last.average, last.spread, last.outcome) == (Decimal("60.25"), Decimal(12), "Không đạt")
    assert last.points == (Decimal(58), Decimal(66), Decimal(54), Decimal(63))
    assert found.notes[1:] == ("SK-2024-005: Tổng dưới 70 điểm; «Tính mới, sáng tạo» dưới 21 điểm; «Hiệu quả» dưới 25 điểm.",)


def test_what_the_council_must_look_at() -> None:
    world = with_sheets(("25", "25", "30"), units=1)
    (entry,) = world.initiatives
    low = Score.model_construct(
        unit="tu-phap-ho-tich",
        date=entry.data.scores[0].date,
        criteria={"novelty": Decimal(21), "application": Decimal(21), "effect": Decimal(15)},
    )
    world = world_of(world, changed(entry.data, scores=(*entry.data.scores, low)))
    notes = score_table(request(world, call="cchc-2024")).notes
    assert notes[1:] == (
        "SK-2024-101: Tổng dưới 70 điểm; «Hiệu quả» dưới 25 điểm.",
        "SK-2024-101: các phiếu chênh nhau 23 điểm, quá mức 20 điểm; các đơn vị cần trao đổi lại.",
        "SK-2024-101: còn thiếu phiếu của Văn hóa - Xã hội, Tài chính - Kế toán.",
    )


def test_rule_in_words() -> None:
    first, second, *_ = (rule(rubric) for rubric in fixed().commune.rubrics)
    assert first.endswith("sáng kiến đạt khi tổng điểm từ 70 trở lên và từng tiêu chí không dưới điểm tối thiểu.")
    assert second.endswith("sáng kiến đạt khi tổng điểm từ 0 trở lên.")


def test_units_have_columns_of_their_own_in_excel() -> None:
    (sheet,) = score_lists(score_table(request(fixed(), call="cchc-2024")))
    assert [column.field for column in sheet.columns][2:8] == ["title", "unit_0", "unit_1", "unit_2", "unit_3", "average"]
    assert [getattr(sheet.rows[0], f"unit_{i}") for i in range(4)] == [Decimal(87), Decimal(86), Decimal(78), Decimal(87)]


def test_call_without_sheets_has_no_table() -> None:
    with pytest.raises(Unwritable, match="đợt cuoc-thi-2023 chưa có phiếu chấm điểm nào"):
        score_table(request(fixed(), call="cuoc-thi-2023"))

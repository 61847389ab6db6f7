"""The selection: equal totals have equal ranks, a tie is never broken silently, and a departure says why."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from initiatives.judging.selection import Candidate, Undecided, candidates, changes, decided
from initiatives.judging.world import World
from tests.factory import call, content, earned, initiative, unjudged

DAY = date(2024, 3, 20)
Points = tuple[str, str, str] | None


def sheet(unit: str, points: tuple[str, str, str]) -> dict[str, Any]:
    """A unit's sheet."""
    return {"unit": unit, "date": "2024-03-07", "criteria": dict(zip(("novelty", "application", "effect"), points, strict=True))}


def world_of(folder: Path, points: Mapping[int, Points], **keys: Any) -> World:
    """A call whose initiatives were given the same points by both units; None for one that a unit has not scored yet."""
    files = {"calls/dot.md": call(), "cu.md": initiative(earned("approved", code="SK-2023-001", title="Đã áp dụng"))}
    for i, given in points.items():
        scores = (
            [sheet("van-phong", given or ("25", "25", "30")), sheet("tu-phap-ho-tich", given)]
            if given
            else [sheet("van-phong", ("25", "25", "30"))]
        )
        more = keys.get(f"of_{i}", {})
        files[f"ho-so-{i}.md"] = initiative(
            earned("under_review", code=f"SK-2024-00{i}", call="dot", title=f"Hồ sơ {i}", scores=scores, **more)
        )
    return unjudged(content(folder, files), DAY)


def ranking(found: tuple[Candidate, ...]) -> list[tuple[str, int | None, bool, str]]:
    """Code, rank, whether tied, total."""
    return [(one.code, one.rank, one.tied, str(one.total)) for one in found]


HIGH, MIDDLE, LOW = ("28", "28", "36"), ("25", "25", "30"), ("21", "21", "28")
MISSED, FAILED = ("20.5", "30", "40"), ("21", "21", "25")


def test_equal_totals_share_a_rank(tmp_path: Path) -> None:
    world = world_of(tmp_path, {1: MIDDLE, 2: HIGH, 3: ("24", "26", "30"), 4: LOW, 5: None})
    assert ranking(candidates("dot", world)) == [
        ("SK-2024-002", 1, False, "92.00"),
        ("SK-2024-001", 2, True, "80.00"),
        ("SK-2024-003", 2, True, "80.00"),
        ("SK-2024-004", 4, False, "70.00"),
        ("SK-2024-005", None, False, "80.00"),
    ]


def test_candidates_say_what_stands_against_them(tmp_path: Path) -> None:
    decision = [{"like": "SK-2023-001", "decision": "repeats", "reason": "Trùng."}]
    world = world_of(tmp_path, {1: MISSED, 2: FAILED, 3: None, 4: HIGH}, of_4={"novelty": decision})
    found = {one.code: (one.shortfalls, one.lacks, one.repeats, one.is_eligible) for one in candidates("dot", world)}
    assert found == {
        "SK-2024-004": ((), (), ("SK-2023-001",), False),
        "SK-2024-001": (("«Tính mới» dưới 21 điểm",), (), (), False),
        "SK-2024-002": (("tổng dưới 70 điểm",), (), (), False),
        "SK-2024-003": ((), ("phiếu chấm của Tư pháp - Hộ tịch",), (), False),
    }


def choices(world: World, **asked: Any) -> dict[str, tuple[str, str]]:
    """The decision on each candidate, and its reason."""
    return {one.candidate.code: (one.choice.value, one.reason) for one in decided(candidates("dot", world), **asked)}


def test_all_that_passed_are_selected_unless_somebody_says_otherwise(tmp_path: Path) -> None:
    decision = [{"like": "SK-2023-001", "decision": "repeats", "reason": "Trùng."}]
    world = world_of(tmp_path, {1: HIGH, 2: MISSED, 3: FAILED, 4: None, 5: LOW, 6: MIDDLE}, of_6={"novelty": decision})
    assert choices(world) == {
        "SK-2024-001": ("selected", ""),
        "SK-2024-002": ("not-selected", "Tổng điểm 90,5, không đạt: «Tính mới» dưới 21 điểm"),
        "SK-2024-006": ("not-selected", "Lặp lại ý tưởng đã có: SK-2023-001"),
        "SK-2024-005": ("selected", ""),
        "SK-2024-003": ("not-selected", "Tổng điểm 67, không đạt: tổng dưới 70 điểm"),
    }


def test_best_are_selected_for_so_many_places(tmp_path: Path) -> None:
    world = world_of(tmp_path, {1: LOW, 2: HIGH, 3: MIDDLE})
    assert choices(world, places=2, reason="Kinh phí chỉ đủ hai.") == {
        "SK-2024-002": ("selected", "Kinh phí chỉ đủ hai."),
        "SK-2024-003": ("selected", "Kinh phí chỉ đủ hai."),
        "SK-2024-001": ("not-selected", "Tổng điểm 70, xếp thứ 3, không nằm trong số được chọn. Kinh phí chỉ đủ hai."),
    }
    assert {choice for choice, _ in choices(world, places=9).values()} == {"selected"}


WAITING = "còn thiếu phiếu của SK-2024-002 nên chưa xếp hạng cuối cùng được; đợi đủ phiếu"
TIE = {1: MIDDLE, 2: HIGH, 3: ("24", "26", "30"), 4: LOW}
REFUSED: dict[str, tuple[Mapping[int, Points], dict[str, Any], str]] = {
    "tie across the last place": (
        TIE,
        {"places": 2},
        "SK-2024-001, SK-2024-003 cùng 80 điểm ở vị trí thứ 2; các đơn vị thống nhất rồi chọn bằng --choose",
    ),
    "sheet missing": (
        {1: HIGH, 2: None},
        {"places": 1},
        f"{WAITING}, hoặc chọn trong các hồ sơ đã đủ phiếu bằng --choose",
    ),
    "every sheet missing": (
        {2: None},
        {"places": 1},
        WAITING,
    ),
    "not in the call": (TIE, {"chosen": ["SK-2024-009"]}, "SK-2024-009 không phải hồ sơ đang chờ xét của đợt này"),
    "not wholly scored": (
        {1: HIGH, 2: None},
        {"chosen": ["SK-2024-002"]},
        "SK-2024-002 còn thiếu phiếu chấm của Tư pháp - Hộ tịch nên chưa xét được",
    ),
    "not passed": (
        {1: HIGH, 2: MISSED},
        {"chosen": ["SK-2024-002"]},
        "SK-2024-002 không phê duyệt được nên không chọn được. Tổng điểm 90,5, không đạt: «Tính mới» dưới 21 điểm",
    ),
    "against the ranking": (
        TIE,
        {"chosen": ["SK-2024-004"]},
        "chọn như vậy là bỏ qua SK-2024-002 (92 điểm); bỏ qua SK-2024-001 (80 điểm); bỏ qua SK-2024-003 (80 điểm); ghi lý do bằng --reason",
    ),
    "tie broken": (
        TIE,
        {"chosen": ["SK-2024-002", "SK-2024-003"]},
        "chọn như vậy là bỏ qua SK-2024-001 (80 điểm); ghi lý do bằng --reason",
    ),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_the_ranking_cannot_tell_is_not_guessed(case: str, tmp_path: Path) -> None:
    points, asked, told = REFUSED[case]
    with pytest.raises(Undecided) as refused:
        choices(world_of(tmp_path, points), **asked)
    assert str(refused.value) == told


def test_tie_is_broken_by_name_and_with_a_reason(tmp_path: Path) -> None:
    found = choices(world_of(tmp_path, TIE), chosen=["SK-2024-003", "SK-2024-002"], reason="Ưu tiên thôn đảo.")
    assert found["SK-2024-003"] == ("selected", "Ưu tiên thôn đảo.")
    assert found["SK-2024-001"] == ("not-selected", "Tổng điểm 80, xếp thứ 2, không nằm trong số được chọn. Ưu tiên thôn đảo.")


def test_tie_within_the_places_needs_nobody(tmp_path: Path) -> None:
    found = choices(world_of(tmp_path, TIE), places=3)
    assert [code for code, (choice, _) in found.items() if choice == "selected"] == ["SK-2024-002", "SK-2024-001", "SK-2024-003"]
    assert choices(world_of(tmp_path / "khac", TIE), chosen=["SK-2024-001", "SK-2024-003", "SK-2024-002"])


@pytest.mark.parametrize(("like", "told"), [("SK-2023-001", "Lặp lại ý tưởng đã có: SK-2023-001"), ("KB-2024-001", "")])
def test_what_repeats_an_idea_applied_here_cannot_be_chosen(like: str, told: str, tmp_path: Path) -> None:
    world = world_of(tmp_path, {1: HIGH}, of_1={"novelty": [{"like": like, "decision": "repeats", "reason": "Trùng."}]})
    if not told:
        assert choices(world, chosen=["SK-2024-001"])["SK-2024-001"][0] == "selected"
        return
    with pytest.raises(Undecided, match=told):
        choices(world, chosen=["SK-2024-001"])


def test_only_what_waits_is_laid_before_the_council(tmp_path: Path) -> None:
    selection = {"date": "2024-03-12", "outcome": "selected", "total": "92", "rank": "1"}
    world = world_of(tmp_path, {1: HIGH, 2: LOW}, of_1={"selection": selection})
    assert ranking(candidates("dot", world)) == [("SK-2024-002", 1, False, "70.00")]


def test_decision_is_written_with_what_follows_from_it(tmp_path: Path) -> None:
    first, second = decided(candidates("dot", world_of(tmp_path, {1: HIGH, 2: FAILED})), reason="Họp ngày 20/3.")
    record = {"date": "2024-03-20", "outcome": "selected", "total": "92", "rank": "1", "reason": "Họp ngày 20/3."}
    assert [(one.path, one.value) for one in changes(first, DAY, "Họp ngày 20/3.")] == [(("selection",), record)]
    assert [(one.path, one.value) for one in changes(second, DAY, "")] == [
        (("status",), "declined"),
        (("selection",), {"date": "2024-03-20", "outcome": "not-selected", "total": "67", "rank": "2"}),
        (("closure",), {"date": "2024-03-20", "reason": "Tổng điểm 67, không đạt: tổng dưới 70 điểm. Họp ngày 20/3."}),
    ]

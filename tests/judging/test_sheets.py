"""Score sheets fit their rubric, come from the units that score, and carry an approval only if they pass it."""

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from initiatives.judging.sheets import assessment_of, missing_sheets
from tests.factory import COMMUNE, EVIDENCE, call, codes, content, draft, earned, entry_of, initiative, problems, unjudged

GOOD = {"novelty": "25", "application": "25", "effect": "34"}


def sheet(unit: str = "van-phong", date: str = "2024-03-07", **points: str | None) -> dict[str, Any]:
    """A sheet of a unit; a criterion without points is left out."""
    criteria = {name: value for name, value in {**GOOD, **points}.items() if value is not None}
    return {"unit": unit, "date": date, "criteria": criteria}


BOTH = [sheet(), sheet("tu-phap-ho-tich")]


def judged(folder: Path, front: dict[str, Any], commune: str = COMMUNE) -> list[tuple[str, str]]:
    """Code and message of what is wrong with one initiative."""
    found = problems(content(folder, {"a.md": initiative(front)}, commune))
    return [(problem.code, problem.message) for problem in found]


@pytest.mark.parametrize(
    ("points", "expected"),
    [
        ({}, []),
        ({"novelty": "30", "application": "0", "effect": "40"}, []),
        ({"novelty": "24,5"}, []),
        ({"novelty": "30,5"}, [("score-above-maximum", "điểm 30,5 vượt mức tối đa 30 của tiêu chí «Tính mới»")]),
        ({"novelty": "24,25"}, [("score-off-step", "điểm 24,25 không chia hết cho bước 0,5")]),
        ({"novelty": None}, [("missing-criterion", "phiếu thiếu điểm tiêu chí «Tính mới» (`novelty`)")]),
        (
            {"novelty": None, "effect": None},
            [("missing-criterion", "phiếu thiếu điểm tiêu chí «Tính mới» (`novelty`), «Hiệu quả» (`effect`)")],
        ),
        ({"novelty": None, "novelti": "25"}, [("unknown-criterion", "không có tiêu chí `novelti` trong bảng `cap-xa`")]),
        ({"beauty": "5"}, [("unknown-criterion", "không có tiêu chí `beauty` trong bảng `cap-xa`")]),
    ],
)
def test_sheet_fits_its_rubric(tmp_path: Path, points: dict[str, Any], expected: list[tuple[str, str]]) -> None:
    assert judged(tmp_path, draft(status="under_review", scores=[sheet(**points)])) == expected


def test_rubric_is_that_of_the_call_else_that_of_the_day(tmp_path: Path) -> None:
    other = "  - {id: khac, name: Khác, threshold: 1, to: 2023-12-31, criteria: [{id: hay, name: Hay, max: 10}]}\n"
    commune = COMMUNE.replace("periods:\n", f"{other}periods:\n")
    hay = {"unit": "van-phong", "date": "2024-03-07", "criteria": {"hay": "9"}}

    def found(front: dict[str, Any]) -> list[str]:
        files = {"a.md": initiative(front), "calls/b.md": call(rubric="khac"), "calls/c.md": call()}
        return codes(problems(content(tmp_path, files, commune)))

    assert found(draft(status="under_review", scores=[sheet()])) == []
    assert found(draft(status="under_review", scores=[sheet()], call="c")) == []
    assert found(draft(status="under_review", scores=[hay], call="b")) == []
    assert found(draft(status="under_review", scores=[hay], submitted="2023-12-31")) == []
    assert found(draft(status="under_review", scores=[sheet()], call="b")) == ["unknown-criterion"] * 3


def test_no_rubric_is_told_once(tmp_path: Path) -> None:
    front = draft(status="under_review", scores=BOTH, submitted="2023-12-31")
    assert judged(tmp_path, front) == [("no-rubric", "không có bảng tiêu chí nào dùng vào ngày đăng ký 31/12/2023")]
    files = {"a.md": initiative({**front, "call": "b"}), "calls/b.md": call(rubric="khong-co")}
    assert codes(problems(content(tmp_path, files))) == ["unknown-rubric"]


@pytest.mark.parametrize(
    ("scores", "expected"),
    [
        (BOTH, []),
        (BOTH[:1], [("missing-score", "thiếu phiếu chấm của đơn vị «Tư pháp - Hộ tịch» (`tu-phap-ho-tich`)")]),
        ([*BOTH, sheet("cong-an")], [("not-a-scoring-unit", "đơn vị `cong-an` không phải đơn vị chấm điểm vào ngày 07/03/2024")]),
        ([*BOTH, sheet()], [("duplicate-unit-score", "đơn vị `van-phong` có hai phiếu chấm")]),
        ([BOTH[0], sheet("tu-phap")], [("unknown-unit", "không có đơn vị `tu-phap` ở commune.yml")]),
        (
            [BOTH[0], sheet("phong-kinh-te")],
            [("unit-not-in-force", "đơn vị `phong-kinh-te` không còn (hoặc chưa có) vào ngày 07/03/2024")],
        ),
        ([], [("missing-evidence", "trạng thái `approved` (đã phê duyệt) cần có `scores` (Phiếu chấm điểm)")]),
    ],
)
def test_every_scoring_unit_marks_once(tmp_path: Path, scores: list[dict[str, Any]], expected: list[tuple[str, str]]) -> None:
    assert judged(tmp_path, earned("approved", scores=scores)) == expected


@pytest.mark.parametrize("status", ["under_review", "declined"])
def test_before_approval_sheets_may_be_missing_and_points_low(tmp_path: Path, status: str) -> None:
    assert judged(tmp_path, earned(status, scores=[sheet(novelty="1")])) == []


def test_after_the_reform_the_new_units_mark(tmp_path: Path) -> None:
    approval = {"number": "5", "date": "2026-03-15", "signer": "Chủ tịch"}
    front = draft(status="approved", submitted="2026-02-01", approval=approval)
    assert judged(tmp_path, {**front, "scores": [sheet("phong-kinh-te", "2026-03-01")]}) == []
    assert [code for code, _ in judged(tmp_path, {**front, "scores": [sheet("van-phong", "2026-03-01")]})] == ["unit-not-in-force"]


@pytest.mark.parametrize(
    ("authors", "scores", "expected"),
    [
        (["cong-an"], BOTH, []),
        (["van-phong"], BOTH, [("scores-own", "đơn vị `van-phong` có tác giả nên không chấm hồ sơ này")]),
        (["van-phong"], BOTH[1:], []),
        ([None], BOTH, []),
    ],
)
def test_authors_units_keep_out_where_the_commune_says_so(
    tmp_path: Path, authors: list[str | None], scores: list[dict[str, Any]], expected: list[tuple[str, str]]
) -> None:
    named = [{"role": "Công chức", "group": "civil-servant", "share": "100", **({"unit": unit} if unit else {})} for unit in authors]
    front = earned("approved", authors=named, scores=scores)
    assert judged(tmp_path, front, f"{COMMUNE}scoring: {{exclude_authors_unit: true}}\n") == expected


@pytest.mark.parametrize(("since", "expected"), [("2024-03-07", ["scores-own"]), ("2024-03-08", [])])
def test_units_that_scored_before_the_commune_said_so_scored_rightly(tmp_path: Path, since: str, expected: list[str]) -> None:
    own = [{"role": "Công chức", "group": "civil-servant", "share": "100", "unit": "van-phong"}]
    settings = f"{COMMUNE}scoring: {{exclude_authors_unit: true, exclude_authors_unit_from: {since}}}\n"
    assert [code for code, _ in judged(tmp_path, earned("approved", authors=own, scores=BOTH), settings)] == expected


@pytest.mark.parametrize(
    ("points", "reason"),
    [
        ({"novelty": "21", "application": "21", "effect": "28"}, None),
        ({"novelty": "21", "application": "21", "effect": "27,5"}, "69,5 không đạt: tổng dưới 70 điểm"),
        ({"novelty": "20", "application": "25", "effect": "30"}, "75 không đạt: «Tính mới» dưới 21 điểm"),
        (
            {"novelty": "20", "application": "20", "effect": "20"},
            "60 không đạt: tổng dưới 70 điểm; «Tính mới» dưới 21 điểm; «Khả năng áp dụng» dưới 21 điểm; «Hiệu quả» dưới 25 điểm",
        ),
    ],
)
@pytest.mark.parametrize("status", ["approved", "piloting", "applied", "recognised", "stopped"])
def test_what_is_approved_has_passed(tmp_path: Path, status: str, points: dict[str, str], reason: str | None) -> None:
    approved = {"scores": [sheet(**points), sheet("tu-phap-ho-tich", **points)], "approval": EVIDENCE["approval"]}
    expected = [("score-too-low", f"điểm trung bình {reason}")] if reason else []
    assert judged(tmp_path, {**earned(status), **approved}) == expected


def test_assessment_waits_for_whole_sheets(tmp_path: Path) -> None:
    files = {
        "tron.md": initiative(earned("approved")),
        "thieu.md": initiative(draft(status="under_review", scores=[sheet(), sheet("tu-phap-ho-tich", effect=None)])),
        "khong.md": initiative(draft()),
    }
    world = unjudged(content(tmp_path, files))
    found = {slug: assessment_of(entry_of(world, slug).data, world) for slug in ("tron", "thieu", "khong")}
    assert (found["thieu"], found["khong"]) == (None, None)
    assert found["tron"] is not None
    assert (found["tron"].total, found["tron"].counted, found["tron"].passed) == (Decimal("83.50"), 2, True)


def test_missing_sheets_are_those_of_the_day_of_the_first(tmp_path: Path) -> None:
    turn = [sheet("tu-phap-ho-tich", "2025-06-30"), sheet("phong-kinh-te", "2025-07-01")]
    scores = {"a": BOTH[:1], "b": [], "c": BOTH, "d": turn, "e": turn[1:]}
    world = unjudged(content(tmp_path, {f"{slug}.md": initiative(draft(scores=sheets)) for slug, sheets in scores.items()}))
    missing = {slug: [unit.id for unit in missing_sheets(entry_of(world, slug).data, world)] for slug in scores}
    assert missing == {"a": ["tu-phap-ho-tich"], "b": ["phong-kinh-te"], "c": [], "d": ["van-phong"], "e": []}

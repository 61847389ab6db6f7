"""What returned sheets change in the files, whose sheets are taken at all, and what is kept as the officer wrote it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from initiatives.judging.world import World
from initiatives.paperwork.score_sheets.plan import Occasion, Plan, planned
from initiatives.paperwork.score_sheets.returned import Returned
from initiatives.reading.commune import in_force
from initiatives.reading.rewriting import rewrite
from tests.factory import COMMUNE, call, earned, initiative, read
from tests.paperwork.council import BY_HAND, DAY, JUSTICE, OFFICE, POINTS, filled, line_of, place, returned, sheet_for, world_of

EARLY = "initiatives/2024/ho-so-1.md"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The council's content."""
    return place(tmp_path_factory.mktemp("council"))


@pytest.fixture(scope="module")
def world(folder: Path) -> World:
    """The council's world."""
    return world_of(folder)


def sheet(world: World, unit: str = OFFICE, file: str = "phieu.xlsx", **cells: Any) -> Returned:
    """A unit's sheet filled in; single cells can be given."""
    return returned(filled(sheet_for(unit, world), {**POINTS, **cells}), world, file)


def plan_of(world: World, *sheets: Returned, occasion: Occasion | None = None) -> Plan:
    """What sheets change that are taken."""
    found = planned(sheets, world, occasion or Occasion())
    assert isinstance(found, Plan), [line_of(problem) for problem in found]
    return found


def refused(world: World, sheets: Sequence[Returned], occasion: Occasion | None = None) -> list[str]:
    """What stands against sheets."""
    found = planned(sheets, world, occasion or Occasion())
    assert isinstance(found, list)
    return [line_of(problem) for problem in found]


def edits(plan: Plan) -> list[tuple[str, str, str, str]]:
    """The preview without the unit."""
    return [(edit.code, edit.what, edit.before, edit.after) for edit in plan.edits]


def test_new_sheets_are_added_with_the_day_of_the_sheet(world: World) -> None:
    plan = plan_of(world, sheet(world, H8="Cần nói rõ"))
    assert edits(plan) == [
        ("SK-2024-001", "Phiếu mới, 18/03/2024", "—", "24 + 25,5 + 33 = 82,5"),
        ("SK-2024-002", "Phiếu mới, 18/03/2024", "—", "22 + 23 + 30,5 = 75,5"),
        ("SK-2024-002", "Nhận xét", "—", "Cần nói rõ"),
        ("SK-2024-003", "Phiếu mới, 18/03/2024", "—", "27 + 26 + 35 = 88"),
    ]
    assert [(change.path, change.value) for change in plan.changes["initiatives/2024/ho-so-2.md"]] == [
        (
            ("scores", 0),
            {
                "unit": OFFICE,
                "date": "2024-03-18",
                "criteria": {"novelty": "22", "application": "23", "effect": "30.5"},
                "note": "Cần nói rõ",
            },
        )
    ]
    assert {edit.unit for edit in plan.edits} == {"Văn phòng HĐND và UBND xã"}


def test_two_units_append_one_behind_the_other(world: World) -> None:
    plan = plan_of(world, sheet(world), sheet(world, JUSTICE, "khac.xlsx", D7=23.5, E7=25, F7=31, H7="Nên làm thử ở một thôn."))
    assert [change.path for change in plan.changes["initiatives/2024/ho-so-3.md"]] == [("scores", 0), ("scores", 1)]
    assert [change.path for change in plan.changes[EARLY]] == [("scores", 1)]


def test_changed_points_are_recorded_with_day_and_reason(world: World) -> None:
    plan = plan_of(
        world, sheet(world, JUSTICE, D7=24, E7=25, F7=31.5, H7=None), occasion=Occasion(day=date(2024, 3, 19), reason="Cộng nhầm")
    )
    assert edits(plan)[:2] == [("SK-2024-001", "Tính mới", "23,5", "24"), ("SK-2024-001", "Hiệu quả", "31", "31,5")]
    assert [(change.path, change.value) for change in plan.changes[EARLY]] == [
        (("scores", 0, "criteria", "novelty"), "24"),
        (
            ("score_changes", 0),
            {"unit": JUSTICE, "criterion": "novelty", "date": "2024-03-19", "before": "23.5", "after": "24", "reason": "Cộng nhầm"},
        ),
        (("scores", 0, "criteria", "effect"), "31.5"),
        (
            ("score_changes", 1),
            {"unit": JUSTICE, "criterion": "effect", "date": "2024-03-19", "before": "31", "after": "31.5", "reason": "Cộng nhầm"},
        ),
    ]


REWRITTEN = """submitted: 26/02/2024
scores:
  # phiếu nộp sớm
  - unit: tu-phap-ho-tich
    date: 2024-03-05
    criteria:
      novelty: 24     # đã hỏi lại
      application: "25.5"
      effect: 31
    note: >-
      Nên làm thử
      ở một thôn.
  - unit: van-phong
    date: 2024-03-18
    criteria:
      novelty: 24
      application: 25.5
      effect: 33
    note: "Giao \\"Tổ một cửa\\": xong trước 30/4 # nhé"
  # còn chờ Văn phòng
score_changes:
  - {unit: tu-phap-ho-tich, criterion: novelty, date: 2024-03-20, before: 23.5, after: 24}
  - {unit: tu-phap-ho-tich, criterion: application, date: 2024-03-20, before: 25, after: 25.5}
note: Ghi chú nội bộ.
# hết phần thông tin
"""


def test_everything_else_stays_as_the_officer_wrote_it(world: World) -> None:
    office = sheet(world, H7='Giao "Tổ một cửa": xong trước 30/4 # nhé')
    plan = plan_of(world, office, sheet(world, JUSTICE, "khac.xlsx", D7=24, E7=25.5, F7=31, H7=None))
    head, _, tail = BY_HAND.partition("submitted:")
    expected = head + REWRITTEN + tail[tail.index("---\n") :]
    order = ("submitted", "scores", "score_changes", "novelty")
    assert rewrite(BY_HAND, plan.changes[EARLY], order) == expected
    windows = "\ufeff" + BY_HAND.replace("\n", "\r\n")
    assert rewrite(windows, plan.changes[EARLY], order) == "\ufeff" + expected.replace("\n", "\r\n")


def test_what_is_recorded_already_changes_nothing(folder: Path, tmp_path: Path) -> None:
    world = world_of(folder)
    sheets = [sheet(world, H8="Cần nói rõ"), sheet(world, JUSTICE, "khac.xlsx", D7=24)]
    plan = plan_of(world, *sheets)
    written = {path.rpartition("/")[2]: rewrite((folder / path).read_text("utf-8"), changes) for path, changes in plan.changes.items()}
    again = plan_of(
        world_of(place(tmp_path, **{name.removesuffix(".md").replace("-", "__"): text for name, text in written.items()})), *sheets
    )
    assert (again.changes, again.edits) == ({}, [])


def test_rows_left_empty_are_told_and_change_nothing(world: World) -> None:
    plan = plan_of(world, sheet(world, JUSTICE, D7=None, E7=None, F7=None, H7=None, D9=None, E9=None, F9=None))
    assert plan.left == [("SK-2024-001", "Tư pháp - Hộ tịch"), ("SK-2024-003", "Tư pháp - Hộ tịch")]
    assert list(plan.changes) == ["initiatives/2024/ho-so-2.md"]


def test_day_is_the_officers_else_the_sheets_else_today(world: World) -> None:
    undated = returned(filled(sheet_for(OFFICE, world), day=None), world)
    days = [plan_of(world, undated, occasion=Occasion(day=day)).edits[0].what for day in (date(2024, 3, 8), None)]
    assert days == ["Phiếu mới, 08/03/2024", f"Phiếu mới, {DAY:%d/%m/%Y}"]


@pytest.mark.parametrize(
    ("day", "told"),
    [
        (date(2024, 2, 25), "ngày chấm không dùng được: 25/02/2024 sớm hơn ngày đăng ký 26/02/2024 của hồ sơ SK-2024-001"),
        (date(2024, 3, 21), "ngày chấm không dùng được: ngày 21/03/2024 chưa tới"),
    ],
)
def test_day_lies_between_registration_and_today(day: date, told: str, world: World) -> None:
    assert refused(world, [replace(sheet(world), day=day)])[0] == f"5:2 sheet-bad-day: Phiếu!B5: {told}"


def test_day_to_come_is_told_once_for_all_rows(world: World) -> None:
    found = refused(world, [replace(sheet(world), day=date(2024, 3, 21))])
    assert found == ["5:2 sheet-bad-day: Phiếu!B5: ngày chấm không dùng được: ngày 21/03/2024 chưa tới"]


def test_remark_without_points_is_no_sheet(world: World) -> None:
    found = refused(world, [sheet(world, D8=None, E8=None, F8=None, H8="Khá")])
    assert found == ["8:4 sheet-missing-criterion: Phiếu!D8: hồ sơ `SK-2024-002` chưa có điểm tiêu chí «Tính mới»"]


def test_personal_data_in_a_remark_is_named_by_its_cell(world: World, tmp_path: Path) -> None:
    mine = sheet(world, H8="Đã hỏi.\nGọi ông A 0905 123 456, CCCD 056090001234.")
    assert refused(world, [mine]) == [
        "8:8 sheet-personal-data: Phiếu!H8: trong nhận xét có số điện thoại riêng: 0905 123 456",
        "8:8 sheet-personal-data: Phiếu!H8: trong nhận xét có số định danh, căn cước hoặc chứng minh nhân dân: 056090001234",
    ]
    disclosed = "".join(f"    - {{text: '{text}', reason: Số trực ban.}}\n" for text in ("0905123456", "056090001234"))
    allowing = world_of(place(tmp_path, f"{COMMUNE}publication:\n  disclosures:\n{disclosed}"))
    assert plan_of(allowing, mine).changes


def test_sheet_of_another_call_is_refused(world: World, tmp_path: Path) -> None:
    mine = sheet(world)
    assert refused(world, [mine], Occasion(call="dot-2025")) == [
        "2:2 sheet-other-call: Nhận dạng!B2: phiếu của đợt `dot-2024`, không phải đợt `dot-2025`"
    ]
    folder = place(tmp_path)
    (folder / "calls" / "dot-2024.md").unlink()
    for path in (folder / "initiatives" / "2024").iterdir():
        path.write_text(path.read_text("utf-8").replace("dot-2024", "dot-moi"), "utf-8")
    (folder / "calls" / "dot-moi.md").write_text(call(rubric="cap-xa"), "utf-8")
    assert refused(world_of(folder), [mine]) == [
        "2:2 sheet-other-call: Nhận dạng!B2: phiếu của đợt `dot-2024`, không phải một đợt trong content/calls"
    ]


def test_initiative_that_left_the_call_is_named(world: World, tmp_path: Path) -> None:
    gone = initiative(earned("under_review", code="SK-2024-002", title="Hồ sơ 2"))
    changed = world_of(place(tmp_path, ho__so__2=gone))
    assert refused(changed, [sheet(world)]) == ["8:1 sheet-unknown-initiative: Phiếu!A8: không có hồ sơ mã `SK-2024-002` trong đợt này"]


def test_unknown_unit_is_named(world: World, tmp_path: Path) -> None:
    mine = sheet(world)
    renamed = world_of(place(tmp_path, COMMUNE.replace("id: van-phong,", "id: van-phong-uy-ban,")))
    assert refused(renamed, [mine]) == ["3:2 sheet-unknown-unit: Nhận dạng!B3: không có đơn vị `van-phong` ở commune.yml"]


def test_unit_must_score_on_the_day(world: World, tmp_path: Path) -> None:
    folder = place(tmp_path)
    later = read(folder, date(2026, 11, 23))
    found = refused(later, [replace(sheet(world), day=date(2025, 7, 1))])
    told = "«Văn phòng HĐND và UBND xã» không phải đơn vị chấm điểm vào ngày 01/07/2025"
    assert found == [f"5:2 sheet-unit-not-in-force: Phiếu!B5: {told}"]
    assert plan_of(later, replace(sheet(world), day=date(2025, 6, 30))).changes
    assert not in_force([unit for unit in later.commune.units if unit.id == OFFICE], date(2025, 7, 1))


def test_unit_of_an_author_is_refused_where_the_commune_says_so(tmp_path: Path) -> None:
    own = initiative(earned("under_review", code="SK-2024-002", call="dot-2024", title="Hồ sơ 2", lead_unit=OFFICE))
    mine = sheet(world_of(place(tmp_path / "before", ho__so__2=own)))
    excluded = world_of(place(tmp_path / "after", f"{COMMUNE}scoring: {{exclude_authors_unit: true}}\n", ho__so__2=own))
    assert refused(excluded, [mine]) == [
        "8:1 sheet-scores-own: Phiếu!A8: «Văn phòng HĐND và UBND xã» có tác giả của hồ sơ `SK-2024-002` nên không chấm hồ sơ này"
    ]


def test_two_sheets_of_a_unit_are_one_too_many(world: World) -> None:
    found = refused(world, [sheet(world, file="a.xlsx"), sheet(world, file="b.xlsx", D7=20)])
    assert found == ["1:1 sheet-twice: đơn vị «Văn phòng HĐND và UBND xã» có hai phiếu trong một lần nhập, phiếu kia là a.xlsx"]


@pytest.mark.parametrize(
    ("status", "changes", "label"),
    [
        ("submitted", {}, "đã đăng ký"),
        ("declined", {"closure": {"date": "2024-03-10", "reason": "Không đạt."}}, "không được chọn"),
        ("withdrawn", {"submitted": "2024-02-26", "closure": {"date": "2024-03-10", "reason": "Tác giả rút."}}, "đã rút"),
    ],
)
def test_first_sheet_needs_an_initiative_under_review(
    status: str, changes: dict[str, Any], label: str, world: World, tmp_path: Path
) -> None:
    closed = initiative(earned(status, code="SK-2024-002", call="dot-2024", title="Hồ sơ 2", **changes))
    found = refused(world_of(place(tmp_path, ho__so__2=closed)), [sheet(world)])
    assert found == [f"8:1 sheet-closed: Phiếu!A8: hồ sơ `SK-2024-002` đang ở bước «{label}», không nhận phiếu mới"]


def test_change_after_the_selection_needs_a_reason(world: World, tmp_path: Path) -> None:
    scores = earned("approved")["scores"]
    decided = {"date": "2024-03-15", "outcome": "selected", "total": "83.5", "rank": "1"}
    keys = earned("under_review", code="SK-2024-002", call="dot-2024", title="Hồ sơ 2", scores=scores, selection=decided)
    changed = world_of(place(tmp_path, ho__so__2=initiative(keys)))
    mine = sheet(world, D8=26, E8=25, F8=34)
    assert refused(changed, [mine]) == ["8:1 change-without-reason: hồ sơ `SK-2024-002` đã xét chọn hoặc phê duyệt, sửa điểm phải có lý do"]
    plan = plan_of(changed, mine, occasion=Occasion(reason="Cộng nhầm"))
    assert ("SK-2024-002", "Tính mới", "25", "26") in edits(plan)


def test_initiatives_now_scored_by_another_rubric_are_not_mixed(world: World, tmp_path: Path) -> None:
    other = "  - {id: khac, name: Bảng khác, threshold: 50, criteria: [{id: all, name: Chung, max: 100}]}\n"
    folder = place(tmp_path, COMMUNE.replace("rubrics:\n", f"rubrics:\n{other}"))
    (folder / "calls" / "dot-2024.md").write_text(call(rubric="khac"), "utf-8")
    early = folder / EARLY
    early.write_text(
        early.read_text("utf-8").replace(
            '      novelty: 23,5     # đã hỏi lại\n      application: "25"\n      effect: 31\n', "      all: 79\n"
        ),
        "utf-8",
    )
    assert refused(world_of(folder), [sheet(world)]) == ["1:1 sheet-outdated: bảng tiêu chí `cap-xa` đã đổi từ lúc xuất phiếu"]

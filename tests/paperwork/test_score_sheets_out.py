"""The score sheet that goes out to a unit: what it holds, what it lets one write, and that it is always the same bytes."""

from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

from initiatives.judging.world import World
from initiatives.paperwork.score_sheets.export import file_name
from initiatives.paperwork.score_sheets.form import Form, blanks, cell
from tests.factory import COMMUNE, call, content, earned, initiative, read
from tests.paperwork.council import CODES, DAY, JUSTICE, OFFICE, opened, place, sheet_for, world_of

NO_STEP = COMMUNE.replace("    step: 0,5\n", "")
EXCLUDED = f"{COMMUNE}scoring: {{exclude_authors_unit: true}}\n"


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> World:
    """The council's world."""
    return world_of(place(tmp_path_factory.mktemp("council")))


def rows(data: bytes, sheet: str = "Phiếu") -> list[list[Any]]:
    """The values of a sheet, row by row, without the empty ends."""
    return [[one.value for one in row if one.value is not None] for row in opened(data)[sheet].iter_rows()]


def test_every_unit_in_force_gets_the_initiatives_under_review(world: World) -> None:
    found = [(blank.unit.id, blank.form.codes) for blank in blanks("dot-2024", world)]
    assert found == [(OFFICE, CODES), (JUSTICE, CODES)]
    assert [file_name(blank.form, 1) for blank in blanks("dot-2024", world)] == [
        "phieu-cham_dot-2024_van-phong.xlsx",
        "phieu-cham_dot-2024_tu-phap-ho-tich.xlsx",
    ]


def test_units_are_those_of_the_day(tmp_path: Path) -> None:
    later = read(place(tmp_path), date(2026, 11, 23))
    assert [blank.unit.id for blank in blanks("dot-2024", later)] == ["phong-kinh-te"]


def test_form_holds_what_a_unit_must_see(world: World) -> None:
    found = rows(sheet_for(OFFICE, world))
    assert found[:9] == [
        ["ỦY BAN NHÂN DÂN XÃ ĐẠI LÃNH"],
        ["PHIẾU CHẤM ĐIỂM SÁNG KIẾN"],
        ["Đợt năm 2024 – Bảng tiêu chí cấp xã"],
        ["Đơn vị chấm: Văn phòng HĐND và UBND xã"],
        [
            "Ngày chấm:",
            "Đạt khi tổng từ 70 điểm và không tiêu chí nào dưới mức tối thiểu. Chỉ ghi vào ô nền vàng; các ô khác đã khóa.",
        ],
        [
            "Mã hồ sơ",
            "Sáng kiến",
            "Nơi xem hồ sơ",
            "Tính mới\n0 – 30 điểm\ntối thiểu 21\nbước 0,5",
            "Khả năng áp dụng\n0 – 30 điểm\ntối thiểu 21\nbước 0,5",
            "Hiệu quả\n0 – 40 điểm\ntối thiểu 25\nbước 0,5",
            "Tổng điểm",
            "Nhận xét",
        ],
        [
            "SK-2024-001",
            "Nhắc lịch hẹn\nNhắc người dân ngày đến nhận kết quả.",
            "Trang «Hồ sơ», dòng 1\ncontent/initiatives/2024/ho-so-1.md",
            '=IF(COUNT(D7:F7)=3,SUM(D7:F7),"")',
        ],
        [
            "SK-2024-002",
            "Hồ sơ 2\nNhắc người dân ngày đến nhận kết quả.",
            "Trang «Hồ sơ», dòng 12\ncontent/initiatives/2024/ho-so-2.md",
            '=IF(COUNT(D8:F8)=3,SUM(D8:F8),"")',
        ],
        [
            "SK-2024-003",
            "Hồ sơ 3\nNhắc người dân ngày đến nhận kết quả.",
            "Trang «Hồ sơ», dòng 24\ncontent/initiatives/2024/ho-so-3.md",
            '=IF(COUNT(D9:F9)=3,SUM(D9:F9),"")',
        ],
    ]


def test_what_a_unit_gave_before_stands_there_again(world: World) -> None:
    sheet = opened(sheet_for(JUSTICE, world))["Phiếu"]
    assert [sheet[name].value for name in ("D7", "E7", "F7", "H7", "D8", "H8")] == [23.5, 25, 31, "Nên làm thử ở một thôn.", None, None]


def test_only_points_remarks_and_the_day_are_unlocked(world: World) -> None:
    sheet = opened(sheet_for(OFFICE, world))["Phiếu"]
    assert sheet.protection.sheet
    assert not sheet.protection.password
    unlocked = {one.coordinate for row in sheet.iter_rows() for one in row if not one.protection.locked}
    assert unlocked == {"B5", *(f"{column}{row}" for column in "DEFH" for row in (7, 8, 9))}


def test_cells_say_in_vietnamese_what_they_take(world: World) -> None:
    rules = {str(rule.sqref): rule for rule in opened(sheet_for(OFFICE, world))["Phiếu"].data_validations.dataValidation}
    assert set(rules) == {"B5", "D7:D9", "E7:E9", "F7:F9"}
    effect = rules["F7:F9"]
    assert (effect.type, effect.formula1) == ("custom", "AND(ISNUMBER(F7),F7>=0,F7<=40,ABS(F7/0.5-ROUND(F7/0.5,0))<0.000001)")
    assert (effect.promptTitle, effect.prompt) == ("Hiệu quả", "Ghi số từ 0 đến 40, theo bước 0,5. Dưới 25 là không đạt.")
    assert (effect.errorTitle, effect.error) == ("Điểm không đúng khung", "Tiêu chí «Hiệu quả»: ghi số từ 0 đến 40, theo bước 0,5.")
    assert (rules["B5"].type, rules["B5"].errorTitle) == ("date", "Không phải ngày")


def test_without_a_step_any_number_in_range_is_taken(tmp_path: Path) -> None:
    world = world_of(place(tmp_path, NO_STEP))
    rules = {str(rule.sqref): rule for rule in opened(sheet_for(OFFICE, world))["Phiếu"].data_validations.dataValidation}
    assert [getattr(rules["D7:D9"], name) for name in ("type", "operator", "formula1", "formula2")] == ["decimal", None, "0", "30"]


def test_page_is_printed_on_a4_with_its_head_repeated(world: World) -> None:
    book = opened(sheet_for(OFFICE, world))
    for sheet in book.worksheets:
        assert (sheet.page_setup.orientation, sheet.page_setup.paperSize, sheet.page_setup.fitToHeight) == ("landscape", 9, 0)
    form = book["Phiếu"]
    assert (form.freeze_panes, form.print_title_rows, form.print_area) == ("C7", "$6:$6", "'Phiếu'!$A$1:$H$16")
    assert [(sheet.title, sheet.sheet_state) for sheet in book.worksheets] == [
        ("Phiếu", "visible"),
        ("Hồ sơ", "visible"),
        ("Hướng dẫn", "visible"),
        ("Nhận dạng", "hidden"),
    ]


def test_mark_says_whose_sheet_it_is(world: World) -> None:
    found = dict(rows(sheet_for(OFFICE, world), "Nhận dạng")[:-1])
    assert found == {
        "schema": "1",
        "call": "dot-2024",
        "unit": OFFICE,
        "rubric": "cap-xa",
        "step": "0,5",
        "criteria": "novelty:21:30 application:21:30 effect:25:40",
        "codes": " ".join(CODES),
    }


def test_dossiers_can_be_read_beside_the_form(world: World) -> None:
    found = rows(sheet_for(OFFICE, world), "Hồ sơ")
    assert found[:11] == [
        ["SK-2024-001", "Nhắc lịch hẹn"],
        ["Tóm tắt", "Nhắc người dân ngày đến nhận kết quả."],
        ["Loại, lĩnh vực", "Giải pháp; Cải cách thủ tục hành chính"],
        ["Đơn vị chủ trì", "Công an xã"],
        ["Tác giả", "Công chức Văn phòng - Thống kê (Công an xã, 100%)"],
        ["Tệp hồ sơ", "content/initiatives/2024/ho-so-1.md"],
        ["Nội dung", "Viết ở đây."],
        ["Đối tượng áp dụng", "Viết ở đây."],
        ["Phương pháp thực hiện", "Viết ở đây."],
        ["Lợi ích mang lại", "Viết ở đây."],
        [],
    ]
    assert opened(sheet_for(OFFICE, world))["Phiếu"]["A8"].hyperlink.location == "'Hồ sơ'!A12"


def test_what_officers_write_never_becomes_a_formula(tmp_path: Path) -> None:
    hostile = initiative(earned("under_review", code="SK-2024-004", call="dot-2024", title='=HYPERLINK("http://x")', summary="=1+1"))
    book = opened(sheet_for(OFFICE, world_of(place(tmp_path, ho__so__4=hostile))))
    formulas = [one.coordinate for sheet in book.worksheets for row in sheet.iter_rows() for one in row if one.data_type == "f"]
    assert formulas == ["G7", "G8", "G9", "G10"]


def test_guide_says_that_no_author_scores_his_own(world: World, tmp_path: Path) -> None:
    text = str(rows(sheet_for(OFFICE, world), "Hướng dẫn"))
    assert "Tác giả, đồng tác giả không chấm sáng kiến của chính mình: người khác trong đơn vị chấm thay." in text
    excluded = str(rows(sheet_for(OFFICE, world_of(place(tmp_path, EXCLUDED))), "Hướng dẫn"))
    assert "hồ sơ có tác giả của đơn vị không có trong phiếu này" in excluded


def test_unit_of_an_author_is_warned_or_left_out(tmp_path: Path) -> None:
    own = initiative(earned("under_review", code="SK-2024-004", call="dot-2024", lead_unit=OFFICE))
    allowed = world_of(place(tmp_path / "allowed", ho__so__4=own))
    warning = "\nCó tác giả thuộc đơn vị: tác giả, đồng tác giả không được chấm."
    titles = {unit: opened(sheet_for(unit, allowed))["Phiếu"]["B10"].value for unit in (OFFICE, JUSTICE)}
    assert titles == {OFFICE: titles[JUSTICE] + warning, JUSTICE: "Nhắc lịch hẹn\nNhắc người dân ngày đến nhận kết quả."}
    excluded = world_of(place(tmp_path / "excluded", EXCLUDED, ho__so__4=own))
    assert {blank.unit.id: blank.form.codes for blank in blanks("dot-2024", excluded)} == {OFFICE: CODES, JUSTICE: (*CODES, "SK-2024-004")}


def test_only_what_waits_for_scores_goes_out(tmp_path: Path) -> None:
    decided = {"date": "2024-03-15", "outcome": "selected", "total": "84", "rank": "1"}
    scores = earned("approved")["scores"]
    done = initiative(earned("under_review", code="SK-2024-004", call="dot-2024", scores=scores, selection={**decided, "total": "83.5"}))
    declined = initiative(earned("declined", code="SK-2024-005", call="dot-2024", closure={"date": "2024-03-15", "reason": "Không đạt."}))
    elsewhere = initiative(earned("under_review", code="SK-2024-006"))
    world = world_of(place(tmp_path, ho__so__4=done, ho__so__5=declined, ho__so__6=elsewhere))
    assert [blank.form.codes for blank in blanks("dot-2024", world)] == [CODES, CODES]


def test_initiatives_of_two_rubrics_go_out_on_two_sheets(tmp_path: Path) -> None:
    older = COMMUNE.replace(
        "    from: 2024-01-01\n",
        "    from: 2024-03-01\n",
    ).replace(
        "rubrics:\n",
        "rubrics:\n  - {id: bang-cu, name: Bảng cũ, to: 2024-02-29, threshold: 50, criteria: [{id: all, name: Chung, max: 100}]}\n",
    )
    waiting = {
        f"ho-so-{i}.md": initiative(earned("under_review", code=f"SK-2024-00{i}", call="dot", submitted=day))
        for i, day in ((1, "2024-02-26"), (2, "2024-03-02"))
    }
    folder = content(tmp_path, {"calls/dot.md": call(), **waiting}, older)
    found = [(blank.form.unit, blank.form.rubric, blank.form.codes) for blank in blanks("dot", read(folder, DAY))]
    assert found == [
        (OFFICE, "bang-cu", ("SK-2024-001",)),
        (OFFICE, "cap-xa", ("SK-2024-002",)),
        (JUSTICE, "bang-cu", ("SK-2024-001",)),
        (JUSTICE, "cap-xa", ("SK-2024-002",)),
    ]
    form = Form(call="dot", unit=OFFICE, rubric="bang-cu", step="", criteria=(), codes=())
    assert file_name(form, 2) == "phieu-cham_dot_van-phong_bang-cu.xlsx"


def test_equal_content_gives_equal_bytes(tmp_path: Path) -> None:
    first, second = (sheet_for(OFFICE, world_of(place(tmp_path / name))) for name in ("một", "hai"))
    assert first == second
    assert opened(first).properties.created == datetime(2024, 3, 5)


@pytest.mark.parametrize(("column", "name"), [(1, "A"), (4, "D"), (26, "Z"), (27, "AA"), (702, "ZZ"), (703, "AAA")])
def test_cells_have_the_names_that_people_see(column: int, name: str) -> None:
    assert cell(7, column) == f"Phiếu!{name}7"

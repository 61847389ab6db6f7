"""Score sheets that come back: read as they were filled in, or refused with the cell named, one line each."""

from collections.abc import Callable
from datetime import date, datetime, time
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from openpyxl.styles import Font
from openpyxl.workbook import Workbook

from initiatives.judging.world import World
from initiatives.paperwork.score_sheets.form import Form, checksum
from tests.factory import COMMUNE
from tests.paperwork.council import JUSTICE, OFFICE, POINTS, edited, filled, place, refusals, returned, sheet_for, world_of


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> World:
    """The council's world."""
    return world_of(place(tmp_path_factory.mktemp("council")))


@pytest.fixture(scope="module")
def blank(world: World) -> bytes:
    """The sheet that went out to the office."""
    return sheet_for(OFFICE, world)


def test_filled_sheet_is_read_in_decimal_numbers(blank: bytes, world: World) -> None:
    found = returned(filled(blank, {**POINTS, "H8": "  Cần\u00a0nói ro\u0303\r\nai làm.\u200b  "}), world)
    assert (found.form.call, found.form.unit, found.rubric.id, found.day) == ("dot-2024", OFFICE, "cap-xa", date(2024, 3, 18))
    assert [(row.code, row.row, dict(row.points), row.note) for row in found.rows] == [
        ("SK-2024-001", 7, {"novelty": Decimal(24), "application": Decimal("25.5"), "effect": Decimal(33)}, ""),
        ("SK-2024-002", 8, {"novelty": Decimal(22), "application": Decimal(23), "effect": Decimal("30.5")}, "Cần nói rõ\nai làm."),
        ("SK-2024-003", 9, {"novelty": Decimal(27), "application": Decimal(26), "effect": Decimal(35)}, ""),
    ]
    assert all(isinstance(points, Decimal) for row in found.rows for points in row.points.values())


def test_binary_floats_never_reach_the_points(tmp_path: Path) -> None:
    world = world_of(place(tmp_path, COMMUNE.replace("    step: 0,5\n", "")))
    found = returned(filled(sheet_for(OFFICE, world), {**POINTS, "D7": 23.1, "E7": 0.3, "F7": 1e-06}), world)
    assert found.rows[0].points == {"novelty": Decimal("23.1"), "application": Decimal("0.3"), "effect": Decimal("0.000001")}


def test_row_without_any_point_is_not_scored(blank: bytes, world: World) -> None:
    found = returned(filled(blank, {name: value for name, value in POINTS.items() if name.endswith("8")}), world)
    assert [(row.code, len(row.points)) for row in found.rows] == [("SK-2024-001", 0), ("SK-2024-002", 3), ("SK-2024-003", 0)]


def harmless(book: Workbook) -> None:
    """What officers do to a sheet beside filling it in."""
    sheet = book["Phiếu"]
    sheet.column_dimensions["B"].width = 90
    sheet.column_dimensions["D"].width = 4
    sheet.row_dimensions[7].height = 140
    sheet["D7"].font = Font(bold=True, color="FF0000")
    sheet["D7"].number_format = "0.00"
    sheet["J3"], sheet["B20"] = "Đã họp ngày 15/3", "Người chấm: đã ký"
    sheet["B20"].hyperlink = "https://example.vn"
    sheet.merge_cells("B22:F23")
    sheet.sheet_view.zoomScale = 130
    book.create_sheet("Nháp", 0)["A1"] = "=1+1"
    book["Hồ sơ"].sheet_state = "hidden"
    book.active = 0


def test_other_widths_notes_and_sheets_do_no_harm(blank: bytes, world: World) -> None:
    plain, decorated = (returned(data, world) for data in (filled(blank), edited(filled(blank), harmless)))
    assert plain == decorated


@pytest.mark.parametrize(
    ("written", "read"),
    [
        (datetime(2024, 3, 18, 9, 30), date(2024, 3, 18)),
        ("08/03/2024", date(2024, 3, 8)),
        ("2024-3-8", date(2024, 3, 8)),
        (None, None),
        (" ", None),
    ],
)
def test_day_is_taken_as_day_or_text(written: Any, read: date | None, blank: bytes, world: World) -> None:
    assert returned(filled(blank, {**POINTS, "B5": written}), world).day == read


CELLS: dict[str, tuple[dict[str, Any], list[str]]] = {
    "text": ({"D7": "hai mươi"}, ["7:4 sheet-not-a-number: Phiếu!D7: ô đang là chữ, không phải số"]),
    "number as text": ({"D7": "24"}, ["7:4 sheet-not-a-number: Phiếu!D7: ô đang là chữ, không phải số"]),
    "decimal comma as text": ({"E8": "8,5"}, ["8:5 sheet-not-a-number: Phiếu!E8: ô đang là chữ, không phải số"]),
    "8.5 made a day": ({"D7": datetime(2024, 5, 8)}, ["7:4 sheet-not-a-number: Phiếu!D7: ô đang là ngày tháng, không phải số"]),
    "a time": ({"D7": time(8, 30)}, ["7:4 sheet-not-a-number: Phiếu!D7: ô đang là ngày tháng, không phải số"]),
    "yes": ({"D7": True}, ["7:4 sheet-not-a-number: Phiếu!D7: ô đang là đúng/sai, không phải số"]),
    "an error": ({"D7": "#N/A"}, ["7:4 sheet-not-a-number: Phiếu!D7: ô đang báo lỗi, không phải số"]),
    "formula": ({"D7": "=20+4"}, ["7:4 sheet-formula: Phiếu!D7: ô này chứa công thức"]),
    "formula in a remark": ({"H7": '=HYPERLINK("http://x")'}, ["7:8 sheet-formula: Phiếu!H7: ô này chứa công thức"]),
    "above maximum": ({"D7": 31}, ["7:4 sheet-above-maximum: Phiếu!D7: điểm 31 vượt mức tối đa 30 của tiêu chí «Tính mới»"]),
    "negative": ({"D7": -0.5}, ["7:4 sheet-negative: Phiếu!D7: điểm -0,5 nhỏ hơn 0"]),
    "off step": ({"F9": 33.3}, ["9:6 sheet-off-step: Phiếu!F9: điểm 33,3 không theo bước 0,5"]),
    "missing criterion": (
        {"E7": None},
        ["7:5 sheet-missing-criterion: Phiếu!E7: hồ sơ `SK-2024-001` chưa có điểm tiêu chí «Khả năng áp dụng»"],
    ),
    "blank for a point": (
        {"E7": "  "},
        ["7:5 sheet-missing-criterion: Phiếu!E7: hồ sơ `SK-2024-001` chưa có điểm tiêu chí «Khả năng áp dụng»"],
    ),
    "initiative added by hand": (
        {"A10": "SK-2024-009", "D10": 20, "F11": 3},
        [
            "10:4 sheet-altered: Phiếu!D10: khung phiếu đã bị sửa: có số nằm dưới bảng, không thuộc hồ sơ nào trong phiếu",
            "11:6 sheet-altered: Phiếu!F11: khung phiếu đã bị sửa: có số nằm dưới bảng, không thuộc hồ sơ nào trong phiếu",
        ],
    ),
    "typed total": ({"G7": 90}, ["7:7 sheet-altered: Phiếu!G7: khung phiếu đã bị sửa: tổng điểm không phải tổng các tiêu chí"]),
    "total as text": ({"G7": "82,5"}, ["7:7 sheet-altered: Phiếu!G7: khung phiếu đã bị sửa: tổng điểm không phải tổng các tiêu chí"]),
    "long remark": ({"H8": "a" * 3001}, ["8:8 sheet-bad-note: Phiếu!H8: nhận xét không nhận được: dài quá 3000 ký tự"]),
    "hidden sign": ({"H8": "tốt\u202e"}, ["8:8 sheet-bad-note: Phiếu!H8: nhận xét không nhận được: có ký tự ẩn U+202E"]),
    "no day": ({"B5": "hôm qua"}, ["5:2 sheet-bad-day: Phiếu!B5: ngày chấm không dùng được: không phải ngày"]),
    "impossible day": ({"B5": "31/02/2024"}, ["5:2 sheet-bad-day: Phiếu!B5: ngày chấm không dùng được: không phải ngày"]),
    "several": (
        {"D7": 31, "E8": "x", "F9": None},
        [
            "7:4 sheet-above-maximum: Phiếu!D7: điểm 31 vượt mức tối đa 30 của tiêu chí «Tính mới»",
            "8:5 sheet-not-a-number: Phiếu!E8: ô đang là chữ, không phải số",
            "9:6 sheet-missing-criterion: Phiếu!F9: hồ sơ `SK-2024-003` chưa có điểm tiêu chí «Hiệu quả»",
        ],
    ),
}


@pytest.mark.parametrize("case", CELLS)
def test_faulty_cell_is_named(case: str, blank: bytes, world: World) -> None:
    cells, told = CELLS[case]
    assert refusals(filled(blank, {**POINTS, **cells}), world) == told


def test_total_that_is_the_sum_is_taken_as_a_number(blank: bytes, world: World) -> None:
    assert len(returned(filled(blank, {**POINTS, "G7": 82.5}), world).rows) == 3


def test_percentages_are_refused(blank: bytes, world: World) -> None:
    def per_cent(book: Workbook) -> None:
        book["Phiếu"]["D7"].value, book["Phiếu"]["D7"].number_format = 0.5, "0%"

    assert refusals(edited(filled(blank), per_cent), world) == ["7:4 sheet-not-a-number: Phiếu!D7: ô đang ở dạng phần trăm, không phải số"]


def test_empty_sheet_is_told_as_such(blank: bytes, world: World) -> None:
    assert refusals(blank, world) == ["1:1 sheet-empty: phiếu chưa có điểm nào"]


def _set(sheet: str, name: str, value: Any) -> Callable[[Workbook], object]:
    def change(book: Workbook) -> None:
        book[sheet][name] = value

    return change


def _hide_row(book: Workbook) -> None:
    book["Phiếu"].row_dimensions[8].hidden = True


def _hide_column(book: Workbook) -> None:
    book["Phiếu"].column_dimensions["E"].hidden = True


def _hide_columns_together(book: Workbook) -> None:
    book["Phiếu"].column_dimensions.group("D", "F", hidden=True)


def _swap_rows(book: Workbook) -> None:
    sheet = book["Phiếu"]
    sheet["A7"], sheet["A8"] = sheet["A8"].value, sheet["A7"].value


ALTERED: dict[str, tuple[Callable[[Workbook], object], list[str]]] = {
    "row hidden": (_hide_row, ["8:1 sheet-hidden: Phiếu!A8: hàng này bị ẩn"]),
    "column hidden": (_hide_column, ["6:5 sheet-hidden: Phiếu!E6: cột này bị ẩn"]),
    "columns hidden together": (
        _hide_columns_together,
        [f"6:{i} sheet-hidden: Phiếu!{name}6: cột này bị ẩn" for i, name in ((4, "D"), (5, "E"), (6, "F"))],
    ),
    "cells merged": (lambda book: book["Phiếu"].merge_cells("D7:D8"), ["7:4 sheet-merged: Phiếu!D7: có ô gộp trong bảng điểm"]),
    "merged into the table": (lambda book: book["Phiếu"].merge_cells("D9:E10"), ["9:4 sheet-merged: Phiếu!D9: có ô gộp trong bảng điểm"]),
    "rows swapped": (
        _swap_rows,
        [
            "7:1 sheet-altered: Phiếu!A7: khung phiếu đã bị sửa: ô này phải là mã hồ sơ SK-2024-001",
            "8:1 sheet-altered: Phiếu!A8: khung phiếu đã bị sửa: ô này phải là mã hồ sơ SK-2024-002",
        ],
    ),
    "code changed": (
        _set("Phiếu", "A9", "SK-2024-009"),
        ["9:1 sheet-altered: Phiếu!A9: khung phiếu đã bị sửa: ô này phải là mã hồ sơ SK-2024-003"],
    ),
    "maximum changed": (
        _set("Phiếu", "D6", "Tính mới\n0 – 50 điểm\ntối thiểu 21\nbước 0,5"),
        ["6:4 sheet-altered: Phiếu!D6: khung phiếu đã bị sửa: tiêu đề phải là «Tính mới 0 – 30 điểm tối thiểu 21 bước 0,5»"],
    ),
    "sheet renamed": (
        lambda book: setattr(book["Phiếu"], "title", "Điểm"),
        ["6:1 sheet-altered: Phiếu!A6: khung phiếu đã bị sửa: không còn trang «Phiếu» (nếu đã đổi tên thì đổi lại)"],
    ),
    "mark changed": (
        _set("Nhận dạng", "B3", JUSTICE),
        ["8:2 sheet-altered: Nhận dạng!B8: khung phiếu đã bị sửa: dấu nhận dạng không khớp"],
    ),
    "mark removed": (
        lambda book: book.remove(book["Nhận dạng"]),
        ["1:1 sheet-not-ours: tệp này không phải phiếu chấm do hệ thống xuất ra"],
    ),
    "mark emptied": (_set("Nhận dạng", "B1", None), ["1:1 sheet-not-ours: tệp này không phải phiếu chấm do hệ thống xuất ra"]),
    "another version": (_set("Nhận dạng", "B1", "2"), ["1:1 sheet-version: phiếu thuộc phiên bản `2` mà chương trình này không đọc"]),
}


@pytest.mark.parametrize("case", ALTERED)
def test_altered_structure_is_refused(case: str, blank: bytes, world: World) -> None:
    change, told = ALTERED[case]
    assert refusals(edited(filled(blank), change), world) == told


def test_inserted_row_moves_the_codes(blank: bytes, world: World) -> None:
    found = refusals(edited(filled(blank), lambda book: book["Phiếu"].insert_rows(8)), world)
    assert [line.partition(":")[0] for line in found] == ["8", "9"]


def test_inserted_column_moves_the_headings(blank: bytes, world: World) -> None:
    assert refusals(edited(filled(blank), lambda book: book["Phiếu"].insert_cols(4)), world)[0].startswith("6:4 sheet-altered")


def test_sheet_made_by_an_older_rubric_is_refused(blank: bytes, tmp_path: Path) -> None:
    changed = world_of(place(tmp_path, COMMUNE.replace("max: 40, min: 25", "max: 45, min: 25").replace("threshold: 70", "threshold: 75")))
    assert refusals(filled(blank), changed) == ["1:1 sheet-outdated: bảng tiêu chí `cap-xa` đã đổi từ lúc xuất phiếu"]


def test_checksum_covers_all_that_is_said() -> None:
    said = Form(call="a", unit="b", rubric="c", step="", criteria=("d:0:1",), codes=("E",)).mark()
    assert len({checksum({**said, name: "x"}) for name in said if name != "checksum"} | {said["checksum"]}) == len(said)

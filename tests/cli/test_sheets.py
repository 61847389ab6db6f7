"""``initiatives sheets``: out to the units and back, as the officer does it: preview, question, all files or none."""

import json
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from tests.cli.terminal import typed
from tests.commands import Done, run
from tests.conftest import Once
from tests.factory import COMMUNE, earned, initiative
from tests.paperwork.council import BY_HAND, JUSTICE, OFFICE, POINTS, filled, place

MARCH = {"SOURCE_DATE_EPOCH": "1710910800"}
"""20/3/2024."""
FIRST, SECOND, THIRD = (f"content/initiatives/2024/ho-so-{i}.md" for i in (1, 2, 3))


def command(here: Path, *arguments: str | Path, **environment: str) -> Done:
    """Run ``initiatives sheets`` in a folder, in March 2024."""
    return run("sheets", *arguments, cwd=here, **MARCH, **environment)


def sent(folder: Path) -> None:
    """Put the council's content into a folder, and its sheets out."""
    place(folder)
    assert command(folder, "export", "--call", "dot-2024").status == 0


@pytest.fixture
def here(once: Once, tmp_path: Path) -> Path:
    """A folder with the council's content, and its sheets out."""
    return shutil.copytree(once("sheets-sent", sent), tmp_path, dirs_exist_ok=True)


def sheet(here: Path, unit: str = OFFICE, cells: Mapping[str, Any] = POINTS) -> Path:
    """A unit's sheet, filled in where it lies."""
    path = here / "phieu-cham" / f"phieu-cham_dot-2024_{unit}.xlsx"
    path.write_bytes(filled(path.read_bytes(), cells))
    return path.relative_to(here)


def contents(here: Path) -> dict[str, bytes]:
    """Every file of the content folder."""
    return {path.relative_to(here).as_posix(): path.read_bytes() for path in sorted((here / "content").rglob("*")) if path.is_file()}


def table(done: Done) -> list[list[str]]:
    """The cells of the table that a command prints, first lines only."""
    return [[cell.strip() for cell in line.strip("│\n").split("│")] for line in done.out.splitlines() if line.startswith("│")]


def test_export_writes_a_file_for_each_unit(tmp_path: Path) -> None:
    place(tmp_path)
    done = command(tmp_path, "export", "--call", "dot-2024", "--out", "ra/phiếu")
    assert (done.status, done.err) == (0, "")
    assert done.out == (
        "ra/phiếu/phieu-cham_dot-2024_van-phong.xlsx: Văn phòng HĐND và UBND xã, 3 hồ sơ\n"
        "ra/phiếu/phieu-cham_dot-2024_tu-phap-ho-tich.xlsx: Tư pháp - Hộ tịch, 3 hồ sơ\n"
    )
    assert sorted(path.name for path in (tmp_path / "ra" / "phiếu").iterdir()) == [
        "phieu-cham_dot-2024_tu-phap-ho-tich.xlsx",
        "phieu-cham_dot-2024_van-phong.xlsx",
    ]


def test_export_for_one_unit_alone(tmp_path: Path) -> None:
    place(tmp_path)
    assert command(tmp_path, "export", "--call", "dot-2024", "--unit", JUSTICE, "--out", "ra").out.count("\n") == 1
    assert [path.name for path in (tmp_path / "ra").iterdir()] == ["phieu-cham_dot-2024_tu-phap-ho-tich.xlsx"]


def test_export_never_overwrites_what_a_unit_filled_in(here: Path) -> None:
    assert command(here, "export", "--call", "dot-2024").status == 0
    path = here / sheet(here)
    before = path.read_bytes()
    done = command(here, "export", "--call", "dot-2024")
    assert done.status == 2
    assert done.err.startswith("Dùng sai lệnh: đã có phieu-cham/phieu-cham_dot-2024_van-phong.xlsx; chuyển tệp ấy đi")
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--call", "dot-2042"], "không có đợt 'dot-2042'; ý bạn là `dot-2024` (Đợt năm 2024)?"),
        (
            ["--call", "dot-2024", "--unit", "van-phog"],
            "đơn vị 'van-phog' không có phiếu nào; ý bạn là `van-phong` (Văn phòng HĐND và UBND xã)?",
        ),
        (["--call", "dot-2024", "--unit", "cong-an"], "đơn vị 'cong-an' không có phiếu nào; "),
        ([], "thiếu '--call'"),
    ],
)
def test_export_says_what_is_not_there(arguments: list[str], told: str, here: Path) -> None:
    done = command(here, "export", *arguments)
    assert (done.status, done.out) == (2, "")
    assert done.err.startswith(f"Dùng sai lệnh: {told}")


def test_export_needs_initiatives_a_rubric_and_units(tmp_path: Path) -> None:
    empty = place(tmp_path / "a")
    for path in (empty / "initiatives" / "2024").iterdir():
        path.unlink()
    assert "không có hồ sơ nào đang thẩm định" in command(tmp_path / "a", "export", "--call", "dot-2024").err
    nobody = COMMUNE.replace(", scores: true", "")
    content = place(tmp_path / "b", nobody)
    (content / "initiatives" / "2024" / "ho-so-1.md").unlink()
    assert "ngày 20/03/2024 không có đơn vị nào chấm được" in command(tmp_path / "b", "export", "--call", "dot-2024").err
    content = place(tmp_path / "c", COMMUNE.replace("from: 2024-01-01", "from: 2024-03-01"))
    (content / "initiatives" / "2024" / "ho-so-1.md").unlink()
    (content / "calls" / "dot-2024.md").write_text(
        (content / "calls" / "dot-2024.md").read_text("utf-8").replace('rubric: "cap-xa"\n', ""), "utf-8"
    )
    assert "SK-2024-002: không có bảng tiêu chí nào dùng vào ngày 26/02/2024" in command(tmp_path / "c", "export", "--call", "dot-2024").err


def test_preview_shows_what_would_change_and_writes_nothing(here: Path) -> None:
    before = contents(here)
    done = command(here, "import", sheet(here, cells={**POINTS, "H8": "Cần nói rõ"}))
    assert (done.status, done.err) == (0, "")
    assert table(done) == [
        ["SK-2024-001", "Văn phòng HĐND và UBND xã", "Phiếu mới, 18/03/2024", "—", "24 + 25,5 + 33 = 82,5"],
        ["SK-2024-002", "Văn phòng HĐND và UBND xã", "Phiếu mới, 18/03/2024", "—", "22 + 23 + 30,5 = 75,5"],
        ["SK-2024-002", "Văn phòng HĐND và UBND xã", "Nhận xét", "—", "Cần nói rõ"],
        ["SK-2024-003", "Văn phòng HĐND và UBND xã", "Phiếu mới, 18/03/2024", "—", "27 + 26 + 35 = 88"],
    ]
    assert done.out.splitlines()[-1] == "Đây mới là bản xem trước, chưa ghi gì. Chạy lại với --yes để ghi."
    assert contents(here) == before


def test_import_writes_and_a_second_one_changes_nothing(here: Path) -> None:
    sheets = [sheet(here), sheet(here, JUSTICE, {**POINTS, "D7": 24, "E7": 25, "F7": 31})]
    done = command(here, "import", *sheets, "--yes")
    assert (done.status, done.err, done.out.splitlines()[-1]) == (0, "", "Đã ghi 6 mục vào 3 hồ sơ.")
    assert run("check", cwd=here, **MARCH).err == "Không có lỗi.\n"
    written = contents(here)
    text = written[FIRST].decode()
    assert text == BY_HAND.replace("novelty: 23,5     #", "novelty: 24     #").replace(
        "  # còn chờ Văn phòng\n",
        "  - unit: van-phong\n    date: 2024-03-18\n    criteria:\n      novelty: 24\n      application: 25.5\n      effect: 33\n"
        "  # còn chờ Văn phòng\nscore_changes:\n"
        "  - {unit: tu-phap-ho-tich, criterion: novelty, date: 2024-03-20, before: 23.5, after: 24}\n",
    )
    again = command(here, "import", *sheets, "--yes")
    assert (again.status, again.out, again.err) == (0, "Không có gì thay đổi: mọi điểm trong phiếu đã có trong hồ sơ.\n", "")
    assert contents(here) == written


def test_windows_files_stay_windows_files(here: Path) -> None:
    path = here / FIRST
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    assert command(here, "import", sheet(here), "--yes").status == 0
    data = path.read_bytes()
    assert data.startswith(b"\xef\xbb\xbf---\r\n")
    assert data.count(b"\n") == data.count(b"\r\n") == BY_HAND.count("\n") + 6


@pytest.mark.parametrize(("answer", "written"), [("c", True), ("có", True), ("k", False), ("", False)])
def test_on_a_terminal_the_officer_is_asked(answer: str, written: bool, here: Path) -> None:
    before = contents(here)
    done = typed("sheets", "import", sheet(here), answer=answer, cwd=here, **MARCH)
    assert done.status == 0
    assert "Ghi vào 3 hồ sơ? (c = có, k = không) [k]: " in done.out
    assert ("Đã ghi 3 mục vào 3 hồ sơ." in done.out) is written
    assert ("Chưa ghi gì cả; mọi tệp còn nguyên." in done.out) is not written
    assert (contents(here) != before) is written


def test_one_wrong_cell_and_no_file_is_touched(here: Path) -> None:
    before = contents(here)
    good, bad = sheet(here, JUSTICE), sheet(here, cells={**POINTS, "D7": 31, "E8": "tốt"})
    done = command(here, "import", good, bad, "--yes")
    assert (done.status, done.out) == (1, "")
    assert done.err.splitlines() == [
        f"{bad}: lỗi [sheet-above-maximum] Phiếu!D7: điểm 31 vượt mức tối đa 30 của tiêu chí «Tính mới»; ghi điểm từ 0 đến 30",
        f"{bad}: lỗi [sheet-not-a-number] Phiếu!E8: ô đang là chữ, không phải số; "
        "xóa ô rồi gõ lại số; số lẻ gõ theo máy đang dùng, ví dụ 8,5 hoặc 8.5",
        "Chưa ghi gì cả; mọi tệp còn nguyên.",
    ]
    assert contents(here) == before


def test_one_file_that_cannot_be_rewritten_and_none_is(here: Path) -> None:
    path = here / SECOND
    points = '"criteria": {"novelty": 22, "application": 23, "effect": 30.5}'
    sheets = f'[{{"unit": "van-phong", "date": "2024-03-05", # ghi chú giữa ngoặc\n  {points}}}]'
    path.write_text(path.read_text("utf-8").replace("\nsubmitted:", f"\nscores: {sheets}\nsubmitted:"), "utf-8")
    before = contents(here)
    done = command(here, "import", sheet(here, JUSTICE, {**POINTS, "D7": 24}), "--yes")
    assert (done.status, done.out) == (1, "")
    assert f"{SECOND}:1:1: lỗi [cannot-rewrite]" in done.err
    assert "một ghi chú sau dấu # sẽ bị mất" in done.err
    assert done.err.splitlines()[-1] == "Chưa ghi gì cả; mọi tệp còn nguyên."
    assert contents(here) == before


def test_what_would_break_a_rule_is_not_written(here: Path) -> None:
    """A change dated before the selection explains no total of that selection."""
    selection = {"date": "2024-03-15", "outcome": "selected", "total": "75.5", "rank": "1"}
    scores = [{"unit": "van-phong", "date": "2024-03-14", "criteria": {"novelty": "22", "application": "23", "effect": "30.5"}}]
    front = earned(
        "under_review", code="SK-2024-002", call="dot-2024", title="Hồ sơ 2", lead_unit="cong-an", scores=scores, selection=selection
    )
    (here / SECOND).write_text(initiative(front), "utf-8")
    before = contents(here)
    path = sheet(here, cells={**POINTS, "D8": 24})
    early = command(here, "import", path, "--yes", "--reason", "Cộng nhầm", "--date", "14/03/2024")
    assert early.status == 1
    assert "[score-changed-after-selection]" in early.err
    assert contents(here) == before
    assert command(here, "import", path, "--yes").err.startswith(f"{path}: lỗi [change-without-reason] hồ sơ `SK-2024-002` đã xét chọn")
    assert command(here, "import", path, "--yes", "--reason", " Cộng \n nhầm ").status == 0
    assert '"Cộng nhầm"' in (here / SECOND).read_text("utf-8")
    assert run("check", cwd=here, **MARCH).status == 0


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["khong-co.xlsx"], "không có tệp 'khong-co.xlsx'"),
        (["content/calls/dot-2024.md", "--date", "mai"], "ngày 'mai' chưa đúng; viết như 2024-06-17 hoặc 17/06/2024"),
        (["content/calls/dot-2024.md", "--date", "2024-03-21"], "ngày '2024-03-21' chưa tới"),
        ([], "thiếu 'TỆP…'"),
    ],
)
def test_wrong_use_of_import_is_told(arguments: list[str], told: str, here: Path) -> None:
    done = command(here, "import", *arguments)
    assert (done.status, done.out, done.err.splitlines()[0]) == (2, "", f"Dùng sai lệnh: {told}")


def test_any_other_file_is_refused_with_one_line(here: Path) -> None:
    done = command(here, "import", "content/calls/dot-2024.md", "--yes")
    assert (done.status, done.err.splitlines()[0]) == (
        1,
        "content/calls/dot-2024.md: lỗi [sheet-unreadable] không mở được phiếu: không phải tệp Excel, hoặc tệp bị hỏng; "
        "xin đơn vị gửi lại phiếu, lưu dạng Excel (.xlsx)",
    )


def test_results_are_compiled(here: Path) -> None:
    command(here, "import", sheet(here), sheet(here, JUSTICE, {"D8": 21, "E8": 24, "F8": 40, "D7": 23.5, "E7": 25, "F7": 31}), "--yes")
    done = command(here, "results", "--call", "dot-2024")
    assert [row[0] for row in table(done) if row[0]] == ["SK-2024-003", "SK-2024-001", "SK-2024-002"]
    assert done.out.splitlines()[-1] == "3 hồ sơ; 1 hồ sơ còn thiếu phiếu; 0 hồ sơ có các phiếu lệch nhau quá mức."
    found = json.loads(command(here, "results", "--call", "dot-2024", "--format", "json").out)
    assert found[0] == {
        "code": "SK-2024-003",
        "title": "Hồ sơ 3",
        "status": "under_review",
        "rubric": "cap-xa",
        "sheets": 1,
        "counted": 1,
        "averages": {"novelty": "27.00", "application": "26.00", "effect": "35.00"},
        "total": "88.00",
        "spread": "0",
        "spread_exceeded": False,
        "below_minimum": [],
        "passed": True,
        "outcome": "Đạt",
        "missing_units": [JUSTICE],
    }
    assert [(one["code"], one["total"], one["spread"]) for one in found[1:]] == [
        ("SK-2024-001", "81.00", "3.0"),
        ("SK-2024-002", "80.25", "9.5"),
    ]


def test_results_go_to_excel(here: Path) -> None:
    done = command(here, "results", "--call", "dot-2024", "--out", "ra/kết quả.xlsx")
    assert (done.status, done.out) == (0, "Đã ghi ra/kết quả.xlsx\n")
    first = (here / "ra" / "kết quả.xlsx").read_bytes()
    book = openpyxl.load_workbook(here / "ra" / "kết quả.xlsx")
    rows = [[value for value in row if value is not None] for row in book["Kết quả"].iter_rows(values_only=True)]
    assert rows[:2] == [["TỔNG HỢP KẾT QUẢ CHẤM ĐIỂM"], ["Đợt năm 2024"]]
    assert rows[4] == [
        "SK-2024-001",
        "Nhắc lịch hẹn",
        "đang thẩm định",
        "Tính mới: 23,5/30\nKhả năng áp dụng: 25/30\nHiệu quả: 31/40",
        79.5,
        "1",
        "0",
        "Văn phòng HĐND và UBND xã",
        "Đạt (tạm tính)",
    ]
    command(here, "results", "--call", "dot-2024", "--out", "ra/kết quả.xlsx")
    assert (here / "ra" / "kết quả.xlsx").read_bytes() == first


def test_call_without_initiatives_has_no_results(here: Path) -> None:
    for path in (here / "content" / "initiatives" / "2024").iterdir():
        path.unlink()
    assert command(here, "results", "--call", "dot-2024").out == "Chưa có hồ sơ nào của đợt này đang thẩm định hoặc đã chấm.\n"
    assert json.loads(command(here, "results", "--call", "dot-2024", "--format", "json").out) == []

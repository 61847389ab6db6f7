"""``initiatives known import``: a preview, all or nothing, and nothing the second time."""

from pathlib import Path

import pytest
from openpyxl import Workbook

from tests.cli.terminal import typed
from tests.commands import Done, run
from tests.factory import content, draft, initiative

STORED = "Mã,Tên,Đơn vị,Tỉnh,Năm,Tóm tắt,Lợi ích,Nguồn,Nhóm\n"
TABLE: list[list[object]] = [
    ["SỞ NỘI VỤ"],
    ["TT", "Tên sáng kiến", "Mã hồ sơ", "Cơ quan", "Năm", "Nguồn", "Ghi chú"],
    [1, "Phòng họp không giấy", "KH-2025-001", "UBND xã A", 2025, "QĐ 12/QĐ-UBND", "riêng"],
    [2, "Chợ không dùng tiền mặt, “chợ 4.0”", "KH-2025-002", None, None, "QĐ 12/QĐ-UBND", None],
]
LABEL = "content/settings/known/danh-muc-tinh.csv"
PREVIEW = f"""{LABEL}: thêm 2, sửa 0, giữ nguyên 0
  + KH-2025-001  Phòng họp không giấy (UBND xã A, 2025)
  + KH-2025-002  Chợ không dùng tiền mặt, “chợ 4.0”
"""
DONE = "Đã ghi. Hãy chạy initiatives check: có thể có hồ sơ cần thêm kết luận về tính mới.\n"
NOTHING = "Không có gì thay đổi.\n"


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A folder with an initiative, a register, and a table to import."""
    row = "KB-2020-001,Dạy bơi,UBND xã B,Huế,2020,,,Báo,\n"
    content(tmp_path, {"a.md": initiative(draft()), "settings/known/a.csv": STORED + row})
    excel(tmp_path / "Danh mục tỉnh.xlsx", TABLE)
    return tmp_path


def excel(path: Path, table: list[list[object]]) -> None:
    """Write a table as an Excel file."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in table:
        sheet.append(row)
    book.save(path)


def imported(*files: str, cwd: Path) -> Done:
    """What the command does where the officer has said yes beforehand."""
    return run("known", "import", "--yes", *files, cwd=cwd)


def registers(place: Path) -> dict[str, str]:
    """Everything in the folder of registers."""
    return {path.name: path.read_text("utf-8") for path in sorted((place / "content" / "settings" / "known").iterdir())}


def changed(row: int, column: int, value: object) -> list[list[object]]:
    """The table with one cell changed (row and column from 1, as in Excel)."""
    table = [[*line] for line in TABLE]
    table[row - 1][column - 1] = value
    return table


def test_table_becomes_a_register_that_the_check_reads(place: Path) -> None:
    assert imported("Danh mục tỉnh.xlsx", cwd=place) == (0, PREVIEW + DONE, "")
    assert registers(place)["danh-muc-tinh.csv"] == (
        STORED
        + "KH-2025-001,Phòng họp không giấy,UBND xã A,,2025,,,QĐ 12/QĐ-UBND,\n"
        + 'KH-2025-002,"Chợ không dùng tiền mặt, “chợ 4.0”",,,,,,QĐ 12/QĐ-UBND,\n'
    )
    assert run("check", cwd=place).status == 0
    assert "KH-2025-001" in run("similar", "--text", "Họp không giấy", cwd=place).out


def test_twice_changes_nothing(place: Path) -> None:
    imported("Danh mục tỉnh.xlsx", cwd=place)
    path = place / LABEL
    before = (path.read_bytes(), path.stat().st_mtime_ns, path.stat().st_ino)
    again = imported("Danh mục tỉnh.xlsx", cwd=place)
    assert again == (0, f"{LABEL}: thêm 0, sửa 0, giữ nguyên 2\n{NOTHING}", "")
    assert (path.read_bytes(), path.stat().st_mtime_ns, path.stat().st_ino) == before


def test_dry_run_writes_nothing(place: Path) -> None:
    before = registers(place)
    assert run("known", "import", "--dry-run", "Danh mục tỉnh.xlsx", cwd=place) == (0, PREVIEW + "Chỉ xem trước, chưa ghi gì.\n", "")
    assert registers(place) == before


def test_nothing_is_written_where_nobody_can_be_asked(place: Path) -> None:
    before = registers(place)
    done = run("known", "import", "Danh mục tỉnh.xlsx", cwd=place)
    assert done == (0, PREVIEW + "Đây mới là bản xem trước, chưa ghi gì. Chạy lại với --yes để ghi.\n", "")
    assert registers(place) == before


@pytest.mark.parametrize(("answer", "written"), [("c", True), ("k", False)])
def test_a_person_is_asked_in_vietnamese(place: Path, answer: str, written: bool) -> None:
    before = registers(place)
    done = typed("known", "import", "Danh mục tỉnh.xlsx", answer=answer, cwd=place)
    assert (done.status, "Ghi vào danh mục? (c = có, k = không)" in done.out) == (0, True)
    assert (registers(place) != before) is written


def test_changed_table_updates_by_code_and_deletes_nothing(place: Path) -> None:
    imported("Danh mục tỉnh.xlsx", cwd=place)
    excel(place / "Danh mục tỉnh.xlsx", changed(3, 2, "Họp không giấy")[:3])
    done = imported("Danh mục tỉnh.xlsx", cwd=place)
    assert done.out == f"{LABEL}: thêm 0, sửa 1, giữ nguyên 1\n  ~ KH-2025-001  Họp không giấy (UBND xã A, 2025)\n{DONE}"
    assert [line.split(",")[0] for line in registers(place)["danh-muc-tinh.csv"].splitlines()] == ["Mã", "KH-2025-001", "KH-2025-002"]


def test_csv_from_a_vietnamese_excel_is_read(place: Path) -> None:
    (place / "b.csv").write_bytes("\ufeffMã;Tên;Nguồn\r\nKH-1;Dạy bơi, dạy lặn;Báo\r\n".encode())
    assert imported("b.csv", cwd=place).status == 0
    assert registers(place)["b.csv"] == STORED + 'KH-1,"Dạy bơi, dạy lặn",,,,,,Báo,\n'


@pytest.mark.parametrize(
    ("row", "column", "value", "message"),
    [
        (3, 2, None, "ô Sheet!B3 (cột Tên) để trống"),
        (4, 5, "năm ngoái", "ô Sheet!E4 (cột Năm) không phải năm: `năm ngoái`"),
        (4, 3, "KH-2025-001", "ô Sheet!C4 (cột Mã) ghi mã `KH-2025-001` đã có ở ô Sheet!C3"),
        (4, 3, "KB-2020-001", "ô Sheet!C4 (cột Mã) ghi mã `KB-2020-001` đã có ở content/settings/known/a.csv"),
        (4, 3, "SK-2024-001", "ô Sheet!C4 (cột Mã) ghi mã `SK-2024-001` đã có ở content/initiatives/2024/a.md"),
        (3, 6, "=A1", "ô Sheet!F3 (cột Nguồn) là công thức, không phải chữ"),
        (2, 6, "Xuất xứ", "bảng sáng kiến đã biết thiếu cột Nguồn"),
    ],
)
def test_one_faulty_cell_refuses_every_file(place: Path, row: int, column: int, value: object, message: str) -> None:
    excel(place / "sai.xlsx", changed(row, column, value))
    before = registers(place)
    done = imported("Danh mục tỉnh.xlsx" if column != 3 else "tot.csv", "sai.xlsx", cwd=_with_good_csv(place))
    assert (done.status, done.out) == (1, "")
    assert message in done.err
    assert "sai.xlsx:" in done.err
    assert registers(place) == before


def _with_good_csv(place: Path) -> Path:
    (place / "tot.csv").write_text("Mã,Tên,Nguồn\nKH-9,Dạy bơi,Báo\n", "utf-8")
    return place


def test_two_files_may_not_bring_the_same_code(place: Path) -> None:
    excel(place / "lai.xlsx", TABLE)
    done = imported("Danh mục tỉnh.xlsx", "lai.xlsx", cwd=place)
    assert done.status == 1
    assert f"ghi mã `KH-2025-001` đã có ở {LABEL}" in done.err


def test_file_that_is_no_table_is_refused_with_one_line(place: Path) -> None:
    (place / "x.xlsx").write_bytes(b"PK\x03\x04hong")
    done = imported("x.xlsx", cwd=place)
    assert (done.status, done.out) == (1, "")
    assert done.err.splitlines()[:2] == [
        "x.xlsx:1:1: lỗi [table-unreadable]",
        "     | không đọc được bảng: không phải tệp Excel, hoặc tệp hỏng",
    ]


def test_register_with_the_officers_own_columns_is_left_alone(place: Path) -> None:
    path = place / LABEL
    path.write_text("Mã,Tên,Nguồn,Người nhập\nKH-2025-001,Họp,Báo,chị Ba\n", "utf-8")
    done = imported("Danh mục tỉnh.xlsx", cwd=place)
    assert (done.status, "[known-own-columns]" in done.err) == (1, True)
    assert "chị Ba" in path.read_text("utf-8")


def test_register_too_large_to_be_read_again_is_not_written(place: Path) -> None:
    rows = "".join(f"KH-{i},{'Dạy bơi ' * 60},Báo\n" for i in range(1500))
    (place / "lon.csv").write_text("Mã,Tên,Nguồn\n" + rows, "utf-8")
    done = imported("lon.csv", cwd=place)
    assert (done.status, done.out) == (1, "")
    assert "[file-too-large]" in done.err


def test_folder_that_cannot_be_written_to_is_named(tmp_path: Path) -> None:
    content(tmp_path, {"a.md": initiative(draft())})
    (tmp_path / "content" / "settings" / "known").write_text("không phải thư mục", "utf-8")
    excel(tmp_path / "b.xlsx", TABLE)
    done = imported("b.xlsx", cwd=tmp_path)
    assert done.status == 1
    assert done.err.splitlines()[:2] == [
        "content/settings/known:1:1: lỗi [unwritable-file]",
        "     | không ghi được tệp: ở đó đã có một tệp cùng tên",
    ]


def test_no_register_is_written_where_another_cannot_be(place: Path) -> None:
    long = "x" * 240  # leaves no room for the name of a file beside it
    for name, code in (("dau.csv", "KH-1"), (f"{long}.csv", "KH-2")):
        (place / name).write_text(f"Mã,Tên,Nguồn\n{code},Dạy bơi,Báo\n", "utf-8")
    before = registers(place)
    done = imported("dau.csv", f"{long}.csv", cwd=place)
    assert (done.status, "[unwritable-file]" in done.err, registers(place)) == (1, True, before)


def test_what_the_check_passes_over_takes_no_code(place: Path) -> None:
    (place / "content" / "settings" / "known" / "._tam.csv").write_text(STORED + "KH-2025-001,Họp,,,,,,Báo,\n", "utf-8")
    assert imported("Danh mục tỉnh.xlsx", cwd=place) == (0, PREVIEW + DONE, "")


def test_long_preview_is_cut(place: Path) -> None:
    (place / "dai.csv").write_text("Mã,Tên,Nguồn\n" + "".join(f"KH-{i},Dạy bơi {i},Báo\n" for i in range(30)), "utf-8")
    lines = run("known", "import", "--dry-run", "dai.csv", cwd=place).out.splitlines()
    assert (len(lines), lines[-2]) == (23, "  … và 10 sáng kiến nữa")


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (["khong-co.xlsx"], "không có tệp 'khong-co.xlsx'"),
        (["Danh mục tỉnh.xlsx", "danh-muc-tinh.csv"], "hai tệp cùng ghi vào danh mục 'danh-muc-tinh.csv'; hãy đổi tên một tệp"),
        (["!!!.csv"], "tên tệp '!!!.csv' phải có chữ hoặc số"),
        (["Danh mục tỉnh.xlsx", "--content", "cho-khac"], "không có thư mục nội dung 'cho-khac'"),
        ([], "thiếu 'TỆP…'"),
    ],
)
def test_wrong_use(place: Path, arguments: list[str], complaint: str) -> None:
    for name in ("danh-muc-tinh.csv", "!!!.csv"):
        (place / name).write_text("Mã,Tên,Nguồn\n", "utf-8")
    done = run("known", "import", *arguments, cwd=place)
    assert (done.status, done.err.splitlines()[0]) == (2, f"Dùng sai lệnh: {complaint}")

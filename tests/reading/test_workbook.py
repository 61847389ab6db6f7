"""Tables from outside: read with the names of their cells, or refused with one line."""

import io
import zipfile
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook
from openpyxl.utils import get_column_letter

from initiatives.reading.problems import Problem
from initiatives.reading.workbook import LARGEST_UNPACKED, MOST_ROWS, Row, letters, read_table


def excel(path: Path, *rows: Sequence[object]) -> Path:
    """An Excel file with these rows in a sheet named «Danh mục»."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Danh mục"
    for row in rows:
        sheet.append(list(row))
    book.save(path)
    return path


def table(path: Path) -> list[Row]:
    """The rows of a table that can be read."""
    found = read_table(path, path.name)
    assert not isinstance(found, Problem), found
    return found


def refusal(path: Path) -> tuple[str, str]:
    """Why a table is refused."""
    found = read_table(path, path.name)
    assert isinstance(found, Problem)
    return found.code, found.message


def test_cells_know_their_names_and_are_text_on_one_line_in_nfc(tmp_path: Path) -> None:
    path = excel(tmp_path / "a.xlsx", ["Mã", None, "Tên"], [], ["KB-1", 2024, " Hoa\u0300\n giải "], [2024.0, 1.5])
    cells = [(cell.name, cell.text, cell.fault) for row in table(path) for cell in row]
    assert cells == [
        ("Danh mục!A1", "Mã", ""),
        ("Danh mục!C1", "Tên", ""),
        ("Danh mục!A3", "KB-1", ""),
        ("Danh mục!B3", "2024", ""),
        ("Danh mục!C3", "Hoà giải", ""),
        ("Danh mục!A4", "2024", ""),
        ("Danh mục!B4", "1.5", ""),
    ]


def test_cells_that_are_no_text_say_so(tmp_path: Path) -> None:
    path = excel(tmp_path / "a.xlsx", ["=A2", date(2024, 5, 1), True, "#N/A", "a\u202eb"])
    assert [cell.fault for row in table(path) for cell in row] == [
        "là công thức, không phải chữ",
        "là ngày tháng, không phải chữ",
        "là đúng/sai, không phải chữ",
        "báo lỗi",
        "có ký tự ẩn",
    ]


def test_csv_gives_the_same_cells_whatever_separates_them(tmp_path: Path) -> None:
    for name, text in (("a.csv", 'Mã,Tên\nKB-1,"Một, hai"\n'), ("b.CSV", '\ufeffMã;Tên\r\nKB-1;"Một, hai"\r\n')):
        (tmp_path / name).write_bytes(text.encode())
        assert [[(cell.name, cell.text) for cell in row] for row in table(tmp_path / name)] == [
            [("A1", "Mã"), ("B1", "Tên")],
            [("A2", "KB-1"), ("B2", "Một, hai")],
        ]


def _bomb(path: Path) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/worksheets/sheet1.xml", b" " * (LARGEST_UNPACKED + 1))


def _other_zip(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("a.txt", "x")


def _cut(path: Path) -> None:
    excel(path, ["Mã"])
    path.write_bytes(path.read_bytes()[:-40])


def _without_sheet(path: Path) -> None:
    excel(path, ["Mã"])
    source = zipfile.ZipFile(io.BytesIO(path.read_bytes()))
    with zipfile.ZipFile(path, "w") as archive:
        for name in source.namelist():
            if "sheet1" not in name:
                archive.writestr(name, source.read(name))


@pytest.mark.parametrize(
    ("name", "make", "code"),
    [
        ("a.xlsx", _bomb, "table-too-large"),
        ("a.xlsx", _other_zip, "table-unreadable"),
        ("a.xlsx", _cut, "table-unreadable"),
        ("a.xlsx", _without_sheet, "table-unreadable"),
        ("a.xlsx", lambda path: path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"x" * 600), "table-unreadable"),
        ("a.xlsx", lambda path: path.write_bytes(b""), "table-unreadable"),
        ("a.xls", lambda path: path.write_bytes(b"x"), "table-unreadable"),
        ("a.docx", _other_zip, "table-unreadable"),
        ("a.xlsx", lambda path: path.mkdir(), "table-unreadable"),
        ("a.csv", lambda path: path.write_bytes("Mã,Tên\n".encode("utf-16")), "not-utf8"),
        ("a.csv", lambda path: path.write_bytes('Mã,Tên\nKB-1,"mở\n'.encode()), "known-syntax"),
    ],
)
def test_what_cannot_be_read_is_refused_with_one_line(tmp_path: Path, name: str, make: Callable[[Path], object], code: str) -> None:
    make(tmp_path / name)
    found, message = refusal(tmp_path / name)
    assert found == code
    assert "\n" not in message


def test_rows_are_counted_while_they_come(tmp_path: Path) -> None:
    path = excel(tmp_path / "a.xlsx", *[["x"]] * (MOST_ROWS + 1))
    assert refusal(path) == ("table-too-large", f"bảng quá lớn: số hàng nhiều hơn {MOST_ROWS}")


@given(st.integers(1, 16384))
def test_letters_are_those_of_excel(column: int) -> None:
    assert letters(column) == get_column_letter(column)

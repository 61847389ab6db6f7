"""The known registers: columns in any order, whatever spreadsheet wrote them, and every fault with its line."""

from pathlib import Path

import pytest

from initiatives.reading.known import KnownInitiative, read_known
from initiatives.reading.problems import Problem
from tests.factory import ROOT

ONE = KnownInitiative(
    code="KB-2024-001",
    title="Một cửa, lưu động",
    unit="UBND xã",
    province="Khánh Hòa",
    year="2024",
    summary="",
    benefits="",
    source="https://example.vn",
    group="",
    file="a.csv",
    line=2,
)


def read(folder: Path, text: str | bytes) -> list[KnownInitiative] | list[Problem]:
    """The register with this text."""
    path = folder / "a.csv"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return read_known(path, "a.csv")


@pytest.mark.parametrize(
    "text",
    [
        'Mã,Tên,Đơn vị,Tỉnh,Năm,Nguồn\nKB-2024-001,"Một cửa, lưu động",UBND xã,Khánh Hòa,2024,https://example.vn\n',
        'Nguồn,Năm,Tỉnh,Đơn vị,Tên,Mã\nhttps://example.vn,2024,Khánh Hòa,UBND xã,"Một cửa, lưu động",KB-2024-001\n',
        "Mã;Tên;Đơn vị;Tỉnh;Năm;Nguồn\nKB-2024-001;Một cửa, lưu động;UBND xã;Khánh Hòa;2024;https://example.vn\n",
        "Mã\tTên\tĐơn vị\tTỉnh\tNăm\tNguồn\nKB-2024-001\tMột cửa, lưu động\tUBND xã\tKhánh Hòa\t2024\thttps://example.vn\n",
        'code,title,unit,province,year,source\nKB-2024-001,"Một cửa, lưu động",UBND xã,Khánh Hòa,2024,https://example.vn\n',
        ' MA , ten sang kien,Co quan,"Tỉnh, thành phố",NĂM,nguon,Người nhập\n'
        'KB-2024-001, "Một cửa, lưu động",UBND xã,Khánh Hòa,2024,https://example.vn,Ba\n,,,,,,\n',
    ],
    ids=["as written", "other order", "semicolons", "tabs", "English", "loose"],
)
@pytest.mark.parametrize("windows", [False, True], ids=["LF", "BOM and CRLF"])
def test_register_is_read(tmp_path: Path, text: str, windows: bool) -> None:
    data = b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode() if windows else text.encode()
    assert read(tmp_path, data) == [ONE]


def test_lines_are_those_of_the_file(tmp_path: Path) -> None:
    text = 'Mã,Tên,Nguồn,Tóm tắt\n\nA,Một,x,"hai\ndòng"\nB,Hai,y,\n'
    assert [(known.code, known.line) for known in read(tmp_path, text) if isinstance(known, KnownInitiative)] == [("A", 3), ("B", 5)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", [("known-columns", 1, "bảng sáng kiến đã biết thiếu cột Mã, Tên, Nguồn")]),
        ("Mã,Tên\nA,Một\n", [("known-columns", 1, "bảng sáng kiến đã biết thiếu cột Nguồn")]),
        ("Mã,Tên,Nguồn\nA,,\n,Hai,y\n", [("known-row", 2, "dòng thiếu Tên, Nguồn"), ("known-row", 3, "dòng thiếu Mã")]),
        ("Mã,Tên,Nguồn\nA\n", [("known-row", 2, "dòng thiếu Tên, Nguồn")]),
        ('Mã,Tên,Nguồn\nA,Một,x\nB,"Hai,y\nC,Ba,z\n', [("known-syntax", 3, "dấu ngoặc kép không khớp ở dòng này hoặc các dòng tiếp theo")]),
        ('Mã,Tên,Nguồn\nA,"Một" x,y\n', [("known-syntax", 2, "dấu ngoặc kép không khớp ở dòng này hoặc các dòng tiếp theo")]),
        ("Mã,Tên,Nguồn\nA,\x07,x\n", [("control-character", 2, "có ký tự ẩn U+0007")]),
    ],
)
def test_faults_are_told_with_their_lines(tmp_path: Path, text: str, expected: list[tuple[str, int, str]]) -> None:
    found = [problem for problem in read(tmp_path, text) if isinstance(problem, Problem)]
    assert [(problem.code, problem.place.line, problem.message) for problem in found] == expected


def test_the_real_registers_are_many_and_faultless() -> None:
    registers = sorted((ROOT / "content" / "settings" / "known").glob("*.csv"))
    known = [one for path in registers for one in read_known(path, path.name)]
    assert len(known) >= 20
    assert all(isinstance(one, KnownInitiative) and one.source for one in known)

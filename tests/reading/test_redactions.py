"""The trace of what was taken out is read as it was written, also after a spreadsheet saved it; a row that is none is told."""

from datetime import date
from pathlib import Path

import pytest

from initiatives.reading.problems import Problem
from initiatives.reading.redactions import DOSSIER, HEADER, PERSON, Redaction, read_redactions, with_row

HEAD = ",".join(HEADER)


def rows(folder: Path, text: str) -> list[Redaction | str]:
    """The rows of a trace, and what is said of those that are none."""
    (folder / "redactions.csv").write_text(text, "utf-8")
    found = read_redactions(folder / "redactions.csv", "content/settings/redactions.csv")
    return [f"{one.place.line}: {one.message}" if isinstance(one, Problem) else one for one in found]


def test_rows_are_read(tmp_path: Path) -> None:
    text = f'{HEAD}\n2025-03-04,SK-2024-001,{PERSON},"Yêu cầu, có đơn"\n\n2025-03-05,SK-2024-002,{DOSSIER},Đăng nhầm\n'
    first = Redaction(day=date(2025, 3, 4), code="SK-2024-001", what=PERSON, reason="Yêu cầu, có đơn")
    second = Redaction(day=date(2025, 3, 5), code="SK-2024-002", what=DOSSIER, reason="Đăng nhầm")
    assert rows(tmp_path, text) == [first, second]
    saved = "\ufeffNgày;Mã hồ sơ;Đã gỡ;Lý do\r\n05/03/2025;SK-2024-002;cả hồ sơ;Đăng nhầm\r\n"
    assert rows(tmp_path, saved) == [second]


@pytest.mark.parametrize(
    "trace",
    [
        "",
        f"{HEAD}\n",
        f"{HEAD}\n2025-03-04,SK-2024-001,{PERSON},Có đơn",
        f"\ufeffNgày;Mã hồ sơ;Đã gỡ;Lý do\r\n04/03/2025;SK-2024-001;{PERSON};Có đơn\r\n",
        f"Ngày\tMã hồ sơ\tĐã gỡ\tLý do\n2025-03-04\tSK-2024-001\t{PERSON}\tCó đơn",
    ],
)
def test_a_row_more_is_read_with_those_before(tmp_path: Path, trace: str) -> None:
    added = Redaction(day=date(2025, 3, 5), code="SK-2024-002", what=DOSSIER, reason='Đăng nhầm; có "đơn", đã duyệt')
    assert rows(tmp_path, with_row(trace.encode(), added).decode()) == [*rows(tmp_path, trace), added]


@pytest.mark.parametrize("text", ["", f"{HEAD}\n"])
def test_nothing_taken_out_is_nothing_to_read(tmp_path: Path, text: str) -> None:
    assert rows(tmp_path, text) == []
    assert read_redactions(tmp_path / "khong-co.csv", "x") == []


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("2025-03-04,SK-2024-001,cả hồ sơ", "2: dòng này không ghi đúng một lần gỡ: có 3 ô, phải là 4"),
        ("hôm qua,SK-2024-001,cả hồ sơ,x", "2: dòng này không ghi đúng một lần gỡ: ngày hoặc mã hồ sơ viết sai"),
        ("2025-03-04,SK 1,cả hồ sơ,x", "2: dòng này không ghi đúng một lần gỡ: ngày hoặc mã hồ sơ viết sai"),
        ("2025-03-04,SK-2024-001,hết,x", "2: dòng này không ghi đúng một lần gỡ: ô «Đã gỡ» phải là «cả hồ sơ» hoặc «tên một người»"),
        ('2025-03-04,SK-2024-001,cả hồ sơ,"x', "2: dòng này không ghi đúng một lần gỡ: dấu ngoặc kép để sai chỗ"),
    ],
)
def test_a_row_that_is_none_is_told(tmp_path: Path, row: str, said: str) -> None:
    assert rows(tmp_path, f"{HEAD}\n{row}\n") == [said]


def test_a_trace_without_its_header_is_none(tmp_path: Path) -> None:
    assert rows(tmp_path, "2025-03-04,SK-2024-001,cả hồ sơ,x\n") == [
        "1: dòng này không ghi đúng một lần gỡ: dòng đầu phải là Ngày,Mã hồ sơ,Đã gỡ,Lý do"
    ]

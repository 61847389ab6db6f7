"""Lists for Excel: types kept, texts never formulas, A4, header row in sight and repeated."""

import io
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

import pytest
from openpyxl import load_workbook

from initiatives.paperwork.tables import Sheet, column
from initiatives.paperwork.workbook import workbook


@dataclass(frozen=True)
class Row:
    """A row of every type."""

    name: str
    count: int | None
    share: Decimal
    day: date | None


COLUMNS = (column("Tên", "name", 40), column("Số", "count", 12, centred=True), column("%", "share", 12), column("Ngày", "day", 20))
ROWS = (Row("=1+1 & <b>", 1250, Decimal("84.13"), date(2024, 2, 5)), Row("@a", None, Decimal(9), None))


def opened(rows: tuple[Row, ...] = ROWS) -> Any:
    """The workbook, read."""
    return load_workbook(io.BytesIO(workbook([Sheet(name="Một", title="Danh sách", columns=COLUMNS, rows=rows)]))).worksheets[0]


def test_values_keep_their_types() -> None:
    sheet = opened()
    values = list(sheet.iter_rows(min_row=3, values_only=True))
    assert values == [
        ("Tên", "Số", "%", "Ngày"),
        ("=1+1 & <b>", 1250, 84.13, datetime(2024, 2, 5)),
        ("@a", None, 9, None),
    ]


def test_rows_are_as_high_as_their_texts_need() -> None:
    sheet = opened((Row("Trả kết quả thủ tục hành chính tại nhà cho người cao tuổi", 1, Decimal(9), None), *ROWS))
    assert [sheet.row_dimensions[row].height for row in (4, 5)] == [51.75, 20.25]


def test_text_is_never_a_formula() -> None:
    sheet = opened()
    assert [sheet.cell(4, 1).data_type, sheet.cell(5, 1).data_type] == ["s", "s"]


@pytest.mark.parametrize("rows", [ROWS, ()])
def test_page_is_a4_with_its_header_repeated(rows: tuple[Row, ...]) -> None:
    sheet = opened(rows)
    setup = sheet.page_setup
    assert (setup.paperSize, setup.orientation, sheet.print_title_rows, sheet.freeze_panes) == (9, "landscape", "$3:$3", "A4")
    assert sheet.auto_filter.ref == ("A3:D5" if rows else None)

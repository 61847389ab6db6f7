from dataclasses import replace
from datetime import date, datetime
from io import BytesIO

from openpyxl import load_workbook

from initiatives.website.columns import columns, rows_of
from initiatives.website.workbook import written
from tests.website.samples import HOME_DELIVERY, HOSTILE, SITE, SITEURL, TEXT_MESSAGES

TABLE = columns(SITEURL)
DAY = date(2024, 12, 10)


def test_the_list_can_be_filtered_and_printed() -> None:
    sheet = load_workbook(BytesIO(written(TABLE, rows_of(TABLE, SITE.initiatives), DAY)))["Danh sách"]
    assert (sheet.freeze_panes, sheet.auto_filter.ref, sheet.print_title_rows) == ("C2", "A1:AE4", "$1:$1")
    assert sheet.print_title_cols == "$A:$A", "the table is several sheets of paper wide; the code tells whose values these are"
    assert [cell.value for cell in sheet[1]] == [column.title for column in TABLE]
    assert all(cell.font.bold for cell in sheet[1])
    assert sheet.column_dimensions["B"].width > sheet.column_dimensions["F"].width


def test_both_sheets_print_on_a4_with_heads_and_page_numbers() -> None:
    book = load_workbook(BytesIO(written(TABLE, rows_of(TABLE, SITE.initiatives), DAY)))
    setups = [sheet.page_setup for sheet in book]
    assert [(one.orientation, one.paperSize, one.fitToWidth or 1, one.fitToHeight, one.pageOrder) for one in setups] == [
        ("landscape", 9, 5, 0, "overThenDown"),
        ("portrait", 9, 1, 0, None),
    ]
    for sheet in book:
        fits, foot = sheet.sheet_properties.pageSetUpPr, sheet.oddFooter
        assert fits is not None
        assert foot is not None
        assert foot.right is not None
        assert (fits.fitToPage, foot.right.text) == (True, "Trang &P/&N")
        assert (sheet.print_title_rows, sheet.print_options.gridLines) == ("$1:$1", True)


def test_rows_are_as_high_as_their_longest_text() -> None:
    short, long = HOME_DELIVERY, replace(HOME_DELIVERY, summary="Nhận kết quả tại nhà. " * 20)
    sheet = load_workbook(BytesIO(written(TABLE, rows_of(TABLE, (short, long)), DAY)))["Danh sách"]
    assert (sheet.row_dimensions[2].height, sheet.row_dimensions[3].height) == (51.75, 132)


def test_cells_hold_numbers_days_and_texts_but_no_formulas() -> None:
    sheet = load_workbook(BytesIO(written(TABLE, rows_of(TABLE, (HOME_DELIVERY, HOSTILE)), DAY)))["Danh sách"]
    keys = [column.key for column in TABLE]
    full, hostile = (dict(zip(keys, row, strict=True)) for row in sheet.iter_rows(min_row=2))
    assert [full[key].value for key in ("year", "score", "spent", "approval_date", "rating")] == [
        2024,
        83.25,
        4_200_000,
        datetime(2024, 3, 15),
        "Tốt",
    ]
    assert full["approval_date"].number_format == "dd/mm/yyyy"
    assert (hostile["summary"].value, hostile["summary"].data_type) == (HOSTILE.summary, "s")
    assert (full["url"].data_type, full["url"].hyperlink) == ("s", None)
    assert hostile["score"].value is None


def test_every_column_is_explained_on_a_sheet_of_its_own() -> None:
    sheet = load_workbook(BytesIO(written(TABLE, (), DAY)))["Giải thích"]
    assert [tuple(cell.value for cell in row) for row in sheet.iter_rows(min_row=2)] == [(c.title, c.key, c.about) for c in TABLE]


def test_equal_data_give_equal_bytes() -> None:
    rows = rows_of(TABLE, (TEXT_MESSAGES,))
    assert written(TABLE, rows, DAY) == written(TABLE, rows, DAY)
    assert load_workbook(BytesIO(written(TABLE, (), DAY))).properties.created == datetime(2024, 12, 10)

"""From a table to a register: columns by header, every cell checked, merged without loss, stored as it is read."""

from collections.abc import Mapping, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from initiatives.reading.known import COLUMNS, KnownInitiative, known_in
from initiatives.reading.register import as_csv, items_of, merged, own_columns
from initiatives.reading.workbook import Cell, Row


def rows(*texts: Sequence[str]) -> list[Row]:
    """A table of a sheet named T; empty cells are not there, as in Excel."""
    return [tuple(Cell(sheet="T", row=r, column=c, text=text) for c, text in enumerate(row, 1) if text) for r, row in enumerate(texts, 1)]


def faults(*texts: Sequence[str], taken: Mapping[str, str] | None = None) -> list[str]:
    """What is wrong with a table."""
    return [problem.message for problem in items_of(rows(*texts), "a.xlsx", taken or {})[1]]


HEADER = ("Tên sáng kiến", "Mã hồ sơ", "Nguồn", "Năm")


def test_columns_are_found_below_a_letterhead_in_any_order() -> None:
    letterhead = ("ỦY BAN NHÂN DÂN TỈNH",)
    table = rows(letterhead, (), ("TT", *HEADER), ("1", "Dạy bơi", "KB-1", "Báo", "2024"), (), ("2", "Đan lưới", "KB-2", "Báo"))
    items, problems = items_of(table, "a.xlsx", {})
    assert problems == []
    assert items == [
        {"title": "Dạy bơi", "code": "KB-1", "source": "Báo", "year": "2024"},
        {"title": "Đan lưới", "code": "KB-2", "source": "Báo", "year": ""},
    ]


@pytest.mark.parametrize("table", [(), (("x", "y"),), (("Mã", "Tên"),), (("Tên", "Nguồn", "Năm"),)])
def test_table_without_its_columns_is_refused(table: tuple[Sequence[str], ...]) -> None:
    (message,) = faults(*table)
    assert message.startswith("bảng sáng kiến đã biết thiếu cột")


def test_every_faulty_cell_is_named() -> None:
    table = (HEADER, ("", "KB-1", "Báo", "hai nghìn"), ("Dạy bơi", "KB-1", "", "1200"), ("Đan lưới", "KB-9", "Báo"))
    assert faults(*table, taken={"KB-9": "b.csv"}) == [
        "ô T!A2 (cột Tên) để trống",
        "ô T!D2 (cột Năm) không phải năm: `hai nghìn`",
        "ô T!C3 (cột Nguồn) để trống",
        "ô T!D3 (cột Năm) không phải năm: `1200`",
        "ô T!B3 (cột Mã) ghi mã `KB-1` đã có ở ô T!B2",
        "ô T!B4 (cột Mã) ghi mã `KB-9` đã có ở b.csv",
    ]


def test_the_row_that_numbers_the_columns_is_no_initiative() -> None:
    table = (HEADER[:3], ("(1)", "(2)", "(3)"), ("Dạy bơi", "KB-1", "Báo"))
    assert faults(*table) == ["ô T!A2 (cột Tên) không có chữ nào: `(1)`"]


def test_fault_of_a_cell_is_passed_on_only_where_the_column_is_ours() -> None:
    bad = Cell(sheet="T", row=2, column=5, text="=A1", fault="là công thức")
    table = rows((*HEADER, "Ghi chú riêng"), ("Dạy bơi", "KB-1", "Báo", "2024"))
    assert items_of([table[0], (*table[1], bad)], "a.xlsx", {})[1] == []
    ours = Cell(sheet="T", row=2, column=1, text="=A1", fault="là công thức")
    (problem,) = items_of([table[0], (ours, *table[1][1:])], "a.xlsx", {})[1]
    assert (problem.message, problem.place.line, problem.place.column) == ("ô T!A2 (cột Tên) là công thức", 2, 1)


def item(code: str, title: str = "x", **more: str) -> dict[str, str]:
    """An initiative of a register."""
    return {"code": code, "title": title, "source": "Báo", **more}


def test_merging_keeps_order_replaces_what_changed_and_loses_nothing() -> None:
    found = merged([item("C"), item("A", "mới")], [item("A", "cũ", year="2020"), item("B")])
    assert found.added == (item("C"),)
    assert found.changed == (item("A", "mới", year="2020"),)
    assert found.items == (item("A", "mới", year="2020"), item("B"), item("C"))


TEXT = st.text(st.sampled_from("aă\"đ,; '="), min_size=1, max_size=8).map(lambda text: f"x{text}x")
ITEMS = st.lists(st.fixed_dictionaries(dict.fromkeys(COLUMNS, TEXT)), max_size=5, unique_by=lambda one: one["code"])


@given(ITEMS, ITEMS)
def test_merging_twice_changes_nothing_and_what_is_stored_is_read(sent: list[dict[str, str]], before: list[dict[str, str]]) -> None:
    once = merged(sent, before)
    again = merged(sent, once.items)
    assert (again.added, again.changed, again.items) == ((), (), once.items)
    stored = known_in(as_csv(once.items), "a.csv")
    known = [one for one in stored if isinstance(one, KnownInitiative)]
    assert [{name: getattr(one, name) for name in COLUMNS} for one in known] == [dict(one) for one in once.items]


def test_columns_of_the_officers_own_are_seen() -> None:
    assert own_columns("Mã,Tên,Nguồn,\n", "a.csv") == []
    (problem,) = own_columns("Mã,Tên,Nguồn,Người nhập,Ngày nhập\n", "a.csv")
    assert problem.message == "danh mục đã có cột riêng là Người nhập, Ngày nhập, nhập vào sẽ mất"
    assert own_columns('"mở', "a.csv") == []

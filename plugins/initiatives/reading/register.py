"""From a table somebody sent to a register in ``content/settings/known``: checked cell by cell, merged, written as CSV."""

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from initiatives.reading.catalogue import problem
from initiatives.reading.known import COLUMNS, REQUIRED, columns_of, csv_rows
from initiatives.reading.problems import Place, Problem
from initiatives.reading.scalars import YEARS
from initiatives.reading.workbook import Cell, Row

HEADER_ROWS = 15
"""Rows among which the header is looked for; official tables have a letterhead above it."""
_YEAR_DIGITS = 4

Item = Mapping[str, str]
"""One initiative: the text of each column."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Merged:
    """A register with a table's initiatives merged in: those that are new, those that read differently now, and all."""

    added: tuple[Item, ...]
    changed: tuple[Item, ...]
    items: tuple[Item, ...]


def items_of(rows: Sequence[Row], file: str, taken: Mapping[str, str]) -> tuple[list[Item], list[Problem]]:
    """The initiatives of a table, and all that is wrong with its cells; ``taken`` says where other codes stand."""
    at, columns = _header(rows)
    absent = [COLUMNS[name][0] for name in REQUIRED if name not in columns]
    if absent:
        accepted = ", ".join(names[0] for names in COLUMNS.values())
        return [], [problem("known-columns", Place(file=file), names=", ".join(absent), columns=accepted)]
    named = [_named(row, columns) for row in rows[at + 1 :] if any(cell.text for cell in row)]
    problems = [found for row in named for found in _faults(row, file)] + list(_taken(named, file, taken))
    return [{name: cell.text for name, cell in row.items()} for row in named], problems


def _header(rows: Sequence[Row]) -> tuple[int, dict[str, int]]:
    """Where the header stands, and the column (from 1) of each name: the row that names the most columns."""
    best, columns = 0, dict[str, int]()
    for at, row in enumerate(rows[:HEADER_ROWS]):
        found = columns_of([cell.text for cell in row])
        if len(found) > len(columns):
            best, columns = at, {name: row[position].column for name, position in found.items()}
    return best, columns


def _named(row: Row, columns: Mapping[str, int]) -> dict[str, Cell]:
    """The cells of a row by the name of their column; an empty one where there is none."""
    there = {cell.column: cell for cell in row}
    sheet, line = row[0].sheet, row[0].row
    return {name: there.get(column) or Cell(sheet=sheet, row=line, column=column, text="") for name, column in columns.items()}


def _faults(row: Mapping[str, Cell], file: str) -> Iterator[Problem]:
    for name, cell in row.items():
        if fault := cell.fault or _wrong(name, cell.text):
            yield _problem(cell, name, fault, file)


def _wrong(name: str, text: str) -> str:
    """What is wrong with the text of a column; official tables have a row of numbers, (1) (2) (3), below their header."""
    if not text:
        return "để trống" if name in REQUIRED else ""
    if name == "title" and not any(map(str.isalpha, text)):
        return f"không có chữ nào: `{text}`"
    return f"không phải năm: `{text}`" if name == "year" and not _is_year(text) else ""


def _is_year(text: str) -> bool:
    return text.isdecimal() and len(text) == _YEAR_DIGITS and int(text) in YEARS


def _taken(rows: Sequence[Mapping[str, Cell]], file: str, taken: Mapping[str, str]) -> Iterator[Problem]:
    """A code that stands twice, here or elsewhere."""
    first = dict(taken)
    for row in rows:
        cell = row["code"]
        if cell.text in first:
            yield _problem(cell, "code", f"ghi mã `{cell.text}` đã có ở {first[cell.text]}", file)
        elif cell.text:
            first[cell.text] = f"ô {cell.name}"


def _problem(cell: Cell, name: str, fault: str, file: str) -> Problem:
    place = Place(file=file, line=cell.row, column=cell.column)
    return problem("known-cell", place, cell=cell.name, column=COLUMNS[name][0], fault=fault)


def merged(items: Sequence[Item], register: Sequence[Item]) -> Merged:
    """What a register becomes: its own order kept, what changed replaced, what is new at the end; nothing is lost."""
    sent = {item["code"]: item for item in items}
    before = {item["code"]: item for item in register}
    updated = {code: {**item, **sent.get(code, {})} for code, item in before.items()}
    added = tuple(item for code, item in sent.items() if code not in before)
    changed = tuple(item for code, item in updated.items() if item != before[code])
    return Merged(added=added, changed=changed, items=(*updated.values(), *added))


def as_csv(items: Sequence[Item]) -> str:
    """A register as it is stored: every column under its own header."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow(names[0] for names in COLUMNS.values())
    writer.writerows([item.get(name, "") for name in COLUMNS] for item in items)
    return buffer.getvalue()


def own_columns(text: str, file: str) -> list[Problem]:
    """Columns of a register that only its officer knows, and that writing it anew would lose."""
    rows = csv_rows(text)
    header = rows[0][1] if not isinstance(rows, int) and rows else []
    known = columns_of(header).values()
    names = [title for at, title in enumerate(header) if at not in known and title.strip()]
    return [problem("known-own-columns", Place(file=file), names=", ".join(names))] if names else []

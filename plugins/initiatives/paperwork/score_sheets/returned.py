"""A score sheet that came back: what a unit gave to which initiative, or everything that is wrong with the file."""

import warnings
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from io import BytesIO
from itertools import product
from typing import Any

from initiatives.judging.world import World
from initiatives.paperwork.score_sheets.cells import Spot, day_in, note_in, points_in, text_in
from initiatives.paperwork.score_sheets.form import (
    CODE_COLUMN,
    DAY_COLUMN,
    DAY_ROW,
    FIRST_CRITERION_COLUMN,
    FORM,
    HEAD_ROW,
    MARK,
    SCHEMA,
    Form,
    checksum,
    form_of_mark,
    headings,
    rubric_form,
)
from initiatives.paperwork.score_sheets.guard import refusal
from initiatives.reading.catalogue import problem
from initiatives.reading.commune import Rubric
from initiatives.reading.problems import Place, Problem

_ROWS_BELOW = 100
"""Rows below the table that are looked at."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """What a unit wrote beside one initiative; no points at all where it has not scored it."""

    code: str
    row: int
    points: Mapping[str, Decimal]
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Returned:
    """A whole sheet; ``day`` is None where the unit wrote none."""

    file: str
    form: Form
    rubric: Rubric
    day: date | None
    rows: tuple[Row, ...]


def read_sheet(data: bytes, file: str, world: World) -> Returned | list[Problem]:
    """A sheet as it was filled in, or everything that is wrong with it; ``file`` is its name for messages."""
    refused = refusal(data, file)
    book = None if refused else _opened(data)
    if book is None:
        return [refused or problem("sheet-unreadable", Place(file=file), reason="tệp Excel bị hỏng")]
    form = _form(book, file)
    rubric = form if isinstance(form, Problem) else _rubric(form, file, world)
    if isinstance(form, Problem) or isinstance(rubric, Problem):
        return [found for found in (form, rubric) if isinstance(found, Problem)][:1]
    if FORM not in book.sheetnames:
        return [
            Spot(file=file, row=HEAD_ROW, column=1).refused("sheet-altered", what=f"không còn trang «{FORM}» (nếu đã đổi tên thì đổi lại)")
        ]
    altered = list(_altered(book[FORM], form, rubric, file)) or list(_points_below(book[FORM], form, file))
    return altered or _filled(book[FORM], form, rubric, file)


def _opened(data: bytes) -> Any:
    """The workbook; None for a file that claims to be one and is not, which may fail in any way at all."""
    import openpyxl  # noqa: PLC0415 - slow to load, and only one command needs it

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            return openpyxl.load_workbook(BytesIO(data), keep_links=False)
        except Exception:
            return None


def _form(book: Any, file: str) -> Form | Problem:
    """What the sheet says of itself, its checksum right."""
    if MARK not in book.sheetnames:
        return problem("sheet-not-ours", Place(file=file))
    found = {text_in(row[0]): text_in(row[1]) for row in book[MARK].iter_rows(max_col=2, values_only=True)}
    names = list(Form(call="", unit="", rubric="", step="", criteria=(), codes=()).mark())
    said = {name: found.get(name, "") for name in names}
    if not said["schema"]:
        return problem("sheet-not-ours", Place(file=file))
    if said["schema"] != SCHEMA:
        return problem("sheet-version", Place(file=file), value=said["schema"])
    spot = Spot(file=file, row=len(names), column=2, sheet=MARK)
    return form_of_mark(said) if checksum(said) == said["checksum"] else spot.refused("sheet-altered", what="dấu nhận dạng không khớp")


def _rubric(form: Form, file: str, world: World) -> Rubric | Problem:
    """The rubric by which the sheet was made, if it still is what it was."""
    for rubric in world.commune.rubrics:
        now = rubric_form(rubric)
        if (now.rubric, now.step, now.criteria) == (form.rubric, form.step, form.criteria):
            return rubric
    return problem("sheet-outdated", Place(file=file), rubric=form.rubric)


def _altered(sheet: Any, form: Form, rubric: Rubric, file: str) -> Iterator[Problem]:
    """Where the table is not as it was made: headings, codes, hidden or merged cells."""
    for column, heading in enumerate(headings(rubric), 1):
        spot = Spot(file=file, row=HEAD_ROW, column=column)
        if text_in(sheet.cell(HEAD_ROW, column).value) != text_in(heading):
            yield spot.refused("sheet-altered", what=f"tiêu đề phải là «{text_in(heading)}»")
        if any(one.hidden and one.min <= column <= one.max for one in sheet.column_dimensions.values()):
            yield spot.refused("sheet-hidden", what="cột này")
    for row, code in enumerate(form.codes, HEAD_ROW + 1):
        spot = Spot(file=file, row=row, column=CODE_COLUMN)
        if text_in(sheet.cell(row, CODE_COLUMN).value) != code:
            yield spot.refused("sheet-altered", what=f"ô này phải là mã hồ sơ {code}")
        if sheet.row_dimensions[row].hidden or sheet.row_dimensions[row].height == 0:
            yield spot.refused("sheet-hidden", what="hàng này")
    for merged in sheet.merged_cells.ranges:
        if merged.min_row <= form.last_row and merged.max_row >= HEAD_ROW and merged.min_col <= form.note_column:
            yield Spot(file=file, row=merged.min_row, column=merged.min_col).refused("sheet-merged")


def _points_below(sheet: Any, form: Form, file: str) -> Iterator[Problem]:
    """Points that somebody gave below the table, where they belong to no initiative and would be lost."""
    rows, columns = range(form.last_row + 1, form.last_row + _ROWS_BELOW + 1), range(FIRST_CRITERION_COLUMN, form.total_column)
    for row, column in product(rows, columns):
        found = sheet.cell(row, column)
        if found.data_type == "n" and found.value is not None:
            spot = Spot(file=file, row=row, column=column)
            yield spot.refused("sheet-altered", what="có số nằm dưới bảng, không thuộc hồ sơ nào trong phiếu")


def _filled(sheet: Any, form: Form, rubric: Rubric, file: str) -> Returned | list[Problem]:
    """The rows as they were filled in, or all problems of their cells."""
    problems: list[Problem] = []
    day = day_in(sheet.cell(DAY_ROW, DAY_COLUMN), Spot(file=file, row=DAY_ROW, column=DAY_COLUMN))
    if isinstance(day, Problem):
        problems.append(day)
    rows = [_row(sheet, form, rubric, Spot(file=file, row=row, column=1), problems) for row in range(HEAD_ROW + 1, form.last_row + 1)]
    if not problems and not any(row.points or row.note for row in rows):
        problems.append(problem("sheet-empty", Place(file=file)))
    return problems or Returned(file=file, form=form, rubric=rubric, day=day if isinstance(day, date) else None, rows=tuple(rows))


def _row(sheet: Any, form: Form, rubric: Rubric, at: Spot, problems: list[Problem]) -> Row:
    """One row; what is wrong with its cells is added to ``problems``."""
    code, points, empty = form.codes[at.row - HEAD_ROW - 1], {}, []
    for column, criterion in enumerate(rubric.criteria, FIRST_CRITERION_COLUMN):
        spot = Spot(file=at.file, row=at.row, column=column)
        found = points_in(sheet.cell(at.row, column), criterion, rubric.step, spot)
        if isinstance(found, Problem):
            problems.append(found)
        elif found is None:
            empty.append(spot.refused("sheet-missing-criterion", value=code, name=criterion.name))
        else:
            points[criterion.id] = found
    note = note_in(sheet.cell(at.row, form.note_column), Spot(file=at.file, row=at.row, column=form.note_column))
    problems += [note] if isinstance(note, Problem) else []
    problems += empty if points else []
    problems += _wrong_total(sheet, form, points, at) if len(points) == len(rubric.criteria) else []
    return Row(code=code, row=at.row, points=points, note="" if isinstance(note, Problem) else note)


def _wrong_total(sheet: Any, form: Form, points: Mapping[str, Decimal], at: Spot) -> list[Problem]:
    """A total that somebody typed, and that is not the sum; the sheet's own formula is not looked at."""
    found = sheet.cell(at.row, form.total_column)
    if found.data_type == "f" or found.value is None:
        return []
    is_sum = found.data_type == "n" and not found.is_date and Decimal(str(found.value)) == sum(points.values(), Decimal(0))
    spot = Spot(file=at.file, row=at.row, column=form.total_column)
    return [] if is_sum else [spot.refused("sheet-altered", what="tổng điểm không phải tổng các tiêu chí")]

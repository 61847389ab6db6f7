"""A small council in March 2024: two units that score, three initiatives under review, and sheets filled in as officers do."""

from collections.abc import Callable, Mapping
from datetime import date, datetime
from io import BytesIO
from pathlib import Path
from typing import Any

import openpyxl
from openpyxl.workbook import Workbook

from initiatives.judging.world import World
from initiatives.paperwork.score_sheets.export import workbook
from initiatives.paperwork.score_sheets.form import FORM, blanks
from initiatives.paperwork.score_sheets.returned import Returned, read_sheet
from initiatives.reading.problems import Problem
from tests.factory import COMMUNE, PLAN, body, call, content, earned, initiative, read

DAY = date(2024, 3, 20)
OFFICE, JUSTICE = "van-phong", "tu-phap-ho-tich"
CODES = ("SK-2024-001", "SK-2024-002", "SK-2024-003")
FIRST_ROW = 7
POINTS: Mapping[str, float] = {"D7": 24, "E7": 25.5, "F7": 33, "D8": 22, "E8": 23, "F8": 30.5, "D9": 27, "E9": 26, "F9": 35}
"""What a unit gives: whole and half points, as the rubric's step of 0,5 allows."""

BY_HAND = f"""---
# Hồ sơ do cán bộ gõ tay
code: SK-2024-001     # mã hồ sơ
title:   "Nhắc lịch hẹn"
summary: 'Nhắc người dân ngày đến nhận kết quả.'
kind: solution
field: administrative-procedures
call: dot-2024
lead_unit: cong-an
authors:
  - {{role: Công chức Văn phòng - Thống kê, group: civil-servant,   share: 100}}   # một người
beneficiaries: [citizens]
status: under_review   # chờ bốn đơn vị
submitted: 26/02/2024
scores:
  # phiếu nộp sớm
  - unit: tu-phap-ho-tich
    date: 2024-03-05
    criteria:
      novelty: 23,5     # đã hỏi lại
      application: "25"
      effect: 31
    note: >-
      Nên làm thử
      ở một thôn.
  # còn chờ Văn phòng
note: Ghi chú nội bộ.
# hết phần thông tin
---
{body(*PLAN)}"""
"""An initiative as an officer types it: comments, quotes, alignment, one sheet already there."""


def files() -> dict[str, str | bytes]:
    """The council's content."""
    waiting = {
        f"ho-so-{i}.md": initiative(earned("under_review", code=CODES[i - 1], call="dot-2024", title=f"Hồ sơ {i}", lead_unit="cong-an"))
        for i in (2, 3)
    }
    return {"calls/dot-2024.md": call(rubric="cap-xa"), "ho-so-1.md": BY_HAND, **waiting}


def place(folder: Path, commune: str = COMMUNE, **more: str | bytes) -> Path:
    """The content folder; more files can be given, their names with ``__`` for a dash."""
    return content(folder, {**files(), **{f"{name.replace('__', '-')}.md": text for name, text in more.items()}}, commune)


def world_of(folder: Path) -> World:
    """The council's world in March 2024."""
    return read(folder, DAY)


def sheet_for(unit: str, world: World) -> bytes:
    """The sheet that goes out to a unit."""
    (blank,) = (blank for blank in blanks("dot-2024", world) if blank.unit.id == unit)
    return workbook(blank, world)


def opened(data: bytes) -> Workbook:
    """A sheet as openpyxl reads it."""
    return openpyxl.load_workbook(BytesIO(data))


def edited(data: bytes, change: Callable[[Workbook], object]) -> bytes:
    """A sheet opened, changed and saved again."""
    book = opened(data)
    change(book)
    buffer = BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def filled(data: bytes, cells: Mapping[str, Any] = POINTS, *, day: datetime | None = datetime(2024, 3, 18)) -> bytes:
    """A sheet with these cells written, dated as the unit signs it."""

    def write(book: Workbook) -> None:
        book[FORM]["B5"] = day
        for name, value in cells.items():
            book[FORM][name] = value

    return edited(data, write)


def returned(data: bytes, world: World, file: str = "phieu.xlsx") -> Returned:
    """A sheet that was read without a problem."""
    found = read_sheet(data, file, world)
    assert isinstance(found, Returned), [problem.message for problem in found]
    return found


def refusals(data: bytes, world: World) -> list[str]:
    """What is said of a sheet that is refused, as the officer reads it."""
    found = read_sheet(data, "phieu.xlsx", world)
    assert isinstance(found, list)
    return [line_of(problem) for problem in found]


def line_of(problem: Problem) -> str:
    """A problem's place, code and message on one line."""
    return f"{problem.place.line}:{problem.place.column} {problem.code}: {problem.message}"

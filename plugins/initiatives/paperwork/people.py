"""Initiatives in lists: who made them, which unit led, what was decided, by the names that held at the time."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from initiatives.judging.references import name_on
from initiatives.judging.world import World, reference_day
from initiatives.paperwork.phrasing import NBSP, on_day
from initiatives.paperwork.tables import Columns, column
from initiatives.reading.model import Author, Initiative
from initiatives.reading.vietnamese import capital, number, paper_day


@dataclass(frozen=True, slots=True, kw_only=True)
class InitiativeRow:
    """An initiative in an appendix."""

    index: int
    code: str
    title: str
    authors: str
    unit: str
    field: str
    status: str
    approval: str
    recognition: str


INITIATIVE_COLUMNS: Columns = (
    column("TT", "index", 12, centred=True),
    column("Mã hồ sơ", "code", 27, centred=True),
    column("Tên sáng kiến", "title", 42),
    column("Tác giả, đồng tác giả", "authors", 37),
    column("Đơn vị chủ trì", "unit", 24),
    column("Lĩnh vực", "field", 25),
    column("Trạng thái", "status", 19, centred=True),
    column("Phê duyệt", "approval", 33, centred=True),
    column("Công nhận", "recognition", 33, centred=True),
)


def initiative_rows(initiatives: Iterable[Initiative], world: World) -> tuple[InitiativeRow, ...]:
    """Initiatives in the order of their codes."""
    found = sorted(initiatives, key=lambda one: one.code)
    return tuple(_row(index, one, world) for index, one in enumerate(found, 1))


def _row(index: int, initiative: Initiative, world: World) -> InitiativeRow:
    return InitiativeRow(
        index=index,
        code=initiative.code,
        title=initiative.title,
        authors=authors(initiative),
        unit=lead_unit(initiative, world),
        field=subject(initiative, world),
        status=capital(initiative.status.label),
        approval=decree(initiative.approval.number, initiative.approval.date, stacked=True) if initiative.approval else "",
        recognition=decree(initiative.recognition.number, initiative.recognition.date, stacked=True) if initiative.recognition else "",
    )


def decree(name: str, day: date, *, stacked: bool = False) -> str:
    """``31/QĐ-UBND ngày 15/3/2024``; stacked on two lines for a narrow cell."""
    return f"{name}\nngày{NBSP}{paper_day(day)}" if stacked else f"{name} {on_day(day)}"


def authors(initiative: Initiative) -> str:
    """Every author by name where it may be told, by office, and by share where there are several."""
    shared = len(initiative.authors) > 1
    return "; ".join(author(one) + (f" ({number(one.share)}%)" if shared else "") for one in initiative.authors)


def author(one: Author) -> str:
    """One author: ``Nguyễn Văn A, Công chức Văn phòng - Thống kê``."""
    return ", ".join(filter(None, (one.name, one.role)))


def lead_unit(initiative: Initiative, world: World) -> str:
    """The unit that leads, as it was called when the initiative was registered."""
    return name_on(initiative.lead_unit, reference_day(initiative, world), world.commune.units)


def subject(initiative: Initiative, world: World) -> str:
    """The field of reform, as it was called when the initiative was registered."""
    return name_on(initiative.field, reference_day(initiative, world), world.commune.fields)

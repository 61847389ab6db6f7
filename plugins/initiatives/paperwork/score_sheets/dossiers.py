"""The dossiers beside the score sheet, so that whoever scores can read what he scores without another file."""

import re
from collections.abc import Iterator

from xlsxwriter.worksheet import Worksheet

from initiatives.judging.world import InitiativeEntry, World, reference_day
from initiatives.paperwork.people import author
from initiatives.paperwork.score_sheets.styles import Styles, page
from initiatives.reading.commune import in_force
from initiatives.reading.model import Author, Initiative
from initiatives.reading.vietnamese import capital, number
from initiatives.rows import fit

LONGEST_PARAGRAPH = 1500
"""Characters of a paragraph in one cell; a row of Excel is at most 409 points high."""
_LABEL_WIDTH, _TEXT_WIDTH, _BOLD = 24, 112, 0.85
_PARAGRAPHS = re.compile(r"\n\s*\n")


def write_dossiers(sheet: Worksheet, styles: Styles, entries: tuple[InitiativeEntry, ...], world: World) -> dict[str, int]:
    """Every dossier below the other; the row (from 1) at which each begins, by code."""
    page(sheet, "Hồ sơ sáng kiến")
    sheet.set_column(0, 0, _LABEL_WIDTH)
    sheet.set_column(1, 1, _TEXT_WIDTH)
    begins: dict[str, int] = {}
    row = 0
    for entry in entries:
        begins[entry.data.code] = row + 1
        row = _write_dossier(sheet, styles, row, entry, world) + 1
    return begins


def _write_dossier(sheet: Worksheet, styles: Styles, row: int, entry: InitiativeEntry, world: World) -> int:
    """One dossier from a row (from 0) on; the row behind its last."""
    sheet.write_string(row, 0, entry.data.code, styles["section"])
    sheet.write_string(row, 1, entry.data.title, styles["section"])
    fit(sheet, row, (entry.data.title, _TEXT_WIDTH * _BOLD))
    lines = list(_lines(entry, world))
    for at, (label, text) in enumerate(lines, row + 1):
        sheet.write_string(at, 0, label, styles["name"])
        sheet.write_string(at, 1, text, styles["text"])
        fit(sheet, at, (text, _TEXT_WIDTH))
    return row + 1 + len(lines)


def _lines(entry: InitiativeEntry, world: World) -> Iterator[tuple[str, str]]:
    """The facts of a dossier, then its text; a label stands at the first paragraph only."""
    yield from ((label, text) for label, text in _facts(entry, world) if text)
    for section in entry.sections:
        paragraphs = [part.strip("\n") for part in _PARAGRAPHS.split(section.markdown) if part.strip()]
        pieces = [piece for paragraph in paragraphs for piece in _pieces(paragraph)]
        yield from ((section.title if i == 0 else "", piece) for i, piece in enumerate(pieces))


def _pieces(paragraph: str) -> Iterator[str]:
    """A paragraph in pieces that fit a cell, cut between words."""
    while len(paragraph) > LONGEST_PARAGRAPH:
        at = paragraph.rfind(" ", 1, LONGEST_PARAGRAPH) + 1 or LONGEST_PARAGRAPH
        yield paragraph[:at].rstrip()
        paragraph = paragraph[at:]
    yield paragraph


def _facts(entry: InitiativeEntry, world: World) -> Iterator[tuple[str, str]]:
    data, when = entry.data, reference_day(entry.data, world)
    units = {unit.id: unit.name for unit in in_force(world.commune.units, when)}
    fields = {subject.id: subject.name for subject in in_force(world.commune.fields, when)}
    yield "Tóm tắt", data.summary
    yield "Loại, lĩnh vực", f"{capital(data.kind.label)}; {fields[data.field]}"
    yield "Đơn vị chủ trì", units[data.lead_unit]
    yield "Đơn vị phối hợp", "; ".join([*(units[one] for one in data.partner_units), *data.partners])
    yield "Tác giả", "; ".join(_author(one, data, units) for one in data.authors)
    yield "Đã so với", "; ".join(f"{one.like} ({one.decision.label}): {one.reason}" for one in data.novelty)
    yield "Tệp hồ sơ", entry.file


def _author(one: Author, data: Initiative, units: dict[str, str]) -> str:
    return f"{author(one)} ({units[one.unit or data.lead_unit]}, {number(one.share)}%)"

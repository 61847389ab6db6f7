"""Papers made from a fixed content folder, read back as an officer would see them."""

import io
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import docx
from docx.document import Document
from docx.oxml.ns import qn
from openpyxl import load_workbook

from initiatives.judging.periods import Span, span
from initiatives.judging.world import InitiativeEntry, World
from initiatives.paperwork.kinds import KINDS, written
from initiatives.paperwork.request import Request
from initiatives.reading.model import Initiative
from tests.factory import content, earned, initiative, read

FIXED = Path(__file__).parent / "content"
"""A frozen copy of a commune's content; the real one changes with every officer's edit."""
GOLDEN = Path(__file__).parent / "golden"
SITEURL = "https://dailanh.example/sang-kien-xa"

CASES: dict[str, tuple[str, dict[str, Any]]] = {
    "periodic-2024": ("periodic", {"period": "2024"}),
    "periodic-2024-H1": ("periodic", {"period": "2024-H1"}),
    "periodic-2026": ("periodic", {"period": "2026", "number": "9"}),
    "periodic-from-to": ("periodic", {"period": "2024-01-15..2024-03-31"}),
    "reward-2024": ("reward", {"period": "2024"}),
    "reward-2024-H1": ("reward", {"period": "2024-H1"}),
    "evidence-2024": ("evidence", {"period": "2024"}),
    "minutes-cchc-2024": ("minutes", {"call": "cchc-2024"}),
    "scores-cchc-2024": ("scores", {"call": "cchc-2024"}),
    "score-form-cchc-2026": ("score-form", {"call": "cchc-2026"}),
    "commendation-cchc-2024": ("commendation", {"call": "cchc-2024"}),
    "commendation-cuoc-thi-2023": ("commendation", {"call": "cuoc-thi-2023"}),
    "leaflet-SK-2024-003": ("leaflet", {"code": "SK-2024-003"}),
}
"""Every kind of paper, and what is asked for."""


@cache
def fixed() -> World:
    """The world of the fixed content."""
    return read(FIXED)


def the(period: str, world: World) -> Span:
    """A period by its name."""
    found = span(period, world.commune.periods)
    assert found is not None
    return found


def request(world: World, *, period: str = "", call: str = "", code: str = "", **more: Any) -> Request:
    """What an officer asks for."""
    return Request(
        world=world,
        span=the(period, world) if period else None,
        call=world.call(call) if call else None,
        entry=world.by_code[code] if code else None,
        **{"siteurl": SITEURL, **more},
    )


def files(name: str) -> dict[str, bytes]:
    """The files of a case."""
    kind, asked = CASES[name]
    return dict(written(KINDS[kind], request(fixed(), **asked), name, FIXED, "content"))


def opened(data: bytes) -> Document:
    """A Word file."""
    return docx.Document(io.BytesIO(data))


def text_of(data: bytes) -> str:
    """Everything that a Word file says, in order: paragraphs as lines, table rows between bars, tabs and blanks visible."""
    return "\n".join(_lines(opened(data).element.body)).replace("\u00a0", "~") + "\n"


def _lines(parent: Any) -> Iterator[str]:
    for part in parent:
        if part.tag == qn("w:p"):
            yield _said(part)
        elif part.tag == qn("w:tbl"):
            for row in part.findall(qn("w:tr")):
                cells = [" / ".join(_lines(cell)) for cell in row.findall(qn("w:tc"))]
                yield "| " + " | ".join(cells) + " |"


_SIGNS = {qn("w:tab"): "\\t", qn("w:br"): "\\n", qn("w:drawing"): "[picture]", qn("w:sectPr"): "[section]"}


def _said(paragraph: Any) -> str:
    parts = (part for part in paragraph.iter(qn("w:t"), *_SIGNS) if part.getparent().tag != qn("w:tabs"))
    return "".join(_SIGNS.get(part.tag) or part.text or "" for part in parts)


def cells_of(data: bytes) -> str:
    """Everything that an Excel file holds, sheet by sheet, each value with its type where it is no text."""
    book = load_workbook(io.BytesIO(data))
    lines = []
    for sheet in book.worksheets:
        lines.append(f"[{sheet.title}]")
        lines += ["\t".join(_cell(value) for value in row) for row in sheet.iter_rows(values_only=True)]
    return "\n".join(lines) + "\n"


def _cell(value: object) -> str:
    if value is None:
        return ""
    return value.replace("\n", "\\n").replace("\u00a0", "~") if isinstance(value, str) else f"{value} ({type(value).__name__})"


def many(folder: Path, count: int, **front: Any) -> World:
    """A small commune with ``count`` recognised initiatives of 2024 that differ in their codes alone."""
    world = read(content(folder, {"mot.md": initiative(earned("recognised", **front))}))
    return world_of(world, *(world.initiatives[0].data.model_copy(update={"code": f"SK-2024-{i:03d}"}) for i in range(1, count + 1)))


def world_of(world: World, *initiatives: Initiative) -> World:
    """The same world with other initiatives in it."""
    entry = world.initiatives[0]
    return replace(world, initiatives=tuple(_entry(entry, one) for one in initiatives))


def _entry(entry: InitiativeEntry, one: Initiative) -> InitiativeEntry:
    """An initiative in a file of its own beside another."""
    return replace(entry, file=f"content/initiatives/{one.code.lower()}.md", slug=one.code.lower(), data=one)


def changed(initiative: Initiative, **values: Any) -> Initiative:
    """An initiative with other values."""
    return initiative.model_copy(update=values)

"""The registers of initiatives already applied elsewhere: ``content/settings/known/*.csv``.

Columns are found by their header, so that an officer may order them freely and add his own.
"""

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from initiatives.reading.catalogue import problem
from initiatives.reading.opening import read_text
from initiatives.reading.problems import Problem
from initiatives.reading.source import Source
from initiatives.reading.vietnamese import fold

COLUMNS = {
    "code": ("Mã", "mã hồ sơ", "code"),
    "title": ("Tên", "tên sáng kiến", "title"),
    "unit": ("Đơn vị", "cơ quan", "unit"),
    "province": ("Tỉnh", "tỉnh, thành phố", "province"),
    "year": ("Năm", "year"),
    "summary": ("Tóm tắt", "summary"),
    "benefits": ("Lợi ích", "benefits"),
    "source": ("Nguồn", "source"),
    "group": ("Nhóm", "khóa ý tưởng", "group"),
}
"""Each column with the headers under which it is accepted; the first is the one we write."""

REQUIRED = ("code", "title", "source")
_SEPARATORS = ",;\t"
"""What spreadsheets put between cells; a Vietnamese Excel writes semicolons, since the comma is its decimal point."""
_Cells = dict[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownInitiative:
    """An initiative applied elsewhere, with its source; ``group`` is its idea key, ``line`` its line in the register."""

    code: str
    title: str
    unit: str
    province: str
    year: str
    summary: str
    benefits: str
    source: str
    group: str
    file: str
    line: int


def registers(content: Path, label: str) -> list[tuple[Path, str]]:
    """The registers of a content folder, each with the name that people know it by; no hidden file is one."""
    return [(path, f"{label}/settings/known/{path.name}") for path in sorted((content / "settings" / "known").glob("[!.]*.csv"))]


def read_known(path: Path, file: str) -> list[KnownInitiative] | list[Problem]:
    """One register, or all of its problems."""
    text = read_text(path, file)
    return [text] if isinstance(text, Problem) else known_in(text, file)


def known_in(text: str, file: str) -> list[KnownInitiative] | list[Problem]:
    """The text of a register, or all of its problems."""
    source = Source(file=file, text=text, header="", first_line=1)
    rows = csv_rows(text)
    if isinstance(rows, int):
        return [problem("known-syntax", source.at(rows))]
    header = columns_of(rows[0][1] if rows else [])
    absent = [COLUMNS[name][0] for name in REQUIRED if name not in header]
    if absent:
        columns = ", ".join(COLUMNS[name][0] for name in COLUMNS)
        return [problem("known-columns", source.at(1), names=", ".join(absent), columns=columns)]
    cells = [(line, {name: _cell(row, at) for name, at in header.items()}) for line, row in rows[1:] if any(map(str.strip, row))]
    problems = list(_incomplete(cells, source))
    return problems or [_known(row, file, line) for line, row in cells]


def csv_rows(text: str) -> list[tuple[int, list[str]]] | int:
    """The rows, each with its first line (a quoted cell may run over several), or the line of a quote that is wrong."""
    reader = csv.reader(io.StringIO(text), delimiter=separator(text), strict=True, skipinitialspace=True)
    rows, line = [], 1
    try:
        for row in reader:
            rows.append((line, row))
            line = reader.line_num + 1
    except csv.Error:
        return line
    return rows


def separator(text: str) -> str:
    """What stands between the cells of a table: of the signs that may, the one that its first line has most of."""
    return max(_SEPARATORS, key=text.partition("\n")[0].count)


def _known(row: _Cells, file: str, line: int) -> KnownInitiative:
    return KnownInitiative(**{name: row.get(name, "") for name in COLUMNS}, file=file, line=line)


def columns_of(row: list[str]) -> dict[str, int]:
    """Where each known column stands."""
    accepted = {fold(wording): name for name, wordings in COLUMNS.items() for wording in wordings}
    return {accepted[fold(title.strip())]: at for at, title in enumerate(row) if fold(title.strip()) in accepted}


def _cell(row: list[str], at: int) -> str:
    return row[at].strip() if at < len(row) else ""


def _incomplete(cells: list[tuple[int, _Cells]], source: Source) -> Iterator[Problem]:
    for line, row in cells:
        absent = [COLUMNS[name][0] for name in REQUIRED if not row[name]]
        if absent:
            yield problem("known-row", source.at(line), names=", ".join(absent))

"""The trace of what was taken out: ``content/settings/redactions.csv``, to which ``initiatives redact`` adds a row each time.

A dossier that was taken out keeps its code for ever, so that no old link or paper speaks of another one.
"""

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from initiatives.reading.catalogue import problem
from initiatives.reading.known import csv_rows, separator
from initiatives.reading.opening import read_text
from initiatives.reading.problems import Problem
from initiatives.reading.scalars import Code, Day
from initiatives.reading.source import Source

FILE = "settings/redactions.csv"
"""Below the content folder."""
HEADER = ("Ngày", "Mã hồ sơ", "Đã gỡ", "Lý do")
DOSSIER, PERSON = "cả hồ sơ", "tên một người"
"""What was taken out: all of it, or somebody's name."""

_DAY, _CODE = TypeAdapter(Day), TypeAdapter(Code)


@dataclass(frozen=True, slots=True, kw_only=True)
class Redaction:
    """A row of the trace."""

    day: date
    code: str
    what: str
    reason: str


def with_row(trace: bytes, row: Redaction) -> bytes:
    """The trace with one row more, written as the last program that saved it writes; one that is empty gets its header."""
    before = trace or f"{','.join(HEADER)}\n".encode()
    end, added = b"\r\n" if b"\r\n" in before else b"\n", io.StringIO()
    writer = csv.writer(added, delimiter=separator(before.decode("utf-8", "replace")), lineterminator=end.decode())
    writer.writerow((row.day.isoformat(), row.code, row.what, row.reason))
    return b"".join((before, b"" if before.endswith(b"\n") else end, added.getvalue().encode()))


def read_redactions(path: Path, file: str) -> list[Redaction | Problem]:
    """The rows of the trace, and what is wrong with any of them; none where nothing was ever taken out."""
    text = read_text(path, file) if path.exists() else ""
    return [text] if isinstance(text, Problem) else list(_rows(Source(file=file, text=text, header="", first_line=1)))


def _rows(source: Source) -> Iterator[Redaction | Problem]:
    rows = csv_rows(source.text)
    if isinstance(rows, int):
        yield problem("redaction-row", source.at(rows), fault="dấu ngoặc kép để sai chỗ")
        return
    for line, row in rows:
        if line == 1 and tuple(row) != HEADER:
            yield problem("redaction-row", source.at(line), fault=f"dòng đầu phải là {','.join(HEADER)}")
        elif line > 1 and any(map(str.strip, row)):
            found = _redaction(row)
            yield problem("redaction-row", source.at(line), fault=found) if isinstance(found, str) else found


def _redaction(row: list[str]) -> Redaction | str:
    """A row as it is meant, or what is wrong with it."""
    if len(row) != len(HEADER):
        return f"có {len(row)} ô, phải là {len(HEADER)}"
    day, code, what, reason = row
    if what not in (DOSSIER, PERSON):
        return f"ô «{HEADER[2]}» phải là «{DOSSIER}» hoặc «{PERSON}»"
    try:
        return Redaction(day=_DAY.validate_python(day), code=_CODE.validate_python(code), what=what, reason=reason)
    except ValidationError:
        return "ngày hoặc mã hồ sơ viết sai"

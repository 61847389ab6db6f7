"""The registers for everybody's novelty check: one file a commune, as ``content/settings/known`` reads them.

One file each, because a commune copies all but its own: an initiative must not be compared with itself. A file stays below
what the reader takes; codes carry the commune's id before them, since every commune counts from 001.
"""

from collections.abc import Iterable, Iterator

from initiatives.federation.province import Province, Standing
from initiatives.federation.published import Row
from initiatives.public import Link
from initiatives.reading.decoding import LARGEST_FILE
from initiatives.reading.known import COLUMNS
from initiatives.website.data import cell, csv_lines

ARCHIVE = Link(path="known/danh-muc.zip", title="Tất cả danh mục trong một tệp .zip")
LONGEST_EFFECT = 500
"""Characters of what an initiative brought; the check lets a body count for forty words."""


def known_code(commune: str, code: str) -> str:
    """The code under which an initiative of another commune is known: ``minh-chau/SK-2024-003``."""
    return f"{commune}/{code}"


def registers(province: Province, standing: Standing) -> Iterator[tuple[str, bytes]]:
    """The registers of a commune with their paths: one, or as many as its rows need."""
    parts = _parts(_line(province, standing, row) for row in province.register.of_commune(standing.number))
    for number, part in enumerate(parts, 1):
        yield path(standing, number), part


def path(standing: Standing, number: int = 1) -> str:
    """Where a register is published."""
    return f"known/{standing.commune.id}.csv" if number == 1 else f"known/{standing.commune.id}-{number}.csv"


def _parts(lines: Iterable[bytes]) -> Iterator[bytes]:
    """Lines below a header, as many to a part as the reader takes."""
    header = _written(names[0] for names in COLUMNS.values())
    part = bytearray()
    for line in lines:
        if part and len(part) + len(line) > LARGEST_FILE:
            yield bytes(part)
            part.clear()
        part += line if part else header + line
    if part:
        yield bytes(part)


def _line(province: Province, standing: Standing, row: Row) -> bytes:
    told = {
        "code": known_code(standing.commune.id, row.code),
        "title": row.title,
        "unit": standing.commune.name,
        "province": province.sources.province.name,
        "year": str(row.year),
        "summary": row.summary,
        "benefits": row.effect[:LONGEST_EFFECT],
        "source": row.url,
        "group": "",
    }
    return _written(told[name] for name in COLUMNS)


def _written(cells: Iterable[str]) -> bytes:
    return csv_lines([map(cell, cells)], end="\n").encode()

"""All rows of the province in an SQLite file, so that hundreds of thousands of them are counted and listed without being held.

What is asked comes in an order that the data alone decides, in whatever order the sources were ready.
"""

import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from weakref import finalize

from initiatives.federation.published import Row

_COLUMNS = ", ".join(Row._fields)
_NEWEST_FIRST = "updated DESC, commune, code"
ASPECTS = ("commune", "year", "field", "status")
"""What rows are listed by; names of columns."""
_SETUP = (
    f"CREATE TABLE rows (commune INTEGER, {_COLUMNS}, PRIMARY KEY (commune, code)) WITHOUT ROWID",
    "PRAGMA journal_mode = OFF",
    "PRAGMA synchronous = OFF",
)
"""The file lives as long as one build: it needs no safety."""
_ORDERS = tuple(f"CREATE INDEX by_{aspect} ON rows ({aspect}, updated DESC, commune, code)" for aspect in ASPECTS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """A row and the number of its commune."""

    commune: int
    row: Row


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """Rows, those with a decision of recognition, replications, the newest change, and whether any is a sample."""

    rows: int
    recognised: int = 0
    replications: int = 0
    updated: str = ""
    sample: bool = False


_TALLY = "COUNT(*), SUM(recognised <> ''), SUM(replications), MAX(updated), MAX(sample)"


class Register:
    """The rows in a file, open as long as this is used; each process opens it for itself."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._base = sqlite3.connect(path)
        finalize(self, self._base.close)

    def create(self) -> "Register":
        """Make the table in an empty file."""
        for statement in _SETUP:
            self._base.execute(statement)
        return self

    def add(self, commune: int, rows: Sequence[Row]) -> None:
        """The rows of a commune, once."""
        marks = ", ".join("?" * (len(Row._fields) + 1))
        self._base.executemany(f"INSERT INTO rows VALUES ({marks})", [(commune, *row) for row in rows])

    def finish(self) -> None:
        """Nothing is added any more."""
        for statement in _ORDERS:
            self._base.execute(statement)
        self._base.commit()

    def close(self) -> None:
        """Let go of the file, as Windows needs before it can be removed."""
        self._base.close()

    def tally(self) -> Tally:
        """Of all rows."""
        return _tally(self._base.execute(f"SELECT {_TALLY} FROM rows").fetchone())

    def tallies(self, column: str) -> dict[str | int, Tally]:
        """Of each value of a column; ``column`` is a name of ours, never of a source."""
        found = self._base.execute(f"SELECT {column}, {_TALLY} FROM rows GROUP BY {column} ORDER BY {column}")
        return {value: _tally(told) for value, *told in found}

    def recognised(self) -> dict[int, int]:
        """How many were recognised in each year of a decision."""
        asked = "SELECT CAST(substr(recognised, 1, 4) AS INTEGER), COUNT(*) FROM rows WHERE recognised <> '' GROUP BY 1 ORDER BY 1"
        return dict(self._base.execute(asked).fetchall())

    def newest(self, count: int) -> list[Listed]:
        """The newest changes of all."""
        return list(self._listed(f"ORDER BY {_NEWEST_FIRST} LIMIT ?", count))

    def page(self, aspect: str, value: str | int, first: int, count: int) -> list[Listed]:
        """``count`` rows of one value from the ``first`` (from 0) on, newest change first.

        The rows before are passed over in the index alone; to read each of them took most of the time of a large province.
        """
        wanted = f"SELECT commune, code FROM rows WHERE {aspect} = ? ORDER BY {_NEWEST_FIRST} LIMIT ? OFFSET ?"
        return list(self._listed(f"JOIN ({wanted}) USING (commune, code) ORDER BY {_NEWEST_FIRST}", value, count, first))

    def all(self) -> Iterator[Listed]:
        """Every row, by commune and code."""
        yield from self._listed("ORDER BY commune, code")

    def of_commune(self, commune: int) -> Iterator[Row]:
        """The rows of one commune by code."""
        yield from (found.row for found in self._listed("WHERE commune = ? ORDER BY code", commune))

    def _listed(self, condition: str, *values: str | int) -> Iterator[Listed]:
        for commune, *row in self._base.execute(f"SELECT commune, {_COLUMNS} FROM rows {condition}", values):
            yield Listed(commune=commune, row=Row._make(row))


def _tally(told: Sequence[int | str | None]) -> Tally:
    rows, recognised, replications, updated, sample = told
    if not rows:
        return Tally(rows=0)
    return Tally(
        rows=int(rows), recognised=int(recognised or 0), replications=int(replications or 0), updated=str(updated), sample=bool(sample)
    )

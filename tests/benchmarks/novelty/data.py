"""The pool of records and the labelled texts."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from initiatives.judging.novelty.record import Record, known_record
from initiatives.reading.known import KnownInitiative, read_known

HERE = Path(__file__).parent
REWORDED = ("light", "reordered", "officer")
"""Kinds whose idea is told in words that resemble: what a threshold can find."""
KINDS = (*REWORDED, "other", "distractor")
SPLITS = ("development", "held_out")
LATER = (date.max.toordinal(), "")
"""The age of a text: every record of the pool was there before it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """A labelled text: its kind, and the idea keys that it tells of (none for a distractor)."""

    kind: str
    ideas: frozenset[str]
    record: Record


def _rows(name: str) -> Iterator[dict[str, str]]:
    with (HERE / name).open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file, delimiter=";")


def texts(split: str) -> list[Text]:
    """The labelled texts of ``development`` or ``held_out``."""
    return [
        Text(kind=row["Kiểu"], ideas=frozenset(row["Giống"].split()), record=_record(row["Tên"], row["Nội dung"]))
        for row in _rows(f"{split}.csv")
    ]


def _record(title: str, summary: str) -> Record:
    return Record(code="", title=title, summary=summary, age=LATER)


def pool() -> list[Record]:
    """The real register, the sample initiatives and invented ones."""
    registers = [item for name in ("register.csv", "invented.csv") for item in read_known(HERE / name, name)]
    return [*(known_record(item) for item in registers if isinstance(item, KnownInitiative)), *_samples()]


def _samples() -> Iterator[Record]:
    for row in _rows("samples.csv"):
        keys = ". ".join(word.replace("-", " ") for word in (row["Khóa"], *row["Từ khóa"].split()))
        facts = {"code": row["Mã"], "title": row["Tên"], "summary": row["Tóm tắt"], "body": row["Nội dung"]}
        yield Record(**facts, keys=keys, idea=row["Khóa"], age=(0, row["Mã"]))


def large_pool(size: int) -> list[Record]:
    """A register of any size whose titles, summaries and benefits are mixed from the pool; no two are equal."""
    base = [record for record in pool() if record.code.startswith("TM")]
    count = len(base)
    found = []
    for i in range(size):
        title, summary, body = base[i % count], base[(i // count + i) % count], base[(i // count**2 + 7 * i) % count]
        facts = {"title": f"{title.title} thôn {i}", "summary": f"{summary.summary} Lần {i}.", "body": f"{body.body} Đợt {i}."}
        found.append(Record(code=f"LN-{i:06d}", **facts, keys=title.keys, age=(0, "")))
    return found

"""The index of all records: candidates are chosen, and a weighted Dice coefficient says how alike they are.

The rows of a few records are kept in plain Python, those of many in numpy's arrays, which are loaded for them alone.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from initiatives.judging.novelty.boilerplate import recurring_sentences
from initiatives.judging.novelty.features import Features
from initiatives.judging.novelty.few import Few
from initiatives.judging.novelty.outline import outline
from initiatives.judging.novelty.profile import Outlines, core, outlines, profile
from initiatives.judging.novelty.record import Record, in_order
from initiatives.judging.novelty.weights import CANDIDATES, Counts, Rows, counts
from initiatives.processes import spread

SAME_IDEA = 0.6
"""The least score of two records with the same idea key: their officers have said that the idea is one."""
DECIMALS = 2
"""Decimals of a score."""
COMMON = 0.25
"""The share of the records from which on a feature is everybody's."""
FEW = 8
"""Records below which nothing can be called everybody's."""

Ranked = tuple[int, float]
"""The place of a record among all in order, and its score."""


class Index:
    """Records ready to be compared."""

    def __init__(self, records: Sequence[Record]) -> None:
        self.records = in_order(records)
        read = [outlines(record) for record in self.records]
        ideas = [record.idea or record.code for record in self.records]
        self._recurring = recurring_sentences((idea, text) for idea, texts in zip(ideas, read, strict=True) for text in texts)
        self._ages = sorted(record.age for record in self.records)
        self._ranks = [bisect_left(self._ages, record.age) for record in self.records]
        self._ids: dict[str, int] = {}
        self._rows = self._compared(self._counted(read))
        self._sizes = [self._rows.at(place).size for place in range(len(self.records))]
        self._places = {record.code: place for place, record in enumerate(self.records)}
        self._kin: dict[str, list[int]] = defaultdict(list)
        for place, record in enumerate(self.records):
            self._kin[record.idea].append(place)

    def core(self, record: Record) -> Features:
        """The features of a record's core, without what recurs in these records."""
        return core(record, outline(record.summary), self._recurring)

    def is_common(self, name: str) -> bool:
        """Whether a feature stands in so many records that it tells nothing."""
        at = self._ids.get(name)
        return at is not None and len(self.records) >= FEW and self._rows.standing(at) > COMMON * len(self.records)

    def closest(self, record: Record, shown: int) -> list[tuple[Record, float]]:
        """The records most like this one among the earlier ones, with their scores; equal scores by code."""
        return [(self.records[place], score) for place, score in self.ranked(record, shown)]

    def ranked(self, record: Record, shown: int) -> list[Ranked]:
        """The same by their places."""
        row = self._row_of(record)
        candidates = self._candidates(record, row)
        scored = zip(self._scores(record, row, candidates), candidates, strict=True)
        best = sorted(((score, place) for score, place in scored if score > 0), key=lambda pair: (-pair[0], pair[1]))
        return [(place, score) for score, place in best[:shown]]

    def _counted(self, read: Sequence[Outlines]) -> list[Counts]:
        """What is counted of each record; ids are given out as features come."""
        ids = self._ids
        found = spread(self._features, list(zip(self.records, read, strict=True)))
        return [counts([ids.setdefault(name, len(ids)) for name in names], core, whole) for names, core, whole in found]

    def _features(self, one: tuple[Record, Outlines]) -> tuple[list[str], list[float], list[float]]:
        """The features of a record, and how often each stands in its core and in its whole."""
        record, read = one
        found = profile(record, self._recurring, read)
        return list(found.whole), [found.core.get(name, 0.0) for name in found.whole], list(found.whole.values())

    def _compared(self, rows: Sequence[Counts]) -> Rows[Any]:
        """The rows, in whichever form compares so many the sooner; both forms give the same scores."""
        if len(rows) <= CANDIDATES:
            return Few(rows, self._ranks)
        from initiatives.judging.novelty.many import Many  # noqa: PLC0415 - loads numpy and bm25s

        return Many(rows, self._ranks, self._ids)

    def _row_of(self, record: Record) -> Any:
        """The row of a record; one that is not among these is read first."""
        place = self._places.get(record.code)
        if place is not None and self.records[place] == record:
            return self._rows.at(place)
        names, core, whole = self._features((record, outlines(record)))
        return self._rows.row(counts([self._ids.get(name, -1) for name in names], core, whole))

    def _candidates(self, record: Record, row: Any) -> list[int]:
        """The earlier records that look alike, and all that have the same idea key."""
        before, itself = bisect_left(self._ages, record.age), self._places.get(record.code)
        earlier_kin = (place for place in self._kin_of(record) if self._ranks[place] < before and place != itself)
        return sorted({*self._rows.candidates(row, before, itself), *earlier_kin})

    def _kin_of(self, record: Record) -> Sequence[int]:
        """The records with the same idea key."""
        return self._kin.get(record.idea, ()) if record.idea else ()

    def _scores(self, record: Record, row: Any, candidates: Sequence[int]) -> list[float]:
        """How alike, from 0 to 1: the root of what both share in a core, over the mean size of the two cores."""
        shared, size = self._rows.shared(row, candidates), row.size
        alike = (_alike(common, size + self._sizes[place]) for common, place in zip(shared, candidates, strict=True))
        kin = frozenset(self._kin_of(record))
        scores = (SAME_IDEA + (1 - SAME_IDEA) * score if place in kin else score for score, place in zip(alike, candidates, strict=True))
        return [round(score, DECIMALS) for score in scores]


def _alike(shared: int, both: int) -> float:
    return float(min(1.0, 2 * shared / both) ** 0.5) if both else 0.0

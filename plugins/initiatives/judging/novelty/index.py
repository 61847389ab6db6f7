"""The index of all records: BM25 names the candidates, a weighted Dice coefficient says how alike they are.

Weights are whole numbers, so that a sum is the same in whatever order a machine adds it, and a score the same everywhere.
Importing this module loads numpy and bm25s; only ``search`` does so, and only once there is something to compare.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import bm25s
import numpy as np

from initiatives.judging.novelty.boilerplate import recurring_sentences
from initiatives.judging.novelty.profile import Profile, profile
from initiatives.judging.novelty.record import Record
from initiatives.processes import spread

Numbers = np.ndarray[Any, np.dtype[np.int64]]

CANDIDATES = 50
"""Records that BM25 names for a closer look."""
SATURATION = 2.0
"""How often a feature must stand for half of the most it can weigh."""
UNIT = 1000
"""Whole numbers that make up a weight of one."""
SAME_IDEA = 0.6
"""The least score of two records with the same idea key: their officers have said that the idea is one."""
DECIMALS = 2
"""Decimals of a score."""
COMMON = 0.25
"""The share of the records from which on a feature is everybody's."""
FEW = 8
"""Records below which nothing can be called everybody's."""


@dataclass(frozen=True, slots=True)
class _Row:
    """A record's features by id (-1 for one that stands in no record), and their weights in its core and its whole."""

    ids: Numbers
    core: Numbers
    whole: Numbers


class Index:
    """Records ready to be compared. The rows of all records lie in one array each, row by row."""

    def __init__(self, records: Sequence[Record]) -> None:
        self.records = tuple(sorted(records, key=lambda record: record.code))
        texts = ((record.idea or record.code, text) for record in self.records for text in (record.summary, record.body))
        self._recurring = recurring_sentences(texts)
        self._ids: dict[str, int] = {}
        ids, core, whole = self._counted()
        self._starts = np.cumsum([0, *map(len, ids)])
        flat = _joined(ids, np.int64)
        self._standing = np.bincount(flat, minlength=len(self._ids))
        self._rows = self._weighed(flat, _joined(core, np.float64), _joined(whole, np.float64))
        self._sizes = [int(self._row(at).core.sum()) for at in range(len(self.records))]
        self._search = bm25s.BM25()
        if self._ids:
            self._search.index((ids, self._ids), show_progress=False)
        self._ages = sorted(record.age for record in self.records)
        self._ranks = np.array([bisect_left(self._ages, record.age) for record in self.records])
        self._places = {record.code: at for at, record in enumerate(self.records)}
        self._kin: dict[str, list[int]] = defaultdict(list)
        for at, record in enumerate(self.records):
            self._kin[record.idea].append(at)
        self._asked_core, self._asked_whole = (np.zeros(len(self._ids) + 1, dtype=np.int64) for _ in range(2))

    def profile(self, record: Record) -> Profile:
        """The features of a record, without what recurs in these records."""
        return profile(record, self._recurring)

    def is_common(self, name: str) -> bool:
        """Whether a feature stands in so many records that it tells nothing."""
        at = self._ids.get(name)
        return at is not None and len(self.records) >= FEW and bool(self._standing[at] > COMMON * len(self.records))

    def closest(self, record: Record, shown: int) -> list[tuple[Record, float]]:
        """The records most like this one among the earlier ones, with their scores; equal scores by code."""
        row = self._row_of(record)
        candidates = self._candidates(record, row)
        scored = zip(self._scores(record, row, candidates), candidates, strict=True)
        best = sorted(((score, at) for score, at in scored if score > 0), key=lambda pair: (-pair[0], pair[1]))
        return [(self.records[at], score) for score, at in best[:shown]]

    def _counted(self) -> tuple[list[list[int]], list[list[float]], list[list[float]]]:
        """For each record the ids of its features, given out as they come, and how often they stand in core and whole."""
        ids, core, whole = [], [], []
        for names, in_core, in_whole in spread(self._features, self.records):
            ids.append([self._ids.setdefault(name, len(self._ids)) for name in names])
            core.append(in_core)
            whole.append(in_whole)
        return ids, core, whole

    def _features(self, record: Record) -> tuple[list[str], list[float], list[float]]:
        """The features of a record, and how often each stands in its core and in its whole."""
        found = self.profile(record)
        return list(found.whole), [found.core.get(name, 0.0) for name in found.whole], list(found.whole.values())

    def _weighed(self, ids: Any, core: Any, whole: Any) -> _Row:
        """The weights of features that stand so often in a core and a whole; a feature of no record is the rarest."""
        standing = np.append(self._standing, 0)[ids]
        rarity = np.sqrt(np.log1p((len(self.records) - standing + 0.5) / (standing + 0.5)))
        return _Row(ids, _weights(core, rarity), _weights(whole, rarity))

    def _row(self, at: int) -> _Row:
        span = slice(self._starts[at], self._starts[at + 1])
        return _Row(self._rows.ids[span], self._rows.core[span], self._rows.whole[span])

    def _row_of(self, record: Record) -> _Row:
        """The row of a record; one that is not among these is read first."""
        at = self._places.get(record.code)
        if at is not None and self.records[at] == record:
            return self._row(at)
        names, core, whole = self._features(record)
        ids = np.array([self._ids.get(name, -1) for name in names], dtype=np.int64)
        return self._weighed(ids, np.array(core), np.array(whole))

    def _candidates(self, record: Record, row: _Row) -> list[int]:
        """The earlier records that BM25 ranks highest, and all that have the same idea key."""
        earlier = self._ranks < bisect_left(self._ages, record.age)
        if record.code in self._places:
            earlier[self._places[record.code]] = False
        asked = np.sort(row.ids[(row.core > 0) & (row.ids >= 0)])
        scores = np.where(earlier, np.round(self._search.get_scores_from_ids(asked), 3), 0) if len(asked) else np.zeros(len(earlier))
        kin = [at for at in self._kin.get(record.idea, ()) if record.idea and earlier[at]]
        return sorted({*_highest(scores), *kin})

    def _scores(self, record: Record, row: _Row, candidates: Sequence[int]) -> list[float]:
        """How alike, from 0 to 1: the root of what both share in a core, over the mean size of the two cores."""
        size = int(row.core.sum())
        alike = [_alike(shared, size + self._sizes[at]) for shared, at in zip(self._shared(row, candidates), candidates, strict=True)]
        kin = [self.records[at].shares_idea(record) for at in candidates]
        return [round(SAME_IDEA + (1 - SAME_IDEA) * score if same else score, DECIMALS) for score, same in zip(alike, kin, strict=True)]

    def _shared(self, row: _Row, candidates: Sequence[int]) -> list[int]:
        """What a row has in common with the rows of some records: a feature of a core counts on the other side wherever it stands."""
        own = row.ids >= 0
        core, whole = self._asked_core, self._asked_whole
        core[row.ids[own]], whole[row.ids[own]] = row.core[own], row.whole[own]
        found = [int(_common(core[there.ids], whole[there.ids], there)) for there in map(self._row, candidates)]
        core[row.ids[own]] = whole[row.ids[own]] = 0
        return found


def _common(core: Numbers, whole: Numbers, there: _Row) -> Any:
    return np.where(core > 0, np.minimum(core, there.whole), np.minimum(whole, there.core)).sum()


def _alike(shared: int, both: int) -> float:
    return float(min(1.0, 2 * shared / both) ** 0.5) if both else 0.0


def _highest(scores: Any) -> list[int]:
    """The places of the highest scores above zero, ``CANDIDATES`` at most; of equal ones the first."""
    places = np.flatnonzero(scores > 0)
    if len(places) > CANDIDATES:
        least = np.partition(scores[places], -CANDIDATES)[-CANDIDATES]
        above, equal = places[scores[places] > least], places[scores[places] == least]
        places = np.append(above, equal[: CANDIDATES - len(above)])
    return [int(at) for at in places]


def _joined(rows: Sequence[Sequence[float]], kind: Any) -> Any:
    """The numbers of all rows one after another."""
    return np.fromiter((number for row in rows for number in row), dtype=kind)


def _weights(often: Any, rarity: Any) -> Numbers:
    """Whole-number weights: frequency saturates, rarity counts."""
    found: Numbers = np.rint(UNIT * rarity * often * (1 + SATURATION) / (often + SATURATION)).astype(np.int64)
    return found

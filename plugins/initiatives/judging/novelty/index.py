"""The index of all records: BM25 names the candidates, a weighted Dice coefficient says how alike they are.

Weights are whole numbers, so that a sum is the same in whatever order a machine adds it, and a score the same everywhere.
Importing this module loads numpy and bm25s; only ``search`` does so, and only once there is something to compare.
"""

from collections.abc import Sequence
from typing import Any

import bm25s
import numpy as np

from initiatives.judging.novelty.boilerplate import recurring_sentences
from initiatives.judging.novelty.profile import Profile, profile
from initiatives.judging.novelty.record import Record

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


class Index:
    """Records ready to be compared."""

    def __init__(self, records: Sequence[Record]) -> None:
        self.records = tuple(sorted(records, key=lambda record: record.code))
        texts = ((record.idea or record.code, text) for record in self.records for text in (record.summary, record.body))
        self._recurring = recurring_sentences(texts)
        profiles = [self.profile(record) for record in self.records]
        self._ids: dict[str, int] = {}
        rows = [[self._ids.setdefault(name, len(self._ids)) for name in found.whole] for found in profiles]
        self._standing = np.bincount([at for row in rows for at in row], minlength=len(self._ids))
        self._search = bm25s.BM25()
        if self._ids:
            self._search.index((rows, self._ids), show_progress=False)
        self._rows = [self._weighed(found) for found in profiles]

    def profile(self, record: Record) -> Profile:
        """The features of a record, without what recurs in these records."""
        return profile(record, self._recurring)

    def is_common(self, name: str) -> bool:
        """Whether a feature stands in so many records that it tells nothing."""
        at = self._ids.get(name)
        return at is not None and len(self.records) >= FEW and bool(self._standing[at] > COMMON * len(self.records))

    def closest(self, record: Record, shown: int) -> list[tuple[Record, float]]:
        """The records most like this one among the earlier ones, with their scores; equal scores by code."""
        found = self.profile(record)
        core, whole, size = self._query(found)
        scored = [(self._score(record, at, core, whole, size), at) for at in self._candidates(record, found)]
        best = sorted(((score, at) for score, at in scored if score > 0), key=lambda pair: (-pair[0], pair[1]))
        return [(self.records[at], score) for score, at in best[:shown]]

    def _weighed(self, found: Profile) -> tuple[Numbers, Numbers, Numbers]:
        """The ids of a profile's features (-1 for one that stands nowhere), their weights in the core and in the whole."""
        at: Numbers = np.array([self._ids.get(name, -1) for name in found.whole], dtype=np.int64)
        standing = np.where(at >= 0, self._standing[at], 0) if self._ids else np.zeros(len(at))
        rarity = np.sqrt(np.log1p((len(self.records) - standing + 0.5) / (standing + 0.5)))
        core = np.array([found.core.get(name, 0.0) for name in found.whole], dtype=np.float64)
        whole = np.array(list(found.whole.values()), dtype=np.float64)
        return at, _weights(core, rarity), _weights(whole, rarity)

    def _query(self, found: Profile) -> tuple[Numbers, Numbers, int]:
        """The weights of a query by feature id, in its core and its whole, and the size of its core."""
        at, in_core, in_whole = self._weighed(found)
        core, whole = np.zeros(len(self._ids), dtype=np.int64), np.zeros(len(self._ids), dtype=np.int64)
        core[at[at >= 0]], whole[at[at >= 0]] = in_core[at >= 0], in_whole[at >= 0]
        return core, whole, int(in_core.sum())

    def _candidates(self, record: Record, found: Profile) -> list[int]:
        """The earlier records that BM25 ranks highest, and all that have the same idea key."""
        asked = sorted(self._ids[name] for name in found.core if name in self._ids)
        earlier = np.array([other.precedes(record) for other in self.records], dtype=bool)
        scores = np.where(earlier, self._search.get_scores_from_ids(asked), 0) if asked else np.zeros(len(earlier))
        ranked = np.argsort(-np.round(scores, 3), kind="stable")[:CANDIDATES]
        kin = [at for at, other in enumerate(self.records) if earlier[at] and other.shares_idea(record)]
        return sorted({int(at) for at in ranked if scores[at] > 0} | set(kin))

    def _score(self, record: Record, at: int, core: Numbers, whole: Numbers, size: int) -> float:
        """How alike, from 0 to 1: the root of what both share in a core, over the mean size of the two cores."""
        ids, own_core, own_whole = self._rows[at]
        shared = np.where(core[ids] > 0, np.minimum(core[ids], own_whole), np.minimum(whole[ids], own_core)).sum()
        both = size + int(own_core.sum())
        alike = min(1.0, 2 * int(shared) / both) ** 0.5 if both else 0.0
        if self.records[at].shares_idea(record):
            alike = SAME_IDEA + (1 - SAME_IDEA) * alike
        return round(alike, DECIMALS)


def _weights(often: Any, rarity: Any) -> Numbers:
    """Whole-number weights: frequency saturates, rarity counts."""
    found: Numbers = np.rint(UNIT * rarity * often * (1 + SATURATION) / (often + SATURATION)).astype(np.int64)
    return found

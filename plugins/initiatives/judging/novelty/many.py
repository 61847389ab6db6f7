"""The rows of many records in arrays, one row after another; BM25 names the candidates.

Importing this module loads numpy and bm25s; only ``index`` does so, for more records than ``few`` compares.
"""

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

import bm25s
import numpy as np

from initiatives.judging.novelty.weights import CANDIDATES, Counts, rarity, weight

Numbers = np.ndarray[Any, np.dtype[np.int64]]


class Row(NamedTuple):
    """A record's features by id, their weights in the core and in the whole."""

    ids: Numbers
    core: Numbers
    whole: Numbers

    @property
    def size(self) -> int:
        """The size of the core."""
        return int(self.core.sum())


class Many:
    """The rows of many records; ``ranks`` order the records by their age, ``features`` are all features with their ids."""

    def __init__(self, counts: Sequence[Counts], ranks: Sequence[int], features: dict[str, int]) -> None:
        self._ranks = np.array(ranks)
        self._starts = np.cumsum([0, *(len(row.ids) for row in counts)])
        ids = _joined(row.ids for row in counts)
        self._standing = np.bincount(ids, minlength=len(features))
        self._rarities = np.array([rarity(len(counts), standing) for standing in range(int(self._standing.max(initial=0)) + 1)])
        self._rows = self._weighed(ids, _joined(row.core for row in counts), _joined(row.whole for row in counts))
        self._search = bm25s.BM25()
        if features:
            self._search.index(([row.ids for row in counts], features), show_progress=False)
        self._asked_core, self._asked_whole = (np.zeros(len(features) + 1, dtype=np.int64) for _ in range(2))

    def standing(self, feature: int) -> int:
        """In how many records a feature stands."""
        return int(self._standing[feature])

    def at(self, place: int) -> Row:
        """The row of a record."""
        span = slice(self._starts[place], self._starts[place + 1])
        return Row(*(numbers[span] for numbers in self._rows))

    def row(self, counts: Counts) -> Row:
        """The row of features that stand so often; one that stands in no record is the rarest, and shared with none."""
        return self._weighed(*map(np.asarray, counts))

    def _weighed(self, ids: Any, core: Any, whole: Any) -> Row:
        rarities = self._rarities[np.append(self._standing, 0)[ids]]
        return Row(ids, *(np.rint(weight(often, rarities)).astype(np.int64) for often in (core, whole)))

    def candidates(self, row: Row, before: int, itself: int | None) -> list[int]:
        """The records of a lower rank that BM25 ranks highest."""
        asked = np.sort(row.ids[(row.core > 0) & (row.ids >= 0)])
        if not len(asked):
            return []
        earlier = self._ranks < before
        if itself is not None:
            earlier[itself] = False
        return _highest(np.where(earlier, np.round(self._search.get_scores_from_ids(asked), 3), 0))

    def shared(self, row: Row, places: Sequence[int]) -> list[int]:
        """What the row has in common with these records: a feature of a core counts on the other side wherever it stands."""
        own = row.ids >= 0
        core, whole = self._asked_core, self._asked_whole
        core[row.ids[own]], whole[row.ids[own]] = row.core[own], row.whole[own]
        found = [int(_common(core[there.ids], whole[there.ids], there)) for there in map(self.at, places)]
        core[row.ids[own]] = whole[row.ids[own]] = 0
        return found


def _common(core: Numbers, whole: Numbers, there: Row) -> Any:
    return np.where(core > 0, np.minimum(core, there.whole), np.minimum(whole, there.core)).sum()


def _highest(scores: Any) -> list[int]:
    """The places of the highest scores above zero, ``CANDIDATES`` at most; of equal ones the first."""
    places = np.flatnonzero(scores > 0)
    if len(places) > CANDIDATES:
        least = np.partition(scores[places], -CANDIDATES)[-CANDIDATES]
        above, equal = places[scores[places] > least], places[scores[places] == least]
        places = np.append(above, equal[: CANDIDATES - len(above)])
    return [int(at) for at in places]


def _joined(rows: Iterable[Any]) -> Any:
    """The numbers of all rows one after another."""
    return np.concatenate([np.asarray(row) for row in rows])

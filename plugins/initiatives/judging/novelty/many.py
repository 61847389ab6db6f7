"""The rows of many records in arrays, one row after another; BM25 names the candidates.

Importing this module loads numpy and bm25s; only ``index`` does so, for more records than ``few`` compares.
"""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Any, NamedTuple

import bm25s
import numpy as np

from initiatives.judging.novelty.weights import CANDIDATES, Counts, rarity, weight

Numbers = np.ndarray[Any, np.dtype[Any]]


class Side(NamedTuple):
    """Features by id, and what each weighs."""

    ids: Numbers
    weights: Numbers


class Row(NamedTuple):
    """A record's features in its core, and in its whole."""

    core: Side
    whole: Side

    @property
    def size(self) -> int:
        """The size of the core."""
        return int(self.core.weights.sum())


class Sides:
    """One side of all rows, one after another; ``starts`` tells where each begins, and where the last ends."""

    def __init__(self, starts: Numbers, side: Side) -> None:
        self._spans = [slice(*ends) for ends in pairwise(starts.tolist())]
        self._ids, self._weights = side

    def at(self, place: int) -> Side:
        """The side of one row."""
        span = self._spans[place]
        return Side(self._ids[span], self._weights[span])

    def common(self, asked: Numbers, places: Sequence[int]) -> Numbers:
        """For each of these rows, the sum of the lesser of what a feature weighs in it and what it is ``asked`` for."""
        spans = [self._spans[place] for place in places]
        ids = np.concatenate([self._ids[span] for span in spans])
        weights = np.concatenate([self._weights[span] for span in spans])
        sums = np.cumsum(np.minimum(asked[ids], weights), dtype=np.int64)
        ends = np.cumsum([span.stop - span.start for span in spans])
        return np.diff(np.append(0, sums)[ends], prepend=0)


class Many:
    """The rows of many records; ``ranks`` order the records by their age, ``features`` are all features with their ids."""

    def __init__(self, counts: Sequence[Counts], ranks: Sequence[int], features: dict[str, int]) -> None:
        self._ranks = np.array(ranks)
        ids = _joined(row.ids for row in counts).astype(np.int32)
        self._standing = np.bincount(ids, minlength=len(features))
        self._rarities = np.array([rarity(len(counts), standing) for standing in range(max(self._standing.tolist(), default=0) + 1)])
        core, whole = self._weights(ids, *(_joined(getattr(row, side) for row in counts) for side in ("core", "whole")))
        starts = np.cumsum([0, *(len(row.ids) for row in counts)])
        self._wholes = Sides(starts, Side(ids, whole))
        self._cores = Sides(np.append(0, np.cumsum(core > 0))[starts], _above_zero(ids, core))
        self._search = bm25s.BM25()
        if features:
            self._search.index(([row.ids for row in counts], features), show_progress=False)
        self._asked_core, self._asked_outside = (np.zeros(len(features), dtype=np.int32) for _ in range(2))

    def standing(self, feature: int) -> int:
        """In how many records a feature stands."""
        return int(self._standing[feature])

    def at(self, place: int) -> Row:
        """The row of a record."""
        return Row(self._cores.at(place), self._wholes.at(place))

    def row(self, counts: Counts) -> Row:
        """The row of features that stand so often; one that stands in no record is the rarest, and shared with none."""
        ids = np.asarray(counts.ids)
        core, whole = self._weights(ids, counts.core, counts.whole)
        return Row(_above_zero(ids, core), Side(ids, whole))

    def _weights(self, ids: Numbers, *often: Any) -> Iterable[Numbers]:
        """What features weigh that stand so often in a core, and in a whole."""
        rarities = self._rarities[np.append(self._standing, 0)[ids]]
        return (np.rint(weight(np.asarray(times), rarities)).astype(np.int32) for times in often)

    def candidates(self, row: Row, before: int, itself: int | None) -> list[int]:
        """The records of a lower rank that BM25 ranks highest."""
        asked = np.sort(row.core.ids[row.core.ids >= 0])
        if not len(asked):
            return []
        earlier = self._ranks < before
        if itself is not None:
            earlier[itself] = False
        return _highest(np.where(earlier, np.round(self._search.get_scores_from_ids(asked), 3), 0))

    def shared(self, row: Row, places: Sequence[int]) -> list[int]:
        """What the row has in common with these records: a feature of a core counts on the other side wherever it stands."""
        if not places:
            return []
        core, whole = (Side(*(numbers[side.ids >= 0] for numbers in side)) for side in row)
        self._asked_outside[whole.ids] = whole.weights
        self._asked_outside[core.ids] = 0
        self._asked_core[core.ids] = core.weights
        found = self._wholes.common(self._asked_core, places) + self._cores.common(self._asked_outside, places)
        self._asked_core[core.ids] = self._asked_outside[whole.ids] = 0
        return [int(common) for common in found]


def _above_zero(ids: Numbers, weights: Numbers) -> Side:
    return Side(ids[weights > 0], weights[weights > 0])


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

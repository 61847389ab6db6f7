"""The rows of a few records, each compared with every other: a small commune need not wait until numpy and bm25s are loaded.

The scores are those of ``many``, to the last digit.
"""

from collections import Counter
from collections.abc import Sequence
from itertools import chain
from typing import NamedTuple

from initiatives.judging.novelty.weights import Counts, rarity, weight


class Row(NamedTuple):
    """A record's features, each with its weights in the core and in the whole, and the size of the core."""

    weights: dict[int, tuple[int, int]]
    size: int


class Few:
    """The rows of few records; ``ranks`` order the records by their age."""

    def __init__(self, counts: Sequence[Counts], ranks: Sequence[int]) -> None:
        self._ranks = ranks
        self._standing = Counter(chain.from_iterable(row.ids for row in counts))
        self._rows = [self.row(row) for row in counts]

    def standing(self, feature: int) -> int:
        """In how many records a feature stands."""
        return self._standing[feature]

    def at(self, place: int) -> Row:
        """The row of a record."""
        return self._rows[place]

    def row(self, counts: Counts) -> Row:
        """The row of features that stand so often; one that stands in no record is the rarest, and shared with none."""
        rarities = [rarity(len(self._ranks), self._standing[feature]) for feature in counts.ids]
        core = [round(weight(*pair)) for pair in zip(counts.core, rarities, strict=True)]
        whole = [round(weight(*pair)) for pair in zip(counts.whole, rarities, strict=True)]
        weights = {feature: pair for feature, pair in zip(counts.ids, zip(core, whole, strict=True), strict=True) if feature >= 0}
        return Row(weights, sum(core))

    def candidates(self, row: Row, before: int, itself: int | None) -> list[int]:
        """The records of a lower rank that have a feature of the row's core."""
        asked = {feature for feature, (core, _) in row.weights.items() if core}
        earlier = (place for place, rank in enumerate(self._ranks) if rank < before and place != itself)
        return [place for place in earlier if not asked.isdisjoint(self._rows[place].weights)]

    def shared(self, row: Row, places: Sequence[int]) -> list[int]:
        """What the row has in common with these records: a feature of a core counts on the other side wherever it stands."""
        return [_common(row, self._rows[place]) for place in places]


def _common(here: Row, there: Row) -> int:
    both = here.weights.keys() & there.weights.keys()
    pairs = ((*here.weights[feature], *there.weights[feature]) for feature in both)
    return sum(min(core, whole_there) if core else min(whole, core_there) for core, whole, core_there, whole_there in pairs)

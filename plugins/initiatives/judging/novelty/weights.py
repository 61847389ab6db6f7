"""What a record's features weigh, and what can be asked of the rows made of them.

Frequency saturates, rarity counts. Whole numbers are made of it, so that a sum is the same in any order.
"""

from array import array
from collections.abc import Iterable, Sequence
from math import log1p, sqrt
from typing import Any, NamedTuple, Protocol, TypeVar

CANDIDATES = 50
"""Records that are chosen for a closer look; so few are all looked at."""
SATURATION = 2.0
"""How often a feature must stand for half of the most it can weigh."""
UNIT = 1000
"""Whole numbers that make up a weight of one."""


class Counts(NamedTuple):
    """A record's features by id (-1 for one that stands in no record), and how often each stands in its core and its whole."""

    ids: "array[int]"
    core: "array[float]"
    whole: "array[float]"


def counts(ids: Iterable[int], core: Iterable[float], whole: Iterable[float]) -> Counts:
    """Counts in arrays: thousands of records have millions of them."""
    return Counts(array("i", ids), array("d", core), array("d", whole))


class Row(Protocol):
    """A record's features with their weights, in whatever form."""

    @property
    def size(self) -> int:
        """The size of the core."""


R = TypeVar("R", bound=Row)


class Rows(Protocol[R]):
    """The rows of all records, ready to be compared with one row."""

    def standing(self, feature: int) -> int:
        """In how many records a feature stands."""

    def at(self, place: int) -> R:
        """The row of a record."""

    def row(self, counts: Counts) -> R:
        """The row of features that stand so often; one that stands in no record is the rarest, and shared with none."""

    def candidates(self, row: R, before: int, itself: int | None) -> list[int]:
        """The records of a lower rank that look most alike, ``CANDIDATES`` at most."""

    def shared(self, row: R, places: Sequence[int]) -> list[int]:
        """What the row has in common with these records: a feature of a core counts on the other side wherever it stands."""


def rarity(records: int, standing: int) -> float:
    """How much it tells that a feature stands in so many of so many records."""
    return sqrt(log1p((records - standing + 0.5) / (standing + 0.5)))


def weight(often: Any, rarity: Any) -> Any:
    """The weight, not yet rounded, of a feature that stands so often; of a number, or of many in arrays."""
    return UNIT * rarity * often * (1 + SATURATION) / (often + SATURATION)

"""The ids within one page, each given once, so that every heading can be linked to."""

from collections.abc import Iterator
from itertools import count


class Anchors:
    """The ids of one page."""

    def __init__(self) -> None:
        self._taken: dict[str, None] = {}

    def claim(self, wish: str) -> str:
        """``wish``, or the first of ``wish-2``, ``wish-3`` … that is free."""
        free = next(name for name in _candidates(wish) if name not in self._taken)
        self._taken[free] = None
        return free

    @property
    def taken(self) -> tuple[str, ...]:
        """The ids given out, in their order."""
        return tuple(self._taken)


def _candidates(wish: str) -> Iterator[str]:
    yield wish
    yield from (f"{wish}-{n}" for n in count(2))

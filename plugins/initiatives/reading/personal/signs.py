"""The words without which a look finds nothing: one pass over a line tells which looks are worth their time."""

from collections.abc import Iterable, Sequence

from ahocorasick_rs import AhoCorasick


class Signs:
    """The signs of several looks, in small letters; each look is known by its place among them."""

    def __init__(self, of_each: Sequence[Iterable[str]]) -> None:
        signs = [(sign, place) for place, those in enumerate(of_each) for sign in those]
        self._places = [place for _, place in signs]
        self._automaton = AhoCorasick([sign for sign, _ in signs])

    def seen(self, lowered: str) -> set[int]:
        """The places of the looks of which a sign stands in a text in small letters."""
        return {self._places[number] for number, _, _ in self._automaton.find_matches_as_indexes(lowered, overlapping=True)}

"""Finding phrases of several words in a list of words, the longest first."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from importlib.resources import files

from initiatives.judging.novelty.words import Texts, folded, texts

Phrase = tuple[str, ...]


def lines(name: str) -> Iterator[str]:
    """The lines of one of this package's data files, without comments and empty ones."""
    text = (files(__package__) / name).read_text("utf-8")
    yield from (line.strip() for line in text.splitlines() if line.strip() and not line.startswith("#"))


def phrase(text: str) -> Phrase:
    """The folded words of a phrase."""
    return tuple(texts(folded(text)))


class PhraseBook:
    """Phrases with the lengths they have by their first word, so that a text is walked once."""

    def __init__(self, phrases: Iterable[Phrase]) -> None:
        self._phrases = frozenset(phrases)
        lengths: dict[str, set[int]] = defaultdict(set)
        for known in self._phrases:
            lengths[known[0]].add(len(known))
        self._lengths = {first: sorted(found, reverse=True) for first, found in lengths.items()}

    def at(self, found: Texts, position: int) -> Phrase | None:
        """The longest phrase that stands at a position of some folded words."""
        for length in self._lengths.get(found[position], ()):
            known = tuple(found[position : position + length])
            if known in self._phrases:
                return known
        return None

    def find(self, found: Texts) -> Iterator[tuple[int, Phrase]]:
        """Every phrase with its position, from left to right, none overlapping."""
        after = 0
        for position, text in enumerate(found):
            if position >= after and text in self._lengths:
                known = self.at(found, position)
                if known:
                    yield position, known
                    after = position + len(known)

"""Finding phrases of several words in a list of words, the longest first."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from importlib.resources import files

from initiatives.judging.novelty.words import Words, words

Phrase = tuple[str, ...]


def lines(name: str) -> Iterator[str]:
    """The lines of one of this package's data files, without comments and empty ones."""
    text = (files(__package__) / name).read_text("utf-8")
    yield from (line.strip() for line in text.splitlines() if line.strip() and not line.startswith("#"))


def phrase(text: str) -> Phrase:
    """The folded words of a phrase."""
    return tuple(word.text for word in words(text))


class PhraseBook:
    """Phrases by their first word, so that a text is walked once."""

    def __init__(self, phrases: Iterable[Phrase]) -> None:
        self._starting: dict[str, list[Phrase]] = defaultdict(list)
        for known in sorted(set(phrases), key=lambda known: (-len(known), known)):
            self._starting[known[0]].append(known)

    def at(self, texts: Phrase, position: int) -> Phrase | None:
        """The longest phrase that stands at a position of a list of folded words."""
        candidates = self._starting.get(texts[position], ())
        return next((known for known in candidates if texts[position : position + len(known)] == known), None)

    def find(self, found: Words) -> Iterator[tuple[int, Phrase]]:
        """Every phrase with its position, from left to right, none overlapping."""
        texts, position = tuple(word.text for word in found), 0
        while position < len(texts):
            known = self.at(texts, position)
            if known:
                yield position, known
            position += len(known) if known else 1

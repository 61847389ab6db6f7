"""Finding phrases of several words in a list of words, the longest first."""

from collections.abc import Iterable, Iterator
from importlib.resources import files
from typing import Any

from initiatives.judging.novelty.words import Texts, folded, texts

Phrase = tuple[str, ...]
_WHOLE = ""
"""Where a phrase stands in the tree below its last word; no word is empty."""


def lines(name: str) -> Iterator[str]:
    """The lines of one of this package's data files, without comments and empty ones."""
    text = (files(__package__) / name).read_text("utf-8")
    yield from (line.strip() for line in text.splitlines() if line.strip() and not line.startswith("#"))


def phrase(text: str) -> Phrase:
    """The folded words of a phrase."""
    return tuple(texts(folded(text)))


class PhraseBook:
    """Phrases as a tree of their words, so that a text is walked once."""

    def __init__(self, phrases: Iterable[Phrase]) -> None:
        self._tree: dict[str, Any] = {}
        for known in phrases:
            branch = self._tree
            for word in known:
                branch = branch.setdefault(word, {})
            branch[_WHOLE] = known

    def at(self, found: Texts, position: int) -> Phrase | None:
        """The longest phrase that stands at a position of some folded words."""
        branch: dict[str, Any] | None = self._tree.get(found[position])
        return _longest(branch, found[position + 1 :]) if branch else None

    def find(self, found: Texts) -> Iterator[tuple[int, Phrase]]:
        """Every phrase with its position, from left to right, none overlapping."""
        after = 0
        for position, text in enumerate(found):
            if text in self._tree and position >= after:
                known = self.at(found, position)
                if known:
                    yield position, known
                    after = position + len(known)


def _longest(branch: dict[str, Any], rest: Texts) -> Phrase | None:
    """The longest phrase that begins as a branch of the tree does and goes on with these words."""
    longest: Phrase | None = branch.get(_WHOLE)
    for word in rest:
        if word not in branch:
            break
        branch = branch[word]
        longest = branch.get(_WHOLE, longest)
    return longest

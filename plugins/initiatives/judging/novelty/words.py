"""Texts as folded words that remember where they stand; sentences and clauses."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from initiatives.reading.vietnamese import fold

ENDS, PAUSES = "!?;\n", ',:()|–—"«»“”'
"""What ends a sentence beside a point, and what ends a clause."""

_WORD = re.compile(r"[^\W_]+")
_ADDRESS = re.compile(r"https?://\S+|\]\([^)\s]*\)|[\w.-]+\.md\b")
"""Addresses and the targets of Markdown links: they name a place, not an idea."""
_SENTENCE = re.compile(rf"[^.{ENDS}]+(?:[.](?=\S)[^.{ENDS}]+)*")
"""Up to the end of the sentence; a point inside a number or a name does not end it."""
_CLAUSE = re.compile(rf"[^{PAUSES}]+")


class Word(NamedTuple):
    """A folded word (no tone marks, ``đ`` as ``d``) and its span in the text it was read from."""

    text: str
    start: int
    end: int


Words = list[Word]
Texts = Sequence[str]
"""Folded words alone, for whom it does not matter where they stood."""


class _Folded(dict[int, str]):
    """Each letter folded, one for one, so that no word moves; learnt as they come."""

    def __missing__(self, code: int) -> str:
        letter = fold(chr(code))
        self[code] = letter if len(letter) == 1 else chr(code)
        return self[code]


FOLDED = _Folded()


def words(text: str, start: int = 0) -> Words:
    """The words of a text in NFC; ``start`` is where the text stands in a longer one."""
    return [Word(found[0], start + found.start(), start + found.end()) for found in _WORD.finditer(folded(text))]


def folded(text: str) -> str:
    """A text in NFC, folded letter for letter, so that every word keeps its place."""
    return text.translate(FOLDED)


def texts(plain: str) -> list[str]:
    """The words of a text that is folded already."""
    return _WORD.findall(plain)


def without_addresses(text: str) -> str:
    """A text in which web addresses and the targets of links are blank."""
    return _ADDRESS.sub(lambda found: " " * len(found[0]), text)


def sentences(text: str) -> Iterator[tuple[int, str]]:
    """The sentences of a text, each with where it starts; web addresses are blanked out."""
    yield from ((found.start(), found[0]) for found in _SENTENCE.finditer(without_addresses(text)) if found[0].strip())


def clauses(sentence: str, start: int = 0) -> Iterator[tuple[int, str]]:
    """The clauses of a sentence, each with where it starts: what stands between commas, colons, brackets and quotes."""
    yield from ((start + found.start(), found[0]) for found in _CLAUSE.finditer(sentence))

"""A text in outline: its folded words and what divides them, made in one pass, small to keep and quickly split.

It holds the words, clauses and sentences that ``words`` finds, but not where they stood.
"""

import re
from collections.abc import Iterator

from initiatives.judging.novelty.words import ENDS, FOLDED, PAUSES, Texts, folded, without_addresses

_SENTENCE, _CLAUSE, _BLANK, _SIGN = "\n", ",", " ", "\t"
"""What stands in an outline after a sentence, after a clause, between words, and for a sign that may follow a point."""
_POINT_INSIDE = re.compile(r"\.(?=[^. \n])")
"""A point inside a number or a name ends no sentence."""
_ADDRESS_SIGNS = ("http", "](", ".md")
"""One of these stands in every address."""


class _Outlined(dict[int, str]):
    """What stands for each letter in an outline; learnt as they come."""

    def __missing__(self, code: int) -> str:
        self[code] = _outlined(FOLDED[code])
        return self[code]


def _outlined(letter: str) -> str:
    if letter.isalnum() or letter == ".":
        return letter
    if letter in ENDS:
        return _SENTENCE
    return _CLAUSE if letter in PAUSES else _BLANK if letter.isspace() else _SIGN


_OUTLINED = _Outlined()


def outline(text: str) -> str:
    """The outline of a text in NFC."""
    plain = text.translate(_OUTLINED)
    if any(sign in plain or sign in text for sign in _ADDRESS_SIGNS):
        plain = without_addresses(folded(text)).translate(_OUTLINED)
    return _POINT_INSIDE.sub(_SIGN, plain).replace(".", _SENTENCE)


def sentences(outlined: str) -> Iterator[str]:
    """The sentences of an outline, each an outline itself."""
    return (sentence for sentence in outlined.split(_SENTENCE) if sentence)


def clauses(sentence: str) -> Iterator[Texts]:
    """The words of each clause of a sentence."""
    return (found for clause in sentence.split(_CLAUSE) if (found := clause.split()))


def plain(sentence: str) -> str:
    """The words of a sentence, with nothing but a blank between them."""
    return " ".join(sentence.replace(_CLAUSE, _BLANK).split())

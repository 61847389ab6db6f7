"""A text as weighted features: single words, pairs of neighbouring words, and meanings.

A Vietnamese word is mostly two syllables, so the pairs carry what single syllables cannot once tone marks are gone.
Words inside an expression of the thesaurus count half, since its meaning is counted already.
"""

from collections import defaultdict
from collections.abc import Iterable
from functools import cache

from initiatives.judging.novelty.phrases import lines
from initiatives.judging.novelty.thesaurus import Meaning, thesaurus
from initiatives.judging.novelty.words import Texts

Features = defaultdict[str, float]
"""Feature → how often it occurs, weighted by its kind. A meaning's name starts with ``=``, a pair holds a space."""

WORD, PAIR, MEANING = 0.5, 1.0, 2.0
"""Weights of the kinds of features."""
KNOWN_MEANING = 0.5
"""What remains of a word's weight inside an expression of the thesaurus."""
HALF_EMPTY = 0.5
"""What remains of a pair's weight if one of its words is empty."""


@cache
def empty_words() -> frozenset[str]:
    """Words that say nothing by themselves."""
    return frozenset(word for line in lines("empty_words.txt") for word in line.split())


def features(stretches: Iterable[Texts]) -> Features:
    """The features of stretches of folded words; pairs do not reach from one stretch into the next."""
    found: Features = defaultdict(float)
    for stretch in stretches:
        meanings = list(thesaurus().meanings(stretch))
        for meaning in meanings:
            found[f"={meaning.name}"] += MEANING
        _add_words(stretch, _inside(meanings), found)
    return found


def _inside(meanings: Iterable[Meaning]) -> set[int]:
    return {position for meaning in meanings for position in range(meaning.first, meaning.after)}


def _add_words(stretch: Texts, inside: set[int], found: Features) -> None:
    empty = empty_words()
    before, was_empty, was_inside = "", True, False
    for position, word in enumerate(stretch):
        is_empty, is_inside = word in empty, position in inside
        if not is_empty:
            found[word] += WORD * (KNOWN_MEANING if is_inside else 1)
        if before and not (was_empty and is_empty):
            share = KNOWN_MEANING if was_inside and is_inside else 1
            found[f"{before} {word}"] += PAIR * share * (HALF_EMPTY if was_empty or is_empty else 1)
        before, was_empty, was_inside = word, is_empty, is_inside

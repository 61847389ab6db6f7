"""The wording that two texts share: where it stands, so that a reader sees at a glance why they were put together."""

from collections.abc import Callable, Container, Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

from initiatives.judging.novelty.features import empty_words
from initiatives.judging.novelty.thesaurus import thesaurus
from initiatives.judging.novelty.words import Texts, Words, clauses, sentences, words

Told = Callable[[str], bool]
"""Whether a feature tells something, and is not in everybody's text."""


class Span(NamedTuple):
    """Characters of a text, from ``start`` to before ``end``."""

    start: int
    end: int


def shared_spans(text: str, other: Container[str], told: Told) -> tuple[Span, ...]:
    """The stretches of a text whose meanings or pairs of words stand among the features of the other text."""
    found: list[Span] = []
    for start, sentence in sentences(text):
        for begin, clause in clauses(sentence, start):
            spelt = words(clause, begin)
            found += _joined(spelt, sorted(set(_positions([word.text for word in spelt], other, told))))
    return tuple(found)


def _positions(clause: Texts, other: Container[str], told: Told) -> Iterator[int]:
    """The positions of the words that the other text has too, as a pair or in meaning."""
    for meaning in thesaurus().meanings(clause):
        if f"={meaning.name}" in other and told(f"={meaning.name}"):
            yield from range(meaning.first, meaning.after)
    empty = empty_words()
    for position, pair in enumerate(pairwise(clause)):
        name = " ".join(pair)
        if name in other and told(name) and not any(word in empty for word in pair):
            yield from (position, position + 1)


def _joined(clause: Words, positions: Iterable[int]) -> Iterator[Span]:
    """Neighbouring words as one span."""
    first = last = -2
    for position in positions:
        if position != last + 1:
            if first >= 0:
                yield Span(clause[first].start, clause[last].end)
            first = position
        last = position
    if first >= 0:
        yield Span(clause[first].start, clause[last].end)


def marked(text: str, spans: Iterable[Span], mark: Callable[[str], str]) -> str:
    """A text with its spans marked."""
    parts, end = [], 0
    for span in spans:
        parts += [text[end : span.start], mark(text[span.start : span.end])]
        end = span.end
    return "".join([*parts, text[end:]])

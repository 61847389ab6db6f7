"""Set phrases and recurring sentences, which stand in every record and say nothing of its idea."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache

from initiatives.judging.novelty.outline import clauses, plain, sentences
from initiatives.judging.novelty.phrases import PhraseBook, lines, phrase
from initiatives.judging.novelty.words import Texts

MANY = 4
"""Ideas in which the same sentence must stand to count as boilerplate; two places telling of one idea share more."""

Recurring = frozenset[str]
"""Sentences as folded words joined by spaces."""


@cache
def _openings() -> PhraseBook:
    """Phrases with which a clause of boilerplate opens."""
    return PhraseBook(phrase(line) for line in lines("boilerplate.txt") if line.endswith("…"))


@cache
def _set_phrases() -> PhraseBook:
    """Phrases that are cut out wherever they stand."""
    return PhraseBook(phrase(line) for line in lines("boilerplate.txt") if not line.endswith("…"))


def telling(outlined: str, recurring: Recurring = frozenset()) -> Iterator[Texts]:
    """The stretches of folded words of a text in outline that tell something of its idea."""
    for sentence in sentences(outlined):
        if recurring and plain(sentence) in recurring:
            continue
        for clause in clauses(sentence):
            if not _openings().at(clause, 0):
                yield from _without_set_phrases(clause)


def _without_set_phrases(clause: Texts) -> Iterator[Texts]:
    start = 0
    for position, known in _set_phrases().find(clause):
        if position > start:
            yield clause[start:position]
        start = position + len(known)
    if clause[start:]:
        yield clause[start:]


def recurring_sentences(told: Iterable[tuple[str, str]]) -> Recurring:
    """The sentences that stand in the texts of many ideas; each text, in outline, comes with the key of its idea."""
    seen: dict[str, set[str]] = defaultdict(set)
    for idea, outlined in told:
        for sentence in sentences(outlined):
            seen[plain(sentence)].add(idea)
    return frozenset(sentence for sentence, ideas in seen.items() if len(ideas) >= MANY)

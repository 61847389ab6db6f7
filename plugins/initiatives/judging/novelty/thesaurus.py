"""Meanings of the vocabulary of administrative reform: the many ways in which officers say one thing."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from initiatives.judging.novelty.phrases import Phrase, PhraseBook, lines, phrase
from initiatives.judging.novelty.words import Texts


@dataclass(frozen=True, slots=True)
class Meaning:
    """A meaning found in a list of words: its name, and the positions of its first word and after its last."""

    name: str
    first: int
    after: int


@dataclass(frozen=True, slots=True)
class Thesaurus:
    """The meanings of each expression."""

    book: PhraseBook
    names: Mapping[Phrase, tuple[str, ...]]

    def meanings(self, found: Texts) -> Iterator[Meaning]:
        """Every meaning in some folded words; the longest expression wins, and may have several meanings."""
        for position, known in self.book.find(found):
            yield from (Meaning(name, position, position + len(known)) for name in self.names[known])


def entries() -> Iterator[tuple[str, tuple[str, ...]]]:
    """The lines of the thesaurus: each meaning's name and its expressions as they are written there."""
    for line in lines("thesaurus.txt"):
        name, _, expressions = line.partition(":")
        yield name, tuple(expression.strip() for expression in expressions.split(","))


@cache
def thesaurus() -> Thesaurus:
    """The thesaurus of this package, read once."""
    names: dict[Phrase, list[str]] = defaultdict(list)
    for name, expressions in entries():
        for known in dict.fromkeys(map(phrase, expressions)):
            names[known].append(name)
    return Thesaurus(PhraseBook(names), {known: tuple(found) for known, found in names.items()})

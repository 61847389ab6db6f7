"""A record's features, weighted by where they stand."""

from collections import defaultdict
from dataclasses import dataclass
from typing import NamedTuple

from initiatives.judging.novelty.boilerplate import Recurring, telling
from initiatives.judging.novelty.features import Features, features
from initiatives.judging.novelty.outline import outline
from initiatives.judging.novelty.record import Record
from initiatives.judging.novelty.words import folded, texts

TITLE, SUMMARY, KEYS, BODY = 1.5, 1.0, 0.5, 0.25
"""What a feature weighs by where it stands."""
BODY_WORDS = 40
"""Words that a body counts for at most: a dossier of five hundred words must not resemble everything."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """The features of a record: those of its core (title, summary, keys), and the core's with the body's."""

    core: Features
    whole: Features


class Outlines(NamedTuple):
    """A record's longer texts in outline: what is asked of them twice, what recurs in many records and what is told by one."""

    summary: str
    body: str


def outlines(record: Record) -> Outlines:
    """The longer texts of a record."""
    return Outlines(outline(record.summary), outline(record.body))


def core(record: Record, summary: str, recurring: Recurring = frozenset()) -> Features:
    """The weighted features of a record's core, its summary given in outline; a title keeps every word."""
    found: Features = defaultdict(float)
    _add(found, features([texts(folded(record.title))]), TITLE)
    _add(found, features(telling(summary, recurring)), SUMMARY)
    _add(found, features(telling(outline(record.keys))), KEYS)
    return found


def profile(record: Record, recurring: Recurring = frozenset(), read: Outlines | None = None) -> Profile:
    """The weighted features of a record without boilerplate."""
    summary, body = read or outlines(record)
    own = core(record, summary, recurring)
    whole, stretches = own.copy(), list(telling(body, recurring))
    length = sum(map(len, stretches))
    if length:
        _add(whole, features(stretches), BODY * min(1.0, BODY_WORDS / length))
    return Profile(core=own, whole=whole)


def _add(into: Features, found: Features, weight: float) -> None:
    for name, times in found.items():
        into[name] += times * weight

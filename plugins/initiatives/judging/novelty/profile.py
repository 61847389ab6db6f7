"""A record's features, weighted by where they stand."""

from collections import defaultdict
from dataclasses import dataclass

from initiatives.judging.novelty.boilerplate import Recurring, telling
from initiatives.judging.novelty.features import Features, features
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


def profile(record: Record, recurring: Recurring = frozenset()) -> Profile:
    """The weighted features of a record without boilerplate; a title keeps every word."""
    core: Features = defaultdict(float)
    _add(core, features([texts(folded(record.title))]), TITLE)
    _add(core, features(telling(record.summary, recurring)), SUMMARY)
    _add(core, features(telling(record.keys)), KEYS)
    whole, stretches = core.copy(), list(telling(record.body, recurring))
    length = sum(map(len, stretches))
    if length:
        _add(whole, features(stretches), BODY * min(1.0, BODY_WORDS / length))
    return Profile(core=core, whole=whole)


def _add(into: Features, found: Features, weight: float) -> None:
    for name, times in found.items():
        into[name] += times * weight

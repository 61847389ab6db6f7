"""Recall and F1 of a method on labelled texts."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tests.benchmarks.novelty.data import KINDS, REWORDED, Text
from tests.benchmarks.novelty.methods import Method


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What a method says of one text: the best score, and where among the three the right idea stands (0 is first)."""

    kind: str
    is_idea: bool
    score: float
    place: int | None


def outcomes(method: Method, texts: Iterable[Text]) -> list[Outcome]:
    """What a method says of each text."""
    return [_outcome(method, text) for text in texts]


def _outcome(method: Method, text: Text) -> Outcome:
    found = method(text.record)
    right = [place for place, (record, _) in enumerate(found) if record.idea in text.ideas]
    return Outcome(kind=text.kind, is_idea=bool(text.ideas), score=found[0][1] if found else 0.0, place=min(right, default=None))


def recall(found: Sequence[Outcome], kind: str, shown: int) -> float:
    """The share of a kind's texts whose idea stands among the first ``shown``."""
    places = [one.place for one in found if one.kind == kind]
    return sum(place is not None and place < shown for place in places) / len(places)


def f1(found: Sequence[Outcome], threshold: float, kinds: Sequence[str] = REWORDED) -> float:
    """F1 of "the first one reaches the threshold and is the idea", over some kinds and all distractors.

    A distractor that reaches the threshold is a false alarm; so is a wrong record put first.
    """
    asked = [one for one in found if one.kind in kinds or not one.is_idea]
    hits = sum(one.score >= threshold and one.place == 0 for one in asked)
    alarms = sum(one.score >= threshold and one.place != 0 for one in asked)
    missed = sum(one.is_idea for one in asked) - hits
    return 2 * hits / (2 * hits + alarms + missed)


def best_threshold(found: Sequence[Outcome]) -> float:
    """The lowest threshold, in hundredths, with the best F1 on the reworded kinds."""
    return max((step / 100 for step in range(1, 100)), key=lambda threshold: (round(f1(found, threshold), 6), -threshold))


def alarms(found: Sequence[Outcome], threshold: float) -> float:
    """The share of distractors that reach the threshold."""
    scores = [one.score for one in found if not one.is_idea]
    return sum(score >= threshold for score in scores) / len(scores)


def counts(texts: Iterable[Text]) -> dict[str, int]:
    """How many texts there are of each kind."""
    kinds = [text.kind for text in texts]
    return {kind: kinds.count(kind) for kind in KINDS}

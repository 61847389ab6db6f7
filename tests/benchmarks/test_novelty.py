"""The benchmark of look-alikes runs, its data are sound, and the goals are reached."""

from collections import Counter

import pytest

from tests.benchmarks.novelty.data import KINDS, SPLITS, large_pool, pool, texts
from tests.benchmarks.novelty.measures import Outcome, alarms, best_threshold, f1, outcomes, recall
from tests.benchmarks.novelty.methods import METHODS, ours
from tests.benchmarks.novelty.report import Quality, quality, reworded, speed, tables


@pytest.fixture(scope="module")
def found() -> Quality:
    """What our method says of every text."""
    return quality(["ours"])


def test_there_are_enough_labelled_texts_of_every_kind() -> None:
    everything = [text for split in SPLITS for text in texts(split)]
    assert len(everything) >= 120
    assert {text.kind for text in everything} == set(KINDS)
    assert min(Counter(text.kind for text in texts("held_out")).values()) >= 10


def test_labels_name_ideas_of_the_pool_and_distractors_none() -> None:
    ideas = {record.idea for record in pool()}
    for split in SPLITS:
        assert [text.record.title for text in texts(split) if not text.ideas <= ideas] == []
        assert [text.record.title for text in texts(split) if bool(text.ideas) == (text.kind == "distractor")] == []


def test_splits_share_no_text_and_hardly_an_idea() -> None:
    tuned, held = (texts(split) for split in SPLITS)
    assert {text.record.title for text in tuned} & {text.record.title for text in held} == set()
    both = frozenset[str]().union(*(text.ideas for text in tuned)) & frozenset[str]().union(*(text.ideas for text in held))
    assert both == {"thu-chuc-mung-chia-buon"}


@pytest.mark.parametrize("split", SPLITS)
@pytest.mark.parametrize(
    ("kind", "first", "among_three"),
    [("light", 1.0, 1.0), ("reordered", 1.0, 1.0), ("officer", 0.98, 1.0), ("other", 0.5, 0.7)],
)
def test_recall_reaches_the_goals(found: Quality, split: str, kind: str, first: float, among_three: float) -> None:
    assert recall(found["ours"][split], kind, 1) >= first
    assert recall(found["ours"][split], kind, 3) >= among_three


@pytest.mark.parametrize("split", SPLITS)
def test_f1_reaches_the_goal_with_few_false_alarms(found: Quality, split: str) -> None:
    assert reworded(found, split) >= 0.93
    assert alarms(found["ours"][split], 0.45) <= 0.1


def test_the_default_threshold_is_the_best_on_the_development_texts(found: Quality) -> None:
    assert best_threshold(found["ours"]["development"]) == 0.45


def test_report_has_a_row_for_each_kind_and_split(found: Quality) -> None:
    lines = list(tables(found))
    assert [line.split(":")[0].strip() for line in lines if ":" in line] == list(SPLITS)
    assert Counter(line.split()[0] for line in lines if line.startswith(KINDS[:-1])) == dict.fromkeys(KINDS[:-1], 2)


def test_speed_is_measured_on_a_small_register() -> None:
    heading, line = speed(["ours"], size=60, queries=3)
    assert heading == "\n60 known initiatives, 3 queries"
    assert line.startswith("ours")
    assert line.endswith("s to get ready")
    assert len({record.title for record in large_pool(200)}) == 200


@pytest.mark.parametrize("name", [name for name in METHODS if METHODS[name] is not ours])
def test_other_methods_answer(name: str) -> None:
    pytest.importorskip({"rapidfuzz token_set": "rapidfuzz", "TF-IDF": "sklearn"}[name], reason="of the extra `bench`")
    light = [text for text in texts("development") if text.kind == "light"]
    assert recall(outcomes(METHODS[name](pool()), light), "light", 1) == 1.0


@pytest.mark.parametrize(
    ("places", "scores", "expected"),
    [
        ([0, 0, None], [0.9, 0.9, 0.1], 1.0),
        ([0, 1, None], [0.9, 0.9, 0.1], 2 / 4),
        ([0, 0, None], [0.9, 0.1, 0.9], 2 / 4),
        ([None, None, None], [0.1, 0.1, 0.1], 0.0),
    ],
)
def test_f1_counts_wrong_firsts_missed_ones_and_false_alarms(places: list[int | None], scores: list[float], expected: float) -> None:
    kinds = ["officer", "officer", "distractor"]
    one = [Outcome(kind=k, is_idea=k == "officer", score=s, place=p) for k, s, p in zip(kinds, scores, places, strict=True)]
    assert f1(one, 0.5) == expected

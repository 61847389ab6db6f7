"""People's data is found in administrative Vietnamese, and what belongs to offices is left alone.

The sentences are labelled by hand; every person and number in them is invented. The rules were made on ``dev.csv``. The other
sets were written afterwards, each before it was measured; what they gave at first look:

| set | written | sentences | recall | false alarms |
|---|---|---|---|---|
| ``held_out.csv`` | by the hand that made the rules, in two parts | 72 | 0.973 and 1.000 | 0.038 and 0.026 |
| ``held_out_2.csv`` | by somebody who had seen neither rules nor sets | 311 | 0.796 (117 of 147) | 0.024 (4 of 169) |
| ``held_out_3.csv`` | by the hand that mended the rules on the second | 116 | 0.981 (52 of 53) | 0.000 (0 of 65) |

After the first two looks the rules were mended, so that those sets are unseen no longer; after the third they were left as
they were. Homes (15 of 27 missed at the second look) and birth dates are said in more ways than rules will ever know.
"""

import csv
from pathlib import Path

import pytest

from initiatives.reading.personal import KINDS, LOOKS, Written, is_allowed, personal_data, written_in

HERE = Path(__file__).parent / "personal"
SETS = ("dev", "held_out", "held_out_2", "held_out_3")
LEAST_RECALL, MOST_FALSE_ALARMS = 0.95, 0.02


def labelled(name: str) -> list[tuple[frozenset[str], str]]:
    """The sentences of a set with the kinds of data in each."""
    with (HERE / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return [(frozenset(row["kinds"].split()), row["sentence"]) for row in csv.DictReader(file)]


def kinds(sentence: str) -> frozenset[str]:
    """What is found in a sentence."""
    return frozenset(found.kind for found in personal_data(sentence))


def test_the_sets_are_large_and_hold_every_kind() -> None:
    sets = [labelled(name) for name in SETS]
    assert sum(map(len, sets)) >= 800
    assert all(set().union(*(wanted for wanted, _ in rows)) == set(KINDS) for rows in sets)
    sentences = [sentence for rows in sets for _, sentence in rows]
    assert len(set(sentences)) == len(sentences)


@pytest.mark.parametrize("name", SETS)
def test_personal_data_is_found(name: str) -> None:
    pairs = [(kind, sentence) for wanted, sentence in labelled(name) for kind in wanted]
    missed = [(kind, sentence) for kind, sentence in pairs if kind not in kinds(sentence)]
    assert 1 - len(missed) / len(pairs) >= LEAST_RECALL, missed


@pytest.mark.parametrize("name", SETS)
def test_what_is_not_personal_is_left_alone(name: str) -> None:
    harmless = [sentence for wanted, sentence in labelled(name) if not wanted]
    alarms = [sentence for sentence in harmless if kinds(sentence)]
    assert len(alarms) / len(harmless) <= MOST_FALSE_ALARMS, alarms


@pytest.mark.parametrize(
    ("allowed", "is_so"),
    [((), False), (("0912345678",), True), (("+0912.345.678",), True), (("0912 345 679",), False), (("",), False)],
)
def test_what_is_allowed_is_compared_without_its_grouping(allowed: tuple[str, ...], is_so: bool) -> None:
    assert is_allowed("0912 345 678", allowed) is is_so


def test_in_a_file_each_has_its_line_and_column() -> None:
    assert list(written_in("Một.\nGọi 0912 345 678.\n")) == [Written(kind="phone", line=2, column=5, text="0912 345 678")]


def test_each_place_is_told_once_and_exactly() -> None:
    text = "Bà Lê Thị E, sinh ngày 02/9/1955, CCCD 056155001234, máy 0912 345 678."
    assert [(found.kind, text[found.start : found.end]) for found in personal_data(text)] == [
        ("birth", "sinh ngày 02/9/1955"),
        ("id", "056155001234"),
        ("phone", "0912 345 678"),
    ]


def test_nothing_is_found_without_one_of_its_signs() -> None:
    for sentence in (sentence for name in SETS for _, sentence in labelled(name)):
        told = personal_data(sentence)
        for one in (one for _, look in LOOKS for one in look(sentence)):
            assert any(one.start < other.end and other.start < one.end for other in told), sentence

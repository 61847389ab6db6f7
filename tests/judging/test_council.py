"""What the council recorded stays true: a total that moved after the selection is explained change by change."""

from pathlib import Path
from typing import Any

import pytest

from initiatives.judging.council import changes_are_of_scores, selection_fits_status, selection_holds
from tests.factory import codes, content, earned, entry_of, initiative, unjudged

SCORES = [
    {"unit": "van-phong", "date": "2024-03-07", "criteria": {"novelty": "25", "application": "25", "effect": "34"}},
    {"unit": "tu-phap-ho-tich", "date": "2024-03-08", "criteria": {"novelty": "24", "application": "26", "effect": "33"}},
]
"""Totals 84 and 83, together 83,5."""
SELECTED = {"date": "2024-03-12", "outcome": "selected", "total": "83.5", "rank": "1"}


def changed(date: str, before: str, after: str, reason: str | None = "Cộng nhầm", criterion: str = "effect") -> dict[str, Any]:
    """A change of one of the office's points."""
    keys = {"unit": "van-phong", "criterion": criterion, "date": date, "before": before, "after": after, "reason": reason}
    return {key: value for key, value in keys.items() if value is not None}


def found(folder: Path, **keys: Any) -> list[str]:
    """The codes of what the council's rules find wrong with an initiative under review."""
    front = earned("under_review", **{"scores": SCORES, "selection": SELECTED, **keys})
    world = unjudged(content(folder, {"ho-so.md": initiative(front)}))
    rules = (changes_are_of_scores, selection_holds, selection_fits_status)
    return codes(problem for rule in rules for problem in rule(entry_of(world, "ho-so"), world))


LATER = "score-changed-after-selection"
CASES: dict[str, tuple[dict[str, Any], list[str]]] = {
    "as it was": ({}, []),
    "never selected": ({"selection": None}, []),
    "another total": ({"selection": {**SELECTED, "total": "83"}}, [LATER]),
    "no sheet any more": ({"scores": None}, [LATER]),
    "changed before": ({"score_changes": [changed("2024-03-10", "30", "34", None)]}, []),
    "changed after, explained": ({"selection": {**SELECTED, "total": "82"}, "score_changes": [changed("2024-03-13", "31", "34")]}, []),
    "changed after, no reason": (
        {"selection": {**SELECTED, "total": "82"}, "score_changes": [changed("2024-03-13", "31", "34", None)]},
        [LATER],
    ),
    "explained in part": (
        {
            "selection": {**SELECTED, "total": "80"},
            "score_changes": [changed("2024-03-13", "31", "34"), changed("2024-03-13", "21", "25", None, "novelty")],
        },
        [LATER],
    ),
    "explained twice over": (
        {"selection": {**SELECTED, "total": "81"}, "score_changes": [changed("2024-03-13", "29", "31"), changed("2024-03-14", "31", "34")]},
        [],
    ),
    "explained, but not that total": (
        {"selection": {**SELECTED, "total": "70"}, "score_changes": [changed("2024-03-13", "31", "34")]},
        [LATER],
    ),
    "changed on the day, before the meeting": ({"score_changes": [changed("2024-03-12", "31", "34")]}, []),
    "changed on the day, after the meeting": (
        {"selection": {**SELECTED, "total": "82"}, "score_changes": [changed("2024-03-12", "31", "34")]},
        [],
    ),
    "both on the day": (
        {
            "selection": {**SELECTED, "total": "82.5"},
            "score_changes": [changed("2024-03-12", "30", "32"), changed("2024-03-12", "32", "34")],
        },
        [],
    ),
    "changed and forgotten": ({"score_changes": [changed("2024-03-10", "30", "33")]}, ["score-differs-from-change"]),
    "change of nothing": ({"score_changes": [changed("2024-03-10", "30", "33", criterion="hieu-qua")]}, ["change-without-score"]),
    "not selected, yet under review": ({"selection": {**SELECTED, "outcome": "not-selected"}}, []),
}


@pytest.mark.parametrize("case", CASES)
def test_selection_rests_on_its_points(case: str, tmp_path: Path) -> None:
    keys, expected = CASES[case]
    assert found(tmp_path, **keys) == expected


@pytest.mark.parametrize(("outcome", "expected"), [("selected", []), ("not-selected", ["selection-against-status"])])
@pytest.mark.parametrize("status", ["approved", "piloting", "applied", "recognised"])
def test_what_was_not_selected_is_not_approved(status: str, outcome: str, expected: list[str], tmp_path: Path) -> None:
    front = earned(status, scores=SCORES, selection={**SELECTED, "outcome": outcome})
    world = unjudged(content(tmp_path, {"ho-so.md": initiative(front)}))
    assert codes(selection_fits_status(entry_of(world, "ho-so"), world)) == expected

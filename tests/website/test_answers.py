"""Since when, and how long to read."""

from dataclasses import replace
from datetime import date

import pytest

from initiatives.public import Milestone, PublicInitiative, Term
from initiatives.website.answers import STEPS, SYLLABLES_A_MINUTE, Since, begun, minutes, since
from tests.website.samples import APPLIED, HOME_DELIVERY, HOSTILE, PILOTING, TEXT_MESSAGES

APRIL, MAY = date(2024, 4, 1), date(2024, 5, 2)


def step(name: str, day: date) -> Milestone:
    return Milestone(step=name, label="", date=day, until=None, number="", detail="")


@pytest.mark.parametrize(
    ("initiative", "expected"),
    [(HOME_DELIVERY, date(2024, 12, 5)), (TEXT_MESSAGES, date(2024, 3, 15)), (HOSTILE, date(2024, 1, 9))],
)
def test_since_when_it_has_its_status(initiative: PublicInitiative, expected: date) -> None:
    assert since(initiative) == expected


@pytest.mark.parametrize(("status", "step"), STEPS.items())
def test_each_status_begins_with_its_own_step(status: str, step: str) -> None:
    days = {name: date(2024, month, 1) for month, name in enumerate(("submitted", *STEPS.values(), "reward"), start=1)}
    steps = tuple(Milestone(step=name, label="", date=day, until=None, number="", detail="") for name, day in days.items())
    assert since(replace(TEXT_MESSAGES, status=Term(id=status, label=""), milestones=steps)) == days[step]


@pytest.mark.parametrize(
    ("initiative", "expected"),
    [
        (HOME_DELIVERY, Since(label="Áp dụng từ", day=date(2024, 4, 1), until=None)),
        (TEXT_MESSAGES, Since(label="Phê duyệt ngày", day=date(2024, 3, 15), until=None)),
        (HOSTILE, Since(label="Phê duyệt ngày", day=date(2023, 5, 4), until=date(2024, 1, 9))),
        (replace(TEXT_MESSAGES, status=PILOTING, milestones=(step("pilot", MAY),)), Since(label="Áp dụng thử từ", day=MAY, until=None)),
        (
            replace(TEXT_MESSAGES, status=APPLIED, milestones=(step("pilot", APRIL), step("application", MAY))),
            Since(label="Áp dụng từ", day=MAY, until=None),
        ),
    ],
    ids=["recognised", "approved", "stopped", "piloting", "applied"],
)
def test_since_when_there_is_something_for_citizens(initiative: PublicInitiative, expected: Since) -> None:
    assert begun(initiative) == expected


@pytest.mark.parametrize(("syllables", "expected"), [(0, 1), (1, 1), (SYLLABLES_A_MINUTE, 1), (SYLLABLES_A_MINUTE + 1, 2), (3130, 10)])
def test_reading_takes_whole_minutes(syllables: int, expected: int) -> None:
    assert minutes("chữ \n" * syllables) == expected

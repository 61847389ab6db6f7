"""Counts of a period: within its days, as it stood on the last of them."""

from pathlib import Path

import pytest

from initiatives.judging.standing import as_it_stood
from initiatives.judging.tally import FLOWS, happened_within, tally, tally_of
from initiatives.reading.vocabulary import Status
from tests.factory import EVIDENCE
from tests.paperwork.papers import fixed, many, the

ALL = {key: EVIDENCE[key] for key in ("published", "pilot", "replications", "rewards")}


@pytest.mark.parametrize("count", [0, 1, 3, 300])
def test_everything_that_happened_is_counted(tmp_path: Path, count: int) -> None:
    world = many(tmp_path, count, **ALL)
    found = tally_of(world, the("2024", world))
    assert found.flows == {name: 0 if name in ("declined", "withdrawn", "stopped") else count for name in FLOWS}
    assert found.standing == ({Status.RECOGNISED: count} if count else {})


def test_what_came_later_is_not_counted(tmp_path: Path) -> None:
    world = many(tmp_path, 3, **ALL)
    found = tally_of(world, the("2024-02-26..2024-03-31", world))
    happened = {"submitted", "approved", "published", "piloted"}
    assert found.flows == {name: 3 if name in happened else 0 for name in FLOWS}
    assert found.standing == {Status.PILOTING: 3}


def test_year_of_the_fixed_commune() -> None:
    found = tally_of(fixed(), the("2024", fixed()))
    assert {name: count for name, count in found.flows.items() if count} == {
        "submitted": 6,
        "approved": 4,
        "published": 4,
        "piloted": 4,
        "applied": 4,
        "evaluated": 3,
        "recognised": 3,
        "replicated": 2,
        "rewarded": 3,
        "declined": 1,
        "withdrawn": 1,
        "stopped": 1,
    }
    assert found.standing == {Status.RECOGNISED: 4, Status.DECLINED: 1, Status.WITHDRAWN: 1, Status.STOPPED: 1}


def test_nothing_happened_to_nobody() -> None:
    assert set(tally([], the("2024", fixed())).flows.values()) == {0}


def test_happened_within_asks_for_any_or_for_some() -> None:
    world = fixed()
    whole = world.by_code["SK-2024-003"].data
    spring = the("2024-H1", world)
    then = as_it_stood(whole, spring.last)
    assert then is not None
    assert happened_within(then, spring)
    assert happened_within(then, spring, "approved", "recognised")
    assert not happened_within(then, spring, "recognised")
    assert not happened_within(then, the("2022", world))

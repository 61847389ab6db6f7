"""Work spread over processes comes back as if it had been done here."""

import errno
import gc
import os
import signal
import subprocess
import sys
import time
import weakref
from collections.abc import Callable, Iterable
from pathlib import Path
from threading import Barrier

import psutil
import pytest

from initiatives import processes
from initiatives.processes import FEW, SELDOM, apart, collect_seldom, side_by_side, spread
from tests.commands import ROOT


def test_results_come_in_the_order_of_the_items_whatever_their_number() -> None:
    for length in (0, 1, FEW - 1, FEW, FEW + 1, 3 * FEW):
        assert list(spread(lambda number: number * number, range(length))) == [number * number for number in range(length)]


def test_many_items_are_done_by_copies_that_know_what_this_process_knows() -> None:
    known = {"here": os.getpid()}
    found = set(spread(lambda _: (known["here"], os.getpid() == known["here"]), range(FEW)))
    assert {here for here, _ in found} == {os.getpid()}
    assert {same for _, same in found} == {len(os.sched_getaffinity(0)) == 1}


def test_an_error_in_a_copy_is_raised_here() -> None:
    with pytest.raises(ZeroDivisionError):
        list(spread(lambda number: 1 // number, range(FEW)))


@pytest.mark.parametrize("spread_over", [spread, lambda work, items: apart(lambda: list(map(work, items)), len(items))])
def test_a_copy_that_the_system_kills_is_told_as_too_little_memory(
    spread_over: Callable[..., Iterable[None]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(processes, "_cores", lambda: 2)
    with pytest.raises(OSError, match="memory") as told:
        list(spread_over(lambda _: os.kill(os.getpid(), signal.SIGKILL), range(FEW)))
    assert told.value.errno == errno.ENOMEM


def test_much_work_is_done_apart_and_may_be_spread_from_there() -> None:
    def work() -> tuple[int, list[int]]:
        return os.getpid(), list(spread(lambda number: number * number, range(FEW)))

    for size, is_here in ((FEW - 1, True), (FEW, False)):
        place, found = apart(work, size)
        assert (place == os.getpid(), found) == (is_here, [number * number for number in range(FEW)])


def test_an_error_apart_is_raised_here() -> None:
    with pytest.raises(ZeroDivisionError):
        apart(lambda: 1 // 0, FEW)


CORES = len(os.sched_getaffinity(0))


def test_programs_run_one_for_each_core_and_their_results_come_in_order() -> None:
    running, meeting = [], Barrier(CORES)

    def work(number: int) -> int:
        running.append(number)
        meeting.wait(60)  # each waits until all cores are at work
        return number * number

    assert list(side_by_side(work, range(CORES))) == [number * number for number in range(CORES)]
    assert sorted(running) == list(range(CORES))


def test_an_error_of_a_program_is_raised_here() -> None:
    with pytest.raises(ZeroDivisionError):
        list(side_by_side(lambda number: 1 // number, range(2 * CORES)))


AT_WORK = """
import os, pathlib, sys, time
from initiatives import processes
from initiatives.processes import FEW, spread
def work(number):
    pathlib.Path(sys.argv[1], str(os.getpid())).touch()
    time.sleep(60)
list(spread(work, range(FEW)))
"""


def test_copies_end_when_their_parent_is_killed(tmp_path: Path) -> None:
    command = [sys.executable, "-c", AT_WORK, str(tmp_path)]
    with subprocess.Popen(command, env={**os.environ, "PYTHONPATH": str(ROOT / "plugins")}) as parent:
        copies = eventually(
            lambda: [int(path.name) for path in tmp_path.iterdir()], lambda found: len(found) >= len(os.sched_getaffinity(0))
        )
        parent.kill()
    assert eventually(lambda: [copy for copy in copies if psutil.pid_exists(copy)], lambda left: not left) == []


def eventually(look: Callable[[], list[int]], is_enough: Callable[[list[int]], bool]) -> list[int]:
    """What is seen as soon as it is enough, or after so long that it never will be."""
    for _ in range(200):
        if is_enough(found := look()):
            break
        time.sleep(0.05)
    return found


class _Circle:
    """An object that holds itself."""

    def __init__(self) -> None:
        self.itself = self


def test_objects_in_circles_are_collected_seldom_but_collected() -> None:
    before = gc.get_threshold()
    try:
        collect_seldom()
        made = [weakref.ref(_Circle()) for _ in range(2 * SELDOM)]
        assert 0 < sum(one() is not None for one in made) <= SELDOM
        assert gc.isenabled()
    finally:
        gc.set_threshold(*before)

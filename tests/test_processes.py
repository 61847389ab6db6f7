"""Work spread over processes comes back as if it had been done here."""

import gc
import os
import weakref

import pytest

from initiatives.processes import FEW, SELDOM, collect_seldom, spread


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

"""Spreads work over the cores of the machine: the same results in the same order, made by copies of this process or by programs.

The copies share what is in memory, so that nothing but results travels. Where a process cannot be copied (Windows),
where there is one core, or little to do, the work is done here.
"""

import gc
import os
from collections.abc import Callable, Iterator, Sequence
from itertools import chain, pairwise
from threading import Thread
from typing import Any, TypeVar

T = TypeVar("T")
R = TypeVar("R")

FEW = 200
"""Items below which copying a process takes longer than the work."""
SHARES = 8
"""Shares of the work for each core: enough that no core waits long for another, few enough to hand out."""

SELDOM = 100_000
"""New objects after which Python looks for those that hold each other in a circle; its own 700 is for programs of another kind."""

_task: list[tuple[Callable[[Any], Any], Sequence[Any]]] = []
"""What the copies work on; set in them alone."""


def spread(work: Callable[[T], R], items: Sequence[T]) -> Iterator[R]:
    """``work`` done on every item, the results in the items' order; they must be small, or cheap to pickle."""
    cores = _cores()
    if cores == 1 or len(items) < FEW or not hasattr(os, "fork"):
        yield from map(work, items)
        return
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415 - slow to load, and only much work needs them
    from multiprocessing import get_context  # noqa: PLC0415

    gc.freeze()  # what is there stays; the collector would touch, and so copy, every page of memory in every process
    try:
        with ProcessPoolExecutor(cores, mp_context=get_context("fork"), initializer=_adopt, initargs=(work, items)) as pool:
            yield from chain.from_iterable(pool.map(_share, _spans(len(items), cores * SHARES)))
    finally:
        gc.unfreeze()


def side_by_side(work: Callable[[T], R], items: Sequence[T]) -> Iterator[R]:
    """``work`` done on every item, which starts a program and waits for it: one for each core; the results in the items' order."""
    from concurrent.futures import ThreadPoolExecutor  # noqa: PLC0415

    with ThreadPoolExecutor(_cores()) as pool:
        yield from pool.map(work, items)


def collect_seldom() -> None:
    """Let Python look for circles of objects seldom: thousands of dossiers are millions of objects, of which hardly any lie in one."""
    gc.set_threshold(SELDOM, *gc.get_threshold()[1:])


def _cores() -> int:
    """The cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _spans(length: int, shares: int) -> list[tuple[int, int]]:
    """``shares`` spans that together cover ``length`` items."""
    cuts = [length * i // shares for i in range(shares + 1)]
    return list(pairwise(cuts))


def _adopt(work: Callable[[Any], Any], items: Sequence[Any]) -> None:
    _task[:] = [(work, items)]
    Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    """A copy whose parent was killed would wait for work for ever."""
    from multiprocessing import parent_process  # noqa: PLC0415 - slow to load

    if parent := parent_process():
        parent.join()
        os._exit(1)


def _share(span: tuple[int, int]) -> list[Any]:
    work, items = _task[0]
    return [work(item) for item in items[slice(*span)]]

"""Spreads work over the cores of the machine: the same results in the same order, made by copies of this process or by programs.

The copies share what is in memory, so that nothing but results travels. Where a process cannot be copied (Windows),
where there is one core, or little to do, the work is done here.
"""

import errno
import gc
import os
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from itertools import chain
from threading import Thread
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:  # slow to load, and only much work needs them
    from concurrent.futures import Executor, Future

T = TypeVar("T")
R = TypeVar("R")

FEW = 200
"""Items below which copying a process takes longer than the work."""
SHARE = 50
"""Items that a copy is given at one time: enough that handing out costs nothing, few enough that no core waits long for another."""
AHEAD = 2
"""Shares for each core that may be done before their results are taken: those of thousands of items would fill the memory."""

SELDOM = 100_000
"""New objects after which Python looks for those that hold each other in a circle; its own 700 is for programs of another kind."""

_task: list[tuple[Callable[[Any], Any], Sequence[Any]]] = []
"""What the copies work on; set in them alone."""


def spread(work: Callable[[T], R], items: Sequence[T]) -> Iterator[R]:
    """``work`` done on every item, the results in the items' order; they must be small, or cheap to pickle."""
    cores = _cores()
    yield from map(work, items) if cores == 1 or _is_done_here(len(items)) else _by_copies(work, items, cores)


def apart(work: Callable[[], R], size: int) -> R:
    """``work`` on ``size`` things done in one copy, with which all memory goes that it took; the result must be cheap to pickle."""
    if _is_done_here(size):
        return work()
    (result,) = _by_copies(lambda _: work(), (None,), 1)
    return result


def side_by_side(work: Callable[[T], R], items: Sequence[T]) -> Iterator[R]:
    """``work`` done on every item, which starts a program and waits for it: one for each core; the results in the items' order."""
    from concurrent.futures import ThreadPoolExecutor  # noqa: PLC0415

    with ThreadPoolExecutor(_cores()) as pool:
        yield from pool.map(work, items)


def collect_seldom() -> None:
    """Let Python look for circles of objects seldom: thousands of dossiers are millions of objects, of which hardly any lie in one."""
    gc.set_threshold(SELDOM, *gc.get_threshold()[1:])


def killed() -> OSError:
    """What it means that the system ended one of many processes: memory ran short."""
    return OSError(errno.ENOMEM, os.strerror(errno.ENOMEM))


def _cores() -> int:
    """The cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _is_done_here(size: int) -> bool:
    return size < FEW or not hasattr(os, "fork")


def _by_copies(work: Callable[[T], R], items: Sequence[T], copies: int) -> Iterator[R]:
    """Raises OSError where a copy cannot be made, or was killed: the system does that where memory runs short."""
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415 - slow to load, and only much work needs them
    from concurrent.futures.process import BrokenProcessPool  # noqa: PLC0415
    from multiprocessing import get_context  # noqa: PLC0415

    gc.freeze()  # what is there stays; the collector would touch, and so copy, every page of memory in every process
    try:
        with ProcessPoolExecutor(copies, mp_context=get_context("fork"), initializer=_adopt, initargs=(work, items)) as pool:
            yield from chain.from_iterable(_in_order(pool, len(items), copies * AHEAD))
    except BrokenProcessPool:
        raise killed() from None
    finally:
        gc.unfreeze()


def _in_order(pool: "Executor", length: int, ahead: int) -> Iterator[list[Any]]:
    """The results of one share of ``length`` items after the other, of which ``ahead`` are in work or waiting."""
    begun: deque[Future[list[Any]]] = deque()
    for start in range(0, length, SHARE):
        begun.append(pool.submit(_share, slice(start, start + SHARE)))
        if len(begun) > ahead:
            yield begun.popleft().result()
    while begun:
        yield begun.popleft().result()


def _adopt(work: Callable[[Any], Any], items: Sequence[Any]) -> None:
    _task[:] = [(work, items)]
    Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    """A copy whose parent was killed would wait for work for ever."""
    from multiprocessing import parent_process  # noqa: PLC0415 - slow to load

    if parent := parent_process():
        parent.join()
        os._exit(1)


def _share(span: slice) -> list[Any]:
    work, items = _task[0]
    return [work(item) for item in items[span]]

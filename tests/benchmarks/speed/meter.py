"""Runs one command and tells what it cost: ``python meter.py COMMAND…`` prints the figures as JSON.

It is a process of its own, and a small one: the kernel counts what stood in memory between fork and exec as the
child's, so that a large parent would make a small program look large.
"""

import json
import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass

import psutil

EACH = 0.05
"""Seconds between two looks at the memory."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """What a command cost with all processes it started.

    Seconds by the clock; seconds of CPU, user and system; the peak of the memory of all its processes together, in
    bytes, pages that processes share counted once (PSS).
    """

    status: int
    seconds: float
    cpu: float
    memory: int


def metered(command: Sequence[str]) -> Cost:
    """Run a command to its end; what it says goes to standard error."""
    started, ended, peak = time.perf_counter(), threading.Event(), [0]
    process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=sys.stderr)
    watcher = threading.Thread(target=_watch, args=(process.pid, ended, peak))
    watcher.start()
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - started
    process.returncode = os.waitstatus_to_exitcode(status)
    ended.set()
    watcher.join()
    cpu, largest = usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024
    return Cost(status=process.returncode, seconds=seconds, cpu=cpu, memory=max(peak[0], largest))


def measured(work: Callable[[], object]) -> Cost:
    """What a piece of work in this process costs with all processes it starts and ends; the memory is that of the whole process."""
    ended, peak, before = threading.Event(), [_together(os.getpid())], os.times()
    watcher = threading.Thread(target=_watch, args=(os.getpid(), ended, peak))
    watcher.start()
    try:
        work()
    finally:
        ended.set()
        watcher.join()
    after = os.times()
    return Cost(status=0, seconds=after.elapsed - before.elapsed, cpu=sum(after[:4]) - sum(before[:4]), memory=peak[0])


def _watch(pid: int, ended: threading.Event, peak: list[int]) -> None:
    """Keep the highest sum; a process shorter than the interval is known by the kernel's own figure alone."""
    while not ended.wait(EACH):
        peak[0] = max(peak[0], _together(pid))


def _together(pid: int) -> int:
    try:
        process = psutil.Process(pid)
        return sum(_memory(each) for each in (process, *process.children(recursive=True)))
    except psutil.Error:
        return 0


def _memory(process: psutil.Process) -> int:
    try:
        return int(process.memory_full_info().pss)
    except psutil.Error:  # it has ended meanwhile
        return 0


if __name__ == "__main__":
    print(json.dumps(asdict(metered(sys.argv[1:]))))

"""Runs cases each in a process of its own: without rights, with a limit of time, its greatest memory measured."""

import json
import os
import resource
import shutil
import signal
import tempfile
import time
import traceback
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.bad_inputs.corpus import Case, content_of, outcome
from tests.factory import BASE

EVERYDAY = Case(theme="", what="faultless content", file="", steps={}, expect=())
LONGEST_SECONDS = 120
"""When a case counts as hanging, on a machine that does much else."""
MOST_MEMORY = 200
"""Megabytes that reading, judging and building may take, Python and all libraries included."""
_ADDRESS_SPACE = 3_000_000_000
NOBODY = 65534


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """How a case went: what was told, what was wrong with the site, the traceback if there was one, seconds, megabytes."""

    case: Case
    told: tuple[str, ...]
    faults: tuple[str, ...]
    traceback: str
    seconds: float
    megabytes: float

    @property
    def is_right(self) -> bool:
        """Whether it was refused, or accepted, as it must be."""
        return not self.traceback and not self.faults and self.told == self.case.expect


def runs(cases: Iterable[Case]) -> Iterator[Run]:
    """Each case in a fork of this process, which has loaded all libraries and compiled all templates before."""
    outcome(EVERYDAY, BASE)
    for case in cases:
        folder = Path(tempfile.mkdtemp(prefix="bad-input-"))
        folder.chmod(0o755)  # for the user without rights
        try:
            yield _run(case, content_of(case, folder))
        finally:
            shutil.rmtree(folder)


def _run(case: Case, content: Path) -> Run:
    reading, writing = os.pipe()
    started = time.monotonic()
    child = os.fork()
    if not child:
        os.close(reading)
        _report(case, content, writing)
    os.close(writing)
    with os.fdopen(reading, "rb") as pipe:
        said = pipe.read()
    _, status, used = os.wait4(child, 0)
    answer: dict[str, Any] = (
        json.loads(said) if said else {"told": [], "faults": [], "traceback": f"the process ended with status {status}"}
    )
    return Run(
        case=case,
        told=tuple(answer["told"]),
        faults=tuple(answer["faults"]),
        traceback=answer["traceback"],
        seconds=time.monotonic() - started,
        megabytes=used.ru_maxrss / 1024,
    )


def _report(case: Case, content: Path, pipe: int) -> None:
    """What the child does, and never returns from."""
    signal.alarm(LONGEST_SECONDS)
    resource.setrlimit(resource.RLIMIT_AS, (_ADDRESS_SPACE, _ADDRESS_SPACE))
    if os.geteuid() == 0 and any("mode" in step for step in case.steps.values()):
        os.setgid(NOBODY)
        os.setuid(NOBODY)
    try:
        found = outcome(case, content)
        answer = {"told": found.told, "faults": found.faults(case), "traceback": ""}
    except BaseException:
        answer = {"told": [], "faults": [], "traceback": traceback.format_exc()}
    with os.fdopen(pipe, "wb") as file:
        file.write(json.dumps(answer).encode("utf-8", "replace"))
    os._exit(0)

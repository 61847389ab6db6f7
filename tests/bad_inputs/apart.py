"""Runs cases each in a process of its own: without rights, with a limit of time, its greatest memory measured."""

import json
import os
import resource
import shutil
import signal
import tempfile
import traceback
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.bad_inputs.corpus import Case, content_of, outcome
from tests.factory import BASE

EVERYDAY = Case(theme="", what="faultless content", file="", steps={}, expect=())
LONGEST_SECONDS = 60
"""Seconds of the processor's time after which a case counts as hanging, however much else the machine does."""
_LONGEST_WAIT = 600
"""Seconds after which a case that does nothing at all counts as hanging."""
MOST_MEMORY = 130
"""Megabytes that reading, judging and building may take beside Python and all libraries, which take 70."""
_ADDRESS_SPACE = 3_000_000_000
NOBODY = 65534


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """How a case went: what was told, what was wrong with the site, the traceback if there was one, seconds of the processor, megabytes."""

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
    before = _resident()
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
        seconds=used.ru_utime + used.ru_stime,
        megabytes=max(0.0, used.ru_maxrss / 1024 - before),
    )


def _resident() -> float:
    """Megabytes that this process holds in memory, all of which its copies start with."""
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1024 / 1024


def _report(case: Case, content: Path, pipe: int) -> None:
    """What the child does, and never returns from."""
    signal.alarm(_LONGEST_WAIT)
    resource.setrlimit(resource.RLIMIT_CPU, (LONGEST_SECONDS, LONGEST_SECONDS))
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

"""The whole check beside the preview, in a process of its own: it takes seconds, and no page waits for it."""

import json
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path
from threading import Lock, Timer

from initiatives.reading.problems import Place, Problem
from initiatives.writing import why

PATIENCE = 0.5
"""Seconds after a change in which the page is made and loaded, and the check would only be in the way."""

Told = Callable[[list[Problem], str], None]
"""Gets all problems, and the report as officers read it."""


class Checker:
    """Runs ``initiatives check``; a new check takes the place of one that still runs.

    ``told`` gets what it finds; ``tell`` why it cannot be run.
    """

    def __init__(self, content: Path, environment: Mapping[str, str], told: Told, tell: Callable[[str], None]) -> None:
        self._content, self._environment, self._told, self._tell = content, environment, told, tell
        self._waiting: Timer | None = None
        self._running: subprocess.Popen[bytes] | None = None
        self._lock = Lock()

    def start(self, *, allow_samples: bool) -> None:
        """Check soon, and tell the outcome unless another check takes its place."""
        self.stop()
        self._waiting = Timer(PATIENCE, self._try, kwargs={"allow_samples": allow_samples})
        self._waiting.daemon = True
        self._waiting.start()

    def stop(self) -> None:
        """End the check that waits or runs, if one does."""
        if self._waiting:
            self._waiting.cancel()
        with self._lock:
            if self._running:
                self._running.kill()

    def _try(self, *, allow_samples: bool) -> None:
        try:
            self._check(allow_samples=allow_samples)
        except OSError as error:
            self._tell(f"Chưa kiểm tra được toàn bộ nội dung: {why(error)} ({error.filename}).")

    def _check(self, *, allow_samples: bool) -> None:
        with tempfile.TemporaryDirectory() as place:
            report = Path(place, "report.json")
            command = [sys.executable, "-m", "initiatives.cli", "check", str(self._content), "--format", "json", "--output", str(report)]
            command += [] if allow_samples else ["--production"]
            with self._lock:
                check = self._running = subprocess.Popen(command, env=self._environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
            _, said = check.communicate()
            if check is self._running and check.returncode in (0, 1) and report.is_file():
                self._told([_problem(one) for one in json.loads(report.read_text("utf-8"))], said.decode().strip())


def _problem(record: dict[str, str]) -> Problem:
    """A problem as the check's JSON tells it, which leaves out the source line."""
    place = Place(file=record["file"], line=int(record["line"]), column=int(record["column"]))
    return Problem(code=record["code"], place=place, message=record["message"], hint=record["hint"])

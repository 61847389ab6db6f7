"""The whole check beside the preview, in a process of its own: it takes seconds, and no page waits for it."""

import json
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path
from threading import Lock, Thread

from initiatives.reading.problems import Place, Problem

Told = Callable[[list[Problem], str], None]
"""Gets all problems, and the report as officers read it."""


class Checker:
    """Runs ``initiatives check``; a new check takes the place of one that still runs."""

    def __init__(self, content: Path, environment: Mapping[str, str], told: Told) -> None:
        self._content, self._environment, self._told = content, environment, told
        self._running: subprocess.Popen[str] | None = None
        self._lock = Lock()

    def start(self, *, allow_samples: bool) -> None:
        """Begin a check, and tell its outcome unless another takes its place."""
        with self._lock:
            self.stop()
            report = Path(tempfile.mkstemp(suffix=".json")[1])
            command = [sys.executable, "-m", "initiatives.cli", "check", str(self._content), "--format", "json", "--output", str(report)]
            command += [] if allow_samples else ["--production"]
            self._running = subprocess.Popen(
                command, env=self._environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, encoding="utf-8"
            )
        Thread(target=self._wait, args=(self._running, report), daemon=True).start()

    def stop(self) -> None:
        """End the check that runs, if one does."""
        if self._running:
            self._running.kill()

    def _wait(self, check: subprocess.Popen[str], report: Path) -> None:
        _, said = check.communicate()
        found = report.read_text("utf-8")
        report.unlink()
        if check is self._running and check.returncode in (0, 1) and found:
            self._told([_problem(one) for one in json.loads(found)], said.strip())


def _problem(record: dict[str, str]) -> Problem:
    """A problem as the check's JSON tells it, which leaves out the source line."""
    place = Place(file=record["file"], line=int(record["line"]), column=int(record["column"]))
    return Problem(code=record["code"], place=place, message=record["message"], hint=record["hint"], severity=record["severity"])

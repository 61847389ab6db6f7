"""Runs the officer's commands as the officer does: in a process of their own."""

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[1]
CONTENT = ROOT / "content"
COMMAND = (sys.executable, "-m", "initiatives.cli")
DAY = "1795392000"
"""The day of judging, as SOURCE_DATE_EPOCH."""


class Done(NamedTuple):
    """How a command ended and what it said."""

    status: int
    out: str
    err: str


def run(*arguments: str | Path, cwd: Path = ROOT, **environment: str) -> Done:
    """Run ``initiatives`` with arguments in a folder; more environment variables can be given."""
    return _done([*COMMAND, *map(str, arguments)], cwd, environment)


def run_in_little_room(most: int, *arguments: str | Path, cwd: Path) -> Done:
    """Run ``initiatives`` where no file can have more than ``most`` bytes."""
    return _done(["prlimit", f"--fsize={most}", *COMMAND, *map(str, arguments)], cwd, {})


def _done(command: list[str], cwd: Path, environment: dict[str, str]) -> Done:
    done = subprocess.run(command, cwd=cwd, env=surroundings(**environment), check=False, capture_output=True, stdin=subprocess.DEVNULL)
    return Done(done.returncode, done.stdout.decode(), done.stderr.decode())


def surroundings(**environment: str) -> dict[str, str]:
    """The environment that a command runs in, with more variables."""
    return {**os.environ, "PYTHONPATH": str(ROOT / "plugins"), "SOURCE_DATE_EPOCH": DAY, **environment}


def count_as_set_up(venv: Path, folder: Path) -> None:
    """Let the Makefile in ``folder`` take an environment for the one that it would have made and filled itself."""
    script = (ROOT / "scripts" / "ensure-python").read_text("utf-8")
    identity = re.findall(r"^identity='(.*)'$", script, re.MULTILINE)[0]
    made_for = subprocess.run(["python3", "-c", identity], cwd=folder, capture_output=True, encoding="utf-8", check=True).stdout
    for name in (".python", ".site"):
        (venv / name).write_text(made_for, "utf-8")

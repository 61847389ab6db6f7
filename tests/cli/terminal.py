"""Runs the officer's commands on a terminal, where they ask before they write."""

import os
import pty
import sys
from pathlib import Path

from tests.commands import ROOT, Done


def typed(*arguments: str | Path, answer: str, cwd: Path, **environment: str) -> Done:
    """Run ``initiatives`` in a folder, on a terminal of its own, and type an answer; what is said comes together."""
    command = [sys.executable, "-m", "initiatives.cli", *map(str, arguments)]
    surroundings = {**os.environ, "PYTHONPATH": str(ROOT / "plugins"), "COLUMNS": "200", "TERM": "dumb", **environment}
    child, terminal = pty.fork()
    if child == 0:  # pragma: no cover - this is the command's own process
        os.chdir(cwd)
        os.execve(sys.executable, command, surroundings)
    os.write(terminal, f"{answer}\n".encode())
    said = b""
    while True:
        try:
            more = os.read(terminal, 65536)
        except OSError:  # the other end is gone
            break
        if not more:
            break
        said += more
    os.close(terminal)
    return Done(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), said.decode().replace("\r\n", "\n"), "")

"""The tools of the audit's own environment, which inspect the one that the project runs in."""

import os
import subprocess
import sys
from pathlib import Path

from tests.commands import ROOT

AUDIT_ENVIRONMENT = Path(os.environ.get("AUDIT_VENV", ROOT / ".venv-audit"))
INSPECTED = sys.executable
"""The Python whose packages are looked at: the one that runs the project and its tests."""
PATIENCE = 300
"""Seconds that a tool may wait for a service on the network."""


def tool(name: str, *arguments: str) -> "subprocess.CompletedProcess[str]":
    """Run a tool of the audit's environment; its status and what it said. Raises TimeoutExpired."""
    return said(str(AUDIT_ENVIRONMENT / "bin" / name), *arguments)


def said(*command: str) -> "subprocess.CompletedProcess[str]":
    """Run a command in the project's folder; its status and what it said. Raises TimeoutExpired."""
    return subprocess.run(command, cwd=ROOT, check=False, capture_output=True, encoding="utf-8", timeout=PATIENCE)

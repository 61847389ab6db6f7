"""The versions of a file that git keeps, where there is git and a repository; nothing is ever changed in it."""

import subprocess
from collections.abc import Iterator
from pathlib import Path

from initiatives.judging.history import Version

_RECORD, _FIELD = "\x1e", "\x1f"
_FORMAT = f"--format={_RECORD}%H{_FIELD}%an{_FIELD}%aI{_FIELD}%s"
_PATIENCE = 60
"""Seconds that git may take."""


def versions(path: Path) -> list[Version] | None:
    """The versions of a file that were saved, the oldest first, followed through renames; None without git or repository."""
    path = path.resolve()
    log = _git(path.parent, "log", "--follow", "--name-status", "--no-color", _FORMAT, "--", path.name)
    if log is None:
        return None
    found = (_version(path.parent, record) for record in log.decode("utf-8", "replace").split(_RECORD) if record.strip())
    return [version for version in reversed(list(found)) if version]


def revision(folder: Path) -> str:
    """The revision that a folder was checked out at, as git names it; empty without git or repository."""
    return (_git(folder, "rev-parse", "HEAD") or b"").decode().strip()


def includes(folder: Path, newer: str, older: str) -> bool:
    """Whether the revision ``newer`` holds everything that ``older`` held; False where git does not know one of them."""
    return _git(folder, "merge-base", "--is-ancestor", older, newer) is not None


def _version(folder: Path, record: str) -> Version | None:
    """The version of one commit; None where the commit removed the file."""
    head, _, rest = record.partition("\n")
    commit, who, when, why = head.split(_FIELD)
    name = next((line.split("\t")[-1] for line in rest.splitlines() if "\t" in line), "")
    data = _git(folder, "show", f"{commit}:{name}") if name else None
    return Version(who=who, when=when, why=why, data=data) if data is not None else None


def _git(folder: Path, *arguments: str) -> bytes | None:
    """What git says; None where it is missing, refuses, or takes too long."""
    command = ["git", "--no-pager", "--no-optional-locks", "-C", str(folder), "-c", "core.quotePath=false", *arguments]
    try:
        done = subprocess.run(command, check=False, capture_output=True, stdin=subprocess.DEVNULL, timeout=_PATIENCE)
    except (OSError, subprocess.TimeoutExpired):
        return None
    return done.stdout if done.returncode == 0 else None


def unsaved(path: Path, kept: list[Version]) -> Iterator[Version]:
    """The file as it is now, where git has not saved it so."""
    data = path.read_bytes()
    if not kept or kept[-1].data != data:
        yield Version(who="", when="", why="chưa lưu vào git", data=data)

"""The versions of files that git keeps, where there is git and a repository; nothing is ever changed in it."""

import os
import subprocess
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime
from pathlib import Path

from initiatives.judging.history import Snapshot, Version
from initiatives.surroundings import VIETNAM

Snapshots = Mapping[str, tuple[Snapshot, ...]]
"""By path below the content folder, the oldest first."""

_RECORD, _FIELD = "\x1e", "\x1f"
_FORMAT = f"--format={_RECORD}%H{_FIELD}%an{_FIELD}%aI{_FIELD}%s"
_DAYS_AND_BLOBS = ("log", "--first-parent", "-m", "--raw", "-z", "-M", "--no-abbrev", "--relative", f"--format={_RECORD}%ct")
_INITIATIVES = ":(glob)initiatives/**/*.md"
_OWN_WAY = (
    *("core.quotePath=false", "diff.relative=false", "i18n.logOutputEncoding=UTF-8"),
    *("log.showRoot=true", "log.showSignature=false"),
)
"""Settings by which a person's own configuration could change what git says."""
_OF_A_CALLER = (
    *("GIT_DIR", "GIT_COMMON_DIR", "GIT_WORK_TREE", "GIT_PREFIX", "GIT_INDEX_FILE"),
    *("GIT_OBJECT_DIRECTORY", "GIT_ALTERNATE_OBJECT_DIRECTORIES"),
)
"""By which git tells its hooks what repository they are called for; the content may lie in another, or be reached from elsewhere."""
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


def _version(folder: Path, record: str) -> Version | None:
    """The version of one commit; None where the commit removed the file."""
    head, _, rest = record.partition("\n")
    commit, who, when, why = head.split(_FIELD)
    name = next((line.split("\t")[-1] for line in rest.splitlines() if "\t" in line), "")
    data = _git(folder, "show", f"{commit}:{name}") if name else None
    return Version(who=who, when=when, why=why, data=data) if data is not None else None


def unsaved(path: Path, kept: list[Version]) -> Iterator[Version]:
    """The file as it is now, where git has not saved it so."""
    data = path.read_bytes()
    if not kept or kept[-1].data != data:
        yield Version(who="", when="", why="chưa lưu vào git", data=data)


def revision(folder: Path) -> str:
    """The revision that a folder was checked out at, as git names it; empty without git or repository."""
    return (_git(folder, "rev-parse", "HEAD") or b"").decode().strip()


def includes(folder: Path, newer: str, older: str) -> bool:
    """Whether the revision ``newer`` holds everything that ``older`` held; False where git does not know one of them."""
    return _git(folder, "merge-base", "--is-ancestor", older, newer) is not None


def snapshots(content: Path) -> Snapshots | None:
    """Every saved version of every initiative, and the day (in Vietnam) on which it reached the branch that is checked out.

    Three calls of git, however many files there are. None where git, the repository or a part of its past is missing: a
    shallow clone would tell that everything began yesterday.
    """
    if _git(content, "rev-parse", "--is-shallow-repository") != b"false\n":
        return None
    log = _git(content, *_DAYS_AND_BLOBS, "--", _INITIATIVES)
    found = _histories(log.decode("utf-8", "replace").split("\0")) if log is not None else {}
    blobs = _blobs(content, {blob for history in found.values() for _, blob in history})
    if log is None or blobs is None:
        return None
    return {path: tuple(Snapshot(day=day, data=blobs[blob]) for day, blob in reversed(history)) for path, history in found.items()}


def _histories(words: Iterable[str]) -> dict[str, list[tuple[date, str]]]:
    """Day and blob of each version of the files that the last commit has, the newest first, followed through renames."""
    found: dict[str, list[tuple[date, str]]] = {}
    now: dict[str, str] = {}  # what a file of an earlier commit is called today; empty where it is no more, or is another
    for day, status, blob, old, new in _changes(iter(words)):
        name = now.get(new, new)
        if name and status != "D":
            found.setdefault(name, []).append((day, blob))
        now[new] = name if status in "MT" else ""
        if status == "R":
            now[old] = name
    return found


def _changes(words: Iterator[str]) -> Iterator[tuple[date, str, str, str, str]]:
    """Day, status letter, blob, old and new path of each change of a log in git's raw format."""
    day = date.min
    for word in words:
        if word.startswith(_RECORD):
            day = datetime.fromtimestamp(int(word[1:]), tz=VIETNAM).date()
        elif word.strip():
            _, _, _, blob, status = word.split()
            old = next(words)
            yield day, status[0], blob, old, next(words) if status[0] == "R" else old


def _blobs(folder: Path, names: set[str]) -> dict[str, bytes] | None:
    """The contents of blobs, all in one call; None where one is missing, as in a clone without its past."""
    asked = sorted(names)
    told = _git(folder, "cat-file", "--batch", told="".join(f"{name}\n" for name in asked)) or b""
    found, start = {}, 0
    for name in asked:
        end = told.find(b"\n", start)
        head = told[start:end].split()
        if head[1:2] != [b"blob"]:
            return None
        found[name] = told[end + 1 : end + 1 + int(head[2])]
        start = end + 1 + int(head[2]) + 1
    return found


def _git(folder: Path, *arguments: str, told: str = "") -> bytes | None:
    """What git says; None where it is missing, refuses, or takes too long. It never asks the network for what it has not."""
    settings = [word for setting in _OWN_WAY for word in ("-c", setting)]
    command = ["git", "--no-pager", "--no-optional-locks", "-C", str(folder), *settings, *arguments]
    surroundings = {name: value for name, value in os.environ.items() if name not in _OF_A_CALLER} | {"GIT_NO_LAZY_FETCH": "1"}
    try:
        done = subprocess.run(command, check=False, capture_output=True, input=told.encode(), timeout=_PATIENCE, env=surroundings)
    except (OSError, subprocess.TimeoutExpired):
        return None
    return done.stdout if done.returncode == 0 else None

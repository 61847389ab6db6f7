"""Which files were saved, as the operating system tells it."""

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path
from queue import SimpleQueue
from threading import Event, Thread

from watchfiles import Change, DefaultFilter, watch
from watchfiles.main import FileChange

GATHERED = 200
"""Milliseconds for which changes are gathered at most before they are told."""
QUIET = 10
"""Milliseconds without a change after which they are told: editors write a file in several steps."""
RETURN = 100
"""Milliseconds for which a text that is gone is waited for: some programs save by moving the old one away first."""
AWAKE = 100
"""Milliseconds after which a watch looks up though nothing has changed: only then is it known that it watches."""

Told = Callable[[set[Path]], None]


class Unwatchable(Exception):
    """The system does not watch these folders; the message says why, in its words."""


class Watch:
    """Notices what changes from the moment a folder is put under watch, and tells of it from the moment somebody wants to know."""

    def __init__(self) -> None:
        self._noticed: SimpleQueue[set[Path]] = SimpleQueue()
        self._stopped = Event()
        self._fault: Exception | None = None

    def over(self, folders: Iterable[Path], *, deep: bool = True) -> None:
        """Put folders under watch, with all that lies below them if ``deep``. Raises Unwatchable."""
        watching = Event()
        Thread(target=self._follow, args=([*folders], deep, watching), daemon=True).start()
        watching.wait()
        if self._fault:
            raise Unwatchable(f"{self._fault}")

    def tell(self, told: Told) -> None:
        """Tell which files have changed, in a thread of its own."""

        def tell_on() -> None:
            while True:
                told(self._together())

        Thread(target=tell_on, daemon=True).start()

    def _together(self) -> set[Path]:
        """What has changed since it was last asked, as soon as something has."""
        paths = self._noticed.get()
        if any(path.suffix == ".md" and not path.exists() for path in paths):
            self._stopped.wait(RETURN / 1000)
        while not self._noticed.empty():
            paths |= self._noticed.get()
        return paths

    def close(self) -> None:
        """Notice nothing any more."""
        self._stopped.set()

    def _follow(self, folders: list[Path], deep: bool, watching: Event) -> None:
        """Watch until somebody stops it; a folder that goes away and comes back is watched again."""
        while not self._stopped.is_set():
            try:
                self._follow_these(folders, deep, watching)
            except (OSError, RuntimeError) as fault:  # too many folders, or a kind of disk that tells of nothing
                if not watching.is_set():
                    self._fault = fault
                    watching.set()
                    return
            while not self._stopped.wait(AWAKE / 1000) and None in map(_identity, folders):
                pass

    def _follow_these(self, folders: list[Path], deep: bool, watching: Event) -> None:
        """Watch until one of these folders is no longer the same, of which the system tells nothing more."""
        again, known = watching.is_set(), [*map(_identity, folders)]
        for found in self._changes(folders, deep):
            watching.set()
            same = known == [*map(_identity, folders)]
            changed = {Path(path) for _, path in found} | (set(folders) if again or not same else set())
            again = False
            if changed:
                self._noticed.put(changed)
            if not same:
                return

    def _changes(self, folders: list[Path], deep: bool) -> Iterator[set[FileChange]]:
        """What has changed, nothing too; a folder below that cannot be opened is left out, of which the reading tells."""
        watched = partial(
            watch,
            *folders,
            watch_filter=_Saved(),
            debounce=GATHERED,
            step=QUIET,
            stop_event=self._stopped,
            rust_timeout=AWAKE,
            yield_on_timeout=True,
            recursive=deep,
        )
        try:
            yield from watched()
        except PermissionError:
            yield from watched(ignore_permission_denied=True)  # which would hide every other fault as well


def _identity(folder: Path) -> tuple[int, int] | None:
    """What the system knows a folder by; None where it is not there."""
    try:
        found = folder.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


class _Saved(DefaultFilter):
    """Leaves out what watchfiles does, and the folders that some systems call changed when a file in them is."""

    def __call__(self, change: Change, path: str) -> bool:
        return super().__call__(change, path) and not (change is Change.modified and Path(path).is_dir())

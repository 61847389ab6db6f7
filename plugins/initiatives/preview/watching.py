"""Which files were saved, as the operating system tells it."""

from collections.abc import Callable, Iterable
from pathlib import Path
from queue import SimpleQueue
from threading import Event, Thread

from watchfiles import Change, DefaultFilter, watch

GATHERED = 200
"""Milliseconds for which changes are gathered at most before they are told."""
QUIET = 10
"""Milliseconds without a change after which they are told: editors write a file in several steps."""
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
                told(self._noticed.get())

        Thread(target=tell_on, daemon=True).start()

    def close(self) -> None:
        """Notice nothing any more."""
        self._stopped.set()

    def _follow(self, folders: list[Path], deep: bool, watching: Event) -> None:
        watched = watch(
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
            for found in watched:
                watching.set()
                if found:
                    self._noticed.put({Path(path) for _, path in found})
        except (OSError, RuntimeError) as fault:  # too many folders, or a kind of disk that tells of nothing
            self._fault = fault
            watching.set()


class _Saved(DefaultFilter):
    """Leaves out what watchfiles does, and the folders that some systems call changed when a file in them is."""

    def __call__(self, change: Change, path: str) -> bool:
        return super().__call__(change, path) and not (change is Change.modified and Path(path).is_dir())

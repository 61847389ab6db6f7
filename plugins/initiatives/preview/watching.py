"""Which files were saved, as the operating system tells it."""

from collections.abc import Callable, Iterable
from pathlib import Path
from threading import Event, Thread

from watchfiles import Change, DefaultFilter, watch

GATHERED = 200
"""Milliseconds for which changes are gathered at most before they are told."""
QUIET = 15
"""Milliseconds without a change after which they are told: editors write a file in several steps."""

Told = Callable[[set[Path]], None]


class Watch:
    """Tells of changes below folders, or right in them, until it is stopped."""

    def __init__(self) -> None:
        self._stopped = Event()

    def begin(self, folders: Iterable[Path], told: Told, *, deep: bool = True) -> None:
        """Tell ``told``, in a thread of its own, of the files that change below the folders; unless ``deep``, right in them."""
        Thread(target=self._follow, args=([*folders], told, deep), daemon=True).start()

    def stop(self) -> None:
        """Tell of nothing any more."""
        self._stopped.set()

    def _follow(self, folders: list[Path], told: Told, deep: bool) -> None:
        changes = watch(*folders, watch_filter=_Saved(), debounce=GATHERED, step=QUIET, stop_event=self._stopped, recursive=deep)
        for found in changes:
            told({Path(path) for _, path in found})


class _Saved(DefaultFilter):
    """Leaves out what watchfiles does, and the folders that some systems call changed when a file in them is."""

    def __call__(self, change: Change, path: str) -> bool:
        return super().__call__(change, path) and not (change is Change.modified and Path(path).is_dir())

"""Loads a content folder into an immutable Registry, or says everything that is wrong with it.

This is the one door: the check, the build, the officer's commands and the tests all come through ``load``.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from initiatives.judging.rules import judge
from initiatives.judging.world import World
from initiatives.reading.catalogue import problem
from initiatives.reading.collections import COLLECTIONS
from initiatives.reading.commune import Commune
from initiatives.reading.files import Entry, Settings, enclosures, markdown_files, read_entry, read_settings
from initiatives.reading.known import KnownInitiative, read_known
from initiatives.reading.problems import Place, Problem

Progress = Callable[[int, int], None]
"""Told how many of how many files have been read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Registry:
    """A content folder that was read and judged without a fault; nothing in it can change."""

    content: Path
    world: World

    @property
    def as_of(self) -> date:
        """The day on which it was judged."""
        return self.world.as_of


def load(
    content: Path, as_of: date, *, allow_samples: bool = True, label: str = "content", progress: Progress | None = None
) -> Registry | list[Problem]:
    """Read and judge a content folder as of a day; ``label`` is how people name the folder in messages.

    Problems of all files come together, sorted by file and line.
    """
    if not content.is_dir():
        return [problem("missing-folder", Place(file=label))]
    settings = read_settings(content / "settings" / "commune.yml", f"{label}/settings/commune.yml", Commune)
    problems = list(settings) if isinstance(settings, list) else []
    entries = _read_collections(content, label, problems, progress)
    known = _read_registers(content, label, problems)
    if isinstance(settings, Settings):
        found = {"settings": settings, "known": tuple(known), "enclosures": enclosures(content), **entries}
        world = World(as_of=as_of, complete=not problems, **found)
        problems += judge(world, allow_samples=allow_samples)
        if not problems:
            return Registry(content=content, world=world)
    return sorted(problems, key=lambda found: found.order)


def _read_collections(content: Path, label: str, problems: list[Problem], progress: Progress | None) -> dict[str, Any]:
    paths = [(name, path) for name in COLLECTIONS for path in markdown_files(content / name)]
    entries: dict[str, list[Entry[Any]]] = {name: [] for name in COLLECTIONS}
    for done, (name, path) in enumerate(paths, 1):
        found = read_entry(path, content, COLLECTIONS[name].model, label)
        if isinstance(found, list):
            problems += found
        else:
            entries[name].append(found)
        if progress:
            progress(done, len(paths))
    return {name: tuple(found) for name, found in entries.items()}


def _read_registers(content: Path, label: str, problems: list[Problem]) -> list[KnownInitiative]:
    known: list[KnownInitiative] = []
    for path in sorted((content / "settings" / "known").glob("*.csv")):
        found = read_known(path, f"{label}/settings/known/{path.name}")
        for item in found:
            problems.append(item) if isinstance(item, Problem) else known.append(item)
    return known

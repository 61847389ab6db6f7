"""Loads a content folder into an immutable Registry, or says everything that is wrong with it.

This is the one door: the check, the build, the officer's commands and the tests all come through ``load``.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from itertools import count
from pathlib import Path
from typing import Any

from initiatives.judging.rules import judge
from initiatives.judging.world import InitiativeEntry, World
from initiatives.reading.catalogue import problem
from initiatives.reading.collections import COLLECTIONS
from initiatives.reading.commune import Commune
from initiatives.reading.decoding import decode
from initiatives.reading.files import Entry, Settings, entry_of, read_settings
from initiatives.reading.folder import Enclosure, enclosures, markdown_files, unread_files
from initiatives.reading.formalities import Narrative
from initiatives.reading.known import KnownInitiative, read_known, registers
from initiatives.reading.model import Initiative
from initiatives.reading.problems import Place, Problem
from initiatives.reading.readings import read_all
from initiatives.reading.redactions import DOSSIER, FILE, read_redactions
from initiatives.results import Results

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
    content: Path,
    as_of: date,
    *,
    allow_samples: bool = True,
    label: str = "content",
    progress: Progress | None = None,
    results: Results | None = None,
) -> Registry | list[Problem]:
    """Read and judge a content folder as of a day; ``label`` is how people name the folder in messages.

    What was read and found before and still holds is taken from ``results``.

    Problems of all files come together, sorted by file and line.
    """
    world, problems = read(content, as_of, label=label, progress=progress, results=results)
    if world:
        problems += judge(world, allow_samples=allow_samples, results=results)
        if not problems:
            return Registry(content=content, world=world)
    return sorted(problems, key=lambda found: found.order)


def read(
    content: Path, as_of: date, *, label: str = "content", progress: Progress | None = None, results: Results | None = None
) -> tuple[World | None, list[Problem]]:
    """A content folder as far as it can be read, not judged, and why the rest cannot; no world without settings."""
    if not content.is_dir():
        return None, [problem("missing-folder", Place(file=label))]
    problems: list[Problem] = []
    entries = _read_collections(content, label, problems, progress, results or Results())
    return assembled(entries, problems, read_beside(content, label, results), as_of)


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """What a content folder holds beside its Markdown files, as far as it can be read, and why the rest cannot."""

    settings: Settings[Commune] | None
    known: tuple[KnownInitiative, ...]
    enclosures: Mapping[str, Enclosure]
    narratives: Mapping[str, Settings[Narrative]]
    redacted: Mapping[str, date]
    problems: tuple[Problem, ...]


def read_beside(content: Path, label: str, results: Results | None = None) -> Beside:
    """All of a content folder but its Markdown files."""
    settings = read_settings(content / "settings" / "commune.yml", f"{label}/settings/commune.yml", Commune)
    problems = [*(settings if isinstance(settings, list) else ()), *unread_files(content, label)]
    return Beside(
        settings=settings if isinstance(settings, Settings) else None,
        known=tuple(_read_registers(content, label, problems)),
        enclosures=enclosures(content, results),
        narratives=_read_narratives(content, label, problems),
        redacted=_read_redactions(content, label, problems),
        problems=tuple(problems),
    )


def assembled(entries: Mapping[str, Any], problems: Iterable[Problem], beside: Beside, as_of: date) -> tuple[World | None, list[Problem]]:
    """The world of what was read, by collection, and all problems; no world without settings."""
    found = [*problems, *beside.problems]
    if beside.settings is None:
        return None, found
    others = {name: getattr(beside, name) for name in ("settings", "known", "enclosures", "narratives", "redacted")}
    return World(as_of=as_of, complete=not found, **others, **entries), found


def _read_collections(content: Path, label: str, problems: list[Problem], progress: Progress | None, results: Results) -> dict[str, Any]:
    """The faultless entries of every collection; the problems of the others are added to ``problems``."""
    paths = {name: list(markdown_files(content / name)) for name in COLLECTIONS}
    total, done = sum(map(len, paths.values())), count(1)
    entries: dict[str, list[Entry[Any]]] = {name: [] for name in COLLECTIONS}
    for name, files in paths.items():
        for found in read_all(files, content, name, label, results):
            if isinstance(found, list):
                problems += found
            else:
                entries[name].append(found)
            if progress:
                progress(next(done), total)
    return {name: tuple(found) for name, found in entries.items()}


def _read_registers(content: Path, label: str, problems: list[Problem]) -> list[KnownInitiative]:
    known: list[KnownInitiative] = []
    for path, file in registers(content, label):
        for item in read_known(path, file):
            problems.append(item) if isinstance(item, Problem) else known.append(item)
    return known


def _read_redactions(content: Path, label: str, problems: list[Problem]) -> dict[str, date]:
    """The codes of dossiers that were taken out, with the day."""
    found = read_redactions(content / FILE, f"{label}/{FILE}")
    problems += (one for one in found if isinstance(one, Problem))
    return {one.code: one.day for one in found if not isinstance(one, Problem) and one.what == DOSSIER}


def _read_narratives(content: Path, label: str, problems: list[Problem]) -> dict[str, Settings[Narrative]]:
    """What officers wrote for their reports, by the name of the period."""
    narratives: dict[str, Settings[Narrative]] = {}
    for path in sorted((content / "settings" / "reports").glob("[!.]*.yml")):
        found = read_settings(path, f"{label}/settings/reports/{path.name}", Narrative)
        if isinstance(found, Settings):
            narratives[path.stem] = found
        else:
            problems += found
    return narratives


def rejudged(registry: Registry, files: Mapping[str, bytes]) -> Registry | list[Problem]:
    """The registry as it would be if some initiatives' files, named by their paths below the content folder, held other bytes.

    Nothing is written: a command may judge what it is about to write.
    """
    found = [_reread(entry, files) for entry in registry.world.initiatives]
    problems = [problem for one in found if isinstance(one, list) for problem in one]
    world = replace(registry.world, initiatives=tuple(one for one in found if isinstance(one, Entry)), complete=not problems)
    problems += judge(world, allow_samples=True)
    return sorted(problems, key=lambda found: found.order) if problems else Registry(content=registry.content, world=world)


def _reread(entry: InitiativeEntry, files: Mapping[str, bytes]) -> InitiativeEntry | list[Problem]:
    path = path_of(entry)
    if path not in files:
        return entry
    text = decode(files[path], entry.file)
    return [text] if isinstance(text, Problem) else entry_of(text, Path(path), Initiative, entry.file.removesuffix(f"/{path}"))


def path_of(entry: InitiativeEntry) -> str:
    """Where an initiative's file lies below the content folder."""
    return f"{entry.folder}/{entry.slug}.md"

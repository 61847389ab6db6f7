"""What of a content folder can be shown: what was saved, or where that is faulty, what stood there before."""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from initiatives.judging.rules import hindrances
from initiatives.judging.world import World
from initiatives.preview.content import Content
from initiatives.reading.collections import COLLECTIONS
from initiatives.reading.files import Entry
from initiatives.reading.model import Initiative
from initiatives.reading.problems import Problem
from initiatives.registry import Beside, assembled

Files = Mapping[str, Entry[Any]]

FEW = 20
"""How many files are tried one by one: each try asks what looks across all files."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """What is shown: the files by their paths below the content folder, what lay beside them, and the world that they make.

    There is no world before anything could be shown.
    """

    files: Files
    beside: Beside | None = None
    world: World | None = None

    def equals(self, other: "Shown") -> bool:
        """Whether pages made of both are the same."""
        days = [one.world and one.world.as_of for one in (self, other)]
        return days[0] == days[1] and self.beside is other.beside and self.files == other.files


NOTHING = Shown(files={})


def showable(content: Content, before: Shown, as_of: date) -> tuple[Shown, list[Problem]]:
    """As much of the content as makes a faultless world, and everything that is wrong with the rest of it.

    A faulty file is shown as it was before, or not at all where it is new. With faulty settings everything stays as it was.
    """
    saved = {path: found for path, found in content.files.items() if isinstance(found, Entry)}
    unread = [problem for found in content.files.values() if isinstance(found, list) for problem in found]
    world, told = _judged(saved, unread, content.beside, before, as_of)
    if not told:
        return Shown(files=saved, beside=content.beside, world=world), []
    if content.beside.settings is None:
        return before, told

    def sound(files: Files) -> tuple[World | None, list[Problem]]:
        return _judged(files, (), replace(content.beside, problems=()), before, as_of)

    former = {path: before.files[path] for path in content.files if path not in saved and path in before.files}
    files: Files | None = {**saved, **former}
    while files is not None:
        world, found = sound(files)
        if not found:
            return Shown(files=files, beside=content.beside, world=world), told
        files = _reverted(files, found, before)
    return _one_by_one(saved, sound, content.beside, before), told


def _one_by_one(saved: Files, sound: Callable[[Files], tuple[World | None, list[Problem]]], beside: Beside, before: Shown) -> Shown:
    """What was shown before with each changed file that makes no fault by itself: where two clash, a rule may name the older."""
    shown = before
    if sound(before.files)[1]:  # the settings do not even fit what was shown
        return before
    for path in [path for path, entry in saved.items() if before.files.get(path) is not entry][:FEW]:
        files = {**shown.files, path: saved[path]}
        world, found = sound(files)
        if not found:
            shown = Shown(files=files, beside=beside, world=world)
    return shown


def _judged(files: Files, unread: Iterable[Problem], beside: Beside, before: Shown, as_of: date) -> tuple[World | None, list[Problem]]:
    """The world of these files, and what stands in the way of showing it."""
    ordered = sorted(files.items(), key=lambda item: item[0].split("/"))
    entries = {name: tuple(entry for path, entry in ordered if path.startswith(f"{name}/")) for name in COLLECTIONS}
    world, problems = assembled(entries, unread, beside, as_of)
    return world, problems + hindrances(world, _to_judge(world, files, before)) if world else problems


def _to_judge(world: World, files: Files, before: Shown) -> Collection[Entry[Any]]:
    """The files that must be judged by themselves: those that changed, or all where initiatives are not all that changed."""
    changed = [entry for path, entry in files.items() if before.files.get(path) is not entry]
    former = before.world
    same = former is not None and (former.as_of, former.settings, former.enclosures) == (world.as_of, world.settings, world.enclosures)
    others = {path for path in before.files.keys() ^ files.keys() if not path.startswith("initiatives/")}
    return changed if same and not others and all(isinstance(entry.data, Initiative) for entry in changed) else world.everything


def _reverted(files: Files, found: Iterable[Problem], before: Shown) -> Files | None:
    """The files, but those that the problems name as they were before; else with those again that were taken away; else None."""
    named = {problem.place.file for problem in found}
    faulty = {path for path, entry in files.items() if entry.file in named and before.files.get(path) is not entry}
    back = faulty or before.files.keys() - files.keys()
    kept = {path: entry for path, entry in files.items() if path not in faulty}
    return {**kept, **{path: before.files[path] for path in back if path in before.files}} if back else None

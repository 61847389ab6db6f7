"""The runs: every scenario for every site generator in turn, A-B-A-B, in one go."""

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import product
from pathlib import Path

from tests.benchmarks.generator import generate
from tests.benchmarks.speed import meter
from tests.benchmarks.speed.builders import BUILDERS, OURS, Builder
from tests.benchmarks.speed.counts import Counts, compare, count
from tests.benchmarks.speed.meter import Cost
from tests.benchmarks.speed.translation import open_data, pages_of_values

Tell = Callable[[str], None]
EDITED = "Lần sửa"
"""How the changed sentence begins."""
FIRST = re.compile(r"(## Nội dung\n\n)(Lần sửa \d+: )?")
LINES = 20
"""How much is shown of what a failed build said."""


class Failed(Exception):
    """A build that did not end well, or did not publish what was changed; the message is its own."""


def _end(text: str) -> str:
    return "\n".join(text.splitlines()[-LINES:])


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """One run of a site generator on ``size`` initiatives, drafts among them; what it built, if it built."""

    size: int
    scenario: str
    builder: str
    cost: Cost
    counts: Counts | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A site generator in its working folder, the initiative that is edited there, and what was there before any build."""

    builder: Builder
    folder: Path
    edited: Path
    own: frozenset[str]

    @property
    def output(self) -> Path:
        """The built site."""
        return self.folder / "output"

    def run(self, command: Sequence[str]) -> Cost:
        """Run a command here and measure it. Raises Failed where it ends with another status than 0."""
        metered = [sys.executable, "-I", meter.__file__, *command]
        surroundings = {
            **os.environ,
            "GIT_CEILING_DIRECTORIES": str(self.folder),
            "XDG_CACHE_HOME": str(self.folder / ".cache"),
            "NO_COLOR": "1",
        }
        done = subprocess.run(metered, cwd=self.folder, env=surroundings, check=True, capture_output=True, encoding="utf-8")
        cost = Cost(**json.loads(done.stdout))
        if cost.status:
            raise Failed(f"{self.builder.name}: {' '.join(command)}\n{_end(done.stderr)}")
        return cost

    def forget(self) -> None:
        """Take away everything that building has left: the site, caches, stores."""
        for path in self.folder.iterdir():
            if path.name not in self.own:
                shutil.rmtree(path) if path.is_dir() and not path.is_symlink() else path.unlink()

    def edit(self, number: int) -> None:
        """Change the first sentence of the text."""
        text = self.edited.read_text("utf-8")
        self.edited.write_text(FIRST.sub(rf"\g<1>{EDITED} {number}: ", text, count=1), "utf-8")

    def compared(self, ours: "Place", values: frozenset[str]) -> Counts:
        """What was built; raises Unequal where it is not what our own site has."""
        found = count(self.output, values)
        compare(self.builder.name, found, count(ours.output, values))
        return found

    def refuse_stale(self, number: int) -> None:
        """Raise Failed where the page does not show the changed sentence."""
        page = self.output / "sang-kien" / self.edited.stem / "index.html"
        if f"{EDITED} {number}: " not in page.read_text("utf-8"):
            raise Failed(f"{self.builder.name} did not publish the edit of {self.edited.name}")


def _clean(place: Place, number: int) -> Cost:
    place.forget()
    return place.run(place.builder.build)


def _edit(place: Place, number: int) -> Cost:
    place.edit(number)
    cost = place.run(place.builder.again or place.builder.build)
    place.refuse_stale(number)
    return cost


def _unchanged(place: Place, number: int) -> Cost:
    return place.run(place.builder.again or place.builder.build)


def _start(place: Place, number: int) -> Cost:
    return place.run(place.builder.start)


def _check(place: Place, number: int) -> Cost:
    return place.run((*place.builder.check, str(place.edited.relative_to(place.folder))))


SCENARIOS: dict[str, Callable[[Place, int], Cost]] = {
    "clean": _clean,
    "edit": _edit,
    "unchanged": _unchanged,
    "start": _start,
    "check": _check,
}
"""A build from nothing; of a site with one edited file; of a site with none; starting and saying no more than
the version or the help; checking one file, which ours alone does."""
BUILDING = ("clean", "edit", "unchanged")
"""Scenarios that leave a site, which must be equal to ours."""
WARMED = ("edit", "unchanged")
"""Scenarios before which each builds once with the command that is measured, so that its cache is filled."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """Which site generators and scenarios, how often each, in which folder; ``tell`` is told what is under way."""

    builders: Sequence[str]
    scenarios: Sequence[str]
    times: int
    folder: Path
    tell: Tell


def runs(size: int, plan: Plan) -> Iterator[Run]:
    """Every run on ``size`` initiatives; the scenarios follow each other, the site generators take turns.

    Raises Failed and Unequal.
    """
    plan.tell(f"{size}: ours, the content and the first build")
    ours = _ours(size, plan.folder / str(size))
    values = pages_of_values(ours.output)
    places = [_settled(BUILDERS[name], ours, values, plan.tell) for name in plan.builders]
    for scenario in plan.scenarios:
        able = [place for place in places if scenario != "check" or place.builder.check]
        for place in able if scenario in WARMED else ():
            plan.tell(f"{size}: {scenario}, {place.builder.name} fills its cache")
            _unchanged(place, 0)
        for number, place in product(range(1, plan.times + 1), able):
            plan.tell(f"{size}: {scenario}, run {number} of {plan.times}, {place.builder.name}")
            cost = SCENARIOS[scenario](place, number)
            built = place.compared(ours, values) if scenario in BUILDING else None
            yield Run(size=size, scenario=scenario, builder=place.builder.name, cost=cost, counts=built)


def _ours(size: int, folder: Path) -> Place:
    """Our own site, built once: the others' content and counts are measured by it."""
    shutil.rmtree(folder, ignore_errors=True)
    generate(size, folder / OURS / "content")
    place = Place(builder=BUILDERS[OURS], folder=folder / OURS, edited=folder, own=frozenset({"content"}))
    place.run(place.builder.build)
    newest = open_data(place.output)[0]["slug"]
    (edited,) = (place.folder / place.builder.initiatives).rglob(f"{newest}.md")
    return replace(place, edited=edited)


def _settled(builder: Builder, ours: Place, values: frozenset[str], tell: Tell) -> Place:
    """A site generator in its folder, its site built once and found equal."""
    if builder is ours.builder:
        return ours
    tell(f"{ours.folder.parent.name}: {builder.name}, the first build")
    folder = ours.folder.with_name(builder.name)
    builder.settle(folder, ours.folder / "content", ours.output)
    own = frozenset(path.name for path in folder.iterdir())
    place = Place(builder=builder, folder=folder, edited=folder / builder.initiatives / ours.edited.name, own=own)
    place.run(builder.build)
    place.compared(ours, values)
    return place

"""The runs: every scenario for every site generator in turn, A-B-A-B, in one go."""

import shutil
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import product
from pathlib import Path

from tests.benchmarks.generator import generate
from tests.benchmarks.speed.builders import BUILDERS, OURS, Builder
from tests.benchmarks.speed.counts import Counts
from tests.benchmarks.speed.meter import Cost
from tests.benchmarks.speed.place import Place
from tests.benchmarks.speed.translation import open_data, pages_of_values

Tell = Callable[[str], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """One run of a site generator on ``size`` initiatives, drafts among them; what it built, if it built."""

    size: int
    scenario: str
    builder: str
    cost: Cost
    counts: Counts | None


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
INDEX = "index"
"""The scenario of the search index alone, which is ours and has cases instead of site generators."""


def _anew(place: Place, number: int) -> None:
    place.store.unlink(missing_ok=True)
    place.run(place.builder.build)


def _after(change: Callable[[Place, int], None]) -> Callable[[Place, int], None]:
    def prepare(place: Place, number: int) -> None:
        change(place, number)
        place.run(place.builder.build)

    return prepare


CASES: dict[str, Callable[[Place, int], None]] = {
    "anew": _anew,
    "text edit": _after(Place.edit),
    "title edit": _after(Place.rename),
    "no edit": lambda place, number: None,
}
"""What is done before the index is made, in this order; the site is built each time, which is not counted."""
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
    for scenario in (one for one in plan.scenarios if one in SCENARIOS):
        able = [place for place in places if scenario != "check" or place.builder.check]
        for place in able if scenario in WARMED else ():
            plan.tell(f"{size}: {scenario}, {place.builder.name} fills its cache")
            _unchanged(place, 0)
        for number, place in product(range(1, plan.times + 1), able):
            plan.tell(f"{size}: {scenario}, run {number} of {plan.times}, {place.builder.name}")
            cost = SCENARIOS[scenario](place, number)
            built = place.compared(ours, values) if scenario in BUILDING else None
            yield Run(size=size, scenario=scenario, builder=place.builder.name, cost=cost, counts=built)
    if INDEX in plan.scenarios:
        yield from _indexed(size, ours, plan)


def _indexed(size: int, ours: Place, plan: Plan) -> Iterator[Run]:
    """The runs of the search index; the name of the case stands in the place of a site generator's."""
    for number, (name, prepare) in product(range(1, plan.times + 1), CASES.items()):
        plan.tell(f"{size}: {INDEX}, run {number} of {plan.times}, {name}")
        prepare(ours, number)
        yield Run(size=size, scenario=INDEX, builder=name, cost=ours.index(), counts=None)


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

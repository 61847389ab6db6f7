"""``python -m tests.benchmarks.speed`` (``make bench``): runs, and prints the table; progress goes to standard error."""

import argparse
import sys
from collections.abc import Callable, Collection, Iterator
from pathlib import Path

from tests.benchmarks.speed.builders import BUILDERS, OURS
from tests.benchmarks.speed.counts import Unequal
from tests.benchmarks.speed.place import Failed
from tests.benchmarks.speed.report import write
from tests.benchmarks.speed.trial import INDEX, SCENARIOS, Plan, Run, runs
from tests.commands import ROOT

PEERS = [name for name in BUILDERS if name != OURS]


def main(arguments: list[str] | None = None) -> int:
    """Measure what was asked for; the exit status is 2 where a site generator is missing, 1 where one fails."""
    parser = _parser()
    wanted = parser.parse_args(arguments)
    builders = [OURS, *wanted.peers]
    if missing := [BUILDERS[name].missing for name in builders if BUILDERS[name].missing]:
        parser.error("\n".join(filter(None, missing)))
    found: list[Run] = []
    try:
        for run in _all(wanted, builders):
            found.append(run)
            write(found, wanted.folder)
    except (Failed, Unequal) as error:
        print(error, file=sys.stderr)
        return 1
    print(write(found, wanted.folder), end="")
    _tell(f"every run, the chart and this table: {wanted.folder}/speed.csv, .svg, .html, .md")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.speed", description="Time the building of equal sites.")
    parser.add_argument("--sizes", type=_numbers, default=[20, 100, 1000], help="numbers of initiatives (default: 20,100,1000)")
    parser.add_argument("--peers", type=_among(PEERS), default=PEERS, help=f"beside ours (default: {','.join(PEERS)})")
    scenarios = [*SCENARIOS, INDEX]
    parser.add_argument("--scenarios", type=_among(scenarios), default=scenarios, help=f"(default: {','.join(scenarios)})")
    parser.add_argument("--runs", type=_number, default=3, metavar="N", help="of each, in turns (default: 3)")
    parser.add_argument("--folder", type=Path, default=ROOT / "build" / "bench", help="where to work and report (default: build/bench)")
    return parser


def _number(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"no number from 1: {text!r}")
    return int(text)


def _numbers(text: str) -> list[int]:
    return [_number(part) for part in text.split(",")]


def _among(names: Collection[str]) -> Callable[[str], list[str]]:
    """A list with commas, of these names alone."""

    def parsed(text: str) -> list[str]:
        wanted = [part for part in text.split(",") if part]
        if unheard := [part for part in wanted if part not in names]:
            raise argparse.ArgumentTypeError(f"no such name: {', '.join(unheard)}; there are: {', '.join(names)}")
        return wanted

    return parsed


def _all(wanted: argparse.Namespace, builders: list[str]) -> Iterator[Run]:
    plan = Plan(builders=builders, scenarios=wanted.scenarios, times=wanted.runs, folder=wanted.folder.resolve(), tell=_tell)
    for size in wanted.sizes:
        yield from runs(size, plan)


def _tell(what: str) -> None:
    print(f"→ {what}", file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())

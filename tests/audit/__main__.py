"""``make audit``: every gate over sites built anew, one line for each figure.

Ends with 1 where a figure fails its limit, and with 3 where none does but one could not be measured.
"""

import argparse
import os
import shutil
import sys
from collections.abc import Callable, Iterator, Mapping

from rich.console import Console
from rich.table import Table

from tests.audit.accessibility import accessibility
from tests.audit.figure import Figure, Verdict
from tests.audit.licences import licences
from tests.audit.links import links
from tests.audit.markup import markup
from tests.audit.parts import parts
from tests.audit.sites import Subject, built
from tests.audit.speed import speed
from tests.audit.vulnerabilities import vulnerabilities
from tests.audit.weights import weights

GATES: Mapping[str, Callable[[Subject], Iterator[Figure]]] = {
    "links": links,
    "markup": markup,
    "weights": weights,
    "accessibility": accessibility,
    "speed": speed,
    "vulnerabilities": vulnerabilities,
    "licences": licences,
    "parts": parts,
}
"""Every gate, in the order of the table."""

STATUS = {Verdict.OK: 0, Verdict.FAILED: 1, Verdict.UNKNOWN: 3}
SHOWN = 20
"""How many faults are shown of a figure that fails."""


def main() -> int:
    """Ask the gates named on the command line, or all; the exit status."""
    parser = argparse.ArgumentParser(prog="python -m tests.audit", description="Measure the built site against what it promises.")
    parser.add_argument("gates", nargs="*", metavar="GATE", help=f"which gates (default: all): {', '.join(GATES)}")
    wanted = parser.parse_args().gates or list(GATES)
    unheard = [name for name in wanted if name not in GATES]
    if unheard:
        parser.error(f"no such gate: {', '.join(unheard)}; there are: {', '.join(GATES)}")
    figures = list(_ask(wanted))
    _show(figures)
    verdicts = {figure.verdict for figure in figures}
    return next((STATUS[verdict] for verdict in (Verdict.FAILED, Verdict.UNKNOWN) if verdict in verdicts), 0)


def _ask(names: list[str]) -> Iterator[Figure]:
    print("→ building the sites", file=sys.stderr, flush=True)
    with built() as sites:
        subject = Subject(sites=sites, chromium=shutil.which(os.environ.get("CHROMIUM", "chromium")) or "chromium")
        for name in names:
            print(f"→ {name}", file=sys.stderr, flush=True)
            yield from GATES[name](subject)


def _show(figures: list[Figure]) -> None:
    """The table, and below it what to mend."""
    console = Console(highlight=False, width=None if sys.stdout.isatty() else 120)
    table = Table("what", "limit", "measured", "")
    for figure in figures:
        table.add_row(
            figure.what, figure.limit, figure.measured, figure.verdict.value, style=None if figure.verdict is Verdict.OK else "bold red"
        )
    console.print(table)
    for figure in figures:
        if figure.verdict is not Verdict.OK:
            more = len(figure.details) - SHOWN
            lines = [*figure.details[:SHOWN], *([f"… and {more} more"] if more > 0 else [])]
            console.print(f"\n{figure.what}: {figure.verdict.value}", *(f"  {line}" for line in lines), sep="\n", markup=False)


if __name__ == "__main__":
    sys.exit(main())

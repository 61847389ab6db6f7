"""``python -m tests.bad_inputs [THEME…]``: the whole corpus, each case in a process of its own, as a table."""

import sys
from collections import defaultdict

from tests.bad_inputs.apart import Run, runs
from tests.bad_inputs.corpus import cases

COLUMNS = ("theme", "cases", "bad, refused rightly", "good, accepted rightly", "tracebacks", "worst seconds", "worst MB")


def row(name: str, done: list[Run]) -> tuple[str, ...]:
    """One line of the table."""
    bad, good = ([run for run in done if run.case.is_good is is_good] for is_good in (False, True))
    return (
        name,
        str(len(done)),
        f"{sum(run.is_right for run in bad)} of {len(bad)}",
        f"{sum(run.is_right for run in good)} of {len(good)}",
        str(sum(bool(run.traceback) for run in done)),
        f"{max(run.seconds for run in done):.2f}",
        f"{max(run.megabytes for run in done):.0f}",
    )


def main(themes: list[str]) -> int:
    """Run, print the table and each case that went wrong; 1 where one did."""
    themed: dict[str, list[Run]] = defaultdict(list)
    for run in runs(case for case in cases() if not themes or case.theme in themes):
        themed[run.case.theme].append(run)
    everything = [run for done in themed.values() for run in done]
    table = [COLUMNS, *(row(theme, done) for theme, done in themed.items()), row("all", everything)]
    widths = [max(len(line[at]) for line in table) for at in range(len(COLUMNS))]
    for line in table:
        print("  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip())
    wrong = [run for run in everything if not run.is_right]
    for run in wrong:
        print(f"\n{run.case.name}\n  expected {list(run.case.expect)}\n  told     {list(run.told)} {list(run.faults)}\n{run.traceback}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

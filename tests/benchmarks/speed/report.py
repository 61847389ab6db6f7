"""The results: a table to read, a file for every run, and a page with a chart above its table."""

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from tests.benchmarks.speed.builders import OURS
from tests.benchmarks.speed.trial import INDEX, Run

MEASURE = "hugo"
"""The site generator that others are told in multiples of."""
HEADER = ("initiatives", "scenario", "builder", "seconds", "× hugo", "CPU s", "× hugo", "memory MB", "pages", "pages/s")
MEGA = 1_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """The median of all runs of one site generator in one scenario; seconds, bytes."""

    size: int
    scenario: str
    builder: str
    seconds: float
    cpu: float
    memory: float
    pages: int | None
    times_seconds: float | None
    times_cpu: float | None

    @property
    def is_ours(self) -> bool:
        """Whether it tells of our own program: others make no search index."""
        return self.builder == OURS or self.scenario == INDEX

    @property
    def cells(self) -> tuple[str, ...]:
        """The row as text, in the order of the header; what cannot be told stays empty."""
        rate = f"{self.pages / self.seconds:.0f}" if self.pages else ""
        return (
            *(str(self.size), self.scenario, self.builder),
            *(f"{self.seconds:.2f}", _times(self.times_seconds), f"{self.cpu:.2f}", _times(self.times_cpu)),
            *(f"{self.memory / MEGA:.0f}", str(self.pages or ""), rate),
        )


def _times(factor: float | None) -> str:
    return "" if factor is None else f"{factor:.2f}"


def rows(runs: Sequence[Run]) -> list[Row]:
    """A row for each size, scenario and site generator, in the order of the runs."""
    groups: dict[tuple[int, str, str], list[Run]] = {}
    for run in runs:
        groups.setdefault((run.size, run.scenario, run.builder), []).append(run)
    return [_row(group, groups.get((size, scenario, MEASURE))) for (size, scenario, _), group in groups.items()]


def _row(group: Sequence[Run], measure: Sequence[Run] | None) -> Row:
    first, seconds, cpu = group[0], _median(group, "seconds"), _median(group, "cpu")
    return Row(
        size=first.size,
        scenario=first.scenario,
        builder=first.builder,
        seconds=seconds,
        cpu=cpu,
        memory=_median(group, "memory"),
        pages=first.counts.pages if first.counts else None,
        times_seconds=seconds / _median(measure, "seconds") if measure else None,
        times_cpu=cpu / _median(measure, "cpu") if measure else None,
    )


def _median(group: Iterable[Run], name: str) -> float:
    values: list[float] = [getattr(run.cost, name) for run in group]
    return median(values)


def markdown(found: Sequence[Row]) -> str:
    """The table in Markdown."""
    lines = [HEADER, ("---:", "---", "---", *["---:"] * (len(HEADER) - 3)), *(row.cells for row in found)]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def every_run(runs: Iterable[Run]) -> str:
    """Each run in CSV: seconds, CPU seconds, bytes of memory, and what the site held."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(("initiatives", "scenario", "builder", "seconds", "cpu", "memory", "public", "values", "pages", "bytes"))
    for run in runs:
        spent = (f"{run.cost.seconds:.3f}", f"{run.cost.cpu:.3f}", run.cost.memory)
        built = (run.counts.initiatives, run.counts.values, run.counts.pages, run.counts.bytes) if run.counts else ()
        writer.writerow((run.size, run.scenario, run.builder, *spent, *built))
    return text.getvalue()


@dataclass(frozen=True, slots=True, kw_only=True)
class Panel:
    """The bars of one size and scenario; each with its share of the longest."""

    title: str
    bars: tuple[tuple[Row, float], ...]


def panels(found: Sequence[Row]) -> Iterator[Panel]:
    """The chart's parts, each with a scale of its own."""
    for size, scenario in dict.fromkeys((row.size, row.scenario) for row in found):
        those = [row for row in found if (row.size, row.scenario) == (size, scenario)]
        longest = max(row.seconds for row in those)
        yield Panel(title=f"{size} · {scenario}", bars=tuple((row, row.seconds / longest) for row in those))


def write(runs: Sequence[Run], folder: Path) -> str:
    """Write all forms of the results into a folder; the table."""
    found = rows(runs)
    environment = Environment(
        loader=FileSystemLoader(Path(__file__).parent), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    known = {"panels": list(panels(found)), "rows": found, "header": HEADER}
    chart, table = environment.get_template("chart.svg.j2").render(known), markdown(found)
    forms = {"md": table, "csv": every_run(runs), "svg": chart, "html": environment.get_template("page.html.j2").render(known)}
    for ending, text in forms.items():
        (folder / f"speed.{ending}").write_text(text, "utf-8")
    return table

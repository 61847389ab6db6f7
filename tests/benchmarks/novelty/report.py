"""The tables of the benchmark."""

import time
from collections.abc import Iterator, Sequence
from itertools import islice

from initiatives.judging.originality import DEFAULT_THRESHOLD
from tests.benchmarks.novelty.data import KINDS, REWORDED, SPLITS, Text, large_pool, pool, texts
from tests.benchmarks.novelty.measures import Outcome, alarms, best_threshold, counts, f1, outcomes, recall
from tests.benchmarks.novelty.methods import METHODS

Quality = dict[str, dict[str, list[Outcome]]]
"""What each method says of each split."""


def quality(names: Sequence[str]) -> Quality:
    """Ask some methods about both splits."""
    records = pool()
    methods = {name: METHODS[name](records) for name in names}
    return {name: {split: outcomes(method, texts(split)) for split in SPLITS} for name, method in methods.items()}


def thresholds(found: Quality) -> dict[str, float]:
    """Ours is the program's own; each other method gets the one that is best for it on the development texts."""
    return {name: float(DEFAULT_THRESHOLD) if name == "ours" else best_threshold(by["development"]) for name, by in found.items()}


def tables(found: Quality) -> Iterator[str]:
    """A table for each split: recall and F1 of each kind, for each method."""
    limits = thresholds(found)
    for split in SPLITS:
        yield f"\n{split}: {', '.join(f'{number} {kind}' for kind, number in counts(texts(split)).items())}"
        yield f"{'':22}" + "".join(f"{name + f' (≥ {limits[name]:.2f})':>32}" for name in found)
        yield f"{'':22}" + f"{'recall@1':>12}{'recall@3':>10}{'F1':>10}" * len(found)
        for kind in KINDS[:-1]:
            yield f"{kind:22}" + "".join(_cells(by[split], kind, limits[name]) for name, by in found.items())
        yield _line("F1, reworded kinds", (f1(by[split], limits[name]) for name, by in found.items()))
        yield _line("F1, all kinds", (f1(by[split], limits[name], KINDS) for name, by in found.items()))
        yield _line("false alarms", (alarms(by[split], limits[name]) for name, by in found.items()))


def _cells(found: Sequence[Outcome], kind: str, limit: float) -> str:
    return f"{recall(found, kind, 1):12.3f}{recall(found, kind, 3):10.3f}{f1(found, limit, (kind,)):10.3f}"


def _line(label: str, values: Iterator[float]) -> str:
    return f"{label:22}" + "".join(f"{value:32.3f}" for value in values)


def speed(names: Sequence[str], size: int, queries: int) -> Iterator[str]:
    """Seconds to get ready for a register of some size, and milliseconds a query."""
    records = large_pool(size)
    asked: list[Text] = list(islice(texts("held_out"), queries))
    yield f"\n{size} known initiatives, {len(asked)} queries"
    for name in names:
        started = time.perf_counter()
        method = METHODS[name](records)
        ready = time.perf_counter()
        outcomes(method, asked)
        taken = (time.perf_counter() - ready) * 1000 / len(asked)
        yield f"{name:22}{taken:10.1f} ms a query{ready - started:10.1f} s to get ready"


def reworded(found: Quality, split: str) -> float:
    """Our F1 on the reworded kinds of a split."""
    return f1(found["ours"][split], thresholds(found)["ours"], REWORDED)

"""The arithmetic of a rubric, in decimal numbers throughout.

Rounding is half away from zero (a Đồng Nai ward's system, DOMAIN §2); a total reaches a threshold only after
rounding, so that the published figure and the verdict never disagree.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from initiatives.reading.commune import Criterion, Rubric

Sheet = Mapping[str, Decimal]
"""One unit's points by criterion id."""
FEWEST_TRIMMED = 3
"""Sheets of which one is left when the highest and the lowest are dropped."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Assessment:
    """The outcome of all sheets: averages in points, the sheets counted after trimming, and the verdict."""

    total: Decimal
    averages: tuple[tuple[Criterion, Decimal], ...]
    counted: int
    spread: Decimal
    missed: tuple[Criterion, ...]
    passed: bool
    outcome: str


def rounded(value: Decimal, decimals: int) -> Decimal:
    """``value`` to a number of decimals, half away from zero: 59.995 gives 60.00."""
    return value.quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP)


def mean(values: Sequence[Decimal]) -> Decimal:
    """The arithmetic mean of at least one value."""
    return sum(values, Decimal(0)) / len(values)


def trimmed(sheets: Sequence[Sheet], rubric: Rubric) -> list[Sheet]:
    """The sheets that count: without the highest and the lowest total where there are enough of them.

    Of equal totals the points themselves decide which sheet is dropped, never the order of the sheets.
    """
    if rubric.trim_from is None or len(sheets) < max(rubric.trim_from, FEWEST_TRIMMED):
        return list(sheets)
    return sorted(sheets, key=lambda sheet: (total(sheet), [sheet[criterion.id] for criterion in rubric.criteria]))[1:-1]


def total(sheet: Sheet) -> Decimal:
    """The points of one sheet together."""
    return sum(sheet.values(), Decimal(0))


def assess(sheets: Sequence[Sheet], rubric: Rubric) -> Assessment:
    """Averages, total and verdict of at least one complete sheet by the rubric's own rules.

    Passing asks for the threshold and for every criterion's minimum; the spread is that of all sheets.
    """
    counted = trimmed(sheets, rubric)
    averages = tuple((c, rounded(mean([sheet[c.id] for sheet in counted]), rubric.decimals)) for c in rubric.criteria)
    score = rounded(mean([total(sheet) for sheet in counted]), rubric.decimals)
    missed = tuple(criterion for criterion, average in averages if average < criterion.min)
    totals = [total(sheet) for sheet in sheets]
    passed = score >= rubric.threshold and not missed
    return Assessment(
        total=score,
        averages=averages,
        counted=len(counted),
        spread=max(totals) - min(totals),
        missed=missed,
        passed=passed,
        outcome=outcome(score, rubric, passed=passed),
    )


def outcome(score: Decimal, rubric: Rubric, *, passed: bool) -> str:
    """The rubric's own name for a total, else whether it passes; a missed minimum is never called a pass."""
    reached = [band for band in rubric.bands if band.from_ <= score]
    if reached and (passed or score < rubric.threshold):
        return max(reached, key=lambda band: band.from_).label
    return "Đạt" if passed else "Không đạt"

"""Bars as view models: widths in per cent of a drawing; every number drawn also stands in words or in a table."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from initiatives.public import CriterionScore, PublicMeasure, PublicScore
from initiatives.reading.vietnamese import number

_TENTH = Decimal("0.1")
_WHOLE = {"%": Decimal(100)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """A row of a chart: the first count is drawn. ``path`` leads to the initiatives counted, empty where there are none."""

    label: str
    path: str
    counts: tuple[int, ...]
    width: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """A table with drawn bars; ``head`` names its columns, the label's first."""

    title: str
    head: tuple[str, ...]
    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """A measure before and after, each drawn against the larger, and the change in words."""

    name: str
    before: str
    after: str
    before_width: str
    after_width: str
    change: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoreBar:
    """A criterion's average drawn against its maximum, with a mark at its minimum."""

    score: CriterionScore
    width: str
    minimum_at: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoreChart:
    """The total drawn against the highest possible, with a mark at the threshold, and its criteria."""

    width: str
    threshold_at: str
    bars: tuple[ScoreBar, ...]


def chart(title: str, head: tuple[str, ...], rows: Iterable[tuple[str, str, tuple[int, ...]]]) -> Chart:
    """A chart of rows of label, path and counts; the longest bar fills the drawing."""
    listed = tuple(rows)
    most = max((counts[0] for _, _, counts in listed), default=0)
    bars = (Bar(label=label, path=path, counts=counts, width=percent(counts[0], most)) for label, path, counts in listed)
    return Chart(title=title, head=head, bars=tuple(bars))


def comparison(measure: PublicMeasure) -> Comparison:
    """A measure as two bars and a sentence; percentages are drawn against a hundred."""
    most = max(abs(measure.before), abs(measure.after), _WHOLE.get(measure.unit, Decimal(0)))
    return Comparison(
        name=measure.name,
        before=quantity(measure.before, measure.unit),
        after=quantity(measure.after, measure.unit),
        before_width=percent(abs(measure.before), most),
        after_width=percent(abs(measure.after), most),
        change=change(measure),
    )


def score_chart(score: PublicScore) -> ScoreChart:
    """The averages of a score as bars."""
    bars = (ScoreBar(score=one, width=percent(one.average, one.max), minimum_at=percent(one.min, one.max)) for one in score.criteria)
    return ScoreChart(width=percent(score.total, score.max), threshold_at=percent(score.threshold, score.max), bars=tuple(bars))


def change(measure: PublicMeasure) -> str:
    """How a measure changed: ``giảm 90 phút (100%)``; between percentages, in percentage points."""
    difference = measure.after - measure.before
    if not difference:
        return "không đổi"
    word = "tăng" if difference > 0 else "giảm"
    if measure.unit == "%":
        return f"{word} {number(abs(difference))} điểm phần trăm"
    share = f" ({_rounded(abs(difference) * 100 / measure.before)}%)" if measure.before > 0 else ""
    return f"{word} {quantity(abs(difference), measure.unit)}{share}"


def quantity(value: Decimal, unit: str) -> str:
    """A number with its unit, held together; the per cent sign without a space."""
    return f"{number(value)}%" if unit == "%" else f"{number(value)}\u00a0{unit}"


def percent(part: Decimal | int, whole: Decimal | int) -> str:
    """A width such as ``45.5%``, never outside the drawing."""
    share = Decimal(part) * 100 / Decimal(whole) if whole > 0 else Decimal(0)
    return f"{min(max(share, Decimal(0)), Decimal(100)).quantize(_TENTH, ROUND_HALF_UP)}%"


def _rounded(value: Decimal) -> str:
    return number(value.quantize(_TENTH, ROUND_HALF_UP))

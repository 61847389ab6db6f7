"""Bars as view models: widths in per cent of a drawing; every number drawn also stands in words or in a table."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from initiatives.public import CriterionScore, PublicMeasure, PublicScore
from initiatives.reading.vietnamese import number

HUNDRED = Decimal(100)
HEIGHT = 120
"""Of the tallest column, in pixels."""
NEWEST = 6
"""How many rows are drawn as columns: more would not fit a phone."""

_FILLED, _WIDEST, _GAP = Decimal("0.7"), Decimal(12), Decimal("0.6")
"""Of the room of a group the share that columns fill; in per cent of the drawing the widest column and the gap after each."""
_TENTH = Decimal("0.1")
_WHOLE = {"%": HUNDRED}


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """What is counted: ``id`` is its code where it has one, ``path`` leads to the initiatives counted, empty where there are none."""

    label: str
    counts: tuple[int, ...]
    path: str = ""
    id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar(Row):
    """A row of a chart: the first count is drawn."""

    width: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """A table with drawn bars; ``head`` names its columns, the label's first."""

    title: str
    head: tuple[str, ...]
    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column's left edge and width across the drawing, its height in units of it, and the count above it."""

    left: str
    width: str
    middle: str
    height: int
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Columns that stand together above one label."""

    label: str
    middle: str
    columns: tuple[Column, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ColumnChart:
    """Counts side by side in the order of time; ``chart`` is the table behind them, newest first, whole where they are not."""

    chart: Chart
    groups: tuple[Group, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """A stretch of a strip; ``id`` is the value that it stands for."""

    id: str
    left: str
    width: str


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


def chart(title: str, head: tuple[str, ...], rows: Iterable[Row]) -> Chart:
    """A chart of rows; the longest bar fills the drawing."""
    listed = tuple(rows)
    most = max((row.counts[0] for row in listed), default=0)
    bars = (Bar(label=row.label, counts=row.counts, path=row.path, id=row.id, width=percent(row.counts[0], most)) for row in listed)
    return Chart(title=title, head=head, bars=tuple(bars))


def column_chart(table: Chart) -> ColumnChart:
    """The newest rows of a table whose first row is the newest, as columns; the tallest fills the drawing."""
    shown = table.bars[:NEWEST][::-1]
    most = max((count for bar in shown for count in bar.counts), default=0)
    groups = (_group(bar, index, len(shown), most) for index, bar in enumerate(shown))
    return ColumnChart(chart=table, groups=tuple(groups))


def _group(bar: Bar, index: int, groups: int, most: int) -> Group:
    room = HUNDRED / groups
    width = min(room * _FILLED / len(bar.counts), _WIDEST)
    middle = room * index + room / 2
    lefts = [middle + width * (place - Decimal(len(bar.counts)) / 2) for place in range(len(bar.counts))]
    columns = (
        Column(
            left=percent(left, HUNDRED),
            width=percent(width - _GAP, HUNDRED),
            middle=percent(left + (width - _GAP) / 2, HUNDRED),
            height=count * HEIGHT // most if most else 0,
            count=count,
        )
        for left, count in zip(lefts, bar.counts, strict=True)
    )
    return Group(label=bar.label, middle=percent(middle - _GAP / 2, HUNDRED), columns=tuple(columns))


def strip(counts: Iterable[tuple[str, int]]) -> tuple[Stretch, ...]:
    """Counts as stretches that together fill the drawing, in their order, the empty left out."""
    known = [(id_, count) for id_, count in counts if count]
    whole = sum(count for _, count in known)
    starts = [sum(count for _, count in known[:index]) for index in range(len(known))]
    return tuple(Stretch(id=i, left=percent(start, whole), width=percent(n, whole)) for (i, n), start in zip(known, starts, strict=True))


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
    return f"{min(max(share, Decimal(0)), HUNDRED).quantize(_TENTH, ROUND_HALF_UP)}%"


def _rounded(value: Decimal) -> str:
    return number(value.quantize(_TENTH, ROUND_HALF_UP))

"""From approval to publication: whether the commune keeps its word to publish fully and in time (dispatch, section 4d)."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from statistics import median

from initiatives.public import PublicInitiative
from initiatives.reading.vietnamese import number
from initiatives.website.charts import Chart, Row, chart

ENDS = (2, 7, 14, 30)
"""The last day of each row of the distribution; the commune's own limit is one more, and the last row is open."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Waited:
    """An initiative, and after how many days it was published."""

    initiative: PublicInitiative
    days: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Promptness:
    """How many were approved, and how soon those with a day of publication were published.

    ``median`` is in days, as text; ``limit`` in calendar days, None where the commune has set none. ``late`` are those
    published after it, ``undated`` those that state no day.
    """

    approved: int
    published: int
    median: str
    limit: int | None
    late: tuple[Waited, ...]
    undated: tuple[PublicInitiative, ...]
    chart: Chart

    @property
    def timely(self) -> int:
        """How many were published within the limit."""
        return self.published - len(self.late)


def promptness(initiatives: Iterable[PublicInitiative], limit: int | None) -> Promptness | None:
    """How soon initiatives were published; None where no day of publication is known."""
    known = tuple(initiatives)
    waited = tuple(Waited(initiative=one, days=(one.published - one.approval.date).days) for one in known if one.published)
    if not waited:
        return None
    days = [one.days for one in waited]
    return Promptness(
        approved=len(known),
        published=len(waited),
        median=number(_median(days)),
        limit=limit,
        late=tuple(one for one in waited if limit is not None and one.days > limit),
        undated=tuple(one for one in known if not one.published),
        chart=chart("Số ngày từ khi phê duyệt đến khi đăng", ("Đăng sau", "Số lượng"), _rows(days, limit)),
    )


def _median(days: list[int]) -> Decimal:
    return median(map(Decimal, days))


def _rows(days: list[int], limit: int | None) -> Iterator[Row]:
    """A row for each span of days up to that of the slowest."""
    ends = sorted({*ENDS, *([limit] if limit is not None else ())})
    for first, last in zip((0, *(end + 1 for end in ends)), (*ends, max(*days, *ends) + 1), strict=True):
        if first <= max(days):
            label = _span(first, last, open_ended=last not in ends)
            yield Row(label=label, counts=(sum(first <= day <= last for day in days),))


def _span(first: int, last: int, *, open_ended: bool) -> str:
    if open_ended:
        return f"từ {first} ngày trở lên"
    return f"{first} ngày" if first == last else f"{first} đến {last} ngày"

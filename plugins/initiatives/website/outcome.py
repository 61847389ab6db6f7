"""What a call brought about: the selected with their scores, and how the scores are spread."""

from decimal import Decimal

from initiatives.public import PublicCall
from initiatives.website.charts import Chart, Row, chart

BIN = 10
"""Points that one row of the distribution spans."""


def distribution(call: PublicCall) -> Chart | None:
    """How many of the selected reached which total, from the lowest row with one to the highest; None without scores."""
    highest = sum((criterion.max for criterion in call.rubric.criteria), Decimal(0)) if call.rubric else Decimal(0)
    lows = [_low(one.total, highest) for one in call.selected if one.total is not None]
    if not lows:
        return None
    rows = (Row(label=_span(low, highest), counts=(lows.count(low),)) for low in range(min(lows), max(lows) + 1, BIN))
    return chart("Phân bố điểm của các sáng kiến được chọn", ("Tổng điểm", "Số lượng"), rows)


def _low(total: Decimal, highest: Decimal) -> int:
    """The lower end of a total's row; the highest total possible closes the last full row instead of opening another."""
    low = int(total) // BIN * BIN
    return low - BIN if low and total == highest == low else low


def _span(low: int, highest: Decimal) -> str:
    word = "đến" if low + BIN == highest else "đến dưới"
    return f"{low} {word} {low + BIN} điểm"

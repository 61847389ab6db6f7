"""Vietnamese phrases that agree with their numbers, and the way official papers write numbers and days.

Counts below ten get a zero (``03 sáng kiến``), none is said in words, and what belongs together is held by no-break spaces.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal

from initiatives.reading.vietnamese import capital, number, paper_day, paper_month, within_sentence

NBSP = "\u00a0"
THINGS = "sáng kiến"
BLANK = "\t"
"""To be filled in by hand or in Word: the style leads a line of dots to the right margin."""


def figure(count: int) -> str:
    """A count in running text: ``03``, ``12``, ``1.250``."""
    return f"{count:02d}" if count < 1000 else number(count)  # noqa: PLR2004 - from a thousand on with a dot


def counted(count: int, things: str = THINGS) -> str:
    """``03 sáng kiến``, or ``không có sáng kiến nào``."""
    return f"{figure(count)}{NBSP}{things}" if count else f"không có {things} nào"


def happened(now: int, before: int, deed: str, things: str = THINGS) -> str:
    """How many did something in the period, compared with the same period of the year before."""
    if not now and not before:
        return f"Trong kỳ và cùng kỳ năm trước đều không có {things} nào {deed}."
    if not now:
        return f"Trong kỳ không có {things} nào {deed} (cùng kỳ năm trước có {counted(before, things)})."
    if not before:
        return f"Trong kỳ có {counted(now, things)} {deed} (cùng kỳ năm trước không có)."
    return f"Trong kỳ có {counted(now, things)} {deed}, {compared(now, before, things)}."


def compared(now: int, before: int, things: str = THINGS) -> str:
    """``tăng 02 sáng kiến so với cùng kỳ năm trước (01 sáng kiến)``; both counts are one or more."""
    if now == before:
        return "bằng cùng kỳ năm trước"
    way = "tăng" if now > before else "giảm"
    return f"{way} {counted(abs(now - before), things)} so với cùng kỳ năm trước ({counted(before, things)})"


def change(now: int, before: int) -> str:
    """A change in a table: ``+2``, ``-1``, ``0``."""
    return f"{now - before:+d}" if now != before else "0"


def divided(parts: Sequence[tuple[str, int]]) -> str:
    """How a whole divides: ``gồm 02 mô hình và 01 giải pháp``; ``đều là mô hình`` or ``là mô hình`` where there is one kind."""
    present = [(name, count) for name, count in parts if count]
    if len(present) == 1:
        name, count = present[0]
        return f"đều là {name}" if count > 1 else f"là {name}"
    return "gồm " + listed(counted(count, name) for name, count in present) if present else ""


def listed(parts: Iterable[str]) -> str:
    """``a, b và c``."""
    *first, last = parts
    return f"{', '.join(first)} và {last}" if first else last


_COMMON = frozenset({"Các", "Cơ", "Phường", "Thôn", "Tổ", "Trạm", "Trung", "Trường", "Xã"})
"""First words of a place that is no name by themselves."""


def within(place: str) -> str:
    """A place in the middle of a sentence: ``thôn Đông``."""
    return within_sentence(place) if place.split(maxsplit=1)[0] in _COMMON else place


_LONG = 22
"""Letters that fit half a letterhead in capitals."""


def stacked(name: str) -> str:
    """A long name of a unit or an office on two lines, its first two words above: ``Công chức`` over ``Văn phòng - Thống kê``."""
    first, _, rest = name.partition(" ")
    second, _, below = rest.partition(" ")
    return f"{first} {second}\n{below}" if len(name) > _LONG and below else name


def sentence(text: str) -> str:
    """A text as a sentence: first letter capital, one full stop at its end."""
    return capital(text).rstrip(". ") + "."


def long_day(value: date) -> str:
    """``ngày 05 tháng 02 năm 2024``, held together."""
    return f"ngày{NBSP}{value.day:02d} tháng{NBSP}{paper_month(value)} năm{NBSP}{value.year}"


def on_day(value: date) -> str:
    """``ngày 05/02/2024``, held together."""
    return f"ngày{NBSP}{paper_day(value)}"


def shown(value: object) -> object:
    """A value as a paper shows it: numbers with comma and dot, days as papers write them, nothing for None."""
    if value is None:
        return ""
    if isinstance(value, date):
        return paper_day(value)
    if isinstance(value, int | Decimal) and not isinstance(value, bool):
        return number(value)
    return value

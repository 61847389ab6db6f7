"""Numbers as words and as Roman numerals, as they are spelled in Vietnamese administrative papers.

The libraries looked at skip empty groups wrongly (``hai nghìn lẻ hai mươi bốn``) or repeat ``tỷ`` within one number, so
this is our own. Spelling: ``nghìn``, ``linh``, ``tỷ``; ``mốt``, ``tư`` and ``lăm`` after a ten.
"""

from collections.abc import Iterator

from initiatives.reading.vietnamese import capital

_DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_AFTER_TENS = {1: "mốt", 4: "tư", 5: "lăm"}
"""How a unit is read after ``mươi``."""
_GROUPS = ("", "nghìn", "triệu")
_BILLION = 1_000_000_000
_ROMAN = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


def in_words(value: int) -> str:
    """A whole number, zero or more, in words: 1.205.000 is ``một triệu hai trăm linh năm nghìn``."""
    if value < 0:
        raise ValueError(f"no words for {value}")
    return " ".join(_words(value, led=False)) or _DIGITS[0]


def money_in_words(amount: int) -> str:
    """An amount as it stands after ``Bằng chữ:``, the first letter capital: ``Năm trăm nghìn đồng``."""
    return capital(f"{in_words(amount)} đồng")


def roman(value: int) -> str:
    """A small number as a Roman numeral: the numbers of appendices and chapters."""
    numeral = ""
    for size, letters in _ROMAN:
        numeral, value = numeral + letters * (value // size), value % size
    return numeral


def _words(value: int, *, led: bool) -> Iterator[str]:
    """The words of a number; ``led`` where a higher group stands before it, so that every group has its hundreds."""
    billions, rest = divmod(value, _BILLION)
    if billions:
        yield from _words(billions, led=led)
        yield "tỷ"
        led = True
    for power in (2, 1, 0):
        group = rest // 1000**power % 1000
        if group:
            yield from _group(group, led=led)
            yield from filter(None, (_GROUPS[power],))
            led = True


def _group(group: int, *, led: bool) -> Iterator[str]:
    """Three digits: ``không trăm linh năm`` after a higher group, ``năm`` alone."""
    hundreds, rest = divmod(group, 100)
    if hundreds or led:
        yield from (_DIGITS[hundreds], "trăm")
    yield from _two_digits(rest, after_hundreds=bool(hundreds or led))


def _two_digits(rest: int, *, after_hundreds: bool) -> Iterator[str]:
    tens, units = divmod(rest, 10)
    if tens > 1:
        yield from (_DIGITS[tens], "mươi")
    elif tens:
        yield "mười"
    elif units and after_hundreds:
        yield "linh"
    if units:
        yield _unit(units, tens)


def _unit(units: int, tens: int) -> str:
    if tens > 1:
        return _AFTER_TENS.get(units, _DIGITS[units])
    return "lăm" if tens and units == 5 else _DIGITS[units]  # noqa: PLR2004 - mười lăm

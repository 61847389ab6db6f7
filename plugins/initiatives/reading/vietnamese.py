"""Vietnamese text, numbers and dates as readers expect them, without locale, clock or hash order."""

import re
import unicodedata
from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from difflib import get_close_matches

from viet_text_tools import vietnamese_case_insensitive_sort_key

_NOT_WORD = re.compile(r"[^a-z0-9]+")


def fold(text: str) -> str:
    """``text`` in lower case without tone marks, ``đ`` as ``d``: the way citizens type on a phone."""
    lowered = text.lower().replace("đ", "d")
    return "".join(c for c in unicodedata.normalize("NFD", lowered) if not unicodedata.combining(c))


def slugify(text: str) -> str:
    """``text`` as an address: letters without marks, digits, single hyphens."""
    return _NOT_WORD.sub("-", fold(text)).strip("-")


def number(value: Decimal | int) -> str:
    """A number with decimal comma and thousands dot: ``1.234,5``; trailing zeros after the comma are dropped."""
    text = f"{value:,f}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return text.translate(str.maketrans(",.", ".,"))


def money(amount: int) -> str:
    """An amount of VND: ``5.000.000 đồng``, its parts held together by no-break spaces."""
    return f"{number(amount)}\u00a0đồng"


def day(value: date) -> str:
    """A day as ``07/02/2024``."""
    return f"{value.day:02d}/{value.month:02d}/{value.year:04d}"


def in_order(texts: Iterable[str]) -> list[str]:
    """``texts`` in Vietnamese alphabetical order (a ă â … d đ …, tones last)."""
    return sorted(texts, key=sort_key)


def sort_key(text: str) -> tuple[list[int], str]:
    """The key that puts texts in Vietnamese alphabetical order; equal words keep a fixed order."""
    return vietnamese_case_insensitive_sort_key(text), text


def nearest(word: str, choices: dict[str, str]) -> str | None:
    """The code that ``word`` was probably meant to be; ``choices`` maps every accepted wording to its code.

    Wordings are compared without tone marks; an exact wording wins over a similar one.
    """
    folded = {fold(wording): code for wording, code in choices.items()}
    wanted = fold(word.strip())
    close = get_close_matches(wanted, folded, n=1, cutoff=0.6)
    return folded.get(wanted) or (folded[close[0]] if close else None)

"""Vietnamese text, numbers and dates as readers expect them, without locale, clock or hash order."""

import re
import unicodedata
from datetime import date
from decimal import Decimal
from difflib import get_close_matches
from functools import lru_cache

from viet_text_tools import vietnamese_case_insensitive_sort_key

LAST_PADDED_MONTH = 2
"""Months up to this one get a zero in official papers, so that nobody adds a 1 before them."""


class _Unmarked(dict[int, int | None]):
    """What ``str.translate`` makes of each letter of a decomposed text: nothing of a mark; learnt as they come."""

    def __missing__(self, code: int) -> int | None:
        self[code] = None if unicodedata.combining(chr(code)) else code
        return self[code]


_UNMARKED = _Unmarked()
_TONES = dict.fromkeys(map(ord, "\u0300\u0301\u0303\u0309\u0323"))
_NOT_WORD = re.compile(r"[^a-z0-9]+")
_BETWEEN_WORDS = re.compile(r"\W+")


def fold(text: str) -> str:
    """``text`` in lower case without tone marks, ``đ`` as ``d``: the way citizens type on a phone."""
    lowered = text.lower().replace("đ", "d")
    return unicodedata.normalize("NFD", lowered).translate(_UNMARKED)


@lru_cache(maxsize=8192)
def slugify(text: str) -> str:
    """``text`` as an address: letters without marks, digits, single hyphens. The same words and headings are asked for again and again."""
    return _NOT_WORD.sub("-", fold(text)).strip("-")


def capital(text: str) -> str:
    """``text`` with a capital first letter; the rest stays as it is written."""
    return text[:1].upper() + text[1:]


def within_sentence(text: str) -> str:
    """``text`` with a small first letter, to stand behind other words; an abbreviation (``HĐND``, ``CCCD``) keeps its capitals."""
    return text if text[1:2].isupper() else text[:1].lower() + text[1:]


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


def paper_day(value: date) -> str:
    """A day as official papers write it: ``05/02/2024``, ``01/7/2025``; of the months only 1 and 2 get a zero (NĐ 30/2020)."""
    return f"{value.day:02d}/{paper_month(value)}/{value.year}"


def paper_month(value: date) -> str:
    """A month as official papers write it: ``02``, ``7``, ``12``."""
    return f"{value.month:02d}" if value.month <= LAST_PADDED_MONTH else f"{value.month}"


SortKey = tuple[list[tuple[int, ...]], list[tuple[int, ...]], str]
"""Compares the letters of all words, then their tones, then the text itself."""


@lru_cache(maxsize=2000)  # a preview sorts the same titles with each change; all of a province would fill the memory
def sort_key(text: str) -> SortKey:
    """The key that puts texts in Vietnamese alphabetical order (a ă â … d đ …, tones last); equal words keep a fixed order.

    Words are compared one by one, as in CLDR's order for ``vi``: ``An toàn`` comes before ``Ánh sáng``. Quotation marks and
    hyphens do not count.
    """
    toneless = unicodedata.normalize("NFC", unicodedata.normalize("NFD", text).translate(_TONES))
    return _letters(toneless), _letters(text), text


def _letters(text: str) -> list[tuple[int, ...]]:
    return [_ranks(word) for word in _BETWEEN_WORDS.split(unicodedata.normalize("NFC", text)) if word]


@lru_cache(maxsize=4096)
def _ranks(word: str) -> tuple[int, ...]:
    """The places of a word's letters in the alphabet; titles are made of the same few thousand words."""
    return tuple(vietnamese_case_insensitive_sort_key(word))


def nearest(word: str, choices: dict[str, str]) -> str | None:
    """The code that ``word`` was probably meant to be; ``choices`` maps every accepted wording to its code.

    Wordings are compared without tone marks; an exact wording wins over a similar one. What is not (``không``, ``chưa``)
    is never taken for what is.
    """
    folded = {fold(wording): code for wording, code in choices.items()}
    wanted = fold(word.strip())
    alike = [wording for wording in folded if _is_negative(wording) == _is_negative(wanted)]
    close = get_close_matches(wanted, alike, n=1, cutoff=0.6)
    return folded.get(wanted) or (folded[close[0]] if close else None)


def _is_negative(folded: str) -> bool:
    return folded.startswith(("khong ", "chua "))

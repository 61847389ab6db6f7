"""Which widget of the form takes a scalar of the files, and by which pattern it refuses a wrong one at once.

The patterns are the first sieve, no more: they accept all that the types of ``reading/scalars.py`` accept, and what the form
sends is checked by ``initiatives check`` like any other file.
"""

import math
from collections.abc import Callable
from decimal import Decimal
from typing import Any, get_args

from initiatives.reading.catalogue import CATALOGUE
from initiatives.reading.scalars import (
    CODE_FORM,
    LONGEST_LINE,
    MAILBOX_FORM,
    MOST_DECIMALS,
    PHONE_FORM,
    SLUG_FORM,
    Code,
    Count,
    Day,
    FileName,
    Line,
    Mailbox,
    Money,
    Number,
    Phone,
    Points,
    Share,
    Slug,
    Text,
    Truth,
    Year,
)
from initiatives.reading.vietnamese import capital, number

Widget = dict[str, Any]
"""Options of one field in the form's configuration."""

_AMOUNT = r"(?:\d{1,15}|\d{1,3}(?:[., ]\d{3})+)"
_DECIMALS = rf"(?:[.,]\d{{1,{MOST_DECIMALS}}})?"


def _text(**more: Any) -> Widget:
    """A line to type in; no list of emojis at a colon."""
    return {"widget": "string", "use_emoji_autocomplete": False, **more}


def _matching(pattern: str, code: str, **names: str) -> Widget:
    """A line that must match a pattern whole, else the catalogue's hint for ``code`` is shown."""
    return _text(pattern=[f"^(?:{pattern})$", _said(CATALOGUE[code].hint.format(**names))])


def _said(hint: str) -> str:
    """A hint as a sentence of its own."""
    return f"{capital(hint.replace('`', ''))}."


SCALARS: tuple[tuple[object, Widget], ...] = (
    (Line, _text(maxlength=LONGEST_LINE)),
    (Text, {"widget": "text", "use_emoji_autocomplete": False}),
    (Day, {"widget": "datetime", "type": "date", "format": "YYYY-MM-DD"}),
    (Number, _matching(f"-?{_AMOUNT}{_DECIMALS}", "not-a-number")),
    (Points, _matching(f"{_AMOUNT}{_DECIMALS}", "not-a-number")),
    (Share, _matching(rf"(?:100|\d{{1,2}}{_DECIMALS}) ?%?", "share-out-of-range")),
    (Money, _matching(rf"{_AMOUNT}(?:\s*(?:đồng|đ|VND|VNĐ))?", "not-money")),
    (Count, _matching(r"\d{1,6}", "not-a-count")),
    (Year, _matching(r"(?:19|20|21)\d{2}", "not-a-year")),
    (Truth, {"widget": "boolean"}),
    (Slug, _matching(SLUG_FORM, "bad-slug", example="van-phong")),
    (Code, _matching(CODE_FORM, "bad-code")),
    (Mailbox, _matching(MAILBOX_FORM, "bad-mailbox")),
    (Phone, _matching(PHONE_FORM, "bad-phone")),
    (FileName, {"widget": "file", "choose_url": False}),
)
"""The types of ``reading/scalars.py``, each with its widget."""


def _validator(annotated: object) -> Callable[[Any], Any]:
    """The function by which an annotated scalar type is told from the others."""
    function: Callable[[Any], Any] = get_args(annotated)[1].func
    return function


_BY_VALIDATOR = {_validator(scalar): widget for scalar, widget in SCALARS}


def widget_of(validator: Callable[[Any], Any]) -> Widget:
    """The widget for the scalar type with this validator; raises KeyError for a type that has no row above."""
    return dict(_BY_VALIDATOR[validator])


def points_up_to(limit: Decimal) -> Widget:
    """A line for the points of one criterion: nothing over ``limit`` is taken, with a decimal point or comma."""
    below = "|".join(str(whole) for whole in range(math.ceil(limit)))
    top = rf"|{limit:f}(?:[.,]0{{1,{MOST_DECIMALS}}})?" if limit == int(limit) else ""
    return _text(pattern=[f"^(?:(?:{below}){_DECIMALS}{top})$", f"Điểm từ 0 đến {number(limit)}; số lẻ viết như 8,5."])

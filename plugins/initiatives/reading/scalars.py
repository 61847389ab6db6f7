"""The scalar types of the files: from the text an officer typed to a value, or a refusal with a code.

YAML hands every scalar over as text; these types alone decide what it means, so that ``no`` stays a word and
``0123`` keeps its zero. What is unambiguous in Vietnamese practice is accepted (``8,5``, ``07/02/2024``,
``5.000.000``); what is ambiguous is refused with both readings named.
"""

import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Any, TypeVar

from pydantic import BeforeValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from initiatives.reading.vietnamese import slugify

_ISO_DAY = re.compile(r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})")
_VIETNAMESE_DAY = re.compile(r"([0-9]{1,2})[/.-]([0-9]{1,2})[/.-]([0-9]{4})")
MOST_DECIMALS = 6
"""Digits after the comma of a number."""
_FRACTION = rf"[.,][0-9]{{1,{MOST_DECIMALS}}}"
_PLAIN_NUMBER = re.compile(rf"-?[0-9]{{1,15}}(?:{_FRACTION})?")
_GROUPED_NUMBER = re.compile(r"-?[0-9]{1,3}(?:(?P<group>[.,  ])[0-9]{3})(?:(?P=group)[0-9]{3}){0,3}(?:(?!(?P=group))" + _FRACTION + ")?")
_AMBIGUOUS_NUMBER = re.compile(r"-?[1-9][0-9]{0,2}[.,][0-9]{3}")
_MONEY = re.compile(r"[0-9]{1,15}|[0-9]{1,3}(?:(?P<group>[., ])[0-9]{3})(?:(?P=group)[0-9]{3}){0,4}")
SLUG_FORM = "[a-z0-9]+(?:-[a-z0-9]+)*"
CODE_FORM = "[A-Z]{2,6}-[0-9]{4}-[0-9]{3,4}"
MAILBOX_FORM = r"[A-Za-z0-9._+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+"
PHONE_FORM = r"[+(]?[0-9](?:[ .()-]{0,3}[0-9]){2,14}"
"""Patterns that a slug, a code, a mailbox and one telephone number (at most 15 digits, ITU-T E.164) match whole."""
_FILE_FORM = r"(?:[\w-][\w .()-]*/)*[\w-][\w .()-]*\.[A-Za-z0-9]{2,5}"
_TRUTH = {"true": True, "false": False}

LONGEST_LINE = 300
"""Characters in a one-line text: a title or a name, not a story."""
LONGEST_SLUG = 100
_LONGEST_MAILBOX, _LONGEST_PHONE = 254, 60
"""RFC 5321 for a mailbox; a telephone number with its gaps."""
YEARS = range(1945, 2200)
"""Years that a dossier can speak of; a year outside was mistyped."""
WHOLE = 100
"""Per cent of a whole."""


def refusal(code: str, **context: Any) -> PydanticCustomError:
    """The error by which a type refuses a value: ``code`` names an entry of the problem catalogue."""
    return PydanticCustomError(code, "refused", context or None)


def _scalar(value: Any) -> str:
    """The text of a scalar; lists and mappings are refused."""
    if not isinstance(value, str):
        raise refusal("wrong-type")
    text = value.strip()
    if not text:
        raise refusal("empty-value")
    return text


def _text(value: Any) -> str:
    return _scalar(value)


def _line(value: Any) -> str:
    text = " ".join(_scalar(value).split())
    if len(text) > LONGEST_LINE:
        raise refusal("too-long", limit=LONGEST_LINE, length=len(text))
    return text


FREE_TEXTS = (_text, _line)
"""The validators of texts in the officer's own words."""


def _day(value: Any) -> date:
    text = _scalar(value)
    if match := _ISO_DAY.fullmatch(text):
        year, month, day = map(int, match.groups())
    elif match := _VIETNAMESE_DAY.fullmatch(text):
        day, month, year = map(int, match.groups())
    else:
        raise refusal("not-a-date", value=text)
    if year not in YEARS:
        raise refusal("impossible-date", value=text)
    try:
        return date(year, month, day)
    except ValueError:
        raise refusal("impossible-date", value=text) from None


def _number(value: Any) -> Decimal:
    text = _scalar(value)
    if _AMBIGUOUS_NUMBER.fullmatch(text):
        raise refusal("ambiguous-number", value=text, whole=re.sub(r"[.,]", "", text), point=text.replace(".", ","))
    if _PLAIN_NUMBER.fullmatch(text):
        return Decimal(text.replace(",", "."))
    if match := _GROUPED_NUMBER.fullmatch(text):
        return Decimal(text.replace(match["group"], "").replace(",", "."))
    raise refusal("not-a-number", value=text)


def _points(value: Any) -> Decimal:
    number = _number(value)
    if number < 0:
        raise refusal("negative-number", value=str(value))
    return number


def _share(value: Any) -> Decimal:
    text = _scalar(value).removesuffix("%").rstrip()
    number = _points(text)
    if not 0 < number <= WHOLE:
        raise refusal("share-out-of-range", value=text)
    return number


def _money(value: Any) -> int:
    text = re.sub(r"\s*(?:đồng|đ|VND|VNĐ)$", "", _scalar(value), flags=re.IGNORECASE)
    match = _MONEY.fullmatch(text)
    if not match:
        raise refusal("not-money", value=text)
    return int(re.sub(r"\D", "", text))


def _count(value: Any) -> int:
    text = _scalar(value)
    if not re.fullmatch(r"[0-9]{1,6}", text):
        raise refusal("not-a-count", value=text)
    return int(text)


def _year(value: Any) -> int:
    text = _scalar(value)
    if not re.fullmatch(r"[0-9]{4}", text) or int(text) not in YEARS:
        raise refusal("not-a-year", value=text)
    return int(text)


def _truth(value: Any) -> bool:
    text = _scalar(value)
    if text.lower() not in _TRUTH:
        raise refusal("not-yes-no", value=text)
    return _TRUTH[text.lower()]


def _shaped(pattern: str, code: str, longest: int) -> Callable[[Any], str]:
    """A validator of one-line texts that must match ``pattern`` whole; ``code`` is the refusal."""

    def check(value: Any) -> str:
        text = _scalar(value)
        if len(text) > longest or not re.fullmatch(pattern, text):
            raise refusal(code, value=text, example=slugify(text)[:longest] or "van-phong")
        return text

    return check


_C = TypeVar("_C", bound=StrEnum)


def one_of(vocabulary: type[_C], code: str) -> Callable[[Any], _C]:
    """A validator of a coded value; an unknown word is refused with ``code`` and the vocabulary for the hint."""

    def check(value: Any) -> _C:
        text = _scalar(value)
        try:
            return vocabulary(text)
        except ValueError:
            raise refusal(code, value=text, vocabulary=vocabulary.__name__) from None

    return check


def _schema(**schema: Any) -> WithJsonSchema:
    return WithJsonSchema(schema)


_DAY_PATTERN = r"^\d{4}-\d{1,2}-\d{1,2}$|^\d{1,2}[/.-]\d{1,2}[/.-]\d{4}$"

Text = Annotated[str, BeforeValidator(_text), _schema(type="string", minLength=1)]
"""Text of any length, ends trimmed, never empty."""
Line = Annotated[str, BeforeValidator(_line), _schema(type="string", minLength=1, maxLength=LONGEST_LINE)]
"""One line of text, white space collapsed, at most 300 characters."""
Day = Annotated[date, BeforeValidator(_day), _schema(type="string", pattern=_DAY_PATTERN)]
"""A calendar day, ``2024-02-07`` or ``07/02/2024``."""
Number = Annotated[Decimal, BeforeValidator(_number), _schema(type=["number", "string"])]
"""A decimal number, ``8.5``, ``8,5`` or ``1.234,5``; never a binary float."""
Points = Annotated[Decimal, BeforeValidator(_points), _schema(type=["number", "string"])]
"""Points of a score, zero or more."""
Share = Annotated[Decimal, BeforeValidator(_share), _schema(type=["number", "string"])]
"""A share of contribution in per cent, over 0 up to 100."""
Money = Annotated[int, BeforeValidator(_money), _schema(type=["integer", "string"])]
"""An amount in whole VND, ``5000000`` or ``5.000.000``."""
Count = Annotated[int, BeforeValidator(_count), _schema(type="integer", minimum=0)]
"""A whole number of things or days, zero or more."""
Year = Annotated[int, BeforeValidator(_year), _schema(type="integer", minimum=YEARS.start, maximum=YEARS.stop - 1)]
"""A year, four digits."""
Truth = Annotated[bool, BeforeValidator(_truth), _schema(type="boolean")]
"""``true`` or ``false``; no other word."""
Slug = Annotated[str, BeforeValidator(_shaped(SLUG_FORM, "bad-slug", LONGEST_SLUG)), _schema(type="string", pattern=f"^{SLUG_FORM}$")]
"""An identifier in lower case: letters without marks, digits, single hyphens."""
Code = Annotated[str, BeforeValidator(_shaped(CODE_FORM, "bad-code", 16)), _schema(type="string", pattern=f"^{CODE_FORM}$")]
"""The code of a dossier (mã hồ sơ), such as ``SK-2024-003``."""
Mailbox = Annotated[
    str, BeforeValidator(_shaped(MAILBOX_FORM, "bad-mailbox", _LONGEST_MAILBOX)), _schema(type="string", pattern=f"^{MAILBOX_FORM}$")
]
"""The address of one mailbox, as a link to it takes it."""
Phone = Annotated[str, BeforeValidator(_shaped(PHONE_FORM, "bad-phone", _LONGEST_PHONE)), _schema(type=["string", "number"])]
"""One telephone number, as a link to it takes it: digits, with gaps, dots, hyphens or brackets between them."""
FileName = Annotated[str, BeforeValidator(_shaped(_FILE_FORM, "bad-file-name", 150)), _schema(type="string")]
"""A file beside the Markdown file or below it, such as ``ke-hoach.pdf``."""

"""The templates' vocabulary: the filters by which they write numbers, money, days and sizes in Vietnamese."""

from collections.abc import Callable
from decimal import ROUND_HALF_UP, Decimal
from functools import cache, lru_cache
from typing import Any

from jinja2 import Environment
from markupsafe import Markup

from initiatives.public import Term
from initiatives.reading import vietnamese
from initiatives.website.wholes import whole

_KILOBYTE = Decimal(1024)


def size(octets: int) -> str:
    """The size of a file in ``KB`` or ``MB``, one decimal at most."""
    kilobytes = max(octets / _KILOBYTE, Decimal(1))
    rounded = kilobytes.quantize(Decimal(1), ROUND_HALF_UP)
    if rounded < _KILOBYTE:
        return f"{vietnamese.number(rounded)}\u00a0KB"
    return f"{vietnamese.number((kilobytes / _KILOBYTE).quantize(Decimal('0.1'), ROUND_HALF_UP))}\u00a0MB"


def suffix(path: str) -> str:
    """The kind of a file as readers know it: ``PDF``, ``DOCX``."""
    return path.rpartition(".")[2].upper()


FILTERS: dict[str, Callable[..., Any]] = {
    "number": vietnamese.number,
    "money": vietnamese.money,
    "day": vietnamese.day,
    "fold": vietnamese.fold,
    "capital": vietnamese.capital,
    "size": size,
    "suffix": suffix,
    "whole": whole,
}


@lru_cache(maxsize=4)
def prepare(environment: Environment) -> Environment:
    """An overlay of ``environment`` that knows the filters and writes JSON readably; the given one is left as it was.

    The same for the same environment, so that its templates are compiled once. They call ``tag`` for a status in words, which
    is printed once for all the thousands of rows that show it.
    """
    prepared = environment.overlay(auto_reload=False)  # a build reads each template once
    prepared.filters = {**environment.filters, **FILTERS}
    prepared.policies = {**environment.policies, "json.dumps_kwargs": {"ensure_ascii": False, "sort_keys": False}}
    prepared.globals = {**environment.globals, "tag": _tag(prepared)}
    return prepared


def _tag(environment: Environment) -> Callable[[Term], Markup]:
    """How a status is shown, by the macro of this name."""

    @cache
    def tag(status: Term) -> Markup:
        macros: Any = environment.get_template("components/status.html").module
        return Markup(macros.tag(status))

    return tag

"""One made-up value of everything that a context holds, to try a template with before there are data."""

import dataclasses
import typing
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A picture to stand in a document: PNG, its width in millimetres."""

    png: bytes
    width: int


_DOT = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010100000000376ef9240000000a49444154789c6360000000020001e221bc330000000049454e44ae426082"
)
"""A picture of one point."""

_MADE: dict[object, Callable[[], object]] = {
    str: lambda: "…",
    int: lambda: 1,
    Decimal: lambda: Decimal(1),
    date: lambda: date(2024, 1, 1),
    Picture: lambda: Picture(png=_DOT, width=1),
}


def specimen(kind: Any) -> Any:
    """A value of a type: of a dataclass with a specimen in each field, of a tuple with one item."""
    if dataclasses.is_dataclass(kind) and kind not in _MADE:
        hints = typing.get_type_hints(kind)
        return kind(**{field.name: specimen(hints[field.name]) for field in dataclasses.fields(kind)})  # type: ignore[operator]
    if typing.get_origin(kind) is tuple:
        return (specimen(typing.get_args(kind)[0]),)
    options = [option for option in typing.get_args(kind) if option is not type(None)]
    return specimen(options[0]) if options else _MADE[kind]()

"""Nothing stands twice in a list: what is written twice is counted, shown or published twice."""

from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel

from initiatives.reading.catalogue import problem
from initiatives.reading.commune import Band, Disclosure, Period
from initiatives.reading.files import Entry, Settings
from initiatives.reading.model import Attachment, Measure, Replication
from initiatives.reading.problems import Problem
from initiatives.reading.publications import Commendation
from initiatives.reading.review import LookAlike
from initiatives.reading.source import Path as Loc

KNOWN_BY: dict[type[BaseModel], tuple[str, ...]] = {
    Attachment: ("file",),
    LookAlike: ("like",),
    Measure: ("name", "unit"),
    Replication: ("place", "from_"),
    Commendation: ("who", "what"),
    Disclosure: ("text",),
    Period: ("id",),
    Band: ("from_",),
}
"""What makes an item of a list the same as another one; of other mappings two may well be equal, as two authors are."""


def nothing_is_repeated(found: Entry[Any] | Settings[Any]) -> Iterator[Problem]:
    """No list of a file names a thing twice, capitals aside."""
    for loc, value in _repeated(found.data, ()):
        yield problem("repeated-value", found.source.place(loc), value=value)


def _repeated(record: BaseModel, loc: Loc) -> Iterator[tuple[Loc, str]]:
    """Where something is said again within a record, and what."""
    for name, field in type(record).model_fields.items():
        value, below = getattr(record, name), (*loc, field.alias or name)
        if isinstance(value, BaseModel):
            yield from _repeated(value, below)
        elif isinstance(value, tuple):
            yield from _repeated_in(value, below)


def _repeated_in(items: tuple[Any, ...], loc: Loc) -> Iterator[tuple[Loc, str]]:
    seen: set[tuple[str, ...]] = set()
    for number, item in enumerate(items):
        known_by = _known_by(item)
        identity = tuple(text.casefold() for text in known_by)
        if identity in seen:
            yield (*loc, number), ", ".join(known_by)
        seen |= {identity} if identity else set()
        yield from _repeated(item, (*loc, number)) if isinstance(item, BaseModel) else ()


def _known_by(item: Any) -> tuple[str, ...]:
    """What an item is known by; empty where nothing tells one from another."""
    if isinstance(item, BaseModel):
        return tuple(str(getattr(item, name)) for name in KNOWN_BY.get(type(item), ()))
    return (str(item),)

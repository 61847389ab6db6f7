"""Answers as people type them, read as the types of the content model: what is accepted here is accepted in commune.yml."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from pydantic import TypeAdapter, ValidationError

from initiatives.reading.addresses import site_address
from initiatives.reading.catalogue import problem
from initiatives.reading.problems import Place
from initiatives.reading.scalars import Day, Line, Mailbox, Phone, Points
from initiatives.reading.vietnamese import slugify

SEPARATOR = ";"
"""Between the items of a list: names of units hold commas."""

_CRITERION = re.compile(r"(?P<name>.+?)\s*=\s*(?P<max>[^=()]+?)\s*(?:\((?:ít nhất|từ)\s+(?P<min>[^()]+)\))?")

Read = Callable[[str], Any]
"""Reads an answer; raises Unfit for one that cannot be used."""


class Unfit(ValueError):
    """An answer that cannot be used, and what would be right, in Vietnamese."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Criterion:
    """A criterion of the rubric, with its highest score and the score below which it is failed."""

    name: str
    max: Decimal
    min: Decimal

    @property
    def id(self) -> str:
        """The criterion as score sheets name it."""
        return slugify(self.name)


def _typed(type_: Any) -> Read:
    """Reads an answer as a type of the model does; what the type refuses is told in the catalogue's words."""
    adapter: TypeAdapter[Any] = TypeAdapter(type_)

    def read(text: str) -> Any:
        try:
            return adapter.validate_python(text)
        except ValidationError as error:
            detail = error.errors(include_url=False)[0]
            found = problem(detail["type"], Place(file=""), **detail.get("ctx", {}))
            raise Unfit(f"{found.message}; {found.hint}") from None

    return read


line, points, day, mailbox, phone = (_typed(type_) for type_ in (Line, Points, Day, Mailbox, Phone))


def named(kinds: tuple[str, ...], example: str) -> Read:
    """Reads a name that begins with one of the words for what it names."""

    def read(text: str) -> str:
        name: str = line(text)
        kind = next((kind for kind in kinds if name.lower().startswith(f"{kind} ")), None)
        if kind is None:
            raise Unfit(f"tên phải bắt đầu bằng {', '.join(kinds)}; ví dụ: {example}")
        return f"{kind} {name[len(kind) + 1 :]}"

    return read


def _items(text: str) -> list[str]:
    return [line(item) for item in text.split(SEPARATOR) if item.strip()]


def _distinct(names: list[str]) -> None:
    """Refuse names that give the same id, or none: score sheets and dossiers could not tell them apart."""
    ids = [slugify(name) for name in names]
    for name, id_ in zip(names, ids, strict=True):
        if not id_ or ids.count(id_) > 1:
            raise Unfit(f"«{name}» không có chữ, hoặc trùng tên với mục khác; mỗi mục một tên riêng, cách nhau bằng dấu chấm phẩy")


def units(text: str) -> tuple[str, ...]:
    """The names of units, each once."""
    names = _items(text)
    _distinct(names)
    return tuple(names)


def criteria(text: str) -> tuple[Criterion, ...]:
    """The criteria of a rubric."""
    found = tuple(_criterion(item) for item in _items(text))
    _distinct([one.name for one in found])
    return found


def _criterion(text: str) -> Criterion:
    match = _CRITERION.fullmatch(text)
    if match is None:
        raise Unfit(f"không hiểu «{text}»; viết tên, dấu bằng, điểm tối đa: Tính mới=40 hoặc Tính mới=40 (ít nhất 20)")
    highest, lowest = points(match["max"]), points(match["min"] or "0")
    if not 0 < highest >= lowest:
        raise Unfit(f"điểm tối đa của «{match['name']}» phải lớn hơn 0 và không nhỏ hơn điểm tối thiểu")
    return Criterion(name=match["name"], max=highest, min=lowest)


def address(text: str) -> str:
    """The https address of a site, without a slash at the end."""
    found = site_address(text.strip())
    if found is None or not found.startswith("https://"):
        raise Unfit(f"«{text}» không phải địa chỉ trang; ví dụ: https://sangkien.minhchau.example")
    return found

"""From the keys of the model to the fields of the form: label, hint, example, widget, what may be left out."""

import types
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BeforeValidator
from pydantic.fields import FieldInfo

from initiatives.form.choices import CHOICES, criteria_in_use, labelled
from initiatives.form.hints import HINTS
from initiatives.form.widgets import Widget, points_up_to, widget_of
from initiatives.judging.world import World
from initiatives.reading.record import Record, is_internal
from initiatives.reading.shapes import keys_of
from initiatives.reading.vocabulary import Coded

Field = dict[str, Any]
"""One field in the form's configuration."""

_SINGLE = ("select", "relation")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Kind:
    """What a key's type comes down to: the type of one value, what is said of it, and whether there is a list of them."""

    of: Any
    metadata: tuple[Any, ...]
    listed: bool = False


def fields_of(model: type[Record], world: World) -> list[Field]:
    """A field for each key of the model, in the model's order."""
    return [_field(model, name, info, world) for name, info in keys_of(model).items()]


def _field(model: type[Record], name: str, info: FieldInfo, world: World) -> Field:
    kind = _kind(info)
    one = _widget(model, name, kind, world)
    widget = _many(one, info) if kind.listed else one
    hint = HINTS.get((model, name)) or _hint(info, widget)
    return {"name": name, "label": info.title, "hint": hint, "required": info.is_required(), **widget}


def _hint(info: FieldInfo, widget: Widget) -> str:
    """The key's help; a word where citizens never see it, an example where one types."""
    help_text = info.description or ""
    parts = [help_text]
    if is_internal(info) and "công khai" not in help_text:
        parts.append("Không công khai.")
    if info.examples and widget["widget"] == "string":
        parts.append(f"Ví dụ: {info.examples[0]}")
    return " ".join(parts)


def _kind(info: FieldInfo) -> _Kind:
    found = _bare(info.annotation, tuple(info.metadata))
    if get_origin(found.of) is not tuple:
        return found
    item = _bare(get_args(found.of)[0], ())
    return _Kind(of=item.of, metadata=item.metadata, listed=True)


def _bare(annotation: Any, metadata: tuple[Any, ...]) -> _Kind:
    """A type without what makes it optional or annotated."""
    if get_origin(annotation) in (Union, types.UnionType):
        return _bare(next(part for part in get_args(annotation) if part is not type(None)), metadata)
    if get_origin(annotation) is Annotated:
        inner, *said = get_args(annotation)
        return _bare(inner, (*said, *metadata))
    return _Kind(of=annotation, metadata=metadata)


def _widget(model: type[Record], name: str, kind: _Kind, world: World) -> Widget:
    """The widget for one value: a list to choose from, a group of fields, or what its scalar type asks for."""
    if (model, name) in CHOICES:
        return CHOICES[model, name](world)
    if get_origin(kind.of) is not None and issubclass(get_origin(kind.of), Mapping):
        return {"widget": "object", "fields": list(_points(world))}
    if issubclass(kind.of, Record):
        return {"widget": "object", "fields": fields_of(kind.of, world)}
    if issubclass(kind.of, Coded):
        return labelled(kind.of)
    return widget_of(_validator(kind))


def _validator(kind: _Kind) -> Callable[..., Any]:
    return next(said.func for said in kind.metadata if isinstance(said, BeforeValidator))


def _many(one: Widget, info: FieldInfo) -> Widget:
    """A list: lines to tick where there are choices, else items to add one by one."""
    least = {"min": 1} if info.is_required() else {}
    if one["widget"] in _SINGLE:
        return {**one, "multiple": True, **least}
    items = {"fields": one["fields"]} if one["widget"] == "object" else {"field": {"name": "item", "label": info.title, **one}}
    return {"widget": "list", "label_singular": info.title, "collapsed": "auto", **items, **least}


def _points(world: World) -> Iterator[Field]:
    """The points of a sheet, criterion by criterion; a sheet holds those of its own rubric."""
    for scale in criteria_in_use(world):
        yield {"name": scale.id, "label": scale.label, "hint": scale.about, "required": False, **points_up_to(scale.limit)}

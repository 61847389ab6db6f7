"""What can be asked of a model: its keys as they are spelled in the files, and the models within it."""

import types
from collections.abc import Iterator, Sequence
from typing import Annotated, Any, TypeVar, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from initiatives.reading.vocabulary import Coded

_T = TypeVar("_T")


def keys_of(model: type[BaseModel]) -> dict[str, FieldInfo]:
    """The keys of a model as they are spelled in the files."""
    return {field.alias or name: field for name, field in model.model_fields.items()}


def model_at(model: type[BaseModel], loc: Sequence[str | int]) -> type[BaseModel]:
    """The model of the mapping at ``loc`` below ``model``."""
    for step in loc:
        if isinstance(step, str) and step in keys_of(model):
            model = next(models_in(keys_of(model)[step].annotation), model)
    return model


def models_in(annotation: Any) -> Iterator[type[BaseModel]]:
    """The models named in a field's type, through optional, tuple and annotated types."""
    return _named(annotation, BaseModel)


def vocabularies_in(annotation: Any) -> Iterator[type[Coded]]:
    """The vocabularies named in a field's type, through the same."""
    return _named(annotation, Coded)


def _named(annotation: Any, kind: type[_T]) -> Iterator[type[_T]]:
    if isinstance(annotation, type) and issubclass(annotation, kind):
        yield annotation
    elif get_origin(annotation) in (Union, types.UnionType, tuple, Annotated):
        for part in get_args(annotation):
            yield from _named(part, kind)

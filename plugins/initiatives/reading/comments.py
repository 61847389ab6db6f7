"""Texts that YAML cuts off in silence: `` #`` in an unquoted title begins a comment, and the rest of the title is gone."""

import re
from collections.abc import Iterator
from typing import Annotated, Any, get_args, get_origin

from pydantic import BaseModel, BeforeValidator
from pydantic.fields import FieldInfo
from yaml.nodes import MappingNode, Node, ScalarNode

from initiatives.reading.catalogue import problem
from initiatives.reading.problems import Problem
from initiatives.reading.scalars import FREE_TEXTS
from initiatives.reading.shapes import keys_of, models_in
from initiatives.reading.source import Source, children, composed

_COMMENT_AFTER_TEXT = re.compile(r"[^\s#][^\S\n]+#")
_CUT = re.compile(r"[ \t]+(#.*)")


def cut_texts(model: type[BaseModel], source: Source) -> Iterator[Problem]:
    """The unquoted free texts of a header that are followed by a comment.

    After a word of a vocabulary, a day or a number, a comment is a comment; after a title, nobody can tell.
    """
    root = composed(source.header) if _COMMENT_AFTER_TEXT.search(source.header) else None
    if root is not None:
        yield from _cut(root, model, source)


def _cut(node: Node, annotation: Any, source: Source) -> Iterator[Problem]:
    if isinstance(node, MappingNode):
        fields = next((keys_of(model) for model in models_in(annotation)), {})
        for key, value in node.value:
            if key.value in fields:
                yield from _cut(value, _typed(fields[key.value]), source)
    elif isinstance(node, ScalarNode):
        match = _CUT.match(source.header, node.end_mark.index)
        if match and not node.style and _is_free_text(annotation):
            place = source.at(node.end_mark.line + source.first_line, node.end_mark.column + 1 + match.start(1) - match.start())
            yield problem("cut-by-comment", place, name=match[1])
    else:
        for item in children(node):
            yield from _cut(item, annotation, source)


def _typed(field: FieldInfo) -> Any:
    """The type of a field with all that refines it, which pydantic keeps apart."""
    return Annotated[(field.annotation, *field.metadata)] if field.metadata else field.annotation


def _is_free_text(annotation: Any) -> bool:
    """Whether the type is, or may be, or holds texts of the officer's own words."""
    arguments = get_args(annotation)
    if get_origin(annotation) is Annotated:
        return any(isinstance(one, BeforeValidator) and one.func in FREE_TEXTS for one in arguments[1:]) or _is_free_text(arguments[0])
    return any(_is_free_text(argument) for argument in arguments)

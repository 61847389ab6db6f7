"""From plain data to a model, or to all problems of its values, each at its place."""

from collections.abc import Iterator, Sequence
from typing import TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from initiatives.reading import vocabulary
from initiatives.reading.catalogue import problem, the_first
from initiatives.reading.comments import cut_texts
from initiatives.reading.frontmatter import Parsed
from initiatives.reading.problems import Problem
from initiatives.reading.shapes import keys_of, model_at
from initiatives.reading.source import Source
from initiatives.reading.vietnamese import nearest

_M = TypeVar("_M", bound=BaseModel)
_Loc = tuple[str | int, ...]

_KEYS = ("các dòng `khóa: giá trị`", "viết mỗi khóa một dòng thụt vào, hoặc {khóa: giá trị, …}")
_WANTED = {
    **dict.fromkeys(("model_type", "model_attributes_type", "dict_type"), _KEYS),
    "tuple_type": ("một danh sách", "đặt trong ngoặc vuông: [giá trị], hoặc mỗi dòng một mục bắt đầu bằng dấu `-`"),
    "wrong-type": ("một giá trị đơn", "viết một giá trị trên cùng dòng với khóa, không ngoặc, không gạch đầu dòng"),
}
"""Pydantic's error types about the shape of a value: what is wanted, and how an officer writes it."""


def validate(model: type[_M], parsed: Parsed) -> _M | list[Problem]:
    """The model of a parsed file, or every problem of its keys and values."""
    problems = list(cut_texts(model, parsed.source))
    try:
        data = model.model_validate(parsed.data)
    except ValidationError as error:
        return [*problems, *the_first(_problems(error, model, parsed.source))]
    return problems or data


def _problems(error: ValidationError, model: type[BaseModel], source: Source) -> Iterator[Problem]:
    details = error.errors(include_url=False)
    meant = {_meant(detail["loc"], model) for detail in details if detail["type"] == "extra_forbidden"}
    told = (detail for detail in details if detail["type"] != "missing" or detail["loc"] not in meant)
    yield from (_problem(detail, model, source) for detail in told)


def _meant(loc: _Loc, model: type[BaseModel]) -> _Loc:
    """Where an unknown key would stand if it were spelt as it was probably meant: there, nothing is missing."""
    wordings = {wording: key for key, field in keys_of(model_at(model, loc[:-1])).items() for wording in (key, field.title or key)}
    return (*loc[:-1], nearest(str(loc[-1]), wordings) or "")


def _problem(detail: ErrorDetails, model: type[BaseModel], source: Source) -> Problem:
    kind, loc, context = detail["type"], detail["loc"], detail.get("ctx", {})
    if kind == "missing":
        return _missing(loc, model, source)
    if kind == "extra_forbidden":
        return _unknown(loc, model, source)
    if kind in _WANTED:
        wanted, suggestion = _WANTED[kind]
        return problem("wrong-type", source.place(loc), wanted=wanted, suggestion=suggestion)
    if "vocabulary" in context:
        context = {**context, "suggestion": choice_hint(str(context["value"]), _choices(str(context["vocabulary"])))}
    return problem(kind, source.place(loc), **context)


def _missing(loc: _Loc, model: type[BaseModel], source: Source) -> Problem:
    name = str(loc[-1])
    field = keys_of(model_at(model, loc[:-1]))[name]
    example = f"{name}: {(field.examples or ['…'])[0]}"
    return problem("missing-key", source.place(loc[:-1]), key=name, title=field.title, example=example)


_TORN = "nếu đây là phần sau dấu phẩy của một giá trị thì đặt cả giá trị ấy trong ngoặc kép; nếu là một khóa thì thiếu dấu hai chấm"


def _unknown(loc: _Loc, model: type[BaseModel], source: Source) -> Problem:
    name = str(loc[-1])
    if source.is_torn(loc):
        return problem("unknown-key", source.place(loc, on_key=True), key=name, suggestion=_TORN)
    keys = keys_of(model_at(model, loc[:-1]))
    labels = {key: field.title or key for key, field in keys.items()}
    return problem("unknown-key", source.place(loc, on_key=True), key=name, suggestion=choice_hint(name, labels))


def _choices(name: str) -> dict[str, str]:
    """The codes of a vocabulary with their labels."""
    members: type[vocabulary.Coded] = getattr(vocabulary, name)
    return {member.value: member.label for member in members}


def choice_hint(word: str, labels: dict[str, str]) -> str:
    """``ý bạn là `applied` (đang áp dụng)?``, or all choices where none is near."""
    wordings = {wording: code for code in labels for wording in (code, labels[code], *_aliases(code, labels[code]))}
    found = nearest(word, wordings)
    if found:
        return f"ý bạn là {_named(found, labels)}?"
    return "chọn một trong: " + ", ".join(_named(code, labels) for code in labels) if labels else "chưa có mục nào để chọn"


def _named(code: str, labels: dict[str, str]) -> str:
    return f"`{code}` ({labels[code]})" if labels[code] != code else f"`{code}`"


def _aliases(code: str, label: str) -> Sequence[str]:
    """What else officers write for a coded value."""
    members = (member for words in vocabulary.Coded.__subclasses__() for member in words)
    return next((member.aliases for member in members if (member.value, member.label) == (code, label)), ())

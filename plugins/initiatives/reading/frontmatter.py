"""From a file's text to plain data: the fences, the YAML between them, the body after them.

Scalars stay text: the model's types decide what they mean. Keys that occur twice, aliases and tags are refused,
because they hide from the reader what a file says.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import yaml
from yaml.nodes import MappingNode, Node, ScalarNode

from initiatives.reading.catalogue import problem
from initiatives.reading.problems import Place, Problem
from initiatives.reading.source import Loader, Source

FENCE = "---"
_CORE = "tag:yaml.org,2002:"
_PLAIN_TAGS = (f"{_CORE}str", f"{_CORE}map", f"{_CORE}seq")
_REASONS = (
    ("found character '\\t'", "phím Tab đứng đầu dòng; YAML chỉ nhận dấu cách"),
    ("found character", "ký tự này không được đứng đầu giá trị; hãy đặt cả giá trị trong ngoặc kép"),
    ("mapping values are not allowed", "có dấu hai chấm bên trong giá trị; hãy đặt cả giá trị trong ngoặc kép"),
    ("could not find expected ':'", "thiếu dấu hai chấm sau tên khóa ở dòng này hoặc dòng trên"),
    ("did not find expected ',' or ']'", "thiếu dấu phẩy hoặc dấu đóng ngoặc vuông"),
    ("did not find expected ',' or '}'", "thiếu dấu phẩy hoặc dấu đóng ngoặc nhọn"),
    ("unexpected end of stream", "dấu ngoặc kép mở ra mà không đóng"),
    ("did not find expected", "thụt lề không thẳng hàng với các dòng cùng nhóm, hoặc thừa chữ sau dấu đóng ngoặc kép"),
    ("undefined alias", "dấu * đứng đầu giá trị; hãy đặt cả giá trị trong ngoặc kép"),
)
"""What libyaml says, and what an officer can do about it; the first that fits is shown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Parsed:
    """A file taken apart: the header's plain data, its source for places, the body and the body's first line."""

    source: Source
    data: dict[str, Any]
    body: str
    body_line: int


def parse_markdown(text: str, file: str) -> Parsed | list[Problem]:
    """Take a Markdown file with YAML front matter apart, or report all that is wrong with its form."""
    lines = text.split("\n")
    first = Source(file=file, text=text, header="", first_line=1).at(1)
    if lines[0].rstrip() != FENCE:
        return [problem("missing-fence", first)]
    end = next((i for i, line in enumerate(lines[1:], 1) if line.rstrip() == FENCE), None)
    if end is None:
        return [problem("unclosed-fence", first)]
    source = Source(file=file, text=text, header="\n".join(lines[1:end]), first_line=2)
    data = compose(source)
    if isinstance(data, list):
        return data
    return Parsed(source=source, data=data, body="\n".join(lines[end + 1 :]), body_line=end + 2)


def parse_yaml(text: str, file: str) -> Parsed | list[Problem]:
    """Take a YAML file apart in the same way."""
    source = Source(file=file, text=text, header=text, first_line=1)
    data = compose(source)
    return data if isinstance(data, list) else Parsed(source=source, data=data, body="", body_line=0)


def compose(source: Source) -> dict[str, Any] | list[Problem]:
    """The YAML mapping of a source as dicts, lists and texts, or all problems of its form."""
    try:
        root = yaml.compose(source.header, Loader=Loader)
    except yaml.MarkedYAMLError as error:
        return [_syntax_problem(error, source)]
    except yaml.YAMLError:
        return [problem("yaml-syntax", source.at(source.first_line), reason="ký tự lạ")]
    if not isinstance(root, MappingNode):
        return [problem("not-a-mapping", source.at(source.first_line))]
    problems = list(_form_problems(root, source, set()))
    return problems or _plain(root)


def _syntax_problem(error: yaml.MarkedYAMLError, source: Source) -> Problem:
    said = error.problem or ""
    reason = next((reason for sign, reason in _REASONS if sign in said), "dòng này không đúng cú pháp YAML")
    mark = (error.context_mark if "end of stream" in said else None) or error.problem_mark
    place = source.spot(mark) if mark else source.at(source.first_line)
    if place.source[place.column - 1 : place.column] == "\t":
        reason = _REASONS[0][1]
    return problem("yaml-syntax", place, reason=reason)


def _form_problems(node: Node, source: Source, seen: set[int]) -> Iterator[Problem]:
    """Aliases, tags, keys that are no words and keys that occur twice, below ``node``."""
    if id(node) in seen:
        yield problem("yaml-alias", source.spot(node.start_mark))
        return
    seen.add(id(node))
    if node.tag not in _PLAIN_TAGS:
        yield problem("yaml-tag", source.spot(node.start_mark), tag=node.tag.replace(_CORE, "!!"))
    if isinstance(node, MappingNode):
        yield from _key_problems(node, source)
    for child in _children(node):
        yield from _form_problems(child, source, seen)


def _key_problems(node: MappingNode, source: Source) -> Iterator[Problem]:
    first: dict[str, Place] = {}
    for key, _ in node.value:
        place = source.spot(key.start_mark)
        if not isinstance(key, ScalarNode):
            yield problem("bad-key", place)
        elif key.value in first:
            yield problem("duplicate-key", source.at(place.line, place.column, len(key.value)), key=key.value, first=first[key.value].line)
        else:
            first[key.value] = place


def _children(node: Node) -> Iterator[Node]:
    if isinstance(node, MappingNode):
        yield from (value for _, value in node.value)
    elif not isinstance(node, ScalarNode):
        yield from node.value


def _plain(node: Node) -> Any:
    """The node as dicts, lists and texts."""
    if isinstance(node, ScalarNode):
        return node.value
    if isinstance(node, MappingNode):
        return {key.value: _plain(value) for key, value in node.value}
    return [_plain(item) for item in node.value]

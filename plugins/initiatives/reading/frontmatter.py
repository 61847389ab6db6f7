"""From a file's text to plain data: the fences, the YAML between them, the body after them.

Scalars stay text: the model's types decide what they mean. Keys that occur twice, anchors and tags are refused,
because they hide from the reader what a file says.
"""

import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

import yaml
from yaml.events import AliasEvent, CollectionEndEvent, CollectionStartEvent, NodeEvent
from yaml.nodes import MappingNode, Node, ScalarNode
from yaml.tokens import ScalarToken

from initiatives.reading.catalogue import problem, the_first
from initiatives.reading.problems import Place, Problem
from initiatives.reading.source import Loader, Mark, Source, children, composed
from initiatives.reading.vietnamese import number

FENCE = "---"
_CORE = "tag:yaml.org,2002:"
_PLAIN_TAGS = (f"{_CORE}str", f"{_CORE}map", f"{_CORE}seq")
LONGEST_HEADER, MOST_NODES = 100_000, 10_000
"""Characters, and keys with values; the settings have 10,000 and 600, the longest dossier seen has 5,000 and 150."""
_DEEPEST = 100
"""Mappings and lists within each other; the settings have six, and YAML's composer crashes at some thousands."""
_INDENTED = re.compile(rf"^[ ?-]{{{_DEEPEST}}}", re.MULTILINE)
_INDENTED_KEY = re.compile(r"\s+[\w-]+")
_DASH = re.compile(r"\s*([–—•])\s")
_SPACE_LEFT = re.compile(r" [\w-]")
_LEFT = "thừa dấu cách ở đầu dòng; bỏ dấu # thì bỏ cả dấu cách sau nó"
_UNENDED = "dấu ngoặc kép mở ở đây không đóng lại trước khi hết dòng"
_QUOTES_WITHIN = "sau dấu ngoặc kép đóng còn chữ; ở trong ngoặc kép thì trích bằng “…”"
_TAB = "phím Tab đứng đầu dòng; YAML chỉ nhận dấu cách"
_QUOTE_IT = "hãy đặt cả giá trị trong ngoặc kép"
_REASONS = (
    ("found character '\\t'", _TAB),
    ("found character", f"ký tự này không được đứng đầu giá trị; {_QUOTE_IT}"),
    ("mapping values are not allowed", f"có dấu hai chấm bên trong giá trị; {_QUOTE_IT}"),
    ("could not find expected ':'", "thiếu dấu hai chấm sau tên khóa"),
    ("expected ',' or ']'", "thiếu dấu phẩy hoặc dấu đóng ngoặc vuông"),
    ("expected ',' or '}'", "thiếu dấu phẩy hoặc dấu đóng ngoặc nhọn"),
    ("unexpected end of stream", "dấu ngoặc kép mở ra mà không đóng"),
    ("anchor", f"dấu & đứng đầu giá trị; {_QUOTE_IT}"),
    ("alias", f"dấu * đứng đầu giá trị; {_QUOTE_IT}"),
    ("tag", f"dấu ! đứng đầu giá trị; {_QUOTE_IT}"),
    ("block scalar", f"dấu | hoặc > đứng đầu giá trị; {_QUOTE_IT}"),
    ("mapping keys are not allowed", f"dấu ? đứng đầu giá trị; {_QUOTE_IT}"),
    ("expected node content", f"ký tự này không được đứng đầu giá trị; {_QUOTE_IT}"),
    ("block sequence entries are not allowed", "gạch đầu dòng phải xuống dòng mới, không viết sau dấu hai chấm"),
    ("unknown escape character", "có dấu \\ trong ngoặc kép; dùng dấu / hoặc ngoặc đơn '…'"),
    ("but found another document", "thừa dòng `---` ở giữa tệp"),
    ("did not find expected", "thụt lề không thẳng hàng với các dòng cùng nhóm, hoặc thừa chữ sau dấu đóng ngoặc"),
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
    parts = cut(text, file)
    if isinstance(parts, list):
        return parts
    source, body, body_line = parts
    data = compose(source)
    return data if isinstance(data, list) else Parsed(source=source, data=data, body=body, body_line=body_line)


def cut(text: str, file: str) -> tuple[Source, str, int] | list[Problem]:
    """A Markdown file cut at its fences: the source of its front matter, the body, and the body's first line."""
    lines = text.split("\n")
    first = Source(file=file, text=text, header="", first_line=1).at(1)
    if lines[0].rstrip() != FENCE:
        return [problem("missing-fence", first)]
    end = next((i for i, line in enumerate(lines[1:], 1) if line.rstrip() == FENCE), None)
    if end is None:
        return [problem("unclosed-fence", first)]
    source = Source(file=file, text=text, header=_plain_spaces("\n".join(lines[1:end])), first_line=2)
    return source, "\n".join(lines[end + 1 :]), end + 2


def parse_yaml(text: str, file: str) -> Parsed | list[Problem]:
    """Take a YAML file apart in the same way."""
    source = Source(file=file, text=text, header=_plain_spaces(text), first_line=1)
    data = compose(source)
    return data if isinstance(data, list) else Parsed(source=source, data=data, body="", body_line=0)


def _plain_spaces(header: str) -> str:
    """No-break spaces, which come with text copied from Word, as the spaces they look like; every column stays."""
    return header.replace("\u00a0", " ")


def compose(source: Source) -> dict[str, Any] | list[Problem]:
    """The YAML mapping of a source as dicts, lists and texts, or all problems of its form."""
    if len(source.header) > LONGEST_HEADER:
        return [problem("header-too-long", source.at(1), limit=number(LONGEST_HEADER), what="ký tự")]
    try:
        hidden = list(the_first(_hidden_problems(source)))
        return hidden or _composed(source)
    except yaml.MarkedYAMLError as error:
        return [_syntax_problem(error, source)]
    except yaml.YAMLError:
        return [problem("yaml-syntax", source.at(source.first_line), reason="ký tự lạ")]


def _composed(source: Source) -> dict[str, Any] | list[Problem]:
    root = composed(source.header)
    if not isinstance(root, MappingNode):
        return [problem("not-a-mapping", source.at(source.first_line))]
    if len(source.header) > MOST_NODES and _size(root) > MOST_NODES:  # a key or a value has a character at least
        return [problem("header-too-long", source.at(1), limit=number(MOST_NODES), what="khóa và giá trị")]
    problems = list(the_first(_form_problems(root, source)))
    return problems or _plain(root)


def _size(node: Node) -> int:
    """How many keys and values there are."""
    return 1 + sum(map(_size, children(node)))


def _hidden_problems(source: Source) -> Iterator[Problem]:
    """Anchors, and nesting that cannot be meant; a second pass, made only where the text could hold one of them."""
    header, depth = source.header, 0
    suspicious = "&" in header or header.count("[") + header.count("{") > _DEEPEST or _INDENTED.search(header)
    for event in yaml.parse(header, Loader=Loader) if suspicious else ():
        depth += isinstance(event, CollectionStartEvent) - isinstance(event, CollectionEndEvent)
        if depth > _DEEPEST:
            yield problem("yaml-syntax", source.spot(event.start_mark), reason="quá nhiều lớp ngoặc hoặc lớp thụt lề lồng nhau")
            return
        if isinstance(event, NodeEvent) and event.anchor and not isinstance(event, AliasEvent):
            yield problem("yaml-alias", source.spot(event.start_mark))


def _syntax_problem(error: yaml.MarkedYAMLError, source: Source) -> Problem:
    told = _ended_too_early(error.problem_mark, source) or _begun_with_a_dash(error.problem_mark, source)
    if told:
        return problem("yaml-syntax", told[0], reason=told[1])
    said = f"{error.context or ''}: {error.problem or ''}"
    reason = next((reason for sign, reason in _REASONS if sign in said), "dòng này không đúng cú pháp YAML")
    place = source.spot(_faulty_mark(error))
    if place.source[place.column - 1 : place.column] == "\t":
        reason = _TAB
    if place.source[place.column - 1 : place.column] == ":" and _INDENTED_KEY.fullmatch(place.source, 0, place.column - 1):
        place, reason = source.at(place.line), "dòng này thụt lề thừa; bớt dấu cách cho thẳng hàng với dòng trên"
    if _SPACE_LEFT.fullmatch(place.source, 0, place.column):
        place, reason = source.at(place.line), _LEFT
    return problem("yaml-syntax", place, reason=reason)


def _ended_too_early(mark: Mark | None, source: Source) -> tuple[Place, str] | None:
    """A quoted text right before the fault: quotes within it ended it, or it was not ended on its line and ran on to the next quotes."""
    before = [quoted for quoted in _quoted(source.header) if mark and quoted.end_mark.index <= mark.index]
    if not (mark and before) or source.header[before[-1].end_mark.index : mark.index].strip(" "):
        return None
    begun = before[-1].start_mark
    return (source.spot(begun), _UNENDED) if begun.line < mark.line else (source.spot(mark), _QUOTES_WITHIN)


def _quoted(header: str) -> Iterator[ScalarToken]:
    with suppress(yaml.YAMLError):  # what is wrong is known already
        yield from (token for token in yaml.scan(header, Loader=Loader) if isinstance(token, ScalarToken) and not token.plain)


def _begun_with_a_dash(mark: Mark | None, source: Source) -> tuple[Place, str] | None:
    """The line of the fault or the one above begins with a sign that Word puts in the place of the hyphen of a list."""
    for line in (mark.line, mark.line - 1) if mark else ():
        place = source.at(line + source.first_line)
        if sign := _DASH.match(place.source):
            return source.at(place.line, sign.start(1) + 1, 1), f"dấu `{sign[1]}` không mở được một mục của danh sách; dùng dấu trừ `-`"
    return None


def _faulty_mark(error: yaml.MarkedYAMLError) -> Mark | None:
    """Where the officer must look: where a word or bracket begins that is not ended, not where YAML gave up hope."""
    begun, given_up = error.context_mark, error.problem_mark
    unended = begun and given_up and begun.line < given_up.line and "flow" in (error.context or "")
    return begun if unended or "scanning a" in (error.context or "") else given_up


def _form_problems(root: Node, source: Source) -> Iterator[Problem]:
    """Tags, keys that are no words and keys that occur twice."""
    tagged, waiting = "!" in source.header, [root]
    while waiting:
        node = waiting.pop()
        if tagged and source.header.startswith("!", node.start_mark.index):
            yield problem("yaml-tag", source.spot(node.start_mark), tag="!" if node.tag in _PLAIN_TAGS else node.tag.replace(_CORE, "!!"))
        if isinstance(node, MappingNode):
            yield from _key_problems(node, source)
        waiting += reversed(list(children(node)))


def _key_problems(node: MappingNode, source: Source) -> Iterator[Problem]:
    first: dict[str, Node] = {}
    for key, _ in node.value:
        if not isinstance(key, ScalarNode):
            yield problem("bad-key", source.spot(key.start_mark))
        elif first.setdefault(key.value, key) is not key:
            earlier = source.node(first[key.value])
            yield problem("duplicate-key", source.node(key), key=key.value, first=earlier.line)


def _plain(node: Node) -> Any:
    """The node as dicts, lists and texts."""
    if isinstance(node, ScalarNode):
        return node.value
    if isinstance(node, MappingNode):
        return {key.value: _plain(value) for key, value in node.value}
    return [_plain(item) for item in node.value]

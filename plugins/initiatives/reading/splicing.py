"""The smallest edit of a YAML block that makes a change: which lines are replaced, and by what.

A scalar is replaced where it stands, a new item or key is written beside its neighbours; only where that cannot be
done is the one item or key concerned read and written again by ruamel.yaml.
"""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from io import StringIO
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.resolver import VersionedResolver
from ruamel.yaml.scalarstring import DoubleQuotedScalarString
from yaml.nodes import CollectionNode, MappingNode, Node, ScalarNode, SequenceNode

from initiatives.reading.source import Path, children, composed

_SAFE = re.compile(r"[A-Za-z0-9][\w./-]*", re.ASCII)
_INNER_COMMENT = re.compile(r"\s+#")
"""A comment that is indented belongs to the key above it."""
_BLOCK_SCALARS = ("|", ">")
_WIDEST = 10**9
"""No line of ours is broken: what an officer wrote on one line stays on one."""
_INDENT = 2


class NoPlace(ValueError):
    """A change for which the block has no place."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Splice:
    """New lines in the place of the lines ``start`` (from 0) up to ``stop``, not included."""

    start: int
    stop: int
    lines: tuple[str, ...]


def spliced(block: str, path: Path, wanted: Mapping[str, Any], order: Sequence[str]) -> Splice:
    """The edit after which a block of keys holds at ``path`` what ``wanted`` holds there."""
    root, lines = composed(block), block.split("\n")
    if not isinstance(root, MappingNode) or root.flow_style:
        raise NoPlace("the front matter is not a block of keys")
    node, parent, value = _node(root, path), _node(root, path[:-1]), _value(wanted, path)
    if isinstance(node, ScalarNode) and isinstance(value, str) and node.style not in _BLOCK_SCALARS:
        return _swapped(node, value, lines)
    if _node(root, path[:1]) is None:
        return _new_key(root, str(path[0]), wanted, order, lines)
    if node is None and isinstance(parent, SequenceNode) and not parent.flow_style:
        return _appended(parent, value, lines)
    return _round_tripped(root, path, value, lines)


def _node(node: Node | None, path: Path) -> Node | None:
    """The node at a path, None where there is none."""
    for step in path:
        if isinstance(node, SequenceNode) and isinstance(step, int):
            node = node.value[step] if step < len(node.value) else None
        elif isinstance(node, MappingNode):
            node = next((value for key, value in node.value if key.value == step), None)
        else:
            return None
    return node


def _value(data: Any, path: Path) -> Any:
    for step in path:
        data = data[step]
    return data


def _swapped(node: ScalarNode, value: str, lines: list[str]) -> Splice:
    """A scalar in the place of a scalar, in the same kind of quotes."""
    start, end = node.start_mark, node.end_mark
    line = lines[start.line][: start.column] + _scalar(value, node.style) + lines[end.line][end.column :]
    return Splice(start=start.line, stop=end.line + 1, lines=(line,))


def _scalar(value: str, style: str | None) -> str:
    """A text as a YAML scalar on one line; JSON's strings are YAML's."""
    if style == "'" and "\n" not in value:
        return "'" + value.replace("'", "''") + "'"
    return value if not style and _SAFE.fullmatch(value) else json.dumps(value, ensure_ascii=False)


def _new_key(root: MappingNode, key: str, wanted: Mapping[str, Any], order: Sequence[str], lines: list[str]) -> Splice:
    """A key that was not there, behind the last of those that come before it in ``order``."""
    earlier = order[: order.index(key)] if key in order else ()
    at = max((_last_line(value, lines) + 1 for name, value in root.value if name.value in earlier), default=len(lines))
    while at < len(lines) and _INNER_COMMENT.match(lines[at]):
        at += 1
    return Splice(start=at, stop=at, lines=_dumped({key: _fresh(wanted[key], None)}, offset=_INDENT))


def _appended(parent: SequenceNode, value: Any, lines: list[str]) -> Splice:
    """A new item behind the last of a list, written like its neighbour."""
    at, indent = _last_line(parent, lines) + 1, " " * parent.start_mark.column
    item = _dumped({"items": CommentedSeq([_fresh(value, parent.value[-1])])}, offset=0)[1:]
    return Splice(start=at, stop=at, lines=tuple(f"{indent}{line}" for line in item))


def _last_line(node: Node, lines: list[str]) -> int:
    """The last line (from 0) on which something of a node stands; comments and empty lines behind it are not its own."""
    if isinstance(node, CollectionNode) and not node.flow_style and node.value:
        last = node.value[-1]
        return _last_line(last[1] if isinstance(last, tuple) else last, lines)
    end = int(node.end_mark.line)
    if isinstance(node, ScalarNode) and node.style in _BLOCK_SCALARS:
        end -= node.end_mark.column == 0
        while end > node.start_mark.line and not lines[end].strip():
            end -= 1
    return end


def _round_tripped(root: MappingNode, path: Path, value: Any, lines: list[str]) -> Splice:
    """The one item of a list, or else the one key, that holds the change, read and written again as a whole."""
    key, node = next((key, node) for key, node in root.value if key.value == path[0])
    one_item = isinstance(node, SequenceNode) and not node.flow_style
    offset = node.start_mark.column if one_item else _INDENT
    start, stop = _lines_of(node.value[int(path[1])], lines) if one_item else (key.start_mark.line, _last_line(node, lines) + 1)
    head = [f"{key.value}:"] if one_item else []
    data = _round_trip(offset).load("\n".join([*head, *_commas_quoted(root, lines)[start:stop], ""]))
    _put(data, (path[0], 0, *path[2:]) if one_item else path, _fresh(value, None))
    return Splice(start=start, stop=stop, lines=_dumped(data, offset=offset)[len(head) :])


def _commas_quoted(root: Node, lines: list[str]) -> list[str]:
    """The lines with numbers such as ``8,5`` within braces in quotes, since YAML ends such a value at its comma."""
    lines = list(lines)
    for node in reversed([node for node in _scalars(root) if not node.style and "," in node.value]):
        at, start, end = node.start_mark.line, node.start_mark.column, node.end_mark.column
        if node.end_mark.line == at:
            lines[at] = f'{lines[at][:start]}"{node.value}"{lines[at][end:]}'
    return lines


def _scalars(node: Node) -> Iterator[ScalarNode]:
    """The scalar values below a node, in the order of the text."""
    if isinstance(node, ScalarNode):
        yield node
    for child in children(node):
        yield from _scalars(child)


def _lines_of(item: Node, lines: list[str]) -> tuple[int, int]:
    """The lines of a list's item, from its dash, which may stand above it."""
    start = int(item.start_mark.line)
    while not lines[start].lstrip().startswith("-"):
        start -= 1
    return start, _last_line(item, lines) + 1


def _put(data: Any, path: Path, value: Any) -> None:
    """Put a value into what ruamel has read."""
    for step in path[:-1]:
        data = data[step]
    if isinstance(data, list) and path[-1] == len(data):
        data.append(value)
    else:
        data[path[-1]] = value


def _fresh(value: Any, like: Node | None) -> Any:
    """Plain data as ruamel writes it: in blocks where its neighbour ``like`` is written so, else on one line; lists in blocks."""
    if isinstance(value, Mapping):
        written = CommentedMap({key: _fresh(inner, _node(like, (key,))) for key, inner in value.items()})
        if not isinstance(like, MappingNode) or like.flow_style:
            written.fa.set_flow_style()
        return written
    if isinstance(value, Sequence) and not isinstance(value, str):
        return CommentedSeq([_fresh(item, None) for item in value])
    return value if _SAFE.fullmatch(value) else DoubleQuotedScalarString(value)


class _Texts(VersionedResolver):
    """Leaves every scalar a text, as our reader does, so that ``2024-3-8`` or ``1.0`` is written as it was read."""

    def resolve(self, kind: Any, value: Any, implicit: Any) -> Any:
        return super().resolve(kind, value, (False, False))


def _round_trip(offset: int) -> YAML:
    """A reader and writer that keeps comments and quotes; the dashes of lists stand at column ``offset``."""
    yaml_ = YAML()
    yaml_.Resolver = _Texts
    yaml_.preserve_quotes = True
    yaml_.width = _WIDEST
    yaml_.indent(mapping=_INDENT, sequence=offset + _INDENT, offset=offset)
    return yaml_


def _dumped(data: Any, *, offset: int) -> tuple[str, ...]:
    buffer = StringIO()
    _round_trip(offset).dump(data, buffer)
    return tuple(buffer.getvalue().rstrip("\n").split("\n"))

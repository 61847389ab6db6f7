"""A source text that can say where in it a value stands.

Only the text is kept: places are looked up by composing the YAML again, which happens for faulty files alone and
keeps thousands of faultless ones small in memory.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Protocol

import yaml
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from initiatives.reading.problems import Place

Loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
"""The loader that leaves every scalar as text; libyaml's where PyYAML was built with it, equal but much faster."""

_DECIMAL_COMMA = re.compile(r"\d,\d")
_NUMBER = re.compile(r"-?\d[\d.,]*")

Path = Sequence[str | int]
"""The way to a value: keys and list positions from the outermost mapping."""


class Mark(Protocol):
    """A place as YAML names it: character of the text, line and column, from 0."""

    @property
    def index(self) -> int: ...
    @property
    def line(self) -> int: ...
    @property
    def column(self) -> int: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """The text of one file: ``header`` is its YAML, ``first_line`` the header's first line in the file (from 1)."""

    file: str
    text: str
    header: str
    first_line: int

    def at(self, line: int, column: int = 1, length: int = 0) -> Place:
        """The place at a line and column of the file (from 1); without a length, the rest of the line."""
        lines = self.text.split("\n")
        source = lines[line - 1] if 0 < line <= len(lines) else ""
        return Place(file=self.file, line=line, column=column, source=source, length=length or max(1, len(source.rstrip()) - column + 1))

    def place(self, path: Path, *, on_key: bool = False) -> Place:
        """Where the value at ``path`` stands, or its key; for a value that is not there, its key or nearest parent's key."""
        root = composed(self.header)
        key, value = _walk(root, path)
        is_text = isinstance(value, ScalarNode) and value.start_mark.index < value.end_mark.index
        node = key if key is not None and (on_key or not is_text) else value
        return self.node(node) if node is not None and node is not root else self.at(max(1, self.first_line - 1))

    def is_torn(self, path: Path) -> bool:
        """Whether no colon follows the key at ``path``: what comes after a comma in a value between braces is read as a key."""
        key, _ = _walk(composed(self.header), path)
        return key is not None and not self.header[key.end_mark.index :].lstrip().startswith(":")

    def spot(self, mark: Mark | None) -> Place:
        """The place of a YAML mark; the header's first line where YAML names none."""
        return self.at(mark.line + self.first_line, mark.column + 1) if mark else self.at(self.first_line)

    def node(self, node: Node) -> Place:
        """The place of a YAML node; of one that runs over several lines, the rest of its first."""
        start, end = node.start_mark, node.end_mark
        length = end.column - start.column if end.line == start.line else 0
        return self.at(start.line + self.first_line, start.column + 1, max(length, 0))


@lru_cache(maxsize=1)
def composed(header: str) -> Node | None:
    """The YAML of a header as nodes, decimal commas in braces understood; a faulty file asks for each of its places."""
    root = yaml.compose(header, Loader=Loader)
    if root is not None and _DECIMAL_COMMA.search(header):
        _join_decimals(root)
    return root


def _join_decimals(node: Node) -> None:
    """Make ``{a: 8,5}`` mean what an officer means: YAML ends the value at the comma and sees a key ``5`` without a value."""
    if isinstance(node, MappingNode) and node.flow_style:
        node.value = _joined(node.value)
    for child in children(node):
        _join_decimals(child)


def _joined(pairs: list[tuple[Node, Node]]) -> list[tuple[Node, Node]]:
    kept: list[tuple[Node, Node]] = []
    for key, value in pairs:
        last = kept[-1][1] if kept else None
        if last and _continues(last, key, value):
            last.value, last.end_mark = f"{last.value},{key.value}", key.end_mark
        else:
            kept.append((key, value))
    return kept


def _continues(last: Node, key: Node, value: Node) -> bool:
    """Whether a key without a value is the rest of the number before it: nothing but a comma between them."""
    numbers = (isinstance(last, ScalarNode), _NUMBER.fullmatch(str(last.value)), str(key.value).isdecimal())
    return all(numbers) and value.value == "" and last.end_mark.index + 1 == key.start_mark.index


def children(node: Node) -> Iterator[Node]:
    """The values of a mapping, the items of a list."""
    if isinstance(node, MappingNode):
        yield from (value for _, value in node.value)
    elif not isinstance(node, ScalarNode):
        yield from node.value


def _walk(node: Node | None, path: Path) -> tuple[Node | None, Node | None]:
    """The last key node and the value node that exist along ``path``; the value is None where the path breaks off."""
    key: Node | None = None
    for step in path:
        found = _child(node, step)
        if found is None:
            return key or node, None
        key, node = found[0] or found[1], found[1]
    return key, node


def _child(node: Node | None, step: str | int) -> tuple[Node | None, Node] | None:
    if isinstance(node, SequenceNode) and isinstance(step, int) and step < len(node.value):
        return None, node.value[step]
    if isinstance(node, MappingNode):
        pairs = [(key, value) for key, value in node.value if key.value == step]
        return pairs[-1] if pairs else None
    return None

"""A source text that can say where in it a value stands.

Only the text is kept: places are looked up by composing the YAML again, which happens for faulty files alone and
keeps thousands of faultless ones small in memory.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import yaml
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from initiatives.reading.problems import Place

Loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
"""The loader that leaves every scalar as text; libyaml's where PyYAML was built with it, equal but much faster."""

Path = Sequence[str | int]
"""The way to a value: keys and list positions from the outermost mapping."""


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
        """Where the value at ``path`` stands, or its key; for a path that does not exist, its nearest parent's key."""
        root = yaml.compose(self.header, Loader=Loader)
        key, value = _walk(root, path)
        node = key if key is not None and (on_key or value is None or not isinstance(value, ScalarNode)) else value
        return self._spot(node) if node is not None and node is not root else self.at(max(1, self.first_line - 1))

    def spot(self, mark: yaml.Mark) -> Place:
        """The place of a YAML mark."""
        return self.at(mark.line + self.first_line, mark.column + 1)

    def _spot(self, node: Node) -> Place:
        start, end = node.start_mark, node.end_mark
        length = end.column - start.column if end.line == start.line else 0
        return self.at(start.line + self.first_line, start.column + 1, max(length, 0))


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

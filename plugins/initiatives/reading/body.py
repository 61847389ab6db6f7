"""The Markdown body of a file: its level-2 sections and the links written in it, each with its line."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from initiatives.reading.vietnamese import fold

_HEADING = re.compile(r"##\s+(?P<title>.*?)\s*#*\s*")
_CODE_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_LINK = re.compile(r"\]\(\s*<?(?P<target>[^\s<>()]+(?:\([^\s()]*\)[^\s<>()]*)*)>?(?:\s+[\"'(].*?)?\s*\)")
_REFERENCE = re.compile(r" {0,3}\[[^\]^][^\]]*\]:\s*<?(?P<target>[^\s<>]+)>?")


@dataclass(frozen=True, slots=True, kw_only=True)
class BodySection:
    """A level-2 section: title, the heading's line in the file (0 for the text before the first heading), Markdown."""

    title: str
    line: int
    markdown: str

    @property
    def name(self) -> str:
        """The title as it is compared: case, tone marks and spacing do not matter."""
        return " ".join(fold(self.title).split())

    @property
    def shown(self) -> str:
        """The Markdown without HTML comments, which are the officer's notes to himself."""
        return _COMMENT.sub("", self.markdown)

    @property
    def is_empty(self) -> bool:
        """Whether it holds nothing that a reader would see."""
        return not self.shown.strip()


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyLink:
    """A link's target as written, with its line and column in the file (from 1)."""

    target: str
    line: int
    column: int


def sections(body: str, first_line: int) -> tuple[BodySection, ...]:
    """The body cut at its level-2 headings (``## …``), code blocks respected."""
    lines = body.split("\n")
    cuts = [i for i in _outside_code(lines) if _HEADING.fullmatch(lines[i])]
    lead = "\n".join(lines[: cuts[0] if cuts else len(lines)])
    found = [BodySection(title="", line=0, markdown=lead.strip("\n"))] if lead.strip() else []
    for start, end in pairwise([*cuts, len(lines)]):
        match = _HEADING.fullmatch(lines[start])
        title = match["title"] if match else ""
        found.append(BodySection(title=title, line=first_line + start, markdown="\n".join(lines[start + 1 : end]).strip("\n")))
    return tuple(found)


def links(body: str, first_line: int) -> Iterator[BodyLink]:
    """The targets of the links, pictures and reference definitions outside code."""
    lines = body.split("\n")
    for i in _outside_code(lines):
        matches = [*_LINK.finditer(lines[i]), *_REFERENCE.finditer(lines[i])]
        for match in matches:
            yield BodyLink(target=match["target"], line=first_line + i, column=match.start("target") + 1)


def _outside_code(lines: list[str]) -> Iterator[int]:
    """The positions of the lines that stand outside fenced code blocks."""
    fence = ""
    for i, line in enumerate(lines):
        match = _CODE_FENCE.match(line)
        if not fence and match:
            fence = match[1]
        elif fence and match and match[1].startswith(fence) and not line.strip(" `~"):
            fence = ""
        elif not fence:
            yield i

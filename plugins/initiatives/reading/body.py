"""The Markdown body of a file: its level-2 sections and the links written in it, each with its line."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from initiatives.reading.vietnamese import fold

_HEADING = re.compile(r" {0,3}##(?!#)\s*(?P<title>\S.*?)\s*#*\s*")
_NUMBERING = re.compile(r"(?:\d{1,2}|[ivx]{1,4})[.)]\s*")
_ASIDE = re.compile(
    r"(?P<code>^ {0,3}(?P<fence>`{3,}(?![^\n]*`)|~{3,}).*?(?:\n {0,3}(?P=fence)[`~]*[ \t]*$|\Z)|`[^`\n]+`)|<!--.*?(?P<end>-->|\Z)",
    re.DOTALL | re.MULTILINE,
)
_INK = re.compile(r"[^\n]")
_LINK = re.compile(
    r"\]\(\s*(?:<(?P<angled>[^<>\n]*)>|(?P<bare>(?:[^\s()<>]|\([^()\n]*\)|[ \t]+(?![\"'\s)]))+))(?:\s+(?:\"[^\n]*?\"|'[^\n]*?'))?\s*\)"
)
_REFERENCE = re.compile(r" {0,3}\[[^\]^][^\]]*\]:\s*<?(?P<target>[^\s<>]+)>?\s*(?:[\"'(][^\n]*)?$")


@dataclass(frozen=True, slots=True, kw_only=True)
class BodySection:
    """A level-2 section: title, the heading's line in the file (0 for the text before the first heading), Markdown.

    HTML comments, which are the officer's notes to himself, are gone from both.
    """

    title: str
    line: int
    markdown: str

    @property
    def name(self) -> str:
        """The title as it is compared: case, tone marks, spacing, numbering and a final colon do not matter."""
        return _compared(self.title)

    @property
    def is_empty(self) -> bool:
        """Whether it holds nothing that a reader would see."""
        return not self.markdown.strip()


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyLink:
    """A link's target as written, with its line and column in the file (from 1)."""

    target: str
    line: int
    column: int


@lru_cache(maxsize=1024)
def _compared(title: str) -> str:
    """A title as it is compared; the same few titles stand in every file."""
    words = " ".join(fold(title).split()).rstrip(" :.")
    return _NUMBERING.sub("", words, count=1) if _NUMBERING.match(words) else words


def sections(body: str, first_line: int) -> tuple[BodySection, ...]:
    """The body cut at its level-2 headings (``## …``); what stands in code or in a comment is no heading."""
    lines, outline = _without(body, comment="").split("\n"), _without(body, comment="", code="x").split("\n")
    cuts = [i for i, line in enumerate(outline) if _HEADING.fullmatch(line)]
    lead = "\n".join(lines[: cuts[0] if cuts else len(lines)])
    found = [BodySection(title="", line=0, markdown=lead.strip("\n"))] if lead.strip() else []
    for start, end in pairwise([*cuts, len(lines)]):
        match = _HEADING.fullmatch(lines[start])
        title = match["title"] if match else ""
        found.append(BodySection(title=title, line=first_line + start, markdown="\n".join(lines[start + 1 : end]).strip("\n")))
    return tuple(found)


def links(body: str, first_line: int) -> Iterator[BodyLink]:
    """The targets of the links, pictures and reference definitions outside code and comments."""
    for i, line in enumerate(_without(body, comment=" ", code="x").split("\n")):
        for match in (*_LINK.finditer(line), *_REFERENCE.finditer(line)):
            group = match.lastgroup or 0
            yield BodyLink(target=match[group], line=first_line + i, column=match.start(group) + 1)


def open_comment(body: str, first_line: int) -> tuple[int, int] | None:
    """Line and column in the file of a comment that nothing closes."""
    for match in _ASIDE.finditer(body):
        if match["end"] == "":
            before = body[: match.start()]
            return first_line + before.count("\n"), match.start() - before.rfind("\n")
    return None


def _without(body: str, *, comment: str, code: str | None = None) -> str:
    """The body with each character of its comments (and code) replaced, so that every line keeps its place."""

    def replaced(match: re.Match[str]) -> str:
        by = comment if match["code"] is None else code
        return match[0] if by is None else _INK.sub(by, match[0])

    return _ASIDE.sub(replaced, body)

"""Bodies that Python-Markdown would convert for minutes or fall over: refused before anybody converts them.

Its time grows with the third power of the brackets that stand open in one paragraph, and with the square of the length;
lists and quotations within each other exhaust Python's stack. Code and comments are looked at like all else, because
what is code to us may be none to the converter.
"""

import re
from collections.abc import Iterator

from initiatives.reading.letters import position

LONGEST_BODY = 100_000
"""Characters of a body, some fifty pages; the longest dossier seen has 20,000. Converting the worst takes three seconds."""
DEEPEST = 25
"""Open brackets in one paragraph, marks of lists and quotations in one line."""

_CLOSING = {"[": "]", "(": ")", "<": ">"}
_PARAGRAPHS = re.compile(r"(\n[ \t]*\n)")
_MARKS = re.compile(
    rf"^[ \t]*(?:(?:[-*+][ \t]+|>[ \t]*|[0-9]+[.)][ \t]+)){{{DEEPEST}}}|^[ ]{{{4 * DEEPEST}}}|^[ ]*\t[ \t]{{{DEEPEST}}}", re.MULTILINE
)


def tangle(body: str, first_line: int) -> tuple[int, int] | None:
    """Line and column in the file where brackets or list marks stand deeper in each other than anybody can mean."""
    found = [match.start() for match in [_MARKS.search(body)] if match]
    if any(body.count(bracket) >= DEEPEST for bracket in _CLOSING):
        found += list(_too_deep(body))[:1]
    before = body[: min(found)] if found else ""
    line, column = position(before)
    return (first_line + line - 1, column) if found else None


def _too_deep(body: str) -> Iterator[int]:
    """Where in each paragraph a bracket is the ``DEEPEST`` open one of its kind."""
    offset = 0
    for paragraph in _PARAGRAPHS.split(body):
        for opening, closing in _CLOSING.items():
            if paragraph.count(opening) >= DEEPEST:
                yield from (offset + at for at in _deepest(paragraph, opening, closing))
        offset += len(paragraph)


def _deepest(paragraph: str, opening: str, closing: str) -> Iterator[int]:
    depth = 0
    for at, letter in enumerate(paragraph):
        if letter == opening:
            depth += 1
            if depth == DEEPEST:
                yield at
        elif letter == closing:
            depth = max(0, depth - 1)

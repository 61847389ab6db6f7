"""Characters and marks that no officer types on purpose: invisible ones, look-alikes, text read in a wrong encoding.

Each is a row of ``SUSPECTS``. What cannot be told apart by eye is refused, never mended: it would be another word to
the search, to a screen reader and to the check of this site.
"""

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from initiatives.reading.catalogue import problem
from initiatives.reading.problems import Place, Problem

_LATIN = "A-Za-z\u00c0-\u024f\u1e00-\u1eff"
_ALIKE = "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧαικνορτυχ\u0400-\u052f\u0531-\u058f\u13a0-\u13ff\ua4d0-\ua4ff"
"""Greek letters that look like Latin ones, Cyrillic, Armenian, Cherokee, Lisu."""

HIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f"  # control characters
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # direction of writing (Trojan Source, CVE-2021-42574)
    "\u2028\u2029\u2061-\u2064\u206a-\u206f\ufff9-\ufffb\U000e0000-\U000e007f"  # separators, invisible signs and tags
    "\u115f\u1160\u17b4\u17b5\u180e\u2800\u3164\uffa0"  # letters that show nothing
    "\ue000-\uf8ff\U000f0000-\U0010ffff"  # private use: bullets of Word's Symbol and Wingdings
    "\ufffd\ufdd0-\ufdef" + "".join(f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0, 0xF0000, 0x10000)) + "]"
)
"""Also U+FFFD, where a letter was lost, and the noncharacters."""

_MIXED = re.compile(f"(?<=[{_LATIN}])[{_ALIKE}]+|[{_ALIKE}]+(?=[{_LATIN}])|[\U0001d400-\U0001d7ff]+")
"""In a word of Latin letters and others that look like them, or the fancy letters of mathematics (posts on social networks)."""

_GARBLED = re.compile(
    r"á[º»][\u0080-\u00ff\u0152-\u2122]|Ä[‘\u0091\u0090]|Æ[°¡¯]|Ã[\u0080-\u00bf]"  # UTF-8 read as Windows-1252
    rf"|(?<=[{_LATIN}])[¨®¬µ¶¹](?=[{_LATIN}])"  # TCVN 5712 (.VnTime) read as Windows-1252
    r"|(?<=[aeiouyAEIOUY])[äøÄØ]"  # VNI read as Windows-1252
)
_CONFLICT = re.compile(r"^(?:<{7}|>{7}|\|{7})(?: .*)?$", re.MULTILINE)


class _Suspect(NamedTuple):
    code: str
    pattern: re.Pattern[str]
    signs: re.Pattern[str]
    named: Callable[[str], str]


def _code_point(found: str) -> str:
    return f"U+{ord(found[0]):04X}"


SUSPECTS = (
    _Suspect("control-character", HIDDEN, HIDDEN, _code_point),
    _Suspect("garbled-text", _GARBLED, re.compile("[º»ÄÆÃ¨®¬µ¶¹äøØ]"), str),
    _Suspect("mixed-letters", _MIXED, re.compile(f"[{_ALIKE}\U0001d400-\U0001d7ff]"), str),
    _Suspect("merge-conflict", _CONFLICT, re.compile("[<>|]"), str),
)
"""The code of the problem, where it is seen, the characters it is never without, and how it is named in the message."""


def suspicious(text: str, file: str) -> Problem | None:
    """The first thing in the text that nobody typed on purpose."""
    return next(_found(text, file), None)


def _found(text: str, file: str) -> Iterator[Problem]:
    letters = "".join(set(text))  # a hundred, while the text has thousands
    for suspect in SUSPECTS:
        match = suspect.signs.search(letters) and suspect.pattern.search(text)
        if match:
            line, column = position(text[: match.start()])
            source = HIDDEN.sub("�", text.split("\n")[line - 1])
            place = Place(file=file, line=line, column=column, source=source, length=len(match.group()))
            yield problem(suspect.code, place, name=suspect.named(match.group()))


def position(before: str) -> tuple[int, int]:
    """Line and column (from 1) of what follows ``before``."""
    return before.count("\n") + 1, len(before) - before.rfind("\n")

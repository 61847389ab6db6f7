"""A piece of personal data, and the words before it that say what it is."""

import re
from dataclasses import dataclass

NEAR = 60
"""Characters before a number in which a word tells what it is."""
_NEW_SENTENCE = re.compile(r"[;\n]|(?<=\D)[.] ")


@dataclass(frozen=True, slots=True, kw_only=True)
class Find:
    """A piece of personal data: what it is (a key of ``KINDS``), and where it starts and ends in the text."""

    kind: str
    start: int
    end: int


def before(text: str, at: int) -> str:
    """What stands before a place and may say what it is: the same sentence, not farther than ``NEAR``."""
    return _NEW_SENTENCE.split(text[max(0, at - NEAR) : at])[-1]

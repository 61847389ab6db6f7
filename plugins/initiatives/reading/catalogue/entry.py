"""What the catalogue says of one code."""

from typing import NamedTuple


class Entry(NamedTuple):
    """Message and hint shown at the fault, and the reason given in the reference page (Vietnamese)."""

    message: str
    hint: str
    why: str

"""What the catalogue says of one type of problem."""

from typing import NamedTuple


class ProblemType(NamedTuple):
    """Message and hint shown at each problem of this type, and the reason given in the reference page (Vietnamese)."""

    message: str
    hint: str
    why: str

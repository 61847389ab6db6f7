"""The catalogue of problems: for each code the message, what would be right, and why it matters.

One table feeds the messages, the reference page and the tests; ``{names}`` are filled in at the place of the fault.
"""

from collections.abc import Iterable, Iterator
from typing import Any

from initiatives.reading.catalogue.evidence import EVIDENCE_PROBLEMS
from initiatives.reading.catalogue.federation import FEDERATION_PROBLEMS
from initiatives.reading.catalogue.files import FILE_PROBLEMS
from initiatives.reading.catalogue.problem_type import ProblemType
from initiatives.reading.catalogue.references import REFERENCE_PROBLEMS
from initiatives.reading.catalogue.registers import KNOWN_PROBLEMS
from initiatives.reading.catalogue.settings import SETTING_PROBLEMS
from initiatives.reading.catalogue.sheets import SHEET_PROBLEMS
from initiatives.reading.catalogue.values import VALUE_PROBLEMS
from initiatives.reading.problems import Place, Problem

CATALOGUE: dict[str, ProblemType] = {
    **FILE_PROBLEMS,
    **VALUE_PROBLEMS,
    **REFERENCE_PROBLEMS,
    **EVIDENCE_PROBLEMS,
    **SETTING_PROBLEMS,
    **KNOWN_PROBLEMS,
    **SHEET_PROBLEMS,
    **FEDERATION_PROBLEMS,
}

LONGEST_QUOTE = 80
"""Characters of a faulty value repeated in a message; the source line shows the rest."""
_QUOTED = ("value", "key", "name", "tag")


def problem(code: str, place: Place, **context: Any) -> Problem:
    """The problem ``code`` at ``place``, its message and hint filled in from ``context``.

    Raises KeyError for a code that is not in the catalogue or a name that its text needs: both are our own faults.
    """
    kind = CATALOGUE[code]
    shown = {name: _short(value) if name in _QUOTED else value for name, value in context.items()}
    return Problem(code=code, place=place, message=kind.message.format(**shown), hint=kind.hint.format(**shown))


MOST_TOLD = 100
"""Problems of one kind of look at one file that are told at once."""


def the_first(problems: Iterable[Problem]) -> Iterator[Problem]:
    """The first hundred of many problems, and where there are more, that there are."""
    for number, found in enumerate(problems):
        if number == MOST_TOLD:
            yield problem("more-problems", found.place)
            return
        yield found


def _short(value: Any) -> str:
    """What an officer wrote, on one line and cut where it goes on and on: a paragraph may stand in the place of a code."""
    text = " ".join(str(value).split())
    return text if len(text) <= LONGEST_QUOTE else f"{text[:LONGEST_QUOTE]}…"

"""People's personal data in a text: phone, ID and account numbers, e-mail addresses, birth dates, home addresses.

Law 91/2025/QH15 on personal data lets nobody publish them without consent, a law, an emergency or a contract; a
commune's initiatives need none of them. A number is judged by its form and by the words before it; what belongs to an
office (decision numbers, money, switchboards, the treasury, registered offices) is not personal.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial

from initiatives.reading.personal.find import Find
from initiatives.reading.personal.lives import BIRTH_SIGNS, HOMES, addresses, births
from initiatives.reading.personal.numbers import LONG_NUMBER, MAIL_SIGNS, accounts, emails, ids, phones
from initiatives.reading.personal.signs import Signs

__all__ = ["KINDS", "LOOKS", "Find", "Written", "is_allowed", "personal_data", "written_in"]

KINDS = {
    "phone": "số điện thoại riêng",
    "id": "số định danh, căn cước hoặc chứng minh nhân dân",
    "account": "số tài khoản ngân hàng",
    "email": "thư điện tử riêng",
    "birth": "ngày hoặc năm sinh",
    "address": "địa chỉ nhà riêng",
}
"""What each kind is called in messages."""

_Look = Callable[[str], Iterator[Find]]
LOOKS: tuple[tuple[tuple[str, ...], _Look], ...] = (
    (MAIL_SIGNS, emails),
    ((), ids),
    ((), accounts),
    ((), phones),
    (BIRTH_SIGNS, births),
    *((signs, partial(addresses, told)) for signs, told in HOMES),
)
"""The looks in the order in which a place is theirs, each with the signs of which it finds nothing without one."""

_OF_NUMBERS = frozenset(place for place, (_, look) in enumerate(LOOKS) if look in (ids, accounts, phones))
"""The places of those whose sign is a long number."""
_SIGNS = Signs([signs for signs, _ in LOOKS])


def personal_data(text: str) -> list[Find]:
    """All personal data in a text, in order."""
    lowered = text.casefold().replace("ı", "i")
    worth = _SIGNS.seen(lowered) | (_OF_NUMBERS if LONG_NUMBER.search(lowered) else frozenset())
    found = [one for place in sorted(worth) for one in LOOKS[place][1](text)]
    return sorted(_without_doubles(found), key=lambda one: one.start)


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """A piece of personal data in a file of lines: its ``kind`` (a key of ``KINDS``), its line and column (from 1), and its text."""

    kind: str
    line: int
    column: int
    text: str


def written_in(text: str) -> Iterator[Written]:
    """The personal data in each line of a file."""
    for number, line in enumerate(text.split("\n"), 1):
        for found in personal_data(line):
            yield Written(kind=found.kind, line=number, column=found.start + 1, text=line[found.start : found.end])


def is_allowed(found: str, allowed: Iterable[str]) -> bool:
    """Whether the text of a find is one of those that are allowed (of offices, or excepted with a reason), however it is grouped."""
    return any(_same(_plain(found), _plain(one)) for one in allowed)


def _plain(text: str) -> str:
    """Letters and digits alone, so that grouping does not matter."""
    return "".join(filter(str.isalnum, text.lower()))


def _same(found: str, allowed: str) -> bool:
    return bool(allowed) and (found in allowed or allowed in found)


def _without_doubles(found: list[Find]) -> Iterator[Find]:
    """Each place once: the first look that knew it."""
    taken: list[Find] = []
    for one in found:
        if not any(one.start < other.end and other.start < one.end for other in taken):
            taken.append(one)
            yield one

"""People's personal data in a text: phone, ID and account numbers, e-mail addresses, birth dates, home addresses.

Law 91/2025/QH15 on personal data lets nobody publish them without consent, a law, an emergency or a contract; a
commune's initiatives need none of them. A number is judged by its form and by the words before it; what belongs to an
office (decision numbers, money, switchboards, the treasury, registered offices) is not personal.
"""

import re
from collections.abc import Callable, Iterable, Iterator

from initiatives.reading.personal.find import Find
from initiatives.reading.personal.lives import BIRTH_SIGNS, HOME_SIGNS, addresses, births
from initiatives.reading.personal.numbers import accounts, emails, ids, phones

__all__ = ["KINDS", "Find", "is_allowed", "personal_data"]

KINDS = {
    "phone": "số điện thoại riêng",
    "id": "số định danh, căn cước hoặc chứng minh nhân dân",
    "account": "số tài khoản ngân hàng",
    "email": "thư điện tử riêng",
    "birth": "ngày hoặc năm sinh",
    "address": "địa chỉ nhà riêng",
}
"""What each kind is called in messages."""


def _any(*signs: str) -> Callable[[str], object]:
    return lambda lowered: any(sign in lowered for sign in signs)


_MANY_DIGITS = re.compile(r"\d(?:\D{0,3}\d){5}").search
_LOOKS: tuple[tuple[Callable[[str], object], Callable[[str], Iterator[Find]]], ...] = (
    (_any("@", "[a", "(a", "[ a", "( a"), emails),
    (_MANY_DIGITS, ids),
    (_MANY_DIGITS, accounts),
    (_MANY_DIGITS, phones),
    (_any(*BIRTH_SIGNS), births),
    (HOME_SIGNS.search, addresses),
)
"""The looks, each with what nothing that it finds is without, in small letters: most lines have nothing of it."""


def personal_data(text: str, allowed: Iterable[str] = ()) -> list[Find]:
    """All personal data in a text, in order, but what is ``allowed``: numbers and mailboxes of offices, reasoned exceptions."""
    lowered = text.casefold().replace("ı", "i")
    found = [one for signs, look in _LOOKS if signs(lowered) for one in look(text)]
    exempt = tuple(allowed) if found else ()
    kept = [one for one in found if not is_allowed(text[one.start : one.end], exempt)]
    return sorted(_without_doubles(kept), key=lambda one: one.start)


def is_allowed(found: str, allowed: Iterable[str]) -> bool:
    """Whether the text of a find is one of those that are allowed, however its digits are grouped."""
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

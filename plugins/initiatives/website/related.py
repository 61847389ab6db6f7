"""Which initiatives to read next: those the dossier names, then those that share most with it, and why each was chosen."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from heapq import nsmallest

from initiatives.public import Link, PublicInitiative
from initiatives.reading.vietnamese import slugify

MOST = 4
"""How many are shown beside those that the dossier names."""
ENOUGH = 3
"""Points from which on two initiatives are related."""
CONSIDERED = 200
"""Of those that share a value, how many are looked at, the newest changes first: a field holds thousands in a province."""
NAMED = "hồ sơ này nêu tên: cùng làm hoặc tiếp nối"

_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Related:
    """An initiative and why it is shown."""

    link: Link
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """An initiative and those that its page shows beside it: all that its own pages are made of, but for what surrounds every page."""

    initiative: PublicInitiative
    related: tuple[Related, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Bond:
    """Something that two initiatives may share; ``points`` for each value that they do. A reason ``names`` the values, or not."""

    points: int
    reason: str
    values: Callable[[PublicInitiative], Iterable[str]]
    names: bool = False


_BONDS = (
    _Bond(points=3, reason="cùng nói về {}", values=lambda i: i.tags, names=True),
    _Bond(points=2, reason="cùng lĩnh vực", values=lambda i: (i.field.id,)),
    _Bond(points=1, reason="cùng đợt phát động", values=lambda i: (i.call.path,) if i.call else ()),
    _Bond(points=1, reason="cùng đơn vị chủ trì", values=lambda i: (i.lead_unit.id,)),
)
"""What counts, the weightiest first; the reasons are given in this order."""


class Relations:
    """The initiatives of a site by what they share."""

    def __init__(self, initiatives: tuple[PublicInitiative, ...]) -> None:
        self._all = initiatives
        self._sharing: dict[tuple[int, str], list[int]] = defaultdict(list)
        for place, one in enumerate(initiatives):
            for key, _ in _keys(one):
                self._sharing[key].append(place)

    def of(self, initiative: PublicInitiative) -> tuple[Related, ...]:
        """Those named by the dossier, then those with the most points; of equal ones the most lately changed come first."""
        points: dict[int, int] = defaultdict(int)
        for key, bond in _keys(initiative):
            worth = bond.points
            for place in self._sharing[key][:CONSIDERED]:
                points[place] += worth
        told = {initiative.path, *(link.path for link in initiative.partner_initiatives)}
        alike = nsmallest(MOST + len(told), ((-sum_, place) for place, sum_ in points.items() if sum_ >= ENOUGH))
        others = [one for _, place in alike if (one := self._all[place]).path not in told]
        found = (Related(link=one.link, reason="; ".join(_reasons(initiative, one))) for one in others[:MOST])
        return (*(Related(link=link, reason=NAMED) for link in initiative.partner_initiatives), *found)


def _keys(initiative: PublicInitiative) -> Iterator[tuple[tuple[int, str], _Bond]]:
    for number, bond in enumerate(_BONDS):
        yield from (((number, value), bond) for value in bond.values(initiative))


def _reasons(one: PublicInitiative, other: PublicInitiative) -> Iterator[str]:
    """What two initiatives share, in words."""
    for bond in _BONDS:
        theirs = set(bond.values(other))
        shared = [value for value in bond.values(one) if value in theirs]
        if shared:
            yield bond.reason.format(", ".join(_as_written(value, (one, other)) for value in shared)) if bond.names else bond.reason


def _as_written(tag: str, initiatives: Iterable[PublicInitiative]) -> str:
    """A keyword with its tone marks, as a title or summary has it; else as it is, with spaces."""
    length = tag.count("-") + 1
    for words, slugs in (_spelt(text) for one in initiatives for text in (one.title, one.summary)):
        starts = range(len(words) - length + 1) if tag in "-".join(slugs) else ()
        found = next((start for start in starts if "-".join(slugs[start : start + length]) == tag), None)
        if found is not None:
            return f"«{' '.join(words[found : found + length]).lower()}»"
    return f"«{tag.replace('-', ' ')}»"


def _spelt(text: str) -> tuple[list[str], list[str]]:
    """The words of a text, and each as it would stand in a keyword."""
    words = _WORD.findall(text)
    return words, [slugify(word) for word in words]

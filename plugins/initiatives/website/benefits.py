"""What initiatives changed for people, added up where adding is honest.

Two measures are added only where they bear the same name and the same unit, each initiative once, as it was measured: a
sum is never multiplied by files or people, and shares of different wholes (per cent) and marks are not added at all.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from initiatives.public import Link, PublicInitiative, PublicMeasure
from initiatives.website.charts import Comparison, comparison

NOT_ADDED = ("%", "‰", "điểm")
"""Units whose sum says nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Benefit:
    """A measure before and after: the sum of as many measures as ``parts`` says."""

    comparison: Comparison
    parts: int
    initiatives: tuple[Link, ...]


def benefits(initiatives: Iterable[PublicInitiative]) -> tuple[Benefit, ...]:
    """The measures of all initiatives: sums first, the others in the order of the initiatives."""
    groups: dict[tuple[str, ...], list[tuple[PublicInitiative, PublicMeasure]]] = {}
    for initiative in initiatives:
        for measure in initiative.measures:
            groups.setdefault(_key(initiative, measure), []).append((initiative, measure))
    found = [_benefit(group) for group in groups.values()]
    return tuple(sorted(found, key=lambda one: -one.parts))


def _key(initiative: PublicInitiative, measure: PublicMeasure) -> tuple[str, ...]:
    """What measures must share to be added; those that are not added share it with none."""
    same = _plain(measure.name), _plain(measure.unit)
    return (*same, initiative.code) if same[1] in NOT_ADDED else same


def _plain(text: str) -> str:
    """Capitals and spacing make no difference; tone marks do."""
    return " ".join(text.casefold().split())


def _benefit(group: list[tuple[PublicInitiative, PublicMeasure]]) -> Benefit:
    first = group[0][1]
    before, after = (sum((getattr(measure, side) for _, measure in group), Decimal(0)) for side in ("before", "after"))
    total = PublicMeasure(name=first.name, unit=first.unit, before=before, after=after)
    links = {one.code: one.link for one, _ in group}
    return Benefit(comparison=comparison(total), parts=len(group), initiatives=tuple(links.values()))

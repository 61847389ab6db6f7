"""The outcome of calls as citizens may see it: the selected that were approved, and how many were not selected."""

from collections import Counter
from collections.abc import Iterable
from decimal import Decimal

from initiatives.judging.world import World
from initiatives.public import PublicInitiative, PublicSelected
from initiatives.reading.vocabulary import Status


def selected(initiatives: Iterable[PublicInitiative]) -> tuple[PublicSelected, ...]:
    """The public initiatives of a call, highest total first, equals by code."""
    return tuple(sorted(map(_selected, initiatives), key=lambda one: (-(one.total or Decimal(0)), one.code)))


def not_selected(world: World) -> Counter[str | None]:
    """How many initiatives of each call were declined; nothing else of them is public."""
    return Counter(entry.data.call for entry in world.initiatives if entry.data.status is Status.DECLINED)


def _selected(one: PublicInitiative) -> PublicSelected:
    return PublicSelected(
        link=one.link,
        code=one.code,
        status=one.status,
        total=one.score.total if one.score else None,
        outcome=one.score.outcome if one.score else "",
        level=one.recognition.by if one.recognition else "",
        rating=one.rating,
        sample=one.sample,
    )

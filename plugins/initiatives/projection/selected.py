"""The outcome of a call as citizens may see it: the selected that were approved, and how many were not selected."""

from decimal import Decimal

from initiatives.judging.sheets import assessment_of
from initiatives.judging.world import InitiativeEntry, World, is_public
from initiatives.projection.initiatives import link_to
from initiatives.projection.values import coded
from initiatives.public import PublicSelected
from initiatives.reading.vocabulary import Status


def selected(call: str, world: World) -> tuple[PublicSelected, ...]:
    """The public initiatives of a call, highest total first, equals by code."""
    found = [_selected(entry, world) for entry in world.initiatives if entry.data.call == call and is_public(entry.data)]
    return tuple(sorted(found, key=lambda one: (-(one.total or Decimal(0)), one.code)))


def not_selected(call: str, world: World) -> int:
    """How many initiatives of a call were declined; nothing else of them is public."""
    return sum(1 for entry in world.initiatives if entry.data.call == call and entry.data.status is Status.DECLINED)


def _selected(entry: InitiativeEntry, world: World) -> PublicSelected:
    data, assessment = entry.data, assessment_of(entry.data, world)
    return PublicSelected(
        link=link_to(entry),
        code=data.code,
        status=coded(data.status),
        total=assessment.total if assessment else None,
        outcome=assessment.outcome if assessment else "",
        level=data.recognition.level.label if data.recognition else "",
        rating=(data.recognition.rating or "") if data.recognition else "",
        sample=data.sample,
    )

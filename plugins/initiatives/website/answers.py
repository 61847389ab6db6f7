"""What a citizen asks first of an initiative, answered from its dated steps: since when, and how long to read."""

from dataclasses import dataclass
from datetime import date

from initiatives.public import PublicInitiative

SYLLABLES_A_MINUTE = 313
"""Vietnamese read aloud: 5.22 syllables a second (Pellegrino, Coupé, Marsico 2011, Language 87(3), table 1).

Slower than silent reading, so that nobody is promised too little; a syllable is what spaces set apart.
"""

STEPS = {"approved": "approval", "piloting": "pilot", "applied": "application", "recognised": "recognition", "stopped": "closure"}
"""The step of the timeline by which each public status begins."""

_BEGINNINGS = {"application": "Áp dụng từ", "pilot": "Áp dụng thử từ", "approval": "Phê duyệt ngày"}
"""What tells since when there is something for citizens, the furthest first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Since:
    """Since when, with the words before the day; ``until`` is the day on which it was stopped."""

    label: str
    day: date
    until: date | None


def since(initiative: PublicInitiative) -> date:
    """The day from which the initiative has had its status; that of the approval where no step says it."""
    return _last(initiative, STEPS.get(initiative.status.id, "")) or initiative.approval.date


def begun(initiative: PublicInitiative) -> Since:
    """Since when citizens have had something of it, and until when if it has ended."""
    found = ((label, _last(initiative, step)) for step, label in _BEGINNINGS.items())
    label, day = next(((label, day) for label, day in found if day), (_BEGINNINGS["approval"], initiative.approval.date))
    return Since(label=label, day=day, until=_last(initiative, "closure") if initiative.status.id == "stopped" else None)


def minutes(text: str) -> int:
    """How long reading takes, in whole minutes, at least one."""
    return max(1, -(-len(text.split()) // SYLLABLES_A_MINUTE))


def _last(initiative: PublicInitiative, step: str) -> date | None:
    return max((milestone.date for milestone in initiative.milestones if milestone.step == step), default=None)

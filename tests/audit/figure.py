"""What a gate measured: one line of the audit's table."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Verdict(StrEnum):
    """How a figure stands to its limit; ``UNKNOWN`` where it could not be measured, which is no pass."""

    OK = "ok"
    FAILED = "FAILED"
    UNKNOWN = "UNKNOWN"


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """What was measured, what was promised, what was found; ``details`` says what to mend where it fails."""

    what: str
    limit: str
    measured: str
    verdict: Verdict
    details: tuple[str, ...] = ()


def none_of(what: str, faults: Iterable[str], looked_at: str) -> Figure:
    """A figure for things of which there may be none; ``looked_at`` says among how many they were looked for."""
    found = tuple(faults)
    return Figure(what=what, limit="0", measured=f"{len(found)} in {looked_at}", verdict=_passed(not found), details=found)


def at_most(what: str, limit: int, measured: int, unit: str) -> Figure:
    """A figure that may not exceed a limit."""
    return Figure(what=what, limit=f"≤ {limit:,} {unit}", measured=f"{measured:,}", verdict=_passed(measured <= limit))


def unknown(what: str, limit: str, why: str) -> Figure:
    """A figure that could not be measured."""
    return Figure(what=what, limit=limit, measured="not measured", verdict=Verdict.UNKNOWN, details=(why,))


def _passed(is_so: bool) -> Verdict:
    return Verdict.OK if is_so else Verdict.FAILED

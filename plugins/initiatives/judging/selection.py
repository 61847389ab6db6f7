"""The selection: a ranking in which equal totals are equal, and a decision that says why.

Nothing here chooses for the council: where a rule of thumb cannot tell, the council must name what it chooses.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from initiatives.judging.lifecycle import EVIDENCE
from initiatives.judging.originality import applied_here, undecided_codes
from initiatives.judging.outlook import outlook
from initiatives.judging.results import Result, ranked, result_of
from initiatives.judging.sheets import shortfalls
from initiatives.judging.world import World
from initiatives.reading.rewriting import Change, plain_number
from initiatives.reading.vietnamese import number
from initiatives.reading.vocabulary import Choice, Decision, Status


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """An initiative that waits for the council; no rank while a sheet is missing, equal ranks for equal totals.

    ``repeats`` names the ideas applied in the commune or its province that it repeats by the officer's own decision,
    ``undecided`` the look-alikes on which he has still to decide before an approval.
    """

    result: Result
    rank: int | None
    tied: bool
    lacks: tuple[str, ...]
    shortfalls: tuple[str, ...]
    repeats: tuple[str, ...]
    undecided: tuple[str, ...]

    @property
    def code(self) -> str:
        """The initiative's code."""
        return self.result.entry.data.code

    @property
    def total(self) -> Decimal:
        """The total so far, in points."""
        return self.result.assessment.total if self.result.assessment else Decimal(0)

    @property
    def is_eligible(self) -> bool:
        """Whether it may be approved: wholly scored, threshold and minima reached, nothing repeated that is applied here."""
        return self.rank is not None and not self.shortfalls and not self.repeats


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """The council's decision on one candidate; ``reason`` closes the dossier of one that is not selected."""

    candidate: Candidate
    choice: Choice
    reason: str


class Undecided(ValueError):
    """Why a selection cannot be made as it was asked for (Vietnamese)."""


def candidates(call: str, world: World) -> tuple[Candidate, ...]:
    """The initiatives of a call that wait for the council, ranked; those with a missing sheet come last, without a rank."""
    waiting = [entry for entry in world.initiatives if entry.data.call == call and entry.data.status is Status.UNDER_REVIEW]
    found = ranked(result_of(entry, world) for entry in waiting if entry.data.selection is None)
    sharing = Counter(rank for rank, _ in found)
    alike = undecided_codes((result.entry for _, result in found), world)
    return tuple(
        _candidate(result, rank, alike.get(result.entry.data.code, ()), world, tied=rank is not None and sharing[rank] > 1)
        for rank, result in found
    )


def _candidate(result: Result, rank: int | None, alike: tuple[str, ...], world: World, *, tied: bool) -> Candidate:
    assessment, rubric = result.assessment, result.rubric
    return Candidate(
        result=result,
        rank=rank,
        tied=tied,
        lacks=tuple(lack for lack in outlook(result.entry, world).lacks if lack != _APPROVAL),
        shortfalls=tuple(shortfalls(assessment, rubric)) if assessment and rubric else (),
        repeats=tuple(one.like for one in result.entry.data.novelty if one.decision is Decision.REPEATS and applied_here(one.like, world)),
        undecided=alike,
    )


_APPROVAL = EVIDENCE["approval"].lower()
"""What every candidate lacks: the leader's approval comes after the selection."""


def decided(found: Sequence[Candidate], *, chosen: Sequence[str] = (), places: int | None = None, reason: str = "") -> tuple[Verdict, ...]:
    """The decision on every wholly scored candidate: those named, else the best for so many places, else all that passed.

    Raises Undecided where that would break a tie silently, or depart from the ranking without a reason.
    """
    if chosen:
        selected = _named(found, chosen, reason)
    else:
        eligible = [one for one in found if one.is_eligible]
        selected = {one.code for one in (eligible if places is None else _best(found, eligible, places))}
    return tuple(_verdict(one, one.code in selected, reason) for one in found if one.rank is not None)


def _best(found: Sequence[Candidate], eligible: list[Candidate], places: int) -> list[Candidate]:
    """The best for so many places, unless a tie lies across the last of them or a sheet is still missing."""
    waiting = [one.code for one in found if one.rank is None]
    if waiting:
        others = ", hoặc chọn trong các hồ sơ đã đủ phiếu bằng --choose" if eligible else ""
        raise Undecided(f"còn thiếu phiếu của {', '.join(waiting)} nên chưa xếp hạng cuối cùng được; đợi đủ phiếu{others}")
    if 0 < places < len(eligible) and eligible[places - 1].total == eligible[places].total:
        equal = [one.code for one in eligible if one.total == eligible[places].total]
        total = number(eligible[places].total)
        raise Undecided(f"{', '.join(equal)} cùng {total} điểm ở vị trí thứ {places}; các đơn vị thống nhất rồi chọn bằng --choose")
    return eligible[:places]


def _named(found: Sequence[Candidate], chosen: Sequence[str], reason: str) -> set[str]:
    """The candidates that the council named, if they can be selected at all."""
    known = {one.code: one for one in found}
    for code in chosen:
        if code not in known:
            raise Undecided(f"{code} không phải hồ sơ đang chờ xét của đợt này")
        one = known[code]
        if one.rank is None:
            raise Undecided(f"{code} còn thiếu {', '.join(one.lacks) or 'phiếu chấm'} nên chưa xét được")
        if not one.is_eligible:
            raise Undecided(f"{code} không phê duyệt được nên không chọn được. {_why_not(one)}")
    departs = _departures(found, [known[code] for code in chosen])
    if departs and not reason:
        raise Undecided(f"chọn như vậy là {departs}; ghi lý do bằng --reason")
    return set(chosen)


def _departures(found: Sequence[Candidate], chosen: Sequence[Candidate]) -> str:
    """How a choice departs from the ranking, in Vietnamese words; empty where it follows it."""
    lowest = min(one.total for one in chosen)
    passed_over = [one for one in found if one.is_eligible and one not in chosen and one.total >= lowest]
    return "; ".join(f"bỏ qua {one.code} ({number(one.total)} điểm)" for one in passed_over)


def _verdict(one: Candidate, selected: bool, reason: str) -> Verdict:
    if selected:
        return Verdict(candidate=one, choice=Choice.SELECTED, reason=reason)
    return Verdict(candidate=one, choice=Choice.NOT_SELECTED, reason=". ".join(filter(None, (_why_not(one), reason))))


def _why_not(one: Candidate) -> str:
    """Why a candidate is not selected, as far as its points and the officer's decisions say."""
    if one.shortfalls:
        return f"Tổng điểm {number(one.total)}, không đạt: {'; '.join(one.shortfalls)}"
    if one.repeats:
        return f"Lặp lại ý tưởng đã có: {', '.join(one.repeats)}"
    return f"Tổng điểm {number(one.total)}, xếp thứ {one.rank}, không nằm trong số được chọn"


def changes(verdict: Verdict, day: date, reason: str) -> list[Change]:
    """What a decision writes into a file: the record of it, and for one not selected the status that follows."""
    one = verdict.candidate
    record = {"date": day.isoformat(), "outcome": verdict.choice.value, "total": plain_number(one.total), "rank": str(one.rank)}
    noted = [Change(path=("selection",), value={**record, **({"reason": reason} if reason else {})})]
    if verdict.choice is Choice.SELECTED:
        return noted
    closure = {"date": day.isoformat(), "reason": verdict.reason}
    return [Change(path=("status",), value=Status.DECLINED.value), *noted, Change(path=("closure",), value=closure)]

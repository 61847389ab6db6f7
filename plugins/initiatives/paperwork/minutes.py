"""The minutes of the meeting at which the units agree on which initiatives to select (dispatch, section 5a)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from initiatives.judging.originality import undecided_codes
from initiatives.judging.results import Result
from initiatives.paperwork.letter import Letter, copies, letter, room_for_day
from initiatives.paperwork.phrasing import BLANK, counted, listed, long_day, sentence
from initiatives.paperwork.request import Request
from initiatives.paperwork.scores import ranked_results
from initiatives.paperwork.tables import Columns, Sheet, column
from initiatives.reading.commune import in_force
from initiatives.reading.model import Initiative
from initiatives.reading.vietnamese import capital
from initiatives.reading.vocabulary import Choice, Decision, Status


@dataclass(frozen=True, slots=True, kw_only=True)
class ChoiceRow:
    """What was decided on one initiative; it has no rank while a unit's sheet is missing."""

    rank: int | None
    code: str
    title: str
    total: Decimal | None
    spread: Decimal | None
    novelty: str
    outcome: str


CHOICE_COLUMNS: Columns = (
    column("Hạng", "rank", 14, centred=True),
    column("Mã hồ sơ", "code", 27, centred=True),
    column("Tên sáng kiến", "title", 50),
    column("Tổng điểm", "total", 17, centred=True),
    column("Chênh lệch", "spread", 17, centred=True),
    column("Tính mới", "novelty", 20, centred=True),
    column("Kết luận", "outcome", 20, centred=True),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class SignerRow:
    """A unit whose representative signs."""

    index: int
    unit: str
    name: str
    sign: str


SIGNER_COLUMNS: Columns = (
    column("TT", "index", 12, centred=True),
    column("Đơn vị", "unit", 63),
    column("Họ và tên người đại diện", "name", 50),
    column("Chữ ký", "sign", 40, centred=True),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Minutes:
    """Everything the template of the minutes may name."""

    letter: Letter
    call: str
    begun: str
    present: tuple[str, ...]
    signers: tuple[SignerRow, ...]
    opening: str
    rows: tuple[ChoiceRow, ...]
    ties: tuple[str, ...]
    conclusion: tuple[str, ...]


def minutes(request: Request) -> Minutes:
    """The minutes of a call's selection; what is not yet decided is left blank to be filled in at the meeting."""
    world, call = request.world, request.contest
    judged = ranked_results(call.slug, world)
    initiatives = [result.entry.data for _, result in judged]
    alike = undecided_codes((result.entry for _, result in judged), world)
    days = {one.selection.date for one in initiatives if one.selection}
    held = max(days) if days else request.signed
    head = letter(request, "Biên bản", "BB", sample=any(one.sample for one in initiatives))
    units = [unit.name for unit in in_force(world.commune.units, request.day) if unit.scores]
    return Minutes(
        letter=replace(head, recipients=copies(request, "Các đơn vị dự họp")),
        call=call.data.title,
        begun=_begun(held, request),
        present=tuple(f"{unit}: {BLANK}" for unit in units),
        signers=tuple(SignerRow(index=i, unit=unit, name="", sign="\n\n") for i, unit in enumerate(units, 1)),
        opening=f"Các đơn vị xem xét {counted(len(judged))} đã có phiếu chấm điểm. Kết quả như sau:",
        rows=tuple(_row(rank, result, alike.get(result.entry.data.code, ())) for rank, result in judged),
        ties=tuple(_ties(judged)),
        conclusion=tuple(_conclusion(initiatives)),
    )


def _row(rank: int | None, result: Result, alike: Sequence[str]) -> ChoiceRow:
    one, assessment = result.entry.data, result.assessment
    return ChoiceRow(
        rank=rank,
        code=one.code,
        title=one.title,
        total=assessment.total if assessment else None,
        spread=assessment.spread if assessment else None,
        novelty=novelty(one, alike),
        outcome=outcome(one),
    )


def minutes_lists(paper: Minutes) -> tuple[Sheet, ...]:
    """The decisions for Excel."""
    return (Sheet(name="Xét chọn", title=f"Kết quả xét chọn: {paper.call}", columns=CHOICE_COLUMNS, rows=paper.rows),)


def _begun(held: date | None, request: Request) -> str:
    day = long_day(held) if held else room_for_day(request)
    place = request.administration.agency
    return f"Hồi …… giờ …… phút, {day}, tại trụ sở {place}."


def novelty(one: Initiative, alike: Sequence[str] = ()) -> str:
    """The officer's decision on earlier initiatives that resemble this one; nothing is new while one is owed, on ``alike``."""
    decided = {alike.decision for alike in one.novelty}
    worst = next((word for word in (Decision.REPEATS, Decision.IMPROVES) if word in decided), None)
    if worst:
        return capital(worst.label)
    return f"Giống {listed(alike)}, chưa kết luận" if alike else "Mới"


def outcome(one: Initiative) -> str:
    """What became of it, in words: the council's choice, else how it ended, else room to write."""
    choice = _choice(one)
    return capital(choice.label if choice else one.status.label if one.closure else "")


def _choice(one: Initiative) -> Choice | None:
    """The council's choice; where none is recorded, what approval or refusal tells."""
    if one.selection:
        return one.selection.outcome
    if one.approval:
        return Choice.SELECTED
    return Choice.NOT_SELECTED if one.status is Status.DECLINED else None


def _ties(judged: Sequence[tuple[int | None, Result]]) -> list[str]:
    """Equal totals are shown, never broken silently."""
    ranks = dict.fromkeys(rank for rank, _ in judged if rank)
    tied = [[result.entry.data.code for at, result in judged if at == rank] for rank in ranks]
    return [f"{listed(codes)} bằng điểm nhau; các đơn vị thảo luận, thống nhất." for codes in tied if len(codes) > 1]


def _conclusion(initiatives: Iterable[Initiative]) -> list[str]:
    found = sorted(initiatives, key=lambda one: one.code)
    chosen = [one for one in found if _choice(one) is Choice.SELECTED]
    refused = [one for one in found if _choice(one) is Choice.NOT_SELECTED]
    blank = [f"{one.code}: {BLANK}" for one in found if not outcome(one)]
    return [*([_chosen(chosen)] if chosen or refused else []), *(_refused(one) for one in refused), *blank]


def _chosen(chosen: Sequence[Initiative]) -> str:
    if not chosen:
        return "Thống nhất không chọn sáng kiến nào."
    names = "; ".join(f"“{one.title}” ({one.code})" for one in chosen)
    return f"Thống nhất chọn {counted(len(chosen))}, đề nghị lãnh đạo Ủy ban nhân dân phê duyệt cho áp dụng: {names}."


def _refused(one: Initiative) -> str:
    reason = (one.selection.reason if one.selection else None) or (one.closure.reason if one.closure else None)
    why = f" Lý do: {sentence(reason)}" if reason else ""
    return f"Không chọn “{one.title}” ({one.code}).{why}"

"""The evidence file for the year-end score (dispatch, sections 4d and 5c): points per criterion, and what proves them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from initiatives.judging.links import attached, attachments
from initiatives.judging.periods import Span, due_day, reports_within
from initiatives.judging.standing import all_as_they_stood
from initiatives.judging.tally import happened_within
from initiatives.judging.world import InitiativeEntry, World, is_public
from initiatives.paperwork.leaflet import permanent
from initiatives.paperwork.letter import Letter, letter
from initiatives.paperwork.people import decree
from initiatives.paperwork.periodic import narrative
from initiatives.paperwork.phrasing import counted
from initiatives.paperwork.request import Request, Unwritable
from initiatives.paperwork.tables import Columns, Sheet, column
from initiatives.reading.collections import address
from initiatives.reading.formalities import EvidenceCriterion
from initiatives.reading.model import Initiative
from initiatives.reading.scalars import WHOLE
from initiatives.reading.vietnamese import capital, number
from initiatives.reading.vocabulary import Yardstick

NO_CRITERIA = "Cơ quan chưa có bảng tiêu chí tự chấm điểm."
"""In the words of a paper: those who judge the commune read it, not only those who keep its settings."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CriterionRow:
    """A criterion with what was counted, the points it earns, and the proof."""

    index: int
    name: str
    counted: str
    points: Decimal
    most: Decimal
    proof: str


CRITERION_COLUMNS: Columns = (
    column("TT", "index", 12, centred=True),
    column("Tiêu chí", "name", 53),
    column("Kết quả", "counted", 65),
    column("Điểm tối đa", "most", 22, centred=True),
    column("Điểm tự chấm", "points", 22, centred=True),
    column("Tài liệu kiểm chứng", "proof", 78),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ProofRow:
    """What proves one initiative: decisions, day of publication, days from approval, page, files."""

    index: int
    code: str
    title: str
    approval: str
    recognition: str
    published: date | None
    days: int | None
    in_time: str
    link: str
    files: str


PROOF_COLUMNS: Columns = (
    column("TT", "index", 10, centred=True),
    column("Mã hồ sơ", "code", 27, centred=True),
    column("Tên sáng kiến", "title", 35),
    column("Phê duyệt", "approval", 33, centred=True),
    column("Công nhận", "recognition", 33, centred=True),
    column("Ngày đăng", "published", 25, centred=True),
    column("Số ngày", "days", 13, centred=True),
    column("Đúng hạn", "in_time", 16, centred=True),
    column("Địa chỉ trang", "link", 36),
    column("Tài liệu", "files", 24),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceFile:
    """Everything the template of the evidence file may name."""

    letter: Letter
    words: str
    criteria: tuple[CriterionRow, ...]
    total: str
    rows: tuple[ProofRow, ...]
    note: str


def evidence_file(request: Request) -> EvidenceFile:
    """The self-score of a period, and the proof of each initiative that was approved or recognised in it."""
    if not request.siteurl:
        raise Unwritable("thiếu địa chỉ trang web để ghi đường dẫn; thêm --siteurl https://…")
    world, period = request.world, request.period
    proven = proven_initiatives(world, period)
    criteria = tuple(_criterion(i, one, world, period) for i, one in enumerate(world.commune.evidence, 1))
    points, most = sum((row.points for row in criteria), Decimal(0)), sum((row.most for row in criteria), Decimal(0))
    rows = tuple(_proof(i, entry, data, request) for i, (entry, data) in enumerate(proven, 1))
    return EvidenceFile(
        letter=letter(request, "Báo cáo", "BC", sample=any(data.sample for _, data in proven)),
        words=period.words,
        criteria=criteria,
        total=f"Tổng điểm tự chấm: {number(points)}/{number(most)} điểm." if criteria else NO_CRITERIA,
        rows=rows,
        note=_note(rows, world),
    )


def evidence_lists(paper: EvidenceFile) -> tuple[Sheet, ...]:
    """The evidence for Excel."""
    return (
        Sheet(name="Tự chấm", title=f"Điểm tự chấm {paper.words}", columns=CRITERION_COLUMNS, rows=paper.criteria),
        Sheet(name="Minh chứng", title=f"Minh chứng {paper.words}", columns=PROOF_COLUMNS, rows=paper.rows),
    )


def proven_initiatives(world: World, period: Span) -> tuple[tuple[InitiativeEntry, Initiative], ...]:
    """Public initiatives that were approved or recognised in the period, as they stood on its last day."""
    known = all_as_they_stood(world.initiatives, period.last)
    found = [(entry, data) for entry, data in known if is_public(data) and happened_within(data, period, "approved", "recognised")]
    return tuple(sorted(found, key=lambda pair: pair[1].code))


Counted = tuple[Decimal, str]
"""A value to grade, and how it is told."""


def _recognised(world: World, period: Span) -> Counted:
    known = all_as_they_stood(world.initiatives, period.last)
    count = sum(1 for _, data in known if happened_within(data, period, "recognised"))
    return Decimal(count), capital(f"{counted(count)} được công nhận")


def _published(world: World, period: Span) -> Counted:
    approved = [data for _, data in proven_initiatives(world, period) if happened_within(data, period, "approved")]
    timely = sum(1 for data in approved if in_time(data, world))
    return _share(timely, len(approved), "sáng kiến được đăng đúng hạn", "Không có sáng kiến phải đăng")


def _reported(world: World, period: Span) -> Counted:
    owed = tuple(reports_within(period, world.commune.periods))
    sent = [narrative(world, one).sent for one in owed]
    timely = sum(1 for one, day in zip(owed, sent, strict=True) if day is not None and day <= due_day(one))
    return _share(timely, len(owed), "báo cáo được gửi đúng hạn", "Không có báo cáo phải gửi")


YARDSTICKS: dict[Yardstick, Callable[[World, Span], Counted]] = {
    Yardstick.RECOGNISED: _recognised,
    Yardstick.PUBLISHED: _published,
    Yardstick.REPORTED: _reported,
}
"""How each measure of a criterion is counted."""


def _share(part: int, whole: int, words: str, none: str) -> Counted:
    return (Decimal(WHOLE) * part / whole, f"{part}/{whole} {words}") if whole else (Decimal(0), none)


def _criterion(index: int, one: EvidenceCriterion, world: World, period: Span) -> CriterionRow:
    value, told = YARDSTICKS[one.measure](world, period)
    reached = [grade.points for grade in one.grades if grade.from_ <= value]
    most = max((grade.points for grade in one.grades), default=Decimal(0))
    return CriterionRow(index=index, name=one.name, counted=told, points=max(reached, default=Decimal(0)), most=most, proof=one.proof)


def days_to_publish(data: Initiative) -> int | None:
    """Days from the approval to the first day on the website."""
    return (data.published - data.approval.date).days if data.published and data.approval else None


def in_time(data: Initiative, world: World) -> bool:
    """Whether it was published within the commune's own limit; without a limit, whether at all."""
    days, limit = days_to_publish(data), world.commune.deadlines.publication
    return days is not None and (limit is None or days <= limit)


def _proof(index: int, entry: InitiativeEntry, data: Initiative, request: Request) -> ProofRow:
    found, world = data.recognition, request.world
    return ProofRow(
        index=index,
        code=data.code,
        title=data.title,
        approval=decree(data.approval.number, data.approval.date, stacked=True) if data.approval else "",
        recognition=decree(found.number, found.date, stacked=True) if found else "",
        published=data.published,
        days=days_to_publish(data),
        in_time="Có" if in_time(data, world) else "Không",
        link=permanent(request.siteurl, address(entry.folder, entry.slug)),
        files="\n".join(source.rpartition("/")[2] for source in proof_files(entry, world)),
    )


def proof_files(entry: InitiativeEntry, world: World) -> tuple[str, ...]:
    """The files attached to an initiative, by their paths below the content folder."""
    found = (attached(attachment.file, entry, world).source for _, attachment in attachments(entry))
    return tuple(dict.fromkeys(filter(None, found)))


def _note(rows: Sequence[ProofRow], world: World) -> str:
    if not rows:
        return "Trong kỳ không có sáng kiến nào được phê duyệt hoặc công nhận."
    limit = world.commune.deadlines.publication
    rule = f"Hạn đăng: {limit} ngày từ ngày phê duyệt (cơ quan tự đặt). " if limit is not None else ""
    return f"{rule}Tệp trang web, tài liệu đính kèm và mã kiểm tra SHA-256 nằm trong thư mục kèm theo, ghi ở tệp muc-luc.html."

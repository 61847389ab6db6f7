"""What waits on whom: every step that somebody owes on the day of judging, with its days and its limit.

Who must move is told by unit or office, never by a person's name.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from initiatives.judging.originality import undecided
from initiatives.judging.periods import Span, due_day, reports_within, span
from initiatives.judging.references import name_on
from initiatives.judging.sheets import missing_sheets
from initiatives.judging.world import InitiativeEntry, World, is_public, reference_day
from initiatives.reading.commune import in_force
from initiatives.reading.vocabulary import Status

REPORTS_AHEAD = timedelta(days=31)
"""How long before its day a report is shown."""
REPORTS_BEHIND = timedelta(days=366)
"""How long after its period a report that was not sent is still shown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """One step that is owed: by whom, which, for which initiative (None: a report), since when and until when.

    ``days`` are the calendar days since ``since``; ``late`` those beyond ``due``, 0 while there is time.
    """

    who: str
    what: str
    entry: InitiativeEntry | None = None
    since: date | None = None
    due: date | None = None
    days: int = 0
    late: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Queue:
    """A kind of step, with its title and how it is found (Vietnamese); ``limit`` names the deadline of commune.yml, if it has one."""

    id: str
    title: str
    about: str
    find: Callable[[World], Iterator[Waiting]]
    limit: str = ""


def queues(world: World) -> tuple[tuple[Queue, tuple[Waiting, ...]], ...]:
    """Every queue with what waits in it, what is latest and oldest first."""
    return tuple((queue, tuple(sorted((_timed(one, queue, world) for one in queue.find(world)), key=_order))) for queue in QUEUES)


def _timed(one: Waiting, queue: Queue, world: World) -> Waiting:
    """The step with its days counted; while a dossier is being mended, its limit rests, as in the table of the outlook."""
    rests = one.entry is not None and one.entry.data.status is Status.REVISION
    allowed: int | None = getattr(world.commune.deadlines, queue.limit) if queue.limit and not rests else None
    due = one.since + timedelta(days=allowed) if one.since and allowed is not None else one.due
    days = (world.as_of - one.since).days if one.since else 0
    late = max((world.as_of - due).days, 0) if due else 0
    return replace(one, due=due, days=days, late=late)


def _order(one: Waiting) -> tuple[int, int, str, str]:
    return -one.late, -one.days, one.entry.data.code if one.entry else "", one.who


def _sheets(world: World) -> Iterator[Waiting]:
    """Under review without a sheet of every scoring unit."""
    for entry in _with(world, Status.UNDER_REVIEW):
        for unit in missing_sheets(entry.data, world):
            yield Waiting(who=unit.name, what="gửi phiếu chấm", entry=entry, since=entry.data.submitted)


def _look_alikes(world: World) -> Iterator[Waiting]:
    """Under review with a look-alike that nobody has decided on."""
    for entry, alike in undecided(_with(world, Status.UNDER_REVIEW), world):
        what = f"kết luận về {alike.record.code} «{alike.record.title}»"
        yield Waiting(who=_office(world), what=what, entry=entry, since=entry.data.submitted)


def _plans(world: World) -> Iterator[Waiting]:
    """Registered, not yet approved, not ended."""
    for entry in _with(world, Status.SUBMITTED):
        yield Waiting(who=_office(world), what="tiếp nhận, chuyển thẩm định", entry=entry, since=entry.data.submitted)
    for entry in _with(world, Status.REVISION):
        yield Waiting(who=_lead(entry, world), what="sửa hồ sơ theo góp ý", entry=entry, since=entry.data.submitted)
    for entry in _with(world, Status.UNDER_REVIEW):
        if missing_sheets(entry.data, world):
            yield Waiting(who=_office(world), what="thu đủ phiếu chấm để trình duyệt", entry=entry, since=entry.data.submitted)
        else:
            yield Waiting(who=_leader(world), what="phê duyệt kế hoạch", entry=entry, since=entry.data.submitted)


def _applications(world: World) -> Iterator[Waiting]:
    """Approved, applied nowhere yet."""
    for entry in _with(world, Status.APPROVED):
        if entry.data.approval:
            yield Waiting(who=_lead(entry, world), what="bắt đầu áp dụng", entry=entry, since=entry.data.approval.date)


def _pilots(world: World) -> Iterator[Waiting]:
    """On trial: at its end it is applied for good, or stopped."""
    for entry in _with(world, Status.PILOTING):
        if pilot := entry.data.pilot:
            what = "kết thúc thử: áp dụng chính thức hoặc dừng"
            yield Waiting(who=_lead(entry, world), what=what, entry=entry, since=pilot.from_, due=pilot.to)


def _evaluations(world: World) -> Iterator[Waiting]:
    """Applied without an evaluation."""
    for entry in _with(world, Status.APPLIED):
        if entry.data.application and not entry.data.evaluation:
            yield Waiting(who=_lead(entry, world), what="đánh giá kết quả", entry=entry, since=entry.data.application.from_)


def _publications(world: World) -> Iterator[Waiting]:
    """Approved and public, with no day on which it came onto the website."""
    for entry in world.initiatives:
        if is_public(entry.data) and entry.data.approval and not entry.data.published:
            yield Waiting(who=_office(world), what="đăng, rồi ghi ngày đăng", entry=entry, since=entry.data.approval.date)


def _reports(world: World) -> Iterator[Waiting]:
    """Reports whose period ended within a year or ends soon, with no day on which they were sent."""
    first, last = world.as_of - REPORTS_BEHIND, world.as_of + REPORTS_AHEAD
    around = Span(name="", words="", first=first, last=last)
    sent = {named.name for name, one in world.narratives.items() if one.data.sent and (named := span(name, world.commune.periods))}
    for owed in reports_within(around, world.commune.periods):
        if owed.name not in sent and in_force(world.commune.administrations, owed.last):
            since = owed.last if owed.last <= world.as_of else None
            yield Waiting(who=_office(world), what=f"gửi báo cáo {owed.words}", since=since, due=due_day(owed))


QUEUES = (
    Queue(id="reports", title="Báo cáo đến hạn", about="Kỳ báo cáo đã hết hoặc sắp hết mà chưa ghi ngày gửi.", find=_reports),
    Queue(
        id="publication",
        title="Đã phê duyệt, chưa đăng",
        about="Tính từ ngày phê duyệt.",
        find=_publications,
        limit="publication",
    ),
    Queue(id="sheets", title="Phiếu chấm còn thiếu", about="Tính từ ngày đăng ký hồ sơ.", find=_sheets, limit="review"),
    Queue(
        id="look-alikes",
        title="Sáng kiến giống nhau chưa kết luận",
        about="Phải có kết luận trước khi phê duyệt.",
        find=_look_alikes,
        limit="review",
    ),
    Queue(id="plans", title="Kế hoạch chưa được phê duyệt", about="Tính từ ngày đăng ký hồ sơ.", find=_plans, limit="review"),
    Queue(id="application", title="Đã phê duyệt, chưa áp dụng", about="Tính từ ngày phê duyệt.", find=_applications, limit="application"),
    Queue(id="pilot", title="Áp dụng thử, chưa kết thúc", about="Tính từ ngày bắt đầu thử; hạn là ngày cuối của đợt thử.", find=_pilots),
    Queue(id="evaluation", title="Đang áp dụng, chưa đánh giá", about="Tính từ ngày áp dụng.", find=_evaluations, limit="evaluation"),
)
"""Every kind of step that can be owed, the nearest to the outside first."""


def _with(world: World, status: Status) -> tuple[InitiativeEntry, ...]:
    return tuple(entry for entry in world.initiatives if entry.data.status is status)


def _office(world: World) -> str:
    """The unit that gathers the dossiers and prepares the papers."""
    return world.administration.papers.secretariat.unit


def _leader(world: World) -> str:
    """Who approves, by office."""
    return f"{world.administration.papers.title} UBND"


def _lead(entry: InitiativeEntry, world: World) -> str:
    """The unit that leads an initiative, by the name it had when the dossier was registered."""
    return name_on(entry.data.lead_unit, reference_day(entry.data, world), world.commune.units)

"""The lifecycle of an initiative as two tables: what may follow what in time, and what each status demands.

A status is earned by evidence (dispatch, sections 4b and 4c): the dated objects are the timeline, and a status holds
only while the objects and sections it demands are there.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from initiatives.judging.world import InitiativeEntry, World
from initiatives.reading.catalogue import problem
from initiatives.reading.files import Entry
from initiatives.reading.model import Initiative
from initiatives.reading.problems import Problem
from initiatives.reading.shapes import keys_of
from initiatives.reading.skeleton import SECTIONS
from initiatives.reading.vietnamese import day, fold
from initiatives.reading.vocabulary import Status

Loc = tuple[str | int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A dated step: where its date stands (``*`` is every item of a list) and the steps it may not precede."""

    label: str
    path: tuple[str, ...]
    after: tuple[str, ...] = ()
    planned: bool = False


TIMELINE: dict[str, Step] = {
    "submitted": Step(label="ngày đăng ký", path=("submitted",)),
    "scores": Step(label="ngày chấm điểm", path=("scores", "*", "date"), after=("submitted",)),
    "score_changes": Step(label="ngày sửa điểm", path=("score_changes", "*", "date"), after=("submitted",)),
    "selection": Step(label="ngày xét chọn", path=("selection", "date"), after=("submitted", "scores")),
    "approval": Step(label="ngày phê duyệt", path=("approval", "date"), after=("submitted", "scores", "selection")),
    "published": Step(label="ngày đăng", path=("published",), after=("approval",)),
    "pilot": Step(label="ngày áp dụng thử", path=("pilot", "from"), after=("approval",)),
    "pilot_end": Step(label="ngày hết áp dụng thử", path=("pilot", "to"), after=("pilot",), planned=True),
    "application": Step(label="ngày áp dụng", path=("application", "from"), after=("approval", "pilot")),
    "evaluation": Step(label="ngày đánh giá", path=("evaluation", "date"), after=("pilot", "application")),
    "recognition": Step(label="ngày công nhận", path=("recognition", "date"), after=("application", "evaluation")),
    "replications": Step(label="ngày nhân rộng", path=("replications", "*", "from"), after=("approval", "pilot")),
    "rewards": Step(label="ngày khen thưởng", path=("rewards", "*", "date"), after=("submitted", "application")),
    "closure": Step(
        label="ngày kết thúc",
        path=("closure", "date"),
        after=("submitted", "scores", "selection", "approval", "pilot", "application", "recognition"),
    ),
}
"""What may follow what in time. A date marked ``planned`` may lie in the future; every other is evidence."""

PLAN_SECTIONS = tuple(SECTIONS)
"""What the plan must state before an initiative is applied."""
RESULTS = "Kết quả"


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """What a status demands as evidence and sections, what else it permits, and the status to fall back to."""

    demands: tuple[str, ...] = ()
    permits: tuple[str, ...] = ()
    sections: tuple[str, ...] = ()
    before: Status = Status.DRAFT
    next: Status | None = None


_REVIEWED = ("submitted", "scores", "approval")
_COUNCIL = ("score_changes", "selection")
_LIVE = ("published", "rewards", "replications", "evaluation")
_FROM_APPROVAL = ("approval", "pilot", "application", "recognition", *_LIVE)

STAGES: dict[Status, Stage] = {
    Status.DRAFT: Stage(permits=("submitted",), next=Status.SUBMITTED),
    Status.SUBMITTED: Stage(demands=("submitted",), sections=PLAN_SECTIONS[:1], next=Status.UNDER_REVIEW),
    Status.UNDER_REVIEW: Stage(
        demands=("submitted",), permits=("scores", *_COUNCIL), sections=PLAN_SECTIONS, before=Status.SUBMITTED, next=Status.APPROVED
    ),
    Status.REVISION: Stage(
        demands=("submitted",), permits=("scores", *_COUNCIL), sections=PLAN_SECTIONS[:1], before=Status.SUBMITTED, next=Status.UNDER_REVIEW
    ),
    Status.APPROVED: Stage(
        demands=_REVIEWED, permits=("published", *_COUNCIL), sections=PLAN_SECTIONS, before=Status.UNDER_REVIEW, next=Status.APPLIED
    ),
    Status.PILOTING: Stage(
        demands=(*_REVIEWED, "pilot"), permits=(*_LIVE, *_COUNCIL), sections=PLAN_SECTIONS, before=Status.APPROVED, next=Status.APPLIED
    ),
    Status.APPLIED: Stage(
        demands=(*_REVIEWED, "application"),
        permits=(*_LIVE, *_COUNCIL, "pilot"),
        sections=PLAN_SECTIONS,
        before=Status.APPROVED,
        next=Status.RECOGNISED,
    ),
    Status.RECOGNISED: Stage(
        demands=(*_REVIEWED, "application", "evaluation", "recognition"),
        permits=(*_LIVE, *_COUNCIL, "pilot"),
        sections=(*PLAN_SECTIONS, RESULTS),
        before=Status.APPLIED,
    ),
    Status.DECLINED: Stage(demands=("submitted", "closure"), permits=("scores", *_COUNCIL), before=Status.UNDER_REVIEW),
    Status.WITHDRAWN: Stage(demands=("closure",), permits=("submitted", "scores", *_COUNCIL), before=Status.SUBMITTED),
    Status.STOPPED: Stage(
        demands=("submitted", "closure"),
        permits=("scores", *_COUNCIL, *_FROM_APPROVAL),
        before=Status.APPLIED,
    ),
}
"""What each status demands and permits. Keys that are no evidence (funding, novelty, tags …) are free throughout."""

STOP_IT = "hồ sơ đã phê duyệt mà thôi làm thì đổi trạng thái thành `stopped` (dừng áp dụng)"
"""Declined and withdrawn are ends before an approval; who strikes the approval to get there strikes a decision that was signed."""
EVIDENCE = {step.path[0]: keys_of(Initiative)[step.path[0]].title or "" for step in TIMELINE.values()}
"""The keys that are evidence, with their Vietnamese titles."""


def stage_of(initiative: Initiative) -> Stage:
    """The stage that judges an initiative: one that stopped at or after its approval still owes what approval demands."""
    stage = STAGES[initiative.status]
    if initiative.status is not Status.STOPPED or not any(holds(initiative, key) for key in _FROM_APPROVAL):
        return stage
    approved = STAGES[Status.APPROVED]
    return Stage(demands=(*approved.demands, "closure"), permits=stage.permits, sections=approved.sections, before=stage.before)


def dates(initiative: Initiative, step: Step) -> Iterator[tuple[Loc, date]]:
    """The dates of a step that an initiative holds, each with its place in the front matter."""
    key, name = step.path[0], step.path[-1]
    held = getattr(initiative, key)
    if isinstance(held, date):
        yield (key,), held
    elif isinstance(held, tuple):
        yield from (((key, i, name), found) for i, item in enumerate(held) if (found := date_in(item, step)))
    elif held is not None and (found := date_in(held, step)):
        yield (key, name), found


def date_in(item: object, step: Step) -> date | None:
    """The date of a step in what holds it: the date itself, or an object with it; None where it is open."""
    name = step.path[-1]
    found: date | None = item if isinstance(item, date) else getattr(item, "from_" if name == "from" else name)
    return found


def holds(initiative: Initiative, key: str) -> bool:
    """Whether an initiative holds a piece of evidence."""
    return getattr(initiative, key) not in (None, ())


def dates_in_order(entry: InitiativeEntry, world: World) -> Iterator[Problem]:
    """No step is dated earlier than a step it follows."""
    held = {name: list(dates(entry.data, step)) for name, step in TIMELINE.items()}
    for name, step in TIMELINE.items():
        earlier = max(((when, TIMELINE[before].label) for before in step.after for _, when in held[before]), default=None)
        for loc, found in held[name]:
            if earlier and found < earlier[0]:
                names = {"label": step.label, "day": day(found), "earlier_label": earlier[1], "earlier_day": day(earlier[0])}
                yield problem("dates-backwards", entry.source.place(loc), **names)


def no_future_evidence(entry: InitiativeEntry, world: World) -> Iterator[Problem]:
    """Evidence is of what has happened; only planned dates may lie ahead."""
    for step in TIMELINE.values():
        for loc, found in dates(entry.data, step):
            if found > world.as_of and not step.planned:
                yield problem("future-date", entry.source.place(loc), day=day(found), today=day(world.as_of))


def evidence_matches_status(entry: InitiativeEntry, world: World) -> Iterator[Problem]:
    """A status has the evidence it demands, and no evidence of a later one."""
    initiative, stage = entry.data, stage_of(entry.data)
    for key in missing_evidence(initiative, stage):
        before = {"before": stage.before.value, "before_label": stage.before.label}
        place = entry.source.place(("status",))
        yield problem("missing-evidence", place, key=key, title=EVIDENCE[key], **_named(initiative), **before)
    way = STOP_IT if initiative.approval and initiative.closure else "đổi trạng thái"
    for key, title in EVIDENCE.items():
        if holds(initiative, key) and key not in (*stage.demands, *stage.permits):
            place = entry.source.place((key,), on_key=True)
            yield problem("evidence-beyond-status", place, key=key, title=title, way=way, **_named(initiative))


def _named(initiative: Initiative) -> dict[str, str]:
    return {"status": initiative.status.value, "label": initiative.status.label}


def missing_evidence(initiative: Initiative, stage: Stage) -> list[str]:
    """The keys a stage demands and an initiative lacks."""
    return [key for key in stage.demands if not holds(initiative, key)]


def sections_present(entry: InitiativeEntry, world: World) -> Iterator[Problem]:
    """The sections a status demands are there and hold something."""
    wanted = stage_of(entry.data).sections
    for title in missing_sections(entry, wanted):
        yield problem("missing-section", entry.source.place(("status",)), section=title, **_named(entry.data))
    names = {fold(title) for title in wanted}
    for section in entry.sections:
        if section.name in names and section.is_empty:
            yield problem("empty-section", entry.source.at(section.line), section=section.title)


def missing_sections(entry: Entry[Initiative], wanted: tuple[str, ...]) -> list[str]:
    """The wanted sections that an entry has no heading for."""
    present = {section.name for section in entry.sections}
    return [title for title in wanted if fold(title) not in present]


def recognition_is_measured(entry: InitiativeEntry, world: World) -> Iterator[Problem]:
    """What is recognised was evaluated with at least one measure, before and after."""
    evaluation = entry.data.evaluation
    if entry.data.status is Status.RECOGNISED and evaluation and not evaluation.measures:
        yield problem("missing-measure", entry.source.place(("evaluation",), on_key=True))

"""The history of an initiative's page: when it changed and in what, from earlier versions of its file and from its dated steps.

It names parts of the page and codes of the vocabulary, never the words of an earlier version: what was taken off the page
(a name, a number, a wrong sentence) stays off. Versions that were not public are as if they had not been.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from itertools import chain, dropwhile, groupby, pairwise
from pathlib import Path
from typing import Any

from initiatives.judging.history import Snapshot
from initiatives.judging.sheets import assessment_of
from initiatives.judging.world import InitiativeEntry, World, is_public
from initiatives.public import Milestone, PublicChange, PublicHistory
from initiatives.reading.decoding import decode
from initiatives.reading.files import Entry, entry_of
from initiatives.reading.model import Initiative
from initiatives.reading.problems import Problem
from initiatives.registry import path_of

FIRST, AGAIN, AWAY = "đăng lần đầu", "đăng lại", "tạm gỡ khỏi trang"
STEPS = {
    "approval": "được phê duyệt",
    "published": FIRST,
    "pilot": "bắt đầu áp dụng thử",
    "application": "bắt đầu áp dụng",
    "replication": "thêm nơi nhân rộng",
    "evaluation": "thêm kết quả đánh giá",
    "recognition": "được công nhận",
    "reward": "được khen thưởng",
    "closure": "dừng áp dụng",
}
"""What each dated step brought to the page; a registration is known only after the approval."""

Day = tuple[date, InitiativeEntry | None]
"""A day and the version that citizens saw at its end, None where they saw none."""

_Part = Callable[[Initiative, World], Any]


def _key(name: str) -> _Part:
    return lambda data, _: getattr(data, name)


def _authors(data: Initiative, world: World) -> object:
    return tuple((one.role, one.group, one.share, one.name) for one in data.authors)


def _approval(data: Initiative, world: World) -> object:
    return data.approval and (data.approval.number, data.approval.date, data.approval.signer)


def _files(data: Initiative, world: World) -> object:
    return (*data.attachments, *filter(None, [data.approval and data.approval.plan]))


def _related(data: Initiative, world: World) -> object:
    """Only of what is public itself."""
    return tuple(code for code in data.partner_initiatives if code in world.by_code and is_public(world.by_code[code].data))


def _funding(data: Initiative, world: World) -> object:
    shown = data.funding and (data.funding.spent, data.funding.source)
    return shown and (*shown, data.funding.planned if data.funding and world.commune.publication.planned_funding else None)


def _score(data: Initiative, world: World) -> object:
    """The averages; who gave which point stays internal."""
    found = assessment_of(data, world)
    return found and (found.total, found.outcome, tuple((criterion.name, average) for criterion, average in found.averages))


PARTS: dict[str, tuple[str, _Part]] = {
    "title": ("tên", _key("title")),
    "summary": ("tóm tắt", _key("summary")),
    "kind": ("loại", _key("kind")),
    "field": ("lĩnh vực", _key("field")),
    "call": ("đợt phát động", _key("call")),
    "lead_unit": ("đơn vị chủ trì", _key("lead_unit")),
    "partner_units": ("đơn vị phối hợp", _key("partner_units")),
    "partners": ("đơn vị ngoài cơ quan cùng làm", _key("partners")),
    "partner_initiatives": ("sáng kiến liên quan", _related),
    "authors": ("tác giả", _authors),
    "beneficiaries": ("đối tượng hưởng lợi", _key("beneficiaries")),
    "tags": ("từ khóa", _key("tags")),
    "sample": ("ghi chú dữ liệu mẫu", _key("sample")),
    "submitted": ("ngày đăng ký", _key("submitted")),
    "scores": ("điểm đánh giá", _score),
    "approval": ("văn bản phê duyệt", _approval),
    "published": ("ngày đăng", _key("published")),
    "pilot": ("thời gian áp dụng thử", _key("pilot")),
    "application": ("thời gian, phạm vi áp dụng", _key("application")),
    "evaluation": ("kết quả đánh giá", _key("evaluation")),
    "recognition": ("quyết định công nhận", _key("recognition")),
    "replications": ("nơi nhân rộng", _key("replications")),
    "rewards": ("khen thưởng", _key("rewards")),
    "funding": ("kinh phí", _funding),
    "closure": ("lý do dừng áp dụng", _key("closure")),
    "attachments": ("tài liệu kèm theo", _files),
}
"""By key of the file: what citizens call that part of the page, and what of it they see."""


def history(entry: InitiativeEntry, milestones: Iterable[Milestone], kept: Iterable[Snapshot], world: World) -> PublicHistory:
    """The history of a public initiative; ``kept`` are the versions of its file, the oldest first, none where nobody kept them."""
    days = list(dropwhile(lambda pair: pair[1] is None, _by_day(entry, kept)))
    if not days:
        return _told(None, _from_steps(milestones))
    kept_from, published = days[0][0], entry.data.published or date.min
    since = max(kept_from, published)
    steps = [change for change in _from_steps(milestones) if change.day and change.day < kept_from]
    opening = [] if steps else [PublicChange(day=since, what=(FIRST,))]
    later = (change for change in _between(days, entry, world) if change.day is None or change.day >= published)
    return _told(since, chain(steps, opening, later))


def _told(since: date | None, changes: Iterable[PublicChange]) -> PublicHistory:
    return PublicHistory(since=since, changes=tuple(reversed(list(changes))))


def _from_steps(milestones: Iterable[Milestone]) -> Iterator[PublicChange]:
    """What the dated steps brought, from the first day on the website on, else from the approval on."""
    steps = [step for step in milestones if step.step in STEPS]
    start = min((step.date for step in steps if step.step == "published"), default=date.min)
    for day, together in groupby((step for step in steps if step.date >= start), key=lambda step: step.date):
        yield PublicChange(day=day, what=tuple(dict.fromkeys(STEPS[step.step] for step in together)))


def _by_day(entry: InitiativeEntry, kept: Iterable[Snapshot]) -> Iterator[Day]:
    """The last version of each day as citizens saw it, None where they did not; one that cannot be read is passed over.

    The code is what makes a file this initiative's: a file that was begun as a copy of another's is not its past.
    """
    for day, together in groupby(kept, key=lambda one: one.day):
        read = (_read(one, entry) for one in reversed(list(together)))
        own = next((version for version in read if version and version.data.code == entry.data.code), None)
        if own:
            yield day, own if is_public(own.data) else None


def _read(kept: Snapshot, entry: InitiativeEntry) -> InitiativeEntry | None:
    text = decode(kept.data, "")
    if text == entry.source.text:
        return entry
    read = None if isinstance(text, Problem) else entry_of(text, Path(path_of(entry)), Initiative, "")
    return read if isinstance(read, Entry) else None


def _between(days: list[Day], entry: InitiativeEntry, world: World) -> Iterator[PublicChange]:
    """What changed from each kept day to the next, and at last to the file as it is now."""
    for (_, before), (day, after) in pairwise([*days, (None, entry)]):
        what = tuple(_differences(before, after, entry, world))
        if what:
            yield PublicChange(day=day, what=what)


def _differences(before: InitiativeEntry | None, after: InitiativeEntry | None, now: InitiativeEntry, world: World) -> Iterator[str]:
    """What differs between two versions, in words."""
    if before is None or after is None:
        yield from () if before is after else (AGAIN if after else AWAY,)
        return
    if before.data.status is not after.data.status:
        yield f"trạng thái thành «{after.data.status.label}»"
    for words, part in PARTS.values():
        old, new = part(before.data, world), part(after.data, world)
        if old != new:
            yield f"{_verb(old, new)} {words}"
    yield from _sections(_texts(before), _texts(after), _texts(now))


def _sections(before: Mapping[str, str], after: Mapping[str, str], now: Mapping[str, str]) -> Iterator[str]:
    """Sections by their titles, as far as these still stand on the page."""
    changed = [title for title in dict.fromkeys([*before, *after]) if before.get(title) != after.get(title)]
    for title in changed:
        named = "phần mở đầu" if not title else f"mục «{title}»" if title in now else "một mục"
        yield f"{_verb(before.get(title), after.get(title))} {named}"


def _texts(entry: InitiativeEntry) -> dict[str, str]:
    return {section.title: section.markdown for section in entry.sections}


def _verb(old: object, new: object) -> str:
    return "sửa" if old and new else "thêm" if new else "bỏ"

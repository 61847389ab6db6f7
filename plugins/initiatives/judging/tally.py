"""What happened to the initiatives in a period, and where they stood on its last day, in numbers."""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from initiatives.judging.lifecycle import TIMELINE, dates
from initiatives.judging.periods import Span
from initiatives.judging.standing import as_it_stood
from initiatives.judging.world import World
from initiatives.reading.model import Initiative
from initiatives.reading.vocabulary import Status


@dataclass(frozen=True, slots=True, kw_only=True)
class Flow:
    """Something that happens to an initiative on a day: its line in a table, and its words in a sentence."""

    title: str
    deed: str
    days: Callable[[Initiative], list[date]]


def _step(name: str) -> Callable[[Initiative], list[date]]:
    return lambda initiative: [day for _, day in dates(initiative, TIMELINE[name])]


def _end(status: Status) -> Callable[[Initiative], list[date]]:
    return lambda initiative: [initiative.closure.date] if initiative.closure and initiative.status is status else []


FLOWS = {
    "submitted": Flow(title="Đăng ký mới", deed="được đăng ký", days=_step("submitted")),
    "approved": Flow(title="Được phê duyệt cho áp dụng", deed="được phê duyệt cho áp dụng", days=_step("approval")),
    "published": Flow(title="Được đăng trên trang thông tin điện tử", deed="được đăng", days=_step("published")),
    "piloted": Flow(title="Bắt đầu áp dụng thử", deed="bắt đầu áp dụng thử", days=_step("pilot")),
    "applied": Flow(title="Được đưa vào áp dụng", deed="được đưa vào áp dụng", days=_step("application")),
    "evaluated": Flow(title="Được đánh giá kết quả", deed="được đánh giá kết quả", days=_step("evaluation")),
    "recognised": Flow(title="Được công nhận", deed="được công nhận", days=_step("recognition")),
    "replicated": Flow(title="Được nhân rộng", deed="được nhân rộng", days=_step("replications")),
    "rewarded": Flow(title="Được khen thưởng", deed="được khen thưởng", days=_step("rewards")),
    "declined": Flow(title="Không được chọn", deed="không được chọn", days=_end(Status.DECLINED)),
    "withdrawn": Flow(title="Rút hồ sơ", deed="được tác giả rút", days=_end(Status.WITHDRAWN)),
    "stopped": Flow(title="Dừng áp dụng", deed="dừng áp dụng", days=_end(Status.STOPPED)),
}
"""What a report counts in a period, in the order of the lifecycle."""

STANDINGS = tuple(status for status in Status if status is not Status.DRAFT)
"""The statuses that a report counts on the last day."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """Initiatives by what happened to them within a period, and by their status on its last day."""

    flows: dict[str, int]
    standing: Counter[Status]


def tally(initiatives: Iterable[Initiative], span: Span) -> Tally:
    """The numbers of a period, from initiatives as they stood on its last day."""
    known = tuple(initiatives)
    flows = {name: sum(1 for one in known if any(day in span for day in flow.days(one))) for name, flow in FLOWS.items()}
    return Tally(flows=flows, standing=Counter(one.status for one in known))


def happened_within(initiative: Initiative, span: Span, *flows: str) -> bool:
    """Whether one of the flows (any, where none is named) fell into the period."""
    return any(day in span for name in flows or FLOWS for day in FLOWS[name].days(initiative))


def tally_of(world: World, span: Span) -> Tally:
    """The numbers of a period for the whole register, as it stood on the period's last day."""
    known = (as_it_stood(entry.data, span.last) for entry in world.initiatives)
    return tally((one for one in known if one), span)

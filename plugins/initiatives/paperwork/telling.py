"""The sentences of the periodic report; each agrees with its numbers, none is written of nothing."""

from collections import Counter
from collections.abc import Iterator, Sequence

from initiatives.judging.periods import Span
from initiatives.judging.tally import FLOWS, STANDINGS, Tally, happened_within
from initiatives.judging.world import World
from initiatives.paperwork.measures import measured
from initiatives.paperwork.people import subject
from initiatives.paperwork.phrasing import BLANK, counted, divided, happened, listed, on_day, sentence, within
from initiatives.reading.commune import Administration
from initiatives.reading.model import Initiative
from initiatives.reading.publications import Document
from initiatives.reading.vietnamese import capital
from initiatives.reading.vocabulary import Kind, Status

ALL_KINDS = "giải pháp, mô hình, sáng kiến cải cách hành chính"
MOST_DETAILS = 5
"""Evaluated initiatives told one by one; of more the appendix alone tells each."""

_AMONG = {Status.SUBMITTED: "mới đăng ký", Status.REVISION: "đang yêu cầu bổ sung", Status.PILOTING: "đang áp dụng thử"}
"""Statuses whose label would not be understood among others in one sentence."""

Paragraphs = tuple[str, ...]


def told(text: str | None) -> Paragraphs:
    """An officer's own text as paragraphs, or a line of dots to fill in."""
    return tuple(line.strip() for line in (text or "").splitlines() if line.strip()) or (BLANK, BLANK)


def opening(agency: str, period: Span, basis: str | None) -> str:
    """Who reports on what, from which day to which."""
    days = f"từ {on_day(period.first)} đến {on_day(period.last)}"
    when = days if ".." in period.name else f"{period.words} (số liệu {days})"
    who = f"Thực hiện {basis}, {agency}" if basis else agency
    return f"{who} báo cáo kết quả triển khai các {ALL_KINDS} (sau đây gọi chung là sáng kiến) {when} như sau:"


def closing(administration: Administration, period: Span) -> str:
    """The last sentence; the paper ends with ``./.``."""
    return (
        f"Trên đây là báo cáo kết quả triển khai {ALL_KINDS} {period.words} của {administration.agency}, "
        f"kính gửi {administration.report_to.receiver} xem xét, tổng hợp./."
    )


def leadership(world: World, period: Span, text: str | None) -> Paragraphs:
    """Calls opened and documents issued in the period, then the officer's own words."""
    calls = [entry.data for entry in world.calls if entry.data.opens and entry.data.opens in period]
    dated = [(entry.data.date, entry.data) for entry in world.documents if entry.data.date and entry.data.date in period]
    found = [f"Từ {on_day(one.opens)}, {one.organiser} tổ chức {one.title}." for one in calls if one.opens]
    found += _papers([one for _, one in sorted(dated, key=lambda pair: pair[0])])
    return (*found, *(told(text) if text or not found else ()))


def _papers(issued: Sequence[Document]) -> list[str]:
    """The documents that the commune made known in the period, one each line."""
    if not issued:
        return []
    head = "Đã phổ biến, triển khai văn bản sau:" if len(issued) == 1 else "Đã phổ biến, triển khai các văn bản sau:"
    return [head, *(_paper(one) for one in issued)]


def _paper(one: Document) -> str:
    number = f" số {one.number}" if one.number else ""
    day = f" {on_day(one.date)}" if one.date else ""
    return f"- {capital(one.kind.label)}{number}{day} của {one.issuer}: {sentence(one.abstract)}"


def _flow(name: str, now: Tally, before: Tally) -> str:
    return happened(now.flows[name], before.flows[name], FLOWS[name].deed)


def registration(touched: Sequence[Initiative], now: Tally, before: Tally, period: Span) -> Paragraphs:
    """What was registered, of which kinds and by which officials, approved or not chosen."""
    new = [one for one in touched if happened_within(one, period, "submitted")]
    kinds = Counter(one.kind for one in new)
    first = _flow("submitted", now, before)
    if new:
        first = f"{first[:-1]}; {divided([(kind.label, kinds[kind]) for kind in Kind])}."
    joint = sum(1 for one in new if one.partner_units or one.partners or len(one.authors) > 1)
    return tuple(filter(None, (first, _joint(joint, len(new)), _flow("approved", now, before), _ended(touched, now, period))))


def _joint(joint: int, new: int) -> str:
    """How many of the new ones are the work of several officials, units or agencies."""
    if not joint:
        return ""
    deed = "là việc làm chung của nhiều tác giả, nhiều đơn vị hoặc với cơ quan, đoàn thể khác"
    if joint == new:
        return f"{'Sáng kiến này' if new == 1 else 'Các sáng kiến này đều'} {deed}."
    return f"Trong đó có {counted(joint)} {deed}."


def _ended(touched: Sequence[Initiative], now: Tally, period: Span) -> str:
    """Those that were not chosen or were withdrawn, if any."""
    parts = [f"{counted(now.flows[name])} {FLOWS[name].deed}" for name in ("declined", "withdrawn") if now.flows[name]]
    return f"Có {listed(parts)}." if parts else ""


def application(touched: Sequence[Initiative], now: Tally, before: Tally, period: Span) -> Paragraphs:
    """What was piloted, applied, published, taken up elsewhere, stopped."""
    pilots = [_flow("piloted", now, before)] if now.flows["piloted"] or before.flows["piloted"] else []
    stopped = [_stopped(one) for one in touched if happened_within(one, period, "stopped")]
    found = [*pilots, _flow("applied", now, before), _published(now), *_spread(touched, now, before, period), *stopped]
    return tuple(filter(None, found))


def _published(now: Tally) -> str:
    count = now.flows["published"]
    return f"Đã đăng {counted(count)} trên trang thông tin điện tử để người dân biết, theo dõi." if count else ""


def _spread(touched: Sequence[Initiative], now: Tally, before: Tally, period: Span) -> Iterator[str]:
    """How many were taken up elsewhere, and where."""
    yield _flow("replicated", now, before)
    for one in touched:
        places = [within(place.place) for place in one.replications if place.from_ in period]
        if places:
            yield f"Sáng kiến “{one.title}” được nhân rộng tại {listed(places)}."


def _stopped(one: Initiative) -> str:
    if one.closure is None:
        return ""
    return f"Dừng áp dụng sáng kiến “{one.title}” từ {on_day(one.closure.date)}. Lý do: {sentence(one.closure.reason)}"


def evaluation(evaluated: Sequence[Initiative], now: Tally, before: Tally) -> Paragraphs:
    """What was evaluated, recognised and rewarded, with the measures of each."""
    found = [_flow("evaluated", now, before)]
    if 0 < len(evaluated) <= MOST_DETAILS:
        found += [_result(one) for one in sorted(evaluated, key=lambda one: one.code)]
    elif evaluated:
        found.append("Số đo trước và sau khi áp dụng của từng sáng kiến ghi ở Phụ lục II.")
    return (*found, _flow("recognised", now, before), _flow("rewarded", now, before))


def _result(one: Initiative) -> str:
    conclusion = sentence(one.evaluation.conclusion) if one.evaluation else ""
    measures = "; ".join(measured(one))
    return f"- “{one.title}”: {conclusion}" + (f" Cụ thể: {sentence(measures)}" if measures else "")


def standing(known: Sequence[Initiative], now: Tally, world: World) -> Paragraphs:
    """How many there are in all on the last day, by status and by field of reform."""
    if not known:
        return ("Chưa có sáng kiến nào được đăng ký.",)
    fields = Counter(subject(one, world) for one in known)
    ordered = [(field.name, fields[field.name]) for field in world.commune.fields]
    by_field = dict.fromkeys(f"{name}: {counted(count)}" for name, count in ordered if count)
    return (f"Đến cuối kỳ có {counted(len(known))} đã đăng ký, {_statuses(now)}.", f"Theo lĩnh vực: {'; '.join(by_field)}.")


def _statuses(now: Tally) -> str:
    present = [status for status in STANDINGS if now.standing[status]]
    if len(present) == 1:
        return f"{'đều ' if now.standing[present[0]] > 1 else ''}ở trạng thái “{present[0].label}”"
    return "trong đó " + listed(f"{counted(now.standing[status])} {_AMONG.get(status, status.label)}" for status in present)

"""The proposal for rewards and funding (dispatch, section 5b), prepared together with the finance unit."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from initiatives.judging.standing import all_as_they_stood
from initiatives.judging.tally import happened_within
from initiatives.judging.world import World
from initiatives.paperwork.letter import Letter, office_letter
from initiatives.paperwork.numerals import money_in_words
from initiatives.paperwork.people import authors, decree, lead_unit
from initiatives.paperwork.phrasing import counted, listed, sentence, stacked
from initiatives.paperwork.request import Request
from initiatives.paperwork.tables import Columns, Sheet, column
from initiatives.reading.formalities import RewardForm
from initiatives.reading.model import Initiative
from initiatives.reading.vietnamese import money
from initiatives.reading.vocabulary import Status

_OVER = frozenset({Status.DECLINED, Status.WITHDRAWN, Status.STOPPED})


@dataclass(frozen=True, slots=True, kw_only=True)
class RewardRow:
    """A reward that is proposed; the amount is in VND, empty where the commune has set none."""

    index: int
    code: str
    title: str
    authors: str
    recognition: str
    form: str
    amount: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class FundingRow:
    """Money that an approved initiative needs, in VND."""

    index: int
    code: str
    title: str
    unit: str
    source: str
    amount: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RewardProposal:
    """Everything the template of the proposal may name."""

    letter: Letter
    words: str
    opening: str
    rewarding: str
    rewards: tuple[RewardRow, ...]
    reward_notes: tuple[str, ...]
    reward_sum: str
    funding: str
    fundings: tuple[FundingRow, ...]
    funding_sum: str
    total: str
    closing: str
    finance_title: str
    secretariat_title: str


REWARD_COLUMNS: Columns = (
    column("TT", "index", 12, centred=True),
    column("Tên sáng kiến", "title", 36),
    column("Tác giả, đồng tác giả", "authors", 37),
    column("Quyết định công nhận", "recognition", 33, centred=True),
    column("Hình thức khen thưởng", "form", 25),
    column("Tiền thưởng (đồng)", "amount", 22, centred=True),
)
FUNDING_COLUMNS: Columns = (
    column("TT", "index", 12, centred=True),
    column("Tên sáng kiến", "title", 61),
    column("Đơn vị chủ trì", "unit", 36),
    column("Nguồn", "source", 28),
    column("Dự toán (đồng)", "amount", 28, centred=True),
)


def reward_proposal(request: Request) -> RewardProposal:
    """Rewards for what was recognised and is not yet rewarded, money for what was approved, in a period."""
    world, period, papers = request.world, request.period, request.papers
    known = [one for _, one in all_as_they_stood(world.initiatives, period.last)]
    recognised = [one for one in known if happened_within(one, period, "recognised")]
    needy = [one for one in known if _needs_money(one, request)]
    rewards, fundings = reward_rows(recognised, world), funding_rows(needy, world)
    chairman = f"Chủ tịch {request.administration.agency}"
    used = any(one.sample for one in [*recognised, *needy])
    reward_sum, funding_sum = sum(row.amount or 0 for row in rewards), sum(row.amount for row in fundings)
    return RewardProposal(
        letter=office_letter(request, papers.secretariat, "Tờ trình", "TTr", to=chairman, sample=used),
        words=period.words,
        opening=_opening(request, chairman),
        rewarding=_proposed(rewards),
        rewards=rewards,
        reward_notes=tuple(filter(None, (_unpriced(rewards), _already(recognised)))),
        reward_sum=_sum("Tổng số tiền thưởng", reward_sum, world.commune.rewarding.source) if reward_sum else "",
        funding=_needed(fundings),
        fundings=fundings,
        funding_sum=_sum("Tổng dự toán", funding_sum, listed(dict.fromkeys(row.source for row in fundings))) if fundings else "",
        total=_sum("Tổng kinh phí đề nghị", reward_sum + funding_sum, "") if reward_sum and funding_sum else "",
        closing=f"Kính trình {chairman} xem xét, quyết định./.",
        finance_title=stacked(papers.finance.title),
        secretariat_title=stacked(papers.secretariat.title),
    )


def reward_lists(proposal: RewardProposal) -> tuple[Sheet, ...]:
    """The proposal's tables for Excel."""
    return (
        Sheet(name="Khen thưởng", title=f"Đề nghị khen thưởng {proposal.words}", columns=REWARD_COLUMNS, rows=proposal.rewards),
        Sheet(name="Kinh phí", title=f"Đề nghị kinh phí {proposal.words}", columns=FUNDING_COLUMNS, rows=proposal.fundings),
    )


def reward_rows(recognised: Iterable[Initiative], world: World) -> tuple[RewardRow, ...]:
    """What is proposed for recognised initiatives that have no reward yet, in the order of the codes."""
    due = sorted((one for one in recognised if not one.rewards and one.recognition), key=lambda one: one.code)
    return tuple(_reward_row(index, one, world) for index, one in enumerate(due, 1))


def _reward_row(index: int, one: Initiative, world: World) -> RewardRow:
    proposed = _form(one, world.commune.rewarding.forms)
    found = one.recognition
    rating = f"\n(xếp loại {found.rating})" if found and found.rating else ""
    return RewardRow(
        index=index,
        code=one.code,
        title=one.title,
        authors=authors(one),
        recognition=f"{decree(found.number, found.date, stacked=True)}{rating}" if found else "",
        form=proposed.form if proposed else "…………",
        amount=proposed.amount if proposed else None,
    )


def _form(one: Initiative, forms: Iterable[RewardForm]) -> RewardForm | None:
    """The first form that fits the rating."""
    rating = one.recognition.rating if one.recognition else None
    return next((form for form in forms if form.rating in (None, rating)), None)


def _needs_money(one: Initiative, request: Request) -> bool:
    wanted = one.funding is not None and one.funding.planned and not one.funding.spent
    return bool(wanted) and one.status not in _OVER and happened_within(one, request.period, "approved")


def funding_rows(approved: Iterable[Initiative], world: World) -> tuple[FundingRow, ...]:
    """The planned money of approved initiatives, in the order of the codes."""
    found = sorted(approved, key=lambda one: one.code)
    return tuple(
        FundingRow(
            index=index,
            code=one.code,
            title=one.title,
            unit=lead_unit(one, world),
            source=one.funding.source if one.funding else "",
            amount=(one.funding.planned if one.funding else None) or 0,
        )
        for index, one in enumerate(found, 1)
    )


def _opening(request: Request, chairman: str) -> str:
    papers = request.papers
    return (
        f"Căn cứ kết quả đánh giá, công nhận sáng kiến cải cách hành chính {request.period.words}; sau khi thống nhất với "
        f"{papers.finance.unit}, {papers.secretariat.unit} kính trình {chairman} xem xét, quyết định như sau:"
    )


def _proposed(rewards: Sequence[RewardRow]) -> str:
    if not rewards:
        return "Trong kỳ không có sáng kiến nào cần đề nghị khen thưởng."
    return f"Đề nghị khen thưởng tác giả, đồng tác giả của {counted(len(rewards))} đã được công nhận:"


def _already(recognised: Iterable[Initiative]) -> str:
    """Those that were rewarded before are named, so that nobody is paid twice."""
    found = [
        f"{one.code} ({listed(decree(reward.number, reward.date) for reward in one.rewards)})"
        for one in sorted(recognised, key=lambda one: one.code)
        if one.rewards
    ]
    return f"Không đề nghị lại {counted(len(found))} đã được khen thưởng: {sentence(listed(found))}" if found else ""


def _unpriced(rewards: Sequence[RewardRow]) -> str:
    count = sum(1 for row in rewards if row.amount is None)
    return f"Chưa có mức thưởng cho {counted(count)}; đề nghị bổ sung trước khi trình." if count else ""


def _needed(fundings: Sequence[FundingRow]) -> str:
    if not fundings:
        return "Trong kỳ không có sáng kiến nào cần bố trí kinh phí thực hiện."
    return f"Đề nghị bố trí kinh phí thực hiện {counted(len(fundings))} đã được phê duyệt:"


def _sum(label: str, amount: int, source: str) -> str:
    """``Tổng …: 1.500.000 đồng (Bằng chữ: …). Nguồn: ….``"""
    paid = f"{label}: {money(amount)} (Bằng chữ: {money_in_words(amount)})."
    return f"{paid} Nguồn: {sentence(source)}" if source else paid

"""The commendation list of a call or contest (dispatch, section 1): results, commendations, rewards."""

from collections.abc import Iterator
from dataclasses import dataclass

from initiatives.judging.world import World
from initiatives.paperwork.letter import Letter, letter
from initiatives.paperwork.people import author, decree
from initiatives.paperwork.phrasing import counted
from initiatives.paperwork.request import Request, Unwritable
from initiatives.paperwork.tables import Columns, Sheet, column
from initiatives.reading.publications import Call


@dataclass(frozen=True, slots=True, kw_only=True)
class CommendedRow:
    """Who is commended, for what, in which form."""

    index: int
    who: str
    what: str
    form: str


COMMENDED_COLUMNS: Columns = (
    column("TT", "index", 12, centred=True),
    column("Tập thể, cá nhân", "who", 52),
    column("Thành tích", "what", 58),
    column("Hình thức", "form", 43),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class CommendationList:
    """Everything the template of the commendation list may name."""

    letter: Letter
    call: str
    rows: tuple[CommendedRow, ...]
    summary: str


def commendation_list(request: Request) -> CommendationList:
    """Everybody whom a call or contest brought a result, a commendation or a reward."""
    call, world = request.contest, request.world
    found = [*_results(call.data, world), *_commended(call.data), *_rewarded(call.slug, world)]
    if not found:
        raise Unwritable(f"đợt {call.slug} chưa có kết quả, biểu dương hay khen thưởng nào")
    own = [entry.data for entry in world.initiatives if entry.data.call == call.slug and entry.data.rewards]
    return CommendationList(
        letter=letter(request, "Thông báo", "TB", sample=call.data.sample or any(one.sample for one in own)),
        call=call.data.title,
        rows=tuple(CommendedRow(index=i, who=who, what=what, form=form) for i, (who, what, form) in enumerate(found, 1)),
        summary=f"Danh sách có {counted(len(found), 'tập thể, cá nhân')}./.",
    )


def commendation_lists(paper: CommendationList) -> tuple[Sheet, ...]:
    """The list for Excel."""
    return (Sheet(name="Biểu dương", title=f"Biểu dương, khen thưởng: {paper.call}", columns=COMMENDED_COLUMNS, rows=paper.rows),)


Line = tuple[str, str, str]


def _results(call: Call, world: World) -> Iterator[Line]:
    for one in call.results:
        entry = world.by_code.get(one.initiative or "")
        who = one.holder or ("; ".join(map(author, entry.data.authors)) if entry else "")
        yield who, f"Sáng kiến “{entry.data.title}”" if entry else "Dự thi", one.title


def _commended(call: Call) -> Iterator[Line]:
    yield from ((one.who, one.what, "Biểu dương") for one in call.commendations)


def _rewarded(slug: str, world: World) -> Iterator[Line]:
    entries = sorted((entry for entry in world.initiatives if entry.data.call == slug), key=lambda entry: entry.data.code)
    for data in (entry.data for entry in entries):
        for reward in data.rewards:
            who = "; ".join(map(author, data.authors))
            yield who, f"Sáng kiến “{data.title}”", f"{reward.form}, theo Quyết định số {decree(reward.number, reward.date)}"

"""The dashboard as a page of the preview and as one file that needs nothing beside it."""

import base64
import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from initiatives.judging.waiting import Waiting, queues
from initiatives.judging.world import World
from initiatives.public import PublicSite
from initiatives.website.output import Output, Target
from initiatives.website.page import HOME, Page
from initiatives.website.parts import Part, parts
from initiatives.website.press import press_of

PATH = "viec-dang-cho/"
STYLESHEET = Path("static") / "css" / "site.css"


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A step that is owed, as a line of a table."""

    who: str
    what: str
    code: str
    title: str
    file: str
    since: date | None
    due: date | None
    days: int
    late: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A queue with its lines."""

    title: str
    about: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Debtor:
    """Who owes how many steps, ``late`` of them beyond their limit."""

    who: str
    count: int
    late: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Board:
    """What the page shows; ``style`` is the stylesheet of a file of its own, ``allowed`` its hash for the page's policy."""

    as_of: date
    debtors: tuple[Debtor, ...]
    sections: dict[str, Section]
    parts: tuple[Part, ...]
    style: str = ""
    allowed: str = ""


def board(world: World, style: str = "") -> Board:
    """What waits on the day of judging."""
    found = {queue.id: Section(title=queue.title, about=queue.about, rows=tuple(map(_row, waiting))) for queue, waiting in queues(world)}
    titles = {"who": ("Chờ ai", True)} | {id_: (one.title, True) for id_, one in found.items()}
    return Board(
        as_of=world.as_of,
        debtors=_debtors(found.values()),
        sections=found,
        parts=parts(titles),
        style=style,
        allowed=base64.b64encode(hashlib.sha256(style.encode()).digest()).decode(),
    )


def _row(one: Waiting) -> Row:
    data = one.entry and one.entry.data
    return Row(
        who=one.who,
        what=one.what,
        code=data.code if data else "",
        title=data.title if data else "",
        file=one.entry.file if one.entry else "",
        since=one.since,
        due=one.due,
        days=one.days,
        late=one.late,
    )


def _debtors(sections: Iterable[Section]) -> tuple[Debtor, ...]:
    """Who owes something, those with the most late steps first."""
    rows = [row for section in sections for row in section.rows]
    count, late = Counter(row.who for row in rows), Counter(row.who for row in rows if row.late)
    found = (Debtor(who=who, count=count[who], late=late[who]) for who in count)
    return tuple(sorted(found, key=lambda one: (-one.late, -one.count, one.who)))


def page(world: World) -> Page:
    """The page; no map, feed, search or other page learns of it."""
    return Page(
        path=PATH,
        template="pages/dashboard.html",
        title="Việc đang chờ",
        summary="Trang nội bộ: việc nào đang chờ ai, từ bao giờ, hạn đến ngày nào. Chỉ có ở bản xem thử, không có ở trang công khai.",
        crumbs=(HOME,),
        listed=False,
        view=board(world),
    )


def preview(world: World, site: PublicSite, target: Target) -> Iterator[Output]:
    """The page as a file of the preview."""
    yield press_of(site, target).printed(page(world))


def alone(world: World, site: PublicSite, target: Target, theme: Path) -> bytes:
    """The page as one file with the theme's stylesheet in it; it asks for nothing else and links to nothing."""
    style = (theme / STYLESHEET).read_text("utf-8")
    made = page(world)
    single = Page(
        path="", template="machine/dashboard.html", title=made.title, summary=made.summary, listed=False, view=board(world, style)
    )
    return press_of(site, target).printed(single).content

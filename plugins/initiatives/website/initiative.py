"""The page of one initiative: its parts in the order a reader asks for them, left out where there is nothing to say."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from initiatives.public import Link, Milestone, PublicCommune, PublicInitiative
from initiatives.reading.vietnamese import slugify
from initiatives.website import structured
from initiatives.website.anchors import Anchors
from initiatives.website.answers import Since, begun, minutes, since
from initiatives.website.charts import Comparison, ScoreChart, comparison, score_chart
from initiatives.website.facets import FIELD, listed_in
from initiatives.website.links import absolute, linker
from initiatives.website.page import HOME, Page
from initiatives.website.parts import NOTHING, Part
from initiatives.website.poster import SCRIPT, poster_of
from initiatives.website.prose import Prose, sections
from initiatives.website.related import Related, Shown

PLAN = ("noi-dung", "doi-tuong-ap-dung", "phuong-phap-thuc-hien", "loi-ich-mang-lai")
"""The four sections that every plan states, in the order of the dispatch (section 4b)."""
RESULTS = "ket-qua"

_TOLD_APART = ("replication", "reward")
"""Steps that have a part of their own, where more is said of them."""
_NUMBERING = re.compile(r"^\s*(?:\d{1,2}|[ivxIVX]{1,4})[.)]\s*")


@dataclass(frozen=True, slots=True, kw_only=True)
class InitiativeView:
    """An initiative with everything drawn or computed for its page; ``lists`` are the listings that hold it, by prefix.

    ``since`` is the day from which it has its status, ``minutes`` the time to read it, ``changed`` the day of its last change.
    """

    initiative: PublicInitiative
    lists: dict[str, tuple[Link, ...]]
    since: date
    begun: Since
    timeline: tuple[Milestone, ...]
    minutes: int
    changed: date
    related: tuple[Related, ...]
    poster: Link
    introduction: Markup
    parts: tuple[Part, ...]
    measures: tuple[Comparison, ...]
    score: ScoreChart | None
    permalink: str


@dataclass(frozen=True, slots=True, kw_only=True)
class _Kind:
    kind: str
    title: str
    present: Callable[[PublicInitiative], object]


_BEFORE_THE_PLAN = (
    _Kind(kind="timeline", title="Quá trình thực hiện", present=lambda i: i.milestones),
    _Kind(kind="score", title="Điểm đánh giá", present=lambda i: i.score),
)
_AFTER_THE_RESULTS = (
    _Kind(kind="replications", title="Nhân rộng", present=lambda i: i.replications),
    _Kind(kind="files", title="Tài liệu kèm theo", present=lambda i: i.files),
    _Kind(kind="people", title="Tác giả và người cùng làm", present=lambda _: True),
    _Kind(kind="rewards", title="Khen thưởng", present=lambda i: i.rewards),
    _Kind(kind="funding", title="Kinh phí", present=lambda i: i.funding),
    _Kind(kind="related", title="Sáng kiến liên quan", present=lambda _: True),
    _Kind(kind="updates", title="Tình trạng cập nhật", present=lambda _: True),
    _Kind(kind="citation", title="Chia sẻ, in, trích dẫn", present=lambda _: True),
)


def page_of_each(commune: PublicCommune, siteurl: str) -> Callable[[Shown], Page]:
    """How the page of an initiative of this commune is made."""

    def page(shown: Shown) -> Page:
        initiative = shown.initiative
        above = (HOME, *listed_in(initiative)[FIELD])
        return Page(
            path=initiative.path,
            template="pages/initiative.html",
            title=initiative.title,
            summary=initiative.summary,
            crumbs=above,
            sample=initiative.sample,
            updated=changed(initiative),
            script=SCRIPT,
            structured=structured.initiative(initiative, changed(initiative), commune, above, siteurl),
            view=_view(initiative, shown.related, siteurl),
        )

    return page


def changed(initiative: PublicInitiative) -> date:
    """The day of the last change of an initiative's page: the last that was kept, else that of the last dated step."""
    kept = (change.day for change in initiative.history.changes if change.day and initiative.history.since)
    return max(kept, default=initiative.updated)


def _view(initiative: PublicInitiative, related: tuple[Related, ...], siteurl: str) -> InitiativeView:
    anchors = Anchors()
    prose = sections(initiative.body, linker(initiative.path, siteurl), anchors)
    return InitiativeView(
        initiative=initiative,
        lists=listed_in(initiative),
        since=since(initiative),
        begun=begun(initiative),
        timeline=tuple(milestone for milestone in initiative.milestones if milestone.step not in _TOLD_APART),
        minutes=minutes(" ".join((initiative.title, initiative.summary, *(section.html.striptags() for section in prose)))),
        changed=changed(initiative),
        related=related,
        poster=poster_of(initiative),
        introduction=NOTHING.join(section.html for section in prose if not section.title),
        parts=tuple(_parts(initiative, prose, anchors)),
        measures=tuple(comparison(measure) for measure in initiative.measures),
        score=score_chart(initiative.score) if initiative.score else None,
        permalink=absolute(siteurl, initiative.path),
    )


def _parts(initiative: PublicInitiative, prose: Iterable[Prose], anchors: Anchors) -> Iterator[Part]:
    """All parts in order: the evidence, the plan and what else was written, the results, who took part, where to go on."""
    written = [section for section in prose if section.title]
    yield from _own(_BEFORE_THE_PLAN, initiative, anchors)
    for section in sorted(written, key=_plan_first):
        if not _is_results(section):
            yield Part(kind="prose", anchor=section.anchor, title=section.title, html=section.html)
    yield from _results(initiative, [section for section in written if _is_results(section)], anchors)
    yield from _own(_AFTER_THE_RESULTS, initiative, anchors)


def _results(initiative: PublicInitiative, written: list[Prose], anchors: Anchors) -> Iterator[Part]:
    """One part for the officer's words on the results and the conclusion; the measures stand on the first screen."""
    if written or initiative.conclusion:
        anchor, title = (written[0].anchor, written[0].title) if written else (anchors.claim(RESULTS), "Kết quả")
        yield Part(kind="results", anchor=anchor, title=title, html=NOTHING.join(section.html for section in written))


def _own(kinds: Iterable[_Kind], initiative: PublicInitiative, anchors: Anchors) -> Iterator[Part]:
    """The parts that the site itself writes, where the initiative has something for them."""
    for kind in kinds:
        if kind.present(initiative):
            yield Part(kind=kind.kind, anchor=anchors.claim(slugify(kind.title)), title=kind.title)


def _plan_first(section: Prose) -> int:
    name = _name(section)
    return PLAN.index(name) if name in PLAN else len(PLAN)


def _is_results(section: Prose) -> bool:
    return _name(section) == RESULTS


def _name(section: Prose) -> str:
    """The title by which a section is recognised: an officer may have numbered it."""
    return slugify(_NUMBERING.sub("", section.title, count=1))

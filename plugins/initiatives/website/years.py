"""The review of each year: the public form of the commune's periodic report (dispatch, section 4c and 5c)."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from initiatives.public import Link, PublicCall, PublicInitiative, PublicReplication, PublicReward, PublicSite, PublicYear
from initiatives.reading.vietnamese import day
from initiatives.website import feeds
from initiatives.website.benefits import Benefit, benefits
from initiatives.website.charts import Chart, Row, chart
from initiatives.website.facets import FIELD, UNIT, Group, groups
from initiatives.website.page import HOME, STATISTICS, Page, of_year
from initiatives.website.parts import Part, parts
from initiatives.website.promptness import Promptness, promptness
from initiatives.website.summary import Figure

HEADLINES = {
    "recognised": "sáng kiến được công nhận",
    "approved": "sáng kiến được phê duyệt cho áp dụng",
    "published": "sáng kiến được đăng công khai",
    "rewarded": "sáng kiến được khen thưởng",
}
"""The deeds told in large figures, and their words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Deed:
    """What happened, to how many initiatives, and to how many the year before; ``change`` is written with its sign."""

    title: str
    now: int
    before: int | None
    change: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Rewarded:
    """A reward and who earned it."""

    reward: PublicReward
    initiative: PublicInitiative


@dataclass(frozen=True, slots=True, kw_only=True)
class Replicated:
    """A place that took an initiative up."""

    replication: PublicReplication
    initiative: PublicInitiative


@dataclass(frozen=True, slots=True, kw_only=True)
class YearReview:
    """What the page of a year shows; amounts are in VND, ``initiatives`` are those registered in the year."""

    year: PublicYear
    earlier: Link | None
    later: Link | None
    figures: tuple[Figure, ...]
    deeds: tuple[Deed, ...]
    recognised: tuple[PublicInitiative, ...]
    units: Chart
    fields: Chart
    rewards: tuple[Rewarded, ...]
    amount: int
    replications: tuple[Replicated, ...]
    promptness: Promptness | None
    benefits: tuple[Benefit, ...]
    calls: tuple[PublicCall, ...]
    initiatives: tuple[PublicInitiative, ...]

    @property
    def parts(self) -> tuple[Part, ...]:
        """The parts of the page, what was achieved first."""
        return parts(
            {
                "year/deeds": ("Những việc trong năm", True),
                "year/recognised": ("Được công nhận", self.recognised),
                "year/shares": ("Theo đơn vị, lĩnh vực", self.units.bars),
                "benefits": ("Lợi ích đo được", self.benefits),
                "year/rewards": ("Khen thưởng", self.rewards),
                "year/replications": ("Nhân rộng", self.replications),
                "promptness": ("Đăng có kịp thời không", self.promptness),
                "year/calls": ("Đợt phát động, cuộc thi", self.calls),
                "year/initiatives": ("Hồ sơ của năm", self.initiatives),
                "year/method": ("Cách tính", True),
            }
        )


def pages(site: PublicSite, siteurl: str) -> Iterator[Page]:
    """A review for every year."""
    for view in reviews(site):
        told = (*view.initiatives, *_moved(view.year, site))
        own = of_year(view.year.year)
        yield Page(
            path=own.path,
            template="pages/year.html",
            title=own.title,
            summary=_summary(view.year),
            crumbs=(HOME, STATISTICS),
            sample=any(one.sample for one in told) or any(call.sample for call in view.calls),
            updated=feeds.newest(told),
            view=view,
        )


def reviews(site: PublicSite) -> Iterator[YearReview]:
    """Everything that the public records say of each year, newest first."""
    by = {group.prefix: group for group in groups(site)}
    yield from (_review(year, site, by[UNIT], by[FIELD]) for year in site.years)


def _review(year: PublicYear, site: PublicSite, units: Group, fields: Group) -> YearReview:
    neighbours = {one.year: one for one in site.years}
    before, after = neighbours.get(year.year - 1), neighbours.get(year.year + 1)
    own = tuple(one for one in site.initiatives if one.year == year.year)
    recognised = _by_code(one for one in site.initiatives if one.recognition and one.recognition.date in year)
    rewards = tuple(_rewards(year, site))
    return YearReview(
        year=year,
        earlier=of_year(before.year) if before else None,
        later=of_year(after.year) if after else None,
        figures=tuple(Figure(value=year.count(deed), label=label) for deed, label in HEADLINES.items()),
        deeds=tuple(_deeds(year, before)),
        recognised=recognised,
        units=_shares(units, own, recognised),
        fields=_shares(fields, own, recognised),
        rewards=rewards,
        amount=sum(one.reward.amount or 0 for one in rewards),
        replications=tuple(_replications(year, site)),
        promptness=promptness((one for one in site.initiatives if one.approval.date in year), site.publish_within),
        benefits=benefits(_by_code(one for one in site.initiatives if _evaluated(one, year))),
        calls=tuple(call for call in site.calls if call.year == year.year),
        initiatives=own,
    )


def _summary(year: PublicYear) -> str:
    counted = ", ".join(f"{year.count(deed)} {words}" for deed, words in HEADLINES.items())
    return f"Từ {day(year.first)} đến {day(year.last)}: {counted}."


def _deeds(year: PublicYear, before: PublicYear | None) -> Iterator[Deed]:
    for deed in year.deeds:
        earlier = before.count(deed.id) if before else None
        yield Deed(title=deed.title, now=deed.count, before=earlier, change=_change(deed.count, earlier))


def _change(now: int, before: int | None) -> str:
    """A change with its sign, the minus as long as the plus: ``+2``, ``−1``, ``0``."""
    if before is None or now == before:
        return "" if before is None else "0"
    return f"{now - before:+d}".replace("-", "−")


def _shares(group: Group, own: tuple[PublicInitiative, ...], recognised: tuple[PublicInitiative, ...]) -> Chart:
    """The initiatives of the year beside those recognised within it, by the values of an aspect."""
    codes = [{one.code for one in some} for some in (own, recognised)]
    held = ((facet, {one.code for one in facet.initiatives}) for facet in group.facets)
    counted = ((facet, tuple(len(some & those) for some in codes)) for facet, those in held)
    rows = (Row(id=facet.id, label=facet.label, path=facet.path, counts=counts) for facet, counts in counted if any(counts))
    return chart(f"Theo {group.title.lower()}", (group.title, "Hồ sơ", "Công nhận"), rows)


def _rewards(year: PublicYear, site: PublicSite) -> Iterator[Rewarded]:
    found = (Rewarded(reward=reward, initiative=one) for one in site.initiatives for reward in one.rewards if reward.date in year)
    yield from sorted(found, key=lambda one: (one.reward.date, one.initiative.code))


def _replications(year: PublicYear, site: PublicSite) -> Iterator[Replicated]:
    found = (Replicated(replication=place, initiative=one) for one in site.initiatives for place in one.replications if place.date in year)
    yield from sorted(found, key=lambda one: (one.replication.date, one.initiative.code))


def _evaluated(initiative: PublicInitiative, year: PublicYear) -> bool:
    return any(step.step == "evaluation" and step.date in year for step in initiative.milestones)


def _moved(year: PublicYear, site: PublicSite) -> Iterator[PublicInitiative]:
    """The initiatives to which anything happened in the year."""
    yield from (one for one in site.initiatives if any(step.date in year for step in one.milestones))


def _by_code(initiatives: Iterable[PublicInitiative]) -> tuple[PublicInitiative, ...]:
    return tuple(sorted(initiatives, key=lambda one: one.code))

"""The summary index: headline figures, counts with bars, the latest changes, and the list of all initiatives."""

from collections.abc import Iterator
from dataclasses import dataclass

from initiatives.public import PublicInitiative, PublicSite
from initiatives.website import feeds, structured
from initiatives.website.counting import Counts, counts
from initiatives.website.finder import SCRIPT, Finder, finder
from initiatives.website.page import HOME, Page

LATEST = 5
"""How many of the newest changes are told."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A headline figure and what it counts."""

    value: int
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """What the index shows."""

    figures: tuple[Figure, ...]
    counts: Counts
    latest: tuple[PublicInitiative, ...]
    initiatives: tuple[PublicInitiative, ...]
    finder: Finder
    calls: int


def pages(site: PublicSite, siteurl: str) -> Iterator[Page]:
    """The index."""
    yield Page(
        path=HOME.path,
        template="pages/summary.html",
        title=site.commune.title,
        summary=site.commune.description,
        sample=site.sample,
        updated=feeds.newest(site.initiatives),
        script=SCRIPT if site.initiatives else "",
        structured=structured.dataset(site, siteurl),
        view=summary(site),
    )


def summary(site: PublicSite) -> Summary:
    """The figures and lists of the index."""
    return Summary(
        figures=figures(site.initiatives),
        counts=counts(site),
        latest=site.initiatives[:LATEST],
        initiatives=site.initiatives,
        finder=finder(site),
        calls=len(site.calls),
    )


def figures(initiatives: tuple[PublicInitiative, ...]) -> tuple[Figure, ...]:
    """How many initiatives there are, how many are recognised, copied elsewhere and rewarded."""
    counted = {
        "giải pháp, mô hình, sáng kiến đã công khai": len(initiatives),
        "đã có quyết định công nhận": sum(initiative.recognition is not None for initiative in initiatives),
        "lượt nhân rộng sang nơi khác": sum(len(initiative.replications) for initiative in initiatives),
        "quyết định khen thưởng": sum(len(initiative.rewards) for initiative in initiatives),
    }
    return tuple(Figure(value=value, label=label) for label, value in counted.items())

"""The summary index: headline figures, counts with bars, the latest changes, and the list of all initiatives."""

from collections.abc import Iterator
from dataclasses import dataclass

from initiatives.public import PublicInitiative, PublicSite
from initiatives.website import structured
from initiatives.website.charts import Chart, chart
from initiatives.website.facets import Group, groups
from initiatives.website.page import HOME, Page

LATEST = 5
"""How many of the newest changes are told."""

CHARTED = ("nam", "trang-thai", "linh-vuc", "don-vi")
"""The aspects that are drawn: of these an initiative has one value each, so that the bars sum up to the whole."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A headline figure and what it counts."""

    value: int
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """What the index shows."""

    figures: tuple[Figure, ...]
    charts: tuple[Chart, ...]
    latest: tuple[PublicInitiative, ...]
    initiatives: tuple[PublicInitiative, ...]
    calls: int


def pages(site: PublicSite, siteurl: str) -> Iterator[Page]:
    """The index."""
    yield Page(
        path=HOME.path,
        template="pages/summary.html",
        title=site.commune.title,
        summary=site.commune.description,
        sample=any(initiative.sample for initiative in site.initiatives),
        updated=max((initiative.updated for initiative in site.initiatives), default=None),
        structured=structured.dataset(site, siteurl),
        view=summary(site),
    )


def summary(site: PublicSite) -> Summary:
    """The figures and lists of the index."""
    return Summary(
        figures=figures(site.initiatives),
        charts=tuple(_chart(group, site) for group in groups(site) if group.prefix in CHARTED),
        latest=site.initiatives[:LATEST],
        initiatives=site.initiatives,
        calls=len(site.calls),
    )


def figures(initiatives: tuple[PublicInitiative, ...]) -> tuple[Figure, ...]:
    """How many initiatives there are, how many are recognised, copied elsewhere and rewarded."""
    counts = {
        "giải pháp, mô hình, sáng kiến đã công khai": len(initiatives),
        "đã có quyết định công nhận": sum(initiative.recognition is not None for initiative in initiatives),
        "lượt nhân rộng sang nơi khác": sum(len(initiative.replications) for initiative in initiatives),
        "quyết định khen thưởng": sum(len(initiative.rewards) for initiative in initiatives),
    }
    return tuple(Figure(value=value, label=label) for label, value in counts.items())


def _chart(group: Group, site: PublicSite) -> Chart:
    """A chart of a group; that of the years also counts what was recognised in each (evidence for the yearly score)."""
    head = (group.title, "Số lượng")
    if group.prefix == "nam":
        return chart("Theo năm", (*head, "Công nhận"), _years(group, site.initiatives))
    rows = ((facet.label, facet.path, (len(facet.initiatives),)) for facet in group.facets)
    return chart(f"Theo {group.title.lower()}", head, rows)


def _years(group: Group, initiatives: tuple[PublicInitiative, ...]) -> Iterator[tuple[str, str, tuple[int, ...]]]:
    """A row for each year in which something was registered or recognised, newest first."""
    registered = {facet.label: facet for facet in group.facets}
    recognised = [str(initiative.recognition.date.year) for initiative in initiatives if initiative.recognition]
    for year in sorted({*registered, *recognised}, reverse=True):
        facet = registered.get(year)
        counts = (len(facet.initiatives) if facet else 0, recognised.count(year))
        yield year, facet.path if facet else "", counts

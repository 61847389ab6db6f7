"""Counts of all initiatives in pictures: by status, year, field and leading unit."""

from collections.abc import Iterator
from dataclasses import dataclass

from initiatives.public import PublicSite
from initiatives.website.charts import Chart, ColumnChart, Row, Stretch, chart, column_chart, strip
from initiatives.website.facets import FIELD, STATUS, UNIT, Group, groups
from initiatives.website.page import of_year

COUNT = "Số lượng"


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """The pictures; ``strip`` draws the statuses side by side above their table."""

    strip: tuple[Stretch, ...]
    statuses: Chart
    years: ColumnChart
    fields: Chart
    units: Chart


def counts(site: PublicSite) -> Counts:
    """The pictures of a whole site."""
    by = {group.prefix: group for group in groups(site)}
    statuses = _chart(by[STATUS])
    return Counts(
        strip=strip((bar.id, bar.counts[0]) for bar in statuses.bars),
        statuses=statuses,
        years=column_chart(chart("Theo năm", ("Năm", "Hồ sơ của năm", "Công nhận trong năm"), _years(site))),
        fields=_chart(by[FIELD]),
        units=_chart(by[UNIT]),
    )


def _chart(group: Group) -> Chart:
    rows = (Row(id=facet.id, label=facet.label, path=facet.path, counts=(len(facet.initiatives),)) for facet in group.facets)
    return chart(f"Theo {group.title.lower()}", (group.title, COUNT), rows)


def _years(site: PublicSite) -> Iterator[Row]:
    """Each reporting year with its own initiatives and those recognised within it, newest first."""
    for year in site.years:
        own = sum(initiative.year == year.year for initiative in site.initiatives)
        yield Row(label=f"{year.year}", path=of_year(year.year).path, counts=(own, year.count("recognised")))

"""Counts of all initiatives in pictures: by status, year, field and leading unit."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from initiatives.public import PublicSite
from initiatives.website.charts import Chart, ColumnChart, Row, Stretch, chart, column_chart, strip
from initiatives.website.facets import FIELD, STATUS, TITLES, UNIT, YEAR, Group, groups
from initiatives.website.page import of_year

COUNT = "Số lượng"


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """The pictures; ``strip`` draws the statuses side by side above their table. A province does not count by ``units``."""

    strip: tuple[Stretch, ...]
    statuses: Chart
    years: ColumnChart
    fields: Chart
    units: Chart


def counts(site: PublicSite) -> Counts:
    """The pictures of a whole site."""
    return drawn({group.prefix: tuple(_rows(group)) for group in groups(site)} | {YEAR: tuple(_years(site))})


def drawn(rows: Mapping[str, Iterable[Row]]) -> Counts:
    """The pictures of counted rows, by aspect. A year's row counts what is registered in it and what is recognised."""
    statuses = _chart(STATUS, (COUNT,), rows)
    return Counts(
        strip=strip((bar.id, bar.counts[0]) for bar in statuses.bars),
        statuses=statuses,
        years=column_chart(_chart(YEAR, ("Hồ sơ của năm", "Công nhận trong năm"), rows)),
        fields=_chart(FIELD, (COUNT,), rows),
        units=_chart(UNIT, (COUNT,), rows),
    )


def _chart(aspect: str, heads: tuple[str, ...], rows: Mapping[str, Iterable[Row]]) -> Chart:
    title = TITLES[aspect]
    return chart(f"Theo {title.lower()}", (title, *heads), rows.get(aspect, ()))


def _rows(group: Group) -> Iterator[Row]:
    yield from (Row(id=facet.id, label=facet.label, path=facet.path, counts=(len(facet.initiatives),)) for facet in group.facets)


def _years(site: PublicSite) -> Iterator[Row]:
    """Each reporting year with its own initiatives and those recognised within it, newest first."""
    for year in site.years:
        own = sum(initiative.year == year.year for initiative in site.initiatives)
        yield Row(label=f"{year.year}", path=of_year(year.year).path, counts=(own, year.count("recognised")))

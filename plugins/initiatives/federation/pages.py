"""The province's pages beside the lists: the summary, the communes, the state of the sources, registers, data, search."""

from collections.abc import Iterator
from dataclasses import dataclass

from initiatives.federation import data, known, lists
from initiatives.federation.items import Item, item
from initiatives.federation.lists import COMMUNES, Value
from initiatives.federation.province import Province, Standing
from initiatives.federation.register import Tally
from initiatives.public import Link
from initiatives.website.charts import Row
from initiatives.website.counting import Counts, drawn
from initiatives.website.facets import FIELD, STATUS, TITLES, YEAR
from initiatives.website.links import NOT_FOUND
from initiatives.website.page import HOME, OPEN_DATA, SEARCH, SITE_MAP, Page
from initiatives.website.search import ENGINE, FULL, OFFERED_ASPECTS, SCRIPT, Offer, SearchView
from initiatives.website.summary import Figure

REGISTERS = Link(path="danh-muc/", title="Danh mục soát trùng")
SOURCES = Link(path="nguon/", title="Tình trạng dữ liệu")
NAVIGATION = (HOME, COMMUNES, REGISTERS, SOURCES, OPEN_DATA)
LATEST = 10
FULLEST = 12
"""How many communes the summary names; the table of communes has all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """What the index shows; ``troubled`` counts sources that could not be read today."""

    figures: tuple[Figure, ...]
    counts: Counts
    latest: tuple[Item, ...]
    fullest: tuple[Standing, ...]
    offers: tuple[Offer, ...]
    communes: int
    troubled: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CommuneTable:
    """The communes of one page of the table."""

    standings: tuple[Standing, ...]
    pages: tuple[Link | None, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceTable:
    """The sources that could not be read today, and how old the others are."""

    troubled: tuple[Standing, ...]
    sound: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DataView:
    """The merged files and their columns."""

    columns: tuple[data.Column, ...]
    rows: int
    sources: int


def pages(province: Province) -> Iterator[Page]:
    """Every page but the lists."""
    values = {YEAR: lists.years(province), FIELD: lists.fields(province), STATUS: lists.statuses(province)}
    offers = tuple(
        Offer(title=TITLES[prefix], links=tuple(one.link for one in values[prefix])) for prefix in OFFERED_ASPECTS if values[prefix]
    )
    yield _summary(province, values, offers)
    yield from _communes(province)
    yield from (_sources(province), _registers(), _open_data(province), _search(offers), _site_map(offers))
    yield Page(path=NOT_FOUND, template="pages/not-found.html", title="Không tìm thấy trang", listed=False)


def _summary(province: Province, values: dict[str, tuple[Value, ...]], offers: tuple[Offer, ...]) -> Page:
    standings = province.standings
    view = Summary(
        figures=_figures(province),
        counts=_counts(province, values),
        latest=tuple(item(found, province) for found in province.register.newest(LATEST)),
        fullest=tuple(sorted(standings, key=lambda one: -one.tally.rows)[:FULLEST]),
        offers=offers,
        communes=len(standings),
        troubled=sum(bool(one.problems) for one in standings),
    )
    about = province.sources.website
    return Page(
        path=HOME.path,
        template="province/summary.html",
        title=about.title,
        summary=about.description,
        sample=province.tally.sample,
        view=view,
    )


def _figures(province: Province) -> tuple[Figure, ...]:
    tally, standings = province.tally, province.standings
    counted = {
        "giải pháp, mô hình, sáng kiến đã công khai": tally.rows,
        f"trên {len(standings)} xã, phường, đặc khu có sáng kiến": sum(one.tally.rows > 0 for one in standings),
        "đã có quyết định công nhận": tally.recognised,
        "lượt nhân rộng sang nơi khác": tally.replications,
    }
    return tuple(Figure(value=value, label=label) for label, value in counted.items())


def _counts(province: Province, values: dict[str, tuple[Value, ...]]) -> Counts:
    recognised = province.register.recognised()
    years = [Row(label=one.label, path=one.path, counts=(one.tally.rows, recognised.get(int(one.value), 0))) for one in values[YEAR]]
    return drawn({STATUS: _rows(values[STATUS]), YEAR: years, FIELD: _rows(values[FIELD])})


def _rows(values: tuple[Value, ...]) -> list[Row]:
    return [Row(id=f"{one.value}", label=one.label, path=one.path, counts=(one.tally.rows,)) for one in values]


def _communes(province: Province) -> Iterator[Page]:
    """The table of communes, some hundred to a page."""
    standings = province.standings
    table = Value(column="", value="", path=COMMUNES.path, label=COMMUNES.title, title=COMMUNES.title, tally=Tally(rows=len(standings)))
    for number in range(1, table.pages + 1):
        shown = standings[(number - 1) * lists.PER_PAGE : number * lists.PER_PAGE]
        links = tuple(lists.near(table, number)) if table.pages > 1 else ()
        yield Page(
            path=table.page(number),
            template="province/communes.html",
            title=COMMUNES.title if number == 1 else f"{COMMUNES.title}, trang {number}",
            summary=f"{len(standings)} xã, phường, đặc khu, theo thứ tự trong tệp nguồn.",
            crumbs=(HOME,) if number == 1 else (HOME, COMMUNES),
            view=CommuneTable(standings=shown, pages=links),
        )


def _sources(province: Province) -> Page:
    troubled = tuple(one for one in province.standings if one.problems)
    return Page(
        path=SOURCES.path,
        template="province/sources.html",
        title=SOURCES.title,
        summary="Xã nào hôm nay không tải được, hoặc dữ liệu sai, thì trang này dùng bản tốt gần nhất và nói rõ ngày.",
        crumbs=(HOME,),
        view=SourceTable(troubled=troubled, sound=len(province.standings) - len(troubled)),
    )


def _registers() -> Page:
    return Page(
        path=REGISTERS.path,
        template="province/registers.html",
        title=REGISTERS.title,
        summary="Sáng kiến của các xã khác, để xã soát trùng lặp trước khi phê duyệt.",
        crumbs=(HOME,),
        view=known.ARCHIVE,
    )


def _open_data(province: Province) -> Page:
    return Page(
        path=OPEN_DATA.path,
        template="province/data.html",
        title=OPEN_DATA.title,
        summary="Tải về và dùng lại danh sách sáng kiến của cả tỉnh.",
        crumbs=(HOME,),
        view=DataView(columns=data.COLUMNS, rows=province.tally.rows, sources=len(province.standings)),
    )


def _search(offers: tuple[Offer, ...]) -> Page:
    return Page(
        path=SEARCH.path,
        template="pages/search.html",
        title=SEARCH.title,
        summary="Tìm trong tên và tóm tắt của mọi sáng kiến đã công khai ở các xã.",
        crumbs=(HOME,),
        script=SCRIPT,
        searches=True,
        view=SearchView(engine=ENGINE, full=(FULL,), kinds={"": "Sáng kiến"}, wording={}, offers=offers),
    )


def _site_map(offers: tuple[Offer, ...]) -> Page:
    links = (*NAVIGATION, SEARCH)
    view = (Offer(title="Trang thông tin", links=links), *offers)
    return Page(path=SITE_MAP.path, template="province/site-map.html", title=SITE_MAP.title, crumbs=(HOME,), view=view)

from datetime import date

from initiatives.public import Link
from initiatives.website.page import HOME
from initiatives.website.statistics import Statistics, pages
from initiatives.website.summary import figures
from tests.website.samples import EMPTY, SITE, SITEURL


def view(site: object) -> Statistics:
    page = next(pages(EMPTY if site is EMPTY else SITE, SITEURL))
    assert isinstance(page.view, Statistics)
    return page.view


def test_the_page_of_figures_stands_below_the_index() -> None:
    (page,) = pages(SITE, SITEURL)
    assert (page.path, page.title, page.crumbs, page.sample, page.updated) == (
        "so-lieu/",
        "Số liệu tổng hợp",
        (HOME,),
        True,
        date(2024, 12, 10),
    )


def test_it_tells_everything_and_leads_to_the_years() -> None:
    shown = view(SITE)
    assert shown.figures == figures(SITE.initiatives)
    assert [part.kind for part in shown.parts] == [
        "statistics/counts",
        "statistics/years",
        "promptness",
        "benefits",
        "statistics/method",
    ]
    assert shown.years == (Link(path="nam/2024/", title="Tổng hợp năm 2024"), Link(path="nam/2023/", title="Tổng hợp năm 2023"))
    assert shown.promptness
    assert (shown.promptness.median, shown.promptness.limit) == ("3", 7)
    assert [benefit.comparison.name for benefit in shown.benefits] == [
        "Thời gian đi lại của một hồ sơ",
        "Số lần đi lại",
        "Người dân hài lòng",
    ]


def test_an_empty_site_only_says_how_it_counts() -> None:
    assert [part.kind for part in view(EMPTY).parts] == ["statistics/method"]

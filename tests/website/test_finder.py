from dataclasses import replace
from decimal import Decimal

from initiatives.public import PublicSite
from initiatives.website.facets import groups
from initiatives.website.finder import SCRIPT, Finder, finder
from initiatives.website.summary import pages
from tests.website.samples import EMPTY, HOME_DELIVERY, HOSTILE, SITE, SITEURL, TEMPLATES, TEXT_MESSAGES


def facets_of(found: Finder) -> dict[str, list[str]]:
    """The addresses of each row's facets, by code."""
    paths = [facet.path for group in found.groups for facet in group.facets]
    return {row.initiative.code: [paths[place] for place in row.facets] for row in found.rows}


def titled(*titles: str) -> PublicSite:
    """A site of initiatives with these titles, in this order."""
    return replace(SITE, initiatives=tuple(replace(TEXT_MESSAGES, code=f"SK-2024-{n:03d}", title=one) for n, one in enumerate(titles)))


def test_the_finder_has_every_aspect_and_every_row_in_the_order_of_the_site() -> None:
    found = finder(SITE)
    assert found.groups == groups(SITE)
    assert tuple(row.initiative for row in found.rows) == SITE.initiatives


def test_a_row_knows_its_facets_by_their_places() -> None:
    assert facets_of(finder(SITE)) == {
        "SK-2024-003": [
            "nam/2024/",
            "trang-thai/recognised/",
            "linh-vuc/administrative-procedures/",
            "don-vi/tu-phap-ho-tich/",
            "loai/model/",
            "doi-tuong/citizens/",
        ],
        "SK-2024-001": [
            "nam/2024/",
            "trang-thai/approved/",
            "linh-vuc/digital-government/",
            "don-vi/van-phong/",
            "loai/solution/",
            "doi-tuong/citizens/",
            "doi-tuong/businesses/",
        ],
        "SK-2023-002": [
            "nam/2023/",
            "trang-thai/stopped/",
            "linh-vuc/public-finance/",
            "don-vi/van-phong/",
            "loai/solution/",
            "doi-tuong/citizens/",
            "doi-tuong/businesses/",
        ],
    }


def test_the_facets_hold_the_rows_that_name_them() -> None:
    found = finder(SITE)
    held = {facet.path: sorted(i.code for i in facet.initiatives) for group in found.groups for facet in group.facets}
    named = facets_of(found)
    assert held == {path: sorted(code for code, paths in named.items() if path in paths) for path in held}


def test_titles_are_ordered_by_the_vietnamese_alphabet() -> None:
    site = titled("Ủy quyền", "Đưa tin", "Dán mã", "Ánh sáng", "An toàn", "Ăn sáng", "Anh em", "“Đưa” thư")
    by_title = {row.by_title: row.initiative.title for row in finder(site).rows}
    assert [by_title[place] for place in range(len(by_title))] == [
        "An toàn",
        "Anh em",
        "Ánh sáng",
        "Ăn sáng",
        "Dán mã",
        "“Đưa” thư",
        "Đưa tin",
        "Ủy quyền",
    ]


def test_scores_are_ordered_by_their_share_of_the_points_and_what_has_none_comes_last() -> None:
    assert HOME_DELIVERY.score is not None
    low = replace(HOME_DELIVERY, code="SK-2024-010", score=replace(HOME_DELIVERY.score, total=Decimal(75)))
    short = replace(HOME_DELIVERY, code="SK-2024-011", score=replace(HOME_DELIVERY.score, total=Decimal("16.5"), max=Decimal(20)))
    again = replace(HOME_DELIVERY, code="SK-2024-012")
    unscored = replace(HOSTILE, code="SK-2024-013", score=None)
    rows = finder(replace(SITE, initiatives=(unscored, low, short, HOME_DELIVERY, again))).rows
    in_order = sorted(rows, key=lambda row: row.by_score)
    assert [row.initiative.code for row in in_order] == ["SK-2024-003", "SK-2024-012", "SK-2024-011", "SK-2024-010", "SK-2024-013"]


def test_only_an_index_with_initiatives_loads_the_script() -> None:
    assert [page.script for site in (SITE, EMPTY) for page in pages(site, SITEURL)] == [SCRIPT, ""]
    assert (TEMPLATES.parent / SCRIPT.replace("theme/", "static/", 1)).is_file()


def test_nothing_gives_no_rows() -> None:
    assert finder(EMPTY).rows == ()

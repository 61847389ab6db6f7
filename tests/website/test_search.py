"""The search page offers the fullest listings, says what a result is, and is not found by itself."""

import pytest

from initiatives.public import PublicSite
from initiatives.website.page import Page
from initiatives.website.search import OFFERED, Offer, SearchView, covers, pages
from initiatives.website.site import MAKERS
from tests.website.samples import EMPTY, SITE, SITEURL


def page(site: PublicSite = SITE) -> Page:
    """The search page."""
    (made,) = pages(site, SITEURL)
    return made


def view(site: PublicSite = SITE) -> SearchView:
    shown = page(site).view
    assert isinstance(shown, SearchView)
    return shown


def test_listings_are_offered_by_field_year_and_status() -> None:
    assert [offer.title for offer in view().offers] == ["Năm", "Trạng thái", "Lĩnh vực"]
    (years, *_) = view().offers
    assert [(link.path, link.title) for link in years.links] == [("nam/2024/", "2024"), ("nam/2023/", "2023")]
    assert all(0 < len(offer.links) <= OFFERED for offer in view().offers)


def test_a_commune_without_initiatives_offers_nothing() -> None:
    assert view(EMPTY).offers == tuple[Offer, ...]()


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("sang-kien/tra-ket-qua-tai-nha/", "Sáng kiến"),
        ("dot/cchc-2024/", "Đợt phát động"),
        ("van-ban/", "Văn bản"),
        ("nam/2024/", "Tổng hợp năm"),
        ("linh-vuc/public-finance/", "Danh sách theo lĩnh vực"),
        ("gioi-thieu/", "Trang thông tin"),
        ("", "Trang thông tin"),
    ],
)
def test_every_result_has_a_kind(path: str, kind: str) -> None:
    assert next(label for beginning, label in view().kinds.items() if path.startswith(beginning)) == kind


def test_every_listed_page_is_covered_but_the_search_page() -> None:
    made = [page for make in MAKERS for page in make(SITE, SITEURL)]
    assert {page.path for page in made if page.listed} - {page.path for page in made if covers(page)} == {"tim-kiem/"}
    assert [page.path for page in made if covers(page) and not page.listed] == []

from datetime import date

from initiatives.public import Link
from initiatives.website.listings import CallList, Listing, SiteMap, calls, documents, facets, site_map
from initiatives.website.page import CALENDAR, EMBED_GUIDE, EMBEDDED, FEED, OPEN_DATA, SEARCH
from tests.website.samples import EMPTY, SITE, SITEURL


def test_a_list_for_every_value_but_the_years_which_are_reviewed() -> None:
    assert [(page.path, page.title, page.summary, page.sample, page.updated) for page in facets(SITE, SITEURL)][:2] == [
        (
            "trang-thai/approved/",
            "Trạng thái: đã phê duyệt",
            "1 giải pháp, mô hình, sáng kiến. Trạng thái: đã phê duyệt.",
            False,
            date(2024, 3, 15),
        ),
        (
            "trang-thai/recognised/",
            "Trạng thái: đã công nhận",
            "1 giải pháp, mô hình, sáng kiến. Trạng thái: đã công nhận.",
            True,
            date(2024, 12, 10),
        ),
    ]


def test_a_list_stands_beside_the_other_values_of_its_aspect() -> None:
    for page in facets(SITE, SITEURL):
        assert isinstance(page.view, Listing)
        assert page.view.facet in page.view.group.facets
        assert page.path == page.view.facet.path


def test_lists_of_calls_and_documents_are_there_even_when_empty() -> None:
    made = [page for site in (SITE, EMPTY) for make in (calls, documents) for page in make(site, SITEURL)]
    assert [(page.path, page.sample, page.updated, page.view) for page in made] == [
        ("dot/", True, date(2024, 12, 5), CallList(calls=SITE.calls, calendar=CALENDAR)),
        ("van-ban/", False, date(2024, 2, 7), SITE.documents),
        ("dot/", False, None, CallList(calls=(), calendar=None)),
        ("van-ban/", False, None, ()),
    ]


def test_the_site_map_holds_everything() -> None:
    page = next(site_map(SITE, SITEURL))
    assert isinstance(page.view, SiteMap)
    assert page.view.pages == (
        Link(path="gioi-thieu/", title="Giới thiệu trang thông tin"),
        Link(path="tro-nang/", title="Hỗ trợ tiếp cận"),
        SEARCH,
    )
    assert (page.view.initiatives, page.view.calls, page.view.documents) == (SITE.initiatives, SITE.calls, SITE.documents)
    assert page.view.data == (OPEN_DATA, FEED, CALENDAR, EMBEDDED, EMBED_GUIDE)
    empty = next(site_map(EMPTY, SITEURL)).view
    assert isinstance(empty, SiteMap)
    assert empty.data == (OPEN_DATA, FEED, EMBEDDED, EMBED_GUIDE)
    assert [len(group.facets) for group in page.view.groups] == [3, 3, 2, 2, 2]
    assert page.view.years == (Link(path="nam/2024/", title="Tổng hợp năm 2024"), Link(path="nam/2023/", title="Tổng hợp năm 2023"))

"""The search page offers the fullest listings, says what a result is, and is not found by itself."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from initiatives.public import PublicSite
from initiatives.website.page import Page
from initiatives.website.search import FULL, LEAST, MOST, OFFERED, Offer, SearchView, covers, pages, shard_of_each, shards, year_of_each
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


OLD, NEXT = f"{FULL}2014/", f"{FULL}2020/"


@pytest.mark.parametrize(
    ("years", "expected"),
    [
        ({}, {}),
        ({2024: 3}, {2024: FULL}),
        ({2024: 100_000}, {2024: FULL}),
        (dict.fromkeys(range(2014, 2026), 41), dict.fromkeys(range(2014, 2026), FULL)),
        ({2014: LEAST, 2025: 1}, {2014: OLD, 2025: FULL}),
        ({2025: 1, 2014: LEAST - 1}, {2025: FULL, 2014: FULL}),
        ({2014: 300, 2018: 300, 2020: 9_000, 2024: 2}, {2014: OLD, 2018: OLD, 2020: NEXT, 2024: FULL}),
    ],
    ids=["none", "few", "one giant year", "half a thousand", "full and begun", "not yet full", "a giant among others"],
)
def test_years_are_put_together_from_the_oldest_until_they_are_enough(years: dict[int, int], expected: dict[int, str]) -> None:
    assert shards(years, LEAST) == expected


def test_as_many_shards_as_there_may_be_stay_as_they_are() -> None:
    years = range(2020, 2020 + MOST)
    assert len(set(shards(dict.fromkeys(years, LEAST), LEAST).values())) == MOST


def test_many_years_make_larger_shards_instead_of_many() -> None:
    found = shards(dict.fromkeys(range(2014, 2026), 725), LEAST)
    assert list(Counter(found.values()).values()) == [2] * 6
    assert found[2014] == found[2015] == OLD
    assert found[2025] == FULL


@given(st.dictionaries(st.integers(1990, 2040), st.integers(1, 2000)), st.integers(1, 600), st.integers(1, 600))
def test_shards_are_few_and_large_and_years_stay_in_order(years: dict[int, int], least: int, more: int) -> None:
    found = shards(years, least)
    folders = [found[year] for year in sorted(years)]
    assert len(set(folders)) <= MOST
    assert all(sum(years[year] for year in years if found[year] == folder) >= least for folder in set(folders) - {FULL})
    assert folders == sorted(folders, key=folders.index)
    assert folders[-1:] in ([], [FULL])
    assert shards(dict(reversed(years.items())), least) == found
    if years:  # what comes new leaves the shards as they are
        assert shards(years | {max(years): years[max(years)] + more}, least) == found


def test_the_search_page_names_the_shards_that_initiatives_are_in(monkeypatch: pytest.MonkeyPatch) -> None:
    assert view().full == (FULL,)
    monkeypatch.setattr("initiatives.website.search.LEAST", 1)
    found = shard_of_each(year_of_each(SITE))
    assert found == {f"{one.path}index.html": FULL if one.year == 2024 else f"{FULL}{one.year}/" for one in SITE.initiatives}
    assert view().full == (FULL, f"{FULL}2023/")
    assert set(view().full) == set(found.values())

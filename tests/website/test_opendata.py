from initiatives.website.columns import columns
from initiatives.website.opendata import DATATYPES, OpenData, pages
from initiatives.website.press import press_of
from tests.website.markup import Markup
from tests.website.samples import EMPTY, SITE, SITEURL, target


def test_every_column_is_explained_on_the_page() -> None:
    page = next(pages(SITE, SITEURL))
    text = Markup(press_of(SITE, target()).printed(page).content.decode()).text
    for column in columns(SITEURL):
        assert f"{column.title}{column.key}{DATATYPES[column.datatype].replace(chr(160), ' ')}{column.about}" in text
    assert "3 hồ sơ, thay đổi mới nhất ngày 10/12/2024." in text
    assert SITE.commune.licence in text


def test_what_may_be_followed() -> None:
    views = [page.view for site in (SITE, EMPTY) for page in pages(site, SITEURL)]
    assert [[link.path for link in view.follow] for view in views if isinstance(view, OpenData)] == [
        ["feeds/atom.xml", "feeds/dot/cchc-2024.xml", "feeds/dot/cuoc-thi-2023.xml", "feeds/lich.ics"],
        ["feeds/atom.xml"],
    ]


def test_a_commune_without_initiatives_says_so() -> None:
    text = Markup(press_of(EMPTY, target()).printed(next(pages(EMPTY, SITEURL))).content.decode()).text
    assert "Chưa có sáng kiến nào được công khai" in text

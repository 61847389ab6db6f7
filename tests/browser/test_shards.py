"""A large site's search in a real browser: its full text lies in several indexes, and a reader sees one."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from initiatives.publishing.search import Texts
from initiatives.publishing.theme import static_files
from initiatives.results import Results
from initiatives.surroundings import machine
from initiatives.website.output import Output
from initiatives.website.search import shard_of_each, year_of_each
from initiatives.website.site import build
from tests.browser.serving import serving
from tests.browser.test_search import PHONE, results, search, searching, titles
from tests.factory import ROOT
from tests.website.samples import HOSTILE, SITE, TEXT_MESSAGES, body, section, target

pytestmark = pytest.mark.browser

FERRY = replace(
    TEXT_MESSAGES,
    code="SK-2022-001",
    path="sang-kien/do-ngang/",
    title="Nhận hồ sơ ở bến đò",
    year=2022,
    body=body(section("Nội dung", "noi-dung", "Chuyến đò sớm nhận hồ sơ, chuyến đò chiều đem kết quả; lịch dán ở bến.")),
)
MARKET = replace(HOSTILE, title="Thu phí chợ không tiền mặt", summary="", body=body(section("Nội dung", "noi-dung", "Dán lịch thu ở chợ.")))
MESSAGES = replace(TEXT_MESSAGES, body=body(section("Nội dung", "noi-dung", "Nhắn tin theo lịch, mỗi chiều một lần.")))
LARGE = replace(SITE, initiatives=(MESSAGES, MARKET, FERRY), calls=(), documents=(), pages=())


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where a site is served whose shards are full with one initiative each: 2022, 2023, and 2024 with the other pages."""
    site = tmp_path_factory.mktemp("large")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("initiatives.website.search.LEAST", 1)
        texts = Texts(shard_of_each(year_of_each(LARGE)), lambda path: (site / path).read_bytes())
        pages = [file for file in build(LARGE, target()) if isinstance(file, Output)]
    _write(site, (*pages, *static_files(ROOT / "theme")))
    for page in pages:
        if page.searched:
            texts.add(page)
    _write(site, texts.indexed(machine(), Results()))
    with serving(site) as address:
        yield address


def _write(site: Path, files: Iterator[Output] | tuple[Output, ...]) -> None:
    for file in files:
        (site / file.path).parent.mkdir(parents=True, exist_ok=True)
        (site / file.path).write_bytes(file.content)


@pytest.fixture
def page(browser: Browser, large: str) -> Iterator[Page]:
    """The search page on a phone."""
    with searching(browser, large) as opened:
        yield opened


def test_words_of_the_full_text_are_found_in_every_shard(page: Page) -> None:
    for typed in ("lich", "lịch"):
        search(page, typed)
        assert {FERRY.title, MARKET.title, MESSAGES.title} <= set(titles(page))


def test_the_best_match_of_all_shards_comes_first(page: Page) -> None:
    search(page, "chuyến đò chiều")
    assert titles(page) == [FERRY.title]
    search(page, "dán lịch")
    assert titles(page)[0] == MARKET.title


def test_a_word_of_one_shard_is_not_taken_for_its_beginning_in_the_others(page: Page) -> None:
    search(page, FERRY.code)
    assert FERRY.title in titles(page)
    assert {MARKET.title, MESSAGES.title} & set(titles(page)) == set()


def test_a_shard_that_does_not_come_is_told_and_the_others_answer(browser: Browser, large: str) -> None:
    with browser.new_context(viewport=PHONE) as context:
        page = context.new_page()
        page.route("**/pagefind/full/2022/**", lambda route: route.abort())
        page.goto(f"{large}tim-kiem/")
        for typed in ("lich", "lịch"):
            search(page, typed)
            assert {MARKET.title, MESSAGES.title} <= set(titles(page))
            assert FERRY.title not in titles(page)
            expect(page.get_by_role("status")).to_contain_text("một phần toàn văn chưa tải về được")


def test_a_search_that_failed_can_be_tried_again(browser: Browser, large: str) -> None:
    with browser.new_context(viewport=PHONE) as context:
        page = context.new_page()
        page.route("**/pagefind/full/**", lambda route: route.abort())
        page.goto(f"{large}tim-kiem/?q=chieu")
        expect(page.get_by_role("status")).to_have_text("Chưa tìm được.")
        page.unroute("**/pagefind/full/**")
        search(page, "lich")
        expect(results(page).filter(has_text=FERRY.title)).to_have_count(1)

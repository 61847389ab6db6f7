"""Every kind of page in a real browser: accessible in both schemes, silent, self-contained, whole on a small screen."""

import re
from pathlib import Path
from typing import get_args

import pytest
from playwright.sync_api import Browser, Page, Request, ViewportSize, expect

from tests.browser.looks import DESK, SMALL, ZOOMED, Scheme, violations

pytestmark = pytest.mark.browser

PAGES = (
    "",
    "sang-kien/tra-ket-qua-tai-nha-nguoi-cao-tuoi/",
    "sang-kien/nhom-zalo-thon-nhac-lich-hen/",
    "sang-kien/mot-dau-moi-phu-trach-thon/",
    "sang-kien/tra-ket-qua-tai-nha-nguoi-cao-tuoi/to-ap-phich/",
    "so-lieu/",
    "nam/2024/",
    "linh-vuc/administrative-procedures/",
    "trang-thai/recognised/",
    "don-vi/van-phong/",
    "loai/model/",
    "doi-tuong/citizens/",
    "dot/",
    "dot/cchc-2024/",
    "dot/cuoc-thi-2023/",
    "van-ban/",
    "van-ban/cong-van-phat-huy-sang-kien-cchc-2024/",
    "gioi-thieu/",
    "lien-he/",
    "tiep-can/",
    "du-lieu-ca-nhan/",
    "so-do/",
    "nhung/",
    "nhung/huong-dan/",
    "du-lieu/",
    "mau-giao-dien/",
    "404.html",
)
"""One of each kind, and initiatives that differ in what they show."""
SCRIPTED = ("tim-kiem/",)
"""Pages that say something else without scripts; with results they are looked at in test_search.py."""

TALL: ViewportSize = {"width": 1280, "height": 12000}
"""Every row of the finder is in it, so that it has been laid out."""


class Witness:
    """Notes what a page says on the console and whom it asks for something."""

    def __init__(self, page: Page) -> None:
        self.said: list[str] = []
        self.asked: list[str] = []
        page.on("console", lambda message: self.said.append(message.text))
        page.on("pageerror", lambda error: self.said.append(str(error)))
        page.on("request", self._note)

    def _note(self, request: Request) -> None:
        self.asked.append(request.url)


def test_every_kind_of_page_is_looked_at(site: Path) -> None:
    built = {path.relative_to(site).as_posix().removesuffix("index.html") for path in site.rglob("*.html")}
    assert {*PAGES, *SCRIPTED} <= built
    assert {_kind(page) for page in built} == {_kind(page) for page in (*PAGES, *SCRIPTED)}


def _kind(page: str) -> tuple[str, int]:
    """Pages of one kind lie in the same folder at the same depth."""
    return page.partition("/")[0], page.count("/")


@pytest.mark.parametrize("path", [*PAGES, *SCRIPTED])
def test_page_is_accessible_in_both_schemes(browser: Browser, address: str, axe: str, path: str) -> None:
    with browser.new_context(viewport=DESK, bypass_csp=True) as context:
        page = context.new_page()
        page.goto(address + path)
        for scheme in get_args(Scheme):
            page.emulate_media(color_scheme=scheme)
            assert (scheme, violations(page, axe)) == (scheme, [])


@pytest.mark.parametrize("path", [*PAGES, *SCRIPTED])
def test_page_is_silent_asks_nobody_else_and_fits_a_narrow_screen(browser: Browser, address: str, path: str) -> None:
    with browser.new_context(viewport=DESK) as context:
        page = context.new_page()
        witness = Witness(page)
        page.goto(address + path, wait_until="networkidle")
        for narrow in (SMALL, ZOOMED):
            page.set_viewport_size(narrow)
            assert page.evaluate("document.documentElement.scrollWidth") <= narrow["width"]
        assert witness.said == []
        assert witness.asked
        assert [url for url in witness.asked if not url.startswith(address)] == []
        assert context.cookies() == []


@pytest.mark.parametrize("path", PAGES)
def test_page_says_the_same_without_scripts(browser: Browser, address: str, path: str) -> None:
    said = []
    for scripts in (True, False):
        with browser.new_context(viewport=DESK, java_script_enabled=scripts) as context:
            page = context.new_page()
            page.goto(address + path)
            if page.locator(".finder").count():
                page.set_viewport_size(TALL)
            said.append(spoken(page))
    assert said[0] == said[1] != ""


def spoken(page: Page) -> str:
    """The words of a page but those of the tools that only a script can use; the finder's facets are opened if they are not."""
    for closed in page.locator(".finder-filters:not([open]) > summary:visible").all():
        closed.click()
    for row in page.locator(".finder .record-title").all():
        expect(row).to_have_text(re.compile("."), use_inner_text=True)
    tools = page.locator(".finder-tools, .finder-filters > summary, button[data-copy], button[data-print]").all_inner_texts()
    text = page.locator("body").inner_text()
    for words in tools:
        text = text.replace(words, "", 1)
    return " ".join(text.split())


def test_keyboard_reaches_the_content_first(browser: Browser, address: str) -> None:
    with browser.new_context(viewport=DESK) as context:
        page = context.new_page()
        page.goto(address)
        page.keyboard.press("Tab")
        link = page.locator(":focus")
        assert link.is_visible()
        target = link.get_attribute("href") or ""
        page.keyboard.press("Enter")
        assert page.url.endswith(target)
        assert page.locator(target).count() == 1


def test_list_leads_to_an_initiative_and_back(browser: Browser, address: str) -> None:
    with browser.new_context(viewport=SMALL) as context:
        page = context.new_page()
        page.goto(address)
        title = "Trả kết quả thủ tục hành chính tại nhà cho người cao tuổi, người khuyết tật"
        page.get_by_role("link", name=title).first.click()
        assert page.locator("h1").inner_text() == title
        page.get_by_role("navigation").get_by_role("link").first.click()
        assert page.url.startswith(address)
        assert page.url.count("/") == address.count("/")


def test_every_page_of_a_sample_says_so(browser: Browser, address: str) -> None:
    with browser.new_context(viewport=DESK) as context:
        page = context.new_page()
        page.goto(address + "sang-kien/mot-dau-moi-phu-trach-thon/")
        assert "mẫu" in page.locator("main").inner_text().lower()

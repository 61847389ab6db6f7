"""A citizen's whole way, from the first key to the page that answers: with the keyboard alone, and without scripts."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.looks import DESK, SMALL

pytestmark = pytest.mark.browser

FOUND = "Nhóm Zalo của thôn nhắc lịch hẹn trả kết quả"
MANY_KEYS = 80
"""More presses of the tab key than any page needs to its end."""


def _tab_to(page: Page, reached: Callable[[Page], bool]) -> None:
    """Press the tab key until the focus is where it is wanted; every stop on the way must be seen."""
    for _ in range(MANY_KEYS):
        page.keyboard.press("Tab")
        expect(page.locator(":focus")).to_be_visible()
        if reached(page):
            return
    pytest.fail("the keyboard does not get there")


def _is(selector: str) -> Callable[[Page], bool]:
    return lambda page: bool(page.evaluate("selector => document.activeElement.matches(selector)", selector))


def _says(text: str) -> Callable[[Page], bool]:
    return lambda page: page.locator(":focus").inner_text().strip().startswith(text)


def test_keyboard_alone_skips_searches_opens_and_comes_back(browser: Browser, address: str) -> None:
    with browser.new_context(viewport=DESK) as context:
        page = context.new_page()
        page.goto(address)
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        assert page.evaluate("document.activeElement.matches('main') || document.location.hash !== ''")
        page.goto(address + "tim-kiem/")
        _tab_to(page, _is("main input[type=search]"))
        page.keyboard.type("nhac lich hen")
        expect(page.get_by_text("kết quả cho “nhac lich hen”")).to_be_visible()  # and not only for what was typed before a pause
        _tab_to(page, _says(FOUND))
        searched = page.url
        page.keyboard.press("Enter")
        expect(page.locator("h1")).to_have_text(FOUND)
        page.go_back()
        expect(page.locator("main input[type=search]")).to_have_value("nhac lich hen")
        expect(page.locator("#danh_sach_tim > li").first).to_be_visible()
        assert page.url == searched
        assert "nhac" in searched


def test_without_scripts_facets_and_the_search_form_lead_on(browser: Browser, address: str) -> None:
    with browser.new_context(viewport=SMALL, java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(address)
        page.get_by_text("Bộ lọc").first.click()
        page.get_by_role("link", name="Dừng áp dụng").first.click()
        assert page.url == f"{address}trang-thai/stopped/"
        page.get_by_role("link", name=FOUND).first.click()
        expect(page.locator("h1")).to_have_text(FOUND)
        page.get_by_role("searchbox").first.fill("đang áp dụng")
        page.keyboard.press("Enter")
        expect(page).to_have_url(re.compile(r"/tim-kiem/\?q="))
        page.locator("main").get_by_role("link", name="sơ đồ trang").first.click()
        page.get_by_role("link", name=FOUND).first.click()
        expect(page.locator("h1")).to_have_text(FOUND)

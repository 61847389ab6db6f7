"""The search page in a real browser: what a citizen types finds what the site says, by mouse, by keyboard, with and without scripts."""

import re
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Browser, Locator, Page, ViewportSize, expect

from tests.browser.looks import Scheme, violations
from tests.browser.test_pages import Witness

pytestmark = pytest.mark.browser

PHONE: ViewportSize = {"width": 360, "height": 740}
HOME_DELIVERY = "Trả kết quả thủ tục hành chính tại nhà cho người cao tuổi, người khuyết tật"
FERRY = "Điểm tiếp nhận hồ sơ theo ngày đò ở các thôn đảo"
SHIFTS = """window.shifts = [];
new PerformanceObserver((list) => shifts.push(...list.getEntries().map((one) => one.toJSON())))
  .observe({ type: "layout-shift", buffered: true });"""


@contextmanager
def searching(browser: Browser, address: str) -> Iterator[Page]:
    """The search page of a site on a phone."""
    with browser.new_context(viewport=PHONE) as context:
        opened = context.new_page()
        opened.goto(f"{address}tim-kiem/")
        yield opened


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    """The search page on a phone."""
    with searching(browser, address) as opened:
        yield opened


def field(page: Page) -> Locator:
    return page.get_by_role("searchbox")


def results(page: Page) -> Locator:
    return page.locator("#danh_sach_tim > li")


def titles(page: Page) -> list[str]:
    return results(page).locator("h2").all_inner_texts()


def search(page: Page, text: str) -> None:
    """Type, press Enter, and wait for the count."""
    field(page).fill(text)
    field(page).press("Enter")
    expect(page.get_by_role("status")).to_contain_text(f"“{text}”")


@pytest.mark.parametrize(
    ("typed", "title", "marks"),
    [
        ("dai lanh", "Sáng kiến cải cách hành chính xã Đại Lãnh", ["Đại", "Lãnh,"]),
        ("Đại Lãnh", "Sáng kiến cải cách hành chính xã Đại Lãnh", ["Đại", "Lãnh,"]),
        ("dang ap dung", "Trạng thái: đang áp dụng", ["đang", "áp", "dụng."]),
        ("ngay do", FERRY, ["ngày", "đò"]),
        ("nguoi cao tuoi", HOME_DELIVERY, ["người", "cao", "tuổi,"]),
    ],
)
def test_marks_and_the_stroke_of_the_d_may_be_left_out(page: Page, typed: str, title: str, marks: list[str]) -> None:
    search(page, typed)
    first = results(page).filter(has_text=title).first
    assert title in titles(page)
    found = first.locator("mark").all_inner_texts()
    assert [mark for mark in marks if mark not in found] == []


@pytest.mark.parametrize("typed", ["đò", "dò", "đo"])
def test_words_with_exactly_the_typed_marks_come_first(page: Page, typed: str) -> None:
    search(page, typed)
    firsts = results(page).locator("mark:first-of-type").all_inner_texts()
    exact = [mark.lower().startswith(typed) for mark in firsts]
    assert exact[0]
    assert exact == sorted(exact, reverse=True)


@pytest.mark.parametrize(("written", "typed"), [("số hóa", "số hoá"), ("Khánh Hòa", "Khánh Hoà"), ("ủy ban", "uỷ ban")])
def test_a_tone_on_either_vowel_spells_the_same_word(page: Page, written: str, typed: str) -> None:
    search(page, written)
    told, found = page.get_by_role("status").inner_text(), titles(page)
    search(page, typed)
    assert (page.get_by_role("status").inner_text().replace(typed, written), titles(page)) == (told, found)


@pytest.mark.parametrize("typed", ["152/QĐ-UBND", "152/qd-ubnd"])
def test_the_number_of_a_decision_finds_what_it_decided(page: Page, typed: str) -> None:
    search(page, typed)
    assert titles(page)[0] == HOME_DELIVERY
    assert page.get_by_role("status").inner_text().startswith(f"{results(page).count()} kết quả"), "no page is shown that is not counted"


@pytest.mark.parametrize("typed", ["2024-003", "sk 2024-003", "SK2024003", "SK 2024 03", "sk2024-3"])
def test_a_code_is_found_however_its_parts_are_joined(page: Page, typed: str) -> None:
    search(page, typed)
    assert titles(page)[0] == HOME_DELIVERY


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("người già", "người cao tuổi"),
        ("giup NGUOI GIA o dao", "người cao tuổi"),
        ("“người già”", "người cao tuổi"),
        ("TTHC", "thủ tục hành chính"),
    ],
)
def test_how_the_site_writes_what_a_reader_calls_otherwise_is_offered(page: Page, typed: str, written: str) -> None:
    search(page, typed)
    page.get_by_role("link", name=written, exact=True).click()
    expect(page.get_by_role("status")).to_contain_text(f"“{written}”")
    assert HOME_DELIVERY in titles(page)
    expect(page.locator("#cach_viet")).to_be_hidden()


@pytest.mark.parametrize("typed", ["người giá", "người giàu", "thủ tục"])
def test_other_words_are_offered_no_other_wording(page: Page, typed: str) -> None:
    search(page, "người già")
    expect(page.locator("#cach_viet")).to_be_visible()
    search(page, typed)
    expect(page.locator("#cach_viet")).to_be_hidden()


@pytest.mark.parametrize("typed", ["CCCD", "thuur tuc", "tra ket qua tai nah"])
def test_results_that_only_begin_like_a_word_are_called_so(page: Page, typed: str) -> None:
    search(page, typed)
    expect(page.get_by_role("status")).to_have_text(re.compile(rf"^Không trang nào có đủ chữ “{typed}”; \d+ kết quả có chữ gần giống$"))


@pytest.mark.parametrize("typed", ["SK 2024 99", "SK 2024 01 trăng"])
def test_nothing_is_shown_where_nothing_is_said_to_be_found(page: Page, typed: str) -> None:
    search(page, typed)
    assert page.get_by_role("status").inner_text() == f"Không có trang nào hợp với “{typed}”."
    assert titles(page) == []


def test_results_that_are_alike_only_without_marks_are_called_so(page: Page) -> None:
    search(page, "trả kêt quả")
    assert page.get_by_role("status").inner_text().startswith("Không trang nào viết đúng “trả kêt quả”; ")
    assert HOME_DELIVERY in titles(page)


def test_words_in_quotes_stand_side_by_side(page: Page) -> None:
    search(page, '"ngày đò"')
    assert FERRY in titles(page)
    quoted = page.get_by_role("status").inner_text()
    search(page, "ngày đò")
    assert int(quoted.split()[0]) < int(page.get_by_role("status").inner_text().split()[0])


def test_a_search_begins_in_the_head_of_any_page(browser: Browser, address: str) -> None:
    with browser.new_context(viewport=PHONE) as context:
        page = context.new_page()
        page.goto(f"{address}van-ban/cong-van-503-ubnd-nv-2024/")
        page.get_by_role("search").get_by_role("searchbox").fill("tra ket qua")
        page.keyboard.press("Enter")
        expect(page.get_by_role("status")).to_contain_text("kết quả cho “tra ket qua”")
        assert page.url == f"{address}tim-kiem/?q=tra+ket+qua"
        assert field(page).input_value() == "tra ket qua"
        assert HOME_DELIVERY in titles(page)


def test_without_scripts_the_form_leads_to_the_site_map(browser: Browser, address: str) -> None:
    with browser.new_context(viewport=PHONE, java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(address)
        page.get_by_role("search").get_by_role("searchbox").fill("đình")
        page.get_by_role("search").get_by_role("button").click()
        assert page.url.startswith(f"{address}tim-kiem/?q=")
        assert "cần JavaScript" in page.locator("main").inner_text()
        page.locator("main").get_by_role("link", name="sơ đồ trang").click()
        assert page.url == f"{address}so-do/"
        assert page.get_by_role("link", name=HOME_DELIVERY).count() == 1


def test_results_are_reached_by_keyboard_and_back_finds_them_again(page: Page) -> None:
    field(page).focus()
    page.keyboard.type("nguoi cao tuoi")
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_contain_text("kết quả cho")
    found, url = titles(page), page.url
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowUp")
    assert page.locator(":focus").inner_text() == found[0]
    page.keyboard.press("ArrowUp")
    assert page.locator(":focus").get_attribute("name") == "q"
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url(lambda other: other != url)
    assert page.locator("h1").inner_text() == found[0]
    page.go_back()
    expect(page.get_by_role("status")).to_contain_text("kết quả cho")
    assert (page.url, field(page).input_value(), titles(page)) == (url, "nguoi cao tuoi", found)


def test_going_back_returns_to_the_query_before(page: Page) -> None:
    search(page, "dai lanh")
    search(page, "nguoi cao tuoi")
    page.go_back()
    expect(page.get_by_role("status")).to_contain_text("“dai lanh”")
    assert field(page).input_value() == "dai lanh"
    assert page.title().startswith("dai lanh – Tìm kiếm")


def test_typing_alone_searches_and_clearing_brings_the_offers_back(page: Page) -> None:
    offers = page.get_by_role("heading", name="Hoặc xem theo nhóm")
    expect(offers).to_be_visible()
    field(page).press_sequentially("dai lanh")
    expect(page.get_by_role("status")).to_contain_text("“dai lanh”")
    assert page.url.endswith("?q=dai+lanh")
    expect(offers).to_be_hidden()
    field(page).fill("")
    expect(offers).to_be_visible()
    expect(results(page)).to_have_count(0)
    assert page.url.endswith("/tim-kiem/")


def test_more_results_are_shown_on_demand_and_once_each(page: Page) -> None:
    search(page, "xã")
    expect(results(page)).to_have_count(10)
    page.get_by_role("button", name="Xem thêm kết quả").click()
    expect(results(page)).to_have_count(20)
    links = [link.get_attribute("href") for link in results(page).locator("a").all()]
    assert len(links) == len(set(links))
    assert page.locator(":focus").get_attribute("href") == links[10]


def test_nothing_found_says_what_to_try(page: Page) -> None:
    search(page, "zzzz")
    assert page.get_by_role("status").inner_text() == "Không có trang nào hợp với “zzzz”."
    assert "gõ không dấu" in page.locator("main").inner_text()
    expect(page.get_by_role("heading", name="Hoặc xem theo nhóm")).to_be_visible()


def test_an_index_that_does_not_come_is_told(browser: Browser, address: str) -> None:
    with browser.new_context(viewport=PHONE) as context:
        page = context.new_page()
        page.route("**/pagefind/**", lambda route: route.abort())
        page.goto(f"{address}tim-kiem/?q=dai+lanh")
        expect(page.get_by_role("status")).to_have_text("Chưa tìm được.")
        expect(page.locator("#khong_tim_duoc")).to_be_visible()


def test_searching_is_silent_and_asks_nobody_else(page: Page, address: str) -> None:
    witness = Witness(page)
    search(page, "đang áp dụng")
    assert witness.said == []
    assert [url for url in witness.asked if not url.startswith(address)] == []
    assert [url for url in witness.asked if "worker" in url] == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("typed", ["dai lanh", "TTHC", "zzzz"])
def test_results_are_accessible(browser: Browser, address: str, axe: str, scheme: Scheme, typed: str) -> None:
    with browser.new_context(color_scheme=scheme, viewport=PHONE, bypass_csp=True) as context:
        page = context.new_page()
        page.goto(f"{address}tim-kiem/")
        search(page, typed)
        assert violations(page, axe) == []
        assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


@pytest.mark.parametrize("typed", ["dai lanh", "nguoi gia"])
def test_nothing_on_the_screen_moves_while_results_come(browser: Browser, address: str, typed: str) -> None:
    """Layout shifts, as the browser itself counts them, from the opening of a result's address to the last result."""
    with browser.new_context(viewport=PHONE) as context:
        opened = context.new_page()
        opened.add_init_script(SHIFTS)
        opened.goto(f"{address}tim-kiem/?q={typed}")
        expect(opened.get_by_role("status")).to_contain_text(f"“{typed}”")
        assert opened.evaluate("shifts") == []

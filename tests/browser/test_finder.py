"""The index as a finder in a real browser: what a citizen types, ticks, sorts, sends on, and gets back with the back button."""

import re
from collections.abc import Iterator
from queue import Queue
from urllib.parse import parse_qs

import pytest
from playwright.sync_api import Browser, Locator, Page, Route, ViewportSize, expect

from initiatives.reading.vietnamese import sort_key
from tests.benchmarks.novelty.data import pool

pytestmark = pytest.mark.browser

DESK: ViewportSize = {"width": 1280, "height": 900}
PHONE: ViewportSize = {"width": 360, "height": 740}

ISLANDS = "Điểm tiếp nhận hồ sơ theo ngày đò ở các thôn đảo"
HOME_DELIVERY = "Trả kết quả thủ tục hành chính tại nhà cho người cao tuổi, người khuyết tật"
ACCOUNTS = "Công khai thu chi của thôn trên một trang giấy"
MOON = "Ngày không hẹn theo con trăng cho bà con đi biển"
ZALO = "Nhóm Zalo của thôn nhắc lịch hẹn trả kết quả"
CONTACT = "Mỗi thôn một đầu mối trả lời ở xã"
QR = "Mã QR tra cứu thủ tục dán tại bến cá, quán nước và nhà văn hóa thôn"
REGISTERS = "Số hóa sổ hộ tịch cũ mỗi tuần hai buổi, hai người đối chiếu chéo"
ROSTER = "Lịch trực quầy có ghi sẵn người thay"
REVIEW = "Một bảng rà soát văn bản của ba xã cũ"
NEWEST_FIRST = [CONTACT, ISLANDS, ROSTER, REVIEW, QR, HOME_DELIVERY, ACCOUNTS, MOON, ZALO, REGISTERS]


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    """The index on a desk."""
    with browser.new_context(viewport=DESK) as context:
        opened = context.new_page()
        opened.goto(address)
        yield opened


def titles(page: Page) -> list[str]:
    """The titles of the rows that are shown, in their order; those far below have no text on the screen yet."""
    return page.locator(".record-title:visible").all_text_contents()


def words(page: Page) -> Locator:
    return page.get_by_label("Lọc theo từ")


def order(page: Page) -> Locator:
    return page.get_by_label("Sắp xếp")


def facet(page: Page, group: str, name: str) -> Locator:
    return page.get_by_role("group", name=group).get_by_role("checkbox", name=name)


def counts(page: Page, group: str) -> list[str]:
    return page.get_by_role("group", name=group).locator("label").all_inner_texts()


def status(page: Page) -> Locator:
    return page.get_by_role("status")


def asked(page: Page) -> dict[str, list[str]]:
    """What the address says."""
    return parse_qs(page.evaluate("location.search.slice(1)"))


def type_words(page: Page, text: str) -> None:
    """Type, and wait until the list has followed."""
    words(page).fill(text)
    page.wait_for_function("text => (new URLSearchParams(location.search).get('q') || '') === text", arg=text.strip())


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("ngay do", [ISLANDS]),
        ("ngày đò", [ISLANDS]),
        ("dao", [ISLANDS]),
        ("đao", [ISLANDS]),
        ("đảo", [ISLANDS]),
        ("NGÀY ĐÒ", [ISLANDS]),
        ("khong hen", [MOON]),
        ("không hẹn", [MOON]),
        ("khong hẹn", [MOON]),
        ("hèn", []),
        ("ho tich", [HOME_DELIVERY, REGISTERS]),
        ("văn hoá", [QR, ACCOUNTS, ZALO]),
        ("văn hóa", [QR, ACCOUNTS, ZALO]),
        ("thu chi", [ACCOUNTS]),
        ("thủ tục hành c", [ISLANDS, HOME_DELIVERY, MOON]),
        ("giấy một trang", [ACCOUNTS, MOON]),
        ("zalo nhóm", [ZALO]),
        ("  ", NEWEST_FIRST),
        ("(", NEWEST_FIRST),
    ],
)
def test_words_find_rows_with_and_without_marks(page: Page, typed: str, found: list[str]) -> None:
    type_words(page, typed)
    assert titles(page) == found


def test_words_find_the_decomposed_letters_of_other_keyboards(page: Page) -> None:
    type_words(page, "đảo".encode().decode("utf-8").replace("ả", "a\u0309"))
    assert titles(page) == [ISLANDS]


def test_a_facet_narrows_and_the_others_count_what_is_left(page: Page) -> None:
    assert counts(page, "Năm") == ["2026\n(4)", "2025\n(1)", "2024\n(4)", "2023\n(1)"]
    facet(page, "Năm", "2024").check()
    assert titles(page) == [HOME_DELIVERY, ACCOUNTS, MOON, ZALO]
    assert counts(page, "Năm") == ["2026\n(4)", "2025\n(1)", "2024\n(4)", "2023\n(1)"]
    assert counts(page, "Trạng thái") == [
        "Đã phê duyệt\n(0)",
        "Áp dụng thử\n(0)",
        "Đang áp dụng\n(0)",
        "Đã công nhận\n(3)",
        "Dừng áp dụng\n(1)",
    ]


def test_facets_of_one_aspect_widen_and_of_another_narrow(page: Page) -> None:
    facet(page, "Năm", "2024").check()
    facet(page, "Năm", "2023").check()
    assert titles(page) == [HOME_DELIVERY, ACCOUNTS, MOON, ZALO, REGISTERS]
    facet(page, "Trạng thái", "Đã công nhận").check()
    assert titles(page) == [HOME_DELIVERY, ACCOUNTS, MOON, REGISTERS]
    assert counts(page, "Năm") == ["2026\n(0)", "2025\n(1)", "2024\n(3)", "2023\n(1)"]
    type_words(page, "so")
    assert titles(page) == [MOON, REGISTERS]
    assert counts(page, "Trạng thái")[3:] == ["Đã công nhận\n(2)", "Dừng áp dụng\n(1)"]


def test_an_initiative_for_several_is_found_under_each(page: Page) -> None:
    found = {}
    for name in ("Người dân", "Tổ chức", "Doanh nghiệp"):
        facet(page, "Đối tượng hưởng lợi", name).check()
        found[name] = QR in titles(page), ACCOUNTS in titles(page)
        facet(page, "Đối tượng hưởng lợi", name).uncheck()
    assert found == {"Người dân": (True, True), "Tổ chức": (False, True), "Doanh nghiệp": (True, False)}


def test_every_count_is_what_ticking_it_would_show(page: Page) -> None:
    for box in page.locator(".facets label").all():
        told = int(box.locator(".count").inner_text().strip("()"))
        box.locator("input").check()
        assert len(titles(page)) == told, box.inner_text()
        box.locator("input").uncheck()


def test_the_list_is_sorted_by_score_and_by_title(page: Page) -> None:
    assert titles(page) == NEWEST_FIRST
    order(page).select_option("Điểm cao xếp trước")
    assert titles(page) == [ISLANDS, HOME_DELIVERY, MOON, QR, ACCOUNTS, REVIEW, ROSTER, REGISTERS, CONTACT, ZALO]
    order(page).select_option("Theo tên từ A đến Z")
    assert titles(page) == [ACCOUNTS, ISLANDS, ROSTER, QR, CONTACT, REVIEW, MOON, ZALO, REGISTERS, HOME_DELIVERY]
    order(page).select_option("Mới thay đổi xếp trước")
    assert titles(page) == NEWEST_FIRST


def test_our_alphabet_is_that_of_unicode(page: Page) -> None:
    """The order of CLDR for Vietnamese, as the browser's ICU has it; punctuation, which we pass over, is taken out before."""
    told = {" ".join(re.findall(r"\w+", record.title.lower())) for record in pool()}
    ours = sorted(
        told | {"bà con", "ba hoa", "an toàn", "ánh sáng", "anh em", "đò", "dò", "ơn", "ôn", "on", "ưa", "ua", "ủa", "úa", "ụa", "ũa"},
        key=sort_key,
    )
    assert len(ours) > 100
    assert page.evaluate("Intl.Collator.supportedLocalesOf('vi')") == ["vi"]
    assert ours == page.evaluate("titles => titles.slice().sort(new Intl.Collator('vi').compare)", ours[::-1])


def test_the_address_says_what_is_shown_and_shows_it_again(page: Page) -> None:
    facet(page, "Năm", "2024").check()
    facet(page, "Trạng thái", "Đã công nhận").check()
    order(page).select_option("Theo tên từ A đến Z")
    type_words(page, "thu")
    assert asked(page) == {"q": ["thu"], "nam": ["2024"], "trang-thai": ["recognised"], "xep": ["ten"]}
    before = (titles(page), status(page).inner_text())
    page.reload()
    assert (titles(page), status(page).inner_text()) == before == ([ACCOUNTS, MOON, HOME_DELIVERY], "3 trên 10 hồ sơ, theo tên từ A đến Z.")
    assert words(page).input_value() == "thu"
    assert facet(page, "Năm", "2024").is_checked()


def test_the_page_of_a_facet_leads_on_to_the_finder(page: Page, address: str) -> None:
    page.goto(f"{address}trang-thai/applied/")
    page.get_by_role("link", name="Lọc thêm trong danh sách chung").click()
    assert titles(page) == [ROSTER, REVIEW]
    assert facet(page, "Trạng thái", "Đang áp dụng").is_checked()
    expect(page.locator("#danh_sach")).to_be_in_viewport()


def test_an_address_with_unknown_words_shows_what_it_can(page: Page) -> None:
    page.goto(f"{page.url}?nam=1999&nam=2023&xep=gia&mau=xanh#danh_sach")
    assert titles(page) == [REGISTERS]
    assert order(page).input_value() == ""


def test_back_takes_back_one_choice_and_all_that_was_typed(page: Page) -> None:
    facet(page, "Năm", "2024").check()
    type_words(page, "thu")
    type_words(page, "thu chi")
    assert titles(page) == [ACCOUNTS]
    page.go_back()
    assert titles(page) == [HOME_DELIVERY, ACCOUNTS, MOON, ZALO]
    assert words(page).input_value() == ""
    page.go_back()
    assert titles(page) == NEWEST_FIRST
    page.go_forward()
    assert facet(page, "Năm", "2024").is_checked()


def test_back_from_an_initiative_returns_to_the_same_list(page: Page) -> None:
    facet(page, "Năm", "2024").check()
    order(page).select_option("Điểm cao xếp trước")
    before = titles(page)
    page.get_by_role("link", name=ZALO).last.click()
    assert page.locator("h1").inner_text() == ZALO
    page.go_back()
    expect(facet(page, "Năm", "2024")).to_be_checked()
    assert titles(page) == before


def test_a_screen_reader_is_told_how_many_there_are(page: Page) -> None:
    region = status(page)
    assert (region.count(), region.inner_text()) == (1, "10 hồ sơ, mới thay đổi xếp trước.")
    facet(page, "Lĩnh vực", "Cải cách thể chế").check()
    assert region.inner_text() == "1 trên 10 hồ sơ, mới thay đổi xếp trước."
    type_words(page, "khongco")
    assert region.inner_text() == "Không có hồ sơ nào khớp."
    assert page.get_by_role("group", name="Lĩnh vực").count() == 1


def test_the_region_speaks_only_when_something_changed(page: Page) -> None:
    status(page).evaluate("""region => {
      window.spoken = [];
      new MutationObserver(() => window.spoken.push(region.textContent)).observe(region, {childList: true, subtree: true});
    }""")
    type_words(page, "thủ tục hành")
    type_words(page, "thủ tục hành chính")
    facet(page, "Năm", "2026").check()
    facet(page, "Loại", "Giải pháp").focus()
    assert page.evaluate("window.spoken") == ["3 trên 10 hồ sơ, mới thay đổi xếp trước.", "1 trên 10 hồ sơ, mới thay đổi xếp trước."]


def test_nothing_found_offers_a_way_back(page: Page) -> None:
    facet(page, "Năm", "2023").check()
    facet(page, "Trạng thái", "Áp dụng thử").check()
    assert titles(page) == []
    assert page.locator(".finder .empty").is_visible()
    page.get_by_role("button", name="Xem lại toàn bộ 10 hồ sơ").click()
    assert titles(page) == NEWEST_FIRST
    assert asked(page) == {}
    assert words(page).evaluate("node => node === document.activeElement")
    assert page.locator(".finder .empty").is_hidden()


def test_words_that_no_row_has_can_be_looked_for_in_every_page(page: Page, address: str) -> None:
    type_words(page, "lịch tàu chạy")
    assert titles(page) == []
    link = page.get_by_role("link", name="tìm trong toàn văn mọi trang")
    assert link.evaluate("link => link.href") == f"{address}tim-kiem/?q=l%E1%BB%8Bch+t%C3%A0u+ch%E1%BA%A1y"


def test_what_is_applied_is_shown_and_taken_off_one_by_one(page: Page) -> None:
    facet(page, "Năm", "2024").check()
    facet(page, "Đối tượng hưởng lợi", "Tổ chức").check()
    chosen = page.get_by_role("list", name="Đang lọc theo").get_by_role("button")
    assert [button.text_content() for button in chosen.all()] == ["Bỏ lọc 2024", "Bỏ lọc Tổ chức"]
    expect(chosen.last).to_have_accessible_name("Bỏ lọc Tổ chức")
    chosen.first.press("Enter")
    assert not facet(page, "Năm", "2024").is_checked()
    assert page.locator(":focus").text_content() == "Bỏ lọc Tổ chức"
    page.keyboard.press("Enter")
    assert titles(page) == NEWEST_FIRST
    assert words(page).evaluate("node => node === document.activeElement")


def test_all_of_it_works_by_keyboard_alone(page: Page) -> None:
    page.locator("#danh_sach").evaluate("node => { node.tabIndex = -1; node.focus(); }")
    seen = []
    for _ in range(40):
        page.keyboard.press("Tab")
        seen.append(page.evaluate("document.activeElement.type || document.activeElement.tagName"))
        if page.evaluate("document.activeElement.parentElement.textContent.trim().startsWith('2024')"):
            break
    assert seen == ["A"] * 4 + ["search", "select-one", "SUMMARY", "checkbox", "checkbox", "checkbox"]
    page.keyboard.press("Space")
    assert asked(page) == {"nam": ["2024"]}
    ring = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
    assert ring == "solid"
    page.get_by_role("link", name=ZALO).last.focus()
    page.keyboard.press("Enter")
    assert page.locator("h1").inner_text() == ZALO


def test_on_a_phone_the_facets_wait_behind_a_button(browser: Browser, address: str) -> None:
    with browser.new_context(viewport=PHONE, has_touch=True) as context:
        page = context.new_page()
        page.goto(address)
        assert page.locator(".facets:visible").count() == 0
        page.get_by_text("Bộ lọc", exact=True).tap()
        page.locator("label", has=page.get_by_role("checkbox", name="2024")).tap()
        page.get_by_role("button", name="Xem 4 hồ sơ").tap()
        assert page.locator(".facets:visible").count() == 0
        expect(status(page)).to_be_in_viewport()
        assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


@pytest.mark.parametrize("viewport", [DESK, PHONE], ids=["desk", "phone"])
def test_nothing_jumps_when_the_script_has_run(browser: Browser, address: str, viewport: ViewportSize) -> None:
    with browser.new_context(viewport=viewport) as context:
        page = context.new_page()
        page.add_init_script("""
          window.shift = 0;
          new PerformanceObserver(list => list.getEntries().forEach(one => { window.shift += one.value; }))
            .observe({type: "layout-shift", buffered: true});
        """)
        held: Queue[Route] = Queue()
        page.route("**/finder.js*", held.put)
        page.goto(address, wait_until="commit")
        page.wait_for_function("() => document.readyState === 'interactive' && document.styleSheets.length")  # all but the script
        page.locator("#danh_sach").evaluate("node => node.scrollIntoView({behavior: 'instant'})")
        expect(page.locator("#danh_sach")).to_be_in_viewport()
        assert page.locator(".finder-words").is_hidden()
        held.get_nowait().continue_()
        expect(page.locator(".finder-words")).to_be_visible()
        page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")
        assert page.evaluate("window.shift") == 0


@pytest.mark.parametrize("viewport", [DESK, PHONE], ids=["desk", "phone"])
def test_without_scripts_facets_lead_to_their_pages_and_nothing_is_dead(browser: Browser, address: str, viewport: ViewportSize) -> None:
    with browser.new_context(viewport=viewport, java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(address)
        assert titles(page) == NEWEST_FIRST
        assert page.locator("main").locator("input:visible, select:visible, button:visible").count() == 0
        if viewport is PHONE:
            page.get_by_text("Bộ lọc", exact=True).click()
        page.get_by_role("group", name="Đối tượng hưởng lợi").get_by_role("link", name="Doanh nghiệp").click()
        assert page.locator("h1").inner_text() == "Đối tượng hưởng lợi: doanh nghiệp"
        assert len(titles(page)) == 4

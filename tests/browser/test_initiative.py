"""An initiative's page as it is used: the first screen answers, the address can be copied, the poster is one page with a readable code."""

import re
import subprocess
from pathlib import Path

import pytest
import segno
from PIL import Image
from playwright.sync_api import Browser, Page, ViewportSize, expect

from tests.browser.looks import DESK, PUBLIC
from tests.commands import CONTENT

pytestmark = pytest.mark.browser

PHONE: ViewportSize = {"width": 360, "height": 640}
SHOWN = re.compile(r"^status: (approved|piloting|applied|recognised|stopped)$", re.MULTILINE)
ALL = [f"sang-kien/{path.stem}/" for path in sorted(CONTENT.glob("initiatives/*/*.md")) if SHOWN.search(path.read_text("utf-8"))]
MEASURED = "sang-kien/tra-ket-qua-tai-nha-nguoi-cao-tuoi/"
POSTER = f"{MEASURED}to-ap-phich/"
DOTS = 150
"""Of the printed picture, by the inch."""


@pytest.mark.parametrize("viewport", [PHONE, DESK], ids=["phone", "desk"])
@pytest.mark.parametrize("path", ALL)
def test_first_screen_answers(browser: Browser, published: str, path: str, viewport: ViewportSize) -> None:
    with browser.new_context(viewport=viewport) as context:
        page = context.new_page()
        page.goto(published + path)
        answers = [page.locator(answer) for answer in ("h1", ".lead", ".caption .tag", ".key-facts > div")]
        first = page.locator(".measure").first.locator(".measure-value") if page.locator(".measure").count() else page.locator(".key-facts")
        assert page.locator(".key-facts dt").all_inner_texts()[:3:2] == ["Dành cho", "Phụ trách"]
        boxes = [(one.inner_text(), one.bounding_box()) for found in (*answers, first) for one in found.all()]
        assert [text for text, box in boxes if not box or box["y"] + box["height"] > viewport["height"]] == []


def test_no_measure_is_told_as_none(browser: Browser, published: str) -> None:
    with browser.new_context(viewport=PHONE) as context:
        page = context.new_page()
        page.goto(f"{published}sang-kien/mot-dau-moi-phu-trach-thon/")
        expect(page.locator(".key-facts")).to_contain_text("Chưa đánh giá")


@pytest.mark.parametrize(
    ("name", "said", "copied"),
    [
        ("Sao chép liên kết", "Đã sao chép liên kết.", f"{PUBLIC}/{MEASURED}"),
        ("Sao chép trích dẫn", "Đã sao chép trích dẫn.", f". {PUBLIC}/{MEASURED}"),
    ],
)
def test_address_and_citation_are_copied_and_said_so(browser: Browser, published: str, name: str, said: str, copied: str) -> None:
    with browser.new_context(viewport=PHONE, permissions=["clipboard-read", "clipboard-write"]) as context:
        page = context.new_page()
        page.goto(published + MEASURED)
        page.get_by_role("button", name=name).press("Enter")
        expect(page.get_by_role("status")).to_have_text(said)
        assert page.evaluate("navigator.clipboard.readText()").endswith(copied)


def test_where_copying_is_forbidden_the_address_is_selected(browser: Browser, published: str) -> None:
    with browser.new_context(viewport=PHONE) as context:
        page = context.new_page()
        page.add_init_script("Object.defineProperty(navigator, 'clipboard', {value: undefined})")
        page.goto(published + MEASURED)
        page.get_by_role("button", name="Sao chép liên kết").click()
        expect(page.get_by_role("status")).to_contain_text("Chữ đã được chọn sẵn")
        assert page.evaluate("getSelection().toString().trim()") == f"{PUBLIC}/{MEASURED}"


def test_without_scripts_there_is_no_dead_button_and_the_address_stands_there(browser: Browser, published: str) -> None:
    with browser.new_context(viewport=PHONE, java_script_enabled=False) as context:
        page = context.new_page()
        for path in (MEASURED, POSTER):
            page.goto(published + path)
            assert page.locator("button[data-copy]:visible, button[data-print]:visible").count() == 0
        page.goto(published + MEASURED)
        expect(page.locator("#dia_chi_trang")).to_have_text(f"{PUBLIC}/{MEASURED}")


def test_history_opens_by_keyboard(browser: Browser, published: str) -> None:
    with browser.new_context(viewport=PHONE) as context:
        page = context.new_page()
        page.goto(published + MEASURED)
        page.locator(".part-updates summary").press("Enter")
        expect(page.locator(".part-updates .dated > li").last).to_contain_text("18/03/2024")


def printed(page: Page, folder: Path) -> list[Image.Image]:
    """The pages that come out of the printer, as grey pictures."""
    page.pdf(path=folder / "in.pdf", prefer_css_page_size=True)
    subprocess.run(["pdftoppm", "-r", str(DOTS), "-gray", folder / "in.pdf", folder / "trang"], check=True)
    return [_picture(path) for path in sorted(folder.glob("trang*.pgm"))]


def _picture(path: Path) -> Image.Image:
    with Image.open(path) as picture:
        return picture.copy()


@pytest.mark.parametrize("path", ALL)
def test_every_poster_is_one_a4_page(browser: Browser, published: str, tmp_path: Path, path: str) -> None:
    with browser.new_context(viewport=DESK) as context:
        page = context.new_page()
        page.goto(f"{published}{path}to-ap-phich/")
        (sheet,) = printed(page, tmp_path)
        assert [round(side / DOTS * 25.4) for side in sheet.size] == [210, 297]


def modules(sheet: Image.Image, size: int) -> list[list[int]]:
    """The dark and light modules of the QR code in the lower left of a page, which nothing else comes near."""
    width, height = sheet.size
    corner = sheet.crop((0, height * 77 // 100, width * 33 // 100, height)).point(lambda grey: 255 if grey < 128 else 0)
    dark = corner.crop(corner.getbbox())
    step = (dark.width / size, dark.height / size)
    return [[int(bool(dark.getpixel((int((x + 0.5) * step[0]), int((y + 0.5) * step[1]))))) for x in range(size)] for y in range(size)]


def test_printed_code_leads_to_the_page(browser: Browser, published: str, tmp_path: Path) -> None:
    expected = segno.make(f"{PUBLIC}/{MEASURED}", error="m", micro=False, boost_error=False)
    with browser.new_context(viewport=DESK) as context:
        page = context.new_page()
        page.goto(published + POSTER)
        (sheet,) = printed(page, tmp_path)
    size = len(expected.matrix)
    assert modules(sheet, size) == [list(row) for row in expected.matrix_iter(border=0)]


def test_here_the_poster_says_why_it_has_no_code(browser: Browser, address: str) -> None:
    with browser.new_context(viewport=PHONE) as context:
        page = context.new_page()
        page.goto(address + POSTER)
        expect(page.locator(".poster-end")).to_contain_text("Chưa có mã QR")
        assert page.locator(".qr").count() == 0

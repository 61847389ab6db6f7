"""What comes out of the printer: A4, the content whole, nothing that only works on a screen, no heading left alone."""

import subprocess
from pathlib import Path

import pytest
from playwright.sync_api import Browser

pytestmark = pytest.mark.browser

A4 = "595 x 842"
PRINTED = {
    "sang-kien/tra-ket-qua-tai-nha-nguoi-cao-tuoi/": (
        5,
        ["Trả kết quả thủ tục hành chính tại nhà", "31/QĐ-UBND", "Phương pháp thực hiện", "Chủ tịch UBND xã Đại Lãnh"],
    ),
    "nam/2024/": (6, ["Tổng hợp năm 2024", "Được công nhận", "Khen thưởng", "Nhân rộng", "Chủ tịch UBND xã Đại Lãnh"]),
}
"""Pages, the sheets of paper they may take, and what must stand on them in this order."""
FOR_THE_SCREEN = ("Đến nội dung chính", "Bộ lọc", "Trang chủ")


@pytest.mark.parametrize("path", PRINTED)
def test_page_prints_whole_on_a4(browser: Browser, address: str, tmp_path: Path, path: str) -> None:
    sheets, wanted = PRINTED[path]
    file = tmp_path / "page.pdf"
    with browser.new_context() as context:
        page = context.new_page()
        page.goto(address + path)
        headings = page.locator("h2:visible").all_inner_texts()
        page.pdf(path=file, prefer_css_page_size=True)
    facts = dict(line.split(":", 1) for line in _said("pdfinfo", str(file)).splitlines())
    assert int(facts["Pages"]) <= sheets
    assert _size(facts["Page size"]) == A4
    text = _said("pdftotext", "-layout", str(file), "-")
    told = " ".join(text.split())
    places = [told.find(words) for words in wanted]
    assert -1 not in places
    assert places == sorted(places)
    assert [words for words in FOR_THE_SCREEN if words in told] == []
    assert [last for last in map(_last_line, text.split("\f")) if last in headings] == []


def _said(*command: str) -> str:
    return subprocess.run(command, check=True, capture_output=True, encoding="utf-8").stdout


def _size(found: str) -> str:
    """A page size in whole points."""
    width, height = (round(float(number)) for number in found.split("pts", maxsplit=1)[0].split(" x "))
    return f"{width} x {height}"


def _last_line(sheet: str) -> str:
    return next((line.strip() for line in reversed(sheet.splitlines()) if line.strip()), "")

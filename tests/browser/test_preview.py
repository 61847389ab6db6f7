"""The resident preview as an officer runs it: a real command, a real browser, a file that is saved."""

import re
import signal
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.looks import SMALL
from tests.factory import content, document, earned, initiative
from tests.preview.previews import running

pytestmark = pytest.mark.browser

PATIENCE = 30_000
"""Milliseconds that a busy machine may take."""
NAME = "initiatives/2024/nhac-hen.md"
_TITLE = re.compile(r"^  title: .*", re.MULTILINE)
OLD, NEW = "Nhắc lịch hẹn", "Nhắc lịch hẹn bằng tin nhắn"


_HEAD = """async () => {
  const page = new DOMParser().parseFromString(await (await fetch(location.href)).text(), "text/html");
  return page.head.childElementCount;
}"""


def dossier(title: str, status: str = "approved") -> str:
    """A public initiative whose status can be misspelt."""
    return initiative({**earned("approved", title=title), "status": status})


def test_a_saved_change_shows_itself_in_the_open_page_and_a_fault_is_told_in_it(browser: Browser, tmp_path: Path) -> None:
    folder = content(tmp_path, {NAME: dossier(OLD)})
    file = folder / NAME
    asked: list[str] = []
    said: list[str] = []
    with running(folder) as (address, process), browser.new_page(viewport=SMALL) as page:
        page.on("request", lambda request: asked.append(request.url))
        page.on("console", lambda message: said.append(message.text))
        page.goto(f"{address}sang-kien/nhac-hen/")
        page.evaluate("scrollTo(0, 150); window.stayed = true")
        file.write_text(dossier(NEW), "utf-8")
        expect(page.get_by_role("heading", level=1)).to_have_text(NEW, timeout=PATIENCE)
        page.wait_for_function("() => scrollY === 150")
        assert (page.evaluate("window.stayed"), page.title().partition(" – ")[0]) == (True, NEW)
        expect(page.get_by_role("button", name="Sao chép trích dẫn")).to_be_visible(timeout=PATIENCE)  # which the page's own script shows
        notice = page.locator("body > [role=status]")
        file.write_text(dossier(OLD, status="ap dung"), "utf-8")
        expect(notice).to_contain_text("Bản xem thử: 1 lỗi", timeout=PATIENCE)
        expect(notice).to_contain_text("content/initiatives/2024/nhac-hen.md, dòng 10, cột 9trạng thái không có trong danh mục")
        expect(notice).to_contain_text("Gợi ý: ý bạn là `applied` (đang áp dụng)?")
        expect(page.get_by_role("heading", level=1)).to_have_text(NEW, timeout=PATIENCE)
        file.write_text(dossier(OLD), "utf-8")
        expect(page.get_by_role("heading", level=1)).to_have_text(OLD, timeout=PATIENCE)
        expect(notice).to_be_hidden(timeout=PATIENCE)
        assert said == []  # what the browser says of a server that has gone does not matter
        process.send_signal(signal.SIGINT)
        _, told = process.communicate(timeout=60)
    assert process.returncode == 0
    assert "Đã đọc lại initiatives/2024/nhac-hen.md sau " in told
    assert "lỗi [unknown-status]" in told
    assert told.endswith("\nĐã dừng xem thử.\n")
    assert [url for url in asked if not url.startswith(address)] == []


@pytest.mark.parametrize(("path", "stays"), [("van-ban/", True), ("", False), ("van-ban/#noi_dung_chinh", False)])
def test_a_page_is_changed_in_place_unless_it_has_choices_or_a_mark(browser: Browser, tmp_path: Path, path: str, stays: bool) -> None:
    folder = content(tmp_path, {"a.md": dossier(OLD), "documents/cong-van.md": document()})
    with running(folder) as (address, _), browser.new_page(viewport=SMALL) as page:
        page.goto(f"{address}{path}")
        page.evaluate("window.stayed = true")
        settings = folder / "settings" / "commune.yml"
        for title in ("Xã Một", "Xã Hai"):
            settings.write_text(_TITLE.sub(f"  title: {title}", settings.read_text("utf-8"), count=1), "utf-8")
            page.wait_for_function("title => document.title.endsWith(title)", arg=title, timeout=PATIENCE)
            assert page.evaluate("window.stayed === true") is stays
            assert page.evaluate("document.head.childElementCount") == page.evaluate(_HEAD)

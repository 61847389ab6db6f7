"""How long the officer's journeys in the form take: ``python -m tests.browser.pace``.

Each journey is done in a real Chromium, its keys and clicks counted and the machine's own time measured. A person's time is reckoned
by the keystroke-level model (Card, Moran, Newell 1980): 0.28 s a key of somebody who types seldom, 1.3 s to point and click, 1.35 s
to make up one's mind before each field. What to write, and finding it out, is not in it.
"""

import shutil
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser.builds import officers_build
from tests.browser.looks import CHROMIUM_ARGUMENTS, DESK
from tests.browser.officer import Officer, files_below
from tests.browser.serving import serving
from tests.commands import CONTENT

KEY, CLICK, MIND = 0.28, 1.3, 1.35
"""Seconds, as said above."""
SENTENCE = "Gọi hoặc nhắn cho người dân trước ngày hẹn một ngày để không ai phải đi hai lần. "
APPROVED = "2026/mot-dau-moi-phu-trach-thon"


class Counted(Officer):
    """An officer whose keys, clicks and fields are counted."""

    def __init__(self, page: Page, address: str) -> None:
        super().__init__(page, address)
        self.keys = self.clicks = self.fields = 0

    def _did(self, *, keys: int = 0, clicks: int = 1) -> None:
        self.keys, self.clicks, self.fields = self.keys + keys, self.clicks + clicks, self.fields + 1

    def write(self, key: str, text: str) -> None:
        """Type into a line, a date or a box."""
        super().write(key, text)
        self._did(keys=len(text))

    def choose(self, key: str, label: str) -> None:
        """Choose from few or many."""
        super().choose(key, label)
        self._did(clicks=2)

    def add(self, key: str) -> None:
        """Add an item or a group."""
        super().add(key)
        self._did()

    def save(self) -> None:
        """Save."""
        super().save()
        self._did()

    def open(self, place: str) -> None:
        """Open an entry from the list, or a new one."""
        self.go(place)
        self._did(clicks=2)

    def write_body(self, text: str) -> None:
        """Write into the box of the text."""
        self.field("body").locator("[contenteditable=true]").first.click()
        self.page.keyboard.insert_text(text)
        self._did(keys=len(text))

    @property
    def seconds(self) -> float:
        """What a person takes for it."""
        return self.keys * KEY + self.clicks * CLICK + self.fields * MIND


def _register(officer: Counted) -> None:
    officer.open("collections/initiatives/new")
    officer.write("title", "Nhắc hẹn trả kết quả trước một ngày")
    officer.write("summary", SENTENCE)
    officer.choose("kind", "Giải pháp")
    officer.choose("field", "Cải cách thủ tục hành chính")
    officer.choose("lead_unit", "Phòng Kinh tế")
    officer.add("authors")
    officer.write("authors.0.role", "Công chức Phòng Kinh tế")
    officer.choose("authors.0.group", "Công chức")
    officer.write("authors.0.share", "100")
    officer.choose("beneficiaries", "Người dân")
    for _ in range(4):
        officer.write_body(SENTENCE * 4)
    officer.save()


def _apply(officer: Counted) -> None:
    officer.open(f"collections/initiatives/entries/{APPROVED}")
    officer.choose("status", "Đang áp dụng")
    officer.add("application")
    officer.write("application.from", "2026-11-02")
    officer.write("application.scope", "Toàn địa bàn")
    officer.save()


def _correct(officer: Counted) -> None:
    officer.open(f"collections/initiatives/entries/{APPROVED}")
    officer.write("note", SENTENCE)
    officer.save()


JOURNEYS: dict[str, Callable[[Counted], None]] = {"register": _register, "apply": _apply, "correct a line": _correct}


def walked(browser: Browser, form: str, journey: Callable[[Counted], None]) -> Counted:
    """An officer who has done a journey in the form at an address."""
    with browser.new_context(locale="vi-VN", viewport=DESK) as context:
        officer = Counted(context.new_page(), form)
        officer.sit_down(files_below(CONTENT))
        journey(officer)
        return officer


def main() -> None:
    """Print the table."""
    chromium = shutil.which("chromium")
    with tempfile.TemporaryDirectory() as build, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=CHROMIUM_ARGUMENTS)
        with serving(officers_build(CONTENT, Path(build) / "admin")) as served:
            for name, journey in JOURNEYS.items():
                start = time.perf_counter()
                officer = walked(browser, f"{served}quan-tri/", journey)
                machine = time.perf_counter() - start
                print(f"{name}: {officer.fields} steps, {officer.clicks} clicks, {officer.keys} keys: ", end="")
                print(f"{officer.seconds / 60:.1f} minutes of a person, {machine:.1f} s of the machine")
        browser.close()


if __name__ == "__main__":
    main()

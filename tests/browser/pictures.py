"""The pictures of the officers' guide, taken from the real form: ``python -m tests.browser.pictures docs/pictures`` (``make pictures``)."""

import io
import os
import shutil
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from PIL import Image
from playwright.sync_api import Locator, Page, ViewportSize, sync_playwright

from tests.browser.builds import officers_build
from tests.browser.looks import CHROMIUM_ARGUMENTS
from tests.browser.officer import OPEN_FOLDER, Officer, files_below
from tests.browser.serving import serving
from tests.commands import CONTENT

WINDOW: ViewportSize = {"width": 1000, "height": 720}
TALL: ViewportSize = {"width": 1000, "height": 1600}
"""In which a whole part of the form is seen at once."""
LARGEST = 100_000
"""Bytes that a picture may have: the guide is read over slow lines, too."""

View = Page | Locator
"""What is photographed: the whole window, or one part of the page."""
Pose = Callable[[Officer], View]

INVENTED = {"Đại Lãnh": "Minh Châu", "Khánh Hòa": "An Bình", "Vạn Ninh": "Bình Sơn", "Vạn Thạnh": "Minh Tân", "Vạn Thọ": "Châu Sơn"}
"""The guide goes to every commune that takes the software: its pictures are of one that does not exist."""

RECOGNISED = "collections/initiatives/entries/2024/tra-ket-qua-tai-nha-nguoi-cao-tuoi"
UNDER_REVIEW = "collections/initiatives/entries/2026/diem-tiep-nhan-theo-ngay-do"


def _list(officer: Officer) -> View:
    officer.go("collections/initiatives")
    return officer.page


def _new(officer: Officer) -> View:
    officer.go("collections/initiatives/new")
    officer.write("title", "Nhắc hẹn trả kết quả trước một ngày")
    officer.write("summary", "Gọi hoặc nhắn cho người dân trước ngày hẹn một ngày để không ai phải đi hai lần.")
    officer.choose("kind", "Giải pháp")
    return officer.page


def _missing(officer: Officer) -> View:
    officer.go("collections/initiatives/new")
    officer.field("title")
    officer.press_save()
    return officer.field("title")


def _body(officer: Officer) -> View:
    officer.go(RECOGNISED)
    officer.field("body").get_by_text("Đối tượng áp dụng").first.scroll_into_view_if_needed()
    return officer.page


def _status(officer: Officer) -> View:
    officer.go("collections/initiatives/new")
    officer.field("status").get_by_role("combobox").click()
    return officer.page


def _wrong_score(officer: Officer) -> View:
    officer.page.set_viewport_size(TALL)
    officer.go(UNDER_REVIEW)
    officer.field("scores").get_by_role("button", name="Mở rộng", exact=True).first.click()
    officer.write("scores.0.criteria.novelty", "31")
    officer.press_save()
    return officer.field("scores.0.criteria.novelty")


def _part(place: str, key: str, *, press: str = "") -> Pose:
    """One field of an entry, after a press on one of its buttons."""

    def open_it(officer: Officer) -> View:
        officer.page.set_viewport_size(TALL)
        officer.go(place)
        if press:
            officer.field(key).get_by_role("button", name=press, exact=True).first.click()
        return officer.field(key)

    return open_it


PICTURES: dict[str, Pose] = {
    "danh-sach": _list,
    "ho-so-moi": _new,
    "con-thieu": _missing,
    "bai-viet": _body,
    "tac-gia": _part(RECOGNISED, "authors", press="Mở rộng tất cả"),
    "trang-thai": _status,
    "diem-sai": _wrong_score,
    "tinh-moi": _part("collections/initiatives/entries/2026/ngay-khong-hen-ba-xa-cu", "novelty", press="Mở rộng"),
    "phe-duyet": _part(RECOGNISED, "approval"),
    "ap-dung": _part(RECOGNISED, "application"),
    "danh-gia": _part(RECOGNISED, "evaluation"),
    "cong-nhan": _part(RECOGNISED, "recognition"),
    "thiet-lap": _part("collections/settings/entries/commune", "deadlines", press="Mở rộng"),
}
"""Each picture, and how one gets there."""


def take(folder: Path) -> None:
    """Take every picture into a folder; raises ValueError for one that is too large."""
    chromium = shutil.which(os.environ.get("CHROMIUM", "chromium"))
    with tempfile.TemporaryDirectory() as build, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=CHROMIUM_ARGUMENTS)
        content = _invented(Path(build) / "content")
        with serving(officers_build(content, Path(build) / "admin")) as served:
            for name, pose in {"mo-kho": None, **PICTURES}.items():
                context = browser.new_context(locale="vi-VN", viewport=WINDOW)
                officer = Officer(context.new_page(), f"{served}quan-tri/")
                _save(folder / f"{name}.webp", _seen(officer, pose, content))
                context.close()
        browser.close()


def _invented(target: Path) -> Path:
    """The content as an invented commune would have it."""
    shutil.copytree(CONTENT, target)
    for path in (path for path in target.rglob("*") if path.suffix in (".md", ".yml")):
        text = path.read_text("utf-8")
        for real, other in INVENTED.items():
            text = text.replace(real, other)
        path.write_text(text, "utf-8")
    return target


def _seen(officer: Officer, pose: Pose | None, content: Path) -> bytes:
    """What the officer sees; without a pose, the page before the folder is chosen."""
    if pose is None:
        officer.page.goto(officer.address)
        officer.page.get_by_role("button", name=OPEN_FOLDER).wait_for()
        return officer.page.screenshot(animations="disabled")
    officer.sit_down(files_below(content))
    place = pose(officer)
    officer.page.wait_for_timeout(500)  # until the form has come to rest: a list opens, a page scrolls
    return place.screenshot(animations="disabled")


def _save(path: Path, shot: bytes) -> None:
    picture = Image.open(io.BytesIO(shot)).convert("RGB")
    picture.save(path, "WEBP", quality=80, method=6)
    if path.stat().st_size > LARGEST:
        raise ValueError(f"{path} has {path.stat().st_size} bytes, more than {LARGEST}")


if __name__ == "__main__":
    take(Path(sys.argv[1]))

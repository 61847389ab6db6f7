"""The README's picture, taken from the site as it is built today: ``python -m tests.browser.portrait PICTURE`` (``make pictures``)."""

import io
import os
import shutil
import sys
import tempfile
from base64 import b64encode
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, ViewportSize, sync_playwright

from tests.browser.looks import CHROMIUM_ARGUMENTS
from tests.browser.serving import serving
from tests.commands import CONTENT
from tests.site.builds import built

SHOWN: dict[str, tuple[str, ViewportSize]] = {
    "desk": ("", {"width": 1180, "height": 1080}),
    "phone": ("sang-kien/tra-ket-qua-tai-nha-nguoi-cao-tuoi/", {"width": 360, "height": 880}),
}
"""What is seen where, and how large the window is."""
DENSITY = 1.5
"""Points of the picture for each of a page, so that small letters stay sharp."""
TABLE: ViewportSize = {"width": 1200, "height": 930}
COLOURS = 128
_ON_A_TABLE = """<!doctype html><style>
body { margin: 0; background: #e6efee; }
img { position: absolute; border-radius: 14px; box-shadow: 0 12px 40px #0003, 0 2px 8px #0003; }
.desk { left: 38px; top: 38px; width: 880px; }
.phone { right: 44px; top: 110px; width: 320px; border: 6px solid #1b1b1b; border-radius: 30px; }
</style>%s"""


def take(picture: Path) -> None:
    """Build the site of the real content and take its picture."""
    chromium = shutil.which(os.environ.get("CHROMIUM", "chromium"))
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        output = Path(folder) / "output"
        built(CONTENT, output)
        browser = playwright.chromium.launch(executable_path=chromium, args=CHROMIUM_ARGUMENTS)
        with serving(output) as served:
            windows = {name: _seen(browser, f"{served}{path}", size) for name, (path, size) in SHOWN.items()}
        shot = _together(browser, windows)
        browser.close()
    Image.open(io.BytesIO(shot)).convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE).save(picture, "PNG", optimize=True)


def _seen(browser: Browser, address: str, size: ViewportSize) -> bytes:
    page = browser.new_page(locale="vi-VN", viewport=size, device_scale_factor=DENSITY)
    page.goto(address)
    return page.screenshot(animations="disabled")


def _together(browser: Browser, windows: dict[str, bytes]) -> bytes:
    """The windows as if they lay on a table."""
    page = browser.new_page(viewport=TABLE, device_scale_factor=DENSITY)
    page.set_content(_ON_A_TABLE % "".join(f'<img class="{name}" src="{_inline(shot)}">' for name, shot in windows.items()))
    return page.screenshot()


def _inline(shot: bytes) -> str:
    return f"data:image/png;base64,{b64encode(shot).decode()}"


if __name__ == "__main__":
    take(Path(sys.argv[1]))

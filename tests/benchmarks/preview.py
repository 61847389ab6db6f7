"""How long a saved change takes to be served by the resident preview, and to be seen in an open browser.

    python -m tests.benchmarks.preview            # 1,000 initiatives; another size: preview 10000

Titles are changed, one after the other, in files of a generated content folder; the whole check that runs beside each is
not waited for, as nobody would. Times are from the moment the file has been written.
"""

import os
import re
import statistics
import sys
import tempfile
import time
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import Page, sync_playwright

from initiatives.reading.collections import address
from tests.benchmarks.generator import generate
from tests.browser.looks import CHROMIUM_ARGUMENTS
from tests.preview.previews import running

EDITS = 15
ASK_EACH = 0.02
"""Seconds between two questions for the page: asking all the time would be work that nobody has otherwise."""
PAUSE = 2
"""Seconds between two edits: officers read what they wrote."""
_TITLE = re.compile(r'^title: "', re.MULTILINE)
_PUBLIC = re.compile(r"^approval:", re.MULTILINE)
"""What all public initiatives of the generator have; one that was declined after an approval is none."""


def edit(page: Page, host: str, file: Path, number: int) -> tuple[float, float]:
    """Change a title: seconds until its page is served with it, and until the browser that shows the page shows it."""
    path = f"/{address('initiatives', file.stem)}"
    page.goto(f"http://{host}{path}")
    word = f"Sửa lần {number}"
    changed = _TITLE.sub(f'title: "{word} ', file.read_text("utf-8"), count=1)
    file.write_text(changed, "utf-8")
    began = time.perf_counter()
    while word not in asked(host, path):
        time.sleep(ASK_EACH)
    served = time.perf_counter() - began
    page.get_by_role("heading", level=1, name=word).wait_for()
    return served, time.perf_counter() - began


def asked(host: str, path: str) -> str:
    """The page as the preview serves it now."""
    connection = HTTPConnection(host)
    connection.request("GET", path)
    return connection.getresponse().read().decode()


def main(size: int) -> None:
    """Measure and print a line for each time."""
    with tempfile.TemporaryDirectory() as place:
        content = generate(size, Path(place, "content"))
        public = [path for path in sorted(content.rglob("initiatives/**/*.md")) if _PUBLIC.search(path.read_text("utf-8"))]
        with running(content) as (url, _), sync_playwright() as playwright:
            browser = playwright.chromium.launch(
                executable_path=os.environ.get("CHROMIUM_PATH", "/usr/bin/chromium"), args=CHROMIUM_ARGUMENTS
            )
            page, host = browser.new_page(), urlsplit(url).netloc
            times = []
            for number in range(EDITS):
                times.append(edit(page, host, public[number * len(public) // EDITS], number))
                time.sleep(PAUSE)
            browser.close()
    for name, found in zip(("served", "in the browser"), zip(*times, strict=True), strict=True):
        print(f"{size} initiatives, {name}: median {statistics.median(found):.3f} s, most {max(found):.3f} s")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1000)

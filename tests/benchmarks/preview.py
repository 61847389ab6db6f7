"""How long a saved change takes to be seen in an open browser, with the resident preview.

    python -m tests.benchmarks.preview                          # 1,000 initiatives, 15 edits
    python -m tests.benchmarks.preview --size 10000 --edits 5

Titles are changed, one after the other, in files of a generated content folder. Seconds are from the moment the file has been
written to the moment the browser has painted the page with the new title, as the page itself knows it; CPU seconds are those of
the preview in between. The whole check that runs beside each is not waited for, as nobody would.
"""

import argparse
import os
import re
import shutil
import statistics
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psutil
from playwright.sync_api import Page, sync_playwright

from initiatives.reading.collections import address
from tests.benchmarks.generator import generate
from tests.browser.looks import CHROMIUM_ARGUMENTS
from tests.preview.previews import running

PAUSE = 2.0
"""Seconds between two edits: officers read what they wrote."""
POLLED = 100
"""Milliseconds between two questions whether the page has been painted; its own clock tells when."""
_TITLE = re.compile(r'^title: "', re.MULTILINE)
_PUBLIC = re.compile(r"^approval:", re.MULTILINE)
"""What all public initiatives of the generator have; one that was declined after an approval is none."""
_OBSERVER = """
new MutationObserver(() => {
  const heading = document.querySelector("h1")?.textContent;
  if (heading && !(heading in sessionStorage)) {
    sessionStorage[heading] = "";
    requestAnimationFrame(() => setTimeout(() => (sessionStorage[heading] = performance.timeOrigin + performance.now())));
  }
}).observe(document, { childList: true, subtree: true, characterData: true });
"""
"""Keeps when each heading was painted first, in milliseconds since 1970: what comes after the next frame comes after its paint."""
_PAINTED = "word => Number(Object.entries(sessionStorage).find(([heading, when]) => heading.startsWith(word) && when)?.[1])"


def edit(page: Page, url: str, preview: psutil.Process, file: Path, number: int) -> tuple[float, float]:
    """Change a title: seconds until the browser that shows its page has painted it, and CPU seconds of the preview meanwhile."""
    page.goto(f"{url}{address('initiatives', file.stem)}")
    word = f"Sửa lần {number} "
    changed = _TITLE.sub(f'title: "{word}', file.read_text("utf-8"), count=1)
    spent = _spent(preview)
    file.write_text(changed, "utf-8")
    began = time.time()
    painted = page.wait_for_function(_PAINTED, arg=word, polling=POLLED).json_value()
    return painted / 1000 - began, _spent(preview) - spent


def _spent(process: psutil.Process) -> float:
    times = process.cpu_times()
    return float(times.user + times.system)


def measured(size: int, edits: int, pause: float) -> Iterator[tuple[float, float]]:
    """The figures of each edit."""
    with tempfile.TemporaryDirectory() as place, _open_page() as page:
        content = generate(size, Path(place, "content"))
        public = [path for path in sorted(content.rglob("initiatives/**/*.md")) if _PUBLIC.search(path.read_text("utf-8"))]
        with running(content) as (url, process):
            for number in range(edits):
                yield edit(page, url, psutil.Process(process.pid), public[number * len(public) // edits], number)
                time.sleep(pause)


@contextmanager
def _open_page() -> Iterator[Page]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which(os.environ.get("CHROMIUM", "chromium")), args=CHROMIUM_ARGUMENTS)
        page = browser.new_page()
        page.add_init_script(_OBSERVER)
        yield page
        browser.close()


def main(arguments: list[str] | None = None) -> None:
    """Measure and print a line for each figure."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.preview", description="Time a saved change until it is seen.")
    parser.add_argument("--size", type=int, default=1000, help="number of initiatives (default: 1000)")
    parser.add_argument("--edits", type=int, default=15, help="how many (default: 15)")
    parser.add_argument("--pause", type=float, default=PAUSE, help=f"seconds after each (default: {PAUSE})")
    wanted = parser.parse_args(arguments)
    found = zip(*measured(wanted.size, wanted.edits, wanted.pause), strict=True)
    for name, values in zip(("seconds until painted", "CPU seconds"), found, strict=True):
        print(f"{wanted.size} initiatives, {name}: median {statistics.median(values):.3f}, most {max(values):.3f}")


if __name__ == "__main__":
    main()

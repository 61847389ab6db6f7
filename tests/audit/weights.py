"""What pages weigh on the wire, compressed: everything that a browser asks for, in bytes.

The limits are promised for three hundred initiatives. A body counts as gzip packs it, or as it is where that is less.
"""

import gzip
from collections.abc import Callable, Iterator
from functools import partial

from playwright.sync_api import Browser, Page, Response, sync_playwright

from tests.audit.figure import Figure, at_most, none_of
from tests.audit.sites import MANY, Subject
from tests.browser.looks import CHROMIUM_ARGUMENTS, SMALL

KILO = 1000
INDEX = 60 * KILO
INITIATIVE = 25 * KILO
SEARCH = 120 * KILO
SEARCH_PAGE = "tim-kiem/"
QUERIES = ("dang ap dung", "khai sinh", "Đại Lãnh", "tra ket qua")
DEEP = 170 * KILO
DEEP_QUERIES = ("người cao tuổi",)
"""Common words that no name and no summary has: the reader must load their places in every full text first."""
RESULTS = "#danh_sach_tim > li"
"""What the search page shows when it has found something."""
LEVEL = 6
"""gzip's own default level, which servers use."""

_BLOCKING = """() => performance.getEntriesByType("resource")
  .filter(one => one.renderBlockingStatus === "blocking").map(one => new URL(one.name).pathname)"""


def weights(subject: Subject) -> Iterator[Figure]:
    """The weights at three hundred initiatives, as the table has them."""
    site = next(site for site in subject.sites if site.name == str(MANY))
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=subject.chromium, args=CHROMIUM_ARGUMENTS)
        yield from measured(browser, site.address, site.first("sang-kien/"))
        yield from searched(browser, site.address)
        browser.close()


def measured(browser: Browser, address: str, initiative: str) -> Iterator[Figure]:
    """The weights of a served site's index and of one initiative's page."""
    for name, path, limit in (("index", "", INDEX), ("initiative", initiative, INITIATIVE)):
        yield at_most(f"weight of {name}", limit, asked(browser, address + path), "bytes")
        yield none_of(f"render-blocking beyond one style sheet, {name}", _blocking(browser, address + path), "the page")


def searched(browser: Browser, address: str) -> Iterator[Figure]:
    """The weight of a first search, from an empty cache to the first result."""
    for where, queries, limit in (("names", QUERIES, SEARCH), ("full text", DEEP_QUERIES, DEEP)):
        for query in queries:
            found = asked(browser, address + SEARCH_PAGE, partial(_search, query))
            yield at_most(f"weight to first result, “{query}”, in {where}", limit, found, "bytes")


def asked(browser: Browser, url: str, work: Callable[[Page], None] | None = None) -> int:
    """The weight of all that a page asks for until it has nothing more to ask, after some work on it.

    What is asked for twice comes the second time from the browser's own store: the shipped headers keep parts of the index for good.
    """
    answers: dict[str, Response] = {}
    with browser.new_context(viewport=SMALL) as context:
        page = context.new_page()

        def answered(answer: Response) -> None:
            answers.setdefault(answer.url, answer)

        page.on("response", answered)
        page.goto(url, wait_until="networkidle")
        if work:
            work(page)
        return sum(weight(answer.body()) for answer in list(answers.values()) if answer.ok)


def weight(body: bytes) -> int:
    """The bytes of a body on the wire."""
    return min(len(body), len(gzip.compress(body, LEVEL, mtime=0)))


def _search(query: str, page: Page) -> None:
    page.get_by_role("searchbox").last.fill(query)
    page.locator(RESULTS).first.wait_for()


def _blocking(browser: Browser, url: str) -> list[str]:
    """What holds up the first painting, without the one style sheet that may."""
    with browser.new_context(viewport=SMALL) as context:
        page = context.new_page()
        page.goto(url, wait_until="networkidle")
        found: list[str] = page.evaluate(_BLOCKING)
        sheets = [name for name in found if name.endswith(".css")]
        return [name for name in found if name not in sheets[:1]]

"""A built site on a server of this machine, and a real Chromium looking at it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.browser.looks import CHROMIUM_ARGUMENTS, PUBLIC, axe_text
from tests.browser.serving import serving
from tests.commands import CONTENT
from tests.conftest import Once
from tests.site.builds import built


@pytest.fixture(scope="session")
def site(once: Once) -> Path:
    """The built site of the real content."""
    return once("real-site", lambda folder: built(CONTENT, folder / "output")) / "output"


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """Where the site of the real content is served."""
    with serving(site) as served:
        yield served


@pytest.fixture(scope="session")
def published(once: Once) -> Iterator[str]:
    """Where the production build of the real content is served, which calls itself PUBLIC."""

    def make(folder: Path) -> None:
        built(CONTENT, folder / "output", "publishconf.py", SITEURL=PUBLIC, ALLOW_SAMPLES="1")

    with serving(once("real-site-in-production", make) / "output") as served:
        yield served


@pytest.fixture(scope="session")
def browser(chromium: str) -> Iterator[Browser]:
    """A headless Chromium."""
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=chromium, args=CHROMIUM_ARGUMENTS)
        yield opened
        opened.close()


@pytest.fixture(scope="session")
def axe() -> str:
    """The text of axe-core, which npm has installed for the tests."""
    return axe_text()

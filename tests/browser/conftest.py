"""A built site on a server of this machine, and a real Chromium looking at it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.browser.looks import CHROMIUM_ARGUMENTS, PUBLIC, axe_text
from tests.browser.serving import serving
from tests.commands import CONTENT
from tests.site.builds import build


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built site of the real content."""
    output = tmp_path_factory.mktemp("browser") / "output"
    done = build(CONTENT, output)
    assert done.status == 0, done.err
    return output


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """Where the site of the real content is served."""
    with serving(site) as served:
        yield served


@pytest.fixture(scope="session")
def published(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where the production build of the real content is served, which calls itself PUBLIC."""
    output = tmp_path_factory.mktemp("published") / "output"
    done = build(CONTENT, output, "publishconf.py", SITEURL=PUBLIC, ALLOW_SAMPLES="1")
    assert done.status == 0, done.err
    with serving(output) as served:
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

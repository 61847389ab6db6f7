"""A commune of three hundred initiatives: its pages are still light on a phone's slow network."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.audit.figure import Verdict
from tests.audit.sites import MANY
from tests.audit.weights import measured, searched
from tests.benchmarks.generator import generate
from tests.browser.serving import serving
from tests.site.builds import build

pytestmark = pytest.mark.browser


def test_pages_and_search_weigh_no_more_than_promised(browser: Browser, tmp_path: Path) -> None:
    site = tmp_path / "output"
    done = build(generate(MANY, tmp_path / "content"), site)
    assert done.status == 0, done.err
    initiative = next((site / "sang-kien").iterdir()).relative_to(site).as_posix()
    with serving(site) as address:
        figures = [*measured(browser, address, f"{initiative}/"), *searched(browser, address)]
    assert [figure for figure in figures if figure.verdict is not Verdict.OK] == []

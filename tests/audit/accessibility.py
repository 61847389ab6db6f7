"""axe-core on every page of the site of the real content, in both schemes; the tests look at one page of each kind."""

from collections.abc import Iterator

from playwright.sync_api import Browser, sync_playwright

from tests.audit.figure import Figure, none_of
from tests.audit.sites import Site, Subject
from tests.browser.looks import CHROMIUM_ARGUMENTS, DESK, Scheme, axe_text, violations


def accessibility(subject: Subject) -> Iterator[Figure]:
    """No violation of WCAG 2.2 A and AA or of axe's best practice."""
    site = subject.sites[0]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=subject.chromium, args=CHROMIUM_ARGUMENTS)
        for scheme in ("light", "dark"):
            yield none_of(f"axe violations, {scheme}", _violations(site, browser, scheme), f"{len(site.pages())} pages")
        browser.close()


def _violations(site: Site, browser: Browser, scheme: Scheme) -> Iterator[str]:
    axe = axe_text()
    with browser.new_context(color_scheme=scheme, viewport=DESK, bypass_csp=True) as context:
        page = context.new_page()
        for path in site.pages():
            page.goto(site.address + path)
            yield from (f"{path}: {found}" for found in violations(page, axe))

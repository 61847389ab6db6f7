import re
from dataclasses import replace
from fnmatch import fnmatchcase

import pytest

from initiatives.website.headers import ALWAYS, files, rules
from initiatives.website.page import Page
from initiatives.website.site import MAKERS, build
from tests.website.samples import COMMUNE, SITE, SITEURL, target

PORTAL = "https://khanhhoa.gov.vn"
NAMED = replace(SITE, commune=replace(COMMUNE, embed_on=(PORTAL,)))
PAGES = tuple(page for make in MAKERS for page in make(SITE, SITEURL))
NAMED_PAGES = tuple(page for make in MAKERS for page in make(NAMED, SITEURL))
OWN = "default-src 'none'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'"
SCRIPTED = OWN.replace("base-uri", "script-src 'self'; base-uri")
SEARCHING = SCRIPTED.replace("script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'")
EVERYWHERE = [f"{name}: {value}" for name, value in ALWAYS.items()]


def said(address: str, pages: tuple[Page, ...] = PAGES, portals: tuple[str, ...] = ()) -> list[str]:
    """All headers that go with an address."""
    found = [(where.replace(":shard", "[!/]*"), headers) for where, headers in rules(pages, portals)]
    return [f"{name}: {value}" for where, headers in found if fnmatchcase(address, where) for name, value in headers.items()]


@pytest.mark.parametrize(
    "page", [page for page in PAGES if page.path not in ("nhung/", "tim-kiem/")], ids=lambda page: page.path or "index"
)
def test_no_page_may_be_framed(page: Page) -> None:
    own = SCRIPTED if page.script else OWN
    assert said(f"/{page.path}") == [*EVERYWHERE, f"Content-Security-Policy: {own}; frame-ancestors 'none'", "Cache-Control: no-cache"]


def test_the_embedded_page_may_be_framed_by_the_named_portals_else_by_anyone() -> None:
    policy = "Content-Security-Policy: "
    assert said("/nhung/")[3:] == [f"{policy}{OWN}; frame-ancestors *", "Cache-Control: no-cache"]
    assert said("/nhung/", NAMED_PAGES, (PORTAL,))[3] == f"{policy}{SCRIPTED}; frame-ancestors 'self' {PORTAL}"


def test_the_search_page_alone_may_run_the_search_engine() -> None:
    policy = f"Content-Security-Policy: {SEARCHING}; frame-ancestors 'none'"
    assert said("/tim-kiem/") == [*EVERYWHERE, policy, "Cache-Control: no-cache"]
    assert [page.path for page in PAGES if any("wasm" in header for header in said(f"/{page.path}"))] == ["tim-kiem/"]


def test_parts_of_the_index_are_kept_and_its_beginning_is_asked_for_anew() -> None:
    assert "Cache-Control: public, max-age=31536000, immutable" in said("/pagefind/fragment/vi_0123abc.pf_fragment")
    assert said("/pagefind/full/2014/index/vi_0123abc.pf_index") == said("/pagefind/index/vi_0123abc.pf_index")
    assert (
        said("/pagefind/full/2014/pagefind-entry.json")
        == said("/pagefind/pagefind-entry.json")
        == said("/pagefind/pagefind.js")
        == EVERYWHERE
    )


def test_no_header_is_said_twice_of_any_file() -> None:
    for file in build(SITE, target()):
        names = [header.partition(":")[0] for header in said(f"/{file.path.removesuffix('index.html')}")]
        assert len(names) == len(set(names)), file.path


def test_open_data_is_open_to_scripts_of_other_sites() -> None:
    assert "Access-Control-Allow-Origin: *" in said("/data/initiatives.json")
    assert "Access-Control-Allow-Origin: *" not in said("/gioi-thieu/")


def test_the_file_has_the_form_that_hosts_read() -> None:
    (file,) = files(PAGES, ())
    assert file.path == "_headers"
    lines = file.content.decode().splitlines()
    assert all(re.fullmatch(r"/\S*|  [A-Z][A-Za-z-]+: \S.*", line) for line in lines)
    assert len([line for line in lines if line.startswith("/")]) <= 100

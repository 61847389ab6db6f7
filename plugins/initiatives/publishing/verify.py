"""Looks at a finished site before it goes out: nothing is missing, cut off or unreadable, and every internal link leads somewhere."""

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from lxml import etree

from initiatives.publishing.whole import fault

PROMISED = (
    "index.html",
    "404.html",
    "nhung/index.html",
    "tim-kiem/index.html",
    "pagefind/pagefind.js",
    "pagefind/pagefind-entry.json",
    "pagefind/full/pagefind-entry.json",
    "data/initiatives.json",
    "data/initiatives.csv",
    "data/initiatives.xlsx",
    "data/schema.json",
    "feeds/atom.xml",
    "sitemap.xml",
    "robots.txt",
)
"""The files other programs rely on."""

_LOCATION = "{http://www.sitemaps.org/schemas/sitemap/0.9}loc"


@dataclass(frozen=True, slots=True)
class _Page:
    """The anchors of a page and the addresses it names."""

    ids: Counter[str]
    targets: tuple[str, ...]


PROMISED_BY_A_PROVINCE = (
    "index.html",
    "404.html",
    "tim-kiem/index.html",
    "pagefind/pagefind.js",
    "pagefind/pagefind-entry.json",
    "pagefind/full/pagefind-entry.json",
    "data/initiatives.json",
    "data/initiatives.csv",
    "data/sources.json",
    "known/danh-muc.zip",
    "sitemap.xml",
    "robots.txt",
)
"""Those of a province's summary."""


def verify(site: Path, promised: tuple[str, ...] = PROMISED) -> list[str]:
    """Everything wrong with a finished site, in Vietnamese, sorted; empty where it may be published.

    A province's data speak of the pages of other sites, which are not looked for here.
    """
    names = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
    faults = [f"thiếu tệp {name}" for name in promised if name not in names]
    pages: dict[str, _Page] = {}
    for name in sorted(names):
        path = site / name
        data = path.read_bytes()
        if found := fault(path.suffix, data):
            faults.append(f"{name}: {found}")
        elif path.suffix == ".html":
            pages[name] = _parsed(data)
    if not faults and promised is PROMISED:
        faults += _unaccounted(site, names)
    faults += [f"{name}: hai chỗ cùng mã {twice}" for name, page in pages.items() for twice, times in page.ids.items() if times > 1]
    for name, page in pages.items():
        faults += [f"{name}: liên kết không dẫn tới đâu: {target}" for target in _broken(name, page, pages, names)]
    return sorted(faults)


def _parsed(data: bytes) -> _Page:
    tree = etree.fromstring(data, etree.HTMLParser(encoding="utf-8", huge_tree=True))
    return _Page(ids=Counter(filter(None, tree.xpath("//@id"))), targets=tuple(tree.xpath("//@href | //@src | //form/@action")))


def _unaccounted(site: Path, names: set[str]) -> Iterator[str]:
    """Pages that the open data or the site map speak of, and that are not there; the first location is the site's own address."""
    told = [entry["url"] for entry in json.loads((site / "data/initiatives.json").read_bytes()).get("initiatives", ())]
    located = [element.text or "" for element in etree.fromstring((site / "sitemap.xml").read_bytes()).iter(_LOCATION)]
    home = next(iter(located), "")
    for url in dict.fromkeys((*located, *told)):
        if f"{unquote(url.removeprefix(home))}index.html" not in names:
            yield f"dữ liệu mở hoặc sơ đồ trang kể tới trang không có: {url}"


def _broken(name: str, page: _Page, pages: dict[str, _Page], names: set[str]) -> Iterator[str]:
    """The targets of a page that lead to no file or to no anchor; addresses on other hosts are not asked."""
    for target in dict.fromkeys(page.targets):
        parts = urlsplit(target)
        if parts.scheme or parts.netloc or (name == "404.html" and parts.path.startswith("/")):
            continue
        path = unquote(urljoin(f"/{name}", parts.path)).lstrip("/") if parts.path else name
        found = f"{path}index.html" if not path or path.endswith("/") else path
        lost = parts.fragment and found in pages and unquote(parts.fragment) not in pages[found].ids
        if lost or found not in names:
            yield target

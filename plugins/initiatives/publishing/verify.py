"""Looks at a finished site before it goes out: the promised files are there and every internal link leads somewhere."""

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit
from xml.etree import ElementTree

PROMISED = (
    "index.html",
    "404.html",
    "nhung/index.html",
    "data/initiatives.json",
    "data/initiatives.csv",
    "data/initiatives.xlsx",
    "data/schema.json",
    "feeds/atom.xml",
    "sitemap.xml",
    "robots.txt",
)
"""The files other programs rely on."""


@dataclass
class _Page(HTMLParser):
    """The anchors of a page and the addresses it names."""

    ids: Counter[str] = field(default_factory=Counter)
    targets: list[str] = field(default_factory=list)
    finished: bool = False

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = dict(attrs)
        self.ids.update(filter(None, [named.get("id")]))
        self.targets += [value for name in ("href", "src") if (value := named.get(name)) is not None]

    def handle_endtag(self, tag: str) -> None:
        self.finished = tag == "html"


def verify(site: Path) -> list[str]:
    """Everything wrong with a finished site, in Vietnamese, sorted; empty where it may be published."""
    pages = {path.relative_to(site).as_posix(): _parsed(path) for path in sorted(site.rglob("*.html"))}
    faults = [f"thiếu tệp {name}" for name in PROMISED if not (site / name).is_file()]
    faults += [f"{name}: trang bị cụt" for name, page in pages.items() if not page.finished]
    faults += [f"{name}: hai chỗ cùng mã {found}" for name, page in pages.items() for found, times in page.ids.items() if times > 1]
    faults += _unreadable(site)
    for name, page in pages.items():
        faults += [f"{name}: liên kết không dẫn tới đâu: {target}" for target in _broken(site, name, page, pages)]
    return sorted(faults)


def _parsed(path: Path) -> _Page:
    page = _Page()
    page.feed(path.read_text("utf-8"))
    return page


def _unreadable(site: Path) -> Iterator[str]:
    """Data and feeds that do not parse."""
    for path in sorted(site.rglob("*.json")):
        try:
            json.loads(path.read_bytes())
        except ValueError:
            yield f"{path.relative_to(site).as_posix()}: không phải JSON"
    for path in sorted(site.rglob("*.xml")):
        try:
            ElementTree.parse(path)
        except ElementTree.ParseError:
            yield f"{path.relative_to(site).as_posix()}: không phải XML"


def _broken(site: Path, name: str, page: _Page, pages: dict[str, _Page]) -> Iterator[str]:
    """The targets of a page that lead to no file or to no anchor; addresses on other hosts are not asked."""
    for target in dict.fromkeys(page.targets):
        parts = urlsplit(target)
        if parts.scheme or parts.netloc or (name == "404.html" and parts.path.startswith("/")):
            continue
        path = unquote(urljoin(f"/{name}", parts.path)).lstrip("/") if parts.path else name
        found = f"{path}index.html" if not path or path.endswith("/") else path
        lost = parts.fragment and found in pages and unquote(parts.fragment) not in pages[found].ids
        if lost or not (site / found).is_file():
            yield target

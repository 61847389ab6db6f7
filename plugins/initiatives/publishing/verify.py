"""Looks at a finished site before it goes out: nothing is missing, cut off, unreadable or not public; every link leads somewhere."""

import json
from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from functools import partial
from pathlib import Path
from sys import intern
from typing import NamedTuple
from urllib.parse import unquote, urljoin, urlsplit

from lxml import etree

from initiatives.processes import spread
from initiatives.publishing.leaks import Leaks, Secrets
from initiatives.publishing.whole import fault


class Promised(NamedTuple):
    """The files that other programs rely on, and whether every page that its data speak of is a page of the site itself."""

    files: tuple[str, ...]
    own_pages: bool


BY_A_COMMUNE = Promised(
    files=(
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
    ),
    own_pages=True,
)
BY_A_PROVINCE = Promised(
    files=(
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
    ),
    own_pages=False,
)
"""A summary speaks of the communes' pages."""

_LOCATION = "{http://www.sitemaps.org/schemas/sitemap/0.9}loc"


# Plain strings: lxml's own would each keep the whole tree of its page in memory.
_IDS = etree.XPath("//@id", smart_strings=False)
_STRUCTURED = etree.XPath("//script[@type='application/ld+json']/text()", smart_strings=False)
_TARGETS = etree.XPath("//@href | //@src | //form/@action", smart_strings=False)


class _Anchor(NamedTuple):
    """An id that a page points to: the file, the id there, and the address as the page writes it."""

    file: str
    id: str
    target: str


class _Look(NamedTuple):
    """What was seen of a file: whether it can be read at all, its other faults, and for a page its ids and the anchors it names."""

    unreadable: str = ""
    faults: tuple[str, ...] = ()
    ids: frozenset[str] | None = None
    anchors: tuple[_Anchor, ...] = ()


def verify(site: Path, promised: Promised = BY_A_COMMUNE, secrets: Secrets | None = None) -> list[str]:
    """Everything wrong with a finished site, in Vietnamese, sorted; empty where it may be published.

    ``secrets`` is what may stand nowhere in it.
    """
    names = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
    faults = [f"thiếu tệp {name}" for name in promised.files if name not in names]
    looks = dict(zip(sorted(names), spread(partial(_look, site, names, Leaks(secrets or Secrets())), sorted(names)), strict=True))
    faults += [f"{name}: {look.unreadable}" for name, look in looks.items() if look.unreadable]
    if not faults and promised.own_pages:
        faults += _unaccounted(site, names)
    for name, look in looks.items():
        faults += [f"{name}: {found}" for found in (*look.faults, *_lost(look.anchors, looks))]
    return sorted(faults)


def _look(site: Path, names: Collection[str], leaks: Leaks, name: str) -> _Look:
    """What one file of the site tells by itself."""
    data = (site / name).read_bytes()
    if found := fault(Path(name).suffix, data):
        return _Look(unreadable=found)
    look = _page(names, data, name) if name.endswith(".html") else _Look()
    return look._replace(faults=(*look.faults, *leaks.told(name, data)))


def _page(names: Collection[str], data: bytes, name: str) -> _Look:
    tree = etree.fromstring(data, etree.HTMLParser(encoding="utf-8", huge_tree=True))
    ids = Counter(map(intern, filter(None, _IDS(tree))))
    twice = (f"hai chỗ cùng mã {one}" for one, times in ids.items() if times > 1)
    led = {target: _file_of(target, name) for target in _TARGETS(tree)}
    nowhere = (_broken(target) for target, file in led.items() if file is not None and file not in names)
    anchors = (_Anchor(file, unquote(urlsplit(target).fragment), target) for target, file in led.items() if file and "#" in target)
    broken = (f"dữ liệu có cấu trúc: {found}" for text in _STRUCTURED(tree) if (found := fault(".json", text.encode())))
    return _Look(
        faults=(*twice, *nowhere, *broken), ids=frozenset(ids), anchors=tuple(one for one in anchors if one.id and one.file in names)
    )


def _broken(target: str) -> str:
    return f"liên kết không dẫn tới đâu: {target}"


def _lost(anchors: Iterable[_Anchor], looks: dict[str, _Look]) -> Iterator[str]:
    """The anchors that their pages do not have."""
    for anchor in anchors:
        ids = looks[anchor.file].ids
        if ids is not None and anchor.id not in ids:
            yield _broken(anchor.target)


def _unaccounted(site: Path, names: set[str]) -> Iterator[str]:
    """Pages that the open data or the site map speak of, and that are not there; the first location is the site's own address."""
    told = [entry["url"] for entry in json.loads((site / "data/initiatives.json").read_bytes()).get("initiatives", ())]
    located = [element.text or "" for element in etree.fromstring((site / "sitemap.xml").read_bytes()).iter(_LOCATION)]
    home = next(iter(located), "")
    for url in dict.fromkeys((*located, *told)):
        if f"{unquote(url.removeprefix(home))}index.html" not in names:
            yield f"dữ liệu mở hoặc sơ đồ trang kể tới trang không có: {url}"


def _file_of(target: str, name: str) -> str | None:
    """The file that an address on a page leads to; None for one on another host, which is not asked."""
    parts = urlsplit(target)
    if parts.scheme or parts.netloc or (name == "404.html" and parts.path.startswith("/")):
        return None
    path = _path_of(parts.path, name) if parts.path else name
    return f"{path}index.html" if not path or path.endswith("/") else path


def _path_of(path: str, name: str) -> str:
    """A path on a page from the site's root; most climb to the root and down again, which is told at once."""
    up = "../" * name.count("/")
    down = path.removeprefix(up)
    plain = path.startswith(up) and not down.startswith((".", "/")) and "/." not in down and "//" not in down
    return unquote(down if plain else urljoin(f"/{name}", path).lstrip("/"))

"""Looks at a finished site before it goes out: nothing is missing, cut off, unreadable or not public; every link leads somewhere."""

import json
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cache, partial
from pathlib import Path
from sys import intern
from typing import Any, NamedTuple
from urllib.parse import unquote, urljoin, urlsplit

from lxml import etree

from initiatives.fingerprint import digest_of_file
from initiatives.processes import spread
from initiatives.publishing.leaks import Leaks, Secrets
from initiatives.publishing.whole import fault
from initiatives.results import Kind, Results


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
"""Written out, and not taken from whoever writes the files: a name that is changed there by mistake is noticed here."""
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
_INDEXES = etree.XPath("//@data-full", smart_strings=False)
"""The folders of the indexes that the search page merges."""

_WITHIN = "\0"
"""Between a file and an id in it; it stands in neither."""


class Look(NamedTuple):
    """What a file tells by itself: whether it can be read at all, its other faults, and of a page its ids and links.

    A link is a file of this site, or a file, ``_WITHIN`` and the id that it names. Most stand on many pages.
    """

    unreadable: str = ""
    faults: tuple[str, ...] = ()
    ids: frozenset[str] = frozenset()
    links: frozenset[str] = frozenset()


LOOK = Kind[Look]("look", Look)


def verify(site: Path, promised: Promised = BY_A_COMMUNE, secrets: Secrets | None = None, results: Results | None = None) -> list[str]:
    """Everything wrong with a finished site, in Vietnamese, sorted; empty where it may be published.

    ``secrets`` is what may stand nowhere in it. What was seen of the same bytes before is taken from ``results``.
    """
    names = sorted(path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file())
    looks = dict(zip(names, map(_shared, _looks(site, names, secrets or Secrets(), results or Results())), strict=True))
    faults = [f"thiếu tệp {name}" for name in promised.files if name not in looks]
    faults += [f"{name}: {look.unreadable}" for name, look in looks.items() if look.unreadable]
    if not faults and promised.own_pages:
        faults += _unaccounted(site, looks)
    lost = {link for link in frozenset[str]().union(*(look.links for look in looks.values())) if not _leads_somewhere(link, looks)}
    for name, look in looks.items():
        told = (f"liên kết không dẫn tới đâu: {link.replace(_WITHIN, '#')}" for link in look.links & lost)
        faults += [f"{name}: {found}" for found in (*look.faults, *told)]
    return sorted(faults)


def _looks(site: Path, names: Sequence[str], secrets: Secrets, results: Results) -> Iterator[Look]:
    """A look at each file; all that it rests on are the file's name and bytes, and what is sought."""
    sought = secrets.digest

    def seen(name: str) -> str:
        return f"{sought} {digest_of_file(site / name)} {name}"

    return results.of(LOOK, names, cache(seen), partial(spread, partial(_look, site, Leaks(secrets))))


def _look(site: Path, leaks: Leaks, name: str) -> Look:
    data = (site / name).read_bytes()
    if found := fault(name, data):
        return Look(unreadable=found)
    look = _page(data, name) if name.endswith(".html") else Look()
    return look._replace(faults=(*look.faults, *leaks.told(name, data)))


def _page(data: bytes, name: str) -> Look:
    tree = etree.fromstring(data, etree.HTMLParser(encoding="utf-8", huge_tree=True))
    ids = Counter(filter(None, _IDS(tree)))
    twice = (f"hai chỗ cùng mã {one}" for one, times in ids.items() if times > 1)
    indexes = (f"{folder}pagefind-entry.json" for folders in _INDEXES(tree) for folder in folders.split())
    links = (_link_of(target, name) for target in {*_TARGETS(tree), *indexes})
    broken = (f"dữ liệu có cấu trúc: {found}" for text in _STRUCTURED(tree) if (found := fault(f"{name}.json", text.encode())))
    return Look(faults=(*twice, *broken), ids=frozenset(ids), links=frozenset(filter(None, links)))


def _shared(look: Look) -> Look:
    """The same look with each text held once for all pages."""
    return look._replace(ids=frozenset(map(intern, look.ids)), links=frozenset(map(intern, look.links)))


def _leads_somewhere(link: str, looks: Mapping[str, Look]) -> bool:
    """Whether a link leads to a file, and to an id that its page has; what cannot be read is told by itself."""
    file, _, place = link.partition(_WITHIN)
    look = looks.get(file)
    return look is not None and (not place or not file.endswith(".html") or bool(look.unreadable) or place in look.ids)


def _unaccounted(site: Path, names: Collection[str]) -> Iterator[str]:
    """Pages that the open data or the site map speak of, and that are not there; the first location is the site's own address."""
    data = json.loads((site / "data/initiatives.json").read_bytes(), object_hook=_led_to)
    told = [entry["url"] for entry in data.get("initiatives", ())]
    located = [element.text or "" for element in etree.fromstring((site / "sitemap.xml").read_bytes()).iter(_LOCATION)]
    home = next(iter(located), "")
    for url in dict.fromkeys((*located, *told)):
        if f"{unquote(url.removeprefix(home))}index.html" not in names:
            yield f"dữ liệu mở hoặc sơ đồ trang kể tới trang không có: {url}"


def _led_to(found: dict[str, Any]) -> dict[str, Any]:
    """Of an object in the open data, what leads to pages; thousands of dossiers are not held once more."""
    return {name: found[name] for name in ("url", "initiatives") if name in found}


def _link_of(target: str, name: str) -> str | None:
    """The link that an address on a page is; None for one on another host, which is not asked."""
    parts = urlsplit(target)
    if parts.scheme or parts.netloc or (name == "404.html" and parts.path.startswith("/")):
        return None
    path = _path_of(parts.path, name) if parts.path else name
    file = f"{path}index.html" if not path or path.endswith("/") else path
    return f"{file}{_WITHIN}{unquote(parts.fragment)}" if parts.fragment else file


def _path_of(path: str, name: str) -> str:
    """A path on a page from the site's root; most climb to the root and down again, which is told at once."""
    up = "../" * name.count("/")
    down = path.removeprefix(up)
    plain = path.startswith(up) and not down.startswith((".", "/")) and "/." not in down and "//" not in down
    return unquote(down if plain else urljoin(f"/{name}", path).lstrip("/"))

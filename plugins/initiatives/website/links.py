"""Addresses: relative between the pages of the site, absolute where another site or a machine will follow them."""

import re
from collections.abc import Callable
from functools import lru_cache, partial
from urllib.parse import quote, urlsplit

NOT_FOUND = "404.html"
"""The one page that a server shows under any address, so that its own links cannot be relative."""

ANYWHERE = "https://trang-nay.invalid"
"""The site's address in a text that is not yet placed on a page; nobody can own a name in ``.invalid`` (RFC 2606)."""

Linker = Callable[[str], str]
"""From a path relative to the site's root to the address to write into a page."""


_UNPLACED = re.compile(rf'\b(href|src)="{re.escape(ANYWHERE)}/')


def relative(current: str, target: str) -> str:
    """The address of the root path ``target`` as seen from the page at ``current``; it works under any host and folder."""
    return "../" * current.count("/") + _quoted(target) or "./"


def absolute(siteurl: str, target: str) -> str:
    """The permanent address of the root path ``target``."""
    return f"{siteurl}/{_quoted(target)}"


def linker(current: str, siteurl: str) -> Linker:
    """How the page at ``current`` links to the others."""
    if current == NOT_FOUND:
        return partial(absolute, urlsplit(siteurl).path.rstrip("/"))
    return partial(relative, current)


def placed(html: str, link: Linker) -> str:
    """A text whose own links start with ``ANYWHERE``, as the page with this linker holds it."""
    return _UNPLACED.sub(lambda found: f'{found[1]}="{link("")}', html)


def file_of(path: str) -> str:
    """The file that holds the page at ``path``: a directory's page is its ``index.html``."""
    return f"{path}index.html" if path.endswith("/") or not path else path


@lru_cache(maxsize=8192)
def _quoted(path: str) -> str:
    return quote(path, safe="/?=#")

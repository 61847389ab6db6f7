"""Addresses on the web as people write them: of a page anywhere, and of the site that is to be published."""

import re
from contextlib import suppress
from urllib.parse import urlsplit

_HOST = r"(?:[\w-]+(?:\.[\w-]+)*\.?|\[[0-9A-Fa-f:.]+\])(?::\d{1,5})?"
_PAGE = re.compile(rf"https://{_HOST}(?:[/?#]\S*)?")
_SITE = re.compile(rf"(?i:https?)://{_HOST}(?:/[A-Za-z0-9._~%-]+)*/*")
"""Nothing after the folder: the paths of pages are put behind it."""


def is_page_address(text: str) -> bool:
    """Whether a text is the https address of a page, with a host that can exist."""
    return _PAGE.fullmatch(text) is not None and _can_exist(text)


def site_address(text: str) -> str | None:
    """The address of a site without a slash at its end; None where no pages can be published under the text."""
    return text.rstrip("/") if _SITE.fullmatch(text) and _can_exist(text) else None


def _can_exist(address: str) -> bool:
    """Whether the port is one, and what stands in brackets the address of a machine (RFC 3986, 3.2)."""
    with suppress(ValueError):
        return urlsplit(address).port != 0
    return False

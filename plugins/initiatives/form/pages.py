"""The files of the officers' build around the form: its page, its configuration, the guide, the servers' headers.

The build is a folder of its own, never part of the citizens' site: it is in no sitemap, no feed and no search, and every
page and every answer of the server tells search engines to keep out.
"""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from markupsafe import escape

from initiatives.form.config import Repository, configuration
from initiatives.judging.world import World
from initiatives.website.headers import ALWAYS, FRESH, NOBODY, PATH, POLICY, written

HOME = "quan-tri"
"""The address of the form in its build."""
MARK = "mark.svg"
"""The emblem beside it, from the theme."""
KEEP_OUT = "noindex, nofollow, noarchive"

_FORM_RULES = (
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "font-src 'self'",
    "img-src 'self' blob: data:",
    "media-src 'self' blob:",
    "connect-src 'self' blob: data: {hosts}",
    "base-uri 'none'",
    "form-action 'self'",
)
"""The form asks nobody but the Git host; `blob:` and `data:` are files that the officer has just chosen."""
_GUIDE_POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'"
_ALWAYS = {"X-Robots-Tag": KEEP_OUT, **ALWAYS, "X-Frame-Options": "DENY", "Referrer-Policy": "no-referrer", **FRESH}
"""What the citizens' site says with every file, and what an internal page keeps to itself: its address, too."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """A file of the build; ``path`` is relative to the build's folder, with forward slashes."""

    path: str
    content: str


@dataclass(frozen=True, slots=True, kw_only=True)
class GuidePage:
    """A page of the guide: its place below the form, its title, its text as HTML."""

    path: str
    title: str
    html: str


def files(world: World, repository: Repository, siteurl: str, guide: Iterable[GuidePage]) -> Iterator[Text]:
    """Every text file of the build; the program itself is bundled beside them."""
    policy = policy_of(repository)
    title = f"Quản trị · {world.commune.website.title}"
    settings = json.dumps(configuration(world, repository, siteurl), ensure_ascii=False, indent=1)
    yield Text(path=f"{HOME}/config.json", content=f"{settings}\n")
    yield Text(path=f"{HOME}/index.html", content=_FORM_PAGE.format(keep_out=KEEP_OUT, policy=escape(policy), title=escape(title)))
    for page in guide:
        yield Text(path=f"{HOME}/{page.path}", content=_guide_page(page, title))
    yield Text(path=PATH, content=_headers(policy))


def policy_of(repository: Repository) -> str:
    """The Content-Security-Policy of the form."""
    return "; ".join(_FORM_RULES).format(hosts=" ".join(repository.asked))


def _headers(policy: str) -> str:
    framing = f"frame-ancestors {NOBODY}"
    rules = {
        "/*": _ALWAYS,
        f"/{HOME}/": {POLICY: f"{policy}; {framing}"},
        f"/{HOME}/huong-dan/*": {POLICY: f"{_GUIDE_POLICY}; {framing}"},
    }
    return written(rules.items())


def _guide_page(page: GuidePage, home: str) -> str:
    up = "../" * page.path.count("/")
    return _GUIDE_PAGE.format(
        keep_out=KEEP_OUT, policy=escape(_GUIDE_POLICY), title=escape(page.title), home=escape(home), up=up, html=page.html
    )


_HEAD = """<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="{keep_out}">
<meta http-equiv="Content-Security-Policy" content="{policy}">
"""

_FORM_PAGE = f"""{_HEAD}<title>{{title}}</title>
<link rel="icon" href="mark.svg">
<link rel="stylesheet" href="form.css">
<link rel="cms-config-url" type="application/json" href="config.json">
<script type="module" src="form.js"></script>
</head>
<body>
<noscript>Trang quản trị cần JavaScript. Hãy mở bằng Chrome hoặc Edge.</noscript>
</body>
</html>
"""

_GUIDE_PAGE = f"""{_HEAD}<title>{{title}} · {{home}}</title>
<link rel="icon" href="{{up}}mark.svg">
<link rel="stylesheet" href="{{up}}guide.css">
</head>
<body>
<a class="skip" href="#noi_dung">Đến nội dung</a>
<nav aria-label="Trang quản trị"><a href="{{up}}">Trang quản trị</a> <a href="{{up}}huong-dan/">Hướng dẫn</a></nav>
<main id="noi_dung">
{{html}}
</main>
</body>
</html>
"""

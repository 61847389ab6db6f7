"""What servers say with each file, in the ``_headers`` form that Netlify and Cloudflare Pages read.

No address matches two rules with the same header, because these servers would join both values.
"""

from collections.abc import Iterable, Iterator
from fnmatch import fnmatchcase

from initiatives.website.output import Output
from initiatives.website.page import EMBED_GUIDE, EMBEDDED, Page
from initiatives.website.policy import Policy

PATH = "_headers"
ALWAYS = (
    "X-Content-Type-Options: nosniff",
    "Referrer-Policy: strict-origin-when-cross-origin",
    "Permissions-Policy: camera=(), geolocation=(), microphone=(), payment=(), usb=()",
)
"""With every file."""

_NOBODY = "'none'"
_FRESH = "Cache-Control: no-cache"
_OPEN = ("Access-Control-Allow-Origin: *", "Cache-Control: public, max-age=3600")
_FOR_EVER = ("Cache-Control: public, max-age=31536000, immutable",)
_FILES = {
    "/data/*": _OPEN,
    "/feeds/*": _OPEN,
    "/theme/css/*": _FOR_EVER,
    "/theme/js/*": _FOR_EVER,
    "/theme/img/*": ("Cache-Control: public, max-age=86400",),
}
"""Open data may be read by the scripts of any site; addresses of styles and scripts carry their version."""

Rule = tuple[str, tuple[str, ...]]


def files(pages: Iterable[Page], portals: tuple[str, ...]) -> Iterator[Output]:
    """The file of headers; ``portals`` are the origins that may embed the summary, empty where anyone may."""
    lines = (line for where, said in rules(pages, portals) for line in (where, *(f"  {header}" for header in said)))
    yield Output(path=PATH, content="".join(f"{line}\n" for line in lines).encode())


def rules(pages: Iterable[Page], portals: tuple[str, ...]) -> Iterator[Rule]:
    """Each address pattern with its headers: no page may be framed but the one that is made for it."""
    made = tuple(pages)
    yield "/*", ALWAYS
    for where in _places(made):
        policy = Policy(scripted=_scripted(where, made)).framed_by(_NOBODY)
        yield where, (f"Content-Security-Policy: {policy}", _FRESH)
    for page in made:
        if page.path == EMBEDDED.path:
            policy = Policy(scripted=bool(page.script)).framed_by(" ".join(("'self'", *portals)) if portals else "*")
            yield f"/{EMBEDDED.path}", (f"Content-Security-Policy: {policy}", _FRESH)
    yield from _FILES.items()


def _places(pages: Iterable[Page]) -> Iterator[str]:
    """The patterns that together match every page but the embedded one."""
    roots = {page.path.partition("/")[0] for page in pages if "/" in page.path} - {EMBEDDED.path.rstrip("/")}
    yield from ("/", "/index.html", "/404.html", f"/{EMBED_GUIDE.path}*")
    yield from (f"/{root}/*" for root in sorted(roots))


def _scripted(where: str, pages: Iterable[Page]) -> bool:
    """Whether a page at the addresses of a pattern loads a script."""
    pattern = where.removesuffix("index.html")
    return any(page.script and fnmatchcase(f"/{page.path}", pattern) for page in pages)

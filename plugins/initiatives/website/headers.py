"""What servers say with each file, in the ``_headers`` form that Netlify and Cloudflare Pages read.

No address matches two rules with the same header, because these servers would join both values.
"""

from collections.abc import Iterable, Iterator, Mapping

from initiatives.website.output import Output
from initiatives.website.page import EMBEDDED, HOME, Page
from initiatives.website.policy import policy_of

PATH = "_headers"
POLICY, CACHE, ORIGINS = "Content-Security-Policy", "Cache-Control", "Access-Control-Allow-Origin"
ALWAYS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
}
"""With every file."""

NOBODY = "'none'"
FRESH = {CACHE: "no-cache"}
"""With every page: what is shown again is asked for again."""
_OPEN = {ORIGINS: "*", CACHE: "public, max-age=3600"}
_FOR_EVER = {CACHE: "public, max-age=31536000, immutable"}
FILES = {
    "/data/*": _OPEN,
    "/feeds/*": _OPEN,
    "/theme/css/*": _FOR_EVER,
    "/theme/js/*": _FOR_EVER,
    "/theme/img/*": {CACHE: "public, max-age=86400"},
    "/pagefind/index/*": _FOR_EVER,
    "/pagefind/fragment/*": _FOR_EVER,
    "/pagefind/full/index/*": _FOR_EVER,
    "/pagefind/full/fragment/*": _FOR_EVER,
    "/pagefind/full/:shard/index/*": _FOR_EVER,
    "/pagefind/full/:shard/fragment/*": _FOR_EVER,
}
"""Open data may be read by the scripts of any site; addresses of styles, scripts and parts of the index carry their version.
``:shard`` stands for the name of one folder."""

Rule = tuple[str, Mapping[str, str]]
"""An address pattern and the headers of what matches it, by name."""


def files(pages: Iterable[Page], portals: tuple[str, ...]) -> Iterator[Output]:
    """The file of headers; ``portals`` are the origins that may embed the summary, empty where anyone may."""
    yield Output(path=PATH, content=written(rules(pages, portals)).encode())


def written(table: Iterable[Rule]) -> str:
    """The text of a file of headers."""
    lines = (line for where, said in table for line in (where, *(f"  {name}: {value}" for name, value in said.items())))
    return "".join(f"{line}\n" for line in lines)


def rules(pages: Iterable[Page], portals: tuple[str, ...]) -> Iterator[Rule]:
    """Each address pattern with its headers: no page may be framed but the one that is made for it."""
    yield "/*", ALWAYS
    for where, shown in _places(pages).items():
        framed_by = ancestors(portals) if where == f"/{EMBEDDED.path}" else NOBODY
        yield where, {POLICY: policy_of(*shown).framed_by(framed_by), **FRESH}
    yield from FILES.items()


def ancestors(portals: tuple[str, ...]) -> str:
    """Who may frame the embedded page: the named portals and the site itself, or anyone where none is named."""
    return " ".join(("'self'", *portals)) if portals else "*"


def _places(pages: Iterable[Page]) -> dict[str, list[Page]]:
    """The patterns that together match every page, with the pages that each matches."""
    places: dict[str, list[Page]] = {}
    for page in pages:
        for where in _patterns(page.path):
            places.setdefault(where, []).append(page)
    return places


def _patterns(path: str) -> tuple[str, ...]:
    """Pages of one folder share a pattern, but for the page that others may frame."""
    if path == HOME.path:
        return "/", "/index.html"
    if path.startswith(EMBEDDED.path):
        return (f"/{path}" if path == EMBEDDED.path else f"/{path}*",)
    root, slash, _ = path.partition("/")
    return (f"/{root}/*" if slash else f"/{path}",)

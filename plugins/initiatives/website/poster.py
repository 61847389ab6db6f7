"""An initiative as a poster for the one-stop counter: one A4 page with a QR code that leads to its page."""

from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import urlsplit

import segno
from markupsafe import Markup

from initiatives.public import Link, PublicCommune, PublicInitiative
from initiatives.website.answers import Since, begun
from initiatives.website.charts import Comparison, comparison
from initiatives.website.links import absolute
from initiatives.website.page import HOME, Page
from initiatives.website.related import Shown

SCRIPT = "theme/js/initiative.js"
"""Copies the address and the citation, and prints; the pages are whole without it."""
MOST_MEASURES = 3
"""More cannot be read from where one waits."""
LONG = 240
"""Characters of title, summary, scope and names of measures from which on all are set smaller, so that the page is never two."""
_ONLY_HERE = ("", "localhost", "127.0.0.1", "::1")
"""Hosts that no phone of a citizen can reach."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Poster:
    """What the poster shows; ``code`` is the QR code as SVG, empty while the site has no address that others can reach."""

    initiative: PublicInitiative
    begun: Since
    measures: tuple[Comparison, ...]
    permalink: str
    code: Markup
    long: bool


def poster_of(initiative: PublicInitiative) -> Link:
    """Where an initiative's poster is."""
    return Link(path=f"{initiative.path}to-ap-phich/", title="Tờ áp phích khổ A4")


def page_of_each(_: PublicCommune, siteurl: str) -> Callable[[Shown], Page]:
    """How the poster of an initiative is made."""

    def page(shown: Shown) -> Page:
        initiative = shown.initiative
        return Page(
            path=poster_of(initiative).path,
            template="pages/poster.html",
            title=initiative.title,
            summary=initiative.summary,
            crumbs=(HOME, initiative.link),
            sample=initiative.sample,
            listed=False,
            script=SCRIPT,
            view=_poster(initiative, siteurl),
        )

    return page


def _poster(initiative: PublicInitiative, siteurl: str) -> Poster:
    permalink = absolute(siteurl, initiative.path)
    return Poster(
        initiative=initiative,
        begun=begun(initiative),
        measures=tuple(comparison(measure) for measure in initiative.measures[:MOST_MEASURES]),
        permalink=permalink,
        code=qr_code(permalink) if reachable(siteurl) else Markup(""),
        long=sum(map(len, _words(initiative))) > LONG,
    )


def _words(initiative: PublicInitiative) -> tuple[str, ...]:
    return (initiative.title, initiative.summary, initiative.scope, *(one.name for one in initiative.measures[:MOST_MEASURES]))


def reachable(siteurl: str) -> bool:
    """Whether the site's address leads others to it, and not to their own machine."""
    return urlsplit(siteurl).hostname not in (None, *_ONLY_HERE)


def qr_code(address: str) -> Markup:
    """A QR code with its quiet zone, readable with up to 15 % of it hidden (level M), as inline SVG without sizes of its own."""
    code = segno.make(address, error="m", micro=False, boost_error=False)
    return Markup(code.svg_inline(omitsize=True, border=4, svgclass="qr", lineclass=None))

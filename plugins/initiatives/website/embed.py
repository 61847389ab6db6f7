"""The light page that the commune's portal shows in a frame, and the page that gives the officer the code for it."""

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape

from initiatives.public import Link, PublicInitiative, PublicSite
from initiatives.website.links import absolute
from initiatives.website.page import EMBED_GUIDE, EMBEDDED, HOME, Page
from initiatives.website.summary import LATEST, Figure, figures

SCRIPT = "theme/js/embed.js"
"""Tells the height of the page to the portal around it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Embedded:
    """The head of the summary, and the origins that are told the height of the page."""

    figures: tuple[Figure, ...]
    latest: tuple[PublicInitiative, ...]
    origins: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Guide:
    """``frame`` is the HTML to paste, ``origin`` the site whose messages the portal believes."""

    embedded: Link
    frame: str
    origin: str
    portals: tuple[str, ...]


def pages(site: PublicSite, siteurl: str) -> Iterator[Page]:
    """The page to embed; it needs its script only where portals are named."""
    yield Page(
        path=EMBEDDED.path,
        template="pages/embedded.html",
        title=site.commune.title,
        summary=site.commune.description,
        sample=site.sample,
        listed=False,
        script=SCRIPT if site.commune.embed_on else "",
        view=Embedded(figures=figures(site.initiatives), latest=site.initiatives[:LATEST], origins=site.commune.embed_on),
    )


def guide(site: PublicSite, siteurl: str) -> Iterator[Page]:
    """How an officer embeds it."""
    yield Page(
        path=EMBED_GUIDE.path,
        template="pages/embed-guide.html",
        title=EMBED_GUIDE.title,
        summary=f"Đoạn mã để hiện số liệu và tin sáng kiến mới nhất ngay trên cổng thông tin của {site.commune.kind}.",
        crumbs=(HOME,),
        view=Guide(
            embedded=EMBEDDED,
            frame=_frame(absolute(siteurl, EMBEDDED.path), site.commune.title),
            origin="/".join(siteurl.split("/", 3)[:3]),
            portals=site.commune.embed_on,
        ),
    )


def _frame(address: str, title: str) -> str:
    attributes = f'src="{escape(address)}" title="{escape(title)}" width="100%" height="900" loading="lazy"'
    return f'<iframe id="khung-sang-kien" {attributes}></iframe>'

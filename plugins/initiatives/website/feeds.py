"""What machines follow: the Atom feeds of the site and of each call, the map for search engines, the rules for robots."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from initiatives.public import Link, PublicCall, PublicInitiative, PublicSite
from initiatives.website.page import FEED, HOME, Page

NEVER = date(2000, 1, 1)
"""What an empty site says it was updated on: a feed must give a day, and the clock is not asked."""
NEWEST = 50
"""How many initiatives the feed tells of."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """The initiatives in a feed and the day of the newest change; ``about`` is the page whose news they are."""

    about: Link
    subtitle: str
    updated: date
    initiatives: tuple[PublicInitiative, ...]


def newest(initiatives: Iterable[PublicInitiative]) -> date | None:
    """The day of the newest change among initiatives; None where there are none."""
    return max((initiative.updated for initiative in initiatives), default=None)


def newest_change(site: PublicSite) -> date:
    """The day of the newest change of the site, ``NEVER`` while it is empty."""
    return newest(site.initiatives) or NEVER


def of_call(call: PublicCall) -> Link:
    """The feed of one call."""
    return Link(path=f"feeds/{call.path.rstrip('/')}.xml", title=f"Nguồn tin: {call.title}")


def answering(call: PublicCall, site: PublicSite) -> tuple[PublicInitiative, ...]:
    """The initiatives of a call, in the order of the site."""
    return tuple(initiative for initiative in site.initiatives if initiative.call and initiative.call.path == call.path)


def last_change(call: PublicCall, initiatives: Iterable[PublicInitiative]) -> date | None:
    """The day of the newest change of a call: of its initiatives, else of its own dates."""
    return newest(initiatives) or call.decided or call.opens


def machine_pages(site: PublicSite, pages: Iterable[Page]) -> Iterator[Page]:
    """The feeds, the map and the rules; ``pages`` are those that may be listed."""
    listed = tuple(page for page in pages if page.listed)
    yield _feed(FEED.path, HOME, (site.commune.title, site.commune.description), site.initiatives, newest_change(site))
    for call in site.calls:
        initiatives = answering(call, site)
        words = call.title, call.summary
        yield _feed(of_call(call).path, call.link, words, initiatives, last_change(call, initiatives) or NEVER)
    yield Page(path="sitemap.xml", template="machine/sitemap.xml", title=site.commune.title, view=listed)
    yield Page(path="robots.txt", template="machine/robots.txt", title=site.commune.title)


def _feed(path: str, about: Link, words: tuple[str, str], initiatives: tuple[PublicInitiative, ...], updated: date) -> Page:
    """A feed; ``words`` are its title and subtitle."""
    title, subtitle = words
    view = Feed(about=about, subtitle=subtitle, updated=updated, initiatives=initiatives[:NEWEST])
    return Page(path=path, template="machine/atom.xml", title=title, view=view)

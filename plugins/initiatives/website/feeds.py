"""What machines follow: the Atom feed, the map for search engines, the rules for robots."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from initiatives.public import PublicInitiative, PublicSite
from initiatives.website.page import Page

NEVER = date(2000, 1, 1)
"""What an empty site says it was updated on: a feed must give a day, and the clock is not asked."""
NEWEST = 50
"""How many initiatives the feed tells of."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """The initiatives in the feed and the day of the newest change."""

    updated: date
    initiatives: tuple[PublicInitiative, ...]


def newest_change(site: PublicSite) -> date:
    """The day of the newest change among the initiatives."""
    return max((initiative.updated for initiative in site.initiatives), default=NEVER)


def machine_pages(site: PublicSite, pages: Iterable[Page]) -> Iterator[Page]:
    """The feed, the map and the rules; ``pages`` are those that may be listed."""
    feed = Feed(updated=newest_change(site), initiatives=site.initiatives[:NEWEST])
    listed = tuple(page for page in pages if page.listed)
    yield Page(path="feeds/atom.xml", template="machine/atom.xml", title=site.commune.title, view=feed)
    yield Page(path="sitemap.xml", template="machine/sitemap.xml", title=site.commune.title, view=listed)
    yield Page(path="robots.txt", template="machine/robots.txt", title=site.commune.title)

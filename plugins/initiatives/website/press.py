"""Printing: a page and its template become the bytes of a file."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import partial

from markupsafe import Markup

from initiatives.public import Link, PublicCommune, PublicPage, PublicSite
from initiatives.website.environment import prepare
from initiatives.website.links import absolute, file_of, linker
from initiatives.website.output import Output, Target
from initiatives.website.page import CALLS, DOCUMENTS, EMBED_GUIDE, FEED, HOME, OPEN_DATA, SITE_MAP, STATISTICS, Page
from initiatives.website.policy import policy_of

_UNPRINTABLE = re.compile(r"[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Control characters that XML cannot hold, not even escaped."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """What surrounds every page: who speaks, the navigation, the links at the foot; ``feed`` tells of news, where anything does."""

    commune: PublicCommune
    navigation: tuple[Link, ...]
    pages: tuple[Link, ...]
    data: tuple[Link, ...]
    feed: Link | None
    version: str

    @property
    def stylesheet(self) -> str:
        """The style sheet under an address that changes with it."""
        return f"theme/css/site.css?v={self.version}"


def press_of(site: PublicSite, target: Target) -> "Press":
    """The press of a commune's site."""
    frame = Frame(
        commune=site.commune,
        navigation=(HOME, STATISTICS, CALLS, DOCUMENTS, *_links(page for page in site.pages if page.menu)),
        pages=(*_links(site.pages), SITE_MAP),
        data=(replace(OPEN_DATA, title="Tải về và dùng lại"), EMBED_GUIDE, FEED),
        feed=replace(FEED, title=site.commune.title),
        version=target.theme_version,
    )
    return Press(frame, target)


class Press:
    """Prints the pages of one site."""

    def __init__(self, frame: Frame, target: Target) -> None:
        self._environment = prepare(target.environment)
        self._siteurl = target.siteurl
        self.frame = frame

    def printed(self, page: Page, *, searched: bool = False) -> Output:
        """A page as a file; templates get the page, its view, the frame, and how to link near and far."""
        text = self._environment.get_template(page.template).render(
            page=page,
            view=page.view,
            site=self.frame,
            link=linker(page.path, self._siteurl),
            absolute=partial(absolute, self._siteurl),
            policy=Markup(policy_of(page)),
        )
        return Output(path=file_of(page.path), content=(_UNPRINTABLE.sub("", text) + "\n").encode(), searched=searched)


def _links(pages: Iterable[PublicPage]) -> tuple[Link, ...]:
    return tuple(Link(path=page.path, title=page.menu or page.title) for page in pages)

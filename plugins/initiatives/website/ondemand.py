"""One file of the website at a time: equal to that of ``build``, byte for byte, and made when somebody asks for it."""

from collections.abc import Callable, Iterable, Iterator
from threading import RLock

from initiatives.public import PublicSite
from initiatives.website import calendar, data, feeds, headers, hosting
from initiatives.website.links import file_of
from initiatives.website.output import Copy, Output, Target
from initiatives.website.page import Maker, Page
from initiatives.website.press import press_of
from initiatives.website.related import Relations, Shown
from initiatives.website.search import covers, shard_of_each, year_of_each
from initiatives.website.site import OF_EACH, attachments, makers

Whereabouts = dict[str, Maker]
"""Who made which file; a site that follows another asks the same maker first."""


class OnDemand:
    """The files of a site by their paths; what was made is kept. Several threads may ask."""

    def __init__(self, site: PublicSite, target: Target, whereabouts: Whereabouts | None = None) -> None:
        self._site, self._target = site, target
        self._press, self._relations = press_of(site, target), Relations(site.initiatives)
        self._of_each = [page_of_each(site.commune, target.siteurl) for page_of_each in OF_EACH]
        self._initiatives = {one.path: one for one in site.initiatives}
        self._whereabouts = {} if whereabouts is None else whereabouts
        self._made_by: dict[Maker, dict[str, Page]] = {}
        self._files: dict[str, Output | Copy] = {file.path: file for file in attachments(site)}
        self._lock = RLock()

    def file(self, path: str) -> Output | Copy | None:
        """The file at a path relative to the site's root; None where the site has none."""
        with self._lock:
            if path not in self._files:
                self._files.update({made.path: made for made in self._made(path)})
            return self._files.get(path)

    def searched(self) -> Iterator[Output]:
        """The pages that the search index is made from."""
        paths = [file_of(page.path) for page in self._all_pages() if covers(page)]
        yield from (file for path in paths if isinstance(file := self.file(path), Output))

    def shards(self) -> dict[str, str]:
        """The folder of the index that has the full text of each initiative, by its file."""
        return shard_of_each(year_of_each(self._site))

    def _made(self, path: str) -> Iterable[Output]:
        """The file at a path and what is made along with it."""
        folders = (path[: place + 1] for place, letter in enumerate(path) if letter == "/")
        if owner := next((folder for folder in folders if folder in self._initiatives), None):
            return [self._printed(page) for page in self._pages_of(owner)]
        if group := next((group for start, group in _GROUPS.items() if path.startswith(start)), None):
            return group(self)
        return [self._printed(page) for page in self._pages_at(path)]

    def _printed(self, page: Page) -> Output:
        return self._press.printed(page, searched=covers(page))

    def _pages_of(self, path: str) -> list[Page]:
        """The pages of the initiative with this address."""
        initiative = self._initiatives[path]
        shown = Shown(initiative=initiative, related=self._relations.of(initiative))
        return [page_of(shown) for page_of in self._of_each]

    def _pages_at(self, path: str) -> Iterator[Page]:
        """The page, if there is one, whose file is at this path."""
        likely = self._whereabouts.get(path)
        for maker in sorted(makers(self._target), key=lambda maker: maker is not likely):
            if path in self._by(maker):
                yield self._by(maker)[path]
                return

    def _by(self, maker: Maker) -> dict[str, Page]:
        """The pages that a maker makes, by their files."""
        if maker not in self._made_by:
            made = {file_of(page.path): page for page in maker(self._site, self._target.siteurl)}
            self._made_by[maker] = made
            self._whereabouts.update(dict.fromkeys(made, maker))
        return self._made_by[maker]

    def _all_pages(self) -> Iterator[Page]:
        """Every page in the order of the site, without its view."""
        yield from (page.without_view for maker in makers(self._target) for page in self._by(maker).values())
        yield from (page.without_view for path in self._initiatives for page in self._pages_of(path))

    def _data_files(self) -> Iterator[Output]:
        records = (data.record(initiative, self._target.siteurl) for initiative in self._site.initiatives)
        return data.files(self._site, records, self._target.siteurl)

    def _feeds(self) -> Iterator[Output]:
        yield from map(self._press.printed, feeds.machine_pages(self._site, self._all_pages()))
        yield from calendar.files(self._site, self._target.siteurl)

    def _headers(self) -> Iterator[Output]:
        return headers.files(self._all_pages(), self._site.commune.embed_on)

    def _hosting(self) -> Iterator[Output]:
        return hosting.files(self._target.siteurl, self._site.commune.embed_on)


_GROUPS: dict[str, Callable[[OnDemand], Iterable[Output]]] = {
    "data/": OnDemand._data_files,
    "feeds/": OnDemand._feeds,
    "sitemap.xml": OnDemand._feeds,
    "robots.txt": OnDemand._feeds,
    headers.PATH: OnDemand._headers,
    hosting.HTACCESS: OnDemand._hosting,
}
"""Files that are made together, by the beginning of their paths."""

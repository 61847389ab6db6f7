"""A page before it is printed: its address, its words for the head, and the view that its template shows."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from initiatives.public import Link, PublicCommune, PublicSite
from initiatives.website.related import Shown

HOME = Link(path="", title="Trang chủ")
CALLS = Link(path="dot/", title="Đợt phát động")
DOCUMENTS = Link(path="van-ban/", title="Văn bản")
STATISTICS = Link(path="so-lieu/", title="Số liệu")
SITE_MAP = Link(path="so-do/", title="Sơ đồ trang")
SEARCH = Link(path="tim-kiem/", title="Tìm kiếm")
OPEN_DATA = Link(path="du-lieu/", title="Dữ liệu mở")
EMBEDDED = Link(path="nhung/", title="Bản rút gọn để nhúng")
EMBED_GUIDE = Link(path="nhung/huong-dan/", title="Nhúng vào cổng thông tin")
FEED = Link(path="feeds/atom.xml", title="Nguồn tin Atom")
CALENDAR = Link(path="feeds/lich.ics", title="Lịch các đợt phát động")


def of_year(year: int) -> Link:
    """The review of a year."""
    return Link(path=f"nam/{year}/", title=f"Tổng hợp năm {year}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One page; ``view`` is what its template shows, ``structured`` its JSON-LD, ``updated`` the day of its newest content.

    ``crumbs`` are the pages above it; a page that is not ``listed`` stays out of sitemap.xml. ``feed`` tells of this page's
    own news beside those of the whole site; ``script`` is the root path of a script that the page can do without;
    a page that ``searches`` lets its script run the search engine.
    """

    path: str
    template: str
    title: str
    summary: str = ""
    crumbs: tuple[Link, ...] = ()
    sample: bool = False
    listed: bool = True
    updated: date | None = None
    feed: Link | None = None
    script: str = ""
    searches: bool = False
    structured: dict[str, object] | None = None
    view: object = None

    @property
    def without_view(self) -> "Page":
        """What lists of all pages need to know of it; thousands of views would fill the memory."""
        return replace(self, view=None, structured=None)

    @property
    def link(self) -> Link:
        """The page as others link to it."""
        return Link(path=self.path, title=self.title)


Maker = Callable[[PublicSite, str], Iterator[Page]]
"""Makes pages of the site; the text is the site's absolute address, without a slash at the end."""

OfEach = Callable[[PublicCommune, str], Callable[[Shown], Page]]
"""Says how a page of an initiative of this commune is made; the text is as above."""

"""The light page that the commune's portal shows in a frame; its links open in the whole window."""

from collections.abc import Iterator

from initiatives.public import PublicSite
from initiatives.website.page import EMBEDDED, Page
from initiatives.website.summary import summary


def pages(site: PublicSite, siteurl: str) -> Iterator[Page]:
    """The page to embed."""
    yield Page(
        path=EMBEDDED.path,
        template="pages/embedded.html",
        title=site.commune.title,
        summary=site.commune.description,
        sample=any(initiative.sample for initiative in site.initiatives),
        listed=False,
        view=summary(site),
    )

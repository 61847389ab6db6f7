"""The page of figures: all public initiatives in pictures, how promptly they were published, what they changed."""

from collections.abc import Iterator
from dataclasses import dataclass

from initiatives.public import Link, PublicSite
from initiatives.website import feeds
from initiatives.website.benefits import Benefit, benefits
from initiatives.website.counting import Counts, counts
from initiatives.website.page import HOME, STATISTICS, Page, of_year
from initiatives.website.parts import Part, parts
from initiatives.website.promptness import Promptness, promptness
from initiatives.website.summary import Figure, figures


@dataclass(frozen=True, slots=True, kw_only=True)
class Statistics:
    """What the page shows; ``years`` are the reviews, newest first, ``promptness`` is None where no day is known."""

    figures: tuple[Figure, ...]
    counts: Counts
    promptness: Promptness | None
    benefits: tuple[Benefit, ...]
    years: tuple[Link, ...]

    @property
    def parts(self) -> tuple[Part, ...]:
        """The parts of the page."""
        return parts(
            {
                "statistics/counts": ("Có bao nhiêu sáng kiến", self.counts.strip),
                "statistics/years": ("Từng năm", self.years),
                "promptness": ("Đăng có kịp thời không", self.promptness),
                "benefits": ("Lợi ích đo được", self.benefits),
                "statistics/method": ("Cách tính", True),
            }
        )


def pages(site: PublicSite, siteurl: str) -> Iterator[Page]:
    """The page of figures."""
    yield Page(
        path=STATISTICS.path,
        template="pages/statistics.html",
        title="Số liệu tổng hợp",
        summary=f"Các giải pháp, mô hình, sáng kiến đã công khai của {site.commune.kind}: "
        "bao nhiêu, ở đâu, đăng có kịp thời không, đem lại gì.",
        crumbs=(HOME,),
        sample=site.sample,
        updated=feeds.newest(site.initiatives),
        view=statistics(site),
    )


def statistics(site: PublicSite) -> Statistics:
    """The figures of the whole site."""
    return Statistics(
        figures=figures(site.initiatives),
        counts=counts(site),
        promptness=promptness(site.initiatives, site.publish_within),
        benefits=benefits(site.initiatives),
        years=tuple(of_year(year.year) for year in site.years),
    )

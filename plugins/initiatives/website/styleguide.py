"""The style guide: colours, type and components on one page, for those who change the theme. Development only."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from initiatives.public import PublicInitiative, PublicMeasure, PublicSite, Term
from initiatives.reading.vocabulary import SHOWN_STATUSES
from initiatives.website.benefits import Benefit
from initiatives.website.charts import Chart, Row, chart, column_chart, comparison, strip
from initiatives.website.counting import COUNT, Counts
from initiatives.website.page import HOME, Page
from initiatives.website.parts import Part, parts
from initiatives.website.summary import Figure

PATH = "mau-giao-dien/"

SURFACES = {
    "ink": ("paper", "card", "sand"),
    "quiet": ("paper", "card", "sand"),
    "link": ("paper", "card", "sand"),
    "link-hover": ("paper", "card", "sand"),
    "red": ("paper",),
    "figure": ("paper",),
    "sea": ("paper", "card"),
    "on-banner": ("banner", "banner-deep"),
    "on-foot": ("foot",),
    "on-notice": ("notice",),
    "on-focus": ("focus",),
}
"""Each text colour of the theme and the surfaces it is read on, with a contrast of 7:1 at least in both schemes."""

GRAPHICS = ("bar", "bar-before", "approved", "piloting", "applied", "recognised", "stopped")
"""The colours of drawings, with a contrast of 3:1 at least on paper and card."""

SCALE = ("step-4", "step-3", "step-2", "step-1", "step-lead", "step-small")
SPACES = ("s1", "s2", "s3", "s4", "s5", "s6", "s7")
STACKED = "Ể Ỗ Ặ Ự Ẫ ể ỗ ặ ự ẫ"
"""Letters with two marks, the highest and the lowest: none may be clipped, nor touch the next line."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StyleGuide:
    """What the page shows; its numbers are invented, its initiatives those of the site."""

    surfaces: dict[str, tuple[str, ...]]
    graphics: tuple[str, ...]
    scale: tuple[str, ...]
    spaces: tuple[str, ...]
    stacked: str
    statuses: tuple[Term, ...]
    figures: tuple[Figure, ...]
    counts: Counts
    benefits: tuple[Benefit, ...]
    initiatives: tuple[PublicInitiative, ...]
    parts: tuple[Part, ...]


def pages(site: PublicSite, siteurl: str) -> Iterator[Page]:
    """The style guide; no map, feed or search engine learns of it."""
    yield Page(
        path=PATH,
        template="pages/styleguide.html",
        title="Mẫu giao diện",
        summary="Màu, cỡ chữ và các thành phần của trang, cho người sửa giao diện. Chỉ có ở bản dựng thử, không có ở bản chính thức.",
        crumbs=(HOME,),
        sample=True,
        listed=False,
        view=StyleGuide(
            surfaces=SURFACES,
            graphics=GRAPHICS,
            scale=SCALE,
            spaces=SPACES,
            stacked=STACKED,
            statuses=tuple(Term(id=status.value, label=status.label) for status in SHOWN_STATUSES),
            figures=(Figure(value=1234, label="số lớn, đứng đầu trang"), Figure(value=0, label="số không cũng là số liệu")),
            counts=_counts(),
            benefits=_benefits(),
            initiatives=site.initiatives[:2],
            parts=_parts(),
        ),
    )


def _parts() -> tuple[Part, ...]:
    titles = {
        "colours": "Màu",
        "type": "Chữ",
        "marks": "Nhãn và thông báo",
        "charts": "Biểu đồ",
        "tables": "Bảng",
        "lists": "Danh sách",
    }
    return parts({f"styleguide/{kind}": (title, True) for kind, title in titles.items()})


def _counts() -> Counts:
    statuses = chart(
        "Theo trạng thái",
        ("Trạng thái", COUNT),
        (Row(id=status.value, label=status.label, counts=(n,)) for n, status in enumerate(SHOWN_STATUSES, 1)),
    )
    years = (Row(label=f"{year}", counts=(year % 7, year % 3)) for year in range(2026, 2016, -1))
    return Counts(
        strip=strip((bar.id, bar.counts[0]) for bar in statuses.bars),
        statuses=statuses,
        years=column_chart(chart("Theo năm, mười năm", ("Năm", "Hồ sơ", "Công nhận"), years)),
        fields=_long("Nhãn dài", "Lĩnh vực"),
        units=_long("Hai số", "Đơn vị", 12),
    )


def _long(title: str, head: str, *second: int) -> Chart:
    labels = ("Xây dựng và phát triển chính quyền điện tử, chính quyền số", "Ngắn", "Không có gì")
    rows = (Row(label=label, counts=(count, *second)) for label, count in zip(labels, (1250, 400, 0), strict=True))
    return chart(title, (head, COUNT, "Công nhận")[: 2 + len(second)], rows)


def _benefits() -> tuple[Benefit, ...]:
    waiting = PublicMeasure(name="Thời gian chờ của một hồ sơ", unit="phút", before=Decimal(125), after=Decimal("12.5"))
    content = PublicMeasure(name="Người dân hài lòng", unit="%", before=Decimal("86.5"), after=Decimal(98))
    return tuple(Benefit(comparison=comparison(measure), parts=n, initiatives=()) for n, measure in ((2, waiting), (1, content)))

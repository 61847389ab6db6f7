from dataclasses import replace
from datetime import date

from initiatives.public import Decree
from initiatives.website.charts import Bar
from initiatives.website.summary import LATEST, Figure, pages, summary
from tests.website.samples import EMPTY, HOME_DELIVERY, HOSTILE, SITE, SITEURL, TEXT_MESSAGES


def test_headline_figures_count_what_is_public() -> None:
    assert summary(SITE).figures == (
        Figure(value=3, label="giải pháp, mô hình, sáng kiến đã công khai"),
        Figure(value=1, label="đã có quyết định công nhận"),
        Figure(value=2, label="lượt nhân rộng sang nơi khác"),
        Figure(value=2, label="quyết định khen thưởng"),
    )


def test_charts_count_by_year_status_field_and_unit() -> None:
    charts = summary(SITE).charts
    assert [(chart.title, chart.head, [(bar.label, bar.counts) for bar in chart.bars]) for chart in charts] == [
        ("Theo năm", ("Năm", "Số lượng", "Công nhận"), [("2024", (2, 1)), ("2023", (1, 0))]),
        ("Theo trạng thái", ("Trạng thái", "Số lượng"), [("đã phê duyệt", (1,)), ("đã công nhận", (1,)), ("dừng áp dụng", (1,))]),
        (
            "Theo lĩnh vực",
            ("Lĩnh vực", "Số lượng"),
            [
                ("Cải cách thủ tục hành chính", (1,)),
                ("Cải cách tài chính công", (1,)),
                ("Xây dựng và phát triển chính quyền điện tử, chính quyền số", (1,)),
            ],
        ),
        ("Theo đơn vị chủ trì", ("Đơn vị chủ trì", "Số lượng"), [("Văn phòng HĐND và UBND xã", (2,)), ("Tư pháp - Hộ tịch", (1,))]),
    ]


def test_what_was_recognised_counts_in_the_year_of_the_decision() -> None:
    late = replace(HOSTILE, recognition=Decree(number="9/QĐ-UBND", date=date(2025, 1, 6), by="cấp tỉnh"))
    assert summary(replace(SITE, initiatives=(late,))).charts[0].bars == (
        Bar(label="2025", path="", counts=(0, 1), width="0.0%"),
        Bar(label="2023", path="nam/2023/", counts=(1, 0), width="100.0%"),
    )


def test_only_the_newest_changes_are_told_but_all_are_listed() -> None:
    many = (HOME_DELIVERY,) * (LATEST + 1)
    shown = summary(replace(SITE, initiatives=many))
    assert (len(shown.latest), shown.initiatives) == (LATEST, many)


def test_the_index_says_when_it_holds_samples() -> None:
    real = replace(SITE, initiatives=(TEXT_MESSAGES,))
    assert [(page.sample, page.updated) for site in (SITE, real, EMPTY) for page in pages(site, SITEURL)] == [
        (True, date(2024, 12, 10)),
        (False, date(2024, 3, 15)),
        (False, None),
    ]

from initiatives.website.charts import Chart
from initiatives.website.counting import counts
from tests.website.samples import EMPTY, SITE


def told(chart: Chart) -> tuple[str, list[tuple[str, str, tuple[int, ...]]]]:
    return chart.title, [(bar.label, bar.path, bar.counts) for bar in chart.bars]


def test_initiatives_are_counted_by_status_field_and_unit() -> None:
    found = counts(SITE)
    assert told(found.statuses) == (
        "Theo trạng thái",
        [
            ("đã phê duyệt", "trang-thai/approved/", (1,)),
            ("đã công nhận", "trang-thai/recognised/", (1,)),
            ("dừng áp dụng", "trang-thai/stopped/", (1,)),
        ],
    )
    assert told(found.fields) == (
        "Theo lĩnh vực",
        [
            ("Cải cách thủ tục hành chính", "linh-vuc/administrative-procedures/", (1,)),
            ("Cải cách tài chính công", "linh-vuc/public-finance/", (1,)),
            ("Xây dựng và phát triển chính quyền điện tử, chính quyền số", "linh-vuc/digital-government/", (1,)),
        ],
    )
    assert told(found.units) == (
        "Theo đơn vị chủ trì",
        [("Văn phòng HĐND và UBND xã", "don-vi/van-phong/", (2,)), ("Tư pháp - Hộ tịch", "don-vi/tu-phap-ho-tich/", (1,))],
    )


def test_a_year_counts_its_own_and_what_was_recognised_within_it() -> None:
    assert told(counts(SITE).years.chart) == ("Theo năm", [("2024", "nam/2024/", (2, 1)), ("2023", "nam/2023/", (1, 0))])


def test_the_strip_draws_the_statuses_of_the_table() -> None:
    found = counts(SITE)
    assert [part.id for part in found.strip] == [bar.id for bar in found.statuses.bars] == ["approved", "recognised", "stopped"]


def test_an_empty_site_counts_nothing() -> None:
    found = counts(EMPTY)
    assert (found.strip, found.statuses.bars, found.years.groups, found.fields.bars, found.units.bars) == ((), (), (), (), ())

"""The periodic report: figures beside those of the year before, the officer's words, the right authority."""

from dataclasses import replace
from pathlib import Path

import pytest

from initiatives.judging.tally import tally, tally_of
from initiatives.paperwork.periodic import figures, narrative, periodic_lists, periodic_report
from initiatives.paperwork.phrasing import BLANK
from tests.factory import EVIDENCE
from tests.paperwork.papers import fixed, many, request, the


def test_figures_compare_with_the_year_before() -> None:
    world = fixed()
    rows = figures(tally_of(world, the("2024", world)), tally_of(world, the("2023", world)))
    told = {row.title: (row.now, row.before, row.change) for row in rows}
    assert told["Đăng ký mới"] == (6, 1, "+5")
    assert told["Được nhân rộng"] == (2, 0, "+2")
    assert told["Trạng thái cuối kỳ: đã công nhận"] == (4, 1, "+3")
    assert "Trạng thái cuối kỳ: đang thẩm định" not in told
    assert [row.index for row in rows] == list(range(1, len(rows) + 1))


def test_of_nothing_only_what_can_happen_is_listed() -> None:
    nothing = tally([], the("2024", fixed()))
    assert {(row.now, row.before, row.change) for row in figures(nothing, nothing)} == {(0, 0, "0")}


def test_officers_words_are_found_by_the_period_however_its_file_is_spelt() -> None:
    world = fixed()
    found = narrative(world, the("2024-H1", world))
    assert found.proposals is not None
    spelt = replace(world, narratives={"2024-h1": world.narratives["2024-H1"]})
    assert narrative(spelt, the("2024-H1", world)) == found
    assert narrative(world, the("2024", world)).proposals is None
    assert periodic_report(request(world, period="2024")).proposals == (BLANK, BLANK)


@pytest.mark.parametrize(
    ("period", "to"),
    [
        ("2024", "UBND huyện Vạn Ninh (qua Phòng Nội vụ)"),
        ("2025-H1", "UBND huyện Vạn Ninh (qua Phòng Nội vụ)"),
        ("2025", "UBND tỉnh Khánh Hòa (qua Sở Nội vụ)"),
        ("2025-01-01..2025-06-30", "UBND huyện Vạn Ninh (qua Phòng Nội vụ)"),
        ("2025-01-01..2025-07-01", "UBND tỉnh Khánh Hòa (qua Sở Nội vụ)"),
    ],
)
def test_report_goes_to_the_authority_of_its_day(period: str, to: str) -> None:
    assert periodic_report(request(fixed(), period=period)).letter.to == to


@pytest.mark.parametrize(("count", "labels"), [(0, "Phụ lục"), (1, "Phụ lục I"), (300, "Phụ lục I")])
def test_appendices_are_numbered_only_where_there_are_two(tmp_path: Path, count: int, labels: str) -> None:
    found = periodic_report(request(many(tmp_path, count, published=EVIDENCE["published"]), period="2024"))
    assert (found.first_label, len(found.initiatives), len(found.measures)) == (labels, count, count)
    assert found.letter.sample == ""


def test_only_what_something_happened_to_is_listed() -> None:
    world = fixed()
    report = periodic_report(request(world, period="2025"))
    assert [row.code for row in report.initiatives] == ["SK-2024-003", "SK-2025-001"]
    assert [sheet.name for sheet in periodic_lists(report)] == ["Số liệu", "Danh mục", "Kết quả"]

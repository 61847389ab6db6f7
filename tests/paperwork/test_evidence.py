"""The self-score and its proof."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from initiatives.judging.world import World
from initiatives.paperwork.evidence import (
    PROOF_COLUMNS,
    days_to_publish,
    evidence_file,
    evidence_lists,
    in_time,
    proof_files,
    proven_initiatives,
)
from initiatives.paperwork.request import Unwritable
from initiatives.reading.files import Settings
from initiatives.reading.formalities import Narrative
from tests.factory import EVIDENCE
from tests.paperwork.papers import SITEURL, changed, fixed, many, request, the, world_of


def points(world: World) -> list[tuple[str, int]]:
    """What was counted and the points it earns."""
    return [(row.counted.replace("\u00a0", "~"), int(row.points)) for row in evidence_file(request(world, period="2024")).criteria]


def test_self_score_of_the_year() -> None:
    found = evidence_file(request(fixed(), period="2024"))
    assert points(fixed()) == [
        ("03~sáng kiến được công nhận", 2),
        ("4/4 sáng kiến được đăng đúng hạn", 1),
        ("0/2 báo cáo được gửi đúng hạn", 0),
    ]
    assert found.total == "Tổng điểm tự chấm: 3/4 điểm."


@pytest.mark.parametrize(
    ("count", "told", "earned"),
    [
        (0, "Không có sáng kiến nào được công nhận", 0),
        (1, "01~sáng kiến được công nhận", 1),
        (2, "02~sáng kiến được công nhận", 2),
        (5, "05~sáng kiến được công nhận", 2),
    ],
)
def test_points_by_number_of_recognised(count: int, told: str, earned: int) -> None:
    one = fixed().by_code["SK-2024-003"].data
    made = [changed(one, code=f"SK-2024-{i:03d}") for i in range(100, 100 + count)]
    assert points(world_of(fixed(), *made))[0] == (told, earned)


@pytest.mark.parametrize(
    ("half", "whole", "told", "earned"),
    [
        (date(2024, 6, 19), date(2024, 12, 19), "2/2 báo cáo được gửi đúng hạn", 1),
        (date(2024, 6, 20), date(2024, 12, 19), "1/2 báo cáo được gửi đúng hạn", 0),
        (None, None, "0/2 báo cáo được gửi đúng hạn", 0),
    ],
)
def test_reports_count_when_all_were_sent_in_time(half: date | None, whole: date | None, told: str, earned: int) -> None:
    source = fixed().settings.source
    sent = {"2024-h1": half, "2024": whole}
    narratives = {name: Settings(data=Narrative.model_construct(sent=day), source=source) for name, day in sent.items()}
    assert points(replace(fixed(), narratives=narratives))[2] == (told, earned)


def test_days_from_approval_and_the_communes_own_limit() -> None:
    one = fixed().by_code["SK-2024-003"].data
    late = changed(one, published=date(2024, 3, 23))
    assert [days_to_publish(found) for found in (one, late, changed(one, published=None))] == [3, 8, None]
    assert [in_time(found, fixed()) for found in (one, late, changed(one, published=None))] == [True, False, False]


def test_without_a_limit_being_published_is_enough(tmp_path: Path) -> None:
    world = many(tmp_path, 1, published=EVIDENCE["published"])
    (entry,) = world.initiatives
    assert world.commune.deadlines.publication is None
    assert in_time(changed(entry.data, published=date(2026, 1, 1)), world)


def test_proof_of_an_initiative() -> None:
    found = evidence_file(request(fixed(), period="2024"))
    row = next(row for row in found.rows if row.code == "SK-2024-003")
    assert (row.approval.replace("\u00a0", "~"), row.recognition.replace("\u00a0", "~")) == (
        "31/QĐ-UBND\nngày~15/3/2024",
        "152/QĐ-UBND\nngày~05/12/2024",
    )
    assert (row.published, row.days, row.in_time) == (date(2024, 3, 18), 3, "Có")
    assert row.link == f"{SITEURL}/sang-kien/tra-ket-qua-tai-nha-nguoi-cao-tuoi/"
    assert row.files == "ke-hoach-tra-ket-qua-tai-nha.pdf"


def test_only_public_initiatives_of_the_period_are_proven() -> None:
    codes = [one.code for _, one in proven_initiatives(fixed(), the("2024-H1", fixed()))]
    assert codes == ["SK-2024-001", "SK-2024-002", "SK-2024-003", "SK-2024-004"]
    assert proven_initiatives(fixed(), the("2022", fixed())) == ()


def test_attached_files_lie_below_the_content_folder() -> None:
    entry = fixed().by_code["SK-2024-003"]
    assert proof_files(entry, fixed()) == ("initiatives/2024/ke-hoach-tra-ket-qua-tai-nha.pdf",)


def test_commune_without_criteria_is_told(tmp_path: Path) -> None:
    found = evidence_file(request(many(tmp_path, 0), period="2024"))
    assert (found.criteria, found.total) == ((), "Cơ quan chưa có bảng tiêu chí tự chấm điểm.")
    assert found.note == "Trong kỳ không có sáng kiến nào được phê duyệt hoặc công nhận."


def test_address_of_the_site_is_needed() -> None:
    with pytest.raises(Unwritable, match="--siteurl"):
        evidence_file(request(fixed(), period="2024", siteurl=""))


def test_lists_for_excel() -> None:
    assert [sheet.name for sheet in evidence_lists(evidence_file(request(fixed(), period="2024")))] == ["Tự chấm", "Minh chứng"]


def test_column_of_yes_and_no_holds_its_longest_word_on_one_line() -> None:
    (width,) = (one.width for one in PROOF_COLUMNS if one.field == "in_time")
    assert width >= 11.5 + 2 * 1.9, "“Không” in Times New Roman 12, and the margins of the cell, in millimetres"

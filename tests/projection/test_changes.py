"""The history of a page: what is told of each day, in which words, and what is never told."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from initiatives.judging.history import Snapshot
from initiatives.projection.changes import PARTS
from initiatives.projection.initiatives import public_initiatives
from initiatives.public import PublicHistory
from initiatives.reading.model import Initiative
from initiatives.reading.record import is_internal
from tests.factory import COMMUNE, EVIDENCE, PLAN, body, content, earned, initiative, unjudged

SECRET = "Mắm-cá-cơm-6174"
PUBLISHED = {"published": "2024-03-18"}
APPROVED = earned("approved", **PUBLISHED)
APPLIED = earned("applied", **PUBLISHED)
RECOGNISED = earned("recognised", **PUBLISHED)
NOT_YET = earned("under_review", scores=EVIDENCE["scores"])


def on(month: int, day: int, front: dict[str, Any] | str, text: str | None = None) -> Snapshot:
    """A version of a file that was kept on a day of 2024."""
    return Snapshot(day=date(2024, month, day), data=(front if isinstance(front, str) else initiative(front, text)).encode())


def history(folder: Path, now: dict[str, Any], *kept: Snapshot, text: str | None = None, commune: str = COMMUNE) -> PublicHistory:
    """The history of the page of one initiative."""
    world = unjudged(content(folder, {"a.md": initiative(now, text)}, commune))
    (found,) = public_initiatives(world, {"initiatives/2024/a.md": kept})
    return found.history


def told(found: PublicHistory) -> list[tuple[str, str]]:
    """The changes, the oldest first: ``dd/mm`` and the words."""
    return [(f"{one.day:%d/%m}" if one.day else "", "; ".join(one.what)) for one in reversed(found.changes)]


def test_without_kept_versions_the_dated_steps_since_publication_are_told(tmp_path: Path) -> None:
    found = history(tmp_path, RECOGNISED)
    assert found.since is None
    assert told(found) == [
        ("18/03", "đăng lần đầu"),
        ("01/04", "bắt đầu áp dụng"),
        ("20/11", "thêm kết quả đánh giá"),
        ("05/12", "được công nhận"),
    ]


def test_without_a_day_of_publication_it_begins_with_the_approval(tmp_path: Path) -> None:
    assert told(history(tmp_path, earned("applied"))) == [("15/03", "được phê duyệt"), ("01/04", "bắt đầu áp dụng")]


def test_kept_versions_tell_what_changed_on_which_day(tmp_path: Path) -> None:
    kept = on(3, 1, NOT_YET), on(3, 18, APPROVED), on(4, 2, APPLIED), on(12, 6, RECOGNISED)
    found = history(tmp_path, RECOGNISED, *kept)
    assert found.since == date(2024, 3, 18)
    assert told(found) == [
        ("18/03", "đăng lần đầu"),
        ("02/04", "trạng thái thành «đang áp dụng»; thêm thời gian, phạm vi áp dụng"),
        ("06/12", "trạng thái thành «đã công nhận»; thêm kết quả đánh giá; thêm quyết định công nhận"),
    ]


def test_a_past_that_was_kept_late_is_told_by_the_dated_steps_until_then(tmp_path: Path) -> None:
    found = history(tmp_path, RECOGNISED, on(6, 1, APPLIED), on(12, 6, RECOGNISED))
    assert found.since == date(2024, 6, 1)
    assert told(found)[:2] == [("18/03", "đăng lần đầu"), ("01/04", "bắt đầu áp dụng")]
    assert [day for day, _ in told(found)[2:]] == ["06/12"]


def test_nothing_is_told_of_the_time_before_publication(tmp_path: Path) -> None:
    kept = on(3, 15, APPROVED), on(3, 16, {**APPROVED, "title": "Tên tạm"}), on(3, 20, APPROVED)
    found = history(tmp_path, APPROVED, *kept)
    assert found.since == date(2024, 3, 18)
    assert told(found) == [("18/03", "đăng lần đầu"), ("20/03", "sửa tên")]


def test_the_last_version_of_a_day_counts(tmp_path: Path) -> None:
    kept = on(3, 18, APPROVED), on(4, 2, {**APPROVED, "title": "Gõ nhầm"}), on(4, 2, APPROVED), on(4, 3, APPLIED)
    assert [day for day, _ in told(history(tmp_path, APPLIED, *kept))] == ["18/03", "03/04"]


def test_what_has_not_been_kept_yet_has_no_day(tmp_path: Path) -> None:
    found = history(tmp_path, APPLIED, on(3, 18, APPROVED))
    assert told(found)[-1] == ("", "trạng thái thành «đang áp dụng»; thêm thời gian, phạm vi áp dụng")


def test_going_and_coming_back_are_told_and_nothing_of_between(tmp_path: Path) -> None:
    kept = on(3, 18, APPROVED), on(4, 1, {**NOT_YET, "title": SECRET}), on(4, 5, NOT_YET), on(5, 1, APPROVED)
    assert told(history(tmp_path, APPROVED, *kept)) == [
        ("18/03", "đăng lần đầu"),
        ("01/04", "tạm gỡ khỏi trang"),
        ("01/05", "đăng lại"),
    ]


def test_another_way_of_writing_the_same_is_no_change(tmp_path: Path) -> None:
    approval = {**EVIDENCE["approval"], "date": "15/03/2024"}
    other = on(4, 1, initiative({**APPROVED, "approval": approval}).replace("\n", "\r\n"))
    assert told(history(tmp_path, APPROVED, on(3, 18, APPROVED), other)) == [("18/03", "đăng lần đầu")]


def test_internal_keys_change_nothing_that_citizens_see(tmp_path: Path) -> None:
    sheets = [{**sheet, "note": SECRET} for sheet in EVIDENCE["scores"]]
    novelty = [{"like": "SK-2024-009", "decision": "different", "reason": SECRET}]
    noted = {**APPROVED, "note": SECRET, "idea": "mam", "scores": sheets, "novelty": novelty}
    authors = [{**author, "unit": "van-phong"} for author in APPROVED["authors"]]
    kept = on(3, 18, APPROVED), on(4, 1, noted), on(5, 1, {**APPROVED, "authors": authors})
    assert told(history(tmp_path, APPROVED, *kept)) == [("18/03", "đăng lần đầu")]


@pytest.mark.parametrize(("public", "words"), [(False, []), (True, ["thêm kinh phí", "sửa kinh phí"])])
def test_planned_money_is_told_only_where_the_commune_publishes_it(tmp_path: Path, public: bool, words: list[str]) -> None:
    spent = {**APPROVED, "funding": {"spent": "100", "source": "Ngân sách xã"}}
    planned = {**APPROVED, "funding": {"spent": "100", "planned": "200", "source": "Ngân sách xã"}}
    commune = f"{COMMUNE}publication: {{planned_funding: {str(public).lower()}}}\n"
    found = history(tmp_path, planned, on(3, 18, APPROVED), on(4, 1, spent), on(4, 2, planned), commune=commune)
    assert [what for _, what in told(found)[1:]] == (words or ["thêm kinh phí"])


def test_the_words_of_earlier_versions_are_never_told(tmp_path: Path) -> None:
    written = body(*PLAN, "Kết quả")
    slipped = {**APPROVED, "title": SECRET, "summary": SECRET, "partners": [SECRET], "tags": ["mam"]}
    kept = on(3, 18, slipped, f"{written}\n## {SECRET}\n\n{SECRET}\n"), on(3, 20, APPROVED, written)
    found = history(tmp_path, APPROVED, *kept, text=written)
    assert told(found)[1:] == [("20/03", "sửa tên; sửa tóm tắt; bỏ đơn vị ngoài cơ quan cùng làm; bỏ từ khóa; bỏ một mục")]
    assert SECRET not in repr(found)


def test_sections_that_still_stand_are_named(tmp_path: Path) -> None:
    before, after = body(*PLAN), f"Mở đầu.\n\n{body(*PLAN, 'Kết quả')}".replace("Viết ở đây.", "Viết lại.", 1)
    found = history(tmp_path, APPROVED, on(3, 18, APPROVED, before), on(3, 20, APPROVED, after), text=after)
    assert told(found)[1:] == [("20/03", f"sửa mục «{PLAN[0]}»; thêm phần mở đầu; thêm mục «Kết quả»")]


def test_a_file_begun_as_a_copy_of_anothers_has_not_the_others_past(tmp_path: Path) -> None:
    other = {**RECOGNISED, "code": "SK-2024-099"}
    assert told(history(tmp_path, APPROVED, on(3, 1, other), on(3, 18, APPROVED))) == [("18/03", "đăng lần đầu")]


@pytest.mark.parametrize("unreadable", ["không phải hồ sơ", "---\ncode: [\n---\n", "---\ncode: SK-2024-001\n---\n"])
def test_a_version_that_cannot_be_read_is_passed_over(tmp_path: Path, unreadable: str) -> None:
    kept = on(3, 18, APPROVED), on(4, 1, unreadable), on(4, 2, APPLIED)
    assert [day for day, _ in told(history(tmp_path, APPLIED, *kept))] == ["18/03", "02/04"]


def test_every_public_key_is_watched_and_of_the_internal_ones_only_the_averages_of_scores() -> None:
    public = {name for name, field in Initiative.model_fields.items() if not is_internal(field)}
    assert set(PARTS) == public - {"code", "status"} | {"scores"}

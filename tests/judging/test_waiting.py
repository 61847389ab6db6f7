"""What waits on whom: each kind of step, with its days and its limit."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from initiatives.judging.waiting import QUEUES, queues
from tests.factory import COMMUNE, EVIDENCE, content, earned, initiative, read

LIMITED = COMMUNE + "deadlines: {review: 30, application: 60, publication: 7, evaluation: 240}\n"
OFFICE = "Văn phòng HĐND và UBND"
LEAD = "Công an xã"
TOLD = tuple[str, str, date | None, int, int]
OWED = tuple[str, date | None, int, int]


def waiting(folder: Path, front: dict[str, Any], as_of: date = date(2024, 4, 2), commune: str = LIMITED) -> dict[str, list[TOLD]]:
    """Who owes what, until when, since how many days and how late, by queue; empty queues are left out."""
    world = read(content(folder, {"a.md": initiative(front)}, commune), as_of)
    told = {queue.id: [(one.who, one.what, one.due, one.days, one.late) for one in found] for queue, found in queues(world)}
    return {id_: found for id_, found in told.items() if found}


@pytest.mark.parametrize(
    ("front", "expected"),
    [
        (earned("draft"), {}),
        (earned("submitted"), {"plans": [(OFFICE, "tiếp nhận, chuyển thẩm định", date(2024, 3, 27), 36, 6)]}),
        (earned("revision"), {"plans": [(LEAD, "sửa hồ sơ theo góp ý", None, 36, 0)]}),
        (
            earned("under_review", scores=EVIDENCE["scores"][:1]),
            {
                "sheets": [("Tư pháp - Hộ tịch", "gửi phiếu chấm", date(2024, 3, 27), 36, 6)],
                "plans": [(OFFICE, "thu đủ phiếu chấm để trình duyệt", date(2024, 3, 27), 36, 6)],
            },
        ),
        (
            earned("under_review", scores=EVIDENCE["scores"]),
            {"plans": [("Chủ tịch UBND", "phê duyệt kế hoạch", date(2024, 3, 27), 36, 6)]},
        ),
        (
            earned("approved"),
            {
                "publication": [(OFFICE, "đăng, rồi ghi ngày đăng", date(2024, 3, 22), 18, 11)],
                "application": [(LEAD, "bắt đầu áp dụng", date(2024, 5, 14), 18, 0)],
            },
        ),
        (
            earned("piloting", pilot={"from": "2024-03-20", "to": "2024-03-31"}, published="2024-03-18"),
            {"pilot": [(LEAD, "kết thúc thử: áp dụng chính thức hoặc dừng", date(2024, 3, 31), 13, 2)]},
        ),
        (
            earned("piloting", pilot={"from": "2024-03-20"}, published="2024-03-18"),
            {"pilot": [(LEAD, "kết thúc thử: áp dụng chính thức hoặc dừng", None, 13, 0)]},
        ),
        (
            earned("applied", published="2024-03-18"),
            {"evaluation": [(LEAD, "đánh giá kết quả", date(2024, 11, 27), 1, 0)]},
        ),
        (earned("declined", closure={"date": "2024-03-10", "reason": "Trùng."}), {}),
        (earned("withdrawn", closure={"date": "2024-03-10", "reason": "Tác giả rút."}), {}),
    ],
)
def test_each_step_waits_on_its_own(tmp_path: Path, front: dict[str, Any], expected: dict[str, list[TOLD]]) -> None:
    assert waiting(tmp_path, front) == expected


def test_without_a_limit_nothing_is_late(tmp_path: Path) -> None:
    assert waiting(tmp_path, earned("submitted"), commune=COMMUNE) == {"plans": [(OFFICE, "tiếp nhận, chuyển thẩm định", None, 36, 0)]}


@pytest.mark.parametrize(
    ("as_of", "sent", "expected"),
    [
        (date(2024, 5, 1), "", []),
        (date(2024, 6, 10), "", [("gửi báo cáo 6 tháng đầu năm 2024", date(2024, 6, 19), 0, 0)]),
        (date(2024, 6, 24), "", [("gửi báo cáo 6 tháng đầu năm 2024", date(2024, 6, 19), 10, 5)]),
        (date(2024, 6, 24), "sent: 2024-06-20\n", []),
        (date(2024, 6, 24), "strengths: Kịp thời.\n", [("gửi báo cáo 6 tháng đầu năm 2024", date(2024, 6, 19), 10, 5)]),
    ],
)
def test_a_report_is_owed_from_a_month_before_until_it_was_sent(tmp_path: Path, as_of: date, sent: str, expected: list[OWED]) -> None:
    commune = COMMUNE.replace("periods:\n", "periods:\n  - {id: h1, name: 6 tháng đầu năm, starts: 15/12, ends: 14/6, due: 5}\n")
    folder = content(tmp_path, {"settings/reports/2024-h1.yml": sent} if sent else {}, commune)
    found = {queue.id: waits for queue, waits in queues(read(folder, as_of))}
    in_year = [one for one in found["reports"] if "2024" in one.what]
    assert [(one.what, one.due, one.days, one.late) for one in in_year] == expected
    assert {one.who for one in in_year} <= {OFFICE}


def test_a_look_alike_waits_for_its_decision(tmp_path: Path) -> None:
    first = initiative(earned("applied"))
    second = initiative(earned("under_review", code="SK-2024-002", submitted="2024-03-30"))
    world = read(content(tmp_path, {"a.md": first, "b.md": second}, LIMITED), date(2024, 4, 2))
    found = {queue.id: waits for queue, waits in queues(world)}
    assert [(one.who, one.what) for one in found["look-alikes"]] == [(OFFICE, "kết luận về SK-2024-001 «Nhắc lịch hẹn»")]


def test_the_latest_comes_first(tmp_path: Path) -> None:
    files = {f"{n}.md": initiative(earned("submitted", code=f"SK-2024-00{n}", submitted=f"2024-02-0{n}")) for n in (3, 1, 2)}
    found = {queue.id: waits for queue, waits in queues(read(content(tmp_path, files, LIMITED), date(2024, 4, 2)))}
    assert [one.entry.slug for one in found["plans"] if one.entry] == ["1", "2", "3"]


def test_every_queue_has_its_own_name() -> None:
    assert len({queue.id for queue in QUEUES}) == len({queue.title for queue in QUEUES}) == len(QUEUES)

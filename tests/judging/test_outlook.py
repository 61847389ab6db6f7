"""What each initiative waits for: its next status, what it lacks for it, what is overdue."""

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from initiatives.judging.outlook import LIMITS, outlook, outlooks
from initiatives.reading.commune import Deadlines
from initiatives.reading.shapes import keys_of
from tests.factory import COMMUNE, EVIDENCE, PLAN, body, content, draft, earned, entry_of, initiative, read

DEADLINES = "deadlines: {review: 30, application: 60, publication: 7, evaluation: 240}\n"


def found(folder: Path, front: dict[str, Any], text: str | None = None, as_of: date = date(2024, 4, 2)) -> tuple[str, list[str], list[str]]:
    """Next status, what is lacking for it, what is overdue."""
    world = read(content(folder, {"a.md": initiative(front, text)}, COMMUNE + DEADLINES), as_of)
    one = outlook(entry_of(world, "a"), world)
    return (one.next.value if one.next else ""), list(one.lacks), list(one.overdue)


@pytest.mark.parametrize(
    ("front", "text", "following", "lacks"),
    [
        (draft(submitted=None), "", "submitted", ["ngày đăng ký", "mục «Nội dung»"]),
        (draft(), body("Nội dung"), "submitted", []),
        (earned("submitted"), body("Nội dung"), "under_review", [f"mục «{title}»" for title in PLAN[1:]]),
        (
            earned("under_review"),
            None,
            "approved",
            ["phiếu chấm của Văn phòng HĐND và UBND xã", "phiếu chấm của Tư pháp - Hộ tịch", "phê duyệt"],
        ),
        (
            earned("under_review", scores=EVIDENCE["scores"][:1]),
            None,
            "approved",
            ["phiếu chấm của Tư pháp - Hộ tịch", "phê duyệt"],
        ),
        (earned("under_review", scores=EVIDENCE["scores"]), None, "approved", ["phê duyệt"]),
        (earned("approved"), None, "applied", ["áp dụng"]),
        (earned("piloting"), None, "applied", ["áp dụng"]),
        (earned("applied"), body(*PLAN), "recognised", ["đánh giá", "công nhận", "mục «Kết quả»"]),
    ],
)
def test_next_status_and_what_is_lacking(tmp_path: Path, front: dict[str, Any], text: str | None, following: str, lacks: list[str]) -> None:
    assert found(tmp_path, front, text)[:2] == (following, lacks)


@pytest.mark.parametrize("status", ["recognised", "declined", "withdrawn", "stopped"])
def test_what_has_ended_waits_for_nothing(tmp_path: Path, status: str) -> None:
    assert found(tmp_path, earned(status), as_of=date(2026, 1, 1))[:2] == ("", [])


@pytest.mark.parametrize(
    ("front", "start", "days", "words"),
    [
        (earned("submitted"), date(2024, 2, 26), 30, "quá hạn thẩm định 1 ngày"),
        (earned("approved", published="2024-03-18"), date(2024, 3, 15), 60, "quá hạn áp dụng 1 ngày"),
        (earned("applied", evaluation=EVIDENCE["evaluation"]), date(2024, 3, 15), 7, None),
        (earned("applied", published="2024-03-18"), date(2024, 4, 1), 240, "quá hạn đánh giá 1 ngày"),
    ],
)
def test_overdue_begins_the_day_after(tmp_path: Path, front: dict[str, Any], start: date, days: int, words: str | None) -> None:
    if words is None:
        assert found(tmp_path, front, as_of=date(2024, 12, 1))[2] == ["quá hạn đăng 254 ngày"]
        return
    last = start + timedelta(days=days)
    assert found(tmp_path, front, as_of=last)[2] == []
    assert found(tmp_path, front, as_of=last + timedelta(days=1))[2] == [words]


@pytest.mark.parametrize(
    "front",
    [
        draft(submitted=None),
        earned("revision"),
        earned("declined"),
        earned("recognised", published="2024-03-18"),
        earned("stopped", scores=EVIDENCE["scores"], approval=EVIDENCE["approval"], published="2024-03-18"),
    ],
)
def test_nothing_is_overdue_that_rests_or_is_done(tmp_path: Path, front: dict[str, Any]) -> None:
    assert found(tmp_path, front, as_of=date(2026, 1, 1))[2] == []


def test_a_pilot_is_overdue_from_the_day_after_its_end(tmp_path: Path) -> None:
    front = earned("piloting", pilot={"from": "2024-03-20", "to": "2024-03-31"}, published="2024-03-18")
    assert found(tmp_path, front, as_of=date(2024, 3, 31))[2] == []
    assert found(tmp_path, front, as_of=date(2024, 4, 1))[2] == ["quá hạn áp dụng thử 1 ngày"]


@pytest.mark.parametrize(
    ("status", "more"),
    [
        ("piloting", {"pilot": {"from": "2024-03-20"}}),
        ("applied", {"pilot": {"from": "2024-03-20", "to": "2024-03-31"}, "evaluation": EVIDENCE["evaluation"]}),
        (
            "stopped",
            {
                "scores": EVIDENCE["scores"],
                "approval": EVIDENCE["approval"],
                "pilot": {"from": "2024-03-20", "to": "2024-03-31"},
            },
        ),
    ],
)
def test_a_pilot_without_an_end_or_with_its_outcome_is_not_overdue(tmp_path: Path, status: str, more: dict[str, Any]) -> None:
    assert found(tmp_path, earned(status, published="2024-03-18", **more), as_of=date(2026, 1, 1))[2] == []


def test_without_limits_nothing_is_overdue(tmp_path: Path) -> None:
    world = read(content(tmp_path, {"a.md": initiative(earned("submitted"))}))
    assert [one.overdue for one in outlooks(world)] == [()]


def test_outlooks_come_in_the_order_of_the_codes(tmp_path: Path) -> None:
    world = read(content(tmp_path, {"a.md": initiative(draft(code="SK-2024-002")), "b.md": initiative(draft())}))
    assert [one.entry.data.code for one in outlooks(world)] == ["SK-2024-001", "SK-2024-002"]


def test_every_limit_of_the_settings_is_watched() -> None:
    assert {limit.name for limit in LIMITS if limit.name} == set(keys_of(Deadlines))

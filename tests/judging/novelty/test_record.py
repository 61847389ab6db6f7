"""What is compared of an own initiative, of a known one, and of a typed text; and which was there before which."""

from datetime import date
from pathlib import Path

import pytest

from initiatives.judging.novelty.record import LONGEST_SUMMARY, Record, known_record, own_record, typed_record
from initiatives.reading.known import KnownInitiative
from tests.factory import content, draft, entry_of, initiative, unjudged

KNOWN = KnownInitiative(
    code="KB-2025-001",
    title="Ngày không hẹn",
    unit="UBND xã A",
    province="Huế",
    year="2025",
    summary="Trả ngay.",
    benefits="Đỡ đi lại.",
    source="https://example.vn",
    group="ngay-khong-hen",
    file="a.csv",
    line=2,
)


def test_own_initiative_under_the_names_of_its_day(tmp_path: Path) -> None:
    keys = draft(idea="nhac-hen", tags=["zalo", "thon"], submitted="2024-02-26")
    world = unjudged(content(tmp_path, {"a.md": initiative(keys, "## Nội dung\n\nNhắc trước.\n"), "b.md": initiative(draft())}))
    record = own_record(entry_of(world, "a"), world)
    assert (record.title, record.body, record.keys, record.idea) == ("Nhắc lịch hẹn", "Nhắc trước.", "nhac hen. zalo. thon", "nhac-hen")
    assert record.place == "Ủy ban nhân dân xã Đại Lãnh, huyện Vạn Ninh, tỉnh Khánh Hòa"
    assert (record.year, record.source, record.age) == (
        "2024",
        "content/initiatives/2024/a.md",
        (date(2024, 2, 26).toordinal(), "SK-2024-001"),
    )


def test_known_initiative_counts_from_the_start_of_its_year() -> None:
    record = known_record(KNOWN)
    assert (record.body, record.keys, record.place, record.age) == (
        "Đỡ đi lại.",
        "ngay khong hen",
        "UBND xã A, Huế",
        (date(2025, 1, 1).toordinal(), ""),
    )


@pytest.mark.parametrize("year", ["", "khoảng 2020", "0", "99999"])
def test_known_initiative_without_a_year_was_always_there(year: str) -> None:
    fields = {name: getattr(KNOWN, name) for name in KNOWN.__slots__}
    assert known_record(KnownInitiative(**{**fields, "year": year})).age == (0, "")


def at(day: int, code: str = "A") -> Record:
    """A record of some day."""
    return Record(code=code, title="x", age=(day, code))


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (at(1), at(2, "B"), True),
        (at(2, "B"), at(1), False),
        (at(1, "A"), at(1, "B"), True),
        (at(1, "B"), at(1, "A"), False),
        (at(1, "A"), at(2, "A"), False),
    ],
)
def test_earlier_day_or_smaller_code_precedes_and_nothing_precedes_itself(one: Record, other: Record, expected: bool) -> None:
    assert one.precedes(other) is expected


def test_known_initiative_of_the_same_year_precedes_a_later_year_does_not() -> None:
    own = Record(code="SK-2025-001", title="x", age=(date(2025, 1, 1).toordinal(), "SK-2025-001"))
    assert known_record(KNOWN).precedes(own)
    assert not known_record(KNOWN).precedes(Record(code="SK", title="x", age=(date(2024, 12, 31).toordinal(), "SK")))


def test_typed_text_has_its_first_line_as_title() -> None:
    record = typed_record("  Ngày không hẹn\nTrả ngay.\n", date(2026, 1, 1))
    assert (record.title, record.summary, record.body, record.code) == ("Ngày không hẹn", "Trả ngay.", "", "")
    assert Record(code="x", title="x", age=(date(2026, 1, 1).toordinal(), "x")).precedes(record)


def test_long_typed_text_is_cut_into_title_summary_and_body() -> None:
    text = "Ngày không hẹn. " + "Trả ngay. " * 100
    record = typed_record(text, date(2026, 1, 1))
    assert record.title == "Ngày không hẹn"
    assert len(record.summary) <= LONGEST_SUMMARY
    assert record.body.endswith("Trả ngay.")

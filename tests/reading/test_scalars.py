"""What officers type, and what it means; what cannot be told is refused by code."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from initiatives.reading import scalars
from initiatives.reading.scalars import (
    Code,
    Count,
    Day,
    FileName,
    Line,
    Mailbox,
    Money,
    Number,
    Phone,
    Points,
    Share,
    Slug,
    Text,
    Truth,
    Year,
)
from initiatives.reading.vietnamese import day, number
from tests.factory import steady


def outcome(kind: Any, value: Any) -> Any:
    """The value a type makes of a text, or the code of its refusal."""
    try:
        return TypeAdapter(kind).validate_python(value)
    except ValidationError as error:
        (detail,) = error.errors()
        return detail["type"]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("2024-02-07", date(2024, 2, 7)),
        ("2024-2-7", date(2024, 2, 7)),
        ("07/02/2024", date(2024, 2, 7)),
        ("7/2/2024", date(2024, 2, 7)),
        ("07-02-2024", date(2024, 2, 7)),
        ("07.02.2024", date(2024, 2, 7)),
        (" 29/02/2024 ", date(2024, 2, 29)),
        ("29/02/2023", "impossible-date"),
        ("31/04/2024", "impossible-date"),
        ("2024-13-01", "impossible-date"),
        ("01/01/0204", "impossible-date"),
        ("2204-01-01", "impossible-date"),
        ("07/02/24", "not-a-date"),
        ("02/2024", "not-a-date"),
        ("2024", "not-a-date"),
        ("ngày 7 tháng 2 năm 2024", "not-a-date"),
        ("2024-02-07 08:30", "not-a-date"),
        ("", "empty-value"),
        (["2024-02-07"], "wrong-type"),
    ],
)
def test_day(typed: Any, meant: date | str) -> None:
    assert outcome(Day, typed) == meant


@pytest.mark.parametrize(
    ("kind", "typed", "meant"),
    [
        (Mailbox, " ubnd.dailanh+gopy@khanhhoa.gov.vn ", "ubnd.dailanh+gopy@khanhhoa.gov.vn"),
        (Mailbox, "ubnd", "bad-mailbox"),
        (Mailbox, "ubnd@dailanh", "bad-mailbox"),
        (Mailbox, "ubnd @dailanh.example", "bad-mailbox"),
        (Mailbox, "ubnd[a]dailanh.example", "bad-mailbox"),
        (Mailbox, "ubnd@đạilãnh.example", "bad-mailbox"),
        (Mailbox, "mailto:ubnd@dailanh.example", "bad-mailbox"),
        (Mailbox, "a@dailanh.example, b@dailanh.example", "bad-mailbox"),
        (Mailbox, "ubnd@dailanh.example?cc=a@b.example", "bad-mailbox"),
        (Mailbox, f"{'a' * 250}@b.example", "bad-mailbox"),
        (Phone, "0258 000 0000", "0258 000 0000"),
        (Phone, "02580000000", "02580000000"),
        (Phone, "(0258) 000.0000", "(0258) 000.0000"),
        (Phone, "+84 258-000-0000", "+84 258-000-0000"),
        (Phone, "1022", "1022"),
        (Phone, "chưa có", "bad-phone"),
        (Phone, "12", "bad-phone"),
        (Phone, "O258 000 0000", "bad-phone"),
        (Phone, "0258 000 0000 - 0258 000 0001", "bad-phone"),
        (Phone, "0258 000 0000 (máy lẻ 2)", "bad-phone"),
    ],
)
def test_mailbox_and_telephone(kind: Any, typed: str, meant: str) -> None:
    assert outcome(kind, typed) == meant


@steady
@given(st.dates(min_value=date(1945, 1, 1), max_value=date(2199, 12, 31)))
def test_day_as_we_write_it_is_read_again(when: date) -> None:
    assert outcome(Day, day(when)) == outcome(Day, when.isoformat()) == when


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("8,5", "8.5"),
        ("8.5", "8.5"),
        ("8", "8"),
        ("-3", "-3"),
        ("08", "8"),
        ("0,125", "0.125"),
        ("0.125", "0.125"),
        ("12,3456", "12.3456"),
        ("1250,75", "1250.75"),
        ("1.234,5", "1234.5"),
        ("1,234.5", "1234.5"),
        ("1.234.567", "1234567"),
        ("1 250 000", "1250000"),
        ("1.250.000.000.000", "1250000000000"),
    ],
)
def test_number(typed: str, meant: str) -> None:
    assert outcome(Number, typed) == Decimal(meant)


@pytest.mark.parametrize("typed", ["1.234", "1,234", "90.000", "-1.500"])
def test_number_with_two_readings_is_refused(typed: str) -> None:
    assert outcome(Number, typed) == "ambiguous-number"


@pytest.mark.parametrize(
    "typed", ["bốn mươi", "8,5,3", "1.23.4", "1.2345,6.7", "8,", ",5", "1e3", "12%", "0x10", "nan", "1" * 16, "1" + ".000" * 5]
)
def test_what_is_no_number_is_refused(typed: str) -> None:
    assert outcome(Number, typed) == "not-a-number"


@steady
@given(st.decimals(min_value=-999_999, max_value=999_999, places=2, allow_nan=False))
def test_number_as_we_write_it_is_read_again_or_named_ambiguous(value: Decimal) -> None:
    assert outcome(Number, number(value)) in (value, "ambiguous-number")
    assert outcome(Number, str(value)) == value


@pytest.mark.parametrize(
    ("kind", "typed", "meant"),
    [
        (Points, "24,5", Decimal("24.5")),
        (Points, "0", Decimal(0)),
        (Points, "-1", "negative-number"),
        (Share, "100", Decimal(100)),
        (Share, "33,3", Decimal("33.3")),
        (Share, "60%", Decimal(60)),
        (Share, "60 %", Decimal(60)),
        (Share, "0", "share-out-of-range"),
        (Share, "100,1", "share-out-of-range"),
        (Share, "-5", "negative-number"),
        (Share, "%", "empty-value"),
        (Money, "5000000", 5_000_000),
        (Money, "5.000.000", 5_000_000),
        (Money, "5,000,000", 5_000_000),
        (Money, "5 000 000", 5_000_000),
        (Money, "5.000.000 đồng", 5_000_000),
        (Money, "5.000.000đ", 5_000_000),
        (Money, "500000 VNĐ", 500_000),
        (Money, "500.000 vnd", 500_000),
        (Money, "0", 0),
        (Money, "5 triệu", "not-money"),
        (Money, "5.000.00", "not-money"),
        (Money, "5.000,50", "not-money"),
        (Money, "-5000", "not-money"),
        (Count, "30", 30),
        (Count, "030", 30),
        (Count, "3,0", "not-a-count"),
        (Count, "-3", "not-a-count"),
        (Count, "1234567", "not-a-count"),
        (Year, "2024", 2024),
        (Year, "24", "not-a-year"),
        (Year, "1024", "not-a-year"),
        (Year, "năm 2024", "not-a-year"),
        (Truth, "true", True),
        (Truth, "False", False),
        (Truth, "có", "not-yes-no"),
        (Truth, "no", "not-yes-no"),
        (Truth, "1", "not-yes-no"),
    ],
)
def test_amounts_and_answers(kind: Any, typed: str, meant: Any) -> None:
    assert outcome(kind, typed) == meant


@pytest.mark.parametrize(
    ("kind", "typed", "meant"),
    [
        (Text, "  Hai dòng\nđây ", "Hai dòng\nđây"),
        (Text, " \n ", "empty-value"),
        (Text, {"a": "b"}, "wrong-type"),
        (Line, " Một  tên\tdài ", "Một tên dài"),
        (Line, "no", "no"),
        (Line, "0123", "0123"),
        (Line, "12:30", "12:30"),
        (Line, "a" * 300, "a" * 300),
        (Line, "a" * 301, "too-long"),
        (Slug, "van-phong-2", "van-phong-2"),
        (Slug, "Van-phong", "bad-slug"),
        (Slug, "văn-phòng", "bad-slug"),
        (Slug, "van--phong", "bad-slug"),
        (Slug, "-van", "bad-slug"),
        (Slug, "van_phong", "bad-slug"),
        (Slug, "a" * 101, "bad-slug"),
        (Code, "SK-2024-001", "SK-2024-001"),
        (Code, "SKCCHC-2024-1234", "SKCCHC-2024-1234"),
        (Code, "sk-2024-001", "bad-code"),
        (Code, "SK-24-001", "bad-code"),
        (Code, "SK-2024-01", "bad-code"),
        (FileName, "ke-hoach.pdf", "ke-hoach.pdf"),
        (FileName, "Kế hoạch (1).PDF", "Kế hoạch (1).PDF"),
        (FileName, "phu-luc/bang 1.xlsx", "phu-luc/bang 1.xlsx"),
        (FileName, "../ke-hoach.pdf", "bad-file-name"),
        (FileName, "a/../../b.pdf", "bad-file-name"),
        (FileName, "/etc/passwd.txt", "bad-file-name"),
        (FileName, "C:\\ke-hoach.pdf", "bad-file-name"),
        (FileName, ".an.pdf", "bad-file-name"),
        (FileName, "ke-hoach", "bad-file-name"),
    ],
)
def test_texts(kind: Any, typed: Any, meant: str) -> None:
    assert outcome(kind, typed) == meant


@pytest.mark.parametrize("typed", ["Văn phòng HĐND", "!!!"])
def test_bad_slug_shows_how_it_would_be_written(typed: str) -> None:
    with pytest.raises(ValidationError) as caught:
        TypeAdapter(Slug).validate_python(typed)
    assert caught.value.errors()[0]["ctx"] == {"value": typed, "example": {"Văn phòng HĐND": "van-phong-hdnd"}.get(typed, "van-phong")}


def test_schema_says_what_the_types_accept() -> None:
    assert TypeAdapter(Year).json_schema() == {"type": "integer", "minimum": 1945, "maximum": 2199}
    assert TypeAdapter(Slug).json_schema()["pattern"] == "^[a-z0-9]+(?:-[a-z0-9]+)*$"
    assert scalars.WHOLE == 100

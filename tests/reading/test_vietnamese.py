"""Text, numbers and days as Vietnamese readers expect them."""

import unicodedata
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from initiatives.reading.vietnamese import capital, day, fold, money, nearest, number, slugify, sort_key, within_sentence
from tests.factory import steady


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Đại Lãnh", "dai lanh"),
        ("ĐƯỜNG", "duong"),
        ("hòa hoà", "hoa hoa"),
        ("thủy thuỷ", "thuy thuy"),
        (unicodedata.normalize("NFD", "Nhắc lịch hẹn"), "nhac lich hen"),
        ("Số 15/UBND", "so 15/ubnd"),
        ("", ""),
    ],
)
def test_fold(text: str, folded: str) -> None:
    assert fold(text) == folded


@steady
@given(st.text())
def test_fold_is_the_same_for_both_normal_forms_and_twice(text: str) -> None:
    assert fold(unicodedata.normalize("NFD", text)) == fold(unicodedata.normalize("NFC", text))
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("Trả kết quả tại nhà!", "tra-ket-qua-tai-nha"),
        ("  Tư pháp - Hộ tịch ", "tu-phap-ho-tich"),
        ("100% số hóa", "100-so-hoa"),
        ("ke_hoach (1)", "ke-hoach-1"),
        ("!!!", ""),
    ],
)
def test_slugify(text: str, slug: str) -> None:
    assert slugify(text) == slug


@pytest.mark.parametrize(("text", "expected"), [("đã công nhận", "Đã công nhận"), ("ủy ban HĐND", "Ủy ban HĐND"), ("", "")])
def test_a_capital_begins_a_text_and_the_rest_stays(text: str, expected: str) -> None:
    assert capital(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("Thời gian chờ", "thời gian chờ"), ("Đã nộp", "đã nộp"), ("HĐND xã", "HĐND xã"), ("6 tháng", "6 tháng"), ("Ở xa", "ở xa"), ("", "")],
)
def test_a_text_within_a_sentence_begins_small_but_for_abbreviations(text: str, expected: str) -> None:
    assert within_sentence(text) == expected


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (Decimal("1234.5"), "1.234,5"),
        (Decimal("8.50"), "8,5"),
        (Decimal("100"), "100"),
        (Decimal("70.00"), "70"),
        (Decimal("0.05"), "0,05"),
        (Decimal("-1250"), "-1.250"),
        (Decimal("1E+3"), "1.000"),
        (5_000_000, "5.000.000"),
        (0, "0"),
    ],
)
def test_number(value: Decimal | int, shown: str) -> None:
    assert number(value) == shown


def test_money_is_held_together() -> None:
    assert money(5_000_000) == "5.000.000\u00a0đồng"


@pytest.mark.parametrize(("when", "shown"), [(date(2024, 2, 7), "07/02/2024"), (date(2024, 12, 31), "31/12/2024")])
def test_day(when: date, shown: str) -> None:
    assert day(when) == shown


def test_texts_are_sorted_by_the_alphabet_with_tones_last() -> None:
    words = ["ba", "dê", "đá", "dứa", "ăn", "an", "ân", "á", "à", "a", "Bà", "đa", "e", "ê"]
    assert sorted(words, key=sort_key) == ["a", "à", "á", "an", "ăn", "ân", "ba", "Bà", "dê", "dứa", "đa", "đá", "e", "ê"]


def test_sorting_compares_word_by_word_and_passes_over_punctuation() -> None:
    titles = [
        "Ánh sáng",
        "An toàn",
        "Anh",
        "“Một cửa” lưu động",
        "Một cửa",
        "Một việc",
        "ba hoa",
        "bà con",
        "Đại Lãnh",
        "Dân vận",
        "10 việc",
    ]
    assert sorted(titles, key=sort_key) == [
        "10 việc", "An toàn", "Anh", "Ánh sáng", "bà con", "ba hoa", "Dân vận", "Đại Lãnh", "Một cửa", "“Một cửa” lưu động", "Một việc",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("word", "code"),
    [
        ("ap dung", "applied"),
        ("Áp  dụng thử ", "piloting"),
        ("aplied", "applied"),
        ("đang áp dụg", "applied"),
        ("declined", "declined"),
        ("chưa áp dụng", None),
        ("không áp dụng", None),
        ("xyz", None),
        ("", None),
    ],
)
def test_nearest(word: str, code: str | None) -> None:
    wordings = {"applied": "applied", "đang áp dụng": "applied", "áp dụng": "applied", "áp dụng thử": "piloting", "declined": "declined"}
    assert nearest(word, wordings) == code


def test_nearest_prefers_the_exact_wording() -> None:
    assert nearest("khác", {"khác biệt": "a", "khác": "b"}) == "b"

"""Numbers in words, by the rules of Vietnamese spelling."""

import pytest

from initiatives.paperwork.numerals import in_words, money_in_words, roman


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (0, "không"),
        (1, "một"),
        (4, "bốn"),
        (5, "năm"),
        (10, "mười"),
        (11, "mười một"),
        (14, "mười bốn"),
        (15, "mười lăm"),
        (20, "hai mươi"),
        (21, "hai mươi mốt"),
        (24, "hai mươi tư"),
        (25, "hai mươi lăm"),
        (44, "bốn mươi tư"),
        (55, "năm mươi lăm"),
        (91, "chín mươi mốt"),
        (100, "một trăm"),
        (101, "một trăm linh một"),
        (104, "một trăm linh bốn"),
        (105, "một trăm linh năm"),
        (110, "một trăm mười"),
        (111, "một trăm mười một"),
        (115, "một trăm mười lăm"),
        (121, "một trăm hai mươi mốt"),
        (1_000, "một nghìn"),
        (1_001, "một nghìn không trăm linh một"),
        (1_010, "một nghìn không trăm mười"),
        (1_015, "một nghìn không trăm mười lăm"),
        (2_024, "hai nghìn không trăm hai mươi tư"),
        (10_000, "mười nghìn"),
        (21_000, "hai mươi mốt nghìn"),
        (105_000, "một trăm linh năm nghìn"),
        (500_000, "năm trăm nghìn"),
        (1_000_000, "một triệu"),
        (1_000_001, "một triệu không trăm linh một"),
        (1_005_000, "một triệu không trăm linh năm nghìn"),
        (1_205_000, "một triệu hai trăm linh năm nghìn"),
        (4_200_000, "bốn triệu hai trăm nghìn"),
        (12_345_678, "mười hai triệu ba trăm bốn mươi lăm nghìn sáu trăm bảy mươi tám"),
        (1_000_000_000, "một tỷ"),
        (2_000_005_000, "hai tỷ không trăm linh năm nghìn"),
        (105_000_000_000, "một trăm linh năm tỷ"),
        (1_234_000_000_000, "một nghìn hai trăm ba mươi tư tỷ"),
    ],
)
def test_number_in_words(value: int, words: str) -> None:
    assert in_words(value) == words


def test_every_number_below_ten_thousand_reads_back() -> None:
    names = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
    digits = {word: i for i, word in enumerate(names)} | {"mốt": 1, "tư": 4, "lăm": 5}
    scales = {"mươi": 10, "trăm": 100, "nghìn": 1000}

    def read(words: list[str]) -> int:
        total, last = 0, 0
        for word in words:
            if word in scales:
                total, last = total + last * scales[word], 0
            elif word == "mười":
                total, last = total + 10, 0
            elif word != "linh":
                last = digits[word]
        return total + last

    assert [value for value in range(10_000) if read(in_words(value).split()) != value] == []


def test_less_than_nothing_has_no_words() -> None:
    with pytest.raises(ValueError, match="-1"):
        in_words(-1)


def test_money_begins_with_a_capital() -> None:
    assert [money_in_words(amount) for amount in (0, 1_700_000)] == ["Không đồng", "Một triệu bảy trăm nghìn đồng"]


def test_roman_numerals() -> None:
    assert [roman(value) for value in (1, 2, 3, 4, 5, 6, 9, 10, 14, 19)] == ["I", "II", "III", "IV", "V", "VI", "IX", "X", "XIV", "XIX"]

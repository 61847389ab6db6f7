"""What nobody typed on purpose is seen where it stands, and what Vietnamese officers really type is left alone."""

import pytest

from initiatives.reading.letters import position, suspicious


@pytest.mark.parametrize(
    ("text", "code", "place", "name"),
    [
        ("một\u200fhai", "control-character", (1, 4), "U+200F"),
        ("một\nhai\u202eba", "control-character", (2, 4), "U+202E"),
        ("một\0", "control-character", (1, 4), "U+0000"),
        ("\uf0b7 một", "control-character", (1, 1), "U+F0B7"),
        ("m\ufffdt", "control-character", (1, 2), "U+FFFD"),
        ("một\U0003fffe", "control-character", (1, 4), "U+3FFFE"),
        ("Ná»™p hồ sơ", "garbled-text", (1, 2), "á»™"),
        ("Ä‘ơn", "garbled-text", (1, 1), "Ä‘"),
        ("ph¶n ánh", "garbled-text", (1, 3), "¶"),
        ("hoà sơ cuûaø", "garbled-text", (1, 12), "ø"),
        ("từ xа", "mixed-letters", (1, 5), "а"),
        ("Ηồ sơ", "mixed-letters", (1, 1), "Η"),
        ("𝐌ới", "mixed-letters", (1, 1), "𝐌"),
        ("a\n<<<<<<< HEAD\nb", "merge-conflict", (2, 1), "<<<<<<< HEAD"),
        (">>>>>>> nhanh", "merge-conflict", (1, 1), ">>>>>>> nhanh"),
    ],
)
def test_what_nobody_typed_is_told_with_its_place_and_name(text: str, code: str, place: tuple[int, int], name: str) -> None:
    found = suspicious(text, "a.md")
    assert found is not None
    assert (found.code, (found.place.line, found.place.column)) == (code, place)
    assert name in found.message


@pytest.mark.parametrize(
    "text",
    [
        "Nộp hồ sơ từ xa, đặt lịch; ĐƯỜNG, Đông — “trích” ‘dẫn’ … 5 m², 10 °C, § 3, 90 %, 5 µg, ±1",
        "Nộp hồ sơ",
        "tab\tvà no-break\u00a0space, soft\u00adhyphen",
        "α và β là hai chữ Hy Lạp; Москва đứng riêng",
        "a << b >> c, <<< ba, ======= bảy dấu bằng",
        "TCVN 5712, ISO 9001® của hãng",
        "",
    ],
)
def test_what_officers_type_is_left_alone(text: str) -> None:
    assert suspicious(text, "a.md") is None


def test_the_line_is_shown_with_a_sign_where_nothing_is_to_be_seen() -> None:
    found = suspicious("đầu\nmột\u202ehai", "a.md")
    assert found is not None
    assert (found.place.source, found.place.length) == ("một�hai", 1)


@pytest.mark.parametrize(("before", "place"), [("", (1, 1)), ("ab", (1, 3)), ("ab\n", (2, 1)), ("a\n\nbc", (3, 3))])
def test_a_position_counts_from_one(before: str, place: tuple[int, int]) -> None:
    assert position(before) == place

"""From bytes to text: what editors on Windows write is read, what cannot be told is refused with its place."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from initiatives.reading.decoding import LARGEST_FILE, decode
from initiatives.reading.problems import Place, Problem
from tests.factory import steady

TEXT = "---\ntitle: Nộp hồ sơ từ xa\n---\n## Nội dung\n"


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode(),
        b"\xef\xbb\xbf" + TEXT.encode(),
        TEXT.replace("\n", "\r\n").encode(),
        TEXT.replace("\n", "\r").encode(),
        unicodedata.normalize("NFD", TEXT).encode(),
        b"\xef\xbb\xbf" + unicodedata.normalize("NFD", TEXT).replace("\n", "\r\n").encode(),
        TEXT.replace("hồ sơ", "hồ\u200b \ufeffsơ").encode(),
        TEXT.replace("Nội dung", "Nội\u00ad dung\u2060").encode(),
    ],
    ids=["plain", "BOM", "CRLF", "CR", "NFD", "all three", "zero width", "soft hyphen"],
)
def test_what_windows_writes_is_the_same_text(data: bytes) -> None:
    assert decode(data, "a.md") == TEXT


def test_tabs_and_no_break_spaces_are_text() -> None:
    assert decode("a\tb\u00a0c".encode(), "a.md") == "a\tb\u00a0c"


@pytest.mark.parametrize(
    ("data", "place", "found"),
    [
        (TEXT.encode("utf-16"), Place(file="a.md"), "UTF-16"),
        (b"ab\r\nc\xf4p", Place(file="a.md", line=2, column=2, source="c�p"), "chữ này ghi bằng bảng mã khác"),
        (b"\xef\xbb\xbf\xf4p", Place(file="a.md", line=1, column=1, source="�p"), "chữ này ghi bằng bảng mã khác"),
        ("Nộp\nN".encode() + b"\xf4", Place(file="a.md", line=2, column=2, source="N�"), "chữ này ghi bằng bảng mã khác"),
    ],
)
def test_another_encoding_is_refused_where_it_begins(data: bytes, place: Place, found: str) -> None:
    problem = decode(data, "a.md")
    assert isinstance(problem, Problem)
    assert (problem.code, problem.place, problem.message) == ("not-utf8", place, f"tệp không phải bảng mã UTF-8 ({found})")


@pytest.mark.parametrize(
    "character", ["\x00", "\x0b", "\x0c", "\x1b", "\x7f", "\x85", "\u200e", "\u2028", "\u202e", "\u2066", "\ufffd", "\uffff"]
)
def test_hidden_characters_are_named(character: str) -> None:
    problem = decode(f"một\nhai{character}ba".encode(), "a.md")
    assert isinstance(problem, Problem)
    assert (problem.code, problem.place) == ("control-character", Place(file="a.md", line=2, column=4, source="hai�ba"))
    assert problem.message == f"có ký tự ẩn U+{ord(character):04X}"


def test_size_is_limited() -> None:
    problem = decode(b"a" * (LARGEST_FILE + 1), "a.md")
    assert isinstance(problem, Problem)
    assert problem.code == "file-too-large"
    assert decode(b"a" * LARGEST_FILE, "a.md") == "a" * LARGEST_FILE


@steady
@given(st.binary(max_size=200))
def test_any_bytes_are_text_or_one_problem(data: bytes) -> None:
    found = decode(data, "a.md")
    assert isinstance(found, Problem) or ("\r" not in found and unicodedata.is_normalized("NFC", found))

"""Where a value stands: line, column and length in the file, as an editor counts them."""

import pytest

from initiatives.reading.problems import Place
from initiatives.reading.source import Path, Source, composed

HEADER = """title: "Tên: dài"
scope: {from: 2024-04-01, points: 8,5, share: -0,5}
authors:
  - role: Công chức
    share: 60
  - {role: Trưởng thôn, share: 40}
tags: [một, hai]
empty:
reason: |
  Dòng một
  dòng hai
end: hết"""
SOURCE = Source(file="a.md", text=f"---\n{HEADER}\n---\n", header=HEADER, first_line=2)


@pytest.mark.parametrize(
    ("path", "on_key", "line", "column", "marked"),
    [
        (("title",), False, 2, 8, '"Tên: dài"'),
        (("title",), True, 2, 1, "title"),
        (("scope",), False, 3, 1, "scope"),
        (("scope", "points"), False, 3, 35, "8,5"),
        (("scope", "share"), False, 3, 47, "-0,5"),
        (("scope", "to"), False, 3, 1, "scope"),
        (("authors",), False, 4, 1, "authors"),
        (("authors", 0), False, 5, 5, "role: Công chức"),
        (("authors", 0, "share"), False, 6, 12, "60"),
        (("authors", 1), False, 7, 5, "{role: Trưởng thôn, share: 40}"),
        (("authors", 1, "role"), True, 7, 6, "role"),
        (("authors", 2), False, 4, 1, "authors"),
        (("tags", 1), False, 8, 13, "hai"),
        (("empty",), False, 9, 1, "empty"),
        (("reason",), False, 10, 9, "|"),
        (("end",), False, 13, 6, "hết"),
        (("absent",), False, 1, 1, "---"),
        ((), False, 1, 1, "---"),
    ],
)
def test_place(path: Path, on_key: bool, line: int, column: int, marked: str) -> None:
    place = SOURCE.place(path, on_key=on_key)
    assert (place.file, place.line, place.column) == ("a.md", line, column)
    assert place.source[column - 1 : column - 1 + place.length] == marked


@pytest.mark.parametrize(
    ("line", "column", "length", "expected"),
    [
        (2, 8, 3, Place(file="a.md", line=2, column=8, source='title: "Tên: dài"', length=3)),
        (2, 8, 0, Place(file="a.md", line=2, column=8, source='title: "Tên: dài"', length=10)),
        (1, 1, 0, Place(file="a.md", line=1, column=1, source="---", length=3)),
        (99, 1, 0, Place(file="a.md", line=99, column=1, source="", length=1)),
    ],
)
def test_at(line: int, column: int, length: int, expected: Place) -> None:
    assert SOURCE.at(line, column, length) == expected


def test_nowhere_named_is_the_first_line() -> None:
    assert SOURCE.spot(None) == SOURCE.at(2)


@pytest.mark.parametrize(
    ("header", "pairs"),
    [
        ("{a: 8,5}", [("a", "8,5")]),
        ("{a: 8,5, b: 1}", [("a", "8,5"), ("b", "1")]),
        ("{a: 5,000,000, b: -1,5}", [("a", "5,000,000"), ("b", "-1,5")]),
        ("{a: 1.234,5}", [("a", "1.234,5")]),
        ("{a: 8, 5, b: 1}", [("a", "8"), ("5", ""), ("b", "1")]),
        ("{a: 8, 5, b: 1,5}", [("a", "8"), ("5", ""), ("b", "1,5")]),
        ("{a: x8,5}", [("a", "x8"), ("5", "")]),
        ("{a: 8,5: 3}", [("a", "8"), ("5", "3")]),
        ("a: 8,5", [("a", "8,5")]),
    ],
)
def test_decimal_comma_in_braces_belongs_to_the_number(header: str, pairs: list[tuple[str, str]]) -> None:
    root = composed(header)
    assert root is not None
    assert [(key.value, value.value) for key, value in root.value] == pairs

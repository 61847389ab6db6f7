"""A problem as people and machines are told it."""

import json

import pytest

from initiatives.reading.problems import (
    REPORTS,
    SHOWN_WIDTH,
    Place,
    Problem,
    as_github_report,
    as_gitlab_report,
    as_json_report,
    as_text,
    as_text_report,
)

STATUS = Problem(
    code="unknown-status",
    place=Place(file="content/initiatives/2024/mot-cua.md", line=4, column=9, source="status: ap dung", length=7),
    message="trạng thái không có trong danh mục",
    hint="ý bạn là `applied` (đang áp dụng)?",
)
FENCE = Problem(code="missing-fence", place=Place(file="content/a.md"), message="một", hint="hai")


def at(column: int, length: int, source: str) -> list[str]:
    """The source line and the line of carets of a problem there."""
    place = Place(file="a.md", line=3, column=column, source=source, length=length)
    return as_text(Problem(code="x", place=place, message="sai", hint="y")).split("\n")[1:3]


def test_text_is_what_the_officer_reads() -> None:
    assert as_text(STATUS) == (
        "content/initiatives/2024/mot-cua.md:4:9: lỗi [unknown-status]\n"
        "   4 | status: ap dung\n"
        "     |         ^^^^^^^ trạng thái không có trong danh mục\n"
        "  gợi ý: ý bạn là `applied` (đang áp dụng)?"
    )


def test_text_without_a_source_line() -> None:
    assert as_text(FENCE) == "content/a.md:1:1: lỗi [missing-fence]\n     | một\n  gợi ý: hai"


@pytest.mark.parametrize(
    ("column", "length", "source", "expected"),
    [
        (1, 3, "---", ["   3 | ---", "     | ^^^ sai"]),
        (3, 1, "a\tb", ["   3 | a b", "     |   ^ sai"]),
        (4, 99, "abcd", ["   3 | abcd", "     |    ^ sai"]),
        (9, 1, "ngắn", ["   3 | ngắn", "     |         ^ sai"]),
        (8, 5, "title: Nhắc lịch ", ["   3 | title: Nhắc lịch", "     |        ^^^^^ sai"]),
    ],
)
def test_carets_stand_below_the_fault(column: int, length: int, source: str, expected: list[str]) -> None:
    assert at(column, length, source) == expected


@pytest.mark.parametrize("column", [1, 40, 120, 290])
def test_long_lines_are_cut_around_the_fault(column: int) -> None:
    words = "".join(chr(ord("a") + i % 26) for i in range(300))
    source, carets = at(column, 5, words)
    start, length = carets.index("^"), carets.count("^")
    assert source[start : start + length] == words[column - 1 : column + 4]
    assert len(source) <= 7 + SHOWN_WIDTH + 2


def test_report_is_sorted_and_counted() -> None:
    other = Problem(code="a", place=Place(file="content/b.md", line=2), message="m", hint="h")
    earlier = Problem(code="b", place=Place(file="content/b.md", line=1), message="m", hint="h")
    assert as_text_report([STATUS, other, FENCE, earlier]) == "\n\n".join(
        [as_text(FENCE), as_text(earlier), as_text(other), as_text(STATUS), "Có 4 lỗi trong 3 tệp."]
    )


def test_json_says_the_same() -> None:
    assert json.loads(as_json_report([STATUS, FENCE])) == [
        {"code": "missing-fence", "severity": "error", "file": "content/a.md", "line": 1, "column": 1, "message": "một", "hint": "hai"},
        {
            "code": "unknown-status",
            "severity": "error",
            "file": "content/initiatives/2024/mot-cua.md",
            "line": 4,
            "column": 9,
            "message": "trạng thái không có trong danh mục",
            "hint": "ý bạn là `applied` (đang áp dụng)?",
        },
    ]
    assert json.loads(as_json_report([])) == []


def test_github_escapes_what_it_would_read_as_its_own() -> None:
    place = Place(file="content/a,b:c%.md", line=2, column=3)
    problem = Problem(code="x", place=place, message="một, hai: 100%\nba", hint="bốn\r")
    assert as_github_report([problem, FENCE]) == (
        "::error file=content/a%2Cb%3Ac%25.md,line=2,col=3,title=x::một, hai: 100%25%0Aba%0Abốn%0D\n"
        "::error file=content/a.md,line=1,col=1,title=missing-fence::một%0Ahai"
    )


def test_formats_are_these() -> None:
    assert {"text": as_text_report, "json": as_json_report, "github": as_github_report, "gitlab": as_gitlab_report} == REPORTS

"""Sections and links of a body, with code and comments respected."""

import pytest

from initiatives.reading.body import BodyLink, BodySection, links, open_comment, sections
from tests.factory import PLAN


def section(title: str, line: int, markdown: str) -> BodySection:
    """A section, short."""
    return BodySection(title=title, line=line, markdown=markdown)


def test_body_is_cut_at_its_headings() -> None:
    body = "Mở đầu.\n\n## Nội dung\n\nMột.\n\n### Nhỏ hơn\n\nHai.\n##  Kết quả  ##\n"
    assert sections(body, 10) == (
        section("", 0, "Mở đầu."),
        section("Nội dung", 12, "Một.\n\n### Nhỏ hơn\n\nHai."),
        section("Kết quả", 19, ""),
    )


@pytest.mark.parametrize("body", ["", "\n\n", "   \n"])
def test_empty_body_has_no_section(body: str) -> None:
    assert sections(body, 1) == ()


@pytest.mark.parametrize(
    ("body", "titles"),
    [
        ("##Nội dung\n", ["Nội dung"]),
        ("  ## Nội dung\n", ["Nội dung"]),
        ("    ## trong khối mã\n", [""]),
        ("# Cấp một\n", [""]),
        ("### Cấp ba\n", [""]),
        ("##\n", [""]),
        ("```\n## mã\n```\n## Thật\n", ["", "Thật"]),
        ("~~~~\n## mã\n~~~\n## vẫn mã\n~~~~~\n## Thật\n", ["", "Thật"]),
        ("```mã``` trên một dòng\n## Thật\n", ["", "Thật"]),
        ("```\n## không đóng\n", [""]),
        ("<!--\n## ghi chú\n-->\n## Thật\n", ["Thật"]),
        ("## Tệp `a.md`\n", ["Tệp `a.md`"]),
        ("## Thật <!-- nháp -->\n", ["Thật"]),
    ],
)
def test_what_is_a_heading(body: str, titles: list[str]) -> None:
    assert [found.title for found in sections(body, 1)] == titles


@pytest.mark.parametrize(
    "title",
    ["Lợi ích mang lại", "LỢI ÍCH MANG LẠI", "Loi ich  mang lai:", "4. Lợi ích mang lại", "IV. Lợi ích mang lại", "4) Lợi ích mang lại."],
)
def test_headings_are_compared_as_they_are_meant(title: str) -> None:
    (found,) = sections(f"## {title}\n", 1)
    assert found.name == "loi ich mang lai"


def test_no_two_sections_of_the_plan_share_a_name() -> None:
    assert len({found.name for found in sections("\n".join(f"## {title}" for title in PLAN), 1)}) == len(PLAN)


def test_comments_are_gone_and_lines_stay() -> None:
    body = "## Một\n\nTrước <!-- bí mật --> sau.\n<!-- nhiều\ndòng\n## bí mật\n-->\n## Hai\n\n`<!-- mã -->`\n\n```\n<!-- mã -->\n```\n"
    assert sections(body, 5) == (
        section("Một", 5, "Trước  sau."),
        section("Hai", 12, "\n`<!-- mã -->`\n\n```\n<!-- mã -->\n```".lstrip("\n")),
    )


@pytest.mark.parametrize(("text", "empty"), [("<!-- viết sau -->", True), ("  \n\t", True), ("Có chữ.", False)])
def test_section_with_only_a_comment_is_empty(text: str, empty: bool) -> None:
    (found,) = sections(f"## Nội dung\n{text}\n", 1)
    assert found.is_empty is empty


@pytest.mark.parametrize(
    ("body", "targets"),
    [
        ("[a](b.md)", [("b.md", 5)]),
        ("![ảnh](anh.png)", [("anh.png", 8)]),
        ("[a](b.md) và [c](d.pdf)", [("b.md", 5), ("d.pdf", 18)]),
        ('[a](b.md "Tên (một)")', [("b.md", 5)]),
        ("[a]( b.md 'Tên' )", [("b.md", 6)]),
        ("[a](<ke hoach.pdf>)", [("ke hoach.pdf", 6)]),
        ("[a](ke hoach (1).pdf)", [("ke hoach (1).pdf", 5)]),
        ("[a](b_(c).pdf)", [("b_(c).pdf", 5)]),
        ("[a](b.md#muc)", [("b.md#muc", 5)]),
        ("[a]()", []),
        ("[ten]: b.md", [("b.md", 8)]),
        ("[ten]: <b.md> 'Tên'", [("b.md", 9)]),
        ("[Lưu ý]: nhớ mang theo giấy tờ", []),
        ("[^1]: chú-thích.md", []),
        ("`[a](b.md)`", []),
        ("```\n[a](b.md)\n```", []),
        ("<!-- [a](b.md) -->", []),
        ("<!-- x --> [a](b.md)", [("b.md", 16)]),
        ("(b.md) [a] [c][d]", []),
    ],
)
def test_links(body: str, targets: list[tuple[str, int]]) -> None:
    assert list(links(f"Dòng một\n{body}\n", 7)) == [BodyLink(target=target, line=8, column=column) for target, column in targets]


@pytest.mark.parametrize(
    ("body", "place"),
    [
        ("a <!-- b --> c", None),
        ("a\nbc <!-- d\ne", (8, 4)),
        ("<!-- a -->\n<!-- b --", (8, 1)),
        ("```\n<!-- mã\n```\n", None),
        ("`<!--`", None),
    ],
)
def test_open_comment(body: str, place: tuple[int, int] | None) -> None:
    assert open_comment(body, 7) == place

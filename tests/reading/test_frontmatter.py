"""The form of a file: fences, YAML, and every way in which an officer gets it wrong."""

import pytest

from initiatives.reading.frontmatter import Parsed, parse_markdown, parse_yaml

GOOD = {"title": "Nộp hồ sơ từ xa"}


def read(text: str) -> Parsed:
    """The parsed file, which must be faultless."""
    parsed = parse_markdown(text, "a.md")
    assert isinstance(parsed, Parsed)
    return parsed


def faults(text: str) -> list[tuple[str, int, int]]:
    """Code, line and column of what is wrong."""
    parsed = parse_markdown(text, "a.md")
    assert isinstance(parsed, list)
    return [(problem.code, problem.place.line, problem.place.column) for problem in parsed]


def reason(header: str) -> tuple[int, int, str]:
    """Line, column and reason of the one fault in a header's syntax."""
    found = parse_markdown(f"---\n{header}\n---\n", "a.md")
    assert isinstance(found, list)
    (problem,) = found
    assert problem.code == "yaml-syntax"
    return problem.place.line, problem.place.column, problem.message.removeprefix("không đọc được dòng này: ")


def test_header_and_body_are_taken_apart() -> None:
    parsed = read("---\ntitle: Nộp hồ sơ từ xa\n---\n## Nội dung\n\nGửi trước.\n")
    assert (parsed.data, parsed.body, parsed.body_line) == (GOOD, "## Nội dung\n\nGửi trước.\n", 4)


@pytest.mark.parametrize(
    "text",
    [
        "--- \ntitle: Nộp hồ sơ từ xa\n---\t\n",
        "---\ntitle:   Nộp hồ sơ từ xa   \n---\n",
        "---\ntitle:\tNộp hồ sơ từ xa\n---\n",
        "---\ntitle:\u00a0Nộp hồ sơ từ xa\n---\n",
        '---\ntitle: "Nộp hồ sơ từ xa"\n---\n',
        "---\ntitle: 'Nộp hồ sơ từ xa'\n---\n",
        "---\n# ghi chú\ntitle: Nộp hồ sơ từ xa  # tên\n\n---\n",
        "---\n{title: Nộp hồ sơ từ xa}\n---\n",
        "---\ntitle: >-\n  Nộp hồ sơ\n  từ xa\n---\n",
        "---\ntitle: Nộp hồ sơ từ xa\n---",
    ],
)
def test_what_officers_type_is_read(text: str) -> None:
    assert read(text).data == GOOD


@pytest.mark.parametrize(
    ("header", "data"),
    [
        ("a: no", {"a": "no"}),
        ("a: 0123", {"a": "0123"}),
        ("a: 12:30", {"a": "12:30"}),
        ("a: 2024-02-07", {"a": "2024-02-07"}),
        ("a: ~", {"a": "~"}),
        ("a: “Nhanh, gọn”", {"a": "“Nhanh, gọn”"}),
        ("a: R&D", {"a": "R&D"}),
        ("a: 15/UBND-VP", {"a": "15/UBND-VP"}),
        ("a: x\ty", {"a": "x\ty"}),
        ("a: [x, 'y: z']\nb:\n- 1\n- {c: 8,5}", {"a": ["x", "y: z"], "b": ["1", {"c": "8,5"}]}),
    ],
)
def test_scalars_stay_text(header: str, data: dict[str, object]) -> None:
    assert read(f"---\n{header}\n---\n").data == data


def test_rule_in_the_body_is_the_bodys_own() -> None:
    parsed = read("---\ntitle: A\n---\nmột\n\n---\n\nhai\n")
    assert parsed.body == "một\n\n---\n\nhai\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", [("missing-fence", 1, 1)]),
        ("title: A\n", [("missing-fence", 1, 1)]),
        ("\n---\ntitle: A\n---\n", [("missing-fence", 1, 1)]),
        ("----\ntitle: A\n----\n", [("missing-fence", 1, 1)]),
        ("—\ntitle: A\n—\n", [("missing-fence", 1, 1)]),
        ("---\ntitle: A\n", [("unclosed-fence", 1, 1)]),
        ("---\ntitle: A\n--\n", [("unclosed-fence", 1, 1)]),
        ("---\n---\n", [("not-a-mapping", 2, 1)]),
        ("---\n# chỉ có ghi chú\n---\n", [("not-a-mapping", 2, 1)]),
        ("---\n- a\n---\n", [("not-a-mapping", 2, 1)]),
        ("---\na: &x 1\nb: *x\nc: *x\n---\n", [("yaml-alias", 2, 4)]),
        ("---\na: &x\n---\n", [("yaml-alias", 2, 4)]),
        ("---\na: &x [*x]\n---\n", [("yaml-alias", 2, 4)]),
        ("---\na: !!int 5\nb: !x y\n---\n", [("yaml-tag", 2, 4), ("yaml-tag", 3, 4)]),
        ("---\n[a]: 1\n---\n", [("bad-key", 2, 1)]),
        ("---\na: 1\nb: {c: 1, c: 2}\na: 2\na: 3\n---\n", [("duplicate-key", 4, 1), ("duplicate-key", 5, 1), ("duplicate-key", 3, 11)]),
    ],
)
def test_form_is_refused_with_its_place(text: str, expected: list[tuple[str, int, int]]) -> None:
    assert faults(text) == expected


@pytest.mark.parametrize(
    ("header", "line", "column", "said"),
    [
        ("a: b: c", 2, 5, "có dấu hai chấm bên trong giá trị; hãy đặt cả giá trị trong ngoặc kép"),
        ("a: b\n  c: d", 3, 1, "dòng này thụt lề thừa; bớt dấu cách cho thẳng hàng với dòng trên"),
        ("a: b\nc d\ne: f", 3, 1, "thiếu dấu hai chấm sau tên khóa"),
        ("\ta: b", 2, 1, "phím Tab đứng đầu dòng; YAML chỉ nhận dấu cách"),
        ("a:\n\t- b", 3, 1, "phím Tab đứng đầu dòng; YAML chỉ nhận dấu cách"),
        ("a: @b", 2, 4, "ký tự này không được đứng đầu giá trị; hãy đặt cả giá trị trong ngoặc kép"),
        ("a: %b", 2, 4, "ký tự này không được đứng đầu giá trị; hãy đặt cả giá trị trong ngoặc kép"),
        ("a: ,b", 2, 4, "ký tự này không được đứng đầu giá trị; hãy đặt cả giá trị trong ngoặc kép"),
        ("a: [b, c\nd: e", 2, 4, "thiếu dấu phẩy hoặc dấu đóng ngoặc vuông"),
        ("a: {b: c\nd: e", 2, 4, "thiếu dấu phẩy hoặc dấu đóng ngoặc nhọn"),
        ('a: "b\nc: d', 2, 4, "dấu ngoặc kép mở ra mà không đóng"),
        ('a: "b" c', 2, 8, "sau dấu ngoặc kép đóng còn chữ; ở trong ngoặc kép thì trích bằng “…”"),
        ('a: "Mô hình "3 không" tại xã"', 2, 14, "sau dấu ngoặc kép đóng còn chữ; ở trong ngoặc kép thì trích bằng “…”"),
        ('a: {b: "c "d" e"}', 2, 12, "sau dấu ngoặc kép đóng còn chữ; ở trong ngoặc kép thì trích bằng “…”"),
        ('a: "b\nc: d\ne: "f"\ng: h', 2, 4, "dấu ngoặc kép mở ở đây không đóng lại trước khi hết dòng"),
        ("a:\n  – b: c\n    d: e", 3, 3, "dấu `–` không mở được một mục của danh sách; dùng dấu trừ `-`"),
        ("a: b\n c: d\ne: f", 3, 1, "dòng này thụt lề thừa; bớt dấu cách cho thẳng hàng với dòng trên"),
        ('a: "b"\n c: d\ne: f', 3, 1, "thừa dấu cách ở đầu dòng; bỏ dấu # thì bỏ cả dấu cách sau nó"),
        ('a: "b"\n c: "d"\ne: f', 3, 1, "thừa dấu cách ở đầu dòng; bỏ dấu # thì bỏ cả dấu cách sau nó"),
        ("a: {b: c}\n d: e", 3, 1, "thừa dấu cách ở đầu dòng; bỏ dấu # thì bỏ cả dấu cách sau nó"),
        ("a: *Quan trọng*", 2, 4, "dấu * đứng đầu giá trị; hãy đặt cả giá trị trong ngoặc kép"),
        ("a: *khong-co", 2, 4, "dấu * đứng đầu giá trị; hãy đặt cả giá trị trong ngoặc kép"),
        ("a: &Đọc", 2, 4, "dấu & đứng đầu giá trị; hãy đặt cả giá trị trong ngoặc kép"),
        ("a: !Đọc", 2, 4, "dấu ! đứng đầu giá trị; hãy đặt cả giá trị trong ngoặc kép"),
        ("a: |b", 2, 4, "dấu | hoặc > đứng đầu giá trị; hãy đặt cả giá trị trong ngoặc kép"),
        ("a: ? b", 2, 4, "dấu ? đứng đầu giá trị; hãy đặt cả giá trị trong ngoặc kép"),
        ("a: - b", 2, 4, "gạch đầu dòng phải xuống dòng mới, không viết sau dấu hai chấm"),
        ('a: "C:\\ke"', 2, 7, "có dấu \\ trong ngoặc kép; dùng dấu / hoặc ngoặc đơn '…'"),
        ("a: b\n...\nc: d", 4, 1, "thụt lề không thẳng hàng với các dòng cùng nhóm, hoặc thừa chữ sau dấu đóng ngoặc"),
    ],
)
def test_syntax_is_explained(header: str, line: int, column: int, said: str) -> None:
    assert reason(header) == (line, column, said)


@pytest.mark.parametrize(
    ("header", "line"),
    [
        ("a: " + "[" * 90_000, 2),
        ("a: " + "{b: " * 5_000 + "}" * 5_000, 2),
        ("\n".join(" " * depth + "a:" for depth in range(400)), 102),
        ("a:\n" + "- " * 5_000 + "b", 3),
    ],
    ids=["brackets", "braces", "indented", "dashes"],
)
def test_nesting_without_end_is_refused(header: str, line: int) -> None:
    found, _, said = reason(header)
    assert (found, said) == (line, "quá nhiều lớp ngoặc hoặc lớp thụt lề lồng nhau")


def test_yaml_file_is_read_the_same_way() -> None:
    parsed = parse_yaml("# xã\n---\nname: xã\u00a0Đại Lãnh\n", "commune.yml")
    assert isinstance(parsed, Parsed)
    assert (parsed.data, parsed.body, parsed.source.place(("name",)).line) == ({"name": "xã Đại Lãnh"}, "", 3)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ("not-a-mapping", 1)),
        ("a: 1\n---\nb: 2\n", ("yaml-syntax", 2)),
        ("a: 1\nb: 2\na: 3\n", ("duplicate-key", 3)),
    ],
)
def test_yaml_file_is_refused_the_same_way(text: str, expected: tuple[str, int]) -> None:
    found = parse_yaml(text, "commune.yml")
    assert isinstance(found, list)
    assert [(problem.code, problem.place.line) for problem in found] == [expected]

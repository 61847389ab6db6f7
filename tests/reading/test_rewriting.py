"""Changing values in a file: exactly what was meant changes, and everything else stays byte for byte."""

import re
import unicodedata
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from initiatives.reading.decoding import decode
from initiatives.reading.frontmatter import Parsed, parse_markdown
from initiatives.reading.letters import suspicious
from initiatives.reading.rewriting import Change, Unchangeable, plain_number, rewrite
from initiatives.reading.scalars import Points
from tests.factory import steady

ORDER = ("code", "status", "scores", "score_changes", "novelty", "selection", "closure")


def change(*path: str | int, to: Any) -> Change:
    """A change of the value at a path."""
    return Change(path=path, value=to)


def file(header: str, body: str = "## Nội dung\n\nChữ.\n") -> str:
    """A file with this header."""
    return f"---\n{header}---\n{body}"


def parsed(text: str) -> Parsed:
    """What our reader makes of a text."""
    clean = decode(text.encode(), "x.md")
    assert isinstance(clean, str)
    found = parse_markdown(clean, "x.md")
    assert isinstance(found, Parsed)
    return found


CASES: dict[str, tuple[str, list[Change], str]] = {
    "plain scalar": ("status: draft   # bước đầu\n", [change("status", to="declined")], "status: declined   # bước đầu\n"),
    "aligned value": ("status:     draft\ncode: A\n", [change("status", to="declined")], "status:     declined\ncode: A\n"),
    "double quotes stay": ('status: "draft"\n', [change("status", to="declined")], 'status: "declined"\n'),
    "single quotes stay": ("status: 'draft'\n", [change("status", to="it's")], "status: 'it''s'\n"),
    "a text is quoted": ("note: a\n", [change("note", to="Điểm: 8 # tám")], 'note: "Điểm: 8 # tám"\n'),
    "a text on two lines": ("note: a\n", [change("note", to="một\nhai")], 'note: "một\\nhai"\n'),
    "scalar over two lines": ("note: một\n  hai\ncode: A\n", [change("note", to="ba")], "note: ba\ncode: A\n"),
    "within braces": ("a: {b: 1, c: {d: 2,  e: 3} }  # x\n", [change("a", "c", "d", to="9")], "a: {b: 1, c: {d: 9,  e: 3} }  # x\n"),
    "comma within braces": ("a: {b: 8,5, c: 2}\n", [change("a", "b", to="9.5")], "a: {b: 9.5, c: 2}\n"),
    "braces over lines": ("a: {b: 1, # một\n    c: 2}\n", [change("a", "c", to="3")], "a: {b: 1, # một\n    c: 3}\n"),
    "item of a list": ("a:\n- {b: 1} # x\n- {b:  2}\n", [change("a", 1, "b", to="3")], "a:\n- {b: 1} # x\n- {b:  3}\n"),
    "appended in braces": (
        "a:\n  - {b: 1} # x\n  # y\nc: 1\n",
        [change("a", 1, to={"b": "2"})],
        "a:\n  - {b: 1} # x\n  - {b: 2}\n  # y\nc: 1\n",
    ),
    "appended in lines": (
        "a:\n- b: 1\n  c: {d: 1}\n  e:\n    f: 1\n# y\n",
        [change("a", 1, to={"b": "2", "c": {"d": "3"}, "e": {"f": "4"}})],
        "a:\n- b: 1\n  c: {d: 1}\n  e:\n    f: 1\n- b: 2\n  c: {d: 3}\n  e:\n    f: 4\n# y\n",
    ),
    "appended to brackets": (
        "a: [{b: 1, c: 2}]  # x\n",
        [change("a", 1, to={"b": "3", "c": "4"})],
        "a: [{b: 1, c: 2}, {b: 3, c: 4}] # x\n",
    ),
    "appended to nothing": ("a: []\nb: 1\n", [change("a", 0, to={"b": "3"})], "a:\n  - {b: 3}\nb: 1\n"),
    "key into braces": ("a:\n  - {b: 1}   # x\n  - {b: 2}\n", [change("a", 0, "c", to="đ")], 'a:\n  - {b: 1, c: "đ"} # x\n  - {b: 2}\n'),
    "key into lines": (
        "a:\n  - b: 1   # x\n    # y\n    d: '2'\n  - b: 2\n",
        [change("a", 0, "c", to="3")],
        "a:\n  - b: 1   # x\n    # y\n    d: '2'\n    c: 3\n  - b: 2\n",
    ),
    "key beside a comma": ("a:\n  - {b: 8,5, c: 1}\n", [change("a", 0, "d", to="đ")], 'a:\n  - {b: "8,5", c: 1, d: "đ"}\n'),
    "block text replaced": ("note: |\n  một\n  # hai\n\ncode: A\n", [change("note", to="ba")], "note: |-\n  ba\n\ncode: A\n"),
    "new key in its place": (
        "code: A\nstatus: draft # x\n# chờ\nclosure: {a: 1}\n",
        [change("selection", to={"total": "80.5", "reason": "Vì: tốt"})],
        'code: A\nstatus: draft # x\nselection: {total: 80.5, reason: "Vì: tốt"}\n# chờ\nclosure: {a: 1}\n',
    ),
    "new list": (
        "scores:\n  - {b: 1}\n  # của scores\nz: 1\n",
        [change("score_changes", 0, to={"b": "2"})],
        "scores:\n  - {b: 1}\n  # của scores\nscore_changes:\n  - {b: 2}\nz: 1\n",
    ),
    "new key before all": ("note: x\n", [change("zzz", to="1")], "note: x\nzzz: 1\n"),
    "behind a block text": (
        "scores:\n  - note: |\n      a\n\n      # b\n\nz: 1\n",
        [change("selection", to={"a": "1"})],
        "scores:\n  - note: |\n      a\n\n      # b\nselection: {a: 1}\n\nz: 1\n",
    ),
    "days and numbers as typed": (
        "a:\n  - {d: 2024-3-8, n: 01.50, t: 12:30, y: yes}\n",
        [change("a", 0, "c", to="1")],
        "a:\n  - {d: 2024-3-8, n: 01.50, t: 12:30, y: yes, c: 1}\n",
    ),
    "one after the other": (
        "status: draft\n",
        [change("scores", 0, to={"a": "1"}), change("scores", 1, to={"a": "2"}), change("scores", 0, "a", to="3")],
        "status: draft\nscores:\n  - {a: 3}\n  - {a: 2}\n",
    ),
    "dash on a line of its own": ("a:\n  -\n    # y\n    b: 1\n", [change("a", 0, "b", to="2")], "a:\n  -\n    # y\n    b: 2\n"),
}


@pytest.mark.parametrize("case", CASES)
def test_only_what_was_meant_changes(case: str) -> None:
    before, changes, after = CASES[case]
    assert rewrite(file(before), changes, ORDER) == file(after)


@pytest.mark.parametrize("case", CASES)
def test_line_ends_and_mark_of_windows_stay(case: str) -> None:
    before, changes, after = CASES[case]
    for end, mark in (("\r\n", "\ufeff"), ("\r", "")):
        assert rewrite(mark + file(before).replace("\n", end), changes, ORDER) == mark + file(after).replace("\n", end)


@pytest.mark.parametrize("body", ["", "\n\n  \t", "---\nkhông phải rào\n---", "\r\na\rb\nc", "hoà\u0300 \u200b\ufeff", "\u00a0"])
def test_body_is_not_touched(body: str) -> None:
    assert rewrite(file("status: draft\n", body), [change("status", to="declined")]) == file("status: declined\n", body)


def test_other_lines_keep_what_the_reader_passes_over() -> None:
    header = "title: ho\u0302\u0300 so\u031b\nnote: \u00a0a\u200bb\nstatus:\u00a0draft\n"
    assert rewrite(file(header), [change("status", to="declined")]) == file(header.replace("\u00a0draft", " declined"))


@pytest.mark.parametrize(
    ("header", "wanted", "told"),
    [
        ("a:\n  - {b: 1, # một\n     c: 2}\n", change("a", 0, "d", to="3"), "một ghi chú sau dấu # sẽ bị mất"),
        ("{a: 1}\n", change("a", to="2"), "phần thông tin viết theo lối lệnh này không sửa được"),
        ("{a: 1}\n", change("b", to="2"), "phần thông tin viết theo lối lệnh này không sửa được"),
        ("a: &x 1\n", change("a", to="2"), "không dùng dấu `&` và `*` để nhắc lại giá trị"),
        ("a: 1\na: 2\n", change("a", to="2"), "khóa `a` đã có ở dòng 2"),
    ],
)
def test_what_cannot_be_kept_is_refused(header: str, wanted: Change, told: str) -> None:
    with pytest.raises(Unchangeable, match=re.escape(told)):
        rewrite(file(header), [wanted], ORDER)


def test_values_are_written_as_they_will_be_read() -> None:
    note = "ho\u0302\u0300\u00a0so\u031b\u200b"
    assert rewrite(file("code: A\n"), [change("note", to=note)]) == file('code: A\nnote: "hồ sơ"\n')
    with pytest.raises(Unchangeable, match="có ký tự ẩn U\\+202E"):
        rewrite(file("code: A\n"), [change("note", to="a\u202eb")])


def test_text_that_is_no_dossier_is_refused() -> None:
    with pytest.raises(Unchangeable, match="tệp phải mở đầu"):
        rewrite("Chữ.\n", [change("a", to="1")])


LETTERS = st.characters(codec="utf-8", exclude_categories=("Cc", "Cf", "Cs", "Cn", "Co", "Zl", "Zp"))
WORDS = (
    st.text(LETTERS, min_size=1, max_size=12)
    .map(lambda text: unicodedata.normalize("NFC", text).replace("\u00a0", " ").strip())
    .filter(lambda text: bool(text) and suspicious(text, "a.md") is None)
)
KEYS = st.sampled_from(("unit", "date", "novelty", "effect", "note"))
NUMBERS = st.decimals(0, 100, places=3).map(plain_number)


@st.composite
def records(draw: st.DrawFn) -> dict[str, str]:
    """A mapping of a file."""
    return draw(st.dictionaries(KEYS, NUMBERS | WORDS, min_size=2, max_size=4))


def quoted(value: str, style: str) -> str:
    """A scalar in one of the ways that officers type."""
    if style == "plain" and re.fullmatch(r"[\w.]+", value, re.ASCII):
        return value
    return "'" + value.replace("'", "''") + "'" if style == "single" else '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'


@st.composite
def headers(draw: st.DrawFn) -> str:
    """A header with a list of mappings, in lines or in braces, and comments between and behind."""
    style, flow, indent = (
        draw(st.sampled_from(("plain", "single", "double"))),
        draw(st.booleans()),
        draw(st.sampled_from(("", "  ", "    "))),
    )
    lines = ["code: A   # mã", f"status: {quoted('draft', style)}", "scores:"]
    for record in draw(st.lists(records(), min_size=1, max_size=3)):
        pairs = [f"{key}: {quoted(value, style)}" for key, value in record.items()]
        if flow:
            lines += [f"{indent}- {{{', '.join(pairs)}}}{draw(st.sampled_from(('', ' # một', '   # hai')))}"]
        else:
            ends = [draw(st.sampled_from(("", "  # ba"))) for _ in pairs]
            lines += [f"{indent}{'- ' if i == 0 else '  '}{pair}{end}" for i, (pair, end) in enumerate(zip(pairs, ends, strict=True))]
        lines += draw(st.sampled_from(([], ["# giữa"], [""])))
    return "\n".join([*lines, "# cuối", "note: x", ""])


@st.composite
def edits(draw: st.DrawFn, header: str) -> Change:
    """A change that an import, a selection or an officer's correction makes."""
    scores = parsed(file(header)).data["scores"]
    at = draw(st.integers(0, len(scores)))
    if at == len(scores):
        return change("scores", at, to=draw(records()))
    kind = draw(st.sampled_from(("point", "key", "status", "new", "list")))
    return {
        "point": change("scores", at, draw(st.sampled_from(sorted(scores[at]))), to=draw(NUMBERS | WORDS)),
        "key": change("scores", at, "moi", to=draw(NUMBERS | WORDS)),
        "status": change("status", to=draw(st.sampled_from(("declined", "under_review")))),
        "new": change("selection", to=draw(records())),
        "list": change("score_changes", 0, to=draw(records())),
    }[kind]


def set_in(data: Any, path: tuple[str | int, ...], value: Any) -> Any:
    """Plain data with a value put in: the meaning of a change, told a second time."""
    step, *rest = path
    if isinstance(step, int):
        data = list(data or [])
        data[step:] = [set_in(data[step] if step < len(data) else None, tuple(rest), value) if rest else value, *data[step + 1 :]]
        return data
    return {**(data or {}), step: set_in((data or {}).get(step), tuple(rest), value) if rest else value}


@steady
@given(st.data())
def test_any_change_says_what_was_meant_and_keeps_the_rest(data: st.DataObject) -> None:
    header = data.draw(headers())
    wanted = data.draw(edits(header))
    before, after = file(header), rewrite(file(header), [wanted], ORDER)
    assert parsed(after).data == set_in(parsed(before).data, tuple(wanted.path), wanted.value)
    assert after.count(" # ") + after.count("\n# ") == before.count(" # ") + before.count("\n# ") + str(wanted.value).count(" # ")
    assert after.endswith("---\n## Nội dung\n\nChữ.\n")
    kept = [line for line in before.splitlines() if line in after.splitlines()]
    lost = len(before.splitlines()) - len(kept)
    assert lost <= (4 if wanted.path[0] == "scores" and len(wanted.path) == 3 else 1)
    assert rewrite(after, [wanted], ORDER) == after or wanted.path[-1:] == (len(parsed(before).data["scores"]),)


@given(st.decimals(0, 100_000, places=6))
def test_numbers_are_written_as_they_are_read(value: Decimal) -> None:
    from pydantic import TypeAdapter  # noqa: PLC0415

    assert TypeAdapter(Points).validate_python(plain_number(value)) == value


@pytest.mark.parametrize(
    ("value", "text"), [("24", "24"), ("24.50", "24.5"), ("23.125", "23.1250"), ("1E+2", "100"), ("0.000001", "0.000001")]
)
def test_numbers_are_never_ambiguous(value: str, text: str) -> None:
    assert plain_number(Decimal(value)) == text

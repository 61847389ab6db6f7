"""What the form writes: nothing but what was changed, and what the reader of the files reads back."""

import difflib
from typing import Any

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from initiatives.reading.frontmatter import Parsed, parse_markdown, parse_yaml
from tests.commands import CONTENT
from tests.factory import steady
from tests.form.node import saved

FILES = sorted(path for kind in ("*.md", "*.yml") for path in CONTENT.rglob(kind))

FILE = """---
# lời nhắc ở đầu
code: SK-2024-001   # không đổi
title: 'Tên cũ'
submitted: 07/02/2024
scores:
  - {unit: van-phong, criteria: {novelty: "8,5", effect: 24}}   # phiếu một
  # phiếu hai đến muộn
  - unit: tu-phap
    criteria: {novelty: 24}
note: |
  hai
  dòng

# cuối
khoa_la: [1, no, 0123]
---
## Nội dung

Chữ <!-- nhắc --> và *chữ*.
"""


def changes(text: str, after: str) -> list[str]:
    """The lines that went and came, without places."""
    lines = difflib.unified_diff(text.splitlines(), after.splitlines(), n=0, lineterm="")
    return [line for line in lines if not line.startswith(("---", "+++", "@@"))]


def data_of(text: str, kind: str = "md") -> dict[str, Any]:
    """What the reader of the files understands."""
    found = parse_markdown(text, "x.md") if kind == "md" else parse_yaml(text, "x.yml")
    assert isinstance(found, Parsed), found
    return found.data


def test_every_file_of_the_content_is_saved_unchanged_byte_for_byte() -> None:
    texts = [path.read_text("utf-8") for path in FILES]
    assert saved({"kind": path.suffix[1:], "text": text} for path, text in zip(FILES, texts, strict=True)) == texts


@pytest.mark.parametrize(
    ("edit", "lines"),
    [
        ({"set": {"title": "Yes: tên mới"}}, ["-title: 'Tên cũ'", '+title: "Yes: tên mới"']),
        ({"set": {"code": "SK-2024-002"}}, ["-code: SK-2024-001   # không đổi", '+code: "SK-2024-002"   # không đổi']),
        (
            {"set": {"scores.0.criteria.effect": "31"}},
            [
                '-  - {unit: van-phong, criteria: {novelty: "8,5", effect: 24}}   # phiếu một',
                '+  - {unit: van-phong, criteria: {novelty: "8,5", effect: 31}}   # phiếu một',
            ],
        ),
        ({"set": {"scores.1.criteria.effect": "20"}}, ["-    criteria: {novelty: 24}", "+    criteria: {novelty: 24, effect: 20}"]),
        ({"set": {"note": "một dòng"}}, ["-note: |", "-  hai", "-  dòng", '+note: "một dòng"']),
        ({"unset": ["note"]}, ["-note: |", "-  hai", "-  dòng"]),
        ({"set": {"submitted": "2024-02-07"}}, []),
        ({"set": {"submitted": "2024-02-08"}}, ["-submitted: 07/02/2024", '+submitted: "2024-02-08"']),
        ({"set": {"status": "draft"}}, ['+status: "draft"']),
        ({"set": {"sample": False}}, []),
        ({"set": {"sample": True}}, ["+sample: true"]),
        ({"set": {"body": "## Nội dung\n\nMới."}}, ["-Chữ <!-- nhắc --> và *chữ*.", "+Mới."]),
    ],
    ids=[
        "value",
        "comment",
        "in braces",
        "new in braces",
        "block",
        "key taken away",
        "same day",
        "other day",
        "new key",
        "switch off",
        "switch on",
        "body",
    ],
)
def test_a_change_changes_its_own_lines_alone(edit: dict[str, Any], lines: list[str]) -> None:
    (after,) = saved([{"kind": "md", "text": FILE, **edit}])
    assert changes(FILE, after) == lines


BODY = """## Nội dung


Chữ *nghiêng*, **đậm**.

* sao

   - con

|Việc|Trước|
|---|--:|
|A|90|

***

Dòng một\x20\x20
dòng hai.
"""
RESPELT = """## Nội dung

Chữ _nghiêng_, **đậm**.

- sao
    - con

| Việc | Trước |
| --- | --- |
| A | 90 |

---

Dòng một\x20\x20
dòng hai."""


@pytest.mark.parametrize(
    ("now", "lines"),
    [
        (RESPELT, []),
        (RESPELT.replace("dòng hai", "dòng ba"), ["-", "-dòng hai.", "+dòng ba."]),
        (RESPELT.replace("một  \n", "một\n"), ["-", "-Dòng một  ", "+Dòng một"]),
        (RESPELT.replace("    - con", "- con"), ["-", "-", "-* sao", "-   - con", "+- sao", "+- con"]),
        (RESPELT.replace("_nghiêng_, ", "_nghiêng_.\n\n"), ["-Chữ *nghiêng*, **đậm**.", "+Chữ _nghiêng_.", "+**đậm**."]),
        (RESPELT.replace("## Nội", "### Nội"), ["-## Nội dung", "-", "+### Nội dung"]),
    ],
    ids=["another spelling", "word", "line break", "list level", "new paragraph", "heading level"],
)
def test_a_paragraph_that_says_the_same_stays_as_it_was_written(now: str, lines: list[str]) -> None:
    text = f"---\ntitle: x\n---\n{BODY}"
    (after,) = saved([{"kind": "md", "text": text, "set": {"body": now}}])
    assert sorted(changes(text, after)) == sorted(lines)


@pytest.mark.parametrize(
    ("was", "now"),
    [("2*3", "2_3"), (r"\*không nghiêng\*", "*không nghiêng*"), ("| 5--6 |", "| 5-6 |"), ("a\n- b", "a\n+ c"), ("một hai", "một  hai")],
)
def test_no_edit_of_a_paragraph_is_taken_for_another_spelling(was: str, now: str) -> None:
    text = f"---\ntitle: x\n---\n## Nội dung\n\n{was}\n"
    (after,) = saved([{"kind": "md", "text": text, "set": {"body": f"## Nội dung\n\n{now}"}}])
    assert after == f"---\ntitle: x\n---\n## Nội dung\n\n{now}\n"


def test_unknown_keys_and_odd_values_stay_what_they_are() -> None:
    (after,) = saved([{"kind": "md", "text": FILE, "set": {"title": "Khác", "scores.1.unit": "cong-an"}}])
    before, now = data_of(FILE), data_of(after)
    assert now["khoa_la"] == before["khoa_la"] == ["1", "no", "0123"]
    assert now["submitted"] == "07/02/2024"
    assert {key: value for key, value in now.items() if key not in ("title", "scores")} == {
        key: value for key, value in before.items() if key not in ("title", "scores")
    }


def test_a_new_file_is_quoted_so_that_no_word_turns_into_something_else() -> None:
    (text,) = saved([{"kind": "md", "text": None, "set": {"title": "No", "share": "100", "sample": False, "body": "## Nội dung\n\nChữ."}}])
    assert text == '---\ntitle: "No"\nshare: 100\n---\n\n## Nội dung\n\nChữ.\n'


@pytest.mark.parametrize(
    "text", ["không có phần thông tin", "---\ntitle: x\n", "---\n[1]\n---\n", "---\na: 1\na: 2\n---\n", "---\n{a: 1}\n---\n"]
)
def test_what_is_no_front_matter_is_not_opened(text: str) -> None:
    with pytest.raises(AssertionError, match="Error"):
        saved([{"kind": "md", "text": text}])


# A no-break space, which comes with text copied from Word, is read as the space it looks like.
WORDS = (
    st.text(st.characters(exclude_categories=["Cs", "Cc", "Cn", "Co"], exclude_characters="\u00a0"), min_size=1, max_size=40)
    .map(str.strip)
    .filter(bool)
)
LINES = st.lists(WORDS, min_size=1, max_size=3).map("\n".join)


@settings(steady, max_examples=10, phases=[Phase.generate])  # each example is sixty files in two starts of Node
@given(st.lists(st.tuples(WORDS, LINES), min_size=60, max_size=60))
def test_what_the_form_writes_is_what_the_reader_reads(texts: list[tuple[str, str]]) -> None:
    sets = [{"title": one, "note": many, "authors": [{"role": one, "parts": [many, one]}]} for one, many in texts]
    new = saved({"kind": "md", "text": None, "set": values} for values in sets)
    old = saved({"kind": "md", "text": FILE, "set": values} for values in sets)
    assert [data_of(text) for text in new] == sets
    assert [data_of(text) for text in old] == [{**data_of(FILE), **values} for values in sets]

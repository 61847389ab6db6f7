"""Generated files through the whole line: read, judged, projected, built; refused in words or made into a site, never a traceback.

``NIGHTLY=1`` tries 20,000 of them instead of 500.
"""

import os
import random
import shutil
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree

from initiatives.projection.site import project
from initiatives.reading.problems import REPORTS
from initiatives.registry import Registry, load
from initiatives.website.output import Output
from initiatives.website.site import build
from tests.bad_inputs.corpus import compiled_target
from tests.factory import BASE, TODAY, earned, initiative, steady

TRIED = 20_000 if os.environ.get("NIGHTLY") else 500
PLACE = "initiatives/2024/sinh-ra.md"

PIECES = (
    "Nộp hồ sơ¦đợt 1¦a: b¦# ghi chú¦ #1¦[a](b)¦[a](https://a.vn)¦](¦**đậm**¦`mã`¦```\n¦~~~\n¦<!--¦-->¦<b>¦</div>¦<script>"
    "¦<![CDATA[¦&amp;¦&#x0;¦{{ x }}¦{% y %}¦|a|b|\n|-|-|\n¦\n## Nội dung\n¦\n---\n¦> ¦- ¦1. ¦    ¦\t¦\n\n¦\r\n¦\u200b¦\u00a0¦\ufeff"
    "¦e\u0302\u0301¦đ¦🇻🇳¦8,5¦2024-02-30¦0912 345 678¦\\¦***¦_¦[1]: http://a\n¦[^1]¦![x](a.png)¦http://[¦<a href='¦klzzwxh:0001¦wzxhzdk:1"
)
WORDS = st.sampled_from(PIECES.split("¦"))
TEXTS = st.lists(WORDS | st.text(st.characters(exclude_categories=["Cs"]), max_size=6), max_size=12).map("".join)
VALUES = st.recursive(
    TEXTS | st.sampled_from(["", "2024-03-01", "100", "-1", "true", "null"]), lambda inner: st.lists(inner, max_size=3), max_leaves=5
)
KEYS = st.sampled_from(
    ["title", "summary", "status", "authors", "tags", "scores", "published", "funding", "note", "call", "idea", "attachments", "x"]
)


@st.composite
def dossiers(draw: st.DrawFn) -> str:
    """A whole file: a good one with some values and a body that somebody, or something, typed."""
    good = earned(draw(st.sampled_from(["draft", "approved", "recognised"])), code="SK-2024-900")
    text = initiative({**good, **draw(st.dictionaries(KEYS, VALUES, max_size=2))}) + draw(TEXTS)
    at, cut = draw(st.integers(0, len(text))), draw(st.integers(0, 8))
    return text if draw(st.booleans()) else text[:at] + draw(TEXTS) + text[at + cut :]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A faultless content folder to put them in."""
    content = tmp_path_factory.mktemp("generated") / "content"
    shutil.copytree(BASE, content)
    return content


@settings(steady, max_examples=TRIED, suppress_health_check=list(HealthCheck))
@given(text=dossiers())
def test_generated_file_is_refused_in_words_or_becomes_a_site(folder: Path, text: str) -> None:
    (folder / PLACE).write_bytes(text.encode())
    found = load(folder, TODAY)
    if isinstance(found, Registry):
        files = {file.path: file.content for file in build(project(found), compiled_target()) if isinstance(file, Output)}
        assert all(etree.fromstring(data) is not None for name, data in files.items() if name.endswith(".xml"))
        assert b"<script>" not in b"".join(data for name, data in files.items() if name.endswith(".html"))
        return
    assert found
    assert all(one.place.file == f"content/{PLACE}" or one.code == "undecided-look-alike" for one in found)
    assert all(one.place.line >= 1 and one.place.column >= 1 for one in found)
    assert all(REPORTS[name](found) for name in REPORTS)


def test_generated_files_are_of_both_kinds(folder: Path) -> None:
    seed = random.Random(7)
    found = []
    for number in range(40):
        dirt = "".join(seed.choice(["", "", " #1", "\n<<<<<<< a\n", "[" * 30]) for _ in range(2))
        (folder / PLACE).write_text(initiative(earned("draft", code="SK-2024-900", title=f"Tên {number}")) + dirt, "utf-8")
        found.append(isinstance(load(folder, TODAY), Registry))
    assert {True, False} == set(found)

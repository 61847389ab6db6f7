"""The one door: a content folder becomes an immutable Registry, or everything that is wrong with it."""

import random
import shutil
from dataclasses import FrozenInstanceError
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from initiatives.projection.site import project
from initiatives.reading.problems import REPORTS, Problem
from initiatives.registry import Registry, load
from tests.factory import BASE, COMMUNE, ROOT, TODAY, call, codes, content, document, draft, initiative, page, problems, steady, told

CONTENT = ROOT / "content"


def test_the_real_content_is_faultless() -> None:
    assert told(problems(CONTENT)) == []


def test_the_real_content_is_of_samples_that_production_refuses() -> None:
    found = problems(CONTENT, allow_samples=False)
    samples = [path for path in CONTENT.rglob("*.md") if "\nsample: true\n" in path.read_text("utf-8")]
    assert set(codes(found)) == {"sample-in-production"}
    assert len(found) == len(samples) + 1  # the sample contact in commune.yml
    assert len([path for path in samples if "initiatives" in path.parts]) >= 14


def test_registry_holds_what_was_read(tmp_path: Path) -> None:
    files = {"a.md": initiative(draft()), "calls/b.md": call(), "documents/c.md": document(), "pages/d.md": page()}
    folder = content(tmp_path, {**files, "settings/known/e.csv": "Mã,Tên,Nguồn\nX-1,Một,x\n"})
    found = load(folder, TODAY)
    assert isinstance(found, Registry)
    assert (found.content, found.as_of, found.world.complete) == (folder, TODAY, True)
    assert [entry.file for entry in found.world.everything] == [
        *("content/initiatives/2024/a.md", "content/calls/b.md", "content/documents/c.md", "content/pages/d.md"),
    ]
    assert [known.code for known in found.world.known] == ["X-1"]


def test_registry_cannot_change(tmp_path: Path) -> None:
    found = load(content(tmp_path, {"a.md": initiative(draft())}), TODAY)
    assert isinstance(found, Registry)
    with pytest.raises(FrozenInstanceError):
        found.content = tmp_path  # type: ignore[misc]
    with pytest.raises(FrozenInstanceError):
        found.world.initiatives[0].slug = "khac"  # type: ignore[misc]
    assert isinstance(found.world.initiatives, tuple)


def test_problems_of_all_files_come_together_sorted(tmp_path: Path) -> None:
    files = {
        "b.md": initiative(draft(code="1", kind="x")),
        "a.md": initiative(draft(beneficiaries=[], field="x")),
        "calls/z.md": "hỏng",
        "pages/trang.md": page(menu=""),
        "documents/c.md": document(year="24"),
        "settings/known/k.csv": "Mã\n",
    }
    found = problems(content(tmp_path, files, COMMUNE.replace("max: 40, min: 25", "max: 40, min: 52")))
    assert told(found) == [
        "calls/z.md:1:1 missing-fence",
        "documents/c.md:4:7 not-a-year",
        "initiatives/2024/a.md:6:8 unknown-field",
        "initiatives/2024/a.md:9:1 empty-list",
        "initiatives/2024/b.md:2:7 bad-code",
        "initiatives/2024/b.md:5:7 unknown-kind",
        "pages/trang.md:4:7 empty-value",
        "settings/commune.yml:41:52 minimum-above-maximum",
        "settings/known/k.csv:1:1 known-columns",
    ]
    assert found == sorted(found, key=lambda problem: problem.order)


def test_without_settings_the_other_files_are_still_read(tmp_path: Path) -> None:
    folder = content(tmp_path, {"a.md": "hỏng", "pages/b.md": page()})
    (folder / "settings" / "commune.yml").unlink()
    assert told(problems(folder)) == ["initiatives/2024/a.md:1:1 missing-fence", "settings/commune.yml:1:1 missing-settings"]


def test_folder_is_named_as_people_name_it(tmp_path: Path) -> None:
    folder = content(tmp_path, {"a.md": "hỏng"}, "hỏng")
    named = load(folder, TODAY, label="D:/xã/nội dung")
    missing = load(tmp_path / "khong-co", TODAY, label="khong-co")
    assert isinstance(named, list)
    assert isinstance(missing, list)
    assert [problem.place.file for problem in named] == ["D:/xã/nội dung/initiatives/2024/a.md", "D:/xã/nội dung/settings/commune.yml"]
    assert [(problem.code, problem.place.file) for problem in missing] == [("missing-folder", "khong-co")]


def test_progress_counts_the_files(tmp_path: Path) -> None:
    told_of: list[tuple[int, int]] = []
    files = {"a.md": "hỏng", "b.md": initiative(draft()), "pages/c.md": page()}
    load(content(tmp_path, files), TODAY, progress=lambda done, total: told_of.append((done, total)))
    assert told_of == [(1, 3), (2, 3), (3, 3)]


def test_the_day_decides(tmp_path: Path) -> None:
    folder = content(tmp_path, {"a.md": initiative(draft())})
    assert codes(problems(folder, date(2024, 2, 25))) == ["future-date"]
    assert codes(problems(folder, date(2024, 2, 26))) == []


def test_empty_collections_are_fine(tmp_path: Path) -> None:
    assert problems(content(tmp_path, {})) == []


def test_file_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    folder = content(tmp_path, {})
    (folder / "initiatives" / "2024").mkdir(parents=True, exist_ok=True)
    (folder / "initiatives" / "2024" / "a.md").symlink_to("a.md")
    assert [problem.message for problem in problems(folder)] == ["không đọc được tệp: liên kết đi vòng"]


NASTY = st.sampled_from(
    ["---\n", "\n", ":", ": ", "- ", "[", "]", "{", "}", '"', "'", "&", "*", "!", "|", ">", "%", "#", ",", "\t", "\\", "<!--", "](", "http://[",
     "\x00", "\u200b", "\u00a0", "\ufeff", "đ", "́", "0", "99999999", "2024-02-30", "  ", "```"]
)  # fmt: skip
EDITS = st.lists(st.tuples(st.integers(0, 5_000), st.integers(0, 30), NASTY), min_size=1, max_size=6)
TARGETS = sorted(path.relative_to(BASE).as_posix() for path in BASE.rglob("*") if path.suffix in (".md", ".yml", ".csv"))


def mangled(text: str, edits: list[tuple[int, int, str]]) -> str:
    """The text with pieces cut out and others put in."""
    for at, cut, put in edits:
        start = at % (len(text) + 1)
        text = text[:start] + put + text[start + cut :]
    return text


@settings(steady, max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(name=st.sampled_from(TARGETS), edits=EDITS)
def test_whatever_is_typed_there_is_never_a_traceback(tmp_path: Path, name: str, edits: list[tuple[int, int, str]]) -> None:
    folder = tmp_path / str(random.Random(repr((name, edits))).getrandbits(64))
    shutil.copytree(BASE, folder)
    path = folder / name
    path.write_text(mangled(path.read_text("utf-8"), edits), "utf-8")
    found = load(folder, TODAY)
    shutil.rmtree(folder)
    if isinstance(found, Registry):
        assert project(found).commune.title
        return
    assert found
    assert all(isinstance(problem, Problem) for problem in found)
    assert all(problem.place.line >= 1 and problem.place.column >= 1 and problem.place.length >= 1 for problem in found)
    assert all(REPORTS[name](found) for name in REPORTS)

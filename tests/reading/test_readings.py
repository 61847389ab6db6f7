"""What was read before comes again as it was, entry or problems, and only of the same bytes at the same place."""

from pathlib import Path

import pytest

from initiatives.reading.files import Entry, read_entry
from initiatives.reading.folder import markdown_files
from initiatives.reading.frontmatter import parse_markdown
from initiatives.reading.model import Initiative
from initiatives.reading.problems import Problem
from initiatives.reading.readings import read_all
from initiatives.results import kept_in
from tests.commands import CONTENT
from tests.factory import content, draft, initiative

Found = list[Entry[Initiative] | list[Problem]]


def alone(folder: Path) -> Found:
    """Each file of the initiatives, read by itself."""
    return [read_entry(path, folder, Initiative, "content") for path in markdown_files(folder / "initiatives")]


def kept(folder: Path, store: Path) -> Found:
    """The same, with what is kept."""
    with kept_in(store, b"") as results:
        return list(read_all(list(markdown_files(folder / "initiatives")), folder, "initiatives", "content", results))


@pytest.fixture
def yaml_once(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The files whose YAML was read."""
    asked: list[str] = []

    def parse(text: str, file: str) -> object:
        asked.append(file)
        return parse_markdown(text, file)

    monkeypatch.setattr("initiatives.reading.readings.parse_markdown", parse)
    return asked


def test_the_real_content_comes_again_as_it_was(tmp_path: Path, yaml_once: list[str]) -> None:
    for _ in range(2):
        assert kept(CONTENT, tmp_path / "kept.sqlite3") == alone(CONTENT)
    assert len(yaml_once) == len(set(yaml_once)) == len(alone(CONTENT))


def test_faulty_files_come_again_with_all_their_problems(tmp_path: Path) -> None:
    (tmp_path / "ngoai.md").write_text("bí mật", "utf-8")
    folder = content(tmp_path, {"a.md": initiative(draft(status="xx", title="")), "b.md": b"\xff\xfea", "c.md": "không rào"})
    (folder / "initiatives" / "d.md").symlink_to(tmp_path / "ngoai.md")
    (folder / "initiatives" / "e.md").mkdir()
    expected = alone(folder)
    assert all(isinstance(found, list) for found in expected)
    assert [kept(folder, tmp_path / "kept.sqlite3") for _ in range(2)] == [expected, expected]


def test_what_changes_or_moves_is_read_again(tmp_path: Path, yaml_once: list[str]) -> None:
    folder = content(tmp_path, {"a.md": initiative(draft(title="Một cửa")), "b.md": initiative(draft(title="Hai cửa"))})
    path = folder / "initiatives/2024/a.md"
    kept(folder, tmp_path / "kept.sqlite3")
    path.write_text(path.read_text("utf-8").replace("Một cửa", "Ba cửa"), "utf-8")
    assert kept(folder, tmp_path / "kept.sqlite3") == alone(folder)
    path.rename(path.with_stem("c"))
    assert kept(folder, tmp_path / "kept.sqlite3") == alone(folder)
    assert [Path(file).stem for file in yaml_once] == ["a", "b", "a", "c"]

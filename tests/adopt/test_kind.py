"""A ward is a ward: what the software itself says of the unit takes the word from its name in ``commune.yml``."""

import re
import shutil
from pathlib import Path

import pytest

from initiatives.reading.commune import kind_of
from tests.adopt.test_adopt import texts
from tests.commands import CONTENT, ROOT, run

COMMUNE = re.compile(r"(?<!cấp )\b(x|X)ã\b(?! hội)(?!, phường)(?! Minh Châu)(?!” của tệp)")
"""The word where it means the unit: not in other words, the name of the level, the list of all kinds, the example of a name, or a
column's former name."""
COMMANDS = (
    ("build", "content", "--output", "made/site", "--settings", ROOT / "previewconf.py"),
    ("form", "content", "--output", "made/admin"),
    ("new", "Gọi trước một ngày"),
    ("sheets", "export", "--call", "cchc-2026", "--out", "made/sheets"),
    ("report", "periodic", "--period", "2024", "--out", "made/papers"),
    ("report", "minutes", "--call", "cchc-2024", "--out", "made/papers"),
    ("status", "--html", "made/status.html"),
)


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("xã Đại Lãnh", "xã"),
        ("Phường Minh Châu", "phường"),
        ("đặc khu Trường Sa", "đặc khu"),
        ("thị trấn Vạn Giã", "thị trấn"),
        ("Minh Châu", "địa phương"),
    ],
)
def test_the_kind_of_a_unit_is_the_word_before_its_name(name: str, kind: str) -> None:
    assert kind_of(name) == kind


@pytest.fixture
def ward(tmp_path: Path) -> Path:
    """The whole content of this commune as a ward would have written it."""
    shutil.copytree(CONTENT, tmp_path / "content")
    for path in (path for path in tmp_path.rglob("*") if path.suffix in (".md", ".yml")):
        path.write_text(COMMUNE.sub(lambda found: {"x": "phường", "X": "Phường"}[found[1]], path.read_text("utf-8")), "utf-8")
    (tmp_path / "made").mkdir()
    return tmp_path


def test_a_ward_is_nowhere_called_a_commune(ward: Path) -> None:
    for command in COMMANDS:
        done = run(*command, cwd=ward)
        assert done.status == 0, (command, done)
    draft = next((ward / "content/initiatives").rglob("goi-truoc-mot-ngay.md"))
    shutil.move(draft, ward / "made" / draft.name)
    said = ((name, text) for name, text in texts(ward / "made") if not name.startswith("admin/quan-tri/huong-dan/"))
    assert [(name, text[found.start() - 30 : found.end() + 30]) for name, text in said for found in COMMUNE.finditer(text)] == []


def test_a_wards_folder_calls_it_a_ward(tmp_path: Path) -> None:
    done = run("init", "phường", "--commune", "phường Minh Châu", "--province", "thành phố Tân Giang", cwd=tmp_path)
    assert done.status == 0, done
    shutil.rmtree(tmp_path / "phường" / "packages")
    said = texts(tmp_path / "phường")
    assert [(name, text[found.start() - 30 : found.end() + 30]) for name, text in said for found in COMMUNE.finditer(text)] == []

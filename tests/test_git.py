"""Earlier versions of the initiatives, from real git repositories: through renames, with their days, or not at all."""

from datetime import date
from pathlib import Path

import pytest

from initiatives.git import revision, snapshots, versions
from tests.git import git, save

ONE, TWO, THREE = (f"2024-03-0{day}T20:00:00+00:00" for day in (1, 2, 3))
"""Evenings in London: in Vietnam it is the next day."""
SETTINGS = {
    "log.showRoot": "false",
    "log.showSignature": "true",
    "diff.renames": "false",
    "diff.relative": "true",
    "color.ui": "always",
    "i18n.logOutputEncoding": "UTF-16",
}
"""Of somebody who has set whatever can be set."""
DAYS = [date(2024, 3, 2), date(2024, 3, 3), date(2024, 3, 4)]


def write(content: Path, name: str, text: str) -> None:
    path = content / "initiatives" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


def found(content: Path) -> dict[str, list[tuple[date, str]]]:
    """Days and texts by path."""
    kept = snapshots(content)
    assert kept is not None
    return {path: [(one.day, one.data.decode()) for one in versions] for path, versions in kept.items()}


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A content folder inside a repository of more than that, with one initiative."""
    git(tmp_path, "init", "-b", "main")
    content = tmp_path / "xã nhà" / "content"
    write(content, "2024/một cửa.md", "một\n")
    (content / "initiatives" / "2024" / "một cửa.pdf").write_text("%PDF", "utf-8")
    save(tmp_path, "Đầu tiên", at=ONE)
    return content


def test_every_version_with_its_day_in_vietnam(content: Path) -> None:
    write(content, "2024/một cửa.md", "hai\n")
    save(content, "Sửa", at=TWO)
    write(content, "2024/một cửa.md", "chưa lưu\n")
    assert found(content) == {"initiatives/2024/một cửa.md": [(DAYS[0], "một\n"), (DAYS[1], "hai\n")]}


def test_a_file_that_moved_keeps_its_past(content: Path) -> None:
    (content / "initiatives" / "2025").mkdir()
    git(content, "mv", "initiatives/2024/một cửa.md", "initiatives/2025/mot-cua.md")
    save(content, "Chuyển năm", at=TWO)
    write(content, "2024/một cửa.md", "hồ sơ khác\n")
    save(content, "Hồ sơ mới ở chỗ cũ", at=THREE)
    assert found(content) == {
        "initiatives/2025/mot-cua.md": [(DAYS[0], "một\n"), (DAYS[1], "một\n")],
        "initiatives/2024/một cửa.md": [(DAYS[2], "hồ sơ khác\n")],
    }


def test_what_was_removed_is_not_told(content: Path) -> None:
    git(content, "rm", "initiatives/2024/một cửa.md")
    save(content, "Bỏ", at=TWO)
    assert found(content) == {}
    write(content, "2024/một cửa.md", "làm lại\n")
    save(content, "Làm lại", at=THREE)
    assert found(content) == {"initiatives/2024/một cửa.md": [(DAYS[2], "làm lại\n")]}


def test_a_change_counts_from_the_day_it_reached_the_branch(content: Path) -> None:
    git(content, "checkout", "-b", "sua")
    write(content, "2024/một cửa.md", "bản nháp trên nhánh\n")
    save(content, "Nháp", at=TWO)
    write(content, "2024/một cửa.md", "đã duyệt\n")
    save(content, "Xong", at=TWO)
    git(content, "checkout", "main")
    git(content, "merge", "--no-ff", "-m", "Nhập", "sua", at=THREE)
    assert found(content) == {"initiatives/2024/một cửa.md": [(DAYS[0], "một\n"), (DAYS[2], "đã duyệt\n")]}


def test_a_persons_own_settings_change_nothing(content: Path) -> None:
    before = found(content)
    told = versions(content / "initiatives" / "2024" / "một cửa.md")
    for name, value in SETTINGS.items():
        git(content, "config", name, value)
    assert found(content) == before != {}
    assert versions(content / "initiatives" / "2024" / "một cửa.md") == told != []


@pytest.mark.parametrize("caller", [".", ".git", "{tmp_path}/phần mềm/.git"])
def test_a_hook_of_any_repository_sees_the_past_of_the_content(
    content: Path, tmp_path: Path, caller: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Git tells its hooks, in the environment, of the repository that called them."""
    before, at = found(content), revision(content)
    git(tmp_path, "init", "phần mềm")
    monkeypatch.setenv("GIT_DIR", caller.format(tmp_path=tmp_path))
    monkeypatch.setenv("GIT_OBJECT_DIRECTORY", str(tmp_path / "phần mềm" / ".git" / "objects"))
    assert found(content) == before != {}
    assert revision(content) == at != ""


def test_a_shallow_clone_tells_nothing_rather_than_half(content: Path, tmp_path: Path) -> None:
    write(content, "2024/một cửa.md", "hai\n")
    save(content, "Sửa", at=TWO)
    git(tmp_path, "clone", "--depth", "1", f"file://{tmp_path}", str(tmp_path / "nông"))
    git(tmp_path, "clone", f"file://{tmp_path}", str(tmp_path / "đủ"))
    assert snapshots(tmp_path / "nông" / "xã nhà" / "content") is None
    assert found(tmp_path / "đủ" / "xã nhà" / "content") == found(content)


def test_a_repository_without_commits_is_not_one_without_initiatives(tmp_path: Path) -> None:
    assert snapshots(tmp_path / "không có") is None
    git(tmp_path, "init")
    assert snapshots(tmp_path) is None
    (tmp_path / "README").write_text("Chưa có hồ sơ nào.", "utf-8")
    save(tmp_path, "Chưa có hồ sơ", at=ONE)
    assert snapshots(tmp_path) == {}


def test_outside_of_any_repository_there_is_no_past(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    assert snapshots(tmp_path) is None
    monkeypatch.setenv("PATH", "")
    assert snapshots(tmp_path) is None

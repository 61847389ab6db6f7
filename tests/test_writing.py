"""Files are written all or none: never over what somebody changed meanwhile, never half, nothing left lying about."""

import errno
import os
import stat
from collections.abc import Mapping
from pathlib import Path

import pytest

from initiatives.writing import FileChange, Replacement, put_in_place, replace_all, why

OLD, NEW = b"cu\r\n", b"moi\n"


def replacements(*paths: Path) -> dict[str, Replacement]:
    """Every file's old bytes by new ones."""
    return {path.name: Replacement(path=path, file=f"content/{path.name}", old=OLD, new=NEW) for path in paths}


def files(folder: Path, *names: str) -> list[Path]:
    """Files with the old bytes."""
    paths = [folder / name for name in names]
    for path in paths:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(OLD)
    return paths


def told(wanted: Mapping[str, FileChange]) -> list[tuple[str, str]]:
    """The problems of writing."""
    return [(problem.place.file, f"{problem.code}: {problem.message}") for problem in replace_all(wanted)]


def contents(folder: Path) -> dict[str, bytes]:
    """Every file below a folder, hidden ones too."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def test_all_files_are_written_and_keep_their_rights(tmp_path: Path) -> None:
    first, second = files(tmp_path, "a.md", "thư mục/b.md")
    first.chmod(0o640)
    assert told(replacements(first, second)) == []
    assert contents(tmp_path) == {"a.md": NEW, "thư mục/b.md": NEW}
    assert stat.S_IMODE(first.stat().st_mode) == 0o640


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (real,) = files(tmp_path, "that/a.md")
    link = tmp_path / "a.md"
    link.symlink_to(real)
    assert told(replacements(link)) == []
    assert (link.is_symlink(), real.read_bytes()) == (True, NEW)


def test_what_somebody_changed_meanwhile_is_not_overwritten(tmp_path: Path) -> None:
    paths = files(tmp_path, "a.md", "b.md", "c.md")
    paths[1].write_bytes(b"nguoi khac sua\n")
    paths[2].unlink()
    message = "changed-meanwhile: tệp vừa bị sửa trong lúc lệnh đang chạy"
    assert told(replacements(*paths)) == [("content/b.md", message), ("content/c.md", message)]
    assert contents(tmp_path) == {"a.md": OLD, "b.md": b"nguoi khac sua\n"}


@pytest.mark.skipif(os.name != "posix", reason="folders are protected in another way there")
def test_no_file_is_written_where_one_cannot_be(tmp_path: Path) -> None:
    paths = files(tmp_path, "a.md", "day/b.md")
    long = tmp_path / "day" / ("x" * 250)
    long.write_bytes(OLD)  # its name leaves no room for the name of a file beside it
    assert told(replacements(*paths, long)) == [(f"content/{long.name}", "unwritable-file: không ghi được tệp: tên dài quá")]
    assert contents(tmp_path) == {"a.md": OLD, "day/b.md": OLD, f"day/{long.name}": OLD}


def test_what_was_replaced_is_put_back_where_a_later_one_fails(tmp_path: Path) -> None:
    first, second, third = replacements(*files(tmp_path, "a.md", "b.md", "c.md")).values()
    staged = [tmp_path / name for name in (".a.tmp", ".b.tmp", ".mat.tmp")]
    for path in staged[:2]:
        path.write_bytes(NEW)
    found = put_in_place([*zip((first, second), staged[:2], strict=True), (third, staged[2])])
    assert [(problem.place.file, problem.message) for problem in found] == [
        ("content/c.md", "không ghi được tệp: tệp hoặc thư mục không có ở đó")
    ]
    assert contents(tmp_path) == {"a.md": OLD, "b.md": OLD, "c.md": OLD}


def test_a_new_file_is_made_and_another_one_goes(tmp_path: Path) -> None:
    (old,) = files(tmp_path, "a.md")
    changes = {
        "new": FileChange(path=tmp_path / "b.md", file="content/b.md", old=None, new=NEW),
        "gone": FileChange(path=old, file="content/a.md", old=OLD, new=None),
    }
    assert told(changes) == []
    assert contents(tmp_path) == {"b.md": NEW}
    assert stat.S_IMODE((tmp_path / "b.md").stat().st_mode) == 0o644


def test_a_new_file_is_not_written_over_one_that_somebody_made_meanwhile(tmp_path: Path) -> None:
    (there,) = files(tmp_path, "a.md")
    change = FileChange(path=there, file="content/a.md", old=None, new=NEW)
    assert told({"new": change}) == [("content/a.md", "changed-meanwhile: tệp vừa bị sửa trong lúc lệnh đang chạy")]
    assert contents(tmp_path) == {"a.md": OLD}


def test_what_was_made_and_what_went_is_undone_where_a_later_one_fails(tmp_path: Path) -> None:
    gone, third = files(tmp_path, "a.md", "c.md")
    (tmp_path / ".b.tmp").write_bytes(NEW)
    found = put_in_place(
        [
            (FileChange(path=gone, file="content/a.md", old=OLD, new=None), None),
            (FileChange(path=tmp_path / "b.md", file="content/b.md", old=None, new=NEW), tmp_path / ".b.tmp"),
            (FileChange(path=third, file="content/c.md", old=OLD, new=NEW), tmp_path / ".mat.tmp"),
        ]
    )
    assert [(problem.place.file, problem.message) for problem in found] == [
        ("content/c.md", "không ghi được tệp: tệp hoặc thư mục không có ở đó")
    ]
    assert contents(tmp_path) == {"a.md": OLD, "c.md": OLD}


@pytest.mark.parametrize("number", [errno.EACCES, errno.EPERM])
def test_a_right_that_is_wanting_is_told_alike_of_reading_and_writing(number: int) -> None:
    assert why(OSError(number, "")) == "không có quyền, hoặc tệp đang mở trong Word, Excel"

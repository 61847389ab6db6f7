"""What is as it was is carried over from the former site with its time; whatever differs in anything is written."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from initiatives.publishing.former import Former
from tests.site.builds import FIXED, build, settings_with_another_plugin, tree

PAGE = "sang-kien/a/index.html"


@pytest.fixture
def former(tmp_path: Path) -> Path:
    """A site of one page."""
    Former(None).put(PAGE, b"<p>a", tmp_path / "cu")
    return tmp_path / "cu"


def put_anew(former: Path) -> Path:
    """The same page in a new site."""
    Former(former).put(PAGE, b"<p>a", former.with_name("moi"))
    return former.with_name("moi") / PAGE


def test_the_same_is_carried_over(former: Path) -> None:
    assert put_anew(former).samefile(former / PAGE)


def become_a_folder(page: Path) -> None:
    page.unlink()
    page.mkdir()


def become_a_short_cut(page: Path) -> None:
    page.rename(page.with_name("x"))
    page.symlink_to("x")


CHANGES: dict[str, Callable[[Path], object]] = {
    "other bytes": lambda page: page.write_bytes(b"<p>b"),
    "more bytes": lambda page: page.write_bytes(b"<p>aa"),
    "other rights": lambda page: page.chmod(0o600),
    "gone": Path.unlink,
    "a folder": become_a_folder,
    "a short cut": become_a_short_cut,
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_what_differs_is_written(former: Path, change: Callable[[Path], object]) -> None:
    change(former / PAGE)
    assert_written(put_anew(former))


def assert_written(page: Path) -> None:
    """The page is a file of its own with its own bytes."""
    assert page.read_bytes() == b"<p>a"
    assert (page.is_symlink(), page.stat().st_nlink) == (False, 1)


def test_where_no_link_can_be_made_it_is_written(former: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr(os, "link", refused)
    assert_written(put_anew(former))


def test_a_build_carries_over_all_but_what_changed_and_mends_what_was_changed_by_hand(tmp_path: Path) -> None:
    content, output = shutil.copytree(FIXED, tmp_path / "content"), tmp_path / "output"
    assert build(content, output).status == 0
    whole = tree(output)
    before = {name: (output / name).stat().st_ino for name in whole}
    (output / "so-do" / "index.html").write_text("sửa tay", "utf-8")
    assert build(content, output).status == 0
    assert tree(output) == whole
    changed = {name for name in whole if (output / name).stat().st_ino != before[name]}
    assert changed == {name for name in whole if name.startswith("theme/")} | {"so-do/index.html"}
    assert {(output / name).stat().st_nlink for name in whole} == {1}


def test_beside_other_plugins_which_may_change_files_where_they_lie_nothing_is_shared(tmp_path: Path) -> None:
    output = tmp_path / "output"
    assert build(FIXED, output).status == 0
    before = tree(output)
    done = build(FIXED, output, settings_with_another_plugin(tmp_path, '(output / "so-do" / "index.html").open("a").write("x")'))
    assert (done.status, done.err.splitlines()[0]) == (1, "so-do/index.html: trang bị cụt")
    assert tree(output) == before

"""A finished site takes the old one's place whole, or not at all."""

from pathlib import Path

import pytest

from initiatives.publishing.swap import staging, swap


def tree(folder: Path) -> dict[str, str]:
    """The files below a folder and what they hold."""
    return {path.relative_to(folder).as_posix(): path.read_text() for path in folder.rglob("*") if path.is_file()}


def break_off(output: Path) -> None:
    """A build that fails half-way."""
    with staging(output) as finished:
        (finished / "index.html").write_text("dở")
        raise RuntimeError("half built")


def test_first_site_takes_its_place(tmp_path: Path) -> None:
    output = tmp_path / "trang web" / "đầu ra"
    with staging(output) as finished:
        (finished / "index.html").write_text("mới")
        swap(finished, output)
    assert tree(tmp_path) == {"trang web/đầu ra/index.html": "mới"}


def test_new_site_replaces_the_old_one_whole(tmp_path: Path) -> None:
    output = tmp_path / "output"
    output.mkdir()
    (output / "gone.html").write_text("cũ")
    with staging(output) as finished:
        (finished / "index.html").write_text("mới")
        swap(finished, output)
    assert tree(tmp_path) == {"output/index.html": "mới"}


def test_unfinished_site_leaves_nothing_behind(tmp_path: Path) -> None:
    output = tmp_path / "output"
    output.mkdir()
    (output / "index.html").write_text("cũ")
    with pytest.raises(RuntimeError, match="half"):
        break_off(output)
    assert tree(tmp_path) == {"output/index.html": "cũ"}


def test_old_site_returns_when_the_new_one_cannot_be_moved(tmp_path: Path) -> None:
    output = tmp_path / "output"
    output.mkdir()
    (output / "index.html").write_text("cũ")
    with pytest.raises(FileNotFoundError):
        swap(tmp_path / "vanished", output)
    assert tree(tmp_path) == {"output/index.html": "cũ"}

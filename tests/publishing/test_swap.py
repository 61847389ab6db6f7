"""A finished site takes the old one's place whole, or not at all."""

import shutil
import threading
from contextlib import suppress
from pathlib import Path

import pytest

from initiatives.publishing import swap as module
from initiatives.publishing.swap import staging, swap
from initiatives.publishing.system import exchange

DATA = "data/initiatives.json"
"""What every site has beside its first page."""


def tree(folder: Path) -> dict[str, str]:
    """The files below a folder and what they hold."""
    return {path.relative_to(folder).as_posix(): path.read_text("utf-8") for path in folder.rglob("*") if path.is_file()}


def site(folder: Path, text: str) -> None:
    """Make a small site in a folder."""
    (folder / "data").mkdir(parents=True)
    (folder / DATA).write_text("{}", "utf-8")
    (folder / "index.html").write_text(text, "utf-8")


def break_off(output: Path) -> None:
    """A build that fails half-way."""
    with staging(output) as finished:
        (finished / "index.html").write_text("dở", "utf-8")
        raise RuntimeError("half built")


def test_first_site_takes_its_place(tmp_path: Path) -> None:
    output = tmp_path / "trang web" / "đầu ra"
    with staging(output) as finished:
        (finished / "index.html").write_text("mới", "utf-8")
        swap(finished, output)
    assert tree(tmp_path) == {"trang web/đầu ra/index.html": "mới"}


def test_new_site_replaces_the_old_one_whole(tmp_path: Path) -> None:
    output = tmp_path / "output"
    site(output, "cũ")
    (output / "gone.html").write_text("cũ", "utf-8")
    with staging(output) as finished:
        site(finished, "mới")
        swap(finished, output)
    assert tree(tmp_path) == {"output/index.html": "mới", f"output/{DATA}": "{}"}


def test_unfinished_site_leaves_nothing_behind(tmp_path: Path) -> None:
    output = tmp_path / "output"
    output.mkdir()
    (output / "index.html").write_text("cũ", "utf-8")
    with pytest.raises(RuntimeError, match="half"):
        break_off(output)
    assert tree(tmp_path) == {"output/index.html": "cũ"}


@pytest.mark.parametrize("name", ["công văn.docx", "trang đã lưu.html", "index.html"])
def test_a_folder_that_never_was_a_site_is_kept_under_another_name(tmp_path: Path, name: str) -> None:
    output = tmp_path / "hồ sơ"
    for text in ("một", "hai"):
        shutil.rmtree(output, ignore_errors=True)
        output.mkdir()
        (output / name).write_text(text, "utf-8")
        with staging(output) as finished:
            site(finished, "mới")
            swap(finished, output)
    new = {"hồ sơ/index.html": "mới", f"hồ sơ/{DATA}": "{}"}
    assert tree(tmp_path) == {**new, f"hồ sơ.giu-lai-1/{name}": "một", f"hồ sơ.giu-lai-2/{name}": "hai"}


def test_an_empty_folder_is_nobodys(tmp_path: Path) -> None:
    output = tmp_path / "output"
    output.mkdir()
    with staging(output) as finished:
        site(finished, "mới")
        swap(finished, output)
    assert tree(tmp_path) == {"output/index.html": "mới", f"output/{DATA}": "{}"}
    assert [*tmp_path.iterdir()] == [output]


def test_a_build_killed_when_it_has_taken_the_place_of_somebodys_folder_loses_nothing_of_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    output = tmp_path / "hồ sơ"
    output.mkdir()
    (output / "công văn.docx").write_text("một", "utf-8")

    def exchange_and_die(one: Path, other: Path) -> None:
        exchange(one, other)
        raise KeyboardInterrupt

    monkeypatch.setattr(module, "exchange", exchange_and_die)
    with staging(output) as finished, suppress(KeyboardInterrupt):
        site(finished, "mới")
        swap(finished, output)
    with staging(output):
        pass
    assert tree(tmp_path)["hồ sơ.giu-lai-1/công văn.docx"] == "một"


def test_where_folders_cannot_be_exchanged_it_takes_two_steps(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "exchange", lambda *_: False)
    output = tmp_path / "output"
    site(output, "cũ")
    with staging(output) as finished:
        site(finished, "mới")
        swap(finished, output)
    assert tree(tmp_path) == {"output/index.html": "mới", f"output/{DATA}": "{}"}
    assert [*tmp_path.iterdir()] == [output]


def test_a_build_killed_between_the_two_steps_is_mended_by_the_next(tmp_path: Path) -> None:
    previous = tmp_path / ".output.output.previous"
    previous.mkdir()
    (previous / "index.html").write_text("cũ", "utf-8")
    with staging(tmp_path / "output"):
        assert (tmp_path / "output" / "index.html").read_text("utf-8") == "cũ"
    assert tree(tmp_path) == {"output/index.html": "cũ"}


def test_at_no_moment_is_the_site_missing_or_an_older_one_back(tmp_path: Path) -> None:
    output = tmp_path / "output"
    published = threading.Event()

    def publish_often() -> None:
        for number in range(300):
            with staging(output) as finished:
                site(finished, str(number))
                swap(finished, output)
        published.set()

    publisher = threading.Thread(target=publish_often)
    publisher.start()
    while not output.exists():
        pass
    seen = [0]
    while not published.is_set():
        seen.append(int((output / "index.html").read_text("utf-8")))
    publisher.join()
    assert seen == sorted(seen)
    assert len(set(seen)) > 10


def test_old_site_returns_when_the_new_one_cannot_be_moved(tmp_path: Path) -> None:
    output = tmp_path / "output"
    output.mkdir()
    (output / "index.html").write_text("cũ", "utf-8")
    with pytest.raises(FileNotFoundError):
        swap(tmp_path / "vanished", output)
    assert tree(tmp_path) == {"output/index.html": "cũ"}

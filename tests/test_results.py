"""What was made is had again only where everything it was made from is the same, and a store that fails makes nothing wrong."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import psutil
import pytest
from hypothesis import given
from hypothesis import strategies as st

from initiatives.results import REMEMBERED, Kind, Results, digest_of, kept_in
from tests.factory import steady
from tests.stores import opened

SQUARES = Kind[int]("squares", int)
WORDS = Kind[tuple[str, bytes]]("words", tuple[str, bytes])


class Maker:
    """Squares numbers, and notes which."""

    def __init__(self) -> None:
        self.made: list[int] = []

    def __call__(self, items: Sequence[int]) -> Iterator[int]:
        for item in items:
            self.made.append(item)
            yield item * item


def ask(path: Path, items: Iterable[int], rests_on: bytes = b"", kind: Kind[int] = SQUARES) -> tuple[list[int], list[int]]:
    """The results of a build that asks for these, and what it had to make."""
    maker = Maker()
    with kept_in(path, rests_on) as results:
        return list(results.of(kind, list(items), str, maker)), maker.made


@pytest.fixture
def store(tmp_path: Path) -> Path:
    """Where results are kept, in a folder that is not yet there."""
    return tmp_path / "kho" / "results.sqlite3"


def test_only_what_is_new_is_made_and_all_come_in_order(store: Path) -> None:
    assert ask(store, [3, 1, 2]) == ([9, 1, 4], [3, 1, 2])
    assert ask(store, [2, 5, 3, 4, 1]) == ([4, 25, 9, 16, 1], [5, 4])
    assert ask(store, []) == ([], [])


def test_another_foundation_or_another_kind_is_another_result(store: Path) -> None:
    ask(store, [3])
    assert ask(store, [3], b"other code") == ([9], [3])
    assert ask(store, [3], kind=Kind("cubes", int)) == ([9], [3])
    assert ask(store, [3]) == ([9], [])


def test_text_and_bytes_come_back_as_they_were(store: Path) -> None:
    told, made = ("Đò ngang «sớm» \u0001", b"trang\n"), list[str]()

    def make(items: Sequence[str]) -> Iterator[tuple[str, bytes]]:
        made.extend(items)
        return (told for _ in items)

    for _ in range(2):
        with kept_in(store, b"") as results:
            assert list(results.of(WORDS, ["a"], str, make)) == [told]
    assert made == ["a"]


def test_what_cannot_be_written_is_made_each_time(store: Path) -> None:
    for _ in range(2):
        with kept_in(store, b"") as results:
            assert list(results.of(WORDS, ["tệp-\udcff.md"], str, lambda items: [(item, b"") for item in items])) == [
                ("tệp-\udcff.md", b"")
            ]


def test_nothing_is_kept_without_a_store() -> None:
    maker = Maker()
    for _ in range(2):
        assert list(Results().of(SQUARES, [2, 3], str, maker)) == [4, 9]
    assert maker.made == [2, 3, 2, 3]


def test_what_nobody_asks_for_is_forgotten(store: Path) -> None:
    ask(store, [2])
    for _ in range(REMEMBERED - 1):
        ask(store, [3])
    assert ask(store, [2]) == ([4], [])
    for _ in range(REMEMBERED):
        ask(store, [3])
    assert ask(store, [2]) == ([4], [2])


def _put_another(path: Path) -> None:
    path.unlink()
    with opened(path) as table:
        table.execute("CREATE TABLE results (key, a)")


SPOILERS = {
    "no table": lambda path: path.write_bytes(b"not a database at all" * 400),
    "empty": lambda path: path.write_bytes(b""),
    "half": lambda path: path.write_bytes(path.read_bytes()[: path.stat().st_size // 2]),
    "another table": _put_another,
    "foreign values": lambda path: _edit(path, "UPDATE results SET value = '999'"),
    "swapped values": lambda path: _edit(path, "UPDATE results SET (value, digest) = (SELECT value, digest FROM results)"),
    "values of another type": lambda path: _edit(path, "UPDATE results SET value = 1.5, digest = NULL"),
}


def _edit(path: Path, command: str) -> None:
    with opened(path) as table:
        assert table.execute(command).rowcount > 0


@pytest.mark.parametrize("spoil", SPOILERS.values(), ids=SPOILERS)
def test_a_spoilt_store_is_noticed_and_made_anew(store: Path, spoil: object) -> None:
    ask(store, range(2, 300))
    assert callable(spoil)
    spoil(store)
    expected = [number * number for number in range(2, 300)]
    for _ in range(3):
        found, made = ask(store, range(2, 300))
        assert found == expected
    assert made == []


def test_a_spoilt_store_is_closed_before_it_is_removed(store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Windows removes no open file."""
    ask(store, [2])
    store.write_bytes(b"not a database at all" * 400)
    unlink = Path.unlink

    def unlink_as_windows(path: Path) -> None:
        if str(path) in {opened.path for opened in psutil.Process().open_files()}:
            raise PermissionError
        unlink(path)

    monkeypatch.setattr(Path, "unlink", unlink_as_windows)
    assert ask(store, [3]) == ([9], [3])
    assert ask(store, [3]) == ([9], [])


@steady
@given(at=st.integers(0, 40_000), byte=st.integers(0, 255))
def test_no_changed_byte_changes_a_result(tmp_path_factory: pytest.TempPathFactory, at: int, byte: int) -> None:
    path = tmp_path_factory.mktemp("kho") / "results.sqlite3"
    ask(path, range(300))
    data = bytearray(path.read_bytes())
    data[at % len(data)] = byte
    path.write_bytes(data)
    for _ in range(2):
        assert ask(path, range(300))[0] == [number * number for number in range(300)]


def test_a_store_that_another_build_holds_is_left_alone(store: Path) -> None:
    with kept_in(store, b"") as mine:
        assert ask(store, [3]) == ([9], [3])
        assert list(mine.of(SQUARES, [3], str, Maker())) == [9]
    assert ask(store, [3]) == ([9], [])


def test_a_build_that_breaks_off_leaves_the_store_as_it_was(store: Path) -> None:
    ask(store, [2])

    def stopped() -> None:
        with kept_in(store, b"") as results:
            list(results.of(SQUARES, [3], str, Maker()))
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        stopped()
    assert ask(store, [2, 3]) == ([4, 9], [3])


def test_where_nothing_can_be_written_nothing_is_kept(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x", "utf-8")
    for _ in range(2):
        assert ask(tmp_path / "file" / "results.sqlite3", [3]) == ([9], [3])


def test_a_digest_changes_with_templates_and_never_with_the_place(tmp_path: Path) -> None:
    folders = [tmp_path / name for name in ("a", "b", "c")]
    for folder, text in zip(folders, ("<p>", "<p>", "<b>"), strict=True):
        (folder / "pages").mkdir(parents=True)
        (folder / "pages" / "one.html").write_text(text, "utf-8")
    first, second, third = (digest_of([folder]) for folder in folders)
    assert first == second != third

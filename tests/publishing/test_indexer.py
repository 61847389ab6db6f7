"""Pagefind is asked by pipes; whatever goes wrong with it is told in words."""

from collections.abc import Callable
from pathlib import Path

import pytest

from initiatives.publishing.indexer import SearchIndexError, files, version
from initiatives.surroundings import machine

PAGE = "<!doctype html><html lang=vi><body><main><h1>Một cửa</h1><p>Trả kết quả.</p></main></body></html>"


def made(pages: int = 1, **config: object) -> dict[str, bytes]:
    """The files of an index of some pages, all different."""
    return files(config, ((f"trang-{number}/index.html", f"{PAGE}{number}") for number in range(pages)), machine())


@pytest.fixture
def program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Puts a script in the place of Pagefind."""

    def replaced(script: str) -> None:
        path = tmp_path / "pagefind"
        path.write_text(f"#!/bin/sh\n{script}\n", "utf-8")
        path.chmod(0o755)
        monkeypatch.setenv("PAGEFIND_BINARY_PATH", str(path))

    return replaced


def test_each_page_has_its_fragment() -> None:
    assert sum(path.startswith("fragment/") for path in made(300)) == 300


def test_through_a_folder_the_index_is_the_same(tmp_path: Path) -> None:
    pages = [(f"{number}.html", f"{PAGE}{number}") for number in range(30)]
    assert files({}, pages, machine(), tmp_path) == files({}, pages, machine())


def test_no_file_of_the_folder_one_stands_in_changes_anything(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = made()
    (tmp_path / "pagefind.yml").write_text("force_language: en\n", "utf-8")
    monkeypatch.chdir(tmp_path)
    assert made() == before


def test_a_machine_without_the_program_is_told_what_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PAGEFIND_BINARY_PATH", "/khong/co/pagefind")
    for asked in (made, lambda: version(machine())):
        with pytest.raises(
            SearchIndexError, match=r"^Không chạy được chương trình Pagefind «/khong/co/pagefind»: No such file or directory"
        ):
            asked()


def test_what_the_program_refuses_is_told() -> None:
    with pytest.raises(SearchIndexError, match=r"^Pagefind không làm được phần tìm kiếm:\n.*expected a string"):
        made(force_language=1)


@pytest.mark.parametrize("pages", [1, 3000], ids=["when all was said", "in the middle"])
def test_a_program_that_ends_too_early_is_quoted(program: Callable[[str], None], pages: int) -> None:
    program("head -c 10 >/dev/null\necho 'no space left' >&2\nexit 3")
    with pytest.raises(SearchIndexError, match=r"^Pagefind không làm được phần tìm kiếm:\nno space left$"):
        made(pages)


def test_a_program_that_cannot_say_its_version_is_quoted(program: Callable[[str], None]) -> None:
    program("echo 'bad machine' >&2\nexit 3")
    with pytest.raises(SearchIndexError, match=r"bad machine$"):
        version(machine())

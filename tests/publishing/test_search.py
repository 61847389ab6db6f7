"""The search index is made of the pages alone: the same pages, the same bytes, and anew only where a page has changed."""

import gzip
import json
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path
from sys import getrefcount
from typing import Any

import pytest
from pagefind.service import get_executable

from initiatives.publishing.search import IGNORED, INDEXES, Texts, index
from initiatives.results import Results, kept_in
from initiatives.surroundings import machine
from initiatives.website.output import Output
from initiatives.website.site import build
from tests.website.markup import Markup
from tests.website.samples import SITE, target

SIGNATURE = b"pagefind_dcd"
"""What Pagefind writes before the data of each of its files."""


def page(path: str, title: str, body: str) -> Output:
    """A printed page with this title and these words in its main part."""
    main = f'<main><div class="band">\n<div class="wrap opening">\n<!--name--><h1>{title}</h1><!--/name-->\n</div>\n</div>{body}</main>'
    text = f"<!doctype html><html lang=vi><head><title>t</title></head><body><p>ngoài</p>{main}</body></html>"
    return Output(path=path, content=text.encode(), searched=True)


NO_SHARDS: dict[str, str] = {}
PAGES = (
    page("index.html", "Xã Đại Lãnh", "<nav>điều hướng</nav><p>Đình làng đang sửa.</p>"),
    page("sang-kien/mot/index.html", "Một cửa", "<p>Trả kết quả.</p>"),
)


OLDER = "pagefind/full/2023/"
SHARDS = {"sang-kien/mot/index.html": OLDER}


def made(pages: tuple[Output, ...] = PAGES, results: Results | None = None, shards: Mapping[str, str] = NO_SHARDS) -> dict[str, bytes]:
    """The files of the indexes by path."""
    written = {page.path: page.content for page in pages}
    texts = Texts(shards, written.__getitem__)
    for page in pages:
        texts.add(page)
    return {file.path: file.content for file in texts.indexed(machine(), results or Results())}


@cache
def searched() -> tuple[Output, ...]:
    """The pages of the sample commune that are searched."""
    return tuple(file for file in build(SITE, target()) if isinstance(file, Output) and file.searched)


def fragments(files: dict[str, bytes], folder: str = "pagefind/full/") -> dict[str, dict[str, Any]]:
    """What an index says of each page, by the page's address."""
    parts = [gzip.decompress(data).removeprefix(SIGNATURE) for path, data in files.items() if path.startswith(f"{folder}fragment/")]
    return {part["url"]: part for part in map(json.loads, parts)}


def test_same_pages_give_the_same_bytes_wherever_they_lie(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = made()
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.setenv("PAGEFIND_EXCLUDE_SELECTORS", "h1")
    monkeypatch.chdir(tmp_path)
    (tmp_path / "pagefind.yml").write_text("force_language: en\n", "utf-8")
    assert made() == first


def test_pages_are_numbered_as_they_come_and_not_as_a_disk_lists_them() -> None:
    assert made(PAGES[::-1])["pagefind/pagefind-entry.json"] != made()["pagefind/pagefind-entry.json"]
    assert fragments(made(PAGES[::-1])) == fragments(made())


def test_only_what_the_search_page_loads_is_written() -> None:
    endings = {path.removeprefix("pagefind/").partition("vi_")[0] for path in made()}
    assert endings == {
        "fragment/",
        "full/fragment/",
        "full/index/",
        "full/pagefind-entry.json",
        "full/pagefind.",
        "index/",
        "pagefind-entry.json",
        "pagefind.",
        "pagefind.js",
        "wasm.unknown.pagefind",
    }


def test_each_page_is_known_by_its_address_title_and_own_words() -> None:
    found = fragments(made())
    assert {address: part["meta"]["title"] for address, part in found.items()} == {"/": "Xã Ḏại Lãnh", "/sang-kien/mot/": "Một cửa"}
    assert found["/"]["content"] == "Xã Ḏại Lãnh. Ḏình làng ḏang sửa."
    assert fragments(made(), "pagefind/")["/"]["content"] == "Xã Ḏại Lãnh."


def test_cells_and_notes_are_words_of_their_own() -> None:
    body = '<table><tr><th>Kết quả</th><td>Trả tại nhà<span class="note">Văn phòng</span></td></tr></table>'
    words = fragments(made((page("index.html", "Số liệu", body),)))["/"]["content"]
    assert words == "Số liệu. Kết quả Trả tại nhà Văn phòng."


def test_pages_that_are_not_given_are_in_no_file() -> None:
    assert set(fragments(made(PAGES[1:]))) == {"/sang-kien/mot/"}


def test_indexes_of_what_is_read_of_a_page_are_those_of_whole_pages() -> None:
    """Names are read between their marks alone, and full texts without what others are called; a changed template would show here."""
    whole = (file for kind in INDEXES for file in index(kind, searched(), machine()))
    assert made(searched()) == {file.path: file.content for file in whole}


def test_each_shard_has_the_text_of_its_own_pages_and_names_stay_together() -> None:
    files = made(shards=SHARDS)
    assert set(fragments(files)) == {"/"}
    assert set(fragments(files, OLDER)) == {"/sang-kien/mot/"}
    assert set(fragments(files, "pagefind/")) == {"/", "/sang-kien/mot/"}
    assert {"pagefind/full/pagefind-entry.json", f"{OLDER}pagefind-entry.json"} <= set(files)


def test_of_a_page_that_was_taken_in_nothing_is_held_but_its_name() -> None:
    """Thousands of whole pages would fill the memory until the last is printed."""
    one, texts = PAGES[1], Texts(NO_SHARDS, str.encode)
    before = getrefcount(one.content)
    texts.add(replace(one))
    after = getrefcount(one.content)
    assert after == before


@pytest.fixture
def runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[], int]:
    """How many indexes the real program was asked for since one asked last."""
    log, program = tmp_path / "runs", tmp_path / "pagefind"
    (tmp_path / "version").write_text("pagefind 1\n", "utf-8")
    program.write_text(
        f'#!/bin/sh\n[ "$1" = --version ] && exec cat "{tmp_path}/version"\necho >>"{log}"\nexec "{get_executable()}" "$@"\n', "utf-8"
    )
    program.chmod(0o755)
    monkeypatch.setenv("PAGEFIND_BINARY_PATH", str(program))

    def since() -> int:
        count = len(log.read_text("utf-8").splitlines()) if log.exists() else 0
        log.unlink(missing_ok=True)
        return count

    return since


ONE, RELATED = "<p>Trả kết quả.</p>", "<!--others--><p>Đò dọc</p><!--/others-->"
EDITS = (
    (PAGES, 3),
    ((PAGES[0], page(PAGES[1].path, "Một cửa", ONE + RELATED)), 0),
    ((PAGES[0], page(PAGES[1].path, "Một cửa", "<p>Trả kết quả tại nhà.</p>")), 1),
    ((page("index.html", "Xã Đại Lãnh", "<p>Đình làng đã sửa.</p>"), PAGES[1]), 1),
    ((page("index.html", "Xã Đại Lãnh mới", "<p>Đình làng đã sửa.</p>"), PAGES[1]), 2),
    (PAGES, 0),
    ((PAGES[0], page("sang-kien/hai/index.html", "Một cửa", ONE)), 2),
    ((PAGES[0],), 1),
    (PAGES, 0),
)
"""What a site becomes, step by step, and how many of its three indexes must be made for it."""


def test_an_edit_has_only_the_indexes_made_that_it_is_in_and_changes_nothing_else(tmp_path: Path, runs: Callable[[], int]) -> None:
    store, asked = tmp_path / "results.sqlite3", []
    for pages, _ in EDITS:
        with kept_in(store, b"") as results:
            found = made(pages, results, SHARDS)
        asked.append(runs())
        assert found == made(pages, shards=SHARDS)
        runs()
    assert asked == [count for _, count in EDITS]


def test_another_version_of_the_program_makes_all_anew(tmp_path: Path, runs: Callable[[], int]) -> None:
    store = tmp_path / "results.sqlite3"
    for version in ("1", "1", "2"):
        (tmp_path / "version").write_text(f"pagefind {version}\n", "utf-8")
        with kept_in(store, b"") as results:
            made(PAGES, results)
    assert runs() == 4


def test_what_is_ignored_is_in_the_site() -> None:
    """A part renamed in a template would come into the index unseen."""
    names = set[str]()
    for file in searched():
        markup = Markup(file.content.decode())
        names |= {f".{name}" for value in markup.values("class") for name in value.split()} | {tag.name for tag in markup.tags}
    named = {selector.split()[0] for kind in INDEXES for selector in (kind.root, *kind.ignored, *IGNORED)}
    assert named - names == set()


def test_every_page_for_readers_is_searched_but_the_search_page() -> None:
    paths = {file.path for file in searched()}
    assert {"index.html", "so-do/index.html", "sang-kien/tra-ket-qua-tai-nha/index.html", "dot/cchc-2024/index.html"} <= paths
    assert [path for path in paths if not path.endswith(".html")] == []
    assert paths & {"tim-kiem/index.html", "404.html", "nhung/index.html"} == set()

"""The full text index is made of the pages alone: the same pages, the same bytes."""

import gzip
import json
from pathlib import Path
from typing import Any

import pytest

from initiatives.publishing.search import IGNORED, PARTS, SearchIndexError, index
from initiatives.surroundings import machine
from initiatives.website.output import Output
from initiatives.website.site import build
from tests.website.markup import Markup
from tests.website.samples import SITE, target

SIGNATURE = b"pagefind_dcd"
"""What Pagefind writes before the data of each of its files."""


def page(path: str, title: str, body: str) -> Output:
    """A printed page with this title and these words in its main part."""
    main = f"<main><div class=opening><h1>{title}</h1></div>{body}</main>"
    text = f"<!doctype html><html lang=vi><head><title>t</title></head><body><p>ngoài</p>{main}</body></html>"
    return Output(path=path, content=text.encode(), searched=True)


PAGES = (
    page("index.html", "Xã Đại Lãnh", "<nav>điều hướng</nav><p>Đình làng đang sửa.</p>"),
    page("sang-kien/mot/index.html", "Một cửa", "<p>Trả kết quả.</p>"),
)


def made(pages: tuple[Output, ...] = PAGES) -> dict[str, bytes]:
    """The files of the index by path."""
    return {file.path: file.content for file in index(pages, machine())}


def fragments(files: dict[str, bytes], folder: str = "pagefind/full/") -> dict[str, dict[str, Any]]:
    """What an index says of each page, by the page's address."""
    parts = [gzip.decompress(data).removeprefix(SIGNATURE) for path, data in files.items() if path.startswith(f"{folder}fragment/")]
    return {part["url"]: part for part in map(json.loads, parts)}


def test_same_pages_give_the_same_bytes_wherever_they_lie(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = made()
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.setenv("PAGEFIND_EXCLUDE_SELECTORS", "h1")
    monkeypatch.chdir(tmp_path)
    (tmp_path / "pagefind.yml").write_text("force_language: en\n")
    assert made() == first


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


def test_what_is_ignored_is_in_the_site() -> None:
    """A part renamed in a template would come into the index unseen."""
    names = set[str]()
    for file in build(SITE, target()):
        if isinstance(file, Output) and file.searched:
            markup = Markup(file.content.decode())
            names |= {f".{name}" for value in markup.values("class") for name in value.split()} | {tag.name for tag in markup.tags}
    named = {selector.split()[0] for part in PARTS for selector in (part.root, *part.ignored, *IGNORED)}
    assert named - names == set()


def test_every_page_for_readers_is_searched_but_the_search_page() -> None:
    files = [file for file in build(SITE, target()) if isinstance(file, Output)]
    searched = {file.path for file in files if file.searched}
    assert {"index.html", "so-do/index.html", "sang-kien/tra-ket-qua-tai-nha/index.html", "dot/cchc-2024/index.html"} <= searched
    assert [path for path in searched if not path.endswith(".html")] == []
    assert searched & {"tim-kiem/index.html", "404.html", "nhung/index.html"} == set()


def test_a_machine_without_the_program_is_told_what_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PAGEFIND_BINARY_PATH", "/khong/co/pagefind")
    with pytest.raises(SearchIndexError, match="Không chạy được chương trình Pagefind «/khong/co/pagefind»: "):
        made()


def test_a_failing_program_is_quoted(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    program = tmp_path / "pagefind"
    program.write_text("#!/bin/sh\necho 'no space left' >&2\nexit 3\n")
    program.chmod(0o755)
    monkeypatch.setenv("PAGEFIND_BINARY_PATH", str(program))
    with pytest.raises(SearchIndexError, match="no space left"):
        made()

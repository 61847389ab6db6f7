"""The search index: from printed pages to the files that the reader's browser searches, made by Pagefind.

A pure function in spite of the program it runs: the program sees the pages, its settings here, and nothing else. An index
none of whose pages has changed is taken from the results of earlier builds.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from fnmatch import fnmatchcase
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from pydantic import Base64Bytes

from initiatives.processes import side_by_side
from initiatives.publishing import indexer
from initiatives.results import Kind, Results
from initiatives.website.output import Output

IGNORED = (
    "nav",
    "form",
    "time",
    "thead",
    "dt",
    ".notice",
    ".records",
    ".latest",
    ".figures",
    ".charts",
    ".documents",
    ".site-map",
    "pre",
    ".finder",
    ".parts h2",
    ".key-facts a",
    ".part-updates",
    ".timeline-day",
    ".timeline-step",
    ".part-score",
    ".part-related",
    ".part-citation",
)
"""What is no text of the page itself: navigation, lists of other pages, labels, and facts told a second time."""
CHUNK = "50"
"""How many places of words one part of the index holds. Pagefind counts letters without marks, each of which stands for up to
a dozen Vietnamese words, so its own 20,000 would make a reader load 100–200 KB for one word. The variable is not promised
by Pagefind: a version that does not know it gives larger parts, which the test of the search page's weight would tell."""
_MADE = ("pagefind-entry.json", "*.pf_meta", "index/*", "fragment/*")
_PROGRAM = ("pagefind.js", "wasm.*.pagefind")
"""What our search page loads; Pagefind also writes user interfaces and a worker, which nobody would ask for."""
_APART = re.compile(rb'<(?:t[dh]\b|span class="note")')
"""What a reader sees apart from the words before it though no space stands between: a table's cell, a note on a line of its own."""
_LETTERS = tuple((ours.encode(), theirs.encode()) for ours, theirs in ("đḏ", "ĐḎ"))
"""Pagefind folds marks (á to a) but takes đ for a letter of its own, so «dinh» would not find «đình» (Pagefind#1210).
ḏ is a d with a mark below, in no Vietnamese word: it folds to d, and the search page writes it as đ again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Index:
    """An index of its own, merged with the others in the browser: where it is published and what it reads of a page."""

    folder: str
    root: str
    files: tuple[str, ...] = _MADE
    ignored: tuple[str, ...] = IGNORED


NAMED = Index(folder="pagefind/", root=".opening", files=(*_PROGRAM, *_MADE), ignored=(*IGNORED, ".answers"))
TOLD = Index(folder="pagefind/full/", root="main")
INDEXES = (NAMED, TOLD)
"""Names and summaries, which are light and answer at once, and then the full text. A common Vietnamese syllable weighs 20 KB in
the index of three hundred full texts, and 1 KB in that of their names."""
_NAME = re.compile(rb"<!--name-->(.*?)<!--/name-->", re.DOTALL)
"""What the index of names reads of a page, between marks of the templates; it stays the same while the rest of the page is edited."""
_OTHERS = re.compile(rb"<!--others-->.*?<!--/others-->", re.DOTALL)
"""What pages tell of other initiatives, marked by the templates. No index reads it: with it, another title would be a change to
pages of all years, and most of what Pagefind has to parse of a large site would be lists."""
_ALONE = b'<!doctype html><html lang=vi><body><div class="opening">%b</div></body></html>'

KEPT = Kind[tuple[tuple[str, bytes], ...]]("search", tuple[tuple[str, Base64Bytes], ...])
"""The files of an index by their addresses."""


class Text(NamedTuple):
    """What an index reads of a page: its address, a digest, and how to have it, which is asked only where the index is not kept."""

    path: str
    digest: bytes
    read: Callable[[], bytes]


Wanted = tuple[Index, Sequence[Text]]
"""An index and what it is made from."""


class Texts:
    """What is searched of a site's pages, by index.

    ``shards`` names the folders of pages whose full text lies apart; ``read`` gives a page again, by its path.
    """

    def __init__(self, shards: Mapping[str, str], read: Callable[[str], bytes]) -> None:
        self._shards = shards
        self._read = read
        self._names: list[Text] = []
        self._full: dict[str, list[Text]] = {TOLD.folder: []}

    def add(self, page: Output) -> None:
        """Take in a page; nothing of it is held but its name."""
        if found := _NAME.search(page.content):
            name = _ALONE % found[1]
            self._names.append(Text(page.path, sha256(name).digest(), lambda: name))
        shard = self._full.setdefault(self._shards.get(page.path, TOLD.folder), [])
        shard.append(Text(page.path, sha256(_own(page.content)).digest(), partial(self._full_text, page.path)))

    def _full_text(self, path: str) -> bytes:
        return _own(self._read(path))

    def indexed(self, environment: Mapping[str, str], results: Results) -> Iterator[Output]:
        """The files of all indexes; ``results`` has those made from the same texts in an earlier build. Raises SearchIndexError."""
        wanted: list[Wanted] = [(NAMED, self._names), *((replace(TOLD, folder=folder), texts) for folder, texts in self._full.items())]
        made = partial(side_by_side, partial(_made, environment))
        for files in results.of(KEPT, wanted, partial(_origin, indexer.version(environment)), made):
            yield from (Output(path=path, content=content) for path, content in files)


def _own(page: bytes) -> bytes:
    return _OTHERS.sub(b"", page)


def _origin(version: str, wanted: Wanted) -> str:
    """Everything that an index depends on."""
    kind, texts = wanted
    digest = sha256(b"".join(sha256(text.path.encode()).digest() + text.digest for text in texts))
    return f"{version} {CHUNK} {kind} {digest.hexdigest()}"


def _made(environment: Mapping[str, str], wanted: Wanted) -> tuple[tuple[str, bytes], ...]:
    kind, texts = wanted
    pages = (Output(path=text.path, content=text.read()) for text in texts)
    return tuple((file.path, file.content) for file in index(kind, pages, environment))


def index(kind: Index, pages: Iterable[Output], environment: Mapping[str, str], folder: Path | None = None) -> Iterator[Output]:
    """The files of an index of these pages, made anew.

    ``environment`` is what programs need to run on this machine; very many pages are handed over through an empty ``folder``.
    Raises SearchIndexError.
    """
    config = {"root_selector": kind.root, "exclude_selectors": kind.ignored, "force_language": "vi"}
    texts = ((page.path, _APART.sub(rb"\n\g<0>", as_indexed(page.content)).decode()) for page in pages)
    made = indexer.files(config, texts, {**environment, "PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE": CHUNK}, folder)
    for path in sorted(made):
        if any(fnmatchcase(path, pattern) for pattern in kind.files):
            yield Output(path=kind.folder + path, content=made[path])


def as_indexed(text: bytes) -> bytes:
    """A text in the letters of the index."""
    for ours, theirs in _LETTERS:
        text = text.replace(ours, theirs)
    return text

"""The search index: from printed pages to the files that the reader's browser searches, made by Pagefind.

A pure function in spite of the program it runs: the program sees the pages, its settings here, and nothing else.
"""

import re
import subprocess
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from pagefind.service import get_executable

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
    ".part-timeline",
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


class SearchIndexError(Exception):
    """The index could not be made; the message says why, in Vietnamese."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """An index of its own, merged with the others in the browser: where it is published and what it reads of a page."""

    folder: str
    root: str
    files: tuple[str, ...] = _MADE
    ignored: tuple[str, ...] = IGNORED


PARTS = (
    Part(folder="pagefind/", root=".opening", files=(*_PROGRAM, *_MADE), ignored=(*IGNORED, ".answers")),
    Part(folder="pagefind/full/", root="main"),
)
"""Names and summaries, which are light and answer at once, and then the full text. A common Vietnamese syllable weighs 20 KB in
the index of three hundred full texts, and 1 KB in that of their names."""


def index(pages: Iterable[Output], environment: Mapping[str, str], parts: Iterable[Part] = PARTS) -> Iterator[Output]:
    """The files of the indexes of these pages.

    ``environment`` is what programs need to run on this machine. Raises SearchIndexError.
    """
    with tempfile.TemporaryDirectory() as place:
        site = Path(place, "site")
        site.mkdir()
        for page in pages:
            _write(site / page.path, page.content)
        for number, part in enumerate(parts):  # one after the other: Pagefind keeps a whole site in memory
            made = Path(place, f"index-{number}")
            _run(part, site, made, environment)
            for path in sorted({path for pattern in part.files for path in made.glob(pattern)}):
                yield Output(path=part.folder + path.relative_to(made).as_posix(), content=path.read_bytes())


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(_APART.sub(rb"\n\g<0>", as_indexed(content)))


def as_indexed(text: bytes) -> bytes:
    """A text in the letters of the index."""
    for ours, theirs in _LETTERS:
        text = text.replace(ours, theirs)
    return text


def _run(part: Part, site: Path, made: Path, environment: Mapping[str, str]) -> None:
    """Run Pagefind in a folder of its own, where no settings file of the machine reaches it."""
    program = get_executable()
    if program is None:
        raise SearchIndexError(
            "Máy này chưa có chương trình Pagefind, nên chưa làm được phần tìm kiếm.\n"
            "  gợi ý: cài lại các gói (make distclean, rồi make html); máy không có gói sẵn thì tải Pagefind về và đặt\n"
            "  PAGEFIND_BINARY_PATH=/nơi/để/pagefind"
        )
    chosen = ["--root-selector", part.root, "--exclude-selectors", ", ".join(part.ignored), "--force-language", "vi", "--silent"]
    command: list[str | Path] = [program, "--site", site, "--output-path", made, *chosen]
    try:
        subprocess.run(
            command,
            check=True,
            cwd=site.parent,
            env={**environment, "PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE": CHUNK},
            capture_output=True,
            text=True,
            encoding="utf-8",
        )
    except OSError as problem:
        raise SearchIndexError(f"Không chạy được chương trình Pagefind «{program}»: {problem.strerror}.") from problem
    except subprocess.CalledProcessError as problem:
        raise SearchIndexError(f"Pagefind không làm được phần tìm kiếm:\n{problem.stdout}{problem.stderr}".strip()) from problem

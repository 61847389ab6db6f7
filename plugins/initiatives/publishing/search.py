"""The full text index: from printed pages to the files that the reader's browser searches, made by Pagefind.

A pure function in spite of the program it runs: the program sees the pages, its settings here, and nothing else.
"""

import subprocess
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from pagefind.service import get_executable

from initiatives.website.output import Output

FOLDER = "pagefind/"
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
    ".parts h2",
    ".key-facts a",
    ".part-facts",
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
_USED = ("pagefind.js", "pagefind-entry.json", "*.pf_meta", "wasm.*.pagefind", "index/*", "fragment/*")
"""What our search page loads; Pagefind also writes user interfaces and a worker, which nobody would ask for."""
_LETTERS = str.maketrans("đĐ", "ḏḎ")
"""Pagefind folds marks (á to a) but takes đ for a letter of its own, so «dinh» would not find «đình» (Pagefind#1210).
ḏ is a d with a mark below, in no Vietnamese word: it folds to d, and the search page writes it as đ again."""


class SearchIndexError(Exception):
    """The index could not be made; the message says why, in Vietnamese."""


def index(pages: Iterable[Output], environment: Mapping[str, str], folder: str = FOLDER) -> Iterator[Output]:
    """The files of an index of these pages, below ``folder``; several indexes can be merged in the browser.

    ``environment`` is what programs need to run on this machine. Raises SearchIndexError.
    """
    with tempfile.TemporaryDirectory() as place:
        site, made = Path(place, "site"), Path(place, "index")
        site.mkdir()
        for page in pages:
            _write(site / page.path, page.content)
        _run(site, made, environment)
        for path in sorted({path for pattern in _USED for path in made.glob(pattern)}):
            yield Output(path=folder + path.relative_to(made).as_posix(), content=path.read_bytes())


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(content.decode().translate(_LETTERS), "utf-8", newline="")


def _run(site: Path, made: Path, environment: Mapping[str, str]) -> None:
    """Run Pagefind in a folder of its own, where no settings file of the machine reaches it."""
    program = get_executable()
    if program is None:
        raise SearchIndexError(
            "Máy này chưa có chương trình Pagefind, nên chưa làm được phần tìm kiếm.\n"
            "  gợi ý: cài lại các gói (make distclean, rồi make html); máy không có gói sẵn thì tải Pagefind về và đặt\n"
            "  PAGEFIND_BINARY_PATH=/nơi/để/pagefind"
        )
    chosen = ["--root-selector", "main", "--exclude-selectors", ", ".join(IGNORED), "--force-language", "vi", "--silent"]
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

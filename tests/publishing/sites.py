"""Two different small sites that pass the verification, and a publisher that lets them take turns until it is ended.

``python -m tests.publishing.sites FIRST SECOND OUTPUT`` publishes the two for ever, and says so each time.
"""

import hashlib
import itertools
import shutil
import sys
from pathlib import Path

from initiatives.publishing.swap import staging, swap
from initiatives.publishing.verify import verify

LARGE = 40
"""Pages of a site: enough for a copy to be caught half-way."""


def digest(site: Path) -> str:
    """One word for all names and bytes of a folder."""
    found = hashlib.sha256()
    for path in sorted(site.rglob("*")):
        if path.is_file():
            found.update(f"{path.relative_to(site).as_posix()}\0{path.stat().st_size}\0".encode() + path.read_bytes())
    return found.hexdigest()


def variant(site: Path, folder: Path, word: str) -> Path:
    """A copy of a built site in which every page says ``word``, with more pages of its own."""
    shutil.copytree(site, folder)
    for path in folder.rglob("*.html"):
        path.write_text(path.read_text("utf-8").replace("</body>", f"<p>{word}</p></body>"), "utf-8")
    for number in range(LARGE):
        page = folder / "them" / word / f"{number}.html"
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(f"<!doctype html><html lang=vi><title>{number}</title><body>{word * 2000}</body></html>", "utf-8")
    return folder


def publish(site: Path, output: Path) -> None:
    """One release: copied beside the old one, verified, swapped in."""
    with staging(output) as finished:
        shutil.copytree(site, finished, dirs_exist_ok=True)
        assert verify(finished) == []
        swap(finished, output)


def part_from_the_next(site: Path) -> None:
    """Give the files of a site other rights than new ones have, so that a build carries none of them over and writes all."""
    for path in filter(Path.is_file, site.rglob("*")):
        path.chmod(0o640)


def main(first: Path, second: Path, output: Path) -> None:
    """Let the two sites take turns."""
    for site in itertools.cycle((first, second)):
        publish(site, output)
        sys.stdout.write("published\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))

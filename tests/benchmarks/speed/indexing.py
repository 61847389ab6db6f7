"""Makes the search index of a built site of ours, as a build does, and prints what that alone cost, as JSON.

    python -m tests.benchmarks.speed.indexing SITE STORE

``STORE`` is the file of results of earlier runs; where there is none, everything is made anew. Starting Python is not counted.
"""

import json
import re
import sys
from dataclasses import asdict
from pathlib import Path
from urllib.parse import unquote, urlsplit

from initiatives.publishing.search import Texts
from initiatives.results import foundation, kept_in
from initiatives.surroundings import machine
from initiatives.website.links import file_of
from initiatives.website.output import Output
from initiatives.website.page import SEARCH
from initiatives.website.search import shard_of_each
from tests.benchmarks.speed.counts import Unequal
from tests.benchmarks.speed.meter import measured
from tests.benchmarks.speed.translation import open_data

_ADDRESS = re.compile(r"<loc>([^<]+)</loc>")
PUBLISHED = "pagefind"
"""The folder of all indexes."""


def searched(site: Path) -> list[str]:
    """The files of the pages that the index is made from: all that the sitemap lists but the search page itself."""
    addresses = _ADDRESS.findall((site / "sitemap.xml").read_text("utf-8"))
    paths = (unquote(urlsplit(address).path).removeprefix("/") for address in addresses)
    return [file_of(path) for path in paths if path != SEARCH.path]


def year_of_each(site: Path) -> dict[str, int]:
    """The year of each initiative, by its file."""
    return {file_of(f"sang-kien/{record['slug']}/"): record["year"] for record in open_data(site)}


def index(site: Path, store: Path) -> list[Output]:
    """The files of the index, made or taken from the store."""
    texts = Texts(shard_of_each(year_of_each(site)), lambda path: (site / path).read_bytes())
    for path in searched(site):
        texts.add(Output(path=path, content=(site / path).read_bytes()))
    with kept_in(store, foundation()) as results:
        return [*texts.indexed(machine(), results)]


def refuse_another(files: list[Output], site: Path) -> None:
    """Raise Unequal where these are not the files of the index that the site was built with."""
    built = {path.relative_to(site).as_posix(): path.read_bytes() for path in (site / PUBLISHED).rglob("*") if path.is_file()}
    made = {file.path: file.content for file in files}
    if made != built:
        other = sorted(path for path in made.keys() | built.keys() if made.get(path) != built.get(path))
        raise Unequal(f"the search index is not that of the site in {site}: {', '.join(other[:3])} and others, {len(other)} in all")


def main(site: Path, store: Path) -> None:
    """Make the index, see that it is the site's, and print the cost."""
    found: list[Output] = []
    cost = measured(lambda: found.extend(index(site, store)))
    refuse_another(found, site)
    print(json.dumps(asdict(cost)))


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))

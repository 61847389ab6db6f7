"""The bridge to Pelican, and the only module that imports it: one generator from the registry to the output folder.

Pelican's own readers and writers are not used: a bad file must stop the build with all of its problems told, which
Pelican would skip and exit with 0.
"""

import locale
from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import replace
from datetime import date
from itertools import chain
from pathlib import Path
from typing import Any

from pelican import Pelican, main, signals
from pelican.generators import Generator
from pelican.settings import read_settings

from initiatives.git import snapshots
from initiatives.processes import collect_seldom
from initiatives.projection.site import project
from initiatives.public import PublicSite
from initiatives.publishing.former import Former
from initiatives.publishing.indexer import SearchIndexError
from initiatives.publishing.leaks import Secrets
from initiatives.publishing.search import Texts
from initiatives.publishing.theme import version
from initiatives.reading.addresses import site_address
from initiatives.reading.problems import as_text_report
from initiatives.registry import Registry, load
from initiatives.results import Results, digest_of, kept
from initiatives.surroundings import label_of, machine, results_file, today
from initiatives.website.formats import SCHEMA
from initiatives.website.output import Copy, Output, Target
from initiatives.website.search import shard_of_each, year_of_each
from initiatives.website.site import build
from initiatives.withheld import withheld
from initiatives.writing import why

_TEMPLATE_SETTINGS = ("JINJA_ENVIRONMENT", "JINJA_FILTERS", "JINJA_GLOBALS", "JINJA_TESTS")
"""Pelican's settings that change what templates say."""


class InitiativesGenerator(Generator):  # type: ignore[misc]  # Pelican carries no types
    """Loads the content in the context phase, so that nothing is written of a folder with problems."""

    registry: Registry | None = None
    secrets = Secrets()
    """What may stand nowhere in the site; known when it is written."""

    def generate_context(self) -> None:
        """Read and judge the content; problems end the build with status 1."""
        if problem := _siteurl_problem(self.settings):
            raise SystemExit(problem)
        content = Path(self.path)
        with ending_in_words(Path(self.output_path)), self.results() as results:
            found = load(content, self.as_of, allow_samples=self.allow_samples, label=label_of(content), results=results)
        if not isinstance(found, Registry):
            raise SystemExit(as_text_report(found))
        self.registry = found

    @property
    def as_of(self) -> date:
        """The day of judging."""
        return self.settings.get("AS_OF") or today()

    @property
    def allow_samples(self) -> bool:
        """Whether samples may be shown, marked as such."""
        return bool(self.settings.get("ALLOW_SAMPLES"))

    @property
    def target(self) -> Target:
        """Where the site will live, and what its pages are printed with."""
        return Target(
            environment=self.env,
            siteurl=self.settings["SITEURL"].rstrip("/"),
            theme_version=version(Path(self.theme)),
            templates=self._digest_of_templates(),
            styleguide=bool(self.settings.get("STYLEGUIDE")),
        )

    @property
    def templates(self) -> tuple[Path, ...]:
        """The folders of the templates, those first that stand in for others."""
        return (*map(Path, self.settings["THEME_TEMPLATES_OVERRIDES"]), Path(self.theme) / "templates")

    def internal(self, registry: Registry, site: PublicSite, target: Target) -> Iterable[Output]:
        """The pages of a preview that the public site has not."""
        if not self.settings.get("DASHBOARD"):
            return ()
        from initiatives.dashboard import board  # noqa: PLC0415 - slow to load, and for previews alone

        return board.preview(registry.world, site, target)

    def results(self) -> AbstractContextManager[Results]:
        """The results of earlier builds, unless every build is to make everything anew."""
        return kept(results_file(Path(self.path)))

    def _former(self) -> Former:
        """The site that this one is to replace; none beside other plugins, which may write into files that both would share."""
        is_alone = self.settings["PLUGINS"] == ["initiatives"]
        return Former(Path(self.settings["FORMER"]) if is_alone and "FORMER" in self.settings else None)

    def _digest_of_templates(self) -> str:
        """A digest of the templates, and of Pelican's settings that change what they say."""
        return repr((digest_of(self.templates), [self.settings[name] for name in _TEMPLATE_SETTINGS]))

    def generate_output(self, writer: Any) -> None:
        """Write the whole site; Pelican's writer is not needed, because pages come as finished bytes."""
        if self.registry is None:
            return
        target, content, output = self.target, Path(self.path), Path(self.output_path)
        registry, self.registry = self.registry, None
        site = project(registry, snapshots(content))
        internal = tuple(self.internal(registry, site, target))
        secrets = withheld(registry, Path(self.theme))
        del registry  # thousands of dossiers as they were read would only fill the memory while their pages are printed
        with ending_in_words(output), self.results() as results:
            texts = Texts(shard_of_each(year_of_each(site)), lambda path: (output / path).read_bytes())
            copied = _write(chain(_indexed(build(site, target, results), texts, results), internal), output, content, self._former())
        self.secrets = replace(secrets, spared=(*copied, *(file.path for file in internal), SCHEMA))


@contextmanager
def ending_in_words(output: Path) -> Iterator[None]:
    """End the build, in words, where a disk or the index stands in the way."""
    try:
        yield
    except OSError as error:
        raise SystemExit(f"Không ghi được trang web: {why(error)} ({error.filename or output})") from None
    except SearchIndexError as problem:
        raise SystemExit(str(problem)) from None


def run(arguments: Sequence[str]) -> InitiativesGenerator | None:
    """Run Pelican's own command and return the generator that wrote the site; None where the settings do not load this plugin.

    Raises SystemExit where Pelican fails, or the generator has told of problems.
    """
    found: list[InitiativesGenerator] = []

    def note(generators: Iterable[Generator]) -> None:
        found.extend(one for one in generators if isinstance(one, InitiativesGenerator))

    signals.all_generators_finalized.connect(note)
    try:
        main(list(arguments))
    finally:
        signals.all_generators_finalized.disconnect(note)
    return next(iter(found), None)


def prepared(settings: Path, content: Path) -> InitiativesGenerator:
    """The generator that a build with this file of settings would run, for who makes pages one by one.

    Raises SystemExit where the site's own address is wrong, and whatever the file of settings raises.
    """
    before = locale.setlocale(locale.LC_ALL)
    try:
        read = read_settings(str(settings), override={"PATH": str(content)})
        Pelican(read)  # loads the plugins, which may have settings of their own
    finally:
        locale.setlocale(locale.LC_ALL, before)  # Pelican changes that of the whole process, with how files are opened
    generator = InitiativesGenerator({}, read, read["PATH"], read["THEME"], read["OUTPUT_PATH"])
    if problem := _siteurl_problem(read):
        raise SystemExit(problem)
    return generator


def _siteurl_problem(settings: dict[str, Any]) -> str:
    """What is wrong with the site's own address, in words; nothing where it may be published under it."""
    siteurl = str(settings.get("SITEURL", ""))
    if site_address(siteurl):
        return ""
    return f"Địa chỉ trang web (SITEURL) chưa đúng: «{siteurl}»\n  gợi ý: SITEURL=https://ten-mien.gov.vn/duong-dan make publish"


def _write(files: Iterator[Output | Copy], output: Path, content: Path, former: Former) -> list[str]:
    """Put every file of the site once below the output folder; return the addresses of those copied from the content."""
    written: set[str] = set()
    copied: list[str] = []
    for file in files:
        if file.path.lower() in written:
            raise ValueError(f"two files of the site have the address {file.path}")
        written.add(file.path.lower())
        former.put(file.path, file.content if isinstance(file, Output) else (content / file.source).read_bytes(), output)
        copied += [file.path] if isinstance(file, Copy) else []
    return copied


def _indexed(files: Iterator[Output | Copy], texts: Texts, results: Results) -> Iterator[Output | Copy]:
    """The files, and then the search index of those that are searched."""
    for file in files:
        yield file
        if isinstance(file, Output) and file.searched:
            texts.add(file)
    yield from texts.indexed(machine(), results)


def register() -> None:
    """Announce the generator to Pelican."""
    collect_seldom()
    signals.get_generators.connect(_generators)


def _generators(pelican: Any) -> type[Generator]:
    return InitiativesGenerator

"""The preview at work: what was saved becomes the edition that is shown, and everybody who looks at it is told."""

import json
from collections.abc import Callable, Iterable, Mapping
from functools import partial
from pathlib import Path
from threading import Condition

from initiatives.git import snapshots
from initiatives.preview.checking import Checker
from initiatives.preview.content import Content
from initiatives.preview.edition import Edition
from initiatives.preview.fitting import fitted
from initiatives.preview.remembering import Remembering
from initiatives.preview.searching import FOLDER as SEARCH
from initiatives.preview.searching import SearchIndex
from initiatives.preview.showing import NOTHING, showable
from initiatives.projection.site import project
from initiatives.reading.problems import Problem, as_text_report
from initiatives.registry import Registry
from initiatives.website.ondemand import OnDemand, Whereabouts

MOST = 20
"""How many problems a page tells; the terminal tells all."""


class Preview:
    """A content folder's site in memory. Whoever watches the files tells it of changes; any number of threads ask for files and news.

    ``run`` tells this run of the preview from others: a page of an earlier one shows itself anew.
    """

    def __init__(self, content: Content, settings: Path, run: str, environment: Mapping[str, str], tell: Callable[[str], None]) -> None:
        """Show the content; raises BadSettings where the file of settings cannot be used."""
        self._content, self._settings, self._run, self._tell = content, settings, run, tell
        self._search = SearchIndex(environment, tell)
        self._checker = Checker(content.folder, environment, self._checked, tell)
        self._changed = Condition()  # guards all that follows
        self._made, self._whereabouts = Remembering(), Whereabouts()
        self._fit()
        self._kept = snapshots(content.folder)
        self._shown, self._number = NOTHING, 0
        self._edition: Edition | None = None
        self._hindrances: list[Problem] = []  # found at once
        self._others: list[Problem] = []  # found by the last whole check alone
        self._news = 0
        with self._changed:
            self._show()

    def saved(self, paths: Iterable[Path]) -> list[str]:
        """Read again what was saved at these paths of the content, show it, and tell the names of what was read.

        Raises OSError where a folder goes away meanwhile, and keeps the former.
        """
        with self._changed:
            names = self._content.reread(paths)
            if names:
                self._show()
            return names

    @property
    def theme(self) -> tuple[Path, ...]:
        """The folders of the theme and of templates that stand in for its own."""
        return Path(self._generator.theme), *self._generator.templates[:-1]

    def refit(self, paths: Iterable[Path]) -> list[str]:
        """Read the settings and the theme again where one of these is a file of theirs, and tell the names of these.

        Raises BadSettings, and keeps the former.
        """
        changed = sorted(path.name for path in paths if path.suffix == ".py" or any(path.is_relative_to(folder) for folder in self.theme))
        if changed:
            with self._changed:
                self._fit()
                self._show(anew=True)
        return changed

    def _fit(self) -> None:
        generator = fitted(self._settings, self._content.folder)
        self._generator, self._target = generator, generator.target

    def close(self) -> None:
        """End the check that may still run."""
        self._checker.stop()

    def file(self, path: str) -> bytes | None:
        """The bytes of a file of the site by its path; None where there is none."""
        edition = self._edition
        if edition is None:
            return None
        return self._search.file(path, edition) if path.startswith(SEARCH) else edition.file(path)

    @property
    def edition(self) -> str:
        """The name of what is shown."""
        return f"{self._run}-{self._number}"

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to show yet."""
        return self._edition is None

    def news(self, seen: int, patience: float) -> tuple[int, str]:
        """The number of the news and the news as JSON, as soon as they are other than those ``seen``, or after so many seconds."""
        with self._changed:
            self._changed.wait_for(lambda: self._news != seen, patience)
            return self._news, json.dumps(self._said(), ensure_ascii=False)

    def _said(self) -> dict[str, object]:
        found = self._problems
        told = [
            {"file": one.place.file, "line": one.place.line, "column": one.place.column}
            | {"code": one.code, "message": one.message, "hint": one.hint}
            for one in found[:MOST]
        ]
        return {"edition": self.edition, "held": bool(self._hindrances), "count": len(found), "problems": told}

    @property
    def _problems(self) -> list[Problem]:
        return sorted((*self._hindrances, *self._others), key=lambda one: one.order)

    def _show(self, *, anew: bool = False) -> None:
        """Show what can be shown of the content as it is now, tell what stands in the way of the rest, and have all of it checked."""
        former, (self._shown, found) = self._shown, showable(self._content, self._shown, self._generator.as_of)
        if anew or not self._shown.equals(former):
            self._print()
        self._tell_of(found, self._others, as_text_report(found))
        self._checker.start(allow_samples=self._generator.allow_samples)

    def _print(self) -> None:
        """Make a new edition, if there is anything to show."""
        if self._shown.world is None:
            return
        folder, generator, target = self._content.folder, self._generator, self._target
        registry = Registry(content=folder, world=self._shown.world)
        site = project(registry, self._kept, self._made)
        internal = partial(generator.internal, registry, site, target)
        self._edition = Edition(OnDemand(site, target, self._whereabouts), internal, Path(generator.theme), folder)
        self._number += 1

    def _checked(self, problems: list[Problem], report: str) -> None:
        """Tell the outcome of the whole check; and let pages tell of the versions that git has kept meanwhile."""
        kept = snapshots(self._content.folder)
        with self._changed:
            if kept != self._kept:
                self._kept = kept
                self._print()
            if self._problems and not problems:
                self._tell("Không còn lỗi.")
            self._tell_of(self._hindrances, problems, report)

    def _tell_of(self, hindrances: list[Problem], found: list[Problem], report: str) -> None:
        """Tell these problems; the report, where one of them is new. What only the whole check finds stays until it finds it gone."""
        before = {one.order for one in self._problems}
        at_once = {one.order for one in hindrances}
        self._hindrances, self._others = hindrances, [one for one in found if one.order not in at_once]
        if any(one.order not in before for one in self._problems):
            self._tell(report)
        self._news += 1
        self._changed.notify_all()

"""A site generator at work: its folder, the commands that are run there, and what is edited in between."""

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.benchmarks.speed import indexing, meter
from tests.benchmarks.speed.builders import Builder
from tests.benchmarks.speed.counts import Counts, compare, count
from tests.benchmarks.speed.meter import Cost
from tests.commands import ROOT

EDITED = "Lần sửa"
"""How the changed sentence begins."""
FIRST = re.compile(r"(## Nội dung\n\n)(Lần sửa \d+: )?")
TITLE = re.compile(r'^(title: ")(Lần sửa \d+: )?', re.MULTILINE)
LINES = 20
"""How much is shown of what a failed build said."""


class Failed(Exception):
    """A build that did not end well, or did not publish what was changed; the message is its own."""


def _end(text: str) -> str:
    return "\n".join(text.splitlines()[-LINES:])


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A site generator in its working folder, the initiative that is edited there, and what was there before any build."""

    builder: Builder
    folder: Path
    edited: Path
    own: frozenset[str]

    @property
    def output(self) -> Path:
        """The built site."""
        return self.folder / "output"

    @property
    def store(self) -> Path:
        """What earlier runs of the search index alone have made."""
        return self.folder / ".index.sqlite3"

    def run(self, command: Sequence[str]) -> Cost:
        """Run a command here and measure it. Raises Failed where it ends with another status than 0."""
        cost, said = self._cost([sys.executable, "-I", meter.__file__, *command])
        if cost.status:
            raise Failed(f"{self.builder.name}: {' '.join(command)}\n{_end(said)}")
        return cost

    def index(self) -> Cost:
        """Make the search index of our own site, which is built, and nothing else. Raises Failed where it is not that of the site."""
        return self._cost([sys.executable, "-m", indexing.__name__, str(self.output), str(self.store)], PYTHONPATH=str(ROOT))[0]

    def _cost(self, command: Sequence[str], **more: str) -> tuple[Cost, str]:
        """What a command prints as its cost, and what it says."""
        surroundings = {
            **os.environ,
            "GIT_CEILING_DIRECTORIES": str(self.folder),
            "XDG_CACHE_HOME": str(self.folder / ".cache"),
            "NO_COLOR": "1",
            **more,
        }
        done = subprocess.run(command, check=False, cwd=self.folder, env=surroundings, capture_output=True, encoding="utf-8")
        if done.returncode:
            raise Failed(f"{' '.join(command)}\n{_end(done.stderr)}")
        return Cost(**json.loads(done.stdout)), done.stderr

    def forget(self) -> None:
        """Take away everything that building has left: the site, caches, stores."""
        for path in self.folder.iterdir():
            if path.name not in self.own:
                shutil.rmtree(path) if path.is_dir() and not path.is_symlink() else path.unlink()

    def edit(self, number: int) -> None:
        """Change the first sentence of the text."""
        self._change(FIRST, number)

    def rename(self, number: int) -> None:
        """Change the title of our own dossier."""
        self._change(TITLE, number)

    def _change(self, where: re.Pattern[str], number: int) -> None:
        text = self.edited.read_text("utf-8")
        self.edited.write_text(where.sub(rf"\g<1>{EDITED} {number}: ", text, count=1), "utf-8")

    def compared(self, ours: "Place", values: frozenset[str]) -> Counts:
        """What was built; raises Unequal where it is not what our own site has."""
        found = count(self.output, values)
        compare(self.builder.name, found, count(ours.output, values))
        return found

    def refuse_stale(self, number: int) -> None:
        """Raise Failed where the page does not show the changed sentence."""
        page = self.output / "sang-kien" / self.edited.stem / "index.html"
        if f"{EDITED} {number}: " not in page.read_text("utf-8"):
            raise Failed(f"{self.builder.name} did not publish the edit of {self.edited.name}")

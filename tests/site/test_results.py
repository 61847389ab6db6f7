"""With the results of earlier builds and without them the site is the same, whatever was changed in between."""

import hashlib
import random
import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

from jinja2 import FileSystemLoader

from initiatives.projection.site import project
from initiatives.reading.problems import Problem
from initiatives.registry import Registry, load
from initiatives.results import Results, digest_of, kept_in
from initiatives.website.output import Copy, Output
from initiatives.website.site import build as made
from tests.site.builds import FIXED, build, tree
from tests.stores import opened
from tests.website.samples import SITEURL, TEMPLATES, target

TIMES = 2
"""How often each change is made, in any order."""


def initiatives(content: Path) -> list[Path]:
    return sorted((content / "initiatives").rglob("*.md"))


def reworded(content: Path, chance: random.Random) -> None:
    """Another summary: neighbours, lists and look-alikes may change with it."""
    path = chance.choice(initiatives(content))
    path.write_text(path.read_text("utf-8").replace("summary: ", f"summary: Lần {chance.randrange(1000)}, ", 1), "utf-8")


def renamed(content: Path, chance: random.Random) -> None:
    """Another address."""
    path = chance.choice(initiatives(content))
    path.rename(path.with_stem(f"{path.stem}-{chance.randrange(1000)}"))


def written_on(content: Path, chance: random.Random) -> None:
    """More text at the end."""
    path = chance.choice(initiatives(content))
    path.write_text(path.read_text("utf-8") + f"\nThêm {chance.randrange(1000)} dòng.\n", "utf-8")


def removed(content: Path, chance: random.Random) -> None:
    """One fewer of those that wait for approval, if there is one."""
    waiting = [path for path in initiatives(content) if "status: submitted" in path.read_text("utf-8")]
    if waiting:
        chance.choice(waiting).unlink()


def restored(content: Path, _: random.Random) -> None:
    """Everything as it was at first."""
    shutil.rmtree(content)
    shutil.copytree(FIXED, content)


def resettled(content: Path, chance: random.Random) -> None:
    """Other settings: they stand at the foot of every page."""
    path = content / "settings" / "commune.yml"
    path.write_text(
        path.read_text("utf-8").replace("Sáng kiến cải cách hành chính xã", f"Sáng kiến {chance.randrange(1000)} xã", 1), "utf-8"
    )


def redrawn(content: Path, chance: random.Random) -> None:
    """Another template: what it says stands at the foot of every page."""
    path = templates_of(content) / "components" / "footer.html"
    path.write_text(path.read_text("utf-8") + f"<p>Lần {chance.randrange(1000)}</p>", "utf-8")


def templates_of(content: Path) -> Path:
    """The templates that print this content."""
    return content.with_name("templates")


CHANGES: tuple[Callable[[Path, random.Random], None], ...] = (reworded, renamed, written_on, removed, restored, resettled, redrawn)


Made = list[Problem] | list[Output | Copy]


def site(content: Path, results: Results) -> Made:
    """What is published of a content folder, or what is wrong with it."""
    found = load(content, date(2026, 11, 27), results=results)
    if not isinstance(found, Registry):
        return found
    here = target(SITEURL)
    environment = here.environment.overlay(loader=FileSystemLoader(templates_of(content)))
    return list(made(project(found), replace(here, environment=environment, templates=digest_of([templates_of(content)])), results))


def test_any_sequence_of_changes_gives_what_each_gives_alone(tmp_path: Path) -> None:
    content, store, chance = tmp_path / "content", tmp_path / "results.sqlite3", random.Random(7)
    shutil.copytree(FIXED, content)
    shutil.copytree(TEMPLATES, templates_of(content))
    published = 0
    for step, change in enumerate(chance.sample(CHANGES * TIMES, len(CHANGES) * TIMES)):
        change(content, chance)
        if step % 5 == 4:
            store.write_bytes(store.read_bytes()[: chance.randrange(store.stat().st_size)])
        with kept_in(store, b"") as results:
            found = site(content, results)
        assert found == site(content, Results())
        published += isinstance(found[0], Output)
    assert published > len(CHANGES)


def test_a_page_made_from_the_same_is_taken_from_the_store(tmp_path: Path) -> None:
    """A mark set in the store, where nothing but the store could have it from, comes up in the site."""
    store, output = tmp_path / "results.sqlite3", tmp_path / "output"
    assert build(FIXED, output, INITIATIVES_RESULTS=str(store)).status == 0
    whole = tree(output)
    with opened(store) as table:
        for key, value in table.execute("SELECT key, value FROM results").fetchall():
            marked = value.replace(b"<main ", b"<main data-kept ")
            table.execute("UPDATE results SET value = ?, digest = ? WHERE key = ?", (marked, hashlib.sha256(key + marked).digest(), key))
    assert build(FIXED, output, INITIATIVES_RESULTS=str(store)).status == 0
    marked = {name: data.replace(b"<main data-kept ", b"<main ") for name, data in tree(output).items()}
    assert {name for name, data in tree(output).items() if b"<main data-kept " in data} == {
        name for name in whole if name.startswith("sang-kien/") and name.endswith(".html")
    }
    assert {name: data for name, data in marked.items() if name.endswith(".html")} == {
        name: data for name, data in whole.items() if name.endswith(".html")
    }

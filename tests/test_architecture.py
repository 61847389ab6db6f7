"""The walls of the house: who imports whom, what nobody below the doors does, and how long things may grow."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "plugins" / "initiatives"

# The rooms of the straight line; `building`, `generator` and `cli` are the doors that lead into it.
BELOW_THE_DOORS = (
    "reading",
    "judging",
    "registry",
    "public",
    "projection",
    "website",
    "paperwork",
    "form",
    "publishing",
    "federation",
    "writing",
    "processes",
    "results",
    "fingerprint",
    "rows",
    "adopt",
    "dashboard",
    "editor",
    "withheld",
)

# Each room, and the rooms (or single modules of them) that it may import; a new room needs a row here.
MAY_IMPORT: dict[str, tuple[str, ...]] = {
    "processes": (),
    "results": (),
    "fingerprint": (),
    "rows": (),
    "reading": ("results", "fingerprint"),
    "judging": ("reading", "processes", "results"),
    "registry": ("reading", "judging", "results"),
    "public": (),
    "projection": ("reading", "judging", "registry", "public"),
    # Not the records of `reading`: the site is built from the public types alone.
    "website": ("public", "processes", "results", "rows", "reading.vietnamese", "reading.vocabulary"),
    "paperwork": ("reading", "judging", "registry", "rows"),
    # The form is a site of its own, and tells servers what the citizens' site tells them.
    "form": ("reading", "judging", "website.headers"),
    # Shows what is internal: the website never imports it, and only the doors do.
    "dashboard": ("judging", "public", "website"),
    "publishing": ("reading.vietnamese", "website.output", "processes", "results", "fingerprint"),
    # Knows what is not public, and tells it to the search of the finished site; the website never imports it.
    "withheld": ("reading", "judging", "registry", "projection", "publishing.leaks"),
    "federation": ("reading", "public", "website", "processes"),
    "writing": ("reading",),
    "shipped": (),
    "siteconf": ("shipped",),
    "editor": ("reading",),
    "adopt": ("reading", "shipped"),
    "surroundings": (),
    "git": ("judging.history", "surroundings"),
    "generator": (*BELOW_THE_DOORS, "surroundings", "git"),
    "building": ("generator", "publishing"),
    # Runs what a build runs, for as long as somebody looks.
    "preview": (*BELOW_THE_DOORS, "generator", "git"),
    "cli": (*BELOW_THE_DOORS, "preview", "shipped", "siteconf", "surroundings", "git"),
    "__init__": ("generator",),
}
# Who may meet the world outside: the doors, and what they share.
DOORS = ("cli", "building", "generator", "git", "surroundings")
MAY_IMPORT_PELICAN = ("generator",)
INTERNAL = ("reading.model", "reading.publications", "judging", "registry", "projection", "paperwork", "dashboard", "withheld", "preview")

# The world outside: it is passed in as an argument, or written by the doors.
OUTSIDE_MODULES = ("locale", "logging", "random", "time")
OUTSIDE_CALLS = ("input", "print")
OUTSIDE_NAMES = ("os.environ", "os.getenv", "sys.stderr", "sys.stdout")
OUTSIDE_ATTRIBUTES = ("now", "today", "utcnow")

LONGEST_FUNCTION = 40
LONGEST_MODULE = 250


@dataclass(frozen=True, kw_only=True)
class Import:
    """One imported name, absolute and dotted; ``lazy`` inside a function."""

    line: int
    name: str
    lazy: bool


def module_name(path: Path) -> str:
    """``reading.model`` for ``reading/model.py``, ``reading`` for ``reading/__init__.py``, ``__init__`` for the package's own."""
    parts = path.relative_to(PACKAGE).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" and len(parts) > 1 else parts)


def room_of(module: str) -> str:
    """The room that a module belongs to: ``reading`` for ``reading.model``."""
    return module.partition(".")[0]


MODULES = {module_name(path): path for path in sorted(PACKAGE.rglob("*.py"))}


def imports(module: str, source: str) -> Iterator[Import]:
    """Every name that the module imports, wherever the statement stands."""
    tree = ast.parse(source)
    functions = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]
    lazy = {inner for function in functions for inner in ast.walk(function)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            names = [f"{origin(module, node)}.{alias.name}" for alias in node.names]
        else:
            continue
        yield from (Import(line=node.lineno, name=name, lazy=node in lazy) for name in names)


def origin(module: str, node: ast.ImportFrom) -> str:
    """The absolute name of the module that a ``from`` statement names."""
    if not node.level:
        return node.module or ""
    folders = MODULES[module].relative_to(PACKAGE.parent).parent.parts if module in MODULES else ("initiatives", *module.split(".")[:-1])
    return ".".join([*folders[: len(folders) - node.level + 1], *filter(None, [node.module])])


def within(name: str, rooms: tuple[str, ...]) -> bool:
    """Whether the dotted name is one of the rooms, or stands in one."""
    return any(name == room or name.startswith(f"{room}.") for room in rooms)


def walls_broken(module: str, source: str) -> list[str]:
    """Imports that go where they may not: up the line, across it, or out to Pelican."""
    room = room_of(module)
    if room not in MAY_IMPORT:
        return [f"{module}: no row in MAY_IMPORT"]
    return [f"{module}:{found.line} imports {found.name}" for found in imports(module, source) if not may(room, found)]


def may(room: str, found: Import) -> bool:
    """Whether the room may import this name."""
    if within(found.name, ("pelican",)):
        return room in MAY_IMPORT_PELICAN
    if not within(found.name, ("initiatives",)):
        return True
    if room == "__init__" and not found.lazy:
        return False
    return within(found.name.removeprefix("initiatives").removeprefix("."), (room, *MAY_IMPORT[room]))


def outside_touched(module: str, source: str) -> list[str]:
    """Uses of the clock, the environment, the locale, chance, logs or the terminal, other than in the doors."""
    if room_of(module) in DOORS:
        return []
    tree = ast.parse(source)
    used = [(found.line, found.name) for found in imports(module, source) if within(found.name, OUTSIDE_MODULES + OUTSIDE_NAMES)]
    for node in ast.walk(tree):
        if isinstance(node, ast.Name) and node.id in OUTSIDE_CALLS:
            used.append((node.lineno, node.id))
        elif isinstance(node, ast.Attribute) and (node.attr in OUTSIDE_ATTRIBUTES or ast.unparse(node) in OUTSIDE_NAMES):
            used.append((node.lineno, ast.unparse(node)))
    return [f"{module}:{line} uses {name}" for line, name in sorted(used)]


def grown_too_long(module: str, source: str) -> list[str]:
    """Functions and modules beyond the house's habit, and modules that do not say what they are."""
    tree = ast.parse(source)
    lines = len(source.splitlines())
    found = [f"{module}: {lines} lines"] if lines > LONGEST_MODULE else []
    if source.strip() and not ast.get_docstring(tree):
        found.append(f"{module}: no docstring")
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            length = (node.end_lineno or node.lineno) - node.lineno + 1
            found += [f"{module}:{node.lineno} {node.name}: {length} lines"] if length > LONGEST_FUNCTION else []
    return found


def wanted_by(room: str) -> set[str]:
    """The names of the package that the room's modules import."""
    modules = [name for name in MODULES if within(name, (room,))]
    return {found.name.removeprefix("initiatives.") for name in modules for found in imports(name, MODULES[name].read_text("utf-8"))}


def reached_from(room: str) -> set[str]:
    """Every module of the package that the room's modules import, directly or through others."""
    reached: set[str] = set()
    waiting = [name for name in MODULES if within(name, (room,))]
    while waiting:
        name = waiting.pop()
        reached.add(name)
        wanted = {found.name.removeprefix("initiatives.") for found in imports(name, MODULES[name].read_text("utf-8"))}
        waiting += [other for other in MODULES if other not in reached and any(within(want, (other,)) for want in wanted)]
    return reached


@pytest.mark.parametrize("module", MODULES)
@pytest.mark.parametrize("check", [walls_broken, outside_touched, grown_too_long])
def test_module_keeps_to_the_house_rules(check: object, module: str) -> None:
    assert callable(check)
    assert check(module, MODULES[module].read_text("utf-8")) == []


def test_the_table_has_the_rooms_of_the_package() -> None:
    assert {room_of(name) for name in MODULES} == set(MAY_IMPORT)


def test_no_wall_has_a_gate_that_nobody_uses() -> None:
    narrow = {room: allowed for room, allowed in MAY_IMPORT.items() if not {*BELOW_THE_DOORS} <= {*allowed}}
    unused = [
        (room, gate) for room, allowed in narrow.items() for gate in allowed if not any(within(name, (gate,)) for name in wanted_by(room))
    ]
    assert unused == []


def test_website_reaches_no_internal_record_by_any_path() -> None:
    assert [name for name in sorted(reached_from("website")) if within(name, INTERNAL)] == []
    assert "reading.model" in reached_from("registry")


@pytest.mark.parametrize(
    ("module", "source", "expected"),
    [
        ("reading.model", "from initiatives.judging.rules import rule", ["reading.model:1 imports initiatives.judging.rules.rule"]),
        ("reading.model", "from ..judging import rules", ["reading.model:1 imports initiatives.judging.rules"]),
        ("reading", "from ..registry import load", ["reading:1 imports initiatives.registry.load"]),
        ("judging.rules", "import initiatives.registry", ["judging.rules:1 imports initiatives.registry"]),
        ("registry", "def late():\n    from initiatives import public", ["registry:2 imports initiatives.public"]),
        ("public", "from initiatives.registry import Registry", ["public:1 imports initiatives.registry.Registry"]),
        ("website.pages", "from initiatives.reading import model", ["website.pages:1 imports initiatives.reading.model"]),
        ("website.pages", "from initiatives.reading import vietnamese, vocabulary", []),
        ("website.pages", "from initiatives.paperwork import layout", ["website.pages:1 imports initiatives.paperwork.layout"]),
        ("publishing.swap", "from initiatives.reading.vietnamese import number\nfrom . import verify", []),
        ("publishing.swap", "from initiatives.public import PublicSite", ["publishing.swap:1 imports initiatives.public.PublicSite"]),
        ("paperwork.reward", "from initiatives.cli import main", ["paperwork.reward:1 imports initiatives.cli.main"]),
        ("judging.world", "from initiatives.surroundings import today", ["judging.world:1 imports initiatives.surroundings.today"]),
        ("cli", "from initiatives.generator import Site", ["cli:1 imports initiatives.generator.Site"]),
        ("cli", "import pelican.settings", ["cli:1 imports pelican.settings"]),
        ("generator", "from pelican import signals\nfrom initiatives import website", []),
        ("__init__", "def register():\n    from initiatives.generator import connect", []),
        ("__init__", "from initiatives.generator import connect", ["__init__:1 imports initiatives.generator.connect"]),
        ("attic", "", ["attic: no row in MAY_IMPORT"]),
    ],
)
def test_a_broken_wall_is_seen(module: str, source: str, expected: list[str]) -> None:
    assert walls_broken(module, source) == expected


@pytest.mark.parametrize(
    ("source", "used"),
    [
        ("print('x')", ["print"]),
        ("import logging", ["logging"]),
        ("from logging import getLogger", ["logging.getLogger"]),
        ("import os\nos.environ['HOME']", ["os.environ"]),
        ("from os import getenv", ["os.getenv"]),
        ("import datetime\ndatetime.datetime.now(tz=None)", ["datetime.datetime.now"]),
        ("from datetime import date\ndate.today()", ["date.today"]),
        ("import time\ntime.time()", ["time"]),
        ("import locale, random", ["locale", "random"]),
        ("import sys\nsys.stderr.write('x')", ["sys.stderr"]),
        ("from datetime import time\nprinted = time(7, 30)", []),
    ],
)
def test_a_touch_of_the_outside_is_seen(source: str, used: list[str]) -> None:
    assert [line.partition(" uses ")[2] for line in outside_touched("reading.model", source)] == used
    assert outside_touched("cli", source) == []


def test_too_long_and_unexplained_is_seen() -> None:
    body = "    pass\n" * LONGEST_FUNCTION
    assert grown_too_long("reading.model", f"def endless():\n{body}") == [
        "reading.model: no docstring",
        "reading.model:1 endless: 41 lines",
    ]
    assert grown_too_long("reading.model", '"""Said."""\n' + "x = 1\n" * LONGEST_MODULE) == ["reading.model: 251 lines"]
    assert grown_too_long("reading.model", '"""Said."""\n' + f"def full():\n{body[:-9]}") == []

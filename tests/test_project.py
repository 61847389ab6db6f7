"""The project's own files: what it says of itself, what it locks, and the commands that set it up."""

import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
from importlib.metadata import entry_points, version
from pathlib import Path
from typing import Any

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from initiatives.cli import SHORT_HELPS

ROOT = Path(__file__).parents[1]
PYPROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
MAKEFILE = "".join((ROOT / name).read_text("utf-8") for name in ("site.mk", "Makefile"))
"""The commands of every site, and those of the project."""
VARIABLES = set(re.findall(r"^([A-Z_]+) \?=", MAKEFILE, re.MULTILINE))
SCRIPTS = sorted((ROOT / "scripts").iterdir())
PIN = re.compile(r"([a-z0-9.-]+)==([0-9a-z.]+)( ; [a-z_]+ [!=<>]=? '[\w.]+')?( +--hash=sha256:[0-9a-f]{64})+")
NOBODY = 65534
FORM = ROOT / "plugins" / "initiatives" / "form" / "browser"
"""What the officers' form is bundled from, with a lock of its own that goes into the wheel."""

Pins = dict[str, str]


def run(*command: str | Path, **extra: str) -> subprocess.CompletedProcess[str]:
    """Run a command in the checkout, free of what an outer ``make`` has set."""
    foreign = VARIABLES | {"MAKEFLAGS", "MAKELEVEL", "MAKEOVERRIDES", "MFLAGS"}
    env = {name: value for name, value in os.environ.items() if name not in foreign} | extra
    words = [str(part) for part in command]
    return subprocess.run(words, cwd=ROOT, env=env, stdin=subprocess.DEVNULL, capture_output=True, encoding="utf-8", check=False)


def pins(name: str) -> Pins:
    """Package → version of a lock file; every line must be a pin with its hashes, or a comment."""
    text = (ROOT / "requirements" / name).read_text("utf-8").replace("\\\n", "")
    lines = [line for line in text.splitlines() if not line.lstrip().startswith("#")]
    found = [PIN.fullmatch(line) for line in lines]
    assert [line for line, match in zip(lines, found, strict=True) if not match] == []
    return {match[1]: match[2] for match in found if match}


def unmet(specifications: list[str], locked: Pins) -> list[str]:
    """The specifications that the locked versions do not fulfil."""
    wanted = [Requirement(text) for text in specifications]
    found = [locked.get(canonicalize_name(want.name)) for want in wanted]
    return [str(want) for want, pin in zip(wanted, found, strict=True) if pin is None or not want.specifier.contains(pin)]


def test_pyproject_says_what_the_project_is() -> None:
    project = PYPROJECT["project"]
    assert {key: project[key] for key in ("name", "requires-python", "license", "license-files", "scripts")} == {
        "name": "commune-initiatives",
        "requires-python": ">=3.11",
        "license": "AGPL-3.0-or-later",
        "license-files": ["LICENSE"],
        "scripts": {"initiatives": "initiatives.cli:main"},
    }
    assert version("commune-initiatives") == project["version"]
    assert (ROOT / "plugins" / "initiatives" / "py.typed").is_file()


def test_the_command_starts() -> None:
    (command,) = entry_points(group="console_scripts", name="initiatives")
    assert callable(command.load())


def test_licence_is_the_exact_agpl() -> None:
    digest = hashlib.sha256((ROOT / "LICENSE").read_bytes()).hexdigest()
    assert digest == "0d96a4ff68ad6d4b6f1f30f713b18d5184912ba8dd389f86aa7710db079abcb0"


def test_locks_hold_what_pyproject_asks_for() -> None:
    project, groups = PYPROJECT["project"], PYPROJECT["dependency-groups"]
    site, test = pins("site.txt"), pins("test.txt")
    assert groups["build"] == PYPROJECT["build-system"]["requires"]
    assert unmet(project["dependencies"] + groups["build"], site) == []
    assert unmet(project["optional-dependencies"]["test"], test) == []
    assert unmet(groups["lock"], pins("lock.txt")) == []
    assert site.items() <= test.items()
    assert unmet(["pelican>=1000", "no-such-package"], site) == ["pelican>=1000", "no-such-package"]


@pytest.mark.parametrize("name", ["site.txt", "test.txt", "audit.txt", "lock.txt"])
def test_locks_name_no_place(name: str) -> None:
    text = (ROOT / "requirements" / name).read_text("utf-8")
    assert re.findall(r".*(?:://|--index|--find-links|\s/\w).*", text) == []


def test_locks_serve_windows_too() -> None:
    assert "tzdata" in pins("site.txt")
    assert "colorama==0" in (ROOT / "requirements" / "test.txt").read_text("utf-8")


def node_packages(folder: Path) -> tuple[dict[str, Any], dict[str, Any]]:
    """What a folder asks npm for, and the packages of its lock by their places."""
    manifest, lock = (json.loads((folder / name).read_text("utf-8")) for name in ("package.json", "package-lock.json"))
    return manifest, lock["packages"]


@pytest.mark.parametrize("folder", [ROOT, FORM], ids=["project", "form"])
def test_node_packages_are_locked_without_an_address(folder: Path) -> None:
    manifest, packages = node_packages(folder)
    asked = manifest.get("dependencies", {}) | manifest.get("devDependencies", {})
    assert packages[""].get("dependencies", {}) | packages[""].get("devDependencies", {}) == asked
    locked = {path.removeprefix("node_modules/"): package for path, package in packages.items() if path.startswith("node_modules/")}
    assert {name: locked[name]["version"] for name in asked} == asked
    strangers = {name: package for name, package in locked.items() if not package.get("link")}
    assert [name for name, package in strangers.items() if "resolved" in package or "integrity" not in package] == []


def test_the_form_is_bundled_from_the_same_packages_here_and_from_the_wheel() -> None:
    (_, here), (_, there) = node_packages(ROOT), node_packages(FORM)
    assert {path: package for path, package in there.items() if path and here.get(path) != package} == {}


def test_help_explains_every_target() -> None:
    phony = re.findall(r"^\.PHONY: (.*)$", MAKEFILE, re.MULTILINE)
    targets = set(" ".join(phony).split()) - {"FORCE"}
    assert targets >= {"html", "publish", "serve", "devserver", "check", "test", "clean", "help"}
    assert set(re.findall(r"^([a-z]+):", MAKEFILE, re.MULTILINE)) == targets
    printed = re.findall(r"^  ([a-z]+) +\S.* / \S", run("make", "help").stdout, re.MULTILINE)
    assert sorted(printed) == sorted(targets)


def test_every_variable_can_come_from_environment_and_command_line() -> None:
    done = run("make", "--dry-run", "OUTPUTDIR=/nơi khác/đầu ra", INPUTDIR="/nơi khác/nội dung", BUILDOPTS="--verbose", VENV="v")
    last = " ".join(done.stdout.splitlines()[-1].split())
    settings = ROOT / "pelicanconf.py"
    assert last == f'v/bin/initiatives build "/nơi khác/nội dung" --output "/nơi khác/đầu ra" --settings "{settings}" --verbose'


def test_ci_runs_the_two_commands() -> None:
    script = ROOT / ".ci" / "run"
    assert os.access(script, os.X_OK)
    assert [line for line in script.read_text("utf-8").splitlines() if line.startswith("make")] == ["make html", "make test"]


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.name)
def test_scripts_are_plain_shell(script: Path) -> None:
    assert os.access(script, os.X_OK)
    assert script.read_text("utf-8").startswith("#!/bin/sh\n")
    assert run("sh", "-n", script).returncode == 0


def test_missing_packages_are_named_to_who_may_not_install() -> None:
    source = (ROOT / "scripts" / "system-packages").read_text("utf-8")
    user = NOBODY if os.geteuid() == 0 else None
    done = subprocess.run(["sh", "-s", "chromium"], input=source, cwd="/", user=user, capture_output=True, encoding="utf-8", check=False)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.splitlines() == [
        "Máy còn thiếu: chromium. Hãy nhờ người quản trị máy chạy lệnh dưới đây rồi thử lại.",
        "Missing on this machine: chromium. Install it, then try again. On Debian or Ubuntu:",
        "    sudo apt-get install chromium",
    ]


@pytest.mark.parametrize(
    ("script", "arguments", "instruction"),
    [
        ("ensure-python", ["false", "unused"], "make PY=python3.11"),
        ("ensure-python", ["no-such-python", "unused"], "make PY=python3.11"),
        ("ensure-browser", ["no-such-browser"], "make test CHROMIUM=/path/to/chromium"),
    ],
)
def test_what_cannot_be_installed_is_explained_in_two_languages(script: str, arguments: list[str], instruction: str) -> None:
    done = run(ROOT / "scripts" / script, *arguments)
    vietnamese, english = done.stderr.splitlines()
    assert (done.returncode, done.stdout) == (1, "")
    assert vietnamese.startswith(("Cần ", "Không thấy "))
    assert english.endswith(instruction)


def test_environment_is_made_once_and_again_when_python_differs(tmp_path: Path) -> None:
    venv, script = tmp_path / "môi trường", ROOT / "scripts" / "ensure-python"
    assert run(script, sys.executable, venv).stdout.startswith("→ ")
    assert run(venv / "bin" / "python", "-m", "pip", "--version").returncode == 0
    assert run(script, sys.executable, venv).stdout == ""
    assert run(script, venv / "bin" / "python", venv).stdout == "", "who has activated the environment keeps it"
    (venv / ".python").write_text("another Python\n", "utf-8")
    assert run(script, sys.executable, venv).stdout.startswith("→ ")


def test_only_a_built_site_is_removed(tmp_path: Path) -> None:
    site, precious = tmp_path / "đầu ra", tmp_path / "hồ sơ"
    for path in (site / "index.html", site / "data" / "initiatives.json", precious / "index.html"):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
    script = ROOT / "scripts" / "remove-site"
    assert [run(script, folder).returncode for folder in (site, precious, tmp_path / "chưa có")] == [0, 1, 0]
    assert [path.name for path in tmp_path.iterdir()] == ["hồ sơ"]


def test_files_keep_their_line_ends_on_every_system() -> None:
    paths = [
        "content/pages/a.md",
        "Makefile",
        "site.mk",
        "scripts/a",
        "content/settings/known/a.csv",
        "tests/problems/crlf/input.md",
        "content/a.pdf",
    ]
    done = run("git", "check-attr", "text", "eol", "--", *paths)
    found = [line.rsplit(": ", 1)[1] for line in done.stdout.splitlines()]
    assert list(zip(paths, found[::2], found[1::2], strict=True)) == [
        ("content/pages/a.md", "set", "lf"),
        ("Makefile", "set", "lf"),
        ("site.mk", "set", "lf"),
        ("scripts/a", "set", "lf"),
        ("content/settings/known/a.csv", "unset", "lf"),
        ("tests/problems/crlf/input.md", "unset", "lf"),
        ("content/a.pdf", "unset", "lf"),
    ]


def test_pre_commit_hooks_are_valid_and_local() -> None:
    config = ROOT / ".pre-commit-config.yaml"
    assert run(sys.executable, "-m", "pre_commit", "validate-config", config).returncode == 0
    assert re.findall(r"repo: (.*)", config.read_text("utf-8")) == ["local"]


GOLDEN_TEST = """
from pathlib import Path

STORED = Path(__file__).parent / "stored"

def test_text(golden):
    golden(STORED / "text.txt", "một\\nhai\\r\\n")

def test_bytes(golden):
    golden(STORED / "bytes.bin", b"\\xff\\x01\\x02")

def test_without_golden():
    assert False
"""


def test_golden_files_are_compared_and_rewritten(tmp_path: Path) -> None:
    shutil.copy(ROOT / "tests" / "conftest.py", tmp_path)
    (tmp_path / "test_sample.py").write_text(GOLDEN_TEST, "utf-8")
    text, binary = tmp_path / "stored" / "text.txt", tmp_path / "stored" / "bytes.bin"

    alone = ("--rootdir", tmp_path, "-c", os.devnull, "-p", "no:cacheprovider")

    def tested(*options: str) -> str:
        return run(sys.executable, "-m", "pytest", *alone, *options, tmp_path, PYTEST_DISABLE_PLUGIN_AUTOLOAD="1").stdout

    missing = tested()
    assert missing.count("does not exist; look at what the test produces, then run: make golden") >= 2
    assert "2 passed, 1 deselected" in tested("--rewrite-golden")
    assert (text.read_bytes(), binary.read_bytes()) == ("một\nhai\r\n".encode(), b"\xff\x01\x02")
    assert "1 failed, 2 passed" in tested()

    text.write_bytes("một\nhai\n".encode())
    binary.write_bytes(b"\xff\x01\x03")
    differing = tested()
    assert "\n-hai\\n\n+hai\\r\\n\n" in differing
    assert "3 bytes stored, 3 bytes found; first difference at byte 2" in differing


def test_readme_names_every_room_and_every_command() -> None:
    readme, rooms = (ROOT / "README.md").read_text("utf-8"), ROOT / "plugins" / "initiatives"
    folders = {f"{path.parent.name}/" for path in rooms.glob("*/__init__.py")}
    modules = {path.name for path in rooms.glob("*.py")} - {"__init__.py"}
    assert {name for name in folders | modules if f"`{name}`" not in readme} == set()
    told = re.findall(r"(?:`initiatives |\\\|)([a-z]+)", readme)
    assert set(SHORT_HELPS) - set(told) == set()

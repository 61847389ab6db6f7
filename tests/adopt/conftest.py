"""The software as adopters get it: a wheel, installed into an environment of its own without the network."""

import subprocess
import sys
import sysconfig
import venv
from dataclasses import dataclass
from pathlib import Path

import pytest

from initiatives.cli.wheels import build_wheel
from tests.commands import ROOT, Done

DAY = "1795392000"


@dataclass(frozen=True, slots=True, kw_only=True)
class Installed:
    """The wheel, and the environment that it is installed in."""

    wheel: Path
    venv: Path

    @property
    def python(self) -> Path:
        """The environment's Python."""
        return self.venv / "bin" / "python"

    def run(self, *arguments: str | Path, cwd: Path, **environment: str) -> Done:
        """Run ``initiatives`` from the wheel, knowing nothing of the checkout."""
        command: list[str | Path] = [self.python, "-m", "initiatives.cli", *arguments]
        surroundings = {"SOURCE_DATE_EPOCH": DAY, "PATH": "/usr/bin:/bin", **environment}
        done = subprocess.run(command, cwd=cwd, env=surroundings, check=False, capture_output=True, stdin=subprocess.DEVNULL)
        return Done(done.returncode, done.stdout.decode(), done.stderr.decode())


@pytest.fixture(scope="session")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Installed:
    """The project's wheel in a new environment, the locked packages lent from that of the tests."""
    folder = tmp_path_factory.mktemp("wheel")
    wheel = build_wheel(ROOT, folder)
    home = folder / "venv"
    venv.create(home, symlinks=True)
    packages = Path(sysconfig.get_path("purelib", vars={"base": str(home), "platbase": str(home)}))
    found = Installed(wheel=wheel, venv=home)
    command: list[str | Path] = [sys.executable, "-m", "pip", "--python", found.python, "install", "--quiet", "--no-deps", "--no-index"]
    subprocess.run([*command, wheel], check=True, capture_output=True)
    (packages / "lent.pth").write_text(f"{sysconfig.get_path('purelib')}\n", "utf-8")
    return found

"""The linter, the formatter and the type checker have nothing to say about this repository."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
CONFIG = str(ROOT / "pyproject.toml")

TOOLS = [
    pytest.param(["ruff", "check", "--no-cache", "--config", CONFIG], id="ruff check"),
    pytest.param(["ruff", "format", "--check", "--diff", "--no-cache", "--config", CONFIG], id="ruff format"),
    pytest.param(["mypy", "--config-file", CONFIG], id="mypy"),
]


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    """Run a tool of this environment over the repository, or over the files named."""
    return subprocess.run([sys.executable, "-m", *arguments], cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False)


@pytest.mark.parametrize("tool", TOOLS)
def test_repository_is_clean(tool: list[str]) -> None:
    done = run(*tool)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("tool", TOOLS)
def test_a_fault_is_found(tool: list[str], tmp_path: Path) -> None:
    faulty = tmp_path / "faulty.py"
    faulty.write_text("import os\ndef untyped( value ): return value\n", "utf-8")
    cache = ["--cache-dir", str(tmp_path)] if tool[0] == "mypy" else []
    done = run(*tool, *cache, str(faulty))
    assert done.returncode == 1, done.stdout + done.stderr
    assert "faulty.py" in done.stdout

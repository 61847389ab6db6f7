"""The benchmark of the preview runs, on few initiatives. No figure that it measures is judged."""

import os
import re
import subprocess
import sys

import pytest

from tests.commands import ROOT

pytestmark = pytest.mark.browser


def test_edits_are_measured_until_the_browser_has_painted_them(chromium: str) -> None:
    command = [sys.executable, "-m", "tests.benchmarks.preview", "--size", "20", "--edits", "2", "--pause", "0"]
    said = subprocess.run(
        command, cwd=ROOT, env={**os.environ, "CHROMIUM": chromium}, check=True, capture_output=True, encoding="utf-8"
    ).stdout
    assert re.sub(r"\d+\.\d{3}", "#", said).splitlines() == [
        "20 initiatives, seconds until painted: median #, most #",
        "20 initiatives, CPU seconds: median #, most #",
    ]

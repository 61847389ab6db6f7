"""The benchmark of the preview runs, on few initiatives. No figure that it measures is judged."""

import re

import pytest

from tests.benchmarks.preview import main

pytestmark = pytest.mark.browser


def test_edits_are_measured_until_the_browser_has_painted_them(
    chromium: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("CHROMIUM", chromium)
    main(["--size", "20", "--edits", "2", "--pause", "0"])
    assert re.sub(r"\d+\.\d{3}", "#", capsys.readouterr().out).splitlines() == [
        "20 initiatives, seconds until painted: median #, most #",
        "20 initiatives, CPU seconds: median #, most #",
    ]

"""The whole check beside the preview."""

import os
import sys
import threading
from pathlib import Path

import pytest

from initiatives.preview.checking import Checker
from tests.factory import content
from tests.preview.previews import PATIENCE


def test_a_check_that_cannot_be_run_is_told_in_words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    told = threading.Event()
    monkeypatch.setattr(sys, "executable", str(tmp_path / "python"))
    checker = Checker(content(tmp_path, {}), os.environ, lambda found, report: None, lambda text: (said.append(text), told.set())[1])
    checker.start(allow_samples=True)
    assert told.wait(PATIENCE)
    assert said == [f"Chưa kiểm tra được toàn bộ nội dung: tệp không còn ở đó ({tmp_path / 'python'})."]

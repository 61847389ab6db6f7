"""The whole check beside the preview."""

import os
import sys
from pathlib import Path
from queue import SimpleQueue

import pytest

from initiatives.preview.checking import Checker
from tests.factory import content
from tests.preview.previews import PATIENCE


def test_a_check_that_cannot_be_run_is_told_in_words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    said: SimpleQueue[str] = SimpleQueue()
    monkeypatch.setattr(sys, "executable", str(tmp_path / "python"))
    Checker(content(tmp_path, {}), os.environ, lambda found, report: None, said.put).start(allow_samples=True)
    told = said.get(timeout=PATIENCE)
    assert told == f"Chưa kiểm tra được toàn bộ nội dung: tệp hoặc thư mục không có ở đó ({tmp_path / 'python'})."

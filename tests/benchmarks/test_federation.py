"""The measurement of federation, in small, so that it cannot rot."""

import re
import socket
from pathlib import Path

import pytest

from tests.benchmarks.federation import main


def test_two_communes_are_measured(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    main(["2", "10", "--folder", str(tmp_path), "--port", str(port), "--questions"])
    lines = capsys.readouterr().out.splitlines()
    assert [re.sub(r"[\d.]+", "#", line.partition(":")[0]) for line in lines] == [
        "first run",
        "nothing new",
        *("whole site", "xa", "nam", "known", "data", "pagefind"),
        *("novelty", "novelty"),
    ]
    assert lines[-2].startswith("novelty: 20 known, ready after ")

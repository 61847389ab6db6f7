"""A publishing that is killed at any moment leaves the old site whole, or the new one; ``make torture`` kills two hundred times."""

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.commands import ROOT
from tests.publishing.conftest import Pair
from tests.publishing.sites import digest, publish
from tests.site.builds import FIXED, UNKNOWN_TO_GIT, build

BUILD_PART = 4
"""One kill of so many meets a whole build, the others the short time in which sites are copied, verified and swapped."""


def start(*arguments: str | Path) -> subprocess.Popen[bytes]:
    """A Python process with a process group of its own, so that all it starts can be killed with it."""
    surroundings = {**os.environ, "PYTHONPATH": str(ROOT / "plugins"), "SOURCE_DATE_EPOCH": "1795392000", **UNKNOWN_TO_GIT}
    command = [sys.executable, *map(str, arguments)]
    return subprocess.Popen(
        command,
        cwd=ROOT,
        env=surroundings,
        start_new_session=True,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # noqa: PLW1509 - a shell's background job has it ignored
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )


def kill(process: subprocess.Popen[bytes], *, family: bool) -> None:
    """SIGKILL to the process, or to it and all it started."""
    (os.killpg if family else os.kill)(process.pid, signal.SIGKILL)
    process.communicate()


def left_beside(output: Path) -> list[str]:
    """What lies beside the site."""
    return sorted(path.name for path in output.parent.iterdir() if path != output)


def test_killed_while_sites_take_turns(pair: Pair, tmp_path: Path, kills: int) -> None:
    output, chance = tmp_path / "đầu ra", random.Random(2024)
    whole = {digest(site) for site in pair}
    seen = set()
    for _ in range(kills - kills // BUILD_PART):
        process = start("-m", "tests.publishing.sites", *pair, output)
        assert process.stdout is not None
        for _ in range(chance.randint(1, 2)):
            assert process.stdout.readline() == b"published\n"
        time.sleep(chance.uniform(0, 0.3))
        kill(process, family=True)
        seen.add(digest(output))
        assert seen <= whole
    assert seen == whole
    publish(pair[0], output)
    assert left_beside(output) == []


def test_killed_while_building(tmp_path: Path, kills: int) -> None:
    output, chance = tmp_path / "đầu ra", random.Random(2025)
    changed = tmp_path / "nội dung mới"
    shutil.copytree(FIXED, changed)
    page = changed / "pages" / "gioi-thieu.md"
    page.write_text(page.read_text("utf-8") + "\nMột đoạn thêm vào.\n", "utf-8")
    whole = set()
    for content in (FIXED, changed):
        started = time.monotonic()
        assert build(content, output).status == 0
        duration = time.monotonic() - started
        whole.add(digest(output))
    assert len(whole) == 2
    for number in range(max(2, kills // BUILD_PART)):
        content = (FIXED, changed)[number % 2]
        process = start("-m", "initiatives.cli", "build", content, "--output", output, "--settings", ROOT / "pelicanconf.py")
        time.sleep(chance.uniform(0, duration))
        kill(process, family=bool(number % 3))
        assert digest(output) in whole
    time.sleep(duration)  # a Pelican whose parent alone was killed goes on for a while, and may not harm the next build
    assert build(FIXED, output).status == 0
    assert digest(output) in whole
    assert left_beside(output) == ["nội dung mới"]


@pytest.mark.parametrize("signal_sent", [signal.SIGINT, signal.SIGTERM])
def test_stopped_politely_while_building(pair: Pair, tmp_path: Path, signal_sent: signal.Signals) -> None:
    output = tmp_path / "output"
    publish(pair[0], output)
    process = start("-m", "initiatives.cli", "build", FIXED, "--output", output, "--settings", ROOT / "pelicanconf.py")
    while not left_beside(output):
        time.sleep(0.01)
    os.killpg(process.pid, signal_sent)
    process.communicate()
    assert process.returncode != 0
    assert digest(output) == digest(pair[0])

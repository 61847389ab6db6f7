"""A disk that really fills up while a site is built or sent, and one that may only be read: the site that is served stays."""

import os
import shutil
import sys
from pathlib import Path

import pytest

from tests.commands import ROOT, Done, run
from tests.publishing.conftest import Pair
from tests.publishing.disks import SEALED, SMALL, Disk
from tests.publishing.sites import digest, part_from_the_next, publish
from tests.site.builds import FIXED, UNKNOWN_TO_GIT

KEPT = "Chưa đăng gì cả; trang web cũ còn nguyên.\n"
SURROUNDINGS = {**os.environ, "PYTHONPATH": str(ROOT / "plugins"), "SOURCE_DATE_EPOCH": "1795392000", **UNKNOWN_TO_GIT}
PRODUCTION = {"SITEURL": "https://xa.example", "ALLOW_SAMPLES": "1"}


def initiatives(*words: str | Path) -> list[str]:
    """A command of the officer's."""
    return [sys.executable, "-m", "initiatives.cli", *map(str, words)]


def refused(done: Done, reason: str) -> bool:
    """Whether a build ended with 1, one reason and the promise that nothing changed."""
    return (done.status, done.out) == (1, "") and done.err.endswith(KEPT) and reason in done.err and "Traceback" not in done.err


@pytest.mark.parametrize("disk", [*SMALL, SEALED], ids=["full", "full soon", "full half-way", "full late", "read-only"])
def test_a_build_that_finds_no_room_leaves_the_old_site(disk: Disk, pair: Pair, tmp_path: Path) -> None:
    place = tmp_path / "nơi đăng"
    publish(pair[0], place / "đầu ra")
    part_from_the_next(place / "đầu ra")
    command = initiatives("build", FIXED, "--output", place / "đầu ra", "--settings", ROOT / "pelicanconf.py")
    done, after = disk.run(place, command, SURROUNDINGS)
    assert refused(done, disk.reason), done
    assert [path.name for path in after.iterdir()] == ["đầu ra"]
    assert digest(after / "đầu ra") == digest(pair[0])


def test_a_build_that_finds_room_enough_is_published(pair: Pair, built: Path, tmp_path: Path) -> None:
    place = tmp_path / "nơi đăng"
    publish(pair[0], place / "đầu ra")
    command = initiatives("build", FIXED, "--output", place / "đầu ra", "--settings", ROOT / "pelicanconf.py")
    done, after = Disk(reason="", limit=10_000_000).run(place, command, SURROUNDINGS)
    assert (done.status, done.err) == (0, "")
    assert digest(after / "đầu ra") == digest(built)


@pytest.mark.parametrize("disk", [SMALL[0], SMALL[2], SEALED], ids=["full", "full half-way", "read-only"])
def test_a_server_without_room_goes_on_showing_the_former_release(disk: Disk, tmp_path: Path) -> None:
    place, content = tmp_path / "nơi đăng", tmp_path / "content"
    shutil.copytree(FIXED, content)
    words = ("deploy", content, "--to", place, "--output", tmp_path / "output", "--settings", ROOT / "publishconf.py")
    assert run(*words, cwd=ROOT, **PRODUCTION, **UNKNOWN_TO_GIT).status == 0
    before = digest(place / "current")
    settings = content / "settings" / "commune.yml"
    settings.write_text(settings.read_text("utf-8").replace("  title: ", "  title: Mới, ", 1), "utf-8")  # it stands on every page
    done, after = disk.run(place, initiatives(*words), {**SURROUNDINGS, **PRODUCTION})
    assert (done.status, "Traceback" in done.err) == (1, False), done
    assert digest(after / "current") == before
    assert [path.name for path in (after / "releases").iterdir()] == ["0001"]

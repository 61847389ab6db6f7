"""A full disk, a place that may not be written, another build at the same time, odd surroundings: the old site stays, and it is told."""

import os
import resource
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from initiatives.publishing.swap import staging
from tests.commands import ROOT, Done, run
from tests.publishing.conftest import Pair
from tests.publishing.disks import UNPRIVILEGED
from tests.publishing.sites import digest, part_from_the_next, publish
from tests.site.builds import FIXED, UNKNOWN_TO_GIT, build, tree

KEPT = "Chưa đăng gì cả; trang web cũ còn nguyên.\n"


@pytest.fixture
def output(pair: Pair, tmp_path: Path) -> Path:
    """A folder with a site that is online."""
    publish(pair[0], tmp_path / "nơi đăng" / "đầu ra")
    return tmp_path / "nơi đăng" / "đầu ra"


def building(output: Path, *before: str, prepare: Callable[[], None] | None = None) -> Done:
    """Build the fixed content, in surroundings that make it hard."""
    command = [*before, sys.executable, "-m", "initiatives.cli", "build", str(FIXED), "-o", str(output), "-s", str(ROOT / "pelicanconf.py")]
    surroundings = {**os.environ, "PYTHONPATH": str(ROOT / "plugins"), "SOURCE_DATE_EPOCH": "1795392000", **UNKNOWN_TO_GIT}
    done = subprocess.run(command, cwd=ROOT, env=surroundings, preexec_fn=prepare, capture_output=True, encoding="utf-8", check=False)
    return Done(done.returncode, done.stdout, done.stderr)


def refused(done: Done, reason: str) -> bool:
    """Whether a build ended with 1, one reason and the promise that nothing changed."""
    return done.status == 1 and done.out == "" and done.err.endswith(KEPT) and reason in done.err and "Traceback" not in done.err


@pytest.mark.parametrize("most", [0, 1000, 10_000, 30_000])
def test_a_disk_that_takes_no_more_leaves_the_old_site(output: Path, pair: Pair, most: int) -> None:
    """The limit on a file's size fails a write half-way, as a full disk does, and needs no right to mount one."""
    part_from_the_next(output)
    done = building(output, prepare=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (most, most)))
    assert refused(done, "tệp lớn hơn mức hệ thống cho phép"), done
    assert digest(output) == digest(pair[0])
    assert [path.name for path in output.parent.iterdir()] == [output.name]


def test_a_folder_that_may_not_be_written_leaves_the_old_site(output: Path, pair: Pair) -> None:
    output.parent.chmod(0o555)
    try:
        done = building(output, *(UNPRIVILEGED if os.geteuid() == 0 else ()))
    finally:
        output.parent.chmod(0o755)
    assert refused(done, "không có quyền"), done
    assert digest(output) == digest(pair[0])


@pytest.mark.parametrize(
    ("place", "reason"), [("tệp", "một phần của đường dẫn không phải là thư mục"), ("tệp/đầu ra", "ở đó đã có một tệp cùng tên")]
)
def test_a_file_in_the_way_is_left_alone(tmp_path: Path, place: str, reason: str) -> None:
    (tmp_path / "tệp").write_text("của cán bộ", "utf-8")
    done = building(tmp_path / place)
    assert refused(done, reason), done
    assert (tmp_path / "tệp").read_text("utf-8") == "của cán bộ"


@pytest.mark.parametrize("output", [".", "nội dung", "nội dung/trang", "nội dung/../nội dung"])
def test_the_content_is_never_where_the_site_goes(tmp_path: Path, output: str) -> None:
    content = shutil.copytree(FIXED, tmp_path / "nội dung")
    (tmp_path / "ghi chú.html").write_text("của cán bộ", "utf-8")
    before = tree(tmp_path)
    done = run("build", content, "-o", output, "-s", ROOT / "pelicanconf.py", cwd=tmp_path)
    assert (done.status, done.out) == (2, "")
    assert f"và thư mục nội dung '{content}' không được nằm trong nhau" in done.err
    assert tree(tmp_path) == before


def test_two_builds_at_once_are_one_too_many(output: Path, pair: Pair) -> None:
    with staging(output):
        done = building(output)
    assert done.err == f"Một lần dựng khác vào '{output}' đang chạy; chờ nó xong rồi thử lại.\n{KEPT}"
    assert done.status == 1
    assert digest(output) == digest(pair[0])


def test_builds_of_other_sites_beside_do_not_wait(output: Path) -> None:
    with staging(output.with_name("trang khác")):
        assert building(output).status == 0


def test_lock_and_leftovers_of_a_dead_build_do_no_harm(output: Path, built: Path) -> None:
    for name in ("lock", "abcd1234"):
        left = output.with_name(f".output.{output.name}.{name}")
        if name == "lock":
            left.write_text("999999", "utf-8")
        else:
            shutil.copytree(built / "sang-kien", left)
    assert building(output).status == 0
    assert tree(output) == tree(built)
    assert [path.name for path in output.parent.iterdir()] == [output.name]


@pytest.mark.parametrize("day", ["0", "1700000000"])
def test_a_clock_set_back_publishes_all_the_same(output: Path, built: Path, day: str) -> None:
    """The order of releases is the order of the lock; no time stamp has a say, not even one of the future."""
    for path in output.rglob("*"):
        os.utime(path, (4_000_000_000, 4_000_000_000))
    bare = output.parent / "nội dung"
    shutil.copytree(FIXED / "settings", bare / "settings")
    assert build(bare, output, SOURCE_DATE_EPOCH=day).status == 0
    assert build(FIXED, output).status == 0
    assert digest(output) == digest(built)


@pytest.mark.parametrize(
    "surroundings",
    [
        {"LANG": "C", "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        {"LC_ALL": "POSIX", "TZ": "Pacific/Kiritimati"},
        {"LANG": "vi_VN.UTF-8", "TZ": "America/Los_Angeles"},
    ],
)
def test_odd_surroundings_publish_the_same_site(output: Path, built: Path, surroundings: dict[str, str]) -> None:
    assert build(FIXED, output, **surroundings)[0::2] == (0, "")
    assert digest(output) == digest(built)


def test_a_site_that_lost_a_tenth_of_its_pages_is_refused_unless_told(built: Path, tmp_path: Path) -> None:
    output = tmp_path / "output"
    publish(built, output)
    shutil.copytree(FIXED / "settings", tmp_path / "content" / "settings")
    command = [sys.executable, "-m", "initiatives.cli", "build", tmp_path / "content", "-o", output, "-s", ROOT / "pelicanconf.py"]
    results = [
        subprocess.run([*map(str, command), "--may-lose", percent], capture_output=True, encoding="utf-8", check=False)
        for percent in ("10", "100")
    ]
    assert [done.returncode for done in results] == [1, 0]
    assert results[0].stderr.splitlines()[1:] == [
        "  gợi ý: nếu bớt trang là đúng ý, chạy lại với MAY_LOSE=100 (hoặc --may-lose 100)",
        KEPT.strip(),
    ]
    assert digest(output) != digest(built)

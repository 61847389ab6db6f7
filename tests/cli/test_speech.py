"""Commands are loaded when they are asked for, and a bare word is answered with help."""

import subprocess
import sys

from initiatives.cli import MODULES
from tests.commands import run

LOADED = "import sys; from initiatives.cli import initiatives; {}; print(*(name for name in sys.modules if 'initiatives.cli.' in name))"


def loaded(then: str) -> set[str]:
    """The modules of commands that a fresh Python has loaded after a statement."""
    done = subprocess.run([sys.executable, "-c", LOADED.format(then)], capture_output=True, encoding="utf-8", check=True)
    return {name.rpartition(".")[2] for name in done.stdout.split()} & set(MODULES.values())


def test_a_command_is_loaded_alone() -> None:
    assert loaded("pass") == set()
    assert loaded("initiatives.get_command(None, 'history')") == {"history"}


def test_the_help_page_is_shown_without_loading_a_command() -> None:
    assert loaded("initiatives.get_help(initiatives.make_context('initiatives', [], resilient_parsing=True))") == set()


def test_command_that_is_nearly_one_is_asked_for() -> None:
    done = subprocess.run([sys.executable, "-m", "initiatives.cli", "chek"], capture_output=True, encoding="utf-8", check=False)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "Dùng sai lệnh: lệnh hoặc tham số không có: chek; ý bạn là check?\n  gợi ý: xem initiatives --help\n"


def test_no_command_at_all_shows_the_help_and_ends_with_2() -> None:
    done = subprocess.run([sys.executable, "-m", "initiatives.cli"], capture_output=True, encoding="utf-8", check=False)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("Cách dùng: initiatives [TÙY CHỌN] LỆNH …\n")
    assert all(f"\n  {name} " in done.stderr for name in MODULES)


def test_where_what_is_printed_goes_is_full_the_disk_is_named_and_no_file() -> None:
    with open("/dev/full", "w") as full:
        done = subprocess.run([sys.executable, "-m", "initiatives.cli", "--help"], stdout=full, stderr=subprocess.PIPE, check=False)
    assert (done.returncode, done.stderr.decode()) == (1, "Không ghi được: ổ đĩa hết chỗ.\n")


def test_a_day_that_is_none_is_refused_before_anything_is_done() -> None:
    told = "SOURCE_DATE_EPOCH phải là số giây kể từ đầu năm 1970, như 1795392000: «hôm nay»\n"
    assert run("check", SOURCE_DATE_EPOCH="hôm nay") == (1, "", told)
    assert run("check", SOURCE_DATE_EPOCH="").status == 0

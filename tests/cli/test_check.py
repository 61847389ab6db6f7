"""``initiatives check``: exit codes, formats, and one file judged within the whole."""

import hashlib
import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.commands import CONTENT, ROOT, run
from tests.stores import opened

BROKEN = "content/initiatives/2024/ngay-khong-hen-theo-con-trang.md"
REPORT = """{file}:{line}:12: lỗi [unknown-unit]
{line:>4} | lead_unit: van-phongg
     |            ^^^^^^^^^^ không có đơn vị `van-phongg` ở commune.yml
  gợi ý: ý bạn là `van-phong` (Văn phòng HĐND và UBND xã)?

Có 1 lỗi trong 1 tệp.
"""


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A folder with a copy of the real content in which one unit is misspelt."""
    shutil.copytree(CONTENT, tmp_path / "content")
    path = tmp_path / BROKEN
    path.write_text(path.read_text("utf-8").replace("\nlead_unit: van-phong\n", "\nlead_unit: van-phongg\n"), "utf-8")
    return tmp_path


def test_the_real_content_has_no_problem() -> None:
    assert run("check", "content") == (0, "", "Không có lỗi.\n")


def test_problem_is_told_with_place_and_hint(place: Path) -> None:
    line = (place / BROKEN).read_text("utf-8").split("\n").index("lead_unit: van-phongg") + 1
    assert run("check", cwd=place) == (1, "", REPORT.format(file=BROKEN, line=line))


def test_json_says_the_same(place: Path) -> None:
    done = run("check", "--format", "json", cwd=place)
    (problem,) = json.loads(done.out)
    assert (done.status, done.err) == (1, "")
    assert sorted(problem) == ["code", "column", "file", "hint", "line", "message", "severity"]
    assert (problem["code"], problem["severity"], problem["file"], problem["column"]) == ("unknown-unit", "error", BROKEN, 12)


def test_json_of_faultless_content_is_an_empty_list() -> None:
    assert run("check", "--format", "json") == (0, "[]\n", "")


def test_github_marks_the_line(place: Path) -> None:
    done = run("check", "--format", "github", cwd=place)
    assert done.status == 1
    assert done.out.startswith(f"::error file={BROKEN},line=")


def test_gitlab_marks_the_line_and_the_log_keeps_the_text(place: Path) -> None:
    line = (place / BROKEN).read_text("utf-8").split("\n").index("lead_unit: van-phongg") + 1
    done = run("check", "--format", "gitlab", "--output", "report.json", cwd=place)
    assert done == (1, "", REPORT.format(file=BROKEN, line=line))
    (found,) = json.loads((place / "report.json").read_text("utf-8"))
    assert len(found.pop("fingerprint")) == 64
    assert found == {
        "check_name": "unknown-unit",
        "description": "không có đơn vị `van-phongg` ở commune.yml (gợi ý: ý bạn là `van-phong` (Văn phòng HĐND và UBND xã)?)",
        "location": {"path": BROKEN, "lines": {"begin": line}},
        "severity": "critical",
    }


def test_a_report_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    done = run("check", CONTENT, "--output", tmp_path / "không có" / "a.txt")
    assert done.status == 2
    assert done.err.startswith(f"Dùng sai lệnh: không ghi được tệp '{tmp_path}/không có/a.txt': tệp hoặc thư mục không có ở đó\n")


def test_another_file_alone_is_fine(place: Path) -> None:
    assert run("check", "content/pages", cwd=place).status == 0
    assert run("check", BROKEN, cwd=place).status == 1
    assert run("check", "content/initiatives", cwd=place).status == 1


PASSED_OVER = """Không có lỗi.
Lưu ý: 2 tệp không được đọc, không được đăng, vì không hồ sơ hay trang nào nhắc tới:
  content/initiatives/2026/ho-so-cua-toi.docx
  content/pages/so-do.png
Tài liệu kèm theo thì ghi tên tệp vào `attachments`; hồ sơ viết bằng Word thì chép chữ vào hồ sơ tạo bằng `initiatives new`.
"""


def test_files_that_nobody_names_are_told_and_are_no_fault(tmp_path: Path) -> None:
    shutil.copytree(CONTENT, tmp_path / "content")
    for name in ("initiatives/2026/ho-so-cua-toi.docx", "pages/so-do.png", "initiatives/2026/~$ho-so-cua-toi.docx", "pages/Thumbs.db"):
        (tmp_path / "content" / name).write_bytes(b"PK")
    assert run("check", cwd=tmp_path) == (0, "", PASSED_OVER)
    assert "Lưu ý: 1 tệp" in run("check", "content/initiatives/2026/ho-so-cua-toi.docx", cwd=tmp_path).err
    assert run("check", "content/calls", cwd=tmp_path) == (0, "", "Không có lỗi.\n")
    assert run("check", "--format", "json", cwd=tmp_path) == (0, "[]\n", "")


def test_of_many_files_that_nobody_names_the_first_are_told(tmp_path: Path) -> None:
    shutil.copytree(CONTENT, tmp_path / "content")
    for number in range(12):
        (tmp_path / "content" / "pages" / f"quet-{number:02}.pdf").touch()
    told = run("check", cwd=tmp_path).err.splitlines()
    assert told[1].startswith("Lưu ý: 12 tệp")
    assert told[2:13] == [*(f"  content/pages/quet-{number:02}.pdf" for number in range(10)), "  … và 2 tệp nữa"]


def test_samples_are_refused_in_production() -> None:
    done = run("check", "--production")
    assert done.status == 1
    assert "[sample-in-production]" in done.err


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (["check", "khong-co"], "Dùng sai lệnh: không có tệp hay thư mục 'khong-co'\n  gợi ý: xem initiatives check --help\n"),
        (["check", "--formt"], "Dùng sai lệnh: không có tùy chọn --formt; ý bạn là --format?\n  gợi ý: xem initiatives check --help\n"),
        (
            ["check", "--format", "xml"],
            "Dùng sai lệnh: giá trị không đúng ở '--format': chọn một trong text, json, github, gitlab\n"
            "  gợi ý: xem initiatives check --help\n",
        ),
        (["check", "--format"], "Dùng sai lệnh: tùy chọn --format cần một giá trị\n  gợi ý: xem initiatives --help\n"),
        (["chek"], "Dùng sai lệnh: lệnh hoặc tham số không có: chek; ý bạn là check?\n  gợi ý: xem initiatives --help\n"),
        (["new"], "Dùng sai lệnh: thiếu 'TÊN'\n  gợi ý: xem initiatives new --help\n"),
        (["new", "Một", "Hai"], "Dùng sai lệnh: lệnh hoặc tham số không có: Hai\n  gợi ý: xem initiatives new --help\n"),
    ],
)
def test_wrong_use_ends_with_2_and_help_in_vietnamese(arguments: list[str], complaint: str) -> None:
    assert run(*arguments, cwd=ROOT) == (2, "", complaint)


def test_folder_without_settings_says_so(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    done = run("check", cwd=tmp_path)
    assert done.status == 1
    assert done.err.startswith("content/settings/commune.yml:1:1: lỗi [missing-settings]")


def test_vietnamese_survives_a_console_without_it(place: Path) -> None:
    done = run("check", cwd=place, LANG="C", LC_ALL="C", PYTHONIOENCODING="ascii")
    assert "không có đơn vị" in done.err


HEAVY = {"PIL", "bm25s", "docx", "jinja2", "lxml", "markdown", "numpy", "openpyxl", "pelican", "phonenumbers", "scipy", "xlsxwriter"}
CHECKED = """
import sys
from datetime import date
from pathlib import Path
import initiatives.cli.check
from initiatives.registry import Registry, load
assert isinstance(load(Path("content"), date(2026, 11, 25)), Registry)
print(*sys.modules)
"""


def test_a_small_folder_is_checked_without_heavy_libraries() -> None:
    done = subprocess.run([sys.executable, "-c", CHECKED], cwd=ROOT, capture_output=True, encoding="utf-8", check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert HEAVY & set(done.stdout.split()) == set()


def test_what_was_found_is_told_again_until_something_changes(place: Path, tmp_path: Path) -> None:
    store = str(tmp_path / "kept.sqlite3")
    first = run("check", cwd=place, INITIATIVES_RESULTS=store)
    assert run("check", cwd=place, INITIATIVES_RESULTS=store) == first
    assert run("check", "content", "--production", cwd=place, INITIATIVES_RESULTS=store).err.count("\n") > first.err.count("\n")
    path = place / BROKEN
    path.write_text(path.read_text("utf-8").replace("van-phongg", "van-phong"), "utf-8")
    assert run("check", cwd=place, INITIATIVES_RESULTS=store) == (0, "", "Không có lỗi.\n")


def test_a_check_of_unchanged_content_asks_nobody_again(tmp_path: Path) -> None:
    """A verdict set in the store, where nothing but the store could have it from, is the one that is told."""
    store = tmp_path / "kept.sqlite3"
    assert run("check", INITIATIVES_RESULTS=str(store)).status == 0
    problems = [{"code": "x", "place": {"file": "content/x.md"}, "message": "đã giữ", "hint": "y"}]
    told = json.dumps({"problems": problems, "unnamed": []}).encode()
    with opened(store) as table:
        for key, _ in table.execute(
            'SELECT key, value FROM results WHERE value = CAST(\'{"problems":[],"unnamed":[]}\' AS BLOB)'
        ).fetchall():
            table.execute("UPDATE results SET value = ?, digest = ? WHERE key = ?", (told, hashlib.sha256(key + told).digest(), key))
    assert "đã giữ" in run("check", INITIATIVES_RESULTS=str(store)).err

"""``initiatives select``: the ranking laid before the council, its decision written after a yes."""

import shutil
from pathlib import Path

import pytest

from tests.cli.terminal import typed
from tests.cli.test_sheets import FIRST, MARCH, SECOND, THIRD, contents, sent, sheet, table
from tests.commands import Done, run
from tests.conftest import Once
from tests.paperwork.council import CODES, JUSTICE, place

LOW = {"D9": 21, "E9": 21, "F9": 25}


def scored(folder: Path) -> None:
    """Let both units score: 80,25 points, 81 points, and 67."""
    sent(folder)
    points = {"D7": 23.5, "E7": 25, "F7": 31, "D8": 24, "E8": 26, "F8": 36.5, **LOW}
    office = {"D7": 24, "E7": 25, "F7": 32, "D8": 22, "E8": 23, "F8": 30.5, **LOW}
    sheets = [sheet(folder, cells=office), sheet(folder, JUSTICE, points)]
    assert run("sheets", "import", *sheets, "--yes", cwd=folder, **MARCH).status == 0


@pytest.fixture
def here(once: Once, tmp_path: Path) -> Path:
    """A folder in which both units have scored."""
    return shutil.copytree(once("sheets-scored", scored), tmp_path, dirs_exist_ok=True)


def select(here: Path, *arguments: str) -> Done:
    """Run ``initiatives select`` for the call, in March 2024."""
    return run("select", "--call", "dot-2024", *arguments, cwd=here, **MARCH)


def test_ranking_is_shown_and_nothing_written(here: Path) -> None:
    before = contents(here)
    done = select(here)
    rows = [(row[0], row[1], row[3], row[5], row[6], row[8]) for row in table(done) if row[1]]
    assert [row[:3] for row in rows] == [("1", "SK-2024-002", "81"), ("2", "SK-2024-001", "80,25"), ("3", "SK-2024-003", "67")]
    assert [row[5] for row in rows] == ["được chọn", "được chọn", "không được chọn"]
    assert rows[2][3] == "tổng dưới 70 điểm"
    assert done.out.splitlines()[-1] == "Đây mới là bản xem trước, chưa ghi gì. Chạy lại với --yes để ghi."
    assert (done.status, contents(here)) == (0, before)


def test_decision_is_written_and_holds(here: Path) -> None:
    before = {path: data.decode() for path, data in contents(here).items() if path.endswith(".md")}
    done = select(here, "--yes", "--date", "19/3/2024")
    assert (done.status, done.out.splitlines()[-1]) == (0, "Đã ghi: 2 hồ sơ được chọn, 1 hồ sơ không được chọn.")
    after = {path: data.decode() for path, data in contents(here).items() if path.endswith(".md")}
    added = {path: [line for line in after[path].splitlines() if line not in before[path].splitlines()] for path in after}
    assert {path: lines for path, lines in added.items() if lines} == {
        FIRST: ["selection: {date: 2024-03-19, outcome: selected, total: 80.25, rank: 2}"],
        SECOND: ["selection: {date: 2024-03-19, outcome: selected, total: 81, rank: 1}"],
        THIRD: [
            'status: "declined"',
            "selection: {date: 2024-03-19, outcome: not-selected, total: 67, rank: 3}",
            'closure: {date: 2024-03-19, reason: "Tổng điểm 67, không đạt: tổng dưới 70 điểm"}',
        ],
    }
    assert run("check", cwd=here, **MARCH) == (0, "", "Không có lỗi.\n")
    again = select(here, "--yes")
    assert (again.status, again.out) == (0, "Không có hồ sơ nào của đợt này đang chờ xét chọn.\n")


def test_council_may_name_what_it_chooses_with_a_reason(here: Path) -> None:
    refused = select(here, "--choose", CODES[0], "--yes")
    assert (refused.status, len(table(refused)) > 0) == (2, True)
    assert refused.err.splitlines()[0] == "Dùng sai lệnh: chọn như vậy là bỏ qua SK-2024-002 (81 điểm); ghi lý do bằng --reason"
    assert select(here, "--choose", f" {CODES[0]} ,", "--reason", "Ưu tiên thôn đảo", "--yes").status == 0
    text = (here / SECOND).read_text("utf-8")
    assert 'reason: "Tổng điểm 81, xếp thứ 1, không nằm trong số được chọn. Ưu tiên thôn đảo"' in text


def test_tie_across_the_last_place_is_shown_not_broken(here: Path) -> None:
    path = here / FIRST
    path.write_text(path.read_text("utf-8").replace("effect: 32\n", "effect: 33.5\n"), "utf-8")
    before = contents(here)
    done = select(here, "--top", "1", "--yes")
    assert [row[0] for row in table(done) if row[1]] == ["1 (bằng điểm)", "1 (bằng điểm)", "3"]
    assert done.err.splitlines()[0] == (
        "Dùng sai lệnh: SK-2024-001, SK-2024-002 cùng 81 điểm ở vị trí thứ 1; các đơn vị thống nhất rồi chọn bằng --choose"
    )
    assert (done.status, contents(here)) == (2, before)
    assert select(here, "--top", "2", "--yes").status == 0


@pytest.mark.parametrize(("answer", "written"), [("c", True), ("k", False)])
def test_council_is_asked(answer: str, written: bool, here: Path) -> None:
    before = contents(here)
    done = typed("select", "--call", "dot-2024", answer=answer, cwd=here, **MARCH)
    assert "Chọn 2, không chọn 1 hồ sơ? (c = có, k = không) [k]: " in done.out
    assert (done.status, contents(here) != before) == (0, written)


def test_without_all_sheets_nothing_is_decided(tmp_path: Path) -> None:
    place(tmp_path)
    done = select(tmp_path, "--yes")
    assert (done.status, done.out.splitlines()[-1]) == (0, "Chưa hồ sơ nào đủ phiếu để xét chọn.")
    assert {row[8] for row in table(done) if row[1]} == {"để lại, chờ đủ phiếu"}


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--top", "0"], "số hồ sơ '0' chưa đúng; viết một số từ 1 trở lên"),
        (["--top", "hai"], "số hồ sơ 'hai' chưa đúng; viết một số từ 1 trở lên"),
        (["--top", "1", "--choose", "SK-2024-001"], "chỉ dùng một trong --choose và --top"),
        (["--choose", "SK-2024-009"], "SK-2024-009 không phải hồ sơ đang chờ xét của đợt này"),
    ],
)
def test_wrong_use_is_told(arguments: list[str], told: str, here: Path) -> None:
    done = select(here, *arguments)
    assert (done.status, done.err.splitlines()[0]) == (2, f"Dùng sai lệnh: {told}")


def test_help_is_vietnamese() -> None:
    text = run("select", "--help").out
    assert "(bắt buộc)" in text
    assert "required" not in text

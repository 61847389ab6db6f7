"""``initiatives history``: from the file and from a real git repository, and from the file alone where there is none."""

from pathlib import Path

import pytest

from tests.cli.test_sheets import FIRST, MARCH, sheet, table
from tests.commands import run
from tests.git import git, save
from tests.paperwork.council import BY_HAND, JUSTICE, POINTS, place

NO_GIT = "Thư mục nội dung không nằm trong kho git (hoặc máy chưa có git), nên chỉ có những gì hồ sơ tự ghi."
OLD_NAME = "content/initiatives/2024/nhac-hen.md"


@pytest.fixture
def here(tmp_path: Path) -> Path:
    """A folder in which a unit's points were corrected after they had been recorded."""
    place(tmp_path)
    return tmp_path


def correct(here: Path) -> None:
    """Import a corrected sheet of one unit."""
    assert run("sheets", "export", "--call", "dot-2024", cwd=here, **MARCH).status == 0
    path = sheet(here, JUSTICE, {**POINTS, "D7": 24, "E7": 25, "F7": 31})
    assert run("sheets", "import", path, "--yes", "--reason", "Cộng nhầm", cwd=here, **MARCH).status == 0


RECORDED = [
    ["05/03/2024", "Tư pháp - Hộ tịch", "Tính mới", "—", "23,5", "—"],
    ["05/03/2024", "Tư pháp - Hộ tịch", "Khả năng áp dụng", "—", "25", "—"],
    ["05/03/2024", "Tư pháp - Hộ tịch", "Hiệu quả", "—", "31", "—"],
    ["20/03/2024", "Tư pháp - Hộ tịch", "Tính mới", "23,5", "24", "Cộng nhầm"],
]


def test_file_alone_tells_who_gave_what(here: Path) -> None:
    correct(here)
    done = run("history", "SK-2024-001", cwd=here, **MARCH)
    assert (done.status, done.err) == (0, "")
    assert done.out.splitlines()[:3] == ["SK-2024-001: Nhắc lịch hẹn", "", f"Theo hồ sơ ({FIRST}):"]
    assert table(done) == RECORDED
    assert done.out.splitlines()[-1] == NO_GIT


def test_git_tells_who_saved_it_and_why_even_under_another_name(here: Path) -> None:
    (here / FIRST).rename(here / OLD_NAME)
    git(here, "init", "--quiet")
    save(here, "Hồ sơ đầu tiên", "Thư ký, Văn phòng", "2024-03-05T08:00:00+07:00")
    (here / OLD_NAME).rename(here / FIRST)
    save(here, "Đổi tên tệp", "Thư ký", "2024-03-06T08:00:00+07:00")
    (here / FIRST).write_text(BY_HAND.replace("effect: 31", "effect: 32"), "utf-8")
    save(here, "Sửa «Hiệu quả» | theo biên bản", "Tư pháp", "2024-03-07T20:30:00+00:00")
    (here / FIRST).write_text(BY_HAND.replace("effect: 31", "effect: 33"), "utf-8")
    done = run("history", "SK-2024-001", cwd=here, **MARCH)
    assert "Theo git (3 lần lưu tệp này):" in done.out
    assert table(done)[3:] == [
        ["05/03/2024 08:00", "Thư ký, Văn phòng", "Tư pháp - Hộ tịch", "Tính mới", "—", "23,5", "Hồ sơ đầu tiên"],
        ["05/03/2024 08:00", "Thư ký, Văn phòng", "Tư pháp - Hộ tịch", "Khả năng áp dụng", "—", "25", "Hồ sơ đầu tiên"],
        ["05/03/2024 08:00", "Thư ký, Văn phòng", "Tư pháp - Hộ tịch", "Hiệu quả", "—", "31", "Hồ sơ đầu tiên"],
        ["08/03/2024 03:30", "Tư pháp", "Tư pháp - Hộ tịch", "Hiệu quả", "31", "32", "Sửa «Hiệu quả» | theo biên bản"],
        ["—", "—", "Tư pháp - Hộ tịch", "Hiệu quả", "32", "33", "chưa lưu vào git"],
    ]


def test_file_that_git_does_not_know_yet(here: Path) -> None:
    git(here, "init", "--quiet")
    done = run("history", "SK-2024-001", cwd=here, **MARCH)
    assert (done.status, done.err) == (0, "")
    assert [row[4:] for row in table(done)[:3]] == [["23,5", "—"], ["25", "—"], ["31", "—"]]


def test_machine_without_git(here: Path) -> None:
    git(here, "init", "--quiet")
    save(here, "Hồ sơ", "Văn phòng", "2024-03-05T08:00:00+07:00")
    done = run("history", "SK-2024-001", cwd=here, **MARCH, PATH="/khong-co")
    assert (done.status, done.out.splitlines()[-1]) == (0, NO_GIT)


def test_initiative_without_sheets_and_one_that_was_selected(here: Path) -> None:
    done = run("history", "SK-2024-003", cwd=here, **MARCH)
    assert done.out.splitlines()[3] == "Chưa có phiếu chấm nào."
    path = here / "content" / "initiatives" / "2024" / "ho-so-3.md"
    selection = 'selection: {date: 2024-03-15, outcome: not-selected, total: 65, rank: 3, reason: "Chưa rõ"}'
    sheets = "scores: [{unit: van-phong, date: 2024-03-14, criteria: {novelty: 20, application: 20, effect: 25}}]"
    path.write_text(path.read_text("utf-8").replace("\nsubmitted:", f"\n{sheets}\n{selection}\nsubmitted:"), "utf-8")
    told = "Xét chọn ngày 15/03/2024: không được chọn, tổng điểm 65, xếp thứ 3. Lý do: Chưa rõ"
    assert told in run("history", "SK-2024-003", cwd=here, **MARCH).out


def test_unknown_code_names_the_nearest(here: Path) -> None:
    done = run("history", "SK-2024-01", cwd=here, **MARCH)
    assert (done.status, done.err.splitlines()[0]) == (
        2,
        "Dùng sai lệnh: không có hồ sơ mã 'SK-2024-01'; ý bạn là `SK-2024-001` (Nhắc lịch hẹn)?",
    )

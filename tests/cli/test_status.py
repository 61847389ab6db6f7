"""``initiatives status``: every initiative with what it lacks and what is overdue."""

from pathlib import Path

from tests.commands import CONTENT, run


def test_every_initiative_is_listed() -> None:
    done = run("status")
    assert done.status == 0
    files = list((CONTENT / "initiatives").rglob("*.md"))
    assert all(path.read_text("utf-8").split("\n")[1].removeprefix("code: ") in done.out for path in files)
    assert done.out.splitlines()[-1].startswith(f"{len(files)} hồ sơ;")


def test_missing_sheets_and_delays_are_named() -> None:
    (line,) = (line for line in run("status", "--overdue").out.splitlines() if "SK-2026-005" in line)
    cells = [cell.strip() for cell in line.split("│")]
    assert cells[3] == "đang thẩm định"
    assert cells[4].startswith("đã phê duyệt: phiếu chấm của")
    assert cells[5].startswith("quá hạn thẩm định")


def test_problems_come_before_any_table(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    done = run("status", cwd=tmp_path)
    assert (done.status, done.out) == (1, "")
    assert "missing-settings" in done.err

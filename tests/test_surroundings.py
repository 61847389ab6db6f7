"""The day in Vietnam, and how people name a folder."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from initiatives.surroundings import VIETNAM, label_of, today


@pytest.mark.parametrize(
    ("epoch", "day"),
    [
        ("0", date(1970, 1, 1)),
        ("1751302799", date(2025, 6, 30)),  # the last second before the new commune, Vietnam's time
        ("1751302800", date(2025, 7, 1)),
    ],
)
def test_a_repeated_build_is_judged_on_its_own_day(monkeypatch: pytest.MonkeyPatch, epoch: str, day: date) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    assert today() == day


@pytest.mark.parametrize("epoch", ["hôm nay", "2026-11-28", "1e9", "²", "9" * 20, "9" * 5000])
def test_what_is_no_day_is_refused(monkeypatch: pytest.MonkeyPatch, epoch: str) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    with pytest.raises(SystemExit) as refused:
        today()
    assert str(refused.value) == f"SOURCE_DATE_EPOCH phải là số giây kể từ đầu năm 1970, như 1795392000: «{epoch}»"


def test_without_it_the_day_is_vietnams(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    before = datetime.now(UTC).astimezone(VIETNAM).date()
    assert today() in (before, before + timedelta(days=1))


def test_folder_below_is_named_relative_and_another_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert label_of(tmp_path / "nội dung") == "nội dung"
    assert label_of(Path("a") / ".." / "content") == "content"
    assert label_of(Path("/khac/content")) == "/khac/content"

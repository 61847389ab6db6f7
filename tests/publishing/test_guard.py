"""A site that lost a large part of itself is noticed."""

from pathlib import Path

import pytest

from initiatives.publishing.guard import Measure, loss, measure


def test_a_site_is_measured_by_its_pages_and_bytes(tmp_path: Path) -> None:
    (tmp_path / "sang-kien").mkdir()
    for name, text in {"index.html": "12345", "sang-kien/a.html": "123", "robots.txt": "12"}.items():
        (tmp_path / name).write_text(text, "utf-8")
    assert measure(tmp_path) == Measure(pages=2, size=10)
    assert measure(tmp_path / "chưa có") == Measure(pages=0, size=0)


@pytest.mark.parametrize(
    ("old", "new", "may_lose", "lost"),
    [
        ((0, 0), (1, 10), 10, False),
        ((100, 1000), (90, 900), 10, False),
        ((100, 1000), (89, 900), 10, True),
        ((100, 1000), (89, 900), 11, False),
        ((100, 1000), (99, 1000), 0, True),
        ((100, 1000), (100, 500), 10, False),
        ((100, 1000), (100, 499), 10, True),
        ((100, 1000), (40, 400), 60, False),
        ((100, 1000), (0, 0), 100, False),
    ],
)
def test_more_than_may_be_lost_is_told(old: tuple[int, int], new: tuple[int, int], may_lose: int, lost: bool) -> None:
    before, after = (Measure(pages=pages, size=size) for pages, size in (old, new))
    assert (loss(before, after, may_lose) is not None) is lost


def test_the_loss_is_told_in_numbers() -> None:
    old, new = Measure(pages=40, size=1000), Measure(pages=12, size=900)
    assert loss(old, new, 10) == "bản mới có 12 trang, bản đang đăng có 40 trang: mất hơn 10 phần trăm"

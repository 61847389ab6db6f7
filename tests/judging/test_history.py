"""Who gave and changed which point: from the file's own record, and from its versions, however old they are."""

from datetime import date
from pathlib import Path

from initiatives.judging.history import Version, points_in, recorded, saved
from tests.factory import content, earned, entry_of, initiative, unjudged

SHEET = {"unit": "van-phong", "date": "2024-03-07", "criteria": {"novelty": "26", "effect": "34"}}


def version(text: str | bytes, who: str = "Văn phòng", why: str = "") -> Version:
    """A saved version of a file."""
    return Version(who=who, when="2024-03-07T08:00:00+07:00", why=why, data=text if isinstance(text, bytes) else text.encode())


def scored(*points: str) -> str:
    """An old file that holds nothing but its sheets."""
    lines = [f"  - {{unit: u{i}, criteria: {{novelty: {value}}}}}" for i, value in enumerate(points)]
    return "\n".join(["---", "cu: khóa đã bỏ", "scores:", *lines, "---", ""])


def test_points_are_told_as_first_given_then_changed(tmp_path: Path) -> None:
    changes = [
        {"unit": "van-phong", "criterion": "novelty", "date": "2024-03-12", "before": "25", "after": "26", "reason": "Cộng nhầm"},
        {"unit": "van-phong", "criterion": "novelty", "date": "2024-03-10", "before": "24,5", "after": "25"},
    ]
    front = earned("under_review", scores=[SHEET], score_changes=changes)
    world = unjudged(content(tmp_path, {"ho-so.md": initiative(front)}))
    found = [(one.day, one.criterion, one.before, one.after, one.reason) for one in recorded(entry_of(world, "ho-so").data)]
    assert found == [
        (date(2024, 3, 7), "novelty", "", "24,5", ""),
        (date(2024, 3, 7), "effect", "", "34", ""),
        (date(2024, 3, 10), "novelty", "24,5", "25", ""),
        (date(2024, 3, 12), "novelty", "25", "26", "Cộng nhầm"),
    ]


def test_versions_are_compared_one_with_the_next() -> None:
    versions = [
        version("---\ncode: A\n---\n"),
        version(scored("24"), why="một"),
        version(scored("24.0", "8,5"), who="Tư pháp", why="hai"),
        version(b"\xff\xfe hong", why="hỏng"),
        version("---\nkhông đóng\n", why="không đóng"),
        version(scored("25", "8,50"), why="ba"),
        version("---\nscores: []\n---\n", why="bốn"),
    ]
    found = [(one.version.who, one.version.why, one.unit, one.before, one.after) for one in saved(versions)]
    assert found == [
        ("Văn phòng", "một", "u0", "", "24"),
        ("Tư pháp", "hai", "u1", "", "8,5"),
        ("Văn phòng", "ba", "u0", "24", "25"),
        ("Văn phòng", "bốn", "u0", "25", ""),
        ("Văn phòng", "bốn", "u1", "8,5", ""),
    ]


def test_strange_old_versions_are_read_as_far_as_they_go() -> None:
    odd = "---\nscores:\n  - một\n  - {unit: a}\n  - {unit: b, criteria: [1]}\n  - {unit: c, criteria: {novelty: khá, effect: 30}}\n---\n"
    assert points_in(odd.encode()) == {("c", "novelty"): "khá", ("c", "effect"): "30"}
    assert points_in(b"---\nscores: khong\n---\n") == {}

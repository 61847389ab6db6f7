"""What rules look at: the indexes, the day an initiative speaks of, what is public, which rubric counts."""

from dataclasses import FrozenInstanceError
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from initiatives.judging.world import is_public, reference_day, rubric_of
from initiatives.reading.model import Initiative
from initiatives.reading.vocabulary import Status
from tests.factory import EVIDENCE, TODAY, call, content, document, draft, earned, entry_of, initiative, page, read

FILES: dict[str, str | bytes] = {
    "b.md": initiative(draft(code="SK-2024-002", idea="nhac-hen")),
    "a.md": initiative(draft(code="SK-2024-001", idea="nhac-hen", status="draft")),
    "a.pdf": "%PDF-",
    "calls/dot.md": call(),
    "documents/cong-van.md": document(),
    "pages/lien-he.md": page(),
    "settings/known/a.csv": "Mã,Tên,Nguồn\nKH-2022-014,Nhắc hẹn,x\n",
}


def test_indexes_hold_everything_once(tmp_path: Path) -> None:
    world = read(content(tmp_path, FILES))
    assert sorted(world.by_code) == ["SK-2024-001", "SK-2024-002"]
    assert sorted(world.by_slug) == ["a", "b"]
    assert {idea: [entry.slug for entry in entries] for idea, entries in world.by_idea.items()} == {"nhac-hen": ["a", "b"]}
    assert sorted(world.by_address) == ["dot/dot/", "lien-he/", "sang-kien/a/", "sang-kien/b/", "van-ban/cong-van/"]
    assert sorted(world.by_path) == [
        "calls/dot.md",
        "documents/cong-van.md",
        "initiatives/2024/a.md",
        "initiatives/2024/b.md",
        "pages/lien-he.md",
    ]
    assert (sorted(world.enclosures), world.known_codes, len(world.everything)) == (
        ["initiatives/2024/a.pdf"],
        frozenset({"KH-2022-014"}),
        5,
    )


@pytest.mark.parametrize("index", ["by_code", "by_slug", "by_idea", "by_address", "by_path", "enclosures"])
def test_nothing_in_it_can_change(tmp_path: Path, index: str) -> None:
    world = read(content(tmp_path, FILES))
    found: Any = getattr(world, index)
    with pytest.raises(TypeError, match="does not support item assignment"):
        found["x"] = None
    with pytest.raises(FrozenInstanceError):
        world.as_of = TODAY  # type: ignore[misc]


def test_call_is_found_by_its_id(tmp_path: Path) -> None:
    world = read(content(tmp_path, FILES))
    assert [found.slug if (found := world.call(slug)) else None for slug in ("dot", "khac", None)] == ["dot", None, None]


@pytest.mark.parametrize(
    ("front", "day"),
    [
        (draft(), date(2024, 2, 26)),
        (draft(submitted=None), TODAY),
        (earned("withdrawn"), date(2025, 1, 10)),
        (draft(submitted=None, scores=EVIDENCE["scores"], approval=EVIDENCE["approval"]), date(2024, 3, 7)),
        (draft(submitted=None, approval=EVIDENCE["approval"]), date(2024, 3, 15)),
    ],
)
def test_reference_day(tmp_path: Path, front: dict[str, Any], day: date) -> None:
    world = read(content(tmp_path, {}))
    assert reference_day(Initiative.model_validate(front), world) == day


@pytest.mark.parametrize("status", [status.value for status in Status])
@pytest.mark.parametrize("approved", [True, False])
def test_only_what_was_approved_is_public(status: str, approved: bool) -> None:
    front = earned(status) | ({"approval": EVIDENCE["approval"]} if approved else {})
    always = status in ("approved", "piloting", "applied", "recognised")
    assert is_public(Initiative.model_validate(front)) is (always or (approved and status == "stopped"))


def test_rubric_is_that_of_the_call_else_the_first_of_the_day(tmp_path: Path) -> None:
    files = {"a.md": initiative(draft(call="b")), "c.md": initiative(draft(code="SK-2024-002")), "calls/b.md": call(rubric="cap-xa")}
    world = read(content(tmp_path, {**files, "d.md": initiative(draft(code="SK-2024-003", submitted="2023-12-31"))}))
    found = {slug: rubric_of(entry_of(world, slug).data, world) for slug in ("a", "c", "d")}
    assert {slug: rubric and rubric.id for slug, rubric in found.items()} == {"a": "cap-xa", "c": "cap-xa", "d": None}

from itertools import combinations

from initiatives.reading.vocabulary import Status
from initiatives.website.process import STEPS, process


def test_every_status_but_the_draft_is_told_once() -> None:
    told = [status for step in STEPS for status in (step.status, *(status for status, _ in step.aside))]
    assert sorted(told) == sorted(set(Status) - {Status.DRAFT})


def test_what_lies_below_the_border_is_public() -> None:
    drawn = process()
    below = {box.label for box in drawn.boxes if box.y > drawn.public_from}
    assert below == {s.label for s in (Status.APPROVED, Status.PILOTING, Status.APPLIED, Status.RECOGNISED, Status.STOPPED)}
    assert {box.label for box in drawn.boxes if box.kind == "public"} == below - {Status.STOPPED.label}


def test_boxes_lie_inside_the_drawing_and_apart() -> None:
    drawn = process()
    assert max(box.x + box.width for box in drawn.boxes) == drawn.width
    assert max(box.y + box.height for box in drawn.boxes) == drawn.height
    for one, other in combinations(drawn.boxes, 2):
        apart = (
            one.x + one.width <= other.x
            or other.x + other.width <= one.x
            or one.y + one.height <= other.y
            or other.y + other.height <= one.y
        )
        assert apart, (one.label, other.label)

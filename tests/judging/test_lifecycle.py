"""A status is earned by evidence: held against tables written out here, not against the code's own."""

from pathlib import Path
from typing import Any

import pytest

from initiatives.judging.lifecycle import PLAN_SECTIONS, RESULTS, STAGES, TIMELINE, dates_in_order, no_future_evidence, stage_of
from initiatives.reading.model import Initiative
from initiatives.reading.problems import Problem
from initiatives.reading.vocabulary import Status, member
from tests.factory import EARNED, EVIDENCE, PLAN, TODAY, body, codes, content, draft, earned, initiative, marked, problems, unjudged

SECTIONS: dict[str, tuple[str, ...]] = {
    "draft": (),
    "submitted": ("Nội dung",),
    "under_review": PLAN,
    "revision": ("Nội dung",),
    "approved": PLAN,
    "piloting": PLAN,
    "applied": PLAN,
    "recognised": (*PLAN, "Kết quả"),
    "declined": (),
    "withdrawn": (),
    "stopped": (),
}
"""What each status must say; the four parts of the plan are the dispatch's (4b)."""

PERMITTED: dict[str, tuple[str, ...]] = {
    "draft": ("submitted",),
    "submitted": (),
    "under_review": ("scores",),
    "revision": ("scores",),
    "approved": ("published",),
    "piloting": ("published", "evaluation", "replications", "rewards"),
    "applied": ("published", "pilot", "evaluation", "replications", "rewards"),
    "recognised": ("published", "pilot", "replications", "rewards"),
    "declined": ("scores",),
    "withdrawn": ("submitted", "scores"),
    "stopped": ("scores",),
}
"""What each status may hold beyond what it is earned by."""

AFTER: dict[str, tuple[str, ...]] = {
    "submitted": (),
    "scores": ("submitted",),
    "score_changes": ("submitted",),
    "selection": ("submitted", "scores"),
    "approval": ("submitted", "scores", "selection"),
    "published": ("approval",),
    "pilot": ("approval",),
    "pilot_end": ("pilot",),
    "application": ("approval", "pilot"),
    "evaluation": ("pilot", "application"),
    "recognition": ("application", "evaluation"),
    "replications": ("approval", "pilot"),
    "rewards": ("submitted", "application"),
    "closure": ("submitted", "scores", "selection", "approval", "pilot", "application", "recognition"),
}
"""Which steps no step may come before."""

LABELS = {
    "submitted": "ngày đăng ký",
    "scores": "ngày chấm điểm",
    "score_changes": "ngày sửa điểm",
    "selection": "ngày xét chọn",
    "approval": "ngày phê duyệt",
    "published": "ngày đăng",
    "pilot": "ngày áp dụng thử",
    "pilot_end": "ngày hết áp dụng thử",
    "application": "ngày áp dụng",
    "evaluation": "ngày đánh giá",
    "recognition": "ngày công nhận",
    "replications": "ngày nhân rộng",
    "rewards": "ngày khen thưởng",
    "closure": "ngày kết thúc",
}
COUNCIL: dict[str, Any] = {
    "score_changes": [{"unit": "van-phong", "criterion": "novelty", "date": "2024-03-10", "before": "24", "after": "25"}],
    "selection": {"date": "2024-03-12", "outcome": "selected", "total": "83,5", "rank": "1"},
}
"""What the council records of an initiative that has score sheets."""
FROM_APPROVAL = ("approval", "published", "pilot", "application", "evaluation", "recognition", "replications", "rewards")
REMOVED = [(status, key) for status, keys in EARNED.items() for key in keys]
ADDED = [(status, key) for status in EARNED for key in EVIDENCE if key not in EARNED[status] and (status != "stopped" or key == "scores")]
UNSAID = [(status, title) for status, titles in SECTIONS.items() for title in titles]
PAIRS = [(later, earlier) for later, steps in AFTER.items() for earlier in steps]


def judged(folder: Path, front: dict[str, Any], text: str | None = None) -> list[Problem]:
    """What is wrong with one initiative."""
    return problems(content(folder, {"a.md": initiative(front, text)}))


def step(name: str, day: str) -> dict[str, Any]:
    """The evidence of one step, on a day."""
    if name == "pilot_end":
        return {"pilot": {"from": "2024-01-01", "to": day}}
    if name in ("submitted", "published"):
        return {name: day}
    known = {**EVIDENCE, **COUNCIL}[name]
    whole = isinstance(known, list)
    item = {**(known[0] if whole else known)}
    item["date" if "date" in item else "from"] = day
    item.pop("to", None)
    return {name: [item] if whole else item}


def test_the_tables_are_whole() -> None:
    assert set(STAGES) == set(Status)
    assert [status.value for status in Status] == list(EARNED) == list(SECTIONS) == list(PERMITTED)
    assert (*PLAN_SECTIONS, RESULTS) == (*PLAN, "Kết quả")
    assert {name: found.after for name, found in TIMELINE.items()} == AFTER
    assert {name: found.label for name, found in TIMELINE.items()} == LABELS
    assert [name for name, found in TIMELINE.items() if found.planned] == ["pilot_end"]


@pytest.mark.parametrize("status", EARNED)
def test_status_is_accepted_with_exactly_its_evidence(tmp_path: Path, status: str) -> None:
    assert judged(tmp_path, earned(status), body(*SECTIONS[status])) == []


@pytest.mark.parametrize(("status", "key"), REMOVED)
def test_status_is_refused_without_any_of_its_evidence(tmp_path: Path, status: str, key: str) -> None:
    (problem,) = judged(tmp_path, earned(status, **{key: None}))
    assert problem.code == "missing-evidence"
    assert problem.message.startswith(f"trạng thái `{status}` ({member(Status, status).label}) cần có `{key}` (")
    assert problem.place.source == f'status: "{status}"'


@pytest.mark.parametrize(("status", "title"), UNSAID)
def test_status_is_refused_without_any_of_its_sections(tmp_path: Path, status: str, title: str) -> None:
    (problem,) = judged(tmp_path, earned(status), body(*(other for other in SECTIONS[status] if other != title)))
    assert (problem.code, problem.message.rpartition("cần có ")[2]) == ("missing-section", f"mục «{title}»")


@pytest.mark.parametrize(("status", "title"), UNSAID)
def test_status_is_refused_with_any_of_its_sections_empty(tmp_path: Path, status: str, title: str) -> None:
    text = body(*SECTIONS[status]).replace(f"## {title}\n\nViết ở đây.", f"## {title}\n\n<!-- Viết ở đây. -->")
    (problem,) = judged(tmp_path, earned(status), text)
    assert (problem.code, problem.place.source) == ("empty-section", f"## {title}")


@pytest.mark.parametrize(("status", "key"), ADDED)
def test_more_evidence_is_accepted_only_where_permitted(tmp_path: Path, status: str, key: str) -> None:
    found = judged(tmp_path, earned(status, **{key: EVIDENCE[key]}))
    assert codes(found) == ([] if key in PERMITTED[status] else ["evidence-beyond-status"])
    assert [problem.place.source.partition(":")[0] for problem in found] == [key] * len(found)


def test_approved_and_then_withdrawn_is_told_to_be_stopped(tmp_path: Path) -> None:
    first, *_ = judged(tmp_path, earned("withdrawn", approval=EVIDENCE["approval"]))
    assert (first.code, first.hint) == (
        "evidence-beyond-status",
        "hồ sơ đã phê duyệt mà thôi làm thì đổi trạng thái thành `stopped` (dừng áp dụng), hoặc bỏ `approval` nếu ghi nhầm",
    )


@pytest.mark.parametrize("key", COUNCIL)
@pytest.mark.parametrize("status", EARNED)
def test_the_council_speaks_from_the_review_on(tmp_path: Path, status: str, key: str) -> None:
    found = judged(tmp_path, earned(status) | {"scores": EVIDENCE["scores"], key: COUNCIL[key]})
    early = status in ("draft", "submitted")
    assert codes(found) == (["evidence-beyond-status"] * 2 if early else [])


@pytest.mark.parametrize("key", FROM_APPROVAL)
def test_what_stopped_after_its_approval_owes_what_approval_demands(tmp_path: Path, key: str) -> None:
    owed = [name for name in ("scores", "approval") if name != key]
    alone = earned("stopped", **{key: EVIDENCE[key]})
    whole = {**alone, **{name: EVIDENCE[name] for name in owed}}
    assert codes(judged(tmp_path, alone)) == ["missing-evidence" for _ in owed]
    assert codes(judged(tmp_path, whole)) == []
    assert codes(judged(tmp_path, whole, "")) == ["missing-section"] * 4


def test_recognition_rests_on_a_measure(tmp_path: Path) -> None:
    unmeasured = {key: value for key, value in EVIDENCE["evaluation"].items() if key != "measures"}
    assert codes(judged(tmp_path, earned("recognised", evaluation=unmeasured))) == ["missing-measure"]
    assert judged(tmp_path, earned("applied", evaluation=unmeasured)) == []


@pytest.mark.parametrize(("later", "earlier"), PAIRS)
def test_dates_never_run_backwards(tmp_path: Path, later: str, earlier: str) -> None:
    def found(first: str, second: str) -> list[str]:
        pilot_end = {"pilot": {"from": first, "to": second}} if later == "pilot_end" else {}
        front = draft(**{"submitted": None, **step(earlier, first), **step(later, second), **pilot_end})
        world = unjudged(content(tmp_path, {"a.md": initiative(front)}))
        return [problem.message for problem in dates_in_order(world.initiatives[0], world)]

    assert found("2024-06-15", "2024-06-15") == []
    assert found("2024-06-15", "2024-06-14") == [f"{LABELS[later]} 14/06/2024 sớm hơn {LABELS[earlier]} 15/06/2024"]


def test_every_item_of_a_list_is_looked_at_and_held_against_the_latest(tmp_path: Path) -> None:
    places = [
        {"place": "Thôn Đông", "from": "2024-09-01"},
        {"place": "Thôn Tây", "from": "2024-03-20"},
        {"place": "Vạn Thọ", "from": "2024-02-01"},
    ]
    found = judged(tmp_path, earned("applied", pilot={"from": "2024-03-25"}, replications=places))
    assert [problem.message for problem in found] == [
        "ngày nhân rộng 20/03/2024 sớm hơn ngày áp dụng thử 25/03/2024",
        "ngày nhân rộng 01/02/2024 sớm hơn ngày áp dụng thử 25/03/2024",
    ]
    assert [marked(problem) for problem in found] == [
        '"2024-03-20"',
        '"2024-02-01"',
    ]


@pytest.mark.parametrize("name", TIMELINE)
def test_evidence_is_of_what_has_happened(tmp_path: Path, name: str) -> None:
    def found(day: str) -> list[str]:
        world = unjudged(content(tmp_path, {"a.md": initiative(draft(**{"submitted": None, **step(name, day)}))}))
        return [problem.message for problem in no_future_evidence(world.initiatives[0], world)]

    assert found(TODAY.isoformat()) == []
    assert found("2026-11-24") == ([] if name == "pilot_end" else ["ngày 24/11/2026 chưa tới (hôm nay là 23/11/2026)"])


def test_stage_of_reads_the_evidence_of_what_was_stopped() -> None:
    stopped = Initiative.model_validate(earned("stopped"))
    assert stage_of(stopped) is STAGES[Status.STOPPED]
    after = stage_of(Initiative.model_validate(earned("stopped", application=EVIDENCE["application"])))
    assert (after.demands, after.sections) == (("submitted", "scores", "approval", "closure"), PLAN)
    assert stage_of(Initiative.model_validate(earned("applied"))).before is Status.APPROVED

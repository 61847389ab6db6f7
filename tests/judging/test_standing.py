"""An initiative on an earlier day: only what its dates prove by then."""

from datetime import date
from pathlib import Path

import pytest

from initiatives.judging.standing import all_as_they_stood, as_it_stood
from initiatives.reading.model import Initiative
from initiatives.reading.vocabulary import Status
from tests.factory import EVIDENCE, content, draft, earned, entry_of, initiative, read

WHOLE = {key: EVIDENCE[key] for key in ("pilot", "published", "replications", "rewards")}
FUNDING = {"planned": "5000000", "spent": "4200000", "source": "Ngân sách xã"}


def one(folder: Path, **front: object) -> Initiative:
    """One initiative, read."""
    return entry_of(read(content(folder, {"mot.md": initiative(front)})), "mot").data


@pytest.mark.parametrize(
    ("day", "status"),
    [
        (date(2024, 2, 25), None),
        (date(2024, 2, 26), Status.SUBMITTED),
        (date(2024, 3, 6), Status.SUBMITTED),
        (date(2024, 3, 7), Status.UNDER_REVIEW),
        (date(2024, 3, 14), Status.UNDER_REVIEW),
        (date(2024, 3, 15), Status.APPROVED),
        (date(2024, 3, 20), Status.PILOTING),
        (date(2024, 4, 1), Status.APPLIED),
        (date(2024, 12, 4), Status.APPLIED),
        (date(2024, 12, 5), Status.RECOGNISED),
        (date(2026, 1, 1), Status.RECOGNISED),
    ],
)
def test_status_is_what_was_earned_by_then(tmp_path: Path, day: date, status: Status | None) -> None:
    found = as_it_stood(one(tmp_path, **earned("recognised", **WHOLE)), day)
    assert (found and found.status) == status


def test_later_evidence_is_gone_and_earlier_evidence_kept(tmp_path: Path) -> None:
    whole = one(tmp_path, **earned("recognised", **WHOLE, funding=FUNDING))
    found = as_it_stood(whole, date(2024, 9, 1))
    assert found is not None
    assert (found.approval, found.published, found.pilot, found.application) == (
        whole.approval,
        whole.published,
        whole.pilot,
        whole.application,
    )
    assert found.replications == whole.replications
    assert (found.evaluation, found.recognition, found.rewards) == (None, None, ())
    assert found.funding is not None
    assert (found.funding.planned, found.funding.spent) == (5_000_000, None)


def test_scores_come_one_by_one(tmp_path: Path) -> None:
    found = as_it_stood(one(tmp_path, **earned("recognised")), date(2024, 3, 7))
    assert found is not None
    assert [score.unit for score in found.scores] == ["van-phong"]


@pytest.mark.parametrize(
    ("status", "day", "then"),
    [
        ("declined", date(2025, 1, 9), Status.SUBMITTED),
        ("declined", date(2025, 1, 10), Status.DECLINED),
        ("stopped", date(2025, 1, 9), Status.APPLIED),
        ("stopped", date(2025, 1, 10), Status.STOPPED),
        ("revision", date(2024, 2, 26), Status.REVISION),
        ("under_review", date(2024, 2, 26), Status.UNDER_REVIEW),
    ],
)
def test_ends_and_undated_statuses(tmp_path: Path, status: str, day: date, then: Status) -> None:
    more = {key: EVIDENCE[key] for key in ("scores", "approval", "application")} if status == "stopped" else {}
    found = as_it_stood(one(tmp_path, **earned(status, **more)), day)
    assert found is not None
    assert found.status is then


def test_nothing_later_leaves_the_file_as_it_is(tmp_path: Path) -> None:
    whole = one(tmp_path, **earned("recognised", **WHOLE, funding=FUNDING))
    assert as_it_stood(whole, date(2024, 12, 10)) is whole


@pytest.mark.parametrize("front", [draft(), draft(submitted=None), earned("withdrawn", submitted=None)])
def test_what_was_never_registered_does_not_count(tmp_path: Path, front: dict[str, object]) -> None:
    assert as_it_stood(one(tmp_path, **front), date(2026, 1, 1)) is None


def test_all_are_told_with_their_entries(tmp_path: Path) -> None:
    later = {"title": "Thu phí chợ bằng mã", "summary": "Quét mã để nộp phí chợ.", "submitted": "2024-03-01"}
    files = {"mot.md": initiative(earned("recognised")), "hai.md": initiative(earned("submitted", code="SK-2024-002", **later))}
    world = read(content(tmp_path, files))
    known = all_as_they_stood(world.initiatives, date(2024, 2, 28))
    assert [(entry.slug, found.status) for entry, found in known] == [("mot", Status.SUBMITTED)]

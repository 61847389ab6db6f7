"""Before an approval every look-alike is decided on; what repeats an idea applied here is not approved."""

from pathlib import Path
from typing import Any

import pytest

from initiatives.judging.originality import DEFAULT_SHOWN, DEFAULT_THRESHOLD, shown, threshold, undecided
from initiatives.judging.outlook import outlooks
from tests.factory import COMMUNE, codes, content, draft, earned, initiative, problems, read, told

TITLE = "Chợ không dùng tiền mặt"
HEADER = "Mã,Tên,Đơn vị,Tỉnh,Năm,Nguồn,Nhóm\n"
OTHERS = "".join(
    f"KB-2020-{i:03},{title},UBND xã B,Huế,2020,Báo,\n" for i, title in enumerate(("Dạy bơi", "Trồng rừng", "Thu gom rác", "Đọc sách"), 900)
)
ALIKE = "KB-2022-001,Chợ không dùng tiền mặt bằng mã QR,UBND xã A,Gia Lai,2022,Báo,\n"
DECIDED = {"like": "KB-2022-001", "decision": "improves", "reason": "Thêm chợ cá."}


def folder(place: Path, *fronts: dict[str, Any], rows: str = ALIKE, commune: str = COMMUNE) -> Path:
    """A content folder with these initiatives and a register."""
    files = {f"{chr(97 + i)}.md": initiative(front) for i, front in enumerate(fronts)}
    return content(place, {**files, "settings/known/noi-khac.csv": HEADER + OTHERS + rows}, commune)


def approved(status: str = "approved", **changes: Any) -> dict[str, Any]:
    """An initiative that resembles KB-2022-001."""
    return earned(status, title=TITLE, summary="Tiểu thương nhận tiền bằng mã.", **changes)


@pytest.mark.parametrize("status", ["approved", "piloting", "applied", "recognised"])
def test_look_alike_needs_a_decision_from_approval_on(tmp_path: Path, status: str) -> None:
    found = problems(folder(tmp_path, approved(status)))
    assert codes(found) == ["undecided-look-alike"]
    assert "KB-2022-001 «Chợ không dùng tiền mặt bằng mã QR» (UBND xã A, Gia Lai, 2022)" in found[0].message
    assert '`  - {like: KB-2022-001, decision: different, reason: "…"}`' in found[0].hint


@pytest.mark.parametrize("status", ["draft", "submitted", "under_review", "revision", "declined", "withdrawn"])
def test_no_decision_is_asked_for_before(tmp_path: Path, status: str) -> None:
    assert problems(folder(tmp_path, approved(status))) == []


def test_stopped_after_approval_still_owes_it_and_stopped_before_does_not(tmp_path: Path) -> None:
    stopped = approved("stopped")
    assert problems(folder(tmp_path / "a", stopped)) == []
    kept = {**approved(), "status": "stopped", "closure": stopped["closure"]}
    assert codes(problems(folder(tmp_path / "b", kept))) == ["undecided-look-alike"]


@pytest.mark.parametrize("decision", ["different", "improves"])
def test_any_reasoned_decision_is_enough(tmp_path: Path, decision: str) -> None:
    assert problems(folder(tmp_path, approved(novelty=[{**DECIDED, "decision": decision}]))) == []


def test_fault_is_told_at_the_decisions_where_there_are_some(tmp_path: Path) -> None:
    other = {**DECIDED, "like": "KB-2020-900"}
    (line,) = told(problems(folder(tmp_path, approved(novelty=[other]))))
    assert line == "initiatives/2024/a.md:14:1 undecided-look-alike"


def test_only_what_was_there_earlier_counts(tmp_path: Path) -> None:
    assert problems(folder(tmp_path / "later", approved(), rows=ALIKE.replace(",2022,", ",2025,"))) == []
    assert codes(problems(folder(tmp_path / "same", approved(), rows=ALIKE.replace(",2022,", ",2024,")))) == ["undecided-look-alike"]
    assert codes(problems(folder(tmp_path / "unknown", approved(), rows=ALIKE.replace(",2022,", ",,")))) == ["undecided-look-alike"]


def test_own_earlier_initiative_counts_unless_it_claims_nothing(tmp_path: Path) -> None:
    twin = approved("submitted", code="SK-2023-001", submitted="2023-05-05")
    assert codes(problems(folder(tmp_path / "a", approved(), twin, rows=""))) == ["undecided-look-alike"]
    assert problems(folder(tmp_path / "b", approved(), {**twin, "submitted": "2024-05-05"}, rows="")) == []
    declined = {**approved("declined"), "code": "SK-2023-001", "submitted": "2023-05-05"}
    assert problems(folder(tmp_path / "c", approved(), declined, rows="")) == []


def test_own_initiative_with_the_same_idea_key_is_told_once(tmp_path: Path) -> None:
    twin = approved("submitted", code="SK-2023-001", submitted="2023-05-05", idea="cho")
    assert codes(problems(folder(tmp_path, approved(idea="cho"), twin, rows=""))) == ["idea-taken"]


def test_group_of_the_register_is_an_idea_key(tmp_path: Path) -> None:
    rows = ALIKE.replace("Chợ không dùng tiền mặt bằng mã QR", "Hội làng").replace("Báo,", "Báo,tra-tien-bang-ma")
    assert problems(folder(tmp_path / "a", approved(), rows=rows)) == []
    assert codes(problems(folder(tmp_path / "b", approved(idea="tra-tien-bang-ma"), rows=rows))) == ["undecided-look-alike"]


def test_no_more_are_asked_for_than_are_named(tmp_path: Path) -> None:
    rows = "".join(ALIKE.replace("-001", f"-00{i}") for i in range(1, 6))
    for number, setting in ((DEFAULT_SHOWN, ""), (2, "novelty: {shown: 2}\n"), (DEFAULT_SHOWN, "novelty: {shown: 0}\n")):
        place = folder(tmp_path / f"{number}{len(setting)}", approved(), rows=rows, commune=COMMUNE + setting)
        assert codes(problems(place)) == ["undecided-look-alike"] * number


def test_threshold_is_the_communes_or_the_programs(tmp_path: Path) -> None:
    strict = folder(tmp_path / "a", approved(), commune=COMMUNE + "novelty: {threshold: 0,99}\n")
    assert problems(strict) == []
    assert (str(threshold(read(strict))), shown(read(strict))) == ("0.99", DEFAULT_SHOWN)
    default = folder(tmp_path / "b", draft(), commune=COMMUNE + "novelty: {threshold: 0}\n")
    assert threshold(read(default)) == DEFAULT_THRESHOLD


def test_threshold_above_one_would_find_nothing_and_is_refused(tmp_path: Path) -> None:
    found = problems(folder(tmp_path, approved(), commune=COMMUNE + "novelty: {threshold: 45}\n"))
    assert codes(found) == ["threshold-above-one"]


REPEATS = {**DECIDED, "decision": "repeats"}


@pytest.mark.parametrize(
    ("province", "expected"),
    [("Khánh Hòa", ["repeats-but-approved"]), ("KHÁNH HOÀ", ["repeats-but-approved"]), ("", ["repeats-but-approved"]), ("Gia Lai", [])],
)
def test_what_repeats_an_idea_of_the_province_is_not_approved(tmp_path: Path, province: str, expected: list[str]) -> None:
    found = problems(folder(tmp_path, approved(novelty=[REPEATS]), rows=ALIKE.replace("Gia Lai", province)))
    assert codes(found) == expected


@pytest.mark.parametrize(("status", "expected"), [("applied", ["repeats-but-approved"]), ("submitted", []), ("declined", [])])
def test_what_repeats_an_own_idea_is_refused_once_that_is_applied(tmp_path: Path, status: str, expected: list[str]) -> None:
    rival = earned(status, code="SK-2024-009", title="Hát ru", summary="Dạy hát ru.")
    one = approved(novelty=[{**REPEATS, "like": "SK-2024-009"}])
    assert codes(problems(folder(tmp_path, one, rival, rows=""))) == expected


def test_what_is_not_approved_may_repeat(tmp_path: Path) -> None:
    declined = approved("declined", novelty=[REPEATS])
    assert problems(folder(tmp_path, declined, rows=ALIKE.replace("Gia Lai", "Khánh Hòa"))) == []


def test_status_names_what_is_still_to_be_decided(tmp_path: Path) -> None:
    world = read(folder(tmp_path, approved("under_review")))
    assert "kết luận về KB-2022-001" in outlooks(world)[0].lacks
    assert [found.record.code for _, found in undecided(world.initiatives, world)] == ["KB-2022-001"]
    decided = read(folder(tmp_path / "b", approved("under_review", novelty=[DECIDED])))
    assert not any("KB" in lack for lack in outlooks(decided)[0].lacks)

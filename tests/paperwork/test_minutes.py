"""The minutes: what was chosen, what was not and why, what is still to be written by hand."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from initiatives.paperwork.minutes import Minutes, minutes, novelty, outcome
from initiatives.paperwork.request import Unwritable
from initiatives.reading.model import Closure, Initiative
from initiatives.reading.review import Selection
from initiatives.reading.vocabulary import Choice, Status
from tests.paperwork.papers import changed, fixed, request, world_of

DAY = date(2024, 3, 12)


def chosen(outcome: Choice, reason: str | None = None, rank: int = 1) -> Selection:
    """What the council recorded."""
    return Selection.model_construct(date=DAY, outcome=outcome, total=Decimal("84.5"), rank=rank, reason=reason)


def of(*initiatives: Initiative) -> Minutes:
    """The minutes of a call with these initiatives."""
    return minutes(request(world_of(fixed(), *initiatives), call="cchc-2024"))


def waiting(code: str, **values: Any) -> Initiative:
    """An initiative that was scored and not yet decided on."""
    whole = fixed().by_code["SK-2024-003"].data
    gone = {"approval": None, "pilot": None, "application": None, "evaluation": None, "recognition": None, "published": None}
    return changed(whole, code=code, status=Status.UNDER_REVIEW, replications=(), rewards=(), **{**gone, **values})


def test_recorded_choices_are_told() -> None:
    one = waiting("SK-2024-101", selection=chosen(Choice.SELECTED))
    other = waiting("SK-2024-102", title="Thư chúc mừng", selection=chosen(Choice.NOT_SELECTED, "Đã có ở nơi khác"))
    found = of(one, other)
    assert found.begun.replace("\u00a0", "~") == ("Hồi …… giờ …… phút, ngày~12 tháng~3 năm~2024, tại trụ sở Ủy ban nhân dân xã Đại Lãnh.")
    assert [(row.rank, row.code, row.total, row.outcome) for row in found.rows] == [
        (1, "SK-2024-101", Decimal("84.50"), "Được chọn"),
        (1, "SK-2024-102", Decimal("84.50"), "Không được chọn"),
    ]
    assert [text.replace("\u00a0", "~") for text in found.conclusion] == [
        f"Thống nhất chọn 01~sáng kiến, đề nghị lãnh đạo Ủy ban nhân dân phê duyệt cho áp dụng: “{one.title}” (SK-2024-101).",
        "Không chọn “Thư chúc mừng” (SK-2024-102). Lý do: Đã có ở nơi khác.",
    ]
    assert found.ties == ("SK-2024-101 và SK-2024-102 bằng điểm nhau; các đơn vị thảo luận, thống nhất.",)


def test_those_who_met_get_a_copy_and_the_archive_keeps_one() -> None:
    assert of(waiting("SK-2024-101")).letter.recipients == ("Các đơn vị dự họp;", "Lưu: VT, VP.")


def test_what_is_not_decided_is_left_to_the_meeting() -> None:
    found = of(waiting("SK-2024-101"))
    assert [row.outcome for row in found.rows] == [""]
    assert found.conclusion == ("SK-2024-101: \t",)
    assert "ngày\u00a0\u00a0" in found.begun


def test_nothing_chosen_is_said() -> None:
    found = of(waiting("SK-2024-101", selection=chosen(Choice.NOT_SELECTED)))
    assert found.conclusion[0] == "Thống nhất không chọn sáng kiến nào."


def test_older_decisions_are_read_from_approval_and_closure() -> None:
    world = fixed()
    assert [outcome(world.by_code[code].data) for code in ("SK-2024-003", "SK-2024-005")] == ["Được chọn", "Không được chọn"]


def test_what_the_author_withdrew_was_not_refused_by_the_council() -> None:
    closure = Closure.model_construct(date=DAY, reason="Tác giả chuyển công tác", number=None)
    found = of(changed(waiting("SK-2024-101"), status=Status.WITHDRAWN, closure=closure))
    assert ([row.outcome for row in found.rows], found.conclusion) == (["Đã rút"], ())


def test_a_provisional_total_ties_with_none() -> None:
    whole, part = waiting("SK-2024-101"), waiting("SK-2024-102")
    found = of(whole, changed(part, scores=part.scores[:3]))
    assert ([(row.rank, row.code) for row in found.rows], found.ties) == ([(1, "SK-2024-101"), (None, "SK-2024-102")], ())


def test_worst_decision_on_look_alikes_is_told() -> None:
    world = fixed()
    assert [novelty(world.by_code[f"SK-2024-00{i}"].data) for i in (1, 2, 5)] == ["Cải tiến", "Mới", "Trùng lặp"]


def test_look_alike_without_a_decision_is_not_called_new() -> None:
    world = fixed()
    first = changed(world.by_code["SK-2024-003"].data, code="SK-2024-101", novelty=())
    found = of(first, waiting("SK-2024-102", title=first.title, novelty=(), idea=None))
    assert [(row.code, row.novelty) for row in found.rows] == [
        ("SK-2024-101", "Mới"),
        ("SK-2024-102", "Giống SK-2024-101, chưa kết luận"),
    ]


def test_units_of_the_day_are_present_and_sign() -> None:
    found = of(waiting("SK-2024-101"))
    units = ["Văn phòng HĐND và UBND xã", "Văn hóa - Xã hội", "Tài chính - Kế toán", "Tư pháp - Hộ tịch"]
    assert [text.partition(":")[0] for text in found.present] == units
    assert [row.unit for row in found.signers] == units


def test_call_without_sheets_has_no_minutes() -> None:
    with pytest.raises(Unwritable, match="chưa có phiếu chấm điểm nào"):
        minutes(request(fixed(), call="cuoc-thi-2023"))

"""What the units and the council say of an initiative: score sheets, their changes, novelty, the selection. All internal."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator

from initiatives.reading.record import Record, key
from initiatives.reading.scalars import Count, Day, Line, Points, Slug, Text, one_of
from initiatives.reading.vocabulary import Choice, Decision

DecisionCode = Annotated[Decision, BeforeValidator(one_of(Decision, "unknown-decision"))]
ChoiceCode = Annotated[Choice, BeforeValidator(one_of(Choice, "unknown-choice"))]


class Score(Record):
    """One unit's score sheet (phiếu chấm điểm); only the averages are ever published."""

    unit: Annotated[Slug, key("Đơn vị chấm", "Mã đơn vị chấm điểm.", example="van-phong", internal=True)]
    date: Annotated[Day, key("Ngày chấm", "Ngày ký phiếu.", example="2024-03-08", internal=True)]
    criteria: Annotated[
        Mapping[str, Points],
        AfterValidator(MappingProxyType),
        key("Điểm", "Điểm của từng tiêu chí.", example="{novelty: 24}", internal=True),
    ]
    note: Annotated[Text | None, key("Nhận xét", "Nhận xét của đơn vị chấm; không công khai.", internal=True)] = None


class LookAlike(Record):
    """The officer's decision on an earlier initiative that resembles this one."""

    like: Annotated[Line, key("Giống với", "Mã của sáng kiến đã có.", example="KB-2024-001", internal=True)]
    decision: Annotated[DecisionCode, key("Kết luận", "Khác, cải tiến hay trùng lặp.", example="different", internal=True)]
    reason: Annotated[Text, key("Lý do", "Vì sao kết luận như vậy.", internal=True)]


class ScoreChange(Record):
    """A point that was changed after its sheet had been recorded: when, from what to what, and why."""

    unit: Annotated[Slug, key("Đơn vị chấm", "Mã đơn vị có điểm được sửa.", example="van-phong", internal=True)]
    criterion: Annotated[Slug, key("Tiêu chí", "Mã tiêu chí được sửa điểm.", example="novelty", internal=True)]
    date: Annotated[Day, key("Ngày sửa", "Ngày sửa điểm.", example="2024-03-12", internal=True)]
    before: Annotated[Points, key("Điểm cũ", "Điểm trước khi sửa.", example="24", internal=True)]
    after: Annotated[Points, key("Điểm mới", "Điểm sau khi sửa.", example="25", internal=True)]
    reason: Annotated[Text | None, key("Lý do", "Vì sao sửa; bắt buộc khi đã xét chọn.", internal=True)] = None


class Selection(Record):
    """The council's decision on an initiative; the status and the leader's approval follow from it."""

    date: Annotated[Day, key("Ngày xét chọn", "Ngày họp xét chọn.", example="2024-03-12", internal=True)]
    outcome: Annotated[ChoiceCode, key("Kết quả", "Được chọn hay không.", example="selected", internal=True)]
    total: Annotated[Points, key("Tổng điểm", "Tổng điểm lúc xét chọn.", example="83.5", internal=True)]
    rank: Annotated[Count, key("Thứ hạng", "Thứ hạng trong đợt; bằng điểm thì cùng hạng.", example="1", internal=True)]
    reason: Annotated[Text | None, key("Lý do", "Lý do của hội đồng, nhất là khi không theo thứ hạng.", internal=True)] = None

"""How a proposal becomes a recognised initiative: the statuses of the lifecycle as a drawing, and in words behind it."""

from collections.abc import Iterator
from dataclasses import dataclass

from initiatives.reading.vocabulary import SHOWN_STATUSES, Status

_BOX, _SIDE, _GAP = 170, 150, 60
"""Widths of the boxes on the way and beside it, and of the gap between them; in units of the drawing."""
_HEIGHT, _BETWEEN = 44, 32
"""Heights of a box, and of the space to the next one below."""
_ROW = _HEIGHT + _BETWEEN

Arrow = tuple[int, int, int, int]
"""A line with its point at the end: x and y of its beginning, x and y of its end."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A status, what it means, and the statuses that may end or interrupt it, each with its meaning."""

    status: Status
    about: str
    aside: tuple[tuple[Status, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """A box of the drawing; ``kind`` is ``way``, ``public`` or ``aside``."""

    x: int
    y: int
    width: int
    height: int
    label: str
    kind: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Process:
    """The steps in words, the boxes and the arrows; ``public_from`` is the height of the border."""

    steps: tuple[Step, ...]
    boxes: tuple[Box, ...]
    arrows: tuple[Arrow, ...]
    width: int
    height: int
    public_from: int


STEPS = (
    Step(
        status=Status.SUBMITTED,
        about="cán bộ, công chức gửi hồ sơ nêu cách làm mới.",
        aside=((Status.WITHDRAWN, "tác giả xin thôi."),),
    ),
    Step(
        status=Status.UNDER_REVIEW,
        about="các đơn vị trong cơ quan xem xét, chấm điểm.",
        aside=((Status.REVISION, "hồ sơ còn thiếu, làm thêm rồi gửi lại."), (Status.DECLINED, "hồ sơ dừng ở đây.")),
    ),
    Step(status=Status.APPROVED, about="lãnh đạo Ủy ban nhân dân duyệt kế hoạch; từ đây trang đăng công khai."),
    Step(status=Status.PILOTING, about="nếu cần, làm trong phạm vi hẹp trước."),
    Step(
        status=Status.APPLIED,
        about="dùng trong công việc hằng ngày, đo kết quả trước và sau.",
        aside=((Status.STOPPED, "không làm nữa; trang ghi rõ lý do."),),
    ),
    Step(status=Status.RECOGNISED, about="có kết quả đo được và quyết định công nhận."),
)
"""The way from top to bottom. A draft is nobody's business yet, so it is not drawn."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Placed:
    """A step in the drawing: its box lies on the way, as high as the boxes beside it together."""

    step: Step
    top: int

    @property
    def bottom(self) -> int:
        return self.top + _HEIGHT + _ROW * max(len(self.step.aside) - 1, 0)

    @property
    def public(self) -> bool:
        return self.step.status in SHOWN_STATUSES

    def boxes(self) -> Iterator[Box]:
        """Its own box, and those beside it."""
        kind = "public" if self.public else "way"
        yield Box(x=0, y=self.top, width=_BOX, height=self.bottom - self.top, label=self.step.status.label, kind=kind)
        for y, (status, _) in zip(self._rows(), self.step.aside, strict=True):
            yield Box(x=_BOX + _GAP, y=y, width=_SIDE, height=_HEIGHT, label=status.label, kind="aside")

    def arrows(self, *, last: bool) -> Iterator[Arrow]:
        """To the boxes beside it, and to the next step."""
        yield from ((_BOX, y + _HEIGHT // 2, _BOX + _GAP, y + _HEIGHT // 2) for y in self._rows())
        if not last:
            yield _BOX // 2, self.bottom, _BOX // 2, self.bottom + _BETWEEN

    def _rows(self) -> Iterator[int]:
        """The heights of the boxes beside it."""
        yield from (self.top + n * _ROW for n in range(len(self.step.aside)))


def process() -> Process:
    """The drawing of these steps."""
    placed = tuple(_placed())
    return Process(
        steps=STEPS,
        boxes=tuple(box for one in placed for box in one.boxes()),
        arrows=tuple(arrow for one in placed for arrow in one.arrows(last=one is placed[-1])),
        width=_BOX + _GAP + _SIDE,
        height=placed[-1].bottom,
        public_from=min(one.top for one in placed if one.public) - _BETWEEN // 2,
    )


def _placed() -> Iterator[_Placed]:
    """The steps one below the other."""
    top = 0
    for step in STEPS:
        placed = _Placed(step=step, top=top)
        yield placed
        top = placed.bottom + _BETWEEN

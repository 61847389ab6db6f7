"""How a proposal becomes a recognised initiative: the statuses of the lifecycle as a drawing, and in words behind it."""

from dataclasses import dataclass

from initiatives.reading.vocabulary import Status

_BOX, _SIDE, _GAP, _ROW, _HEIGHT = 170, 150, 60, 76, 44
"""Widths of the way and of the side boxes, the gap between them, height of a row and of a box; in units of the drawing."""


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
    """The steps in words, the boxes and the lines with an arrow at their end; ``public_from`` is the height of the border."""

    steps: tuple[Step, ...]
    boxes: tuple[Box, ...]
    arrows: tuple[tuple[int, int, int, int], ...]
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


def process() -> Process:
    """The drawing."""
    boxes: list[Box] = []
    arrows: list[tuple[int, int, int, int]] = []
    top = public_from = 0
    for step in STEPS:
        height = _HEIGHT + _ROW * max(len(step.aside) - 1, 0)
        if step.status is Status.APPROVED:
            public_from = top - (_ROW - _HEIGHT) // 2
        boxes.append(Box(x=0, y=top, width=_BOX, height=height, label=step.status.label, kind="public" if public_from else "way"))
        for n, (status, _) in enumerate(step.aside):
            y = top + n * _ROW
            boxes.append(Box(x=_BOX + _GAP, y=y, width=_SIDE, height=_HEIGHT, label=status.label, kind="aside"))
            arrows.append((_BOX, y + _HEIGHT // 2, _BOX + _GAP, y + _HEIGHT // 2))
        if step is not STEPS[-1]:
            arrows.append((_BOX // 2, top + height, _BOX // 2, top + height + _ROW - _HEIGHT))
        top += height + _ROW - _HEIGHT
    bottom = top - (_ROW - _HEIGHT)
    return Process(steps=STEPS, boxes=tuple(boxes), arrows=tuple(arrows), width=_BOX + _GAP + _SIDE, height=bottom, public_from=public_from)

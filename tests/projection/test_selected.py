"""The outcome of a call that citizens see: the approved with score and level, and a bare number of those not selected."""

from dataclasses import asdict
from decimal import Decimal
from pathlib import Path

from initiatives.projection.site import project
from initiatives.registry import Registry, load
from tests.factory import TODAY, call, content, earned, initiative

CALL = {"call": "dot"}


def test_call_shows_the_approved_and_counts_the_declined(tmp_path: Path) -> None:
    scores = earned("approved")["scores"]
    high = [{**sheet, "criteria": {**sheet["criteria"], "effect": "38"}} for sheet in scores]
    decided = {"date": "2024-03-12", "outcome": "selected", "total": "83.5", "rank": "2"}
    other = [{"like": "SK-2024-001", "decision": "different", "reason": "Việc khác."}]
    level = {"number": "152/QĐ-UBND", "date": "2024-12-05", "level": "commune", "rating": "Tốt"}
    texts = {
        "mot.md": (earned("approved", code="SK-2024-001", title="Trả kết quả ở bến cá", **CALL), "Mang ra bến."),
        "hai.md": (
            earned("recognised", code="SK-2024-002", title="Đọc loa lịch hẹn", scores=high, recognition=level, novelty=other, **CALL),
            "Đọc loa.",
        ),
        "ba.md": (
            earned("under_review", code="SK-2024-003", title="Được chọn, chờ duyệt", scores=scores, selection=decided, **CALL),
            "Chờ.",
        ),
        "bon.md": (earned("declined", code="SK-2024-004", title="Không được chọn", **CALL), "Không."),
        "nam.md": (earned("declined", code="SK-2024-005", title="Cũng không", **CALL), "Cũng không."),
        "sau.md": (earned("withdrawn", code="SK-2024-006", title="Đã rút", **CALL), "Rút."),
        "bay.md": (earned("declined", code="SK-2024-007", title="Đợt khác"), "Khác."),
    }
    sections = ("Nội dung", "Đối tượng áp dụng", "Phương pháp thực hiện", "Lợi ích mang lại", "Kết quả")
    files = {name: initiative(front, "".join(f"## {title}\n\n{text}\n\n" for title in sections)) for name, (front, text) in texts.items()}
    registry = load(content(tmp_path, {"calls/dot.md": call(), "calls/trong.md": call(title="Chưa có gì"), **files}), TODAY)
    assert isinstance(registry, Registry), [problem.message for problem in registry]
    found = {one.id: one for one in project(registry).calls}
    assert [asdict(one) for one in found["dot"].selected] == [
        {
            "link": {"path": "sang-kien/hai/", "title": "Đọc loa lịch hẹn"},
            "code": "SK-2024-002",
            "status": {"id": "recognised", "label": "đã công nhận"},
            "total": Decimal("88.00"),
            "outcome": "Đạt",
            "level": "cấp cơ sở",
            "rating": "Tốt",
            "sample": False,
        },
        {
            "link": {"path": "sang-kien/mot/", "title": "Trả kết quả ở bến cá"},
            "code": "SK-2024-001",
            "status": {"id": "approved", "label": "đã phê duyệt"},
            "total": Decimal("83.50"),
            "outcome": "Đạt",
            "level": "",
            "rating": "",
            "sample": False,
        },
    ]
    assert (found["dot"].not_selected, found["trong"].selected, found["trong"].not_selected) == (2, (), 0)

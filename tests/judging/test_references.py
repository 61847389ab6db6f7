"""References resolve at the date they speak of: right for 2024 and wrong for 2026, and the other way round."""

from pathlib import Path
from typing import Any

import pytest

from tests.factory import EVIDENCE, call, codes, content, document, draft, earned, initiative, marked, problems

OLD, NEW = "2025-06-30", "2025-07-01"


def told(folder: Path, files: dict[str, str]) -> list[tuple[str, str]]:
    """Code and hint of what is wrong."""
    return [(problem.code, problem.hint) for problem in problems(content(folder, files))]


@pytest.mark.parametrize(
    ("unit", "submitted", "right"),
    [
        ("van-phong", OLD, True),
        ("van-phong", NEW, False),
        ("phong-kinh-te", OLD, False),
        ("phong-kinh-te", NEW, True),
        ("cong-an", OLD, True),
    ],
)
@pytest.mark.parametrize("key", ["lead_unit", "partner_units", "authors"])
def test_unit_is_one_of_its_day(tmp_path: Path, unit: str, submitted: str, right: bool, key: str) -> None:
    author = {"role": "Công chức", "group": "civil-servant", "share": "100", "unit": unit}
    value: Any = {"lead_unit": unit, "partner_units": [unit], "authors": [author]}[key]
    found = problems(content(tmp_path, {"a.md": initiative(draft(submitted=submitted, **{key: value}))}))
    assert codes(found) == ([] if right else ["unit-not-in-force"])
    places = [(problem.place.source.partition(":")[0], marked(problem)) for problem in found]
    assert places == [(key, f'"{unit}"')] * len(found)


def test_hint_names_the_units_of_the_day_and_the_span_of_the_wrong_one(tmp_path: Path) -> None:
    assert told(tmp_path, {"a.md": initiative(draft(submitted=NEW, lead_unit="van-phong"))}) == [
        (
            "unit-not-in-force",
            "ngày 01/07/2025 có: `cong-an` (Công an xã), `phong-kinh-te` (Phòng Kinh tế); `van-phong` dùng đến 30/06/2025",
        )
    ]


@pytest.mark.parametrize(("status", "found"), [("draft", ["unit-not-in-force"]), ("withdrawn", [])])
def test_without_a_registration_the_first_paper_tells_the_day(tmp_path: Path, status: str, found: list[str]) -> None:
    assert codes(problems(content(tmp_path, {"a.md": initiative(earned(status, lead_unit="van-phong"))}))) == found


def test_sheet_is_of_a_unit_of_its_own_day(tmp_path: Path) -> None:
    sheet = {"unit": "phong-kinh-te", "date": "2025-07-10", "criteria": {"novelty": "25", "application": "25", "effect": "34"}}
    late = initiative(draft(status="under_review", submitted="2025-06-20", lead_unit="van-phong", scores=[sheet]))
    assert told(tmp_path, {"a.md": late}) == []
    early = late.replace("2025-07-10", "2025-06-25")
    assert [code for code, _ in told(tmp_path, {"a.md": early})] == ["unit-not-in-force"]


@pytest.mark.parametrize(("submitted", "found"), [("2021-07-14", ["field-not-in-force"]), ("2021-07-15", [])])
def test_field_is_one_of_its_day(tmp_path: Path, submitted: str, found: list[str]) -> None:
    assert codes(problems(content(tmp_path, {"a.md": initiative(draft(field="digital-government", submitted=submitted))}))) == found


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"lead_unit": "van-fong"}, ("unknown-unit", "ý bạn là `van-phong` (Văn phòng HĐND và UBND xã)?")),
        (
            {"lead_unit": "kinh-te"},
            (
                "unknown-unit",
                "chọn một trong: `van-phong` (Văn phòng HĐND và UBND xã), `tu-phap-ho-tich` (Tư pháp - Hộ tịch), `cong-an` (Công an xã)",
            ),
        ),
        ({"field": "finance"}, ("unknown-field", "ý bạn là `public-finance` (Cải cách tài chính công)?")),
        ({"call": "cchc-2025"}, ("unknown-call", "ý bạn là `cchc-2024` (Đợt năm 2024)?")),
        ({"partner_initiatives": ["SK-2024-009"]}, ("unknown-initiative", "ý bạn là `SK-2024-001` (Nhắc lịch hẹn)?")),
        ({"partner_initiatives": ["SK-2024-001"]}, ("refers-to-itself", "ghi mã của hồ sơ khác")),
    ],
)
def test_what_is_nowhere_is_refused_with_what_was_probably_meant(
    tmp_path: Path, changes: dict[str, Any], expected: tuple[str, str]
) -> None:
    files = {"a.md": initiative(draft(**changes)), "calls/cchc-2024.md": call()}
    assert told(tmp_path, files) == [expected]


def test_partner_initiative_and_call_that_exist_are_accepted(tmp_path: Path) -> None:
    one = initiative(draft(call="cchc-2024", partner_initiatives=["SK-2024-002"]))
    files = {"a.md": one, "b.md": initiative(draft(code="SK-2024-002")), "calls/cchc-2024.md": call()}
    assert told(tmp_path, files) == []


@pytest.mark.parametrize(
    ("like", "found"),
    [("SK-2024-002", []), ("KH-2022-014", []), ("KH-2022-015", ["unknown-like"]), ("SK-2024-001", ["refers-to-itself"])],
)
def test_look_alike_is_of_the_commune_or_of_the_known(tmp_path: Path, like: str, found: list[str]) -> None:
    decision = {"like": like, "decision": "different", "reason": "Khác cách làm."}
    files = {"a.md": initiative(draft(novelty=[decision])), "b.md": initiative(draft(code="SK-2024-002"))}
    register = {"settings/known/a.csv": "Mã,Tên,Nguồn\nKH-2022-014,Nhắc hẹn,x\n"}
    assert codes(problems(content(tmp_path, {**files, **register}))) == found


@pytest.mark.parametrize(
    ("changes", "found"),
    [
        ({"rubric": "cap-xa"}, []),
        ({"rubric": "cap-tinh"}, ["unknown-rubric"]),
        ({"documents": ["cong-van"]}, []),
        ({"documents": ["cong-van", "cong-vann"]}, ["unknown-document"]),
        ({"results": [{"title": "Giải Nhì"}]}, []),
        ({"results": [{"title": "Giải Nhì", "initiative": "SK-2024-001"}]}, []),
        ({"results": [{"title": "Giải Nhì", "initiative": "SK-2024-002"}]}, ["unknown-initiative"]),
    ],
)
def test_what_a_call_names_exists(tmp_path: Path, changes: dict[str, Any], found: list[str]) -> None:
    files = {"a.md": initiative(draft()), "calls/b.md": call(**changes), "documents/cong-van.md": document()}
    assert codes(problems(content(tmp_path, files))) == found


@pytest.mark.parametrize(("bases", "found"), [(["b"], []), (["c"], ["unknown-document"]), (["a"], ["refers-to-itself"])])
def test_what_a_document_rests_on_exists(tmp_path: Path, bases: list[str], found: list[str]) -> None:
    files = {"documents/a.md": document(bases=bases), "documents/b.md": document(number="16/UBND")}
    assert codes(problems(content(tmp_path, files))) == found


def test_recognised_in_2024_stays_right_after_its_units_are_gone(tmp_path: Path) -> None:
    whole = earned("recognised", lead_unit="tu-phap-ho-tich", partner_units=["van-phong"], published=EVIDENCE["published"])
    assert told(tmp_path, {"a.md": initiative(whole)}) == []

"""The paper score sheet: one for each unit, a page for each initiative that waits."""

from dataclasses import replace
from datetime import date

import pytest

from initiatives.paperwork.request import Unwritable
from initiatives.paperwork.score_form import score_forms
from tests.paperwork.papers import fixed, request


def test_every_scoring_unit_has_its_sheet() -> None:
    found = score_forms(request(fixed(), call="cchc-2026"))
    assert {name: (form.unit, [page.code for page in form.pages]) for name, form in found.items()} == {
        "van-phong-hdnd-ubnd": ("Văn phòng HĐND và UBND", ["SK-2026-005"]),
        "phong-kinh-te": ("Phòng Kinh tế", ["SK-2026-005"]),
        "phong-van-hoa-xa-hoi": ("Phòng Văn hóa - Xã hội", ["SK-2026-005"]),
        "trung-tam-phuc-vu-hanh-chinh-cong": ("Trung tâm Phục vụ hành chính công", ["SK-2026-005"]),
    }


def test_criteria_wait_for_points() -> None:
    form = score_forms(request(fixed(), call="cchc-2026"))["phong-kinh-te"]
    (page,) = form.pages
    assert [(row.index, row.name, int(row.max), int(row.min), row.blank) for row in page.criteria] == [
        (1, "Tính mới, sáng tạo", 30, 21, ""),
        (2, "Khả năng áp dụng, nhân rộng", 30, 21, ""),
        (3, "Hiệu quả", 40, 25, ""),
    ]
    assert page.unit == "Phòng Văn hóa - Xã hội"


def test_a_step_is_told() -> None:
    commune = fixed().commune
    rubric = commune.rubrics[0].model_copy(update={"step": commune.rubrics[2].step})
    settings = replace(fixed().settings, data=commune.model_copy(update={"rubrics": (rubric, *commune.rubrics[1:])}))
    form = score_forms(request(replace(fixed(), settings=settings), call="cchc-2026"))["phong-kinh-te"]
    assert form.pages[0].rule.endswith("Điểm là bội số của 0,5.")


@pytest.mark.parametrize("call", ["cchc-2024", "cuoc-thi-2023"])
def test_call_where_nothing_waits_has_no_sheet(call: str) -> None:
    with pytest.raises(Unwritable, match=f"đợt {call} không có hồ sơ nào đang thẩm định"):
        score_forms(request(fixed(), call=call))


def test_units_are_those_of_the_day() -> None:
    assert score_forms(request(replace(fixed(), as_of=date(2024, 6, 1)), call="cchc-2026")).keys() == {
        "van-phong",
        "van-hoa-xa-hoi",
        "tai-chinh-ke-toan",
        "tu-phap-ho-tich",
    }

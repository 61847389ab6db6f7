"""From plain data to a model, or to all problems of its values, each at its place and with what would be right."""

from typing import Any

import pytest

from initiatives.reading.commune import Commune, Rubric
from initiatives.reading.frontmatter import Parsed, parse_markdown
from initiatives.reading.model import Author, Evaluation, Initiative, Measure
from initiatives.reading.review import Score
from initiatives.reading.shapes import keys_of, model_at, models_in
from initiatives.reading.validation import choice_hint, validate
from tests.factory import draft, earned, initiative, marked


def faults(**changes: Any) -> list[tuple[str, str, str]]:
    """Code, marked text and hint of what is wrong with a draft that was changed."""
    parsed = parse_markdown(initiative(draft(**changes)), "a.md")
    assert isinstance(parsed, Parsed)
    found = validate(Initiative, parsed)
    assert isinstance(found, list)
    return [(problem.code, marked(problem), problem.hint) for problem in found]


def test_valid_data_is_a_model() -> None:
    parsed = parse_markdown(initiative(earned("recognised")), "a.md")
    assert isinstance(parsed, Parsed)
    found = validate(Initiative, parsed)
    assert isinstance(found, Initiative)
    assert found.evaluation is not None
    assert [measure.name for measure in found.evaluation.measures] == ["Thời gian chờ"]


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"kind": None}, [("missing-key", "---", "thêm dòng `kind: model`")]),
        ({"kind": "modell"}, [("unknown-kind", '"modell"', "ý bạn là `model` (mô hình)?")]),
        (
            {"kind": "xyz"},
            [
                (
                    "unknown-kind",
                    '"xyz"',
                    "chọn một trong: `solution` (giải pháp), `model` (mô hình), `initiative` (sáng kiến), `topic` (đề tài)",
                )
            ],
        ),
        ({"titel": "A"}, [("unknown-key", "titel", "ý bạn là `title` (Tên)?")]),
        ({"Ngày đăng ký": "A"}, [("unknown-key", "Ngày đăng ký", "ý bạn là `submitted` (Ngày đăng ký)?")]),
        ({"lead_unit": None, "lead-unit": "van-phong"}, [("unknown-key", "lead-unit", "ý bạn là `lead_unit` (Đơn vị chủ trì)?")]),
        ({"tags": "a"}, [("wrong-type", '"a"', "đặt trong ngoặc vuông: [giá trị], hoặc mỗi dòng một mục bắt đầu bằng dấu `-`")]),
        ({"approval": "31/QĐ"}, [("wrong-type", '"31/QĐ"', "viết mỗi khóa một dòng thụt vào, hoặc {khóa: giá trị, …}")]),
        ({"title": ["A"]}, [("wrong-type", "title", "viết một giá trị trên cùng dòng với khóa, không ngoặc, không gạch đầu dòng")]),
        ({"pilot": {"form": "2024-03-01"}}, [("unknown-key", '"form"', "ý bạn là `from` (Từ ngày)?")]),
        ({"pilot": {"from_": "2024-03-01"}}, [("unknown-key", '"from_"', "ý bạn là `from` (Từ ngày)?")]),
        ({"pilot": {"to": "2024-03-01"}}, [("missing-key", "pilot", "thêm dòng `from: 2024-03-20`")]),
        ({"tags": ["a", "B"]}, [("bad-slug", '"B"', "dùng chữ thường không dấu, chữ số và gạch nối, ví dụ `b`")]),
        (
            {"scores": [{"unit": "a", "date": "2024-03-07", "criteria": {"novelty": "x"}}]},
            [("not-a-number", '"x"', "chỉ viết chữ số, dùng dấu phẩy cho số lẻ, ví dụ 8,5")],
        ),
        (
            {"scores": [{"unit": "a", "date": "2024-03-07", "criteria": "24"}]},
            [("wrong-type", '"24"', "viết mỗi khóa một dòng thụt vào, hoặc {khóa: giá trị, …}")],
        ),
    ],
)
def test_fault_is_told_at_its_place_with_what_would_be_right(changes: dict[str, Any], expected: list[tuple[str, str, str]]) -> None:
    assert faults(**changes) == expected


def test_all_faults_are_told_at_once() -> None:
    found = faults(code="1", kind="x", submitted="30/02/2024", published="mai", beneficiaries=["citizens", "ai đó"], note="", la="y")
    assert [code for code, _, _ in found] == [
        *("bad-code", "unknown-kind", "unknown-beneficiary", "impossible-date", "not-a-date", "empty-value", "unknown-key"),
    ]


@pytest.mark.parametrize(
    ("labels", "word", "hint"),
    [
        ({}, "a", "chưa có mục nào để chọn"),
        ({"a-b": "a-b"}, "xyz", "chọn một trong: `a-b`"),
        ({"van-phong": "Văn phòng", "cong-an": "Công an xã"}, "Công an", "ý bạn là `cong-an` (Công an xã)?"),
        ({"van-phong": "Văn phòng", "cong-an": "Công an xã"}, "q", "chọn một trong: `van-phong` (Văn phòng), `cong-an` (Công an xã)"),
    ],
)
def test_choice_hint(labels: dict[str, str], word: str, hint: str) -> None:
    assert choice_hint(word, labels) == hint


def test_models_are_found_by_the_way_to_them() -> None:
    assert list(keys_of(Author)) == ["role", "group", "share", "unit", "name"]
    assert "from" in keys_of(Rubric)
    assert model_at(Initiative, ("authors", 0, "role")) is Author
    assert model_at(Initiative, ("evaluation", "measures", 1)) is Measure
    assert model_at(Initiative, ("scores", 0, "criteria", "novelty")) is Score
    assert model_at(Commune, ("rubrics", 0)) is Rubric
    assert model_at(Initiative, ()) is Initiative
    assert list(models_in(keys_of(Initiative)["evaluation"].annotation)) == [Evaluation]
    assert list(models_in(str)) == []

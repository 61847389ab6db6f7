"""Every key of every model is a field that an officer understands."""

import re
from collections.abc import Iterator
from typing import Any

import pytest

from initiatives.form.fields import Field, fields_of
from initiatives.judging.world import World
from initiatives.reading.commune import Commune
from initiatives.reading.formalities import Narrative
from initiatives.reading.model import Initiative
from initiatives.reading.publications import Call, Document, Page
from initiatives.reading.record import Record
from initiatives.reading.shapes import keys_of, models_in
from tests.commands import CONTENT
from tests.factory import read

MODELS = (Initiative, Call, Document, Page, Commune, Narrative)
WRITTEN_FOR_FILES = re.compile(r"commune\.yml|\.md\b|\btrue\b|content/|\[(?!.*\]\(huong-dan/\))|{")
"""What is true of files, and means nothing in a form; a link to the guide is one of the form's own."""


@pytest.fixture(scope="module")
def world() -> World:
    return read(CONTENT)


def inner(field: Field) -> list[Field]:
    """The fields in a field."""
    return [*field.get("fields", ()), *([field["field"]] if "field" in field else [])]


def every(fields: list[Field]) -> Iterator[Field]:
    """The fields and those in them."""
    for field in fields:
        yield field
        yield from every(inner(field))


def of(model: type[Record], world: World, *path: str) -> Field:
    """The field at a path of keys."""
    fields, found = fields_of(model, world), {}
    for name in path:
        found = next(field for field in fields if field["name"] == name)
        fields = inner(found)
    return found


def model_keys(model: type[Any]) -> Iterator[str]:
    """The keys of a model and of those in it, in the order of the file."""
    for name, info in keys_of(model).items():
        yield name
        for below in models_in(info.annotation):
            yield from model_keys(below)


@pytest.mark.parametrize("model", MODELS)
def test_every_key_has_a_field_with_label_and_help(model: type[Record], world: World) -> None:
    fields = fields_of(model, world)
    assert [field["name"] for field in fields] == list(keys_of(model))
    names = [field["name"] for field in every(fields)]
    assert [key for key in model_keys(model) if key not in names] == []
    assert [field["name"] for field in every(fields) if not field.get("label")] == []
    assert [field["name"] for field in fields if not field["hint"]] == []


@pytest.mark.parametrize("model", MODELS)
def test_help_speaks_of_the_form_and_not_of_files(model: type[Record], world: World) -> None:
    said = [str(field.get("hint", "")) for field in every(fields_of(model, world))]
    assert [hint for hint in said if WRITTEN_FOR_FILES.search(hint)] == []


@pytest.mark.parametrize("model", MODELS)
def test_an_example_passes_its_own_pattern(model: type[Record], world: World) -> None:
    tried = [(field, field["hint"].partition("Ví dụ: ")[2]) for field in every(fields_of(model, world)) if "hint" in field]
    patterned = [(field["pattern"], example) for field, example in tried if example and "pattern" in field]
    assert [(pattern, example) for (pattern, _), example in patterned if not re.search(pattern, example)] == []
    assert all(message.endswith(".") and message[0].isupper() for (_, message), _ in patterned)


def test_required_keys_are_required(world: World) -> None:
    for model in MODELS:
        wanted = {name: info.is_required() for name, info in keys_of(model).items()}
        assert {field["name"]: field["required"] for field in fields_of(model, world)} == wanted


def test_internal_keys_say_that_citizens_do_not_see_them(world: World) -> None:
    assert of(Initiative, world, "idea")["hint"].count("Không công khai.") == 1
    assert of(Initiative, world, "note")["hint"] == "Chỉ cán bộ đọc; không bao giờ công khai."


def test_units_in_force_come_first_and_the_others_say_when_they_were(world: World) -> None:
    labels = [option["label"] for option in of(Initiative, world, "lead_unit")["options"]]
    assert labels[0] == "Văn phòng HĐND và UBND"
    assert labels[-1] == "Tư pháp - Hộ tịch (đến 30/06/2025)"


def test_coded_values_are_chosen_by_their_vietnamese_labels(world: World) -> None:
    options = of(Initiative, world, "status")["options"]
    assert (options[0], len(options)) == ({"label": "Dự thảo", "value": "draft"}, 11)


@pytest.mark.parametrize(
    ("points", "taken"),
    [("0", True), ("8,5", True), ("29.75", True), ("30", True), ("30,0", True), ("30,5", False), ("31", False), ("-1", False), ("", False)],
)
def test_points_above_the_maximum_of_a_criterion_are_refused(world: World, points: str, taken: bool) -> None:
    pattern, message = of(Initiative, world, "scores", "criteria", "novelty")["pattern"]
    assert bool(re.search(pattern, points)) is taken
    assert message == "Điểm từ 0 đến 30; số lẻ viết như 8,5."


def test_only_criteria_of_rubrics_in_use_are_asked(world: World) -> None:
    names = [field["name"] for field in of(Initiative, world, "scores", "criteria")["fields"]]
    assert names == ["novelty", "application", "effect"]


@pytest.mark.parametrize(
    ("path", "good", "bad"),
    [
        (("authors", "share"), ("100", "33,5", "50 %"), ("101", "một nửa", "100,5")),
        (("funding", "spent"), ("4200000", "4.200.000", "4.200.000 đồng"), ("4,2 triệu", "-1")),
        (("code",), ("SK-2026-001",), ("sk-2026-001", "SK-26-1")),
        (("evaluation", "measures", "before"), ("90", "8,5", "-3", "1.234,5"), ("chín mươi", "8,")),
    ],
)
def test_patterns_take_what_officers_write_and_stop_the_rest(
    world: World, path: tuple[str, ...], good: tuple[str, ...], bad: tuple[str, ...]
) -> None:
    pattern = of(Initiative, world, *path)["pattern"][0]
    assert [text for text in good if not re.search(pattern, text)] == []
    assert [text for text in bad if re.search(pattern, text)] == []

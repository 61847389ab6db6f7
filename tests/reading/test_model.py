"""The keys of the files: their circles, labels and examples, each example as an officer would type it."""

from types import MappingProxyType
from typing import Any

import pytest
from pydantic import BaseModel, ValidationError

from initiatives.reading.commune import Commune
from initiatives.reading.frontmatter import Parsed, parse_yaml
from initiatives.reading.model import Initiative
from initiatives.reading.publications import Call, Document, Page
from initiatives.reading.record import is_internal
from initiatives.reading.shapes import keys_of, models_in
from tests.factory import draft, earned

FILES: tuple[type[BaseModel], ...] = (Initiative, Call, Document, Page, Commune)


def below(model: type[BaseModel]) -> list[type[BaseModel]]:
    """The model and all models within it."""
    return [model, *(deeper for field in model.model_fields.values() for inner in models_in(field.annotation) for deeper in below(inner))]


def refusals(model: type[BaseModel], data: dict[str, Any]) -> list[str]:
    """The kinds of what is refused in some data."""
    try:
        model.model_validate(data)
    except ValidationError as error:
        return [one["type"] for one in error.errors()]
    return []


MODELS = list(dict.fromkeys(inner for model in FILES for inner in below(model)))
KEYS = [(model, name, field) for model in MODELS for name, field in keys_of(model).items()]


@pytest.mark.parametrize(("model", "name", "field"), KEYS, ids=[f"{model.__name__}.{name}" for model, name, _ in KEYS])
def test_key_is_labelled_and_its_example_is_valid(model: type[BaseModel], name: str, field: Any) -> None:
    assert field.title
    assert (field.description or "").endswith((".", "…"))
    for example in field.examples or ():
        parsed = parse_yaml(f"{name}: {example}\n", "a.yml")
        assert isinstance(parsed, Parsed)
        assert {"missing"} >= set(refusals(model, parsed.data))


def test_internal_keys_are_these() -> None:
    found = {f"{model.__name__}.{name}" for model, name, field in KEYS if is_internal(field)}
    assert found >= {
        *("Initiative.idea", "Initiative.scores", "Initiative.novelty", "Initiative.note", "Call.note", "Document.note", "Funding.planned"),
        *("Score.unit", "Score.date", "Score.criteria", "Score.note", "LookAlike.like", "LookAlike.decision", "LookAlike.reason"),
    }
    assert {name.partition(".")[0] for name in found if name.startswith(("Author", "Approval", "Pilot", "Evaluation", "Reward"))} == set()


def test_keys_of_the_design_are_all_there() -> None:
    assert set(keys_of(Initiative)) >= {
        *("code", "title", "summary", "kind", "field", "call", "lead_unit", "partner_units", "partners", "authors", "beneficiaries"),
        *("status", "submitted", "scores", "novelty", "approval", "pilot", "application", "evaluation", "recognition"),
        *("replications", "rewards", "funding", "published"),
    }


def test_what_is_read_cannot_change() -> None:
    found = Initiative.model_validate(earned("recognised"))
    with pytest.raises(ValidationError):
        found.title = "Khác"  # type: ignore[misc]
    assert isinstance(found.authors, tuple)
    assert isinstance(found.scores[0].criteria, MappingProxyType)


@pytest.mark.parametrize(("given", "refused"), [({"from": "2024-03-01"}, []), ({"from_": "2024-03-01"}, ["missing", "extra_forbidden"])])
def test_keys_are_spelt_as_in_the_files(given: dict[str, str], refused: list[str]) -> None:
    assert refusals(Initiative, draft(pilot=given)) == refused


def test_schema_names_every_key_as_it_is_written() -> None:
    schema = Initiative.model_json_schema()
    assert list(schema["properties"]) == list(keys_of(Initiative))
    assert schema["additionalProperties"] is False
    assert set(schema["$defs"]["Pilot"]["properties"]) == {"from", "to"}
    assert schema["$defs"]["Score"]["properties"]["criteria"]["additionalProperties"]["type"] == ["number", "string"]

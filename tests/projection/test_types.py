"""The public types: what has no place in them cannot reach the site."""

import dataclasses
import inspect
import types
import typing

import pytest

from initiatives import public
from initiatives.public import PublicInitiative, PublicSite
from initiatives.reading.model import Initiative
from initiatives.reading.record import is_internal
from initiatives.reading.shapes import keys_of

NAMES = sorted(public.__all__)


def classes_in(annotation: object) -> list[type]:
    """The dataclasses named in a type."""
    if dataclasses.is_dataclass(annotation) and isinstance(annotation, type):
        return [annotation]
    return [found for part in typing.get_args(annotation) for found in classes_in(part)]


def reached(start: type) -> set[type]:
    """The type and every type its fields hold."""
    found: set[type] = set()
    waiting = [start]
    while waiting:
        one = waiting.pop()
        found.add(one)
        hints = typing.get_type_hints(one)
        waiting += [inner for hint in hints.values() for inner in classes_in(hint) if inner not in found]
    return found


def test_the_site_is_made_of_the_public_types_alone() -> None:
    assert {one.__name__ for one in reached(PublicSite)} == set(NAMES)
    assert {one.__module__.partition(".")[2].partition(".")[0] for one in reached(PublicSite)} == {"public"}


@pytest.mark.parametrize("name", NAMES)
def test_no_type_can_change(name: str) -> None:
    kind = getattr(public, name)
    assert kind.__dataclass_params__.frozen
    assert all(field.kw_only for field in dataclasses.fields(kind))
    assert inspect.getdoc(kind)


def test_an_initiative_has_no_field_for_what_is_internal() -> None:
    internal = {name for name, field in keys_of(Initiative).items() if is_internal(field)}
    assert {"scores", "novelty", "note", "idea"} <= internal
    fields = {(one.__name__, field.name) for one in reached(PublicInitiative) for field in dataclasses.fields(one)}
    assert {(kind, name) for kind, name in fields if name in internal} == set()
    # What is within the internal keys, by the names that no public fact shares; planned money only as the commune chooses.
    assert {kind for kind, name in fields if name in ("reason", "like", "decision", "criterion", "note")} == set()
    assert {kind for kind, name in fields if name == "planned"} == {"PublicFunding"}


@pytest.mark.parametrize("name", NAMES)
def test_what_it_holds_is_plain(name: str) -> None:
    for hint in typing.get_type_hints(getattr(public, name)).values():
        parts = typing.get_args(hint) if isinstance(hint, types.UnionType) else (hint,)
        origins = {typing.get_origin(part) or part for part in parts}
        assert not origins & {list, set}, hint

"""The stored default templates are what our program builds, and every kind of paper has a faultless one."""

from importlib.resources import files
from pathlib import Path

import pytest

from initiatives.paperwork.defaults import TEMPLATES, built, main
from initiatives.paperwork.kinds import KINDS
from initiatives.paperwork.templates import Findings, check, default


def test_every_kind_has_its_template() -> None:
    assert {kind.template for kind in KINDS.values()} == set(TEMPLATES)


@pytest.mark.parametrize("name", TEMPLATES)
def test_stored_template_is_the_built_one(name: str) -> None:
    stored = (files("initiatives.paperwork") / "templates" / name).read_bytes()
    assert stored == built(name), "run: python -m initiatives.paperwork.defaults"


@pytest.mark.parametrize("kind", KINDS)
def test_default_names_every_field_and_no_other(kind: str) -> None:
    assert check(default(KINDS[kind].template), KINDS[kind].context) == Findings()


def test_all_are_written(tmp_path: Path) -> None:
    main(tmp_path)
    assert {path.name for path in tmp_path.iterdir()} == set(TEMPLATES)

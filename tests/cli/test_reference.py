"""The reference pages in docs/ are what the code says today; every key, code and command is documented."""

import pytest

from initiatives.cli import MODULES
from initiatives.cli.reference import FILES, PAGES
from initiatives.reading.catalogue import CATALOGUE
from initiatives.reading.shapes import keys_of
from tests.commands import ROOT


@pytest.mark.parametrize("name", PAGES)
def test_page_is_up_to_date(name: str) -> None:
    assert (ROOT / "docs" / name).read_text("utf-8") == PAGES[name](), "run: make docs"


def test_every_key_has_a_row() -> None:
    text = (ROOT / "docs" / "khoa-du-lieu.md").read_text("utf-8")
    assert all(f"| `{key}` | {field.title} |" in text for _, model in FILES.values() for key, field in keys_of(model).items())


def test_every_code_has_an_entry() -> None:
    text = (ROOT / "docs" / "ma-loi.md").read_text("utf-8")
    assert [line.removeprefix("## ") for line in text.splitlines() if line.startswith("## ")] == list(CATALOGUE)


def test_every_command_has_a_section() -> None:
    text = (ROOT / "docs" / "lenh.md").read_text("utf-8")
    assert all(f"## initiatives {name}\n" in text for name in MODULES)

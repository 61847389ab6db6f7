"""Every problem that a score sheet can have is met somewhere in these tests, in the officer's own words."""

import pytest

from initiatives.reading.catalogue.sheets import SHEET_PROBLEMS
from tests.commands import ROOT

TESTS = [
    *sorted((ROOT / "tests" / "paperwork").glob("test_score_sheets_[!c]*.py")),
    ROOT / "tests" / "cli" / "test_sheets.py",
    ROOT / "tests" / "test_writing.py",
]
SOURCES = "".join(path.read_text("utf-8") for path in TESTS)


@pytest.mark.parametrize("code", SHEET_PROBLEMS)
def test_code_is_met(code: str) -> None:
    assert f"{code}: " in SOURCES or f"[{code}]" in SOURCES

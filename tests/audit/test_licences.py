"""Licences as packages state them, and whether a work under the AGPL may contain them."""

import pytest

from tests.audit.licences import is_compatible


@pytest.mark.parametrize(
    "expression",
    [
        "MIT",
        "(MIT OR CC0-1.0)",
        "MIT OR LicenseRef-Own",
        "BSD-3-Clause AND 0BSD AND MIT",
        "BSD License; GNU General Public License (GPL); Public Domain",
        "MPL-2.0",
    ],
)
def test_compatible(expression: str) -> None:
    assert is_compatible(expression)


@pytest.mark.parametrize("expression", ["unknown", "GPL-2.0-only", "SSPL-1.0", "MIT AND CC-BY-NC-4.0", "MIT; Proprietary", ""])
def test_not_compatible(expression: str) -> None:
    assert not is_compatible(expression)

"""A built site, and two variants of it that take turns in the tests of publishing."""

from pathlib import Path

import pytest

from tests.publishing.sites import variant
from tests.site.builds import FIXED, build

Pair = tuple[Path, Path]


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the fixed content."""
    output = tmp_path_factory.mktemp("built") / "output"
    done = build(FIXED, output)
    assert (done.status, done.err) == (0, "")
    return output


@pytest.fixture(scope="session")
def pair(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Pair:
    """Two whole sites that differ on every page."""
    folder = tmp_path_factory.mktemp("pair")
    return variant(built, folder / "cu", "cũ"), variant(built, folder / "moi", "mới")

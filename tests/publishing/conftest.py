"""A built site, and two variants of it that take turns in the tests of publishing."""

from pathlib import Path

import pytest

from tests.conftest import Once
from tests.publishing.sites import variant
from tests.site import builds
from tests.site.builds import FIXED

Pair = tuple[Path, Path]


@pytest.fixture(scope="session")
def built(once: Once) -> Path:
    """The site of the fixed content."""
    return once("fixed-site", lambda folder: builds.built(FIXED, folder / "output")) / "output"


@pytest.fixture(scope="session")
def pair(built: Path, once: Once) -> Pair:
    """Two whole sites that differ on every page."""
    folder = once("pair", lambda folder: [variant(built, folder / name, word) for name, word in (("cu", "cũ"), ("moi", "mới"))])
    return folder / "cu", folder / "moi"

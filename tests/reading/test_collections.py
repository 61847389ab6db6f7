"""Where the pages of each collection live, for ever."""

import pytest

from initiatives.reading.collections import COLLECTIONS, RESERVED, address


@pytest.mark.parametrize(
    ("folder", "slug", "path"),
    [
        ("initiatives/2024", "mot-cua", "sang-kien/mot-cua/"),
        ("initiatives", "mot-cua", "sang-kien/mot-cua/"),
        ("calls", "cchc-2024", "dot/cchc-2024/"),
        ("documents", "cong-van", "van-ban/cong-van/"),
        ("pages", "lien-he", "lien-he/"),
    ],
)
def test_address(folder: str, slug: str, path: str) -> None:
    assert address(folder, slug) == path


def test_pages_cannot_take_the_addresses_of_collections() -> None:
    assert {collection.prefix.rstrip("/") for collection in COLLECTIONS.values() if collection.prefix} < RESERVED

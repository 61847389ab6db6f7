"""What can be the address of a page or of a site, and what is refused before anything is made with it."""

import pytest

from initiatives.reading.addresses import is_page_address, site_address


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("https://xa.example", "https://xa.example"),
        ("https://xa.example/", "https://xa.example"),
        ("https://xa.example/sang-kien/2024//", "https://xa.example/sang-kien/2024"),
        ("http://localhost:8000", "http://localhost:8000"),
        ("http://[::1]:8000", "http://[::1]:8000"),
        ("HTTPS://Xa.Example", "HTTPS://Xa.Example"),
        ("https://xãnhà.example", "https://xãnhà.example"),
        ("", None),
        ("xa.example", None),
        ("ftp://xa.example", None),
        ("https://", None),
        ("https:///sang-kien", None),
        ("https://xa.example/?a=1", None),
        ("https://xa.example#a", None),
        ("https://xa nha.example", None),
        ("https://xa.example/sáng kiến", None),
        ("https://xa.example\n", None),
        ("https://xa.example:abc", None),
        ("https://xa.example:99999", None),
        ("https://xa.example:0", None),
        ("https://[abc", None),
        ("https://[::g]", None),
        ("https://[::1::]", None),
        ("https://ten:mat-khau@xa.example", None),
    ],
)
def test_address_of_a_site(text: str, found: str | None) -> None:
    assert site_address(text) == found


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("https://congdan.example/gop-y?ma=1#dau", True),
        ("https://congdan.example?ma=1", True),
        ("https://congdan.example/góp-ý", True),
        ("http://congdan.example", False),
        ("https://", False),
        ("https:///gop-y", False),
        ("https://congdan.example/góp ý", False),
        ("https://[abc", False),
    ],
)
def test_address_of_a_page(text: str, is_one: bool) -> None:
    assert is_page_address(text) is is_one

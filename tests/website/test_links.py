from urllib.parse import urljoin

import pytest

from initiatives.website.links import NOT_FOUND, absolute, file_of, linker, relative

PATHS = ["", "so-do/", "sang-kien/tra-ket-qua/", "theme/css/site.css?v=1", "sang-kien/tra-ket-qua/tờ rơi.pdf"]


@pytest.mark.parametrize("target", PATHS)
@pytest.mark.parametrize("current", ["", "so-do/", "sang-kien/tra-ket-qua/", "feeds/atom.xml"])
@pytest.mark.parametrize("root", ["https://a.example/", "http://b.example/xa/dai-lanh/"])
def test_a_relative_link_leads_there_from_anywhere_and_under_any_root(current: str, target: str, root: str) -> None:
    assert urljoin(root + current, relative(current, target)) == absolute(root.rstrip("/"), target)


def test_a_page_links_to_itself() -> None:
    assert [relative("", ""), relative("so-do/", "")] == ["./", "../"]


def test_addresses_are_encoded() -> None:
    assert (
        absolute("https://a.example", "sang-kien/x/tờ rơi (1).pdf") == "https://a.example/sang-kien/x/t%E1%BB%9D%20r%C6%A1i%20%281%29.pdf"
    )


@pytest.mark.parametrize(("siteurl", "expected"), [("https://a.example", "/so-do/"), ("https://a.example/xa/b", "/xa/b/so-do/")])
def test_the_page_for_wrong_addresses_links_from_the_root(siteurl: str, expected: str) -> None:
    assert linker(NOT_FOUND, siteurl)("so-do/") == expected
    assert linker("van-ban/", siteurl)("so-do/") == "../so-do/"


@pytest.mark.parametrize(
    ("path", "expected"),
    [("", "index.html"), ("so-do/", "so-do/index.html"), ("404.html", "404.html"), ("feeds/atom.xml", "feeds/atom.xml")],
)
def test_a_directory_is_served_by_its_index(path: str, expected: str) -> None:
    assert file_of(path) == expected

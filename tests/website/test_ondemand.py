"""A file that is asked for by itself is the one that a build of the whole site writes."""

from dataclasses import replace

import pytest

from initiatives.public import PublicSite
from initiatives.website.ondemand import OnDemand, Whereabouts
from initiatives.website.output import Copy, Output
from initiatives.website.site import build
from tests.website.samples import EMPTY, HOME_DELIVERY, SITE, target

GUIDED = replace(target(), styleguide=True)


def whole(site: PublicSite) -> dict[str, Output | Copy]:
    """Every file of the whole site by its path."""
    return {file.path: file for file in build(site, GUIDED)}


@pytest.mark.parametrize("site", [SITE, EMPTY], ids=["all", "empty"])
def test_every_file_asked_for_alone_equals_that_of_the_whole_site(site: PublicSite) -> None:
    expected = whole(site)
    assert {path: OnDemand(site, GUIDED).file(path) for path in expected} == expected


def test_files_asked_for_together_equal_those_of_the_whole_site() -> None:
    expected, asked = whole(SITE), OnDemand(SITE, GUIDED)
    assert {path: asked.file(path) for path in reversed(expected)} == expected
    assert [file for path in expected if (file := asked.file(path)) and isinstance(file, Output) and file.searched]
    assert list(asked.searched()) == [file for file in expected.values() if isinstance(file, Output) and file.searched]


def test_what_one_site_learned_of_its_makers_does_not_mislead_the_next() -> None:
    whereabouts: Whereabouts = {}
    for site in (SITE, EMPTY, SITE):
        expected, asked = whole(site), OnDemand(site, GUIDED, whereabouts)
        assert {path: asked.file(path) for path in expected} == expected


@pytest.mark.parametrize(
    "path",
    [
        "",
        "sang-kien",
        "sang-kien/khong-co/index.html",
        f"{HOME_DELIVERY.path}khac.html",
        "data/x",
        "../pelicanconf.py",
        "nhung",
        "theme/css/site.css",
    ],
)
def test_what_the_site_has_not_is_none(path: str) -> None:
    assert OnDemand(SITE, GUIDED).file(path) is None

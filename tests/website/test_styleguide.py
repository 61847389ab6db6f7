import re
from dataclasses import replace

from initiatives.website.output import Output
from initiatives.website.site import build
from initiatives.website.styleguide import PATH, SCALE, SPACES, SURFACES, pages
from tests.website.samples import EMPTY, SITE, SITEURL, TEMPLATES, target

SHEET = (TEMPLATES.parent / "static" / "css" / "site.css").read_text("utf-8")


def files(*, styleguide: bool) -> dict[str, bytes]:
    made = build(SITE, replace(target(), styleguide=styleguide))
    return {file.path: file.content for file in made if isinstance(file, Output)}


def test_only_a_site_that_asks_for_it_has_the_guide() -> None:
    without, with_ = files(styleguide=False), files(styleguide=True)
    assert set(with_) - set(without) == {f"{PATH}index.html"}
    assert [path for path, content in without.items() if PATH.encode() in content] == []


def test_nothing_of_the_site_leads_to_it() -> None:
    assert [path for path, content in files(styleguide=True).items() if PATH.encode() in content] == ["_headers"]


def test_search_engines_are_told_to_leave_it() -> None:
    assert '<meta name="robots" content="noindex">' in files(styleguide=True)[f"{PATH}index.html"].decode()


def test_it_shows_every_name_of_the_stylesheet() -> None:
    named = set(re.findall(r"--((?:step|s\d)[\w-]*):", SHEET))
    assert named == {*SCALE, *SPACES}
    used = set(re.findall(r"(?<![-\w])color: var\(--([\w-]+)\)", SHEET))
    assert used - {"approved", "piloting", "applied", "recognised", "stopped", "paper", "card"} <= set(SURFACES)


def test_an_empty_site_has_a_guide_too() -> None:
    (page,) = pages(EMPTY, SITEURL)
    assert (page.path, page.listed, page.sample) == (PATH, False, True)

"""The poster: what it shows, and a QR code that leads to the page and to nothing else."""

import re
from dataclasses import replace

import pytest
import segno

from initiatives.public import Link, PublicInitiative
from initiatives.website.poster import LONG, MOST_MEASURES, Poster, page_of_each, qr_code, reachable
from initiatives.website.related import Shown
from tests.website.samples import HOME_DELIVERY, SITE, SITEURL

ADDRESS = f"{SITEURL}/sang-kien/tra-ket-qua-tai-nha/"


def poster(initiative: PublicInitiative = HOME_DELIVERY, siteurl: str = SITEURL) -> Poster:
    """What the poster of an initiative shows."""
    view = page_of_each(SITE.commune, siteurl)(Shown(initiative=initiative, related=())).view
    assert isinstance(view, Poster)
    return view


def drawn(svg: str) -> list[list[int]]:
    """The dark modules of a QR code that was written as one path of horizontal strokes, by row."""
    (size,) = re.findall(r'viewBox="0 0 (\d+) \1"', svg)
    rows = [[0] * int(size) for _ in range(int(size))]
    x, y = 0, -0.5
    for command, numbers in re.findall(r"([Mmh])([-\d. ]+)", re.findall(r' d="([^"]+)"', svg)[0]):
        first, *rest = (float(number) for number in re.findall(r"-?[\d.]+", numbers))
        if command == "h":
            for column in range(x, x + int(first)):
                rows[int(y)][column] = 1
        else:
            y = rest[0] if command == "M" else y + rest[0]
        x = int(first) if command == "M" else x + int(first)
    return rows


def test_the_poster_stands_below_its_initiative_and_out_of_the_site_map() -> None:
    page = page_of_each(SITE.commune, SITEURL)(Shown(initiative=HOME_DELIVERY, related=()))
    assert (page.path, page.listed, page.sample) == (f"{HOME_DELIVERY.path}to-ap-phich/", False, True)
    assert page.crumbs[-1] == Link(path=HOME_DELIVERY.path, title=HOME_DELIVERY.title)


def test_the_code_holds_the_address_of_the_page() -> None:
    expected = segno.make(ADDRESS, error="m", micro=False, boost_error=False)
    assert poster().permalink == ADDRESS
    assert drawn(poster().code) == [list(row) for row in expected.matrix_iter(border=4)]


def test_the_code_has_no_style_of_its_own() -> None:
    assert re.findall(r" (style|on\w+|href)=", qr_code(ADDRESS)) == []


@pytest.mark.parametrize("siteurl", ["", "http://localhost:8000", "http://127.0.0.1", "http://[::1]:8000"])
def test_there_is_no_code_while_nobody_else_can_reach_the_site(siteurl: str) -> None:
    assert not reachable(siteurl)
    assert poster(siteurl=siteurl).code == ""


def test_no_more_measures_than_can_be_read_from_afar() -> None:
    many = replace(HOME_DELIVERY, measures=HOME_DELIVERY.measures * 2)
    assert len(poster(many).measures) == MOST_MEASURES


def test_much_to_say_is_set_smaller() -> None:
    short = replace(HOME_DELIVERY, summary="Ngắn.", measures=())
    assert not poster(short).long
    assert poster(replace(short, summary="x" * LONG)).long

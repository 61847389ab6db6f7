"""The theme's own files: small, self-contained, readable in both schemes."""

import gzip
import re
from dataclasses import replace
from itertools import islice
from pathlib import Path
from xml.etree import ElementTree

import pytest

from initiatives.federation import site as province_site
from initiatives.reading.vietnamese import slugify
from initiatives.website.output import Output
from initiatives.website.site import build
from initiatives.website.styleguide import GRAPHICS, SURFACES
from tests.benchmarks.novelty.data import SPLITS, pool, texts
from tests.federation.provinces import province
from tests.website.markup import Markup
from tests.website.samples import ABOUT, APPLIED, EMPTY, PILOTING, SITE, TEMPLATES, TEXT_MESSAGES, body, section, target

STATIC = TEMPLATES.parent / "static"
SCRIPTS = sorted((STATIC / "js").glob("*.js"))
SHEET = (STATIC / "css" / "site.css").read_text("utf-8")
LIGHT, DARK = (dict(re.findall(r"--([\w-]+): (#[0-9a-f]{3,6});", block)) for block in re.findall(r":root \{(.*?)\}", SHEET, re.DOTALL))

LONG_PAGE = replace(
    ABOUT, body=body(section("Một", "mot", "|a|b|\n|:-:|--:|\n|1|2|"), section("Hai", "hai", "…"), section("Ba", "ba", "…"))
)


def luminance(colour: str) -> float:
    """Relative luminance (WCAG 2)."""
    digits = colour.lstrip("#")
    digits = "".join(2 * d for d in digits) if len(digits) == 3 else digits
    red, green, blue = (_linear(int(digits[n : n + 2], 16) / 255) for n in (0, 2, 4))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.03928 else ((channel + 0.055) / 1.055) ** 2.4


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("scheme", [LIGHT, LIGHT | DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("text", "surface"), [(text, surface) for text, surfaces in SURFACES.items() for surface in surfaces])
def test_text_stands_out_seven_to_one(scheme: dict[str, str], text: str, surface: str) -> None:
    assert contrast(scheme[text], scheme[surface]) >= 7


def test_pairs_written_together_stand_out_too() -> None:
    pairs = re.findall(r"background: (#\w+); color: (#\w+);", SHEET)
    assert len(pairs) >= 8
    assert [pair for pair in pairs if contrast(*pair) < 7] == []


@pytest.mark.parametrize("scheme", [LIGHT, LIGHT | DARK], ids=["light", "dark"])
def test_drawings_stand_out_three_to_one(scheme: dict[str, str]) -> None:
    assert min(contrast(scheme[bar], scheme[on]) for bar in GRAPHICS for on in ("paper", "card")) >= 3


def test_the_stylesheet_is_small_and_asks_for_nothing_outside() -> None:
    assert len(gzip.compress(SHEET.encode(), 9)) <= 15_000
    for address in re.findall(r"url\((.*?)\)", SHEET):
        assert (STATIC / "css" / address).resolve().is_file()
    assert "@import" not in SHEET


def test_no_style_is_left_over(tmp_path: Path) -> None:
    statuses = tuple(replace(TEXT_MESSAGES, status=status, summary="Dài. " * 60) for status in (APPLIED, PILOTING))
    shown = (replace(SITE, initiatives=(*SITE.initiatives, *statuses), pages=(LONG_PAGE,)), EMPTY)
    local = replace(target(), siteurl="http://localhost:8000")
    files: list[object] = [file for site in shown for where in (target(), replace(local, styleguide=True)) for file in build(site, where)]
    files += province_site.build(province(tmp_path, (101,)), target())
    pages = [file.content.decode() for file in files if isinstance(file, Output) and ".html" in file.path]
    used = {name for page in pages for value in Markup(page).values("class") for name in value.split()}
    selectors = re.sub(r"\{[^{}]*\}", "{}", re.sub(r"/\*.*?\*/|url\([^)]*\)", "", SHEET, flags=re.DOTALL))
    assert set(re.findall(r"\.([a-z][\w-]*)", selectors)) - used == set()


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.name)
def test_scripts_are_small_and_ask_for_nothing(path: Path) -> None:
    script = path.read_text("utf-8")
    assert len(gzip.compress(script.encode(), 9)) <= 5_500
    words = ("fetch(", "XMLHttpRequest", "import", "eval(", "innerHTML", "http:", "https:", "localStorage", "cookie")
    engine = ["import"] if path.name == "search.js" else []  # the search engine, from where the page says
    assert [word for word in words if word in script] == engine
    assert re.findall(r"import\b.*", script) == ["import(place.href);" for _ in engine]


def test_the_index_of_three_hundred_is_light() -> None:
    """Told in the texts of the novelty check, which officers and we have written: generated ones would compress too well."""
    told = [*(text.record for split in SPLITS for text in texts(split)), *pool()]
    listed = {record.title: record.summary for record in told if record.summary}
    initiatives = (
        replace(SITE.initiatives[n % 3], code=f"SK-2024-{n:03d}", path=f"sang-kien/{slugify(title)}/", title=title, summary=summary)
        for n, (title, summary) in enumerate(islice(listed.items(), 300))
    )
    site = replace(SITE, initiatives=tuple(initiatives))
    index = next(file.content for file in build(site, target()) if isinstance(file, Output) and file.path == "index.html")
    assert index.count(b'<li class="record"') == 300
    weights = [len(gzip.compress(content, 9)) for content in (index, SHEET.encode(), (STATIC / "js" / "finder.js").read_bytes())]
    assert sum(weights) <= 60_000, weights


@pytest.mark.parametrize("path", sorted((STATIC / "img").glob("*.svg")), ids=lambda path: path.name)
def test_pictures_are_small_and_self_contained(path: object) -> None:
    content = (STATIC / "img" / str(path)).read_bytes()
    assert len(content) <= 8_000
    names = {element.tag.rpartition("}")[2] for element in ElementTree.fromstring(content).iter()}
    assert names <= {"svg", "g", "path", "circle", "rect", "clipPath"}

"""Figures in a real browser: the table behind each, at the zoom, on the paper and in the colours a reader has chosen."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, ViewportSize

pytestmark = pytest.mark.browser

DRAWN = ("", "so-lieu/", "nam/2024/", "nam/2023/", "mau-giao-dien/")
ZOOMED: ViewportSize = {"width": 320, "height": 256}

FIGURES = """() => [...document.querySelectorAll("main figure")].map(figure => ({
  title: figure.querySelector("figcaption").textContent,
  caption: figure.querySelector("table > caption, figcaption[id='" + figure.querySelector("table").getAttribute("aria-labelledby") + "']")
    ?.textContent,
  hidden: [...figure.querySelectorAll("svg")].every(svg => svg.closest("[aria-hidden=true]")),
  drawn: [...figure.querySelectorAll(".column-count")].map(count => count.textContent),
  table: [...figure.querySelectorAll("tbody td")].map(cell => cell.textContent),
}))"""

OVERLAPS = """() => [...document.querySelectorAll("main svg")].flatMap(svg => {
  const boxes = [...svg.querySelectorAll("text")].map(text => [text.textContent, text.getBoundingClientRect()]);
  return boxes.flatMap(([one, a], i) => boxes.slice(i + 1)
    .filter(([, b]) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
    .map(([other]) => `${one} over ${other}`));
})"""

LOW_LINES = """() => [...document.querySelectorAll("main *, header *, footer *")]
  .filter(one => [...one.childNodes].some(node => node.nodeType === 3 && node.textContent.trim()) && one.ownerSVGElement === null)
  .filter(one => parseFloat(getComputedStyle(one).lineHeight) / parseFloat(getComputedStyle(one).fontSize) < 1.25)
  .map(one => one.outerHTML)"""


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page on a screen at 400 per cent."""
    with browser.new_context(viewport=ZOOMED) as context:
        yield context.new_page()


@pytest.mark.parametrize("path", DRAWN)
def test_every_figure_is_named_and_has_its_numbers_in_a_table(page: Page, address: str, path: str) -> None:
    page.goto(address + path)
    for figure in page.evaluate(FIGURES):
        assert figure["title"] == figure["caption"]
        assert figure["hidden"]
        assert figure["table"]
        assert set(figure["drawn"]) <= set(figure["table"])


def test_there_are_figures_to_look_at(page: Page, address: str) -> None:
    page.goto(address + "so-lieu/")
    assert len(page.evaluate(FIGURES)) == len(("statuses", "years"))


@pytest.mark.parametrize("path", DRAWN)
def test_no_words_of_a_drawing_run_into_each_other(page: Page, address: str, path: str) -> None:
    page.goto(address + path)
    assert page.evaluate(OVERLAPS) == []


@pytest.mark.parametrize("path", DRAWN)
def test_lines_are_high_enough_for_two_marks(page: Page, address: str, path: str) -> None:
    """Vietnamese capitals carry two marks, as in Ể and Ỗ."""
    page.goto(address + path)
    assert page.evaluate(LOW_LINES) == []


def test_the_table_behind_a_figure_opens_by_keyboard(page: Page, address: str) -> None:
    page.goto(address + "so-lieu/")
    behind = page.locator("details").first
    assert not behind.locator("table").is_visible()
    behind.locator("summary").focus()
    page.keyboard.press("Enter")
    assert behind.locator("table").is_visible()


def test_paper_shows_the_table_too(page: Page, address: str) -> None:
    page.goto(address + "so-lieu/")
    page.emulate_media(media="print")
    assert page.locator("details table").first.is_visible()


@pytest.mark.parametrize("path", DRAWN)
def test_forced_colours_keep_neighbours_apart(browser: Browser, address: str, path: str) -> None:
    """Every drawn part has an edge, since the reader's own colours replace its filling."""
    with browser.new_context(forced_colors="active") as context:
        page = context.new_page()
        page.goto(address + path)
        edges = page.evaluate("""() => [...document.querySelectorAll("rect.part, rect.bar-track, [class^=column-][height]")]
          .map(part => getComputedStyle(part).stroke)""")
        assert [edge for edge in edges if edge == "none"] == []


def test_nothing_moves_for_readers_who_ask_for_rest(browser: Browser, address: str) -> None:
    with browser.new_context(reduced_motion="reduce") as context:
        page = context.new_page()
        page.goto(address)
        assert page.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == "auto"
        moving = """() => [...document.querySelectorAll("*")].filter(one => parseFloat(getComputedStyle(one).transitionDuration) > 0
          || getComputedStyle(one).animationName !== "none").map(one => one.outerHTML)"""
        assert page.evaluate(moving) == []

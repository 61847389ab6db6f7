"""Nothing that stands in a content file is ever run by a browser, a feed reader, a spreadsheet or Word.

Each string of the Big List of Naughty Strings, each active body of the corpus of bad inputs and some of our own are put
into every text field of an initiative. What the check refuses is not published; the rest is opened in a real Chromium that
is told to ignore the pages' Content-Security-Policy, so that what is proved is the escaping and not the last net below it.
"""

import csv
import io
import json
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from lxml import etree
from openpyxl import load_workbook
from playwright.sync_api import Browser, Request, Response

from initiatives.projection.site import project
from initiatives.registry import Registry, load
from initiatives.website.output import Output
from initiatives.website.site import build
from tests.bad_inputs.corpus import cases
from tests.browser.serving import serving
from tests.commands import ROOT
from tests.conftest import Once
from tests.factory import COMMUNE, PLAN, TODAY, body, content, earned, initiative
from tests.website.samples import target

pytestmark = pytest.mark.browser

OUR_OWN = (
    "{{ 7*7 }}{% for c in ''.__class__.__mro__ %}{{ c }}{% endfor %}",
    "</title><script>zqchay(1)</script>",
    '"><img src=zqanh onerror=zqchay(2)>',
    "' onmouseover='zqchay(3)",
    "</script><script>zqchay(4)</script>",
    "<svg/onload=zqchay(5)>",
    "<a href='javascript:zqchay(6)'>x</a>",
    '[x](https://a.example/"onclick="zqchay(7))',
    "]]><script>zqchay(8)</script>",
    '=HYPERLINK("https://zq.example","x")',
    "+cmd|' /C calc'!A0",
    "@SUM(1+1)",
    "-2+3",
    "\t=1+1",
    "</w:t></w:r><w:r><w:t>zq</w:t></w:r>",
    '<!--#exec cmd="id"-->',
    "${7*7}#{7*7}<%= 7*7 %>",
)
WITNESS = """
window.ran = [];
for (const name of ["alert", "confirm", "prompt", "print", "zqchay"]) window[name] = (...given) => window.ran.push(name + given);
"""
FRAMES = "frames.html"
FRAMED = """document.body.append(...location.search.slice(1).split("&").map((name) =>
    Object.assign(document.createElement("iframe"), { name, src: name, width: 360, height: 640 })))"""
AT_ONCE = 24
"""Pages that are open side by side, each in a frame: opening one by one takes four times as long."""
FOUND = """() => {
const active = (document) => [...document.querySelectorAll("*")].flatMap(element => [...element.attributes]
    .filter(one => /^on/i.test(one.name) || /href|src|action|data$|poster/i.test(one.name)
        && /^[\\s\\u0000-\\u001f]*(javascript|vbscript|data):/i.test(one.value))
    .map(one => `${element.tagName} ${one.name}=${one.value}`))
    .concat([...document.scripts].filter(one => !one.src && one.type !== "application/ld+json").map(one => one.outerHTML))
    .concat([...document.querySelectorAll("iframe, object, embed, base, svg script")].map(one => one.outerHTML))
    .concat([...document.forms].filter(one => !one.action.startsWith(location.origin)).map(one => one.outerHTML));
return [...document.querySelectorAll("iframe")].map(one => [one.name, one.contentWindow.ran, active(one.contentDocument)]);
}"""
FORMULAS = ("=", "+", "-", "@", "\t", "\r")


def naughty() -> list[str]:
    """The published list, as npm has installed it, then the active bodies, then our own."""
    command = ["node", "-e", "process.stdout.write(JSON.stringify(require('blns')))"]
    listed = json.loads(subprocess.run(command, cwd=ROOT, check=True, capture_output=True).stdout)
    bodies = [
        str(step["body"])
        for case in cases()
        for step in case.steps.values()
        if case.theme == "bodies" and "fill" not in step and "body" in step
    ]
    return [*listed, *bodies, *OUR_OWN]


def hostile(number: int, text: str) -> str:
    """An initiative with a text in every field that takes one."""
    line = text[:280]
    front = earned(
        "recognised",
        code=f"SK-2024-{number:04d}",
        title=line,
        summary=line,
        authors=[{"role": line, "name": line, "group": "civil-servant", "share": "100"}],
        partners=[line],
        approval={"number": line, "date": "2024-03-15", "signer": line},
        published="2024-03-18",
        application={"from": "2024-04-01", "scope": line},
        evaluation={"date": "2024-11-20", "conclusion": text, "measures": [{"name": line, "unit": line, "before": "90", "after": "12"}]},
        recognition={"number": line, "date": "2024-12-05", "level": "commune", "rating": line},
        replications=[{"place": line, "from": "2024-09-01"}],
        rewards=[{"form": line, "number": line, "date": "2024-12-10"}],
        funding={"spent": "4200000", "source": line},
    )
    return initiative(front, body(*PLAN, "Kết quả") + f"\n{text}\n")


def accepted(place: Path) -> None:
    """Write the initiatives that the check accepts; each of the others was refused with a problem of its own."""
    texts = naughty()
    commune = f"{COMMUNE}novelty: {{threshold: 1}}\n"
    files = {f"sk-{number}.md": hostile(number, text) for number, text in enumerate(texts)}
    folder = content(place, files, commune)
    for _ in range(10):  # what was hidden behind problems of form comes to light once those are gone
        found = load(folder, TODAY)
        if isinstance(found, Registry):
            return
        for file in {problem.place.file for problem in found}:
            (folder.parent / file).unlink()
    pytest.fail("the check does not come to an end")


@pytest.fixture(scope="module")
def registry(once: Once) -> Registry:
    """The initiatives that the check accepts."""
    found = load(once("hostile", accepted) / "content", TODAY)
    assert isinstance(found, Registry)
    return found


@pytest.fixture(scope="module")
def files(registry: Registry) -> dict[str, bytes]:
    """The whole site built from them."""
    return {file.path: file.content for file in build(project(registry), target("https://xa.example")) if isinstance(file, Output)}


@pytest.fixture(scope="module")
def hostile_site(files: dict[str, bytes], tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where it is served."""
    folder = tmp_path_factory.mktemp("hostile-site")
    for path, data in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(data)
    (folder / FRAMES).write_text("<!doctype html><title>.</title><body><script>" + FRAMED + "</script>", "utf-8")
    (folder / "theme").symlink_to(ROOT / "theme" / "static")
    with serving(folder) as address:
        yield address


def test_most_of_the_strings_are_published(registry: Registry) -> None:
    assert len(naughty()) > 500
    assert len(registry.world.initiatives) > 300


def test_no_text_of_a_content_file_is_run_by_a_browser(hostile_site: str, files: dict[str, bytes], browser: Browser) -> None:
    context = browser.new_context(bypass_csp=True)
    context.add_init_script(WITNESS)
    page, seen = context.new_page(), list[str]()

    def requested(request: Request) -> None:
        if not request.url.startswith(hostile_site):
            seen.append(request.url)

    def answered(response: Response) -> None:
        if response.status >= 400:
            seen.append(f"{response.status} {response.url}")

    page.on("request", requested)
    page.on("response", answered)
    names = [name for name in files if name.endswith(".html")]
    for batch in (names[at : at + AT_ONCE] for at in range(0, len(names), AT_ONCE)):
        page.goto(f"{hostile_site}{FRAMES}?{'&'.join(batch)}", wait_until="load")
        assert page.evaluate(FOUND) == [[name, [], []] for name in batch]
        assert seen == []
    context.close()


def test_feeds_and_maps_are_always_well_formed(files: dict[str, bytes]) -> None:
    parsed = [etree.fromstring(data, etree.XMLParser(resolve_entities=False)) for name, data in files.items() if name.endswith(".xml")]
    assert len(parsed) >= 2
    assert all(json.loads(data) is not None for name, data in files.items() if name.endswith(".json"))


def test_no_cell_of_a_table_is_a_formula(files: dict[str, bytes]) -> None:
    rows = list(csv.reader(io.StringIO(files["data/initiatives.csv"].decode("utf-8-sig"))))
    assert [cell for row in rows for cell in row if cell.startswith(FORMULAS) and not cell.lstrip("-").replace(".", "").isdecimal()] == []
    book = load_workbook(io.BytesIO(files["data/initiatives.xlsx"]))
    cells = [cell for sheet in book.worksheets for row in sheet.iter_rows() for cell in row]
    assert any(str(cell.value).startswith("=HYPERLINK") for cell in cells)
    assert [cell.coordinate for cell in cells if cell.data_type == "f" or cell.hyperlink] == []

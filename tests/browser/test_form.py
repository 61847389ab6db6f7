"""The officers' form in a real browser, on a folder: what it opens, what it saves, what it stops, whom it asks."""

import difflib
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from initiatives.reading.frontmatter import Parsed, parse_markdown
from tests.browser.builds import officers_build
from tests.browser.looks import SMALL, Scheme, violations
from tests.browser.officer import OPEN_FOLDER, Files, Officer, files_below
from tests.browser.pace import JOURNEYS, walked
from tests.browser.serving import serving
from tests.commands import CONTENT, ROOT, run
from tests.conftest import Once

pytestmark = pytest.mark.browser

NEW = "content/initiatives/2026/sk-2026-009.md"
ODD = "content/initiatives/2024/cach-ghi-rieng.md"
ODD_FILE = """---
# Lời nhắc của cán bộ
code: SK-2024-099   # mã tạm
title: 'Cách ghi riêng'
summary: Một câu.
kind: solution
field: administrative-procedures
lead_unit: van-phong
authors: [{role: Công chức, group: civil-servant, share: 100}]
beneficiaries: [citizens]
status: draft
submitted: 26/02/2024
sample: true
khoa_la: {giu: [nguyên, 0123, no]}
---
## Nội dung

<!-- nhắc: hỏi kế toán -->
Chữ.
"""
RECOGNISED = "2024/tra-ket-qua-tai-nha-nguoi-cao-tuoi"
CHANGED = {"initiatives": "summary", "calls": "summary", "documents": "abstract", "pages": "summary"}
"""By collection, the key that the test changes."""
OF_THE_PACKAGE = {"landmark-one-main", "region", "label-content-name-mismatch"}
"""Parts outside a landmark, and buttons whose name begins with other words than they show: Sveltia CMS draws them so."""
DRAWING = 8
"""Looks at a page, half a second apart, until it counts as drawn: the program puts its parts in one by one."""
PDF = {"name": "Biên bản họp (bản ký).pdf", "mimeType": "application/pdf", "buffer": b"%PDF-1.4\n%%EOF\n"}


@pytest.fixture(scope="module")
def form(once: Once) -> Iterator[str]:
    """Where the officers' build is served."""
    folder = once("form", lambda folder: officers_build(CONTENT, folder / "admin"))
    with serving(folder / "admin") as served:
        yield f"{served}quan-tri/"


@pytest.fixture
def officer(browser: Browser, form: str) -> Iterator[Officer]:
    """An officer with the real content and one file that is written in a way of its own."""
    with browser.new_context(locale="vi-VN", viewport={"width": 1280, "height": 900}) as context:
        somebody = Officer(context.new_page(), form)
        somebody.sit_down({**files_below(CONTENT), ODD: ODD_FILE.encode()})
        yield somebody


def changed(before: Files, after: Files) -> dict[str, list[str]]:
    """By file, the lines that went and came; a file that went or came is all of its lines."""
    found = {}
    for path in sorted({*before, *after}):
        old, new = (files.get(path, b"").decode("utf-8", "replace").splitlines() for files in (before, after))
        lines = [line for line in difflib.unified_diff(old, new, n=0, lineterm="") if not line.startswith(("---", "+++", "@@"))]
        found.update({path: lines} if lines else {})
    return found


def value_of(data: bytes, key: str) -> str:
    """A key's text as the reader of the files understands it."""
    found = parse_markdown(data.decode(), "x.md")
    assert isinstance(found, Parsed)
    return str(found.data[key])


def test_every_file_opens_and_is_saved_with_nothing_changed_but_what_was_written(officer: Officer) -> None:
    before = officer.folder()
    wanted = {}
    for path in [path for path in before if path.endswith(".md")]:
        collection, _, place = path.removeprefix("content/").removesuffix(".md").partition("/")
        key, text = CHANGED[collection], value_of(before[path], CHANGED[collection])
        officer.go(f"collections/{collection}/entries/{place}")
        expect(officer.field(key).locator("input")).to_have_value(text)
        officer.write(key, f"{text} (đã sửa)")
        officer.save()
        line = next(line for line in before[path].decode().splitlines() if line.startswith(f"{key}:"))
        wanted[path] = [f"-{line}", f'+{key}: "{text.replace(chr(34), chr(92) + chr(34))} (đã sửa)"']
    assert len(wanted) > len(CHANGED)
    assert changed(before, officer.folder()) == wanted


def test_settings_keep_their_comments(officer: Officer) -> None:
    before = officer.folder()
    officer.go("collections/settings/entries/commune")
    officer.field("contact").get_by_role("button", name="Mở rộng").first.click()
    officer.write("contact.phone", "0258 000 0001")
    officer.save()
    assert changed(before, officer.folder()) == {"content/settings/commune.yml": ["-  phone: 0258 000 0000", '+  phone: "0258 000 0001"']}


def test_a_new_initiative_passes_the_check(officer: Officer, tmp_path: Path) -> None:
    before = officer.folder()
    officer.go("collections/initiatives/new")
    officer.write("title", "Nhắc hẹn: gọi trước một ngày")
    officer.write("summary", "Nhắc người dân ngày đến nhận kết quả.")
    officer.choose("kind", "Giải pháp")
    officer.choose("field", "Cải cách thủ tục hành chính")
    officer.choose("lead_unit", "Phòng Kinh tế")
    officer.add("authors")
    officer.write("authors.0.role", "Công chức Phòng Kinh tế")
    officer.choose("authors.0.group", "Công chức")
    officer.write("authors.0.share", "100")
    officer.choose("beneficiaries", "Người dân")
    officer.save()
    after = officer.folder()
    assert list(changed(before, after)) == [NEW]
    shutil.copytree(CONTENT, tmp_path / "content")
    (tmp_path / NEW).write_bytes(after[NEW])
    done = run("check", "content", cwd=tmp_path)
    assert (done.status, done.err) == (0, "Không có lỗi.\n")


def test_a_wrong_score_is_stopped_and_a_right_one_is_taken(officer: Officer) -> None:
    path = "content/initiatives/2026/diem-tiep-nhan-theo-ngay-do.md"
    before = officer.folder()
    officer.go("collections/initiatives/entries/2026/diem-tiep-nhan-theo-ngay-do")
    officer.field("scores").get_by_role("button", name="Mở rộng", exact=True).first.click()
    points = "scores.0.criteria.novelty"
    officer.write(points, "31")
    officer.press_save()
    expect(officer.field(points)).to_contain_text("Điểm từ 0 đến 30; số lẻ viết như 8,5.")
    assert changed(before, officer.folder()) == {}
    officer.write(points, "29,5")
    officer.save()
    assert list(changed(before, officer.folder())) == [path]


def test_an_attachment_lies_beside_its_dossier_under_a_plain_name(officer: Officer) -> None:
    before = officer.folder()
    officer.go("collections/initiatives/entries/2024/cach-ghi-rieng")
    officer.add("attachments")
    officer.field("attachments.0.file").locator("input[type=file]").first.set_input_files(PDF)  # type: ignore[arg-type]
    officer.write("attachments.0.title", "Biên bản họp")
    officer.save()
    assert changed(before, officer.folder()) == {
        "content/initiatives/2024/bien-ban-hop-ban-ky.pdf": ["+%PDF-1.4", "+%%EOF"],
        ODD: ["+attachments:", '+  - file: "bien-ban-hop-ban-ky.pdf"', '+    title: "Biên bản họp"'],
    }


def test_the_form_asks_nobody_else_and_breaks_no_rule_of_its_page(browser: Browser, form: str) -> None:
    with browser.new_context(locale="vi-VN") as context:
        page = context.new_page()
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        page.add_init_script("window.broken = []; addEventListener('securitypolicyviolation', (rule) => broken.push(rule.blockedURI));")
        somebody = Officer(page, form)
        somebody.sit_down(files_below(CONTENT))
        somebody.go(f"collections/initiatives/entries/{RECOGNISED}")
        somebody.field("note")
        assert page.evaluate("window.broken") == []
    assert len(asked) > 1
    assert [url for url in asked if not url.startswith((form, f"blob:{form.removesuffix('quan-tri/')}", "data:"))] == []


@pytest.mark.parametrize(
    ("place", "seen"),
    [("", OPEN_FOLDER), ("collections/initiatives", "Tạo mới"), (f"collections/initiatives/entries/{RECOGNISED}", "Mã hồ sơ")],
)
def test_the_form_breaks_no_rule_of_accessibility_but_those_of_its_package(
    browser: Browser, form: str, axe: str, place: str, seen: str
) -> None:
    with browser.new_context(locale="vi-VN", bypass_csp=True) as context:
        somebody = Officer(context.new_page(), form)
        somebody.sit_down(files_below(CONTENT))
        if not place:
            somebody.sign_out()
        somebody.go(place)
        somebody.page.get_by_text(seen).first.wait_for()
        for _ in range(DRAWING):
            found = {one.partition(":")[0] for one in violations(somebody.page, axe)}
            if found <= OF_THE_PACKAGE:
                break
            somebody.page.wait_for_timeout(500)
        assert found <= OF_THE_PACKAGE
        assert "maximum-scale" not in somebody.page.content()


def test_the_guide_opens_beside_what_is_being_written(officer: Officer) -> None:
    officer.go("collections/initiatives/new")
    officer.write("title", "Đang viết dở")
    with officer.page.expect_popup() as opened:
        officer.field("status").get_by_role("link").click()
    expect(opened.value.get_by_role("heading", name="Hướng dẫn cho cán bộ")).to_be_visible()
    expect(officer.field("title").locator("input")).to_have_value("Đang viết dở")


def test_journeys_take_the_steps_that_the_guide_names(browser: Browser, form: str) -> None:
    told = re.findall(r"(?m)^\| [^|]+ \| (\d+) \|", (ROOT / "docs" / "huong-dan-can-bo.md").read_text("utf-8"))
    assert [walked(browser, form, journey).fields for journey in JOURNEYS.values()] == [int(steps) for steps in told]


@pytest.mark.parametrize("page", ["huong-dan/", "huong-dan/ma-loi/", "huong-dan/khoa-du-lieu/"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_guide_is_accessible_and_fits_a_phone(browser: Browser, form: str, axe: str, page: str, scheme: Scheme) -> None:
    with browser.new_context(color_scheme=scheme, viewport=SMALL, bypass_csp=True) as context:
        opened = context.new_page()
        opened.goto(f"{form}{page}")
        assert violations(opened, axe) == []
        assert opened.evaluate("document.documentElement.scrollWidth") <= SMALL["width"]
        assert opened.evaluate("[...document.images].every((picture) => picture.naturalWidth > 0)")


def test_the_form_speaks_vietnamese_whatever_the_browser_speaks(browser: Browser, form: str) -> None:
    with browser.new_context(locale="en-US") as context:
        page = context.new_page()
        page.goto(form)
        expect(page.get_by_role("button", name=OPEN_FOLDER)).to_be_visible()
        assert page.locator("html").get_attribute("lang") == "vi"

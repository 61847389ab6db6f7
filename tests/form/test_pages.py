import re
import shutil
from dataclasses import replace
from fnmatch import fnmatchcase
from html import unescape
from pathlib import Path

from initiatives.form.config import Repository
from initiatives.form.guide import PICTURES, pages
from initiatives.form.pages import HOME, files
from initiatives.publishing.verify import BY_A_COMMUNE, verify
from tests.commands import CONTENT, ROOT
from tests.factory import read

GUIDE = tuple(pages({path.name: path.read_text("utf-8") for path in sorted((ROOT / "docs").glob("*.md"))}))
FILES = {file.path: file.content for file in files(read(CONTENT), Repository(), "", GUIDE)}


def said(address: str) -> list[str]:
    """All headers that go with an address."""
    found, matches = [], False
    for line in FILES["_headers"].splitlines():
        if line.startswith("/"):
            matches = fnmatchcase(address, line)
        elif matches:
            found.append(line.strip())
    return found


def test_every_page_and_answer_tells_search_engines_to_keep_out() -> None:
    html = {path: text for path, text in FILES.items() if path.endswith(".html")}
    assert [path for path, text in html.items() if '<meta name="robots" content="noindex, nofollow, noarchive">' not in text] == []
    assert all("X-Robots-Tag: noindex, nofollow, noarchive" in said(f"/{path}") for path in FILES)


def test_policies_allow_nothing_unsafe_and_nobody_but_the_git_host() -> None:
    said_by_pages = [re.findall(r'Policy" content="([^"]+)"', text) for path, text in FILES.items() if path.endswith(".html")]
    assert [len(found) for found in said_by_pages] == [1] * (len(GUIDE) + 1)
    policies = [*(unescape(found[0]) for found in said_by_pages), *re.findall("Policy: (.+)", FILES["_headers"])]
    assert [policy for policy in policies if "unsafe" in policy or "*" in policy] == []
    assert {host for policy in policies for host in re.findall(r"https?://[^\s;]+", policy)} == {"https://api.github.com"}
    assert all("frame-ancestors 'none'" in header for path in ("quan-tri/", "quan-tri/huong-dan/") for header in said(f"/{path}")[-1:])


def test_no_header_is_said_twice_of_any_file() -> None:
    for path in FILES:
        names = [header.partition(":")[0] for header in said(f"/{path.removesuffix('index.html')}")]
        assert len(names) == len(set(names)), path


def test_every_link_and_picture_of_the_guide_leads_somewhere(tmp_path: Path) -> None:
    for path, text in FILES.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text, "utf-8")
    for name in ("mark.svg", "guide.css", "form.css", "form.js"):
        (tmp_path / HOME / name).write_text("<svg/>", "utf-8")
    shutil.copytree(ROOT / "docs" / "pictures", tmp_path / HOME / PICTURES)
    faults = verify(tmp_path)
    assert [fault for fault in faults if not fault.startswith("thiếu tệp")] == []
    assert len(faults) == len(BY_A_COMMUNE.files)


def test_names_from_the_settings_cannot_break_out_of_the_page() -> None:
    world = read(CONTENT)
    named = world.commune.website.model_copy(update={"title": "</title><script>alert(1)</script>"})
    settings = replace(world.settings, data=world.commune.model_copy(update={"website": named}))
    made = files(replace(world, settings=settings), Repository(), "", GUIDE)
    assert [file.path for file in made if file.path.endswith(".html") and "<script>alert" in file.content] == []

"""The dashboard: what it shows, that it is marked as internal, and that no public site ever has it."""

import re
from pathlib import Path

import pytest

from initiatives.dashboard.board import PATH, board
from tests.commands import CONTENT, run
from tests.factory import COMMUNE, TODAY, content, earned, initiative, read
from tests.site.builds import FIXED, build, tree, unpacked

MARKED = '<strong class="chip">Nội bộ</strong>'


def test_who_owes_what_is_counted(tmp_path: Path) -> None:
    limited = COMMUNE + "deadlines: {review: 30}\n"
    files = {f"{n}.md": initiative(earned("submitted", code=f"SK-2024-00{n}")) for n in (1, 2)}
    found = board(read(content(tmp_path, files, limited), TODAY))
    assert [(one.who, one.count, one.late) for one in found.debtors] == [("Văn phòng HĐND và UBND", 2, 2)]
    assert [row.code for row in found.sections["plans"].rows] == ["SK-2024-001", "SK-2024-002"]
    assert [row for id_, one in found.sections.items() if id_ != "plans" for row in one.rows] == []


@pytest.fixture(scope="module")
def alone(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The dashboard of the real content as one file."""
    path = tmp_path_factory.mktemp("bang") / "viec.html"
    done = run("status", "--html", path)
    assert (done.status, done.err) == (0, "")
    assert done.out.endswith("đừng gửi ra ngoài cơ quan.\n")
    return path.read_text("utf-8")


def test_one_file_loads_nothing_and_links_nowhere(alone: str) -> None:
    assert re.findall(r"<(?:link|script|img|a|iframe|form)\b[^>]*>", alone) == []
    assert re.findall(r"url\((?!#)", alone.replace("url(../img/wave.svg)", "")) == []
    assert "default-src 'none'; style-src 'sha256-" in alone
    assert MARKED in alone
    assert '<meta name="robots" content="noindex">' in alone


def test_one_file_names_what_is_not_public(alone: str) -> None:
    waiting = [path for path in (CONTENT / "initiatives").rglob("*.md") if "\nstatus: under_review" in path.read_text("utf-8")]
    assert waiting
    assert [path.stem for path in waiting if path.read_text("utf-8").split("\ncode: ")[-1][:11] not in alone] == []


def test_it_is_not_written_into_a_public_site(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "initiatives.json").touch()
    done = run("status", "--html", tmp_path / "viec.html")
    assert (done.status, sorted(path.name for path in tmp_path.iterdir())) == (2, ["data"])
    assert "nằm trong trang công khai" in done.err


def test_a_file_that_cannot_be_written_is_told_with_the_reason(tmp_path: Path) -> None:
    done = run("status", "--html", tmp_path / "khong-co" / "viec.html")
    assert (done.status, list(tmp_path.iterdir())) == (2, [])
    assert "viec.html': tệp hoặc thư mục không có ở đó" in done.err


def test_another_ending_is_refused(tmp_path: Path) -> None:
    done = run("status", "--html", tmp_path / "viec.docx")
    assert (done.status, list(tmp_path.iterdir())) == (2, [])
    assert "cần tên một tệp .html" in done.err


def test_only_a_preview_has_it_and_nothing_leads_there(tmp_path: Path) -> None:
    production = {"SITEURL": "https://xa.example", "ALLOW_SAMPLES": "1"}
    assert build(FIXED, tmp_path / "preview", "previewconf.py").status == 0
    assert build(FIXED, tmp_path / "here").status == 0
    assert build(FIXED, tmp_path / "there", "publishconf.py", **production, DASHBOARD="1").status == 0
    preview, here, there = (tree(tmp_path / name) for name in ("preview", "here", "there"))
    assert set(preview) - set(here) == {f"{PATH}index.html"}
    page = preview.pop(f"{PATH}index.html").decode()
    assert MARKED in page
    assert '<meta name="robots" content="noindex">' in page
    assert preview == here
    for files in (here, there):
        assert [name for name, data in unpacked(files) if PATH.rstrip("/") in name or PATH.rstrip("/").encode() in data] == []

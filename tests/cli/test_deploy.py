"""``initiatives deploy``, ``rollback``, ``releases``: the real build, sent to a folder, and every refusal told."""

import shutil
from pathlib import Path

import pytest

from tests.commands import ROOT, Done, run
from tests.git import git, save
from tests.publishing.sites import digest
from tests.site.builds import FIXED

SITE = {"SITEURL": "https://xa.example", "ALLOW_SAMPLES": "1"}


@pytest.fixture
def here(tmp_path: Path) -> Path:
    """A commune's folder with its content."""
    shutil.copytree(FIXED, tmp_path / "content")
    return tmp_path


def deploy(here: Path, *more: str) -> Done:
    """Publish the content of a folder to a place beside it."""
    return run("deploy", "--to", here / "nơi đăng", "--settings", ROOT / "publishconf.py", *more, cwd=here, **SITE)


def current(here: Path) -> Path:
    """What visitors see."""
    return here / "nơi đăng" / "current"


def test_content_is_built_sent_shown_and_rolled_back(here: Path) -> None:
    place = here / "nơi đăng"
    first = deploy(here)
    assert (first.status, first.err) == (0, "")
    pages = sum(1 for _ in (here / "output").rglob("*.html"))
    assert first.out == f"Đã đăng bản 0001 ({pages} trang) ở {place}.\n"
    assert digest(current(here)) == digest(here / "output")
    assert (current(here) / "index.html.gz").is_file()

    again = deploy(here)
    assert (again.status, again.out) == (0, f"Không có gì thay đổi: bản 0001 ở {place} vẫn đúng.\n")

    page = here / "content" / "pages" / "gioi-thieu.md"
    page.write_text(page.read_text("utf-8") + "\nMột đoạn thêm vào.\n", "utf-8")
    before = digest(current(here))
    assert deploy(here).out == f"Đã đăng bản 0002 ({pages} trang) ở {place}.\n"
    assert digest(current(here)) == digest(here / "output") != before

    back = run("rollback", "--to", place, cwd=here)
    assert (back.status, back.out) == (0, f"Nơi đăng {place} đã quay về bản 0001.\n")
    assert digest(current(here)) == before
    assert run("releases", "--to", place, cwd=here).out == f"  0002  2026-11-23  {pages} trang\n→ 0001  2026-11-23  {pages} trang\n"


def test_faulty_content_changes_nothing(here: Path) -> None:
    (here / "content" / "pages" / "hong.md").write_text("không có phần đầu", "utf-8")
    done = deploy(here)
    assert done.status == 1
    assert done.err.endswith("Chưa đăng gì cả; trang web cũ còn nguyên.\n")
    assert not current(here).exists()


def test_a_site_that_lost_pages_is_refused_unless_told(here: Path) -> None:
    deploy(here)
    before = digest(current(here))
    for folder in (here / "content").iterdir():
        if folder.name != "settings":
            shutil.rmtree(folder)
    done = deploy(here)
    assert done.status == 1
    assert done.err.splitlines()[-2:] == [
        "  gợi ý: nếu bớt trang là đúng ý, chạy lại với MAY_LOSE=100 (hoặc --may-lose 100)",
        "Chưa đăng gì cả; trang web cũ còn nguyên.",
    ]
    assert digest(current(here)) == before
    assert deploy(here, "--may-lose", "100").status == 0
    assert digest(current(here)) != before


def test_content_that_lacks_what_is_shown_is_refused_unless_told(here: Path) -> None:
    git(here, "init", "--initial-branch=main")
    (here / ".gitignore").write_text("/output/\n/nơi đăng/\n", "utf-8")
    save(here, "Bản đầu", "Văn phòng", "2024-03-05T08:00:00+07:00")
    git(here, "branch", "cu")
    page = here / "content" / "pages" / "gioi-thieu.md"
    page.write_text(page.read_text("utf-8") + "\nMột đoạn thêm vào.\n", "utf-8")
    save(here, "Thêm một đoạn", "Văn phòng", "2024-03-06T08:00:00+07:00")
    assert deploy(here).status == 0
    before = digest(current(here))

    git(here, "switch", "cu")
    done = deploy(here)
    assert done.status == 1
    assert done.err.startswith("Bản đang đăng được dựng từ nội dung mà thư mục này chưa có hết (git ")
    assert digest(current(here)) == before
    assert deploy(here, "--allow-older").status == 0
    assert digest(current(here)) != before


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["deploy"], "Dùng sai lệnh: thiếu '--to'\n  gợi ý: xem initiatives deploy --help\n"),
        (
            ["rollback", "--to", ""],
            "Dùng sai lệnh: chưa nói đăng ở đâu; ví dụ --to ten@may-chu:/srv/sang-kien (hoặc make deploy TARGET=…)\n"
            "  gợi ý: xem initiatives rollback --help\n",
        ),
    ],
)
def test_a_place_that_is_not_named_is_wrong_use(arguments: list[str], said: str) -> None:
    assert run(*arguments) == Done(2, "", said)


def test_a_place_that_is_a_file_is_told(here: Path) -> None:
    (here / "nơi đăng").write_text("một tệp", "utf-8")
    done = run("releases", "--to", here / "nơi đăng", cwd=here)
    assert done.status == 1
    assert done.err.startswith(f"Nơi đăng {here / 'nơi đăng'}: lệnh ở đó không chạy được\n")
    assert (here / "nơi đăng").read_text("utf-8") == "một tệp"

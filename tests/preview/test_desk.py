"""A preview at work: what is saved is shown, what is faulty is told, and nothing that was shown is lost."""

import locale
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from initiatives.preview.fitting import BadSettings
from initiatives.preview.pages import NOTHING_YET, refreshed
from tests.commands import ROOT
from tests.factory import content, earned, initiative
from tests.preview.previews import Served, previewing

PAGE, OTHER = "/sang-kien/nhac-hen/", "/sang-kien/mot-cua/"
OLD, NEW = "Nhắc lịch hẹn", "Nhắc lịch hẹn bằng tin nhắn"
SETTINGS = """import sys
sys.path.append({plugins!r})
from initiatives.siteconf import *
THEME = {theme!r}
SITEURL = {siteurl!r}
"""


def dossier(title: str, text: str = "") -> str:
    """A public initiative."""
    return initiative(earned("approved", title=title)) + text


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A folder with a content folder."""
    content(tmp_path, {"nhac-hen.md": dossier(OLD)})
    return tmp_path


@pytest.fixture
def served(place: Path) -> Iterator[Served]:
    """The preview of that content."""
    with previewing(place / "content") as found:
        yield found


def save(served: Served, place: Path, name: str, text: str | None) -> None:
    """Save a file of 2024, or take it away, and let the preview take note."""
    path = place / "content" / "initiatives" / "2024" / name
    path.unlink() if text is None else content(place, {name: text})
    served.preview.saved({path})


def heading(title: str) -> str:
    return f"<h1>{title}</h1>"


def test_what_is_saved_is_served(served: Served, place: Path) -> None:
    assert heading(OLD) in served.text(PAGE)
    first = served.preview.edition
    save(served, place, "nhac-hen.md", dossier(NEW))
    assert heading(NEW) in served.text(PAGE)
    assert NEW in served.text("/")
    assert served.preview.edition != first
    save(served, place, "mot-cua.md", initiative(earned("approved", title="Một cửa", code="SK-2024-002")))
    assert served.ask(OTHER).status == 200
    save(served, place, "nhac-hen.md", None)
    assert served.ask(PAGE).status == 404


def test_a_broken_file_keeps_the_last_good_page_and_the_notice_tells_where_and_what(served: Served, place: Path) -> None:
    shown, edition = served.text(PAGE), served.preview.edition
    save(served, place, "nhac-hen.md", dossier(NEW).replace('"approved"', '"ap dung"'))
    assert served.text(PAGE) == shown
    assert served.news("unknown-status") == {
        "edition": edition,
        "held": True,
        "count": 1,
        "problems": [
            {
                "file": "content/initiatives/2024/nhac-hen.md",
                "line": 10,
                "column": 9,
                "code": "unknown-status",
                "message": "trạng thái không có trong danh mục",
                "hint": "ý bạn là `applied` (đang áp dụng)?",
            }
        ],
    }
    assert "content/initiatives/2024/nhac-hen.md:10:9: lỗi [unknown-status]\n" in served.said[-1]
    save(served, place, "nhac-hen.md", dossier(NEW))
    assert served.news()["held"] is False
    assert heading(NEW) in served.text(PAGE)


def test_what_the_whole_check_finds_is_told_while_the_page_is_shown(served: Served, place: Path) -> None:
    save(served, place, "nhac-hen.md", dossier(NEW, "\nGọi 0905 123 456.\n"))
    assert heading(NEW) in served.text(PAGE)
    news = served.news("personal-data")
    assert (news["held"], news["problems"][0]["line"]) == (False, 35)
    said = len(served.said)
    save(served, place, "nhac-hen.md", dossier(OLD, "\nGọi 0905 123 456.\n"))
    served.news("personal-data")
    save(served, place, "nhac-hen.md", dossier(OLD))
    served.news()
    assert served.said[said:] == ["Không còn lỗi."]


def test_a_preview_leaves_the_locale_of_its_process_alone(place: Path) -> None:
    """Pelican sets that of its settings, and would have whoever names no encoding open files as ASCII."""
    before = locale.setlocale(locale.LC_ALL)
    with previewing(place / "content"):
        assert locale.setlocale(locale.LC_ALL) == before


def test_with_nothing_sound_a_page_waits_for_the_first(place: Path) -> None:
    settings = place / "content" / "settings" / "commune.yml"
    good = settings.read_text("utf-8")
    settings.write_text("@", "utf-8")
    with previewing(place / "content") as served:
        waiting = served.ask(PAGE)
        assert (waiting.status, waiting.body) == (503, refreshed(NOTHING_YET.encode(), served.preview.edition))
        settings.write_text(good, "utf-8")
        served.preview.saved({settings})
        assert heading(OLD) in served.text(PAGE)


def test_changed_settings_templates_and_styles_are_shown_and_faulty_settings_told(place: Path) -> None:
    theme, settings = place / "theme", place / "conf.py"
    shutil.copytree(ROOT / "theme", theme)
    written = {"plugins": str(ROOT / "plugins"), "theme": str(theme)}
    settings.write_text(SETTINGS.format(**written, siteurl="https://a.example"), "utf-8")
    with previewing(place / "content", settings) as served:
        first = served.text(PAGE)
        (theme / "static" / "css" / "site.css").write_text("p { color: red }", "utf-8")
        assert served.preview.refit({theme / "static" / "css" / "site.css"}) == ["site.css"]
        assert served.text("/theme/css/site.css") == "p { color: red }"
        assert served.text(PAGE).partition("site.css?v=")[2][:8] != first.partition("site.css?v=")[2][:8]
        (theme / "templates" / "components" / "footer.html").write_text("<footer>Chân trang mới</footer>", "utf-8")
        served.preview.refit({theme / "templates" / "components" / "footer.html"})
        assert "Chân trang mới" in served.text(PAGE)
        settings.write_text(SETTINGS.format(**written, siteurl="https://khac.example/xa"), "utf-8")
        served.preview.refit({settings})
        assert "https://khac.example/xa" in served.text(PAGE)
        settings.write_text("1 +", "utf-8")
        with pytest.raises(BadSettings, match=r"conf\.py có lỗi"):
            served.preview.refit({settings})
        assert "https://khac.example/xa" in served.text(PAGE)
        assert served.preview.refit({place / "README.md"}) == []

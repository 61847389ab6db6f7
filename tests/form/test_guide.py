"""The guide tells every status and every message, and shows nothing but pictures of the form."""

import re
from pathlib import Path

import pytest
from PIL import Image

from initiatives.form.guide import pages
from initiatives.reading.catalogue import CATALOGUE
from initiatives.reading.vocabulary import Status
from tests.browser.pictures import LARGEST, PICTURES
from tests.commands import ROOT

GUIDE = (ROOT / "docs" / "huong-dan-can-bo.md").read_text("utf-8")
TAKEN = sorted((ROOT / "docs" / "pictures").glob("*.webp"))


def test_every_status_is_a_step_of_the_guide() -> None:
    steps = GUIDE.partition("## Từng bước của một hồ sơ")[2].partition("## Thiết lập")[0].lower()
    assert [status.label for status in Status if status.label not in steps] == []


def test_every_message_has_its_entry_in_the_guide() -> None:
    (page,) = (page for page in pages({"ma-loi.md": (ROOT / "docs" / "ma-loi.md").read_text("utf-8")}))
    assert re.findall(r'<h2 id="([\w-]+)">', page.html) == list(CATALOGUE)


def test_the_guide_shows_every_picture_that_is_taken_and_says_what_is_in_it() -> None:
    shown = re.findall(r"!\[([^\]]+)\]\(pictures/([\w-]+)\.webp\)", GUIDE)
    assert sorted(name for _, name in shown) == sorted(["mo-kho", *PICTURES])
    assert [path.stem for path in TAKEN] == sorted(["mo-kho", *PICTURES])
    assert [name for text, name in shown if len(text) < 20] == []


@pytest.mark.parametrize("path", TAKEN, ids=lambda path: path.stem)
def test_pictures_are_small(path: Path) -> None:
    with Image.open(path) as picture:
        assert picture.width <= 1000
    assert path.stat().st_size <= LARGEST


def test_a_page_without_a_heading_is_refused() -> None:
    with pytest.raises(ValueError, match="has no heading"):
        list(pages({"lenh.md": "chữ"}))

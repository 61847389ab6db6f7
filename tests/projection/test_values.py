"""The small parts of the projection: terms, bodies, files."""

from datetime import date
from pathlib import Path

from initiatives.projection.values import body, coded, files, subject, unit
from initiatives.public import Body, PublicFile, Section, Term
from initiatives.reading.vocabulary import Status
from tests.factory import content, draft, entry_of, initiative, page, read

TEXT = """Đầu.

## Nội dung <!-- nháp -->

[a](tep.pdf) [b](tep.pdf#page=3) [c](Tệp.PDF) [d](../../pages/lien-he.md#gio) [e](#noi-dung) [f](https://x.vn/#a) <!-- [g](mat.pdf) -->
"""
FILES: dict[str, str | bytes] = {
    "a.md": initiative(draft(attachments=[{"file": "Tệp.PDF", "title": "Tệp chính"}]), TEXT),
    "tep.pdf": "%PDF-",
    "Tệp.PDF": "%PDF-1",
    "mat.pdf": "bí mật",
    "pages/lien-he.md": page(),
}


def test_coded_value_is_a_term() -> None:
    assert coded(Status.UNDER_REVIEW) == Term(id="under_review", label="đang thẩm định")


def test_unit_and_field_are_those_of_the_day(tmp_path: Path) -> None:
    world = read(content(tmp_path, {}))
    assert unit("van-phong", date(2025, 6, 30), world) == Term(id="van-phong", label="Văn phòng HĐND và UBND xã")
    assert subject("public-finance", date(2024, 1, 1), world) == Term(id="public-finance", label="Cải cách tài chính công")


def test_body_has_no_comments_and_knows_where_its_links_lead(tmp_path: Path) -> None:
    world = read(content(tmp_path, FILES))
    links = "[a](tep.pdf) [b](tep.pdf#page=3) [c](Tệp.PDF) [d](../../pages/lien-he.md#gio) [e](#noi-dung) [f](https://x.vn/#a) "
    assert body(entry_of(world, "a"), world) == Body(
        sections=(
            Section(title="", anchor="", markdown="Đầu."),
            Section(title="Nội dung", anchor="noi-dung", markdown=links),
        ),
        targets=(
            ("../../pages/lien-he.md", "lien-he/"),
            ("Tệp.PDF", "sang-kien/a/Tệp.PDF"),
            ("tep.pdf", "sang-kien/a/tep.pdf"),
        ),
    )


def test_files_are_published_once_the_named_ones_first(tmp_path: Path) -> None:
    world = read(content(tmp_path, FILES))
    assert files(entry_of(world, "a"), world) == (
        PublicFile(title="Tệp chính", path="sang-kien/a/Tệp.PDF", source="initiatives/2024/Tệp.PDF", size=6),
        PublicFile(title="tep.pdf", path="sang-kien/a/tep.pdf", source="initiatives/2024/tep.pdf", size=5),
    )

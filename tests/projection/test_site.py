"""The whole public site: the commune of the day, calls, documents, pages; nothing that is not public."""

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from initiatives.projection.site import document_title, project
from initiatives.public import (
    Body,
    Link,
    PublicCall,
    PublicCommendation,
    PublicCommune,
    PublicCriterion,
    PublicDocument,
    PublicFile,
    PublicPage,
    PublicResult,
    PublicRubric,
    PublicSite,
    Section,
    Term,
)
from initiatives.reading.publications import Document
from initiatives.registry import Registry, load
from tests.factory import COMMUNE, ROOT, TODAY, call, content, document, draft, earned, initiative, page

CALL = call(
    opens="15/02/2024",
    deadline="2024-03-31",
    decided="2024-06-30",
    rubric="cap-xa",
    documents=["cong-van"],
    results=[
        {"title": "Giải Nhì", "holder": "Xã Đại Lãnh", "initiative": "SK-2024-001"},
        {"title": "Giải Ba", "initiative": "SK-2024-002"},
        {"title": "Tham gia"},
    ],
    commendations=[{"who": "Cán bộ trẻ", "what": "Đã đăng ký đề tài."}],
    attachments=[{"file": "the-le.pdf", "title": "Thể lệ"}],
    note="Hỏi lại Phòng Nội vụ",
)
FILES: dict[str, str | bytes] = {
    "a.md": initiative(earned("approved", title="Một cửa")),
    "b.md": initiative(draft(code="SK-2024-002", title="Chưa ai biết")),
    "calls/dot.md": CALL,
    "calls/the-le.pdf": "%PDF-",
    "calls/cu.md": call(title="Đợt cũ", year="2023"),
    "documents/cong-van.md": document(date="20/02/2024", bases=["bao-cao"], note="Chưa quét"),
    "documents/bao-cao.md": document(kind="report", number=None, year="2023", issuer="Sở Nội vụ", abstract="Kết quả cuộc thi"),
    "pages/lien-he.md": page(order="20"),
    "pages/gioi-thieu.md": page("Giới thiệu <!-- mật -->\n", title="Giới thiệu", menu="Giới thiệu", order="10"),
}


def site(folder: Path, files: dict[str, str | bytes], commune: str = COMMUNE, as_of: date = TODAY) -> PublicSite:
    """The public site of a content folder."""
    found = load(content(folder, files, commune), as_of)
    assert isinstance(found, Registry), found
    return project(found)


def text(markdown: str) -> Body:
    """A body of one untitled section."""
    return Body(sections=(Section(title="", anchor="", markdown=markdown),), targets=())


def test_a_call_with_everything(tmp_path: Path) -> None:
    found, older = site(tmp_path, FILES).calls
    assert older.title == "Đợt cũ"
    assert found == PublicCall(
        id="dot",
        path="dot/dot/",
        title="Đợt năm 2024",
        summary="Mời đề xuất.",
        kind=Term(id="call", label="đợt phát động"),
        organiser="UBND xã",
        year=2024,
        opens=date(2024, 2, 15),
        deadline=date(2024, 3, 31),
        decided=date(2024, 6, 30),
        sample=False,
        rubric=PublicRubric(
            name="Bảng tiêu chí cấp xã",
            threshold=Decimal(70),
            criteria=tuple(
                PublicCriterion(name=name, max=Decimal(most), min=Decimal(least), about="")
                for name, most, least in (("Tính mới", 30, 21), ("Khả năng áp dụng", 30, 21), ("Hiệu quả", 40, 25))
            ),
        ),
        documents=(Link(path="van-ban/cong-van/", title="Công văn số 15/UBND (UBND xã)"),),
        results=(
            PublicResult(title="Giải Nhì", holder="Xã Đại Lãnh", link=Link(path="sang-kien/a/", title="Một cửa")),
            PublicResult(title="Giải Ba", holder="", link=None),
            PublicResult(title="Tham gia", holder="", link=None),
        ),
        commendations=(PublicCommendation(who="Cán bộ trẻ", what="Đã đăng ký đề tài."),),
        body=text("Ai cũng tham gia được."),
        files=(PublicFile(title="Thể lệ", path="dot/dot/the-le.pdf", source="calls/the-le.pdf", size=5),),
    )


def test_documents_with_and_without_a_number(tmp_path: Path) -> None:
    assert site(tmp_path, FILES).documents == (
        PublicDocument(
            slug="cong-van",
            path="van-ban/cong-van/",
            kind=Term(id="dispatch", label="công văn"),
            number="15/UBND",
            date=date(2024, 2, 20),
            year=2024,
            issuer="UBND xã",
            abstract="Phát huy sáng kiến",
            sample=False,
            bases=(Link(path="van-ban/bao-cao/", title="Báo cáo Kết quả cuộc thi"),),
            body=Body(sections=(), targets=()),
            files=(),
        ),
        PublicDocument(
            slug="bao-cao",
            path="van-ban/bao-cao/",
            kind=Term(id="report", label="báo cáo"),
            number="",
            date=None,
            year=2023,
            issuer="Sở Nội vụ",
            abstract="Kết quả cuộc thi",
            sample=False,
            bases=(),
            body=Body(sections=(), targets=()),
            files=(),
        ),
    )


def test_pages_come_in_their_order_without_comments(tmp_path: Path) -> None:
    first, second = site(tmp_path, FILES).pages
    assert second.slug == "lien-he"
    expected: dict[str, Any] = {"slug": "gioi-thieu", "path": "gioi-thieu/", "title": "Giới thiệu", "summary": "Địa chỉ, giờ làm việc."}
    assert first == PublicPage(**expected, menu="Giới thiệu", sample=False, body=text("Giới thiệu "), files=())


@pytest.mark.parametrize(
    ("as_of", "parent", "place", "history"),
    [
        (date(2025, 6, 30), "Ủy ban nhân dân huyện Vạn Ninh", "huyện Vạn Ninh, tỉnh Khánh Hòa", ""),
        (date(2025, 7, 1), "Ủy ban nhân dân tỉnh Khánh Hòa", "tỉnh Khánh Hòa", "Từ ba xã"),
    ],
)
def test_the_commune_is_that_of_the_day(tmp_path: Path, as_of: date, parent: str, place: str, history: str) -> None:
    commune = COMMUNE.replace("    place: tỉnh Khánh Hòa\n", "    place: tỉnh Khánh Hòa\n    history: Từ ba xã\n")
    assert site(tmp_path, {}, commune, as_of).commune == PublicCommune(
        title="Sáng kiến xã Đại Lãnh",
        description="Các sáng kiến cải cách hành chính của xã.",
        licence="CC BY 4.0",
        commune="xã Đại Lãnh",
        kind="xã",
        agency="Ủy ban nhân dân xã Đại Lãnh",
        parent=parent,
        place=place,
        history=history,
        responsible="Chủ tịch UBND xã",
        address="Xã Đại Lãnh, tỉnh Khánh Hòa",
        phone="0258 000 0000",
        email="ubnd@dailanh.example",
        hours="",
        feedback="",
        sample_contact=False,
    )


def test_every_unit_and_field_is_named_once_by_its_latest_name(tmp_path: Path) -> None:
    renamed = COMMUNE.replace(
        "  - {id: cong-an, name: Công an xã}",
        "  - {id: cong-an, name: Ban Công an xã, to: 2024-02-25}\n  - {id: cong-an, name: Công an xã, from: 2024-02-26}",
    )
    found = site(tmp_path, {}, renamed)
    assert [term.id for term in found.units] == ["van-phong", "tu-phap-ho-tich", "cong-an", "phong-kinh-te"]
    assert found.units[2] == Term(id="cong-an", label="Công an xã")
    assert [term.id for term in found.fields] == ["administrative-procedures", "public-finance", "digital-government"]


@pytest.mark.parametrize(
    ("changes", "title"),
    [
        ({"number": "503/UBND-NV"}, "Công văn số 503/UBND-NV (UBND huyện Vạn Ninh)"),
        ({}, "Công văn Về cuộc thi"),
        ({"kind": "decision"}, "Quyết định Về cuộc thi"),
    ],
)
def test_document_is_cited(changes: dict[str, str], title: str) -> None:
    keys = {"kind": "dispatch", "year": "2024", "issuer": "UBND huyện Vạn Ninh", "abstract": "Về cuộc thi", **changes}
    assert document_title(Document.model_validate(keys)) == title


def test_schema_is_that_of_the_front_matter(tmp_path: Path) -> None:
    schema = site(tmp_path, {}).schema
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert schema["title"] == "Initiative"


def test_of_the_real_content_only_the_public_ones_are_there() -> None:
    found = load(ROOT / "content", TODAY)
    assert isinstance(found, Registry)
    shown = project(found)
    everything = {entry.data.code: entry.data for entry in found.world.initiatives}
    assert {one.status.id for one in shown.initiatives} == {"approved", "piloting", "applied", "recognised", "stopped"}
    hidden = [data for code, data in everything.items() if code not in {one.code for one in shown.initiatives}]
    assert {data.status.value for data in hidden} >= {"draft", "submitted", "under_review", "revision", "declined", "withdrawn"}
    assert len(shown.initiatives) + len(hidden) == len(everything)
    seen = repr(shown)
    assert [data.title for data in hidden if data.title in seen or data.code in seen] == []
    assert found.world.administration.parent == "Ủy ban nhân dân tỉnh Khánh Hòa"

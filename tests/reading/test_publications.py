"""Calls, documents and pages: what they demand, what they permit."""

from datetime import date
from typing import Any

import pytest
from pydantic import BaseModel, ValidationError

from initiatives.reading.publications import Call, Document, Page
from initiatives.reading.vocabulary import CallKind, DocumentKind

CALL = {"title": "Cuộc thi", "summary": "Thi.", "kind": "contest", "organiser": "Sở Nội vụ", "year": "2023"}
DOCUMENT = {"kind": "report", "year": "2023", "issuer": "Sở Nội vụ", "abstract": "Kết quả cuộc thi"}
PAGE = {"title": "Liên hệ", "summary": "Địa chỉ."}


def test_least_call() -> None:
    found = Call.model_validate(CALL)
    assert (found.kind, found.year, found.opens, found.documents, found.results, found.sample) == (
        CallKind.CONTEST,
        2023,
        None,
        (),
        (),
        False,
    )


def test_whole_call() -> None:
    found = Call.model_validate(
        {
            **CALL,
            "opens": "15/02/2024",
            "deadline": "2024-03-31",
            "decided": "2024-06-30",
            "rubric": "cap-xa",
            "documents": ["a"],
            "results": [{"title": "Giải Nhì", "holder": "Xã Đại Lãnh", "initiative": "SK-2024-001"}],
            "commendations": [{"who": "Cán bộ trẻ", "what": "Đã đăng ký đề tài."}],
            "attachments": [{"file": "the-le.pdf", "title": "Thể lệ"}],
            "note": "Hỏi lại Phòng Nội vụ",
        }
    )
    assert (found.opens, found.deadline, found.decided) == (date(2024, 2, 15), date(2024, 3, 31), date(2024, 6, 30))
    assert (found.results[0].initiative, found.commendations[0].who, found.attachments[0].file) == (
        "SK-2024-001",
        "Cán bộ trẻ",
        "the-le.pdf",
    )


def test_least_document_and_page() -> None:
    document, page = Document.model_validate(DOCUMENT), Page.model_validate(PAGE)
    assert (document.kind, document.number, document.date, document.bases) == (DocumentKind.REPORT, None, None, ())
    assert (page.menu, page.order) == (None, 100)


@pytest.mark.parametrize(("model", "least"), [(Call, CALL), (Document, DOCUMENT), (Page, PAGE)])
def test_every_demanded_key_is_demanded_and_no_other_is_taken(model: type[BaseModel], least: dict[str, Any]) -> None:
    for name in least:
        with pytest.raises(ValidationError) as caught:
            model.model_validate({key: value for key, value in least.items() if key != name})
        assert [(error["type"], error["loc"]) for error in caught.value.errors()] == [("missing", (name,))]
    with pytest.raises(ValidationError, match="extra_forbidden"):
        model.model_validate({**least, "status": "draft"})

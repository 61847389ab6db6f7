"""The front matter of the other collections: calls and contests, official documents, plain pages."""

from typing import Annotated

from pydantic import BeforeValidator

from initiatives.reading.model import Attachment
from initiatives.reading.record import Record, key
from initiatives.reading.scalars import Count, Day, Line, Slug, Text, Truth, Year, one_of
from initiatives.reading.vocabulary import CallKind, DocumentKind

CallKindCode = Annotated[CallKind, BeforeValidator(one_of(CallKind, "unknown-call-kind"))]
DocumentKindCode = Annotated[DocumentKind, BeforeValidator(one_of(DocumentKind, "unknown-document-kind"))]


class Result(Record):
    """One published result of a call or contest."""

    title: Annotated[Line, key("Nội dung", "Kết quả, giải hoặc tên sáng kiến.", example="Giải Nhì")]
    holder: Annotated[Line | None, key("Đơn vị, cá nhân", "Ai đạt; tên người chỉ ghi khi đồng ý công khai.")] = None
    initiative: Annotated[Line | None, key("Mã hồ sơ", "Mã hồ sơ của sáng kiến, nếu có.", example="SK-2024-003")] = None


class Commendation(Record):
    """A commendation given in connection with a call or contest (dispatch, section 1)."""

    who: Annotated[Line, key("Ai được biểu dương", "Nhóm, đơn vị; tên người chỉ ghi khi đồng ý công khai.")]
    what: Annotated[Line, key("Vì việc gì", "Thành tích được biểu dương.")]


class Call(Record):
    """The front matter of ``content/calls/<id>.md``: a call or contest (dispatch, section 2)."""

    title: Annotated[Line, key("Tên", "Tên đợt phát động hoặc cuộc thi.")]
    summary: Annotated[Line, key("Tóm tắt", "Một câu giới thiệu.")]
    kind: Annotated[CallKindCode, key("Loại", "Đợt phát động hay cuộc thi.", example="call")]
    organiser: Annotated[Line, key("Đơn vị tổ chức", "Cơ quan phát động hoặc tổ chức.")]
    opens: Annotated[Day | None, key("Ngày bắt đầu", "Ngày phát động.", example="2024-02-15")] = None
    deadline: Annotated[Day | None, key("Hạn đăng ký", "Hạn cuối nhận đăng ký.", example="2024-03-31")] = None
    decided: Annotated[Day | None, key("Ngày công bố kết quả", "Ngày công bố kết quả.")] = None
    year: Annotated[Year, key("Năm", "Năm của đợt.", example="2024")]
    rubric: Annotated[Slug | None, key("Bảng tiêu chí", "Mã bảng tiêu chí ở commune.yml.", example="cap-xa-2024")] = None
    documents: Annotated[tuple[Slug, ...], key("Văn bản căn cứ", "Tên tệp trong content/documents, không đuôi .md.")] = ()
    results: Annotated[tuple[Result, ...], key("Kết quả", "Kết quả được công bố.")] = ()
    commendations: Annotated[tuple[Commendation, ...], key("Biểu dương", "Tập thể, cá nhân được biểu dương.")] = ()
    attachments: Annotated[tuple[Attachment, ...], key("Tài liệu kèm theo", "Thể lệ, mẫu phiếu.")] = ()
    sample: Annotated[Truth, key("Dữ liệu mẫu", "true nếu là dữ liệu mẫu.")] = False
    note: Annotated[Text | None, key("Ghi chú nội bộ", "Chỉ cán bộ đọc; không bao giờ công khai.", internal=True)] = None


class Document(Record):
    """The front matter of ``content/documents/<slug>.md``: an official document.

    Number, date, issuer, abstract and files are what a public site lists of a document.
    """

    kind: Annotated[DocumentKindCode, key("Loại văn bản", "Công văn, quyết định, báo cáo…", example="dispatch")]
    number: Annotated[Line | None, key("Số, ký hiệu", "Bỏ trống dòng này nếu chưa có số.", example="503/UBND-NV")] = None
    date: Annotated[Day | None, key("Ngày ban hành", "Ngày ký.", example="2024-02-07")] = None
    year: Annotated[Year, key("Năm", "Năm ban hành.", example="2024")]
    issuer: Annotated[Line, key("Cơ quan ban hành", "Tên cơ quan.", example="UBND tỉnh An Bình")]
    abstract: Annotated[Line, key("Trích yếu", "Trích yếu nội dung văn bản.")]
    bases: Annotated[tuple[Slug, ...], key("Căn cứ", "Tên tệp các văn bản làm căn cứ, không đuôi .md.")] = ()
    attachments: Annotated[tuple[Attachment, ...], key("Tệp đính kèm", "Bản đã ký, phụ lục.")] = ()
    sample: Annotated[Truth, key("Dữ liệu mẫu", "true nếu là dữ liệu mẫu.")] = False
    note: Annotated[Text | None, key("Ghi chú nội bộ", "Chỉ cán bộ đọc; không bao giờ công khai.", internal=True)] = None


class Page(Record):
    """The front matter of ``content/pages/<slug>.md``: about, contact, accessibility."""

    title: Annotated[Line, key("Tên trang", "Tên trang.", example="Giới thiệu")]
    summary: Annotated[Line, key("Tóm tắt", "Một câu nói trang này để làm gì.")]
    menu: Annotated[Line | None, key("Tên trên thanh điều hướng", "Ghi khi muốn có trên thanh điều hướng.")] = None
    order: Annotated[Count, key("Thứ tự", "Số nhỏ đứng trước.", example="10")] = 100
    sample: Annotated[Truth, key("Dữ liệu mẫu", "true nếu là dữ liệu mẫu.")] = False

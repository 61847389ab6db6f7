"""The columns of the lists as one table: Vietnamese name, English key, how to get the value, what it means.

CSV, its machine-readable description, Excel and the open-data page are all made from it.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from initiatives.public import Decree, PublicInitiative, PublicScore, Term
from initiatives.reading.vietnamese import capital, day, number
from initiatives.website.charts import quantity
from initiatives.website.links import absolute

Value = str | int | Decimal | date | None
"""What a cell holds; None is an empty cell."""
Row = list[Value]


_DATATYPES = {
    "year": "integer",
    "approval_date": "date",
    "score": "decimal",
    "score_max": "decimal",
    "recognition_date": "date",
    "spent": "integer",
    "published": "date",
    "updated": "date",
    "url": "anyURI",
}
"""Of the columns that do not hold text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column; ``width`` is in characters, ``datatype`` one of XML Schema's."""

    key: str
    title: str
    about: str
    value: Callable[[PublicInitiative], Value]
    width: int
    datatype: str


def _column(key: str, title: str, about: str, value: Callable[[PublicInitiative], Value], width: int = 16) -> Column:
    return Column(key=key, title=title, about=about, value=value, width=width, datatype=_DATATYPES.get(key, "string"))


def _labels(terms: Iterable[Term]) -> str:
    return "; ".join(term.label for term in terms)


def _authors(initiative: PublicInitiative) -> str:
    """Each author as published: name where there is one, role, share."""
    named = ((", ".join(filter(None, (author.name, author.role))), author.share) for author in initiative.authors)
    return "; ".join(f"{who} ({number(share)}%)" for who, share in named)


def _of_score(value: Callable[[PublicScore], Value]) -> Callable[[PublicInitiative], Value]:
    return lambda initiative: value(initiative.score) if initiative.score else None


def _of_recognition(value: Callable[[Decree], Value]) -> Callable[[PublicInitiative], Value]:
    return lambda initiative: value(initiative.recognition) if initiative.recognition else None


def _replications(initiative: PublicInitiative) -> str:
    return "; ".join(f"{item.place} (từ {day(item.date)})" for item in initiative.replications)


def _rewards(initiative: PublicInitiative) -> str:
    return "; ".join(f"{item.form}, {item.number} ({day(item.date)})" for item in initiative.rewards)


def _measures(initiative: PublicInitiative) -> str:
    return "; ".join(f"{m.name}: {quantity(m.before, m.unit)} → {quantity(m.after, m.unit)}" for m in initiative.measures)


_COLUMNS: tuple[Column, ...] = (
    _column("code", "Mã hồ sơ", "Mã riêng của hồ sơ, không đổi.", lambda i: i.code, 14),
    _column("title", "Tên", "Tên giải pháp, mô hình, sáng kiến.", lambda i: i.title, 48),
    _column("kind", "Loại", "Giải pháp, mô hình, sáng kiến hay đề tài.", lambda i: capital(i.kind.label), 12),
    _column("field", "Lĩnh vực", "Nội dung cải cách hành chính.", lambda i: i.field.label, 32),
    _column("status", "Trạng thái", "Hồ sơ đang ở bước nào.", lambda i: capital(i.status.label), 16),
    _column("year", "Năm", "Năm của hồ sơ.", lambda i: i.year, 8),
    _column("call", "Đợt phát động", "Đợt phát động hoặc cuộc thi.", lambda i: i.call.title if i.call else None, 32),
    _column("lead_unit", "Đơn vị chủ trì", "Theo tên gọi lúc đăng ký.", lambda i: i.lead_unit.label, 28),
    _column("partner_units", "Đơn vị phối hợp", "Các đơn vị trong cơ quan cùng làm.", lambda i: _labels(i.partner_units), 28),
    _column("partners", "Đối tác ngoài cơ quan", "Cơ quan, đoàn thể cùng làm.", lambda i: "; ".join(i.partners), 28),
    _column("authors", "Tác giả", "Chức danh, tên nếu đồng ý công khai, tỷ lệ đóng góp.", _authors, 36),
    _column("beneficiaries", "Đối tượng hưởng lợi", "Người dân, tổ chức, doanh nghiệp.", lambda i: capital(_labels(i.beneficiaries)), 24),
    _column("summary", "Tóm tắt", "Nội dung trong một câu.", lambda i: i.summary, 60),
    _column("scope", "Phạm vi áp dụng", "Nơi áp dụng.", lambda i: i.scope, 20),
    _column("approval_number", "Số văn bản phê duyệt", "Số, ký hiệu văn bản phê duyệt kế hoạch.", lambda i: i.approval.number, 20),
    _column("approval_date", "Ngày phê duyệt", "Ngày ký văn bản phê duyệt.", lambda i: i.approval.date, 16),
    _column("score", "Tổng điểm", "Điểm trung bình của các phiếu chấm.", _of_score(lambda s: s.total), 12),
    _column("score_max", "Điểm tối đa", "Tổng điểm cao nhất của bảng tiêu chí.", _of_score(lambda s: s.max), 12),
    _column("outcome", "Kết quả chấm", "Kết quả theo bảng tiêu chí.", _of_score(lambda s: s.outcome), 16),
    _column("measures", "Số đo trước và sau", "Lợi ích đo được trước và sau khi áp dụng.", _measures, 48),
    _column("recognition_number", "Số quyết định công nhận", "Số, ký hiệu quyết định.", _of_recognition(lambda r: r.number), 24),
    _column("recognition_date", "Ngày công nhận", "Ngày ký quyết định công nhận.", _of_recognition(lambda r: r.date), 16),
    _column("recognition_level", "Cấp công nhận", "Cấp cơ sở, cấp tỉnh hay toàn quốc.", _of_recognition(lambda r: capital(r.by)), 16),
    _column("rating", "Xếp loại", "Mức công nhận.", lambda i: i.rating, 12),
    _column("replications", "Nơi nhân rộng", "Nơi làm theo và ngày bắt đầu.", _replications, 32),
    _column("rewards", "Khen thưởng", "Hình thức, số và ngày quyết định.", _rewards, 32),
    _column("spent", "Đã chi (đồng)", "Kinh phí đã chi.", lambda i: i.funding.spent if i.funding else None, 16),
    _column("published", "Ngày đăng", "Ngày đầu tiên có trên trang.", lambda i: i.published, 14),
    _column("updated", "Ngày cập nhật", "Ngày của thay đổi mới nhất.", lambda i: i.updated, 14),
    _column("sample", "Dữ liệu mẫu", "“Có” nếu là dữ liệu mẫu, không có thật.", lambda i: "Có" if i.sample else "Không", 14),
)


def rows_of(table: Sequence[Column], initiatives: Iterable[PublicInitiative]) -> list[Row]:
    """The rows of a table: a cell of every column for each initiative."""
    return [[column.value(initiative) for column in table] for initiative in initiatives]


def columns(siteurl: str) -> tuple[Column, ...]:
    """All columns; the permanent address, which depends on where the site lives, closes each row."""
    address = _column("url", "Địa chỉ", "Địa chỉ trang, không đổi.", lambda i: absolute(siteurl, i.path), 48)
    return (*_COLUMNS, address)

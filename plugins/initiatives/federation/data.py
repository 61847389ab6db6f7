"""The merged open data: one table of all rows as CSV and JSON, and how each source stands.

Written as streams of bytes: the rows of a whole country need no more memory than those of one commune.
"""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from initiatives.federation.known import known_code
from initiatives.federation.province import Province, Standing, kind, status
from initiatives.federation.register import Listed
from initiatives.website.columns import Value
from initiatives.website.data import BYTE_ORDER_MARK, cell, csv_lines, on_one_line

SCHEMA_VERSION = "1.0"
"""Of the merged files: the second number grows with new keys, the first when a reader of the old ones would break."""
CSV, JSON, SOURCES = "data/initiatives.csv", "data/initiatives.json", "data/sources.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column of the merged table: English key, Vietnamese name, what it means, how to get the value."""

    key: str
    title: str
    about: str
    value: Callable[[Listed, Province], Value]


def _commune(found: Listed, province: Province) -> Standing:
    return province.standings[found.commune]


COLUMNS: tuple[Column, ...] = (
    Column(key="commune", title="Mã xã", about="Mã của xã trong tệp nguồn.", value=lambda f, p: _commune(f, p).commune.id),
    Column(key="commune_name", title="Xã", about="Tên xã, phường, đặc khu.", value=lambda f, p: _commune(f, p).commune.name),
    Column(
        key="code",
        title="Mã",
        about="Mã xã, rồi mã hồ sơ: duy nhất trong cả tỉnh.",
        value=lambda f, p: known_code(_commune(f, p).commune.id, f.row.code),
    ),
    Column(key="title", title="Tên", about="Tên giải pháp, mô hình, sáng kiến.", value=lambda f, _: f.row.title),
    Column(key="summary", title="Tóm tắt", about="Nội dung trong một câu.", value=lambda f, _: f.row.summary),
    Column(key="kind", title="Loại", about="Giải pháp, mô hình, sáng kiến hay đề tài.", value=lambda f, _: kind(f.row.kind).label),
    Column(key="field", title="Lĩnh vực", about="Nội dung cải cách hành chính.", value=lambda f, p: p.field(f.row.field).label),
    Column(key="status", title="Trạng thái", about="Hồ sơ đang ở bước nào.", value=lambda f, _: status(f.row.status).label),
    Column(key="year", title="Năm", about="Năm của hồ sơ.", value=lambda f, _: f.row.year),
    Column(key="lead_unit", title="Đơn vị chủ trì", about="Theo tên gọi lúc đăng ký.", value=lambda f, _: f.row.unit),
    Column(key="recognition_number", title="Số quyết định công nhận", about="Số, ký hiệu quyết định.", value=lambda f, _: f.row.decision),
    Column(key="recognition_date", title="Ngày công nhận", about="Dạng 2024-12-05.", value=lambda f, _: f.row.recognised),
    Column(key="replications", title="Số nơi nhân rộng", about="Số lượt được làm theo ở nơi khác.", value=lambda f, _: f.row.replications),
    Column(key="updated", title="Ngày cập nhật", about="Ngày của thay đổi mới nhất.", value=lambda f, _: f.row.updated),
    Column(key="sample", title="Dữ liệu mẫu", about="“Có” nếu là dữ liệu mẫu.", value=lambda f, _: "Có" if f.row.sample else "Không"),
    Column(key="url", title="Địa chỉ", about="Trang của sáng kiến ở xã.", value=lambda f, _: f.row.url),
)


def comma_separated(province: Province) -> Iterator[bytes]:
    """The table as Excel opens it right: byte order mark, CRLF, no cell that could run as a formula."""
    yield (BYTE_ORDER_MARK + csv_lines([[column.title for column in COLUMNS]])).encode()
    for found in province.register.all():
        yield csv_lines([[cell(column.value(found, province)) for column in COLUMNS]]).encode()


def catalogue(province: Province) -> Iterator[bytes]:
    """The table as JSON, a row on a line of its own."""
    about = {
        "schema_version": SCHEMA_VERSION,
        "province": province.sources.province.name,
        "agency": province.sources.province.agency,
        "licence": province.sources.website.licence,
        "day": province.as_of.isoformat(),
    }
    yield f'{on_one_line(about)[:-1]}, "initiatives": ['.encode()
    separator = "\n"
    for found in province.register.all():
        yield f"{separator}{on_one_line({column.key: column.value(found, province) for column in COLUMNS})}".encode()
        separator = ",\n"
    yield b"\n]}\n"


def sources(province: Province) -> bytes:
    """How each source stands, for those who watch over them."""
    told = [
        {
            "id": one.commune.id,
            "name": one.commune.name,
            "url": one.commune.url,
            "initiatives": one.tally.rows,
            "confirmed": one.confirmed.isoformat() if one.confirmed else None,
            "problems": [{"code": found.code, "message": found.message} for found in one.problems],
        }
        for one in province.standings
    ]
    return (json.dumps({"schema_version": SCHEMA_VERSION, "sources": told}, ensure_ascii=False, indent=1) + "\n").encode()

"""The open data files as one table, and how their format has changed: the page, DCAT and schema.org are made from it."""

from dataclasses import dataclass

SCHEMA_VERSION = "1.1"
"""Of the data files: the second number grows with new keys and reworded titles of columns, the first where keys or places would break."""
SCHEMA = "data/schema.json"
"""What the model says of a dossier's keys, with examples that a dossier may be called like."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """A data file: its address, media type, and for what it is good."""

    path: str
    name: str
    title: str
    about: str
    media: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What a version of the format brought."""

    version: str
    about: str


FORMATS = (
    Format(
        path="data/initiatives.xlsx",
        name="Excel",
        title="Danh sách sáng kiến, tệp Excel",
        about="Mở bằng Excel, LibreOffice: lọc, sắp xếp, in ra giấy. Trang tính thứ hai giải thích từng cột.",
        media="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ),
    Format(
        path="data/initiatives.csv",
        name="CSV",
        title="Danh sách sáng kiến, tệp CSV",
        about="Cùng các cột như tệp Excel, cho phần mềm thống kê. Chữ mã UTF-8, ngày ghi kiểu 2024-03-15, số lẻ dùng dấu chấm.",
        media="text/csv",
    ),
    Format(
        path="data/initiatives.json",
        name="JSON",
        title="Toàn bộ thông tin công khai, tệp JSON",
        about="Mọi thông tin công khai của từng sáng kiến, cả nội dung, quá trình, điểm từng tiêu chí, tệp đính kèm; cho người lập trình.",
        media="application/json",
    ),
)
"""For people first, for machines after."""

DESCRIPTIONS = (
    Format(
        path="data/initiatives.csv-metadata.json",
        name="CSVW",
        title="Mô tả các cột cho máy đọc",
        about="Tên, ý nghĩa, kiểu dữ liệu của từng cột trong tệp CSV, theo chuẩn CSV on the Web của W3C.",
        media="application/csvm+json",
    ),
    Format(
        path=SCHEMA,
        name="JSON Schema",
        title="Cấu trúc hồ sơ, JSON Schema",
        about="Các khóa mà cán bộ ghi trong hồ sơ gốc của một sáng kiến.",
        media="application/schema+json",
    ),
)
"""What explains the data files to machines."""

CHANGES = (
    Change(
        version="1.1",
        about="Tệp JSON có thêm lịch sử thay đổi của từng trang (khóa “history”). Cột “Đối tác ngoài xã” của tệp CSV, Excel nay tên là "
        "“Đối tác ngoài cơ quan”, vì phường và đặc khu cũng dùng; thứ tự các cột không đổi.",
    ),
    Change(version="1.0", about="Bản đầu tiên: tệp JSON, CSV, Excel và mô tả các cột."),
)
"""The versions of the format, newest first."""

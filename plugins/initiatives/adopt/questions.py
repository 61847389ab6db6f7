"""What a commune is asked before it gets a site of its own: in which words, with what usual answer, of which type."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from initiatives.adopt.answers import Read, Unfit, address, criteria, day, email, line, named, points, units
from initiatives.reading.vietnamese import capital, number

KINDS = ("xã", "phường", "đặc khu")
"""What a unit of the lower of the two levels is called since 01/7/2025 (Luật Tổ chức chính quyền địa phương 2025)."""
PROVINCES = ("tỉnh", "thành phố")

Given = Mapping[str, str]
"""The answers so far, by the name of their question."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One question; ``usual`` is the answer where none is given, made from the earlier ones; an ``optional`` one may stay empty."""

    name: str
    title: str
    about: str
    example: str
    read: Read
    usual: Callable[[Given], str] | None = None
    optional: bool = False

    @property
    def flag(self) -> str:
        """The question as an option of the command."""
        return "--" + self.name.replace("_", "-")


QUESTIONS = (
    Question(
        name="commune",
        title="Tên xã, phường, đặc khu",
        about="Viết cả chữ xã, phường, đặc khu.",
        example="xã Minh Châu",
        read=named(KINDS, "xã Minh Châu"),
    ),
    Question(
        name="province",
        title="Tỉnh, thành phố",
        about="Viết cả chữ tỉnh, thành phố.",
        example="tỉnh An Bình",
        read=named(PROVINCES, "tỉnh An Bình"),
    ),
    Question(
        name="since",
        title="Tên gọi này có từ ngày nào",
        about="Ngày thành lập theo nghị quyết sắp xếp.",
        example="01/7/2025",
        read=day,
        usual=lambda given: "01/7/2025",
    ),
    Question(
        name="history",
        title="Được lập từ những xã nào",
        about="Một câu cho chân trang; bỏ trống nếu không có.",
        example="Thành lập trên cơ sở hai xã Minh Tân và Châu Sơn (cũ)",
        read=line,
        usual=lambda given: "",
        optional=True,
    ),
    Question(
        name="parent",
        title="Cơ quan chủ quản",
        about="Cơ quan cấp trên trực tiếp của Ủy ban nhân dân xã.",
        example="Ủy ban nhân dân tỉnh An Bình",
        read=line,
        usual=lambda given: f"Ủy ban nhân dân {given['province']}",
    ),
    Question(
        name="report_to",
        title="Nơi nhận báo cáo",
        about="Cơ quan nhận báo cáo cải cách hành chính định kỳ.",
        example="UBND tỉnh An Bình",
        read=line,
        usual=lambda given: f"UBND {given['province']}",
    ),
    Question(
        name="through",
        title="Báo cáo gửi qua",
        about="Đơn vị tiếp nhận báo cáo.",
        example="Sở Nội vụ",
        read=line,
        usual=lambda given: "Sở Nội vụ",
    ),
    Question(
        name="units",
        title="Các đơn vị chấm điểm",
        about="Cách nhau bằng dấu chấm phẩy; đơn vị đầu tiên tổng hợp, soạn văn bản.",
        example="Văn phòng HĐND và UBND; Phòng Kinh tế",
        read=units,
        usual=lambda given: "Văn phòng HĐND và UBND; Phòng Kinh tế; Phòng Văn hóa - Xã hội; Trung tâm Phục vụ hành chính công",
    ),
    Question(
        name="criteria",
        title="Các tiêu chí chấm điểm",
        about="Tên=điểm tối đa, cách nhau bằng dấu chấm phẩy; thêm (ít nhất …) nếu có điểm tối thiểu.",
        example="Tính mới=40 (ít nhất 20); Hiệu quả=60",
        read=criteria,
        usual=lambda given: "Tính mới, sáng tạo=30; Khả năng áp dụng, nhân rộng=30; Hiệu quả=40",
    ),
    Question(
        name="threshold",
        title="Tổng điểm phải đạt",
        about="Dưới mức này thì không được phê duyệt.",
        example="70",
        read=points,
        usual=lambda given: number(sum((one.max for one in criteria(given["criteria"])), Decimal(0)) * 7 / 10),
    ),
    Question(
        name="title",
        title="Tên trang web",
        about="Đứng ở đầu mọi trang.",
        example="Sáng kiến cải cách hành chính xã Minh Châu",
        read=line,
        usual=lambda given: f"Sáng kiến cải cách hành chính {given['commune']}",
    ),
    Question(
        name="address",
        title="Địa chỉ trụ sở",
        about="Thôn, đường, xã, tỉnh.",
        example="Thôn Trung, xã Minh Châu, tỉnh An Bình",
        read=line,
        usual=lambda given: f"{capital(given['commune'])}, {given['province']}",
    ),
    Question(
        name="phone",
        title="Số điện thoại của cơ quan",
        about="Bỏ trống thì trang ghi rõ là chưa có, điền sau trong commune.yml.",
        example="0200 000 0000",
        read=line,
        usual=lambda given: "",
        optional=True,
    ),
    Question(
        name="email",
        title="Hộp thư của cơ quan",
        about="Bỏ trống thì trang ghi rõ là chưa có, điền sau trong commune.yml.",
        example="ubnd@minhchau.example",
        read=email,
        usual=lambda given: "",
        optional=True,
    ),
    Question(
        name="siteurl",
        title="Địa chỉ trang web sau này",
        about="Bắt đầu bằng https://; chưa có thì để nguyên, sửa sau.",
        example="https://sangkien.minhchau.example",
        read=address,
        usual=lambda given: "https://sangkien.example.vn",
    ),
)
"""The questions, each after those that its usual answer is made from."""


def checked(answers: Given) -> dict[str, Any]:
    """The values of the answers, by the names of their questions; raises Unfit for criteria that cannot reach the threshold."""
    values: dict[str, Any] = {one.name: one.read(answers[one.name]) if answers[one.name] else None for one in QUESTIONS}
    highest = sum((one.max for one in values["criteria"]), Decimal(0))
    if values["threshold"] > highest:
        raise Unfit(f"tổng điểm phải đạt là {number(values['threshold'])}, cao hơn tổng điểm tối đa {number(highest)}")
    return values

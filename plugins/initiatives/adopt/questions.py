"""What a commune is asked before it gets a site of its own: in which words, with what usual answer, of which type."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from initiatives.adopt.answers import Read, Unfit, address, criteria, day, line, mailbox, named, phone, points, units
from initiatives.reading.commune import KINDS, kind_of
from initiatives.reading.vietnamese import capital, number

PROVINCES = ("tỉnh", "thành phố")

Given = Mapping[str, str]
"""The answers so far, by the name of their question."""

_EXAMPLES = {"commune": "xã Minh Châu", "province": "tỉnh An Bình"}
"""Who is spoken of before it is known who asks."""


_LATER = "Bỏ trống thì trang ghi rõ là chưa có, điền sau trong commune.yml."


def _seven_tenths(given: Given) -> str:
    """The threshold that most communes use: 70 of 100 points."""
    return number(sum((one.max for one in criteria(given["criteria"])), Decimal(0)) * 7 / 10)


def _seat(given: Given) -> str:
    """An address that names no more than the commune."""
    return capital(f"{given['commune']}, {given['province']}")


@dataclass(frozen=True, slots=True)
class Question:
    """One question. Its texts may name ``{commune}``, ``{province}`` and ``{kind}`` as they were answered.

    ``usual`` is the answer where none is given, a text or made from the earlier answers; an empty one says that none is needed.
    """

    name: str
    title: str
    about: str
    example: str
    usual: str | Callable[[Given], str] | None = None
    read: Read = line

    @property
    def flag(self) -> str:
        """The question as an option of the command."""
        return "--" + self.name.replace("_", "-")

    @property
    def optional(self) -> bool:
        """Whether the answer may stay empty."""
        return self.usual == ""

    def usually(self, given: Given) -> str | None:
        """The usual answer; None where there is none."""
        return self.usual(given) if callable(self.usual) else self.usual and filled(self.usual, given)


def filled(text: str, given: Given) -> str:
    """A question's text for those who answered so far; before they have, for the commune of the examples."""
    known = {**_EXAMPLES, **given}
    return text.format(commune=known["commune"], province=known["province"], kind=kind_of(known["commune"]))


QUESTIONS = (
    Question("commune", "Tên xã, phường, đặc khu", "Viết cả chữ xã, phường, đặc khu.", "xã Minh Châu", read=named(KINDS, "xã Minh Châu")),
    Question("province", "Tỉnh, thành phố", "Viết cả chữ tỉnh, thành phố.", "tỉnh An Bình", read=named(PROVINCES, "tỉnh An Bình")),
    Question("since", "Tên gọi này có từ ngày nào", "Ngày thành lập theo nghị quyết sắp xếp.", "01/7/2025", "01/7/2025", day),
    Question(
        "history",
        "Được lập từ những đơn vị nào",
        "Một câu cho chân trang; bỏ trống nếu không có.",
        "Thành lập trên cơ sở hai xã Minh Tân và Châu Sơn (cũ)",
        "",
    ),
    Question(
        "parent",
        "Cơ quan chủ quản",
        "Cơ quan cấp trên trực tiếp của Ủy ban nhân dân {kind}.",
        "Ủy ban nhân dân {province}",
        "Ủy ban nhân dân {province}",
    ),
    Question("report_to", "Nơi nhận báo cáo", "Cơ quan nhận báo cáo cải cách hành chính định kỳ.", "UBND {province}", "UBND {province}"),
    Question("through", "Báo cáo gửi qua", "Đơn vị tiếp nhận báo cáo.", "Sở Nội vụ", "Sở Nội vụ"),
    Question(
        "units",
        "Các đơn vị chấm điểm",
        "Cách nhau bằng dấu chấm phẩy; đơn vị đầu tiên tổng hợp, soạn văn bản.",
        "Văn phòng HĐND và UBND; Phòng Kinh tế",
        "Văn phòng HĐND và UBND; Phòng Kinh tế; Phòng Văn hóa - Xã hội; Trung tâm Phục vụ hành chính công",
        units,
    ),
    Question(
        "criteria",
        "Các tiêu chí chấm điểm",
        "Tên=điểm tối đa, cách nhau bằng dấu chấm phẩy; thêm (ít nhất …) nếu có điểm tối thiểu.",
        "Tính mới=40 (ít nhất 20); Hiệu quả=60",
        "Tính mới, sáng tạo=30; Khả năng áp dụng, nhân rộng=30; Hiệu quả=40",
        criteria,
    ),
    Question("threshold", "Tổng điểm phải đạt", "Dưới mức này thì không được phê duyệt.", "70", _seven_tenths, points),
    Question(
        "title",
        "Tên trang web",
        "Đứng ở đầu mọi trang.",
        "Sáng kiến cải cách hành chính {commune}",
        "Sáng kiến cải cách hành chính {commune}",
    ),
    Question("address", "Địa chỉ trụ sở", "Số nhà, đường hoặc thôn, {kind}, tỉnh.", "Số 1 đường Bờ Sông, {commune}", _seat),
    Question("phone", "Số điện thoại của cơ quan", _LATER, "0200 000 0000", "", phone),
    Question("email", "Hộp thư của cơ quan", _LATER, "ubnd@minhchau.example", "", mailbox),
    Question(
        "siteurl",
        "Địa chỉ trang web sau này",
        "Bắt đầu bằng https://; chưa có thì để nguyên, sửa sau.",
        "https://sangkien.minhchau.example",
        "https://sangkien.example.vn",
        address,
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

"""How the commune writes its papers: who signs, to whom copies go, what is rewarded, what evidence counts.

The form of a paper is law (Nghị định 30/2020/NĐ-CP); names, symbols, amounts and points are the commune's, and data.
"""

from typing import Annotated

from pydantic import BeforeValidator

from initiatives.reading.record import Record, key
from initiatives.reading.scalars import Day, Line, Money, Points, Text, one_of
from initiatives.reading.vocabulary import Yardstick

YardstickCode = Annotated[Yardstick, BeforeValidator(one_of(Yardstick, "unknown-yardstick"))]


class Office(Record):
    """A unit that prepares or confirms papers, and in which words it signs."""

    unit: Annotated[Line, key("Đơn vị", "Tên đơn vị soạn hoặc thống nhất văn bản.", example="Văn phòng HĐND và UBND")]
    symbol: Annotated[Line, key("Ký hiệu", "Chữ viết tắt sau loại văn bản.", example="VP")]
    title: Annotated[Line, key("Chức vụ người ký", "Ghi ở chỗ ký.", example="Công chức Văn phòng - Thống kê")]


SECRETARIAT = Office(unit="Văn phòng HĐND và UBND", symbol="VP", title="Công chức Văn phòng - Thống kê")
FINANCE = Office(unit="Tài chính - Kế toán", symbol="TCKT", title="Công chức Tài chính - Kế toán")


class Papers(Record):
    """The form of the commune's papers in one period of time."""

    place: Annotated[
        Line | None, key("Địa danh", "Đứng trước ngày ký; không ghi thì lấy tên xã, phường, đặc khu.", example="Minh Châu")
    ] = None
    superior: Annotated[
        Line | None, key("Cơ quan cấp trên ở đầu văn bản", "Ủy ban nhân dân cấp xã thường không ghi dòng này.", example="UBND tỉnh An Bình")
    ] = None
    symbol: Annotated[Line, key("Ký hiệu cơ quan", "Chữ viết tắt sau loại văn bản.", example="UBND")] = "UBND"
    authority: Annotated[Line, key("Thẩm quyền ký", "Dòng trên chức vụ người ký.", example="TM. Ủy ban nhân dân")] = "TM. Ủy ban nhân dân"
    title: Annotated[Line, key("Chức vụ người ký", "Ghi ở chỗ ký.", example="Chủ tịch")] = "Chủ tịch"
    signer: Annotated[Line | None, key("Họ và tên người ký", "Bỏ trống thì chừa chỗ; không ghi học hàm, học vị.")] = None
    recipients: Annotated[
        tuple[Line, ...], key("Nơi nhận", "Những nơi nhận thêm, ngoài “Như trên” và “Lưu”.", example="[Thường trực Đảng ủy]")
    ] = ()
    archive: Annotated[Line, key("Lưu", "Nơi lưu văn bản.", example="VT, VP")] = "VT, VP"
    secretariat: Annotated[Office, key("Đơn vị soạn thảo", "Đơn vị tổng hợp, trình khen thưởng.")] = SECRETARIAT
    finance: Annotated[Office, key("Đơn vị tài chính", "Đơn vị thống nhất kinh phí.")] = FINANCE


class RewardForm(Record):
    """What is proposed for an initiative that was recognised with a rating."""

    rating: Annotated[Line | None, key("Xếp loại", "Xếp loại khi công nhận; không ghi thì dùng cho mọi xếp loại.", example="Tốt")] = None
    form: Annotated[Line, key("Hình thức", "Hình thức khen thưởng.", example="Giấy khen của Chủ tịch UBND")]
    amount: Annotated[Money, key("Mức thưởng (đồng)", "Tiền thưởng kèm theo.", example="500000")]


class Rewarding(Record):
    """How the commune rewards."""

    source: Annotated[Line, key("Nguồn tiền thưởng", "Lấy từ quỹ nào.", example="Quỹ thi đua, khen thưởng")] = "Ngân sách cấp xã"
    forms: Annotated[tuple[RewardForm, ...], key("Hình thức, mức thưởng", "Dòng đầu tiên hợp với xếp loại được dùng.")] = ()


class Grade(Record):
    """The points for a value that reaches ``from_`` and no higher grade."""

    from_: Annotated[Points, key("Từ mức", "Số sáng kiến, hoặc tỷ lệ % đúng hạn.", example="2", alias="from")]
    points: Annotated[Points, key("Điểm", "Điểm tự chấm.", example="2")]


class EvidenceCriterion(Record):
    """One criterion of the year-end score that initiatives speak for."""

    name: Annotated[Line, key("Tên tiêu chí", "Như trong bộ tiêu chí của cấp trên.", example="Sáng kiến được công nhận")]
    measure: Annotated[YardstickCode, key("Đo bằng", "Máy đếm gì.", example="recognised")]
    grades: Annotated[tuple[Grade, ...], key("Thang điểm", "Đạt mức nào thì được bao nhiêu điểm.", example="[{from: 1, points: 1}]")]
    proof: Annotated[Line, key("Tài liệu kiểm chứng", "Tài liệu phải kèm.", example="Quyết định công nhận sáng kiến")]


class Narrative(Record):
    """``content/settings/reports/<period>.yml``: what only an officer can write in a report, and when it was sent."""

    number: Annotated[Line | None, key("Số báo cáo", "Ghi sau khi đã phát hành.", example="45/BC-UBND", internal=True)] = None
    sent: Annotated[
        Day | None, key("Ngày gửi", "Ghi sau khi đã gửi; làm căn cứ chấm báo cáo đúng hạn.", example="2024-06-14", internal=True)
    ] = None
    basis: Annotated[
        Line | None, key("Căn cứ", "Đứng sau chữ “Thực hiện”.", example="Công văn số 503/UBND-NV ngày 07/02/2024", internal=True)
    ] = None
    leadership: Annotated[Text | None, key("Chỉ đạo, điều hành", "Mỗi dòng là một đoạn.", internal=True)] = None
    strengths: Annotated[Text | None, key("Ưu điểm", "Mỗi dòng là một đoạn.", internal=True)] = None
    difficulties: Annotated[Text | None, key("Khó khăn, hạn chế", "Mỗi dòng là một đoạn.", internal=True)] = None
    directions: Annotated[Text | None, key("Phương hướng, nhiệm vụ", "Mỗi dòng là một đoạn.", internal=True)] = None
    proposals: Annotated[Text | None, key("Kiến nghị, đề xuất", "Mỗi dòng là một đoạn.", internal=True)] = None

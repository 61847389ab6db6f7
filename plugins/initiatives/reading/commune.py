"""``content/settings/commune.yml``: who the commune is, at which date, and by which local rules it judges.

Everything that differs between communes or changes by a decision (names, authorities, units, fields, rubrics,
periods, deadlines) is data with dates here, never code (Nghị quyết on the arrangement of units from 01/7/2025).
"""

import datetime
import re
from collections.abc import Iterable
from decimal import Decimal
from typing import Annotated, TypeVar

from pydantic import AfterValidator

from initiatives.reading import vietnamese
from initiatives.reading.formalities import EvidenceCriterion, Papers, Rewarding
from initiatives.reading.record import Record, key
from initiatives.reading.scalars import Count, Day, Line, Mailbox, Phone, Points, Slug, Text, Truth, refusal

KINDS = ("xã", "phường", "đặc khu")
"""What a unit of the lower of the two levels is called since 01/7/2025 (Luật Tổ chức chính quyền địa phương 2025)."""
_FORMER_KINDS = ("thị trấn",)
"""What it could be called before."""

_ADDRESS = re.compile(r"(https://[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:\d{1,5})?)(/\S*)?", re.IGNORECASE)


def kind_of(name: str) -> str:
    """The word for what a unit is, ``phường`` of ``phường Minh Châu``; where its name does not say it, the word that fits any."""
    return next((kind for kind in (*KINDS, *_FORMER_KINDS) if name.lower().startswith(f"{kind} ")), "địa phương")


def _origin(address: str) -> str:
    """The scheme, host and port of an address as an officer copies it from the browser."""
    match = _ADDRESS.fullmatch(address)
    if not match:
        raise refusal("bad-feedback-link")
    return match[1].lower()


Origin = Annotated[Line, AfterValidator(_origin)]
"""A site by its ``https://host``; what follows the host is dropped."""


class Dated(Record):
    """Something valid from a day to a day, both included; open where no day is given."""

    from_: Annotated[Day | None, key("Từ ngày", "Ngày bắt đầu hiệu lực.", example="2025-07-01", alias="from")] = None
    to: Annotated[Day | None, key("Đến ngày", "Ngày cuối còn hiệu lực.", example="2025-06-30")] = None

    def valid_on(self, day: datetime.date) -> bool:
        """Whether it is in force on ``day``."""
        return (self.from_ is None or self.from_ <= day) and (self.to is None or day <= self.to)

    @property
    def validity(self) -> str:
        """When it is in force, as people read it: ``từ 01/07/2025``, ``từ … đến …``; empty where it always is."""
        return " ".join(f"{word} {vietnamese.day(when)}" for word, when in (("từ", self.from_), ("đến", self.to)) if when)


_D = TypeVar("_D", bound=Dated)


def in_force(entries: Iterable[_D], day: datetime.date) -> tuple[_D, ...]:
    """The entries in force on ``day``, in the order of the file."""
    return tuple(entry for entry in entries if entry.valid_on(day))


class ReportTo(Record):
    """The authority that receives the periodic reports."""

    authority: Annotated[Line, key("Cơ quan nhận báo cáo", "Tên cơ quan.", example="UBND tỉnh An Bình")]
    through: Annotated[Line | None, key("Qua", "Đơn vị tiếp nhận.", example="Sở Nội vụ")] = None

    @property
    def receiver(self) -> str:
        """Who receives a report, and through whom: ``UBND tỉnh An Bình (qua Sở Nội vụ)``."""
        return f"{self.authority} (qua {self.through})" if self.through else self.authority


class Administration(Dated):
    """The commune's names and superiors in one period of time."""

    commune: Annotated[Line, key("Tên xã, phường, đặc khu", "Viết cả chữ xã, phường, đặc khu.", example="xã Minh Châu")]
    agency: Annotated[Line, key("Cơ quan", "Cơ quan ban hành.", example="Ủy ban nhân dân xã Minh Châu")]
    parent: Annotated[Line, key("Cơ quan chủ quản", "Cơ quan cấp trên.", example="Ủy ban nhân dân tỉnh An Bình")]
    place: Annotated[Line, key("Địa bàn", "Huyện, tỉnh.", example="tỉnh An Bình")]
    report_to: Annotated[ReportTo, key("Nơi nhận báo cáo", "Cơ quan nhận báo cáo định kỳ.")]
    history: Annotated[Line | None, key("Lịch sử", "Được lập từ những đơn vị nào.")] = None
    papers: Annotated[Papers, key("Thể thức văn bản", "Địa danh, ký hiệu, người ký, nơi nhận của báo cáo, tờ trình.")] = Papers()

    @property
    def kind(self) -> str:
        """The word for what it is."""
        return kind_of(self.commune)


class Contact(Record):
    """How to reach the office; what a public site must say in its footer. Never a person's own number."""

    responsible: Annotated[Line, key("Chịu trách nhiệm nội dung", "Chức vụ người chịu trách nhiệm.", example="Chủ tịch UBND")]
    address: Annotated[Line, key("Địa chỉ", "Địa chỉ trụ sở.")]
    phone: Annotated[Phone, key("Điện thoại", "Một số của cơ quan.", example="0200 000 0000")]
    email: Annotated[Mailbox, key("Thư điện tử", "Một hộp thư của cơ quan.", example="ubnd@minhchau.example")]
    hours: Annotated[Line | None, key("Giờ làm việc", "Giờ tiếp dân.")] = None
    feedback: Annotated[Line | None, key("Trang phản ánh, kiến nghị", "Địa chỉ https:// của cổng phản ánh.")] = None
    sample: Annotated[Truth, key("Thông tin mẫu", "true khi chưa điền thông tin thật.")] = False


class Website(Record):
    """The name of the site."""

    title: Annotated[Line, key("Tên trang", "Tên trang tổng hợp.", example="Sáng kiến cải cách hành chính")]
    description: Annotated[Line, key("Giới thiệu", "Một câu giới thiệu trang.")]
    licence: Annotated[Line, key("Giấy phép dữ liệu", "Điều kiện dùng lại dữ liệu.")]
    by_the_sea: Annotated[Truth, key("Ở ven biển", "Đầu trang tổng hợp có tranh bờ biển.", example="true")] = False
    embed_on: Annotated[
        tuple[Origin, ...],
        key(
            "Trang được nhúng",
            "Các cổng được nhúng bản rút gọn; bỏ trống thì trang nào cũng nhúng được, chiều cao khung đặt cố định.",
            example="[https://minhchau.example]",
        ),
    ] = ()


class Unit(Dated):
    """A unit of the commune as it was called in a period."""

    id: Annotated[Slug, key("Mã", "Mã đơn vị.", example="van-phong")]
    name: Annotated[Line, key("Tên", "Tên đầy đủ.", example="Văn phòng HĐND và UBND")]
    scores: Annotated[Truth, key("Chấm điểm", "true nếu là đơn vị chấm điểm.", example="true")] = False


class Subject(Dated):
    """One field (lĩnh vực) of administrative reform (Nghị quyết 76/NQ-CP names six)."""

    id: Annotated[Slug, key("Mã", "Mã lĩnh vực.", example="administrative-procedures")]
    name: Annotated[Line, key("Tên", "Tên lĩnh vực.", example="Cải cách thủ tục hành chính")]


class Criterion(Record):
    """One criterion of a rubric."""

    id: Annotated[Slug, key("Mã", "Mã tiêu chí.", example="novelty")]
    name: Annotated[Line, key("Tên", "Tên tiêu chí.", example="Tính mới, sáng tạo")]
    max: Annotated[Points, key("Điểm tối đa", "Điểm cao nhất.", example="30")]
    min: Annotated[Points, key("Điểm tối thiểu", "Dưới mức này là không đạt.", example="21")] = Decimal(0)
    about: Annotated[Text | None, key("Giải thích", "Cách chấm tiêu chí này.")] = None


class Band(Record):
    """The outcome of a total that reaches ``from_`` points and no higher band."""

    from_: Annotated[Points, key("Từ điểm", "Tổng điểm từ mức này.", example="70", alias="from")]
    label: Annotated[Line, key("Kết quả", "Tên kết quả.", example="Đạt")]


class Rubric(Dated):
    """A scoring rubric with its own arithmetic: threshold, minima, step, rounding and trimming."""

    id: Annotated[Slug, key("Mã", "Mã bảng tiêu chí.", example="cap-xa-2024")]
    name: Annotated[Line, key("Tên", "Tên bảng tiêu chí.")]
    source: Annotated[Line | None, key("Nguồn", "Văn bản hoặc nơi lấy bảng tiêu chí.")] = None
    criteria: Annotated[tuple[Criterion, ...], key("Tiêu chí", "Các tiêu chí chấm điểm.")]
    threshold: Annotated[Points, key("Điểm đạt", "Tổng điểm tối thiểu.", example="70")]
    step: Annotated[Points | None, key("Bước điểm", "Điểm là bội số của bước này.", example="0.5")] = None
    decimals: Annotated[Count, key("Số lẻ", "Số chữ số lẻ khi làm tròn, nửa thì làm tròn lên.", example="2")] = 2
    trim_from: Annotated[
        Count | None, key("Bỏ cao nhất, thấp nhất", "Từ bao nhiêu phiếu thì bỏ phiếu cao nhất và thấp nhất.", example="5")
    ] = None
    spread_limit: Annotated[Points | None, key("Chênh lệch tối đa", "Chênh lệch tổng điểm giữa các phiếu cần xem lại.", example="20")] = (
        None
    )
    bands: Annotated[tuple[Band, ...], key("Mức", "Các mức kết quả theo tổng điểm.")] = ()


class Scoring(Record):
    """Who scores whom."""

    exclude_authors_unit: Annotated[Truth, key("Không chấm bài của đơn vị mình", "true thì đơn vị của tác giả không chấm.")] = False
    exclude_authors_unit_from: Annotated[Day | None, key("Không chấm từ ngày", "Hồ sơ chấm trước ngày này giữ nguyên phiếu.")] = None


class Period(Record):
    """A reporting period by month and day; a start after the end lies in the year before."""

    id: Annotated[Slug, key("Mã", "Mã kỳ.", example="h1")]
    name: Annotated[Line, key("Tên", "Tên kỳ báo cáo, đọc liền với số năm đứng sau.", example="6 tháng đầu năm")]
    starts: Annotated[Line, key("Bắt đầu", "Ngày-tháng, dạng 15/12.", example="15/12")]
    ends: Annotated[Line, key("Kết thúc", "Ngày-tháng, dạng 14/6.", example="14/6")]
    due: Annotated[Count | None, key("Hạn gửi", "Số ngày sau ngày cuối kỳ; ghi thì báo cáo kỳ này được chấm đúng hạn.", example="5")] = None


class Deadlines(Record):
    """Local limits, in calendar days, after which the status table shows an initiative as overdue."""

    review: Annotated[Count | None, key("Thẩm định", "Số ngày từ khi đăng ký đến khi phê duyệt.", example="30")] = None
    application: Annotated[Count | None, key("Áp dụng", "Số ngày từ khi phê duyệt đến khi áp dụng.", example="60")] = None
    publication: Annotated[Count | None, key("Đăng tin", "Số ngày từ khi phê duyệt đến khi đăng.", example="7")] = None
    evaluation: Annotated[Count | None, key("Đánh giá", "Số ngày từ khi áp dụng đến khi đánh giá.", example="240")] = None


class Disclosure(Record):
    """Personal data that may stand in the files, and why: a consent, a law or a contract (Law 91/2025/QH15)."""

    text: Annotated[Line, key("Nội dung được phép", "Viết đúng như trong hồ sơ.", example="0200 000 0000")]
    reason: Annotated[Text, key("Lý do", "Căn cứ cho phép: văn bản đồng ý, quy định, hợp đồng.", example="Số trực của Bộ phận Một cửa")]


class Publication(Record):
    """What the commune chooses to publish."""

    disclosures: Annotated[
        tuple[Disclosure, ...],
        key(
            "Dữ liệu cá nhân được phép",
            "Từng số điện thoại, địa chỉ, thư điện tử được phép ghi trong hồ sơ, kèm lý do.",
            example='[{text: "0200 000 0000", reason: "Số trực của Bộ phận Một cửa"}]',
        ),
    ] = ()
    planned_funding: Annotated[Truth, key("Công khai dự toán", "true thì đăng cả dự toán.")] = False


class Novelty(Record):
    """How look-alikes are named; 0 or nothing leaves it to the program."""

    threshold: Annotated[
        Points, key("Ngưỡng giống nhau", "Từ 0 đến 1; giống từ mức này thì phải có kết luận trước khi phê duyệt.", example="0,45")
    ] = Decimal(0)
    shown: Annotated[Count, key("Số sáng kiến nêu ra", "Nêu ra bao nhiêu sáng kiến giống nhất để cán bộ kết luận.", example="3")] = 0


class Commune(Record):
    """The whole of ``content/settings/commune.yml``."""

    website: Annotated[Website, key("Trang web", "Tên và giới thiệu trang.")]
    administrations: Annotated[tuple[Administration, ...], key("Tổ chức hành chính", "Tên gọi và cơ quan cấp trên theo thời gian.")]
    contact: Annotated[Contact, key("Liên hệ", "Thông tin liên hệ của cơ quan.")]
    units: Annotated[tuple[Unit, ...], key("Đơn vị", "Các đơn vị theo thời gian.")]
    fields: Annotated[tuple[Subject, ...], key("Lĩnh vực", "Các nội dung cải cách hành chính.")]
    rubrics: Annotated[tuple[Rubric, ...], key("Bảng tiêu chí", "Các bảng tiêu chí chấm điểm.")]
    periods: Annotated[tuple[Period, ...], key("Kỳ báo cáo", "Các kỳ báo cáo định kỳ.")] = ()
    scoring: Annotated[Scoring, key("Chấm điểm", "Ai chấm ai.")] = Scoring()
    deadlines: Annotated[Deadlines, key("Thời hạn", "Số ngày cho từng bước.")] = Deadlines()
    publication: Annotated[Publication, key("Công khai", "Chọn công khai những gì.")] = Publication()
    novelty: Annotated[Novelty, key("Tính mới", "Giống sáng kiến đã có đến mức nào thì phải có kết luận.")] = Novelty()
    rewarding: Annotated[Rewarding, key("Khen thưởng", "Hình thức, mức thưởng, nguồn tiền.")] = Rewarding()
    evidence: Annotated[tuple[EvidenceCriterion, ...], key("Tiêu chí minh chứng", "Các tiêu chí chấm điểm cuối năm.")] = ()

"""The coded values of the files: English codes, Vietnamese labels, and what officers write instead.

Terms follow the practice of initiative councils (Nghị định 13/2012/NĐ-CP) and the commune's dispatch of 2024.
"""

from enum import StrEnum
from typing import Self, TypeVar


class Coded(StrEnum):
    """A coded value with its Vietnamese label and the other wordings an officer may type for it."""

    label: str
    aliases: tuple[str, ...]

    def __new__(cls, value: str, label: str, *aliases: str) -> Self:
        member = str.__new__(cls, value)
        member._value_ = value
        member.label = label
        member.aliases = aliases
        return member


_C = TypeVar("_C", bound=Coded)


def member(words: type[_C], code: str) -> _C:
    """The member of a vocabulary with this code; raises StopIteration for a code that is not in it."""
    return next(word for word in words if word.value == code)


class Status(Coded):
    """Where an initiative stands, in natural order, the three ends last."""

    DRAFT = "draft", "dự thảo", "nháp", "bản nháp"
    SUBMITTED = "submitted", "đã đăng ký", "đề xuất", "đăng ký"
    UNDER_REVIEW = "under_review", "đang thẩm định", "thẩm định", "đang xét", "chưa duyệt", "chưa phê duyệt", "chờ duyệt", "under-review"
    REVISION = "revision", "yêu cầu bổ sung", "bổ sung", "chờ bổ sung"
    APPROVED = "approved", "đã phê duyệt", "phê duyệt", "đã duyệt", "cho phép áp dụng"
    PILOTING = "piloting", "áp dụng thử", "thí điểm", "làm thử"
    APPLIED = "applied", "đang áp dụng", "áp dụng", "đã áp dụng"
    RECOGNISED = "recognised", "đã công nhận", "công nhận", "được công nhận", "recognized"
    DECLINED = "declined", "không được chọn", "không chọn", "không đạt", "không phê duyệt", "không duyệt", "bị loại", "từ chối"
    WITHDRAWN = "withdrawn", "đã rút", "rút", "rút hồ sơ"
    STOPPED = "stopped", "dừng áp dụng", "dừng", "đã dừng", "ngừng áp dụng"


class Kind(Coded):
    """What sort of proposal it is."""

    SOLUTION = "solution", "giải pháp"
    MODEL = "model", "mô hình"
    INITIATIVE = "initiative", "sáng kiến"
    TOPIC = "topic", "đề tài", "đề tài sáng kiến"


class Group(Coded):
    """Which group of officials an author belongs to (dispatch, recipients)."""

    CADRE = "cadre", "cán bộ"
    CIVIL_SERVANT = "civil-servant", "công chức", "viên chức", "civil_servant"
    PART_TIME = "part-time", "người hoạt động không chuyên trách", "không chuyên trách", "part_time"


class Beneficiary(Coded):
    """Who gains from the initiative (dispatch, section 4a)."""

    CITIZENS = "citizens", "người dân", "công dân", "nhân dân"
    ORGANISATIONS = "organisations", "tổ chức", "cơ quan", "organizations"
    BUSINESSES = "businesses", "doanh nghiệp", "hộ kinh doanh"


class Level(Coded):
    """The level at which an initiative is recognised."""

    COMMUNE = "commune", "cấp cơ sở", "cấp xã", "xã"
    PROVINCE = "province", "cấp tỉnh", "tỉnh"
    NATIONAL = "national", "toàn quốc", "cấp quốc gia"


class Decision(Coded):
    """The officer's decision on a look-alike (dispatch, section 4a: no idea already applied is repeated)."""

    DIFFERENT = "different", "khác", "ý tưởng khác", "không trùng", "không trùng lặp", "không giống"
    IMPROVES = "improves", "cải tiến", "phát triển thêm"
    REPEATS = "repeats", "trùng lặp", "trùng"


class Choice(Coded):
    """What the council decided on an initiative (dispatch, section 5a)."""

    SELECTED = "selected", "được chọn", "chọn", "đồng ý chọn"
    NOT_SELECTED = "not-selected", "không được chọn", "không chọn", "not_selected"


class CallKind(Coded):
    """Whether initiatives are invited by an open call or in a contest."""

    CALL = "call", "đợt phát động", "phát động"
    CONTEST = "contest", "cuộc thi", "hội thi"


class DocumentKind(Coded):
    """The kinds of administrative documents with their abbreviations (Nghị định 30/2020/NĐ-CP, Phụ lục III)."""

    DISPATCH = "dispatch", "công văn"
    DECISION = "decision", "quyết định"
    REPORT = "report", "báo cáo"
    PLAN = "plan", "kế hoạch"
    NOTICE = "notice", "thông báo"
    PROPOSAL = "proposal", "tờ trình"
    MINUTES = "minutes", "biên bản"
    PROGRAMME = "programme", "chương trình"


class Yardstick(Coded):
    """What a criterion of the year-end score counts."""

    RECOGNISED = "recognised", "số sáng kiến được công nhận trong kỳ", "sáng kiến được công nhận", "công nhận"
    PUBLISHED = "published", "tỷ lệ % sáng kiến được đăng đúng hạn", "đăng đúng hạn", "công khai"
    REPORTED = "reported", "tỷ lệ % báo cáo được gửi đúng hạn", "báo cáo đúng hạn", "báo cáo"


PUBLIC_STATUSES = frozenset({Status.APPROVED, Status.PILOTING, Status.APPLIED, Status.RECOGNISED})
"""Always public. A stopped initiative is public too if it was approved before; nothing else ever is."""

SHOWN_STATUSES = tuple(status for status in Status if status in PUBLIC_STATUSES or status is Status.STOPPED)
"""The statuses that citizens may meet, in natural order."""

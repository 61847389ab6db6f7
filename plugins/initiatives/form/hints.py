"""Help that reads otherwise in the form than in a file: there one chooses from a list or turns a switch, and types no code."""

from collections.abc import Mapping

from initiatives.reading.commune import Contact, Publication, Scoring, Unit
from initiatives.reading.formalities import Narrative
from initiatives.reading.model import Author, Funding, Initiative
from initiatives.reading.publications import Call, Document, Page
from initiatives.reading.record import Record
from initiatives.reading.review import Score, ScoreChange

_SAMPLE = "Bật nếu là dữ liệu mẫu; bản chính thức từ chối dữ liệu mẫu."
_MANY_LINES = "Mỗi dòng là một đoạn trong báo cáo. Không công khai."

HINTS: Mapping[tuple[type[Record], str], str] = {
    (Initiative, "code"): "Mã riêng của hồ sơ; máy điền sẵn mã kế tiếp. Đã lưu rồi thì không đổi nữa. Ví dụ: SK-2024-003",
    (Initiative, "field"): "Một trong các nội dung cải cách hành chính.",
    (Initiative, "call"): "Chọn đợt hoặc cuộc thi mà sáng kiến tham gia; không thuộc đợt nào thì bỏ trống.",
    (Initiative, "lead_unit"): "Theo tên gọi lúc đăng ký.",
    (Initiative, "partner_units"): "Các đơn vị trong cơ quan cùng làm.",
    (Initiative, "partner_initiatives"): "Các hồ sơ cùng làm hoặc tiếp nối.",
    (Initiative, "status"): "Hồ sơ đang ở bước nào. Chỉ hồ sơ từ bước đã phê duyệt mới được đăng. "
    "Mỗi bước cần có gì: [xem Hướng dẫn (mở thẻ mới)](huong-dan/).",
    (Initiative, "sample"): _SAMPLE,
    (Author, "unit"): "Chọn khi khác đơn vị chủ trì.",
    (Score, "unit"): "Đơn vị đã chấm phiếu này. Không công khai.",
    (ScoreChange, "unit"): "Đơn vị có điểm được sửa. Không công khai.",
    (ScoreChange, "criterion"): "Tiêu chí được sửa điểm. Không công khai.",
    (Funding, "planned"): "Chỉ công khai khi đã chọn công khai dự toán ở phần Thiết lập.",
    (Call, "rubric"): "Bảng tiêu chí dùng để chấm; bỏ trống thì dùng bảng đầu tiên ở phần Thiết lập.",
    (Call, "documents"): "Các văn bản làm căn cứ; tạo văn bản trước rồi chọn ở đây.",
    (Call, "sample"): _SAMPLE,
    (Document, "bases"): "Các văn bản làm căn cứ của văn bản này.",
    (Document, "sample"): _SAMPLE,
    (Page, "sample"): _SAMPLE,
    (Unit, "scores"): "Bật nếu là đơn vị chấm điểm.",
    (Contact, "sample"): "Bật khi chưa điền thông tin thật.",
    (Scoring, "exclude_authors_unit"): "Bật thì đơn vị của tác giả không chấm.",
    (Publication, "planned_funding"): "Bật thì đăng cả dự toán.",
    **{(Narrative, key): _MANY_LINES for key in ("leadership", "strengths", "difficulties", "directions", "proposals")},
}
"""By model and key; every other key says what the model says of it."""

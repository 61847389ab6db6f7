"""What an initiative's front matter may hold: every key, typed, with its Vietnamese label and help.

One model serves the check, the JSON Schema, the reference page, the new-file command and the columns of the
lists. Each key belongs to a circle: *public* keys are shown to citizens, *internal* keys never leave the registry.
"""

from typing import Annotated

from pydantic import BeforeValidator

from initiatives.reading.record import Record, key
from initiatives.reading.review import LookAlike, Score, ScoreChange, Selection
from initiatives.reading.scalars import Code, Day, FileName, Line, Money, Number, Share, Slug, Text, Truth, one_of
from initiatives.reading.vocabulary import Beneficiary, Group, Kind, Level, Status

StatusCode = Annotated[Status, BeforeValidator(one_of(Status, "unknown-status"))]
KindCode = Annotated[Kind, BeforeValidator(one_of(Kind, "unknown-kind"))]
GroupCode = Annotated[Group, BeforeValidator(one_of(Group, "unknown-group"))]
BeneficiaryCode = Annotated[Beneficiary, BeforeValidator(one_of(Beneficiary, "unknown-beneficiary"))]
LevelCode = Annotated[Level, BeforeValidator(one_of(Level, "unknown-level"))]


class Author(Record):
    """One author or co-author."""

    role: Annotated[Line, key("Chức danh", "Chức danh của tác giả.", example="Công chức Văn phòng - Thống kê")]
    group: Annotated[GroupCode, key("Nhóm", "Cán bộ, công chức hay người hoạt động không chuyên trách.", example="civil-servant")]
    share: Annotated[Share, key("Tỷ lệ đóng góp (%)", "Các tác giả cộng lại đúng 100.", example="100")]
    unit: Annotated[Slug | None, key("Đơn vị", "Đơn vị của tác giả, nếu khác đơn vị chủ trì.", example="van-phong")] = None
    name: Annotated[Line | None, key("Họ và tên", "Chỉ ghi khi đồng ý công khai; trang web đăng đúng như đã ghi.")] = None


class Approval(Record):
    """The leader's approval of the plan before application (dispatch, section 4b)."""

    number: Annotated[Line, key("Số quyết định", "Số, ký hiệu văn bản phê duyệt.", example="31/QĐ-UBND")]
    date: Annotated[Day, key("Ngày phê duyệt", "Ngày ký.", example="2024-03-15")]
    signer: Annotated[Line, key("Người ký", "Chức vụ người ký.", example="Chủ tịch UBND")]
    plan: Annotated[FileName | None, key("Tệp kế hoạch", "Tệp kế hoạch đặt cạnh hồ sơ.", example="ke-hoach.pdf")] = None


class Pilot(Record):
    """A trial before full application."""

    from_: Annotated[Day, key("Từ ngày", "Ngày bắt đầu áp dụng thử.", example="2024-03-20", alias="from")]
    to: Annotated[Day | None, key("Đến ngày", "Ngày kết thúc áp dụng thử.", example="2024-03-31")] = None


class Application(Record):
    """The application in practice."""

    from_: Annotated[Day, key("Từ ngày", "Ngày bắt đầu áp dụng.", example="2024-04-01", alias="from")]
    scope: Annotated[Line, key("Phạm vi", "Nơi áp dụng.", example="Toàn địa bàn")]


class Measure(Record):
    """One measured benefit, before and after."""

    name: Annotated[Line, key("Tên số đo", "Đo cái gì.", example="Thời gian đi lại của một hồ sơ")]
    unit: Annotated[Line, key("Đơn vị tính", "Phút, lượt, đồng, %.", example="phút")]
    before: Annotated[Number, key("Trước", "Giá trị trước khi áp dụng.", example="90")]
    after: Annotated[Number, key("Sau", "Giá trị sau khi áp dụng.", example="0")]


class Evaluation(Record):
    """The evaluation after application (dispatch, section 4c)."""

    date: Annotated[Day, key("Ngày đánh giá", "Ngày lập đánh giá.", example="2024-11-20")]
    conclusion: Annotated[Text, key("Kết luận", "Kết luận đánh giá bằng một, hai câu.")]
    measures: Annotated[tuple[Measure, ...], key("Số đo", "Kết quả trước và sau khi áp dụng.")] = ()


class Recognition(Record):
    """The decision of recognition."""

    number: Annotated[Line, key("Số quyết định", "Số, ký hiệu quyết định công nhận.", example="152/QĐ-UBND")]
    date: Annotated[Day, key("Ngày công nhận", "Ngày ký quyết định.", example="2024-12-05")]
    level: Annotated[LevelCode, key("Cấp công nhận", "Cấp cơ sở, cấp tỉnh hay toàn quốc.", example="commune")]
    rating: Annotated[Line | None, key("Xếp loại", "Mức công nhận, nếu có.", example="Tốt")] = None


class Replication(Record):
    """Another place that took the initiative up (nhân rộng)."""

    place: Annotated[Line, key("Nơi nhân rộng", "Thôn, xã, phường hoặc cơ quan.", example="Thôn Đông")]
    from_: Annotated[Day, key("Từ ngày", "Ngày bắt đầu.", example="2024-09-01", alias="from")]


class Reward(Record):
    """A reward given for the initiative (dispatch, section 5b)."""

    form: Annotated[Line, key("Hình thức", "Hình thức khen thưởng.", example="Giấy khen")]
    number: Annotated[Line, key("Số quyết định", "Số, ký hiệu quyết định khen thưởng.", example="160/QĐ-UBND")]
    date: Annotated[Day, key("Ngày khen thưởng", "Ngày ký quyết định.", example="2024-12-10")]
    amount: Annotated[Money | None, key("Số tiền (đồng)", "Tiền thưởng, nếu có.", example="500000")] = None


class Funding(Record):
    """Money planned and spent, in VND."""

    planned: Annotated[Money | None, key("Dự toán (đồng)", "Chỉ công khai khi commune.yml cho phép.", example="5000000", internal=True)] = (
        None
    )
    spent: Annotated[Money | None, key("Đã chi (đồng)", "Số tiền đã chi.", example="4200000")] = None
    source: Annotated[Line, key("Nguồn", "Nguồn kinh phí.", example="Ngân sách cấp xã")]


class Closure(Record):
    """Why and when an initiative was declined, withdrawn or stopped; public only for one that was stopped."""

    date: Annotated[Day, key("Ngày", "Ngày quyết định không chọn, rút hoặc dừng.", example="2024-10-01")]
    reason: Annotated[Text, key("Lý do", "Lý do; chỉ công khai khi dừng áp dụng.")]
    number: Annotated[Line | None, key("Số văn bản", "Số, ký hiệu văn bản, nếu có.", example="88/TB-UBND")] = None


class Attachment(Record):
    """A file that belongs to the dossier and is published with it."""

    file: Annotated[FileName, key("Tệp", "Tệp đặt cạnh hồ sơ.", example="huong-dan.pdf")]
    title: Annotated[Line, key("Tên tệp", "Tên để người dân đọc.", example="Hướng dẫn nộp hồ sơ tại nhà")]


class Initiative(Record):
    """The front matter of ``content/initiatives/<year>/<slug>.md``."""

    code: Annotated[Code, key("Mã hồ sơ", "Mã riêng của hồ sơ, không trùng, không đổi.", example="SK-2024-003")]
    title: Annotated[Line, key("Tên", "Tên giải pháp, mô hình, sáng kiến.", example="Trả kết quả tại nhà cho người cao tuổi")]
    summary: Annotated[Line, key("Tóm tắt", "Một câu, đăng ở trang tổng hợp và nguồn tin.")]
    kind: Annotated[KindCode, key("Loại", "Giải pháp, mô hình, sáng kiến hay đề tài.", example="model")]
    field: Annotated[
        Slug, key("Lĩnh vực", "Một trong các nội dung cải cách hành chính ở commune.yml.", example="administrative-procedures")
    ]
    call: Annotated[Slug | None, key("Đợt phát động", "Tên tệp trong content/calls, không có đuôi .md.", example="cchc-2024")] = None
    idea: Annotated[
        Slug | None,
        key("Khóa ý tưởng", "Từ khóa của ý tưởng; hai hồ sơ cùng khóa phải có kết luận.", example="tra-ket-qua-tai-nha", internal=True),
    ] = None
    tags: Annotated[tuple[Slug, ...], key("Từ khóa", "Từ khóa để tìm và so sánh.", example="[nguoi-cao-tuoi]")] = ()
    lead_unit: Annotated[Slug, key("Đơn vị chủ trì", "Mã đơn vị ở commune.yml, theo tên gọi lúc đăng ký.", example="tu-phap-ho-tich")]
    partner_units: Annotated[
        tuple[Slug, ...], key("Đơn vị phối hợp", "Mã các đơn vị trong cơ quan cùng làm.", example="[van-hoa-xa-hoi]")
    ] = ()
    partner_initiatives: Annotated[
        tuple[Code, ...], key("Sáng kiến liên quan", "Mã các hồ sơ cùng làm hoặc tiếp nối.", example="[SK-2024-001]")
    ] = ()
    partners: Annotated[tuple[Line, ...], key("Đơn vị ngoài cơ quan cùng làm", "Tên cơ quan, đoàn thể.", example="[Đoàn Thanh niên]")] = ()
    authors: Annotated[
        tuple[Author, ...],
        key("Tác giả", "Tác giả và đồng tác giả.", example="[{role: Công chức Văn phòng - Thống kê, group: civil-servant, share: 100}]"),
    ]
    beneficiaries: Annotated[
        tuple[BeneficiaryCode, ...], key("Đối tượng hưởng lợi", "Người dân, tổ chức, doanh nghiệp.", example="[citizens]")
    ]
    status: Annotated[StatusCode, key("Trạng thái", "Hồ sơ đang ở bước nào.", example="draft")]
    sample: Annotated[Truth, key("Hồ sơ mẫu", "true nếu là dữ liệu mẫu; bản chính thức từ chối hồ sơ mẫu.", example="true")] = False
    submitted: Annotated[Day | None, key("Ngày đăng ký", "Ngày nộp hồ sơ đăng ký.", example="2024-02-26")] = None
    scores: Annotated[
        tuple[Score, ...],
        key(
            "Phiếu chấm điểm",
            "Mỗi đơn vị chấm một phiếu; chỉ công khai điểm trung bình.",
            example="[{unit: van-phong, date: 2024-03-08, criteria: {novelty: 24, application: 25, effect: 34}}]",
            internal=True,
        ),
    ] = ()
    score_changes: Annotated[
        tuple[ScoreChange, ...],
        key(
            "Sửa điểm",
            "Mỗi điểm đã sửa sau khi nhận phiếu; lệnh nhập phiếu tự ghi.",
            example='[{unit: van-phong, criterion: novelty, date: 2024-03-12, before: 24, after: 25, reason: "…"}]',
            internal=True,
        ),
    ] = ()
    novelty: Annotated[
        tuple[LookAlike, ...],
        key(
            "Kết luận về tính mới",
            "Kết luận cho từng sáng kiến tương tự.",
            example='[{like: KB-2024-001, decision: different, reason: "Khác ở chỗ…"}]',
            internal=True,
        ),
    ] = ()
    selection: Annotated[
        Selection | None,
        key(
            "Xét chọn",
            "Kết quả xét chọn của các đơn vị; lệnh xét chọn tự ghi.",
            example="{date: 2024-03-12, outcome: selected, total: 83.5, rank: 1}",
            internal=True,
        ),
    ] = None
    approval: Annotated[
        Approval | None,
        key(
            "Phê duyệt",
            "Lãnh đạo phê duyệt kế hoạch trước khi áp dụng.",
            example="{number: 31/QĐ-UBND, date: 2024-03-15, signer: Chủ tịch UBND}",
        ),
    ] = None
    pilot: Annotated[Pilot | None, key("Áp dụng thử", "Thời gian áp dụng thử.", example="{from: 2024-03-20, to: 2024-03-31}")] = None
    application: Annotated[
        Application | None, key("Áp dụng", "Bắt đầu áp dụng từ khi nào, ở đâu.", example="{from: 2024-04-01, scope: Toàn địa bàn}")
    ] = None
    evaluation: Annotated[
        Evaluation | None,
        key(
            "Đánh giá",
            "Đánh giá kết quả sau khi áp dụng.",
            example='{date: 2024-11-20, conclusion: "…", measures: [{name: Thời gian đi lại, unit: phút, before: 90, after: 0}]}',
        ),
    ] = None
    recognition: Annotated[
        Recognition | None,
        key("Công nhận", "Quyết định công nhận.", example="{number: 152/QĐ-UBND, date: 2024-12-05, level: commune, rating: Tốt}"),
    ] = None
    replications: Annotated[
        tuple[Replication, ...], key("Nhân rộng", "Những nơi đã làm theo.", example="[{place: Thôn Đông, from: 2024-09-01}]")
    ] = ()
    rewards: Annotated[
        tuple[Reward, ...],
        key(
            "Khen thưởng",
            "Các hình thức khen thưởng đã có quyết định.",
            example="[{form: Giấy khen, number: 160/QĐ-UBND, date: 2024-12-10, amount: 500000}]",
        ),
    ] = ()
    funding: Annotated[
        Funding | None,
        key("Kinh phí", "Dự toán và số đã chi, bằng đồng.", example="{planned: 5000000, spent: 4200000, source: Ngân sách cấp xã}"),
    ] = None
    closure: Annotated[
        Closure | None, key("Kết thúc", "Lý do không chọn, rút hoặc dừng áp dụng.", example='{date: 2024-10-01, reason: "…"}')
    ] = None
    attachments: Annotated[
        tuple[Attachment, ...],
        key("Tài liệu kèm theo", "Tệp đăng cùng hồ sơ.", example="[{file: huong-dan.pdf, title: Hướng dẫn nộp hồ sơ tại nhà}]"),
    ] = ()
    published: Annotated[Day | None, key("Ngày đăng", "Ngày đầu tiên có trên trang thông tin điện tử.", example="2024-03-18")] = None
    note: Annotated[
        Text | None, key("Ghi chú nội bộ", "Chỉ cán bộ đọc; không bao giờ công khai.", example="Chờ ý kiến kế toán", internal=True)
    ] = None

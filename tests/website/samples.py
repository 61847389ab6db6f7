"""A small realistic commune for the website's tests: every optional field once present and once absent."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from initiatives.public import (
    Body,
    CriterionScore,
    Decree,
    Link,
    Milestone,
    PublicAuthor,
    PublicCall,
    PublicCommendation,
    PublicCommune,
    PublicCriterion,
    PublicDeed,
    PublicDocument,
    PublicFile,
    PublicFunding,
    PublicInitiative,
    PublicMeasure,
    PublicPage,
    PublicReplication,
    PublicResult,
    PublicReward,
    PublicRubric,
    PublicScore,
    PublicSite,
    PublicYear,
    Section,
    Term,
)
from initiatives.website.output import Target

SITEURL = "https://dailanh.example/sang-kien-xa"
TEMPLATES = Path(__file__).parents[2] / "theme" / "templates"

PROCEDURES = Term(id="administrative-procedures", label="Cải cách thủ tục hành chính")
FINANCE = Term(id="public-finance", label="Cải cách tài chính công")
DIGITAL = Term(id="digital-government", label="Xây dựng và phát triển chính quyền điện tử, chính quyền số")
SERVICE = Term(id="civil-service", label="Cải cách chế độ công vụ")
JUSTICE = Term(id="tu-phap-ho-tich", label="Tư pháp - Hộ tịch")
CULTURE = Term(id="van-hoa-xa-hoi", label="Văn hóa - Xã hội")
OFFICE = Term(id="van-phong", label="Văn phòng HĐND và UBND xã")
APPROVED = Term(id="approved", label="đã phê duyệt")
PILOTING = Term(id="piloting", label="áp dụng thử")
APPLIED = Term(id="applied", label="đang áp dụng")
RECOGNISED = Term(id="recognised", label="đã công nhận")
STOPPED = Term(id="stopped", label="dừng áp dụng")
MODEL = Term(id="model", label="mô hình")
SOLUTION = Term(id="solution", label="giải pháp")
CIVIL_SERVANT = Term(id="civil-servant", label="công chức")
PART_TIME = Term(id="part-time", label="người hoạt động không chuyên trách")
CITIZENS = Term(id="citizens", label="người dân")
BUSINESSES = Term(id="businesses", label="doanh nghiệp")


def section(title: str, anchor: str, markdown: str) -> Section:
    """A section of a body."""
    return Section(title=title, anchor=anchor, markdown=markdown)


def body(*sections: Section, **targets: str) -> Body:
    """A body; each target is given as ``name=path`` and written in the text as ``name.md``."""
    return Body(sections=sections, targets=tuple((f"{name.replace('_', '-')}.md", path) for name, path in targets.items()))


NO_BODY = Body(sections=(), targets=())

PLAN = PublicFile(
    title="Kế hoạch trả kết quả tại nhà",
    path="sang-kien/tra-ket-qua-tai-nha/ke-hoach.pdf",
    source="initiatives/2024/ke-hoach.pdf",
    size=187_420,
)
LEAFLET = PublicFile(
    title="Tờ rơi hướng dẫn",
    path="sang-kien/tra-ket-qua-tai-nha/tờ rơi.docx",
    source="initiatives/2024/tờ rơi.docx",
    size=3_400_000,
)

HOME_DELIVERY = PublicInitiative(
    code="SK-2024-003",
    slug="tra-ket-qua-tai-nha",
    path="sang-kien/tra-ket-qua-tai-nha/",
    title="Trả kết quả thủ tục hành chính tại nhà cho người cao tuổi",
    summary="Cán bộ thôn mang kết quả đến tận nhà người từ 70 tuổi và người khó đi lại, không thu thêm tiền.",
    year=2024,
    kind=MODEL,
    field=PROCEDURES,
    status=RECOGNISED,
    sample=True,
    call=Link(path="dot/cchc-2024/", title="Đợt phát động sáng kiến cải cách hành chính năm 2024"),
    lead_unit=JUSTICE,
    partner_units=(CULTURE,),
    partners=("Đoàn Thanh niên xã", "Bưu điện văn hóa xã"),
    partner_initiatives=(Link(path="sang-kien/nhan-tin-ket-qua/", title="Nhắn tin báo kết quả hồ sơ"),),
    authors=(
        PublicAuthor(role="Công chức Tư pháp - Hộ tịch", group=CIVIL_SERVANT, share=Decimal("62.5"), name="Trần Thị Ánh Nguyệt"),
        PublicAuthor(role="Trưởng thôn Đông", group=PART_TIME, share=Decimal("37.5"), name=""),
    ),
    beneficiaries=(CITIZENS,),
    milestones=(
        Milestone(step="submitted", label="Đăng ký", date=date(2024, 2, 26), until=None, number="", detail=""),
        Milestone(step="approval", label="Phê duyệt", date=date(2024, 3, 15), until=None, number="31/QĐ-UBND", detail="Chủ tịch UBND xã"),
        Milestone(step="pilot", label="Áp dụng thử", date=date(2024, 3, 20), until=date(2024, 3, 31), number="", detail="Thôn Đông"),
        Milestone(step="application", label="Áp dụng", date=date(2024, 4, 1), until=None, number="", detail="Toàn xã"),
        Milestone(step="evaluation", label="Đánh giá", date=date(2024, 11, 20), until=None, number="", detail=""),
        Milestone(step="recognition", label="Công nhận", date=date(2024, 12, 5), until=None, number="152/QĐ-UBND", detail="Cấp cơ sở"),
    ),
    score=PublicScore(
        rubric="Bảng tiêu chí cấp xã (ba tiêu chí, 100 điểm)",
        sheets=4,
        total=Decimal("83.25"),
        max=Decimal(100),
        threshold=Decimal(70),
        outcome="Đạt",
        criteria=(
            CriterionScore(name="Tính mới, sáng tạo", average=Decimal("24.00"), max=Decimal(30), min=Decimal(21)),
            CriterionScore(name="Khả năng áp dụng, nhân rộng", average=Decimal("25.25"), max=Decimal(30), min=Decimal(21)),
            CriterionScore(name="Hiệu quả", average=Decimal("34.00"), max=Decimal(40), min=Decimal(25)),
        ),
    ),
    approval=Decree(number="31/QĐ-UBND", date=date(2024, 3, 15), by="Chủ tịch UBND xã"),
    scope="Toàn xã",
    conclusion="Người cao tuổi không còn phải đi lại lần thứ hai; kết quả đến nơi trong ngày làm việc tiếp theo.",
    measures=(
        PublicMeasure(name="Thời gian đi lại của một hồ sơ", unit="phút", before=Decimal(90), after=Decimal(0)),
        PublicMeasure(name="Số lần đi lại", unit="lần", before=Decimal(2), after=Decimal("0.5")),
        PublicMeasure(name="Người dân hài lòng", unit="%", before=Decimal("86.5"), after=Decimal(98)),
    ),
    recognition=Decree(number="152/QĐ-UBND", date=date(2024, 12, 5), by="cấp cơ sở"),
    rating="Tốt",
    replications=(
        PublicReplication(place="Thôn Đông", date=date(2024, 9, 1)),
        PublicReplication(place="Thôn Tây Nam", date=date(2024, 10, 15)),
    ),
    rewards=(
        PublicReward(form="Giấy khen", number="160/QĐ-UBND", date=date(2024, 12, 10), amount=500_000),
        PublicReward(form="Biểu dương", number="161/QĐ-UBND", date=date(2024, 12, 10), amount=None),
    ),
    funding=PublicFunding(planned=5_000_000, spent=4_200_000, source="Ngân sách xã"),
    stopped="",
    published=date(2024, 3, 18),
    updated=date(2024, 12, 10),
    tags=("nguoi-cao-tuoi", "tra-ket-qua"),
    body=body(
        section("", "", "Mô hình bắt đầu từ [ý kiến của bà con](nhan-tin.md) tại buổi tiếp dân tháng 01/2024."),
        section(
            "Nội dung",
            "noi-dung",
            "Người từ **70 tuổi** trở lên đăng ký nhận kết quả tại nhà ngay khi nộp hồ sơ:\n\n"
            "1. Bộ phận Một cửa ghi địa chỉ vào phiếu hẹn.\n2. Cán bộ thôn nhận kết quả mỗi buổi chiều.\n3. Người nhận ký vào sổ.\n\n"
            "### Thủ tục áp dụng\n\n"
            "| Thủ tục | Thời hạn | Số hồ sơ năm 2023 |\n|---|---|--:|\n| Chứng thực bản sao | Trong ngày | 412 |\n"
            "| Đăng ký khai tử | Trong ngày | 38 |\n| Trợ cấp người cao tuổi | 7 ngày làm việc | 127 |\n",
        ),
        section("Đối tượng áp dụng", "doi-tuong-ap-dung", "Người cao tuổi, người khuyết tật trong toàn xã."),
        section(
            "Phương pháp thực hiện",
            "phuong-phap-thuc-hien",
            "Mỗi thôn cử một người nhận kết quả. Các thôn ven biển đi theo lịch tàu cá về bến.\n\n"
            "> Có hôm biển động, kết quả vẫn đến trước giờ cơm chiều.\n\n- Không thu thêm tiền.\n- Không giữ giấy tờ gốc qua đêm.\n",
        ),
        section("Lợi ích mang lại", "loi-ich-mang-lai", "Bớt một lần đi lại cho mỗi hồ sơ, nhất là mùa mưa bão."),
        section("Kết quả", "ket-qua", "Từ 01/4/2024 đến 15/11/2024 đã trả tại nhà **318 kết quả** cho 204 người."),
        nhan_tin="sang-kien/nhan-tin-ket-qua/",
    ),
    files=(PLAN, LEAFLET),
)
"""An initiative with every field."""

TEXT_MESSAGES = PublicInitiative(
    code="SK-2024-001",
    slug="nhan-tin-ket-qua",
    path="sang-kien/nhan-tin-ket-qua/",
    title="Nhắn tin báo kết quả hồ sơ",
    summary="Hồ sơ xong là có tin nhắn, bà con không phải lên xã hỏi.",
    year=2024,
    kind=SOLUTION,
    field=DIGITAL,
    status=APPROVED,
    sample=False,
    call=None,
    lead_unit=OFFICE,
    partner_units=(),
    partners=(),
    partner_initiatives=(),
    authors=(PublicAuthor(role="Công chức Văn phòng - Thống kê", group=CIVIL_SERVANT, share=Decimal(100), name=""),),
    beneficiaries=(CITIZENS, BUSINESSES),
    milestones=(
        Milestone(step="approval", label="Phê duyệt", date=date(2024, 3, 15), until=None, number="30/QĐ-UBND", detail="Chủ tịch UBND xã"),
    ),
    score=None,
    approval=Decree(number="30/QĐ-UBND", date=date(2024, 3, 15), by="Chủ tịch UBND xã"),
    scope="",
    conclusion="",
    measures=(),
    recognition=None,
    rating="",
    replications=(),
    rewards=(),
    funding=None,
    stopped="",
    published=None,
    updated=date(2024, 3, 15),
    tags=(),
    body=body(section("Nội dung", "noi-dung", "Nhắn tin khi hồ sơ xong.")),
    files=(),
)
"""An initiative with nothing that may be left out."""

HOSTILE = replace(
    TEXT_MESSAGES,
    code="SK-2023-002",
    slug="ca-va-nuoc-mam",
    path="sang-kien/ca-va-nuoc-mam/",
    title='Thu phí chợ "Cá & Mắm" <không tiền mặt>',
    summary="=SUM(A1) & </script><script>alert('x')</script>",
    year=2023,
    field=FINANCE,
    status=STOPPED,
    stopped="Chợ cũ đã dời; tiểu thương dùng mã QR của <Ban quản lý>.",
    approval=Decree(number="12/QĐ-UBND", date=date(2023, 5, 4), by="Chủ tịch UBND xã"),
    milestones=(
        Milestone(step="approval", label="Phê duyệt", date=date(2023, 5, 4), until=None, number="12/QĐ-UBND", detail=""),
        Milestone(step="closure", label="Dừng áp dụng", date=date(2024, 1, 9), until=None, number="88/TB-UBND", detail=""),
    ),
    updated=date(2024, 1, 9),
    body=body(section("Nội dung", "noi-dung", "Thu bằng mã QR. <!-- ghi chú nội bộ --><script>alert(1)</script>")),
)
"""An initiative whose words try to be markup and formulas."""

CALL = PublicCall(
    id="cchc-2024",
    path="dot/cchc-2024/",
    title="Đợt phát động sáng kiến cải cách hành chính năm 2024",
    summary="Mời cán bộ, công chức đề xuất cách làm mới, thiết thực, tiết kiệm.",
    kind=Term(id="call", label="đợt phát động"),
    organiser="Ủy ban nhân dân xã Đại Lãnh",
    year=2024,
    opens=date(2024, 2, 15),
    deadline=date(2024, 3, 31),
    decided=date(2024, 12, 5),
    sample=True,
    rubric=PublicRubric(
        name="Bảng tiêu chí cấp xã (ba tiêu chí, 100 điểm)",
        threshold=Decimal(70),
        criteria=(
            PublicCriterion(name="Tính mới, sáng tạo", max=Decimal(30), min=Decimal(21), about="Không lặp lại cách làm đã có."),
            PublicCriterion(name="Khả năng áp dụng, nhân rộng", max=Decimal(30), min=Decimal(21), about=""),
            PublicCriterion(name="Hiệu quả", max=Decimal(40), min=Decimal(0), about="Có số liệu để đo."),
        ),
    ),
    documents=(Link(path="van-ban/cong-van-2024/", title="Tiếp tục phát huy các giải pháp, mô hình, sáng kiến năm 2024"),),
    results=(
        PublicResult(title="Giải Nhất", holder="Tư pháp - Hộ tịch", link=Link(path=HOME_DELIVERY.path, title=HOME_DELIVERY.title)),
        PublicResult(title="Giải Nhì", holder="", link=None),
    ),
    commendations=(PublicCommendation(who="Các trưởng thôn ven biển", what="đưa kết quả đến nhà bà con mùa mưa bão"),),
    body=body(
        section("Thể lệ", "the-le", "Mỗi hồ sơ nêu đủ bốn mục theo [công văn](cong-van-2024.md)."), cong_van_2024="van-ban/cong-van-2024/"
    ),
    files=(PublicFile(title="Phiếu đăng ký", path="dot/cchc-2024/phieu.docx", source="calls/phieu.docx", size=900),),
)
CONTEST = replace(
    CALL,
    id="cuoc-thi-2023",
    path="dot/cuoc-thi-2023/",
    title="Cuộc thi lần thứ 6",
    kind=Term(id="contest", label="cuộc thi"),
    year=2023,
    opens=None,
    deadline=None,
    decided=None,
    sample=False,
    rubric=None,
    documents=(),
    results=(),
    commendations=(),
    body=NO_BODY,
    files=(),
)

DISPATCH = PublicDocument(
    slug="cong-van-2024",
    path="van-ban/cong-van-2024/",
    kind=Term(id="dispatch", label="công văn"),
    number="",
    date=None,
    year=2024,
    issuer="UBND xã Đại Lãnh",
    abstract="Tiếp tục phát huy các giải pháp, mô hình, sáng kiến cải cách hành chính trong năm 2024",
    sample=False,
    bases=(Link(path="van-ban/503-ubnd-nv/", title="Triển khai kết quả cuộc thi lần thứ 6"),),
    body=body(
        section("", "", "Công văn nêu **năm** nhóm việc."), section("Những việc phải làm", "nhung-viec-phai-lam", "Phổ biến kết quả.")
    ),
    files=(),
)
BASIS = replace(
    DISPATCH,
    slug="503-ubnd-nv",
    path="van-ban/503-ubnd-nv/",
    number="503/UBND-NV",
    date=date(2024, 2, 7),
    issuer="UBND huyện Vạn Ninh",
    abstract="Triển khai kết quả cuộc thi lần thứ 6",
    bases=(),
    body=NO_BODY,
    files=(PublicFile(title="Bản đã ký", path="van-ban/503-ubnd-nv/503.pdf", source="documents/503.pdf", size=1_234_567),),
)

ABOUT = PublicPage(
    slug="gioi-thieu",
    path="gioi-thieu/",
    title="Giới thiệu trang thông tin",
    summary="Trang này công khai những gì.",
    menu="Giới thiệu",
    sample=False,
    body=body(section("", "", "Mở đầu."), section("Ai làm trang này", "ai-lam", "Văn phòng xã."), section("Góp ý", "gop-y", "Gửi về xã.")),
    files=(),
)
ACCESSIBILITY = replace(ABOUT, slug="tro-nang", path="tro-nang/", title="Hỗ trợ tiếp cận", menu="", body=NO_BODY)

COMMUNE = PublicCommune(
    title="Sáng kiến cải cách hành chính xã Đại Lãnh",
    description="Các giải pháp, mô hình, sáng kiến của xã, từ lúc được phê duyệt đến khi có kết quả.",
    licence="Creative Commons Ghi công 4.0 Quốc tế (CC BY 4.0)",
    commune="xã Đại Lãnh",
    kind="xã",
    agency="Ủy ban nhân dân xã Đại Lãnh",
    parent="Ủy ban nhân dân tỉnh Khánh Hòa",
    place="tỉnh Khánh Hòa",
    history="Thành lập ngày 01/7/2025 trên cơ sở ba xã Vạn Thạnh, Vạn Thọ và Đại Lãnh (cũ)",
    responsible="Chủ tịch UBND xã Đại Lãnh",
    address="Xã Đại Lãnh, tỉnh Khánh Hòa",
    phone="0258 000 0000",
    email="ubnd@dailanh.example",
    hours="Thứ Hai đến thứ Sáu: sáng 7 giờ 00 - 11 giờ 30, chiều 13 giờ 30 - 17 giờ 00",
    feedback="https://dichvucong.gov.vn",
    sample_contact=True,
    by_the_sea=True,
)
BARE_COMMUNE = replace(COMMUNE, history="", hours="", feedback="", sample_contact=False)

DEEDS = {
    "submitted": "Đăng ký mới",
    "approved": "Được phê duyệt cho áp dụng",
    "published": "Được đăng trên trang thông tin điện tử",
    "recognised": "Được công nhận",
    "replicated": "Được nhân rộng",
    "rewarded": "Được khen thưởng",
    "stopped": "Dừng áp dụng",
}


def year(number: int, **counts: int) -> PublicYear:
    """A reporting year; what is not counted happened to none."""
    deeds = tuple(PublicDeed(id=deed, title=title, count=counts.get(deed, 0)) for deed, title in DEEDS.items())
    return PublicYear(year=number, first=date(number - 1, 12, 15), last=date(number, 12, 14), deeds=deeds)


YEARS = (year(2024, submitted=1, approved=2, published=1, recognised=1, replicated=1, rewarded=1, stopped=1), year(2023, approved=1))
"""What happened to the initiatives of the sample, counted by hand."""

SITE = PublicSite(
    commune=COMMUNE,
    initiatives=(HOME_DELIVERY, TEXT_MESSAGES, HOSTILE),
    calls=(CALL, CONTEST),
    documents=(DISPATCH, BASIS),
    pages=(ABOUT, ACCESSIBILITY),
    fields=(SERVICE, PROCEDURES, FINANCE, DIGITAL),
    units=(OFFICE, CULTURE, JUSTICE),
    schema={"title": "Hồ sơ sáng kiến", "type": "object"},
    years=YEARS,
    publish_within=7,
)
EMPTY = PublicSite(
    commune=BARE_COMMUNE, initiatives=(), calls=(), documents=(), pages=(), fields=(SERVICE,), units=(OFFICE,), schema={"type": "object"}
)


def target(siteurl: str = SITEURL) -> Target:
    """Where the tests publish: the real theme's templates, set up as the build does."""
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    return Target(environment=environment, siteurl=siteurl, theme_version="0123abcd")

from datetime import date
from decimal import Decimal

from initiatives.website.columns import columns
from tests.website.samples import HOME_DELIVERY, SITEURL, TEXT_MESSAGES


def test_a_full_row() -> None:
    assert {column.key: column.value(HOME_DELIVERY) for column in columns(SITEURL)} == {
        "code": "SK-2024-003",
        "title": "Trả kết quả thủ tục hành chính tại nhà cho người cao tuổi",
        "kind": "Mô hình",
        "field": "Cải cách thủ tục hành chính",
        "status": "Đã công nhận",
        "year": 2024,
        "call": "Đợt phát động sáng kiến cải cách hành chính năm 2024",
        "lead_unit": "Tư pháp - Hộ tịch",
        "partner_units": "Văn hóa - Xã hội",
        "partners": "Đoàn Thanh niên xã; Bưu điện văn hóa xã",
        "authors": "Trần Thị Ánh Nguyệt, Công chức Tư pháp - Hộ tịch (62,5%); Trưởng thôn Đông (37,5%)",
        "beneficiaries": "Người dân",
        "summary": "Cán bộ thôn mang kết quả đến tận nhà người từ 70 tuổi và người khó đi lại, không thu thêm tiền.",
        "scope": "Toàn xã",
        "approval_number": "31/QĐ-UBND",
        "approval_date": date(2024, 3, 15),
        "score": Decimal("83.25"),
        "score_max": Decimal(100),
        "outcome": "Đạt",
        "measures": "Thời gian đi lại của một hồ sơ: 90\u00a0phút → 0\u00a0phút; "
        "Số lần đi lại: 2\u00a0lần → 0,5\u00a0lần; Người dân hài lòng: 86,5% → 98%",
        "recognition_number": "152/QĐ-UBND",
        "recognition_date": date(2024, 12, 5),
        "recognition_level": "Cấp cơ sở",
        "rating": "Tốt",
        "replications": "Thôn Đông (từ 01/09/2024); Thôn Tây Nam (từ 15/10/2024)",
        "rewards": "Giấy khen, 160/QĐ-UBND (10/12/2024); Biểu dương, 161/QĐ-UBND (10/12/2024)",
        "spent": 4_200_000,
        "published": date(2024, 3, 18),
        "updated": date(2024, 12, 10),
        "sample": "Có",
        "url": f"{SITEURL}/sang-kien/tra-ket-qua-tai-nha/",
    }


def test_what_is_missing_is_an_empty_cell() -> None:
    row = {column.key: column.value(TEXT_MESSAGES) for column in columns(SITEURL)}
    empty = {"call", "partner_units", "partners", "scope", "score", "score_max", "outcome", "measures", "rating", "replications", "rewards"}
    empty |= {"recognition_number", "recognition_date", "recognition_level", "spent", "published"}
    assert {key for key, value in row.items() if value in (None, "")} == empty


def test_a_column_holds_what_its_type_says() -> None:
    held: dict[str, type | tuple[type, ...]] = {"string": str, "integer": int, "decimal": Decimal, "date": date, "anyURI": str}
    for column in columns(SITEURL):
        assert isinstance(column.value(HOME_DELIVERY), held[column.datatype]), column.key


def test_every_column_is_named_and_explained_once() -> None:
    table = columns(SITEURL)
    for values in ([column.key for column in table], [column.title for column in table]):
        assert len(values) == len(set(values))
    assert [column.key for column in table if not column.about.endswith(".")] == []

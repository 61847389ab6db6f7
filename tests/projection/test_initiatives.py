"""An initiative as citizens may see it: one with everything compared whole, and what must not be seen."""

import json
from dataclasses import asdict
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from initiatives.projection.initiatives import public_initiatives
from initiatives.public import (
    Body,
    CriterionScore,
    Decree,
    Link,
    Milestone,
    PublicAuthor,
    PublicChange,
    PublicFile,
    PublicFunding,
    PublicHistory,
    PublicInitiative,
    PublicMeasure,
    PublicReplication,
    PublicReward,
    PublicScore,
    Section,
    Term,
)
from initiatives.reading.vocabulary import Status
from tests.factory import COMMUNE, DOCX, EARNED, EVIDENCE, PLAN, body, call, content, draft, earned, initiative, read, unjudged

SECRET = "Mắm-cá-cơm-6174"
FULL: dict[str, Any] = earned(
    "recognised",
    code="SK-2024-003",
    title="Trả kết quả tại nhà",
    summary="Người cao tuổi nhận giấy tờ tại nhà.",
    kind="model",
    call="dot",
    idea=SECRET.lower().replace("ắ", "a").replace("á", "a").replace("ơ", "o"),
    tags=["nguoi-cao-tuoi"],
    lead_unit="tu-phap-ho-tich",
    partner_units=["van-phong"],
    partner_initiatives=["SK-2024-001", "SK-2024-002"],
    partners=["Đoàn Thanh niên xã"],
    authors=[
        {"role": "Công chức Tư pháp", "group": "civil-servant", "share": "66,5", "name": "Ba Ngư"},
        {"role": "Trưởng thôn", "group": "part-time", "share": "33,5", "unit": "cong-an"},
    ],
    beneficiaries=["citizens", "businesses"],
    sample="true",
    scores=[{**sheet, "note": SECRET} for sheet in EVIDENCE["scores"]],
    novelty=[{"like": "SK-2024-001", "decision": "different", "reason": SECRET}],
    approval={**EVIDENCE["approval"], "plan": "ke-hoach.pdf"},
    pilot=EVIDENCE["pilot"],
    recognition={**EVIDENCE["recognition"], "rating": "Tốt"},
    replications=EVIDENCE["replications"],
    rewards=[{**EVIDENCE["rewards"][0], "amount": "500.000"}],
    funding={"planned": "5.000.000", "spent": "4.200.000", "source": "Ngân sách xã"},
    attachments=[{"file": "huong-dan.docx", "title": "Hướng dẫn"}],
    published=EVIDENCE["published"],
    note=SECRET,
)
TEXT = f"""Mở đầu <!-- {SECRET} --> thôi.

## Nội dung

Xem [quy trình](quy-trinh.pdf), [đợt](../../calls/dot.md#ai) và [cổng](https://example.vn).

{body(*PLAN[1:], "Kết quả")}
<!-- {SECRET}
## {SECRET}
-->
"""
FILES: dict[str, str | bytes] = {
    "tra-ket-qua.md": initiative(FULL, TEXT),
    "cong-khai.md": initiative(earned("approved", title="Một cửa lưu động")),
    "chua.md": initiative(draft(code="SK-2024-002", title=SECRET)),
    "ke-hoach.pdf": "%PDF-1",
    "huong-dan.docx": DOCX,
    "quy-trinh.pdf": "%PDF-123",
    "calls/dot.md": call(),
}


def shown(folder: Path, *fronts: dict[str, Any], commune: str = COMMUNE) -> tuple[PublicInitiative, ...]:
    """What citizens see of initiatives."""
    files = {f"a{i}.md": initiative(front) for i, front in enumerate(fronts)}
    return public_initiatives(unjudged(content(folder, files, commune)))


def step(name: str, label: str, when: date, *, until: date | None = None, number: str = "", detail: str = "") -> Milestone:
    """A milestone, short."""
    return Milestone(step=name, label=label, date=when, until=until, number=number, detail=detail)


def plain(title: str, anchor: str) -> Section:
    """A section with the sentence that the factory writes."""
    return Section(title=title, anchor=anchor, markdown="Viết ở đây.")


def file(name: str, title: str, size: int) -> PublicFile:
    """A file published with the initiative."""
    return PublicFile(title=title, path=f"sang-kien/tra-ket-qua/{name}", source=f"initiatives/2024/{name}", size=size)


EXPECTED = PublicInitiative(
    code="SK-2024-003",
    slug="tra-ket-qua",
    path="sang-kien/tra-ket-qua/",
    title="Trả kết quả tại nhà",
    summary="Người cao tuổi nhận giấy tờ tại nhà.",
    year=2024,
    kind=Term(id="model", label="mô hình"),
    field=Term(id="administrative-procedures", label="Cải cách thủ tục hành chính"),
    status=Term(id="recognised", label="đã công nhận"),
    sample=True,
    call=Link(path="dot/dot/", title="Đợt năm 2024"),
    lead_unit=Term(id="tu-phap-ho-tich", label="Tư pháp - Hộ tịch"),
    partner_units=(Term(id="van-phong", label="Văn phòng HĐND và UBND xã"),),
    partners=("Đoàn Thanh niên xã",),
    partner_initiatives=(Link(path="sang-kien/cong-khai/", title="Một cửa lưu động"),),
    authors=(
        PublicAuthor(role="Công chức Tư pháp", group=Term(id="civil-servant", label="công chức"), share=Decimal("66.5"), name="Ba Ngư"),
        PublicAuthor(
            role="Trưởng thôn",
            group=Term(id="part-time", label="người hoạt động không chuyên trách"),
            share=Decimal("33.5"),
            name="",
        ),
    ),
    beneficiaries=(Term(id="citizens", label="người dân"), Term(id="businesses", label="doanh nghiệp")),
    milestones=(
        step("submitted", "Đăng ký", date(2024, 2, 26)),
        step("approval", "Phê duyệt", date(2024, 3, 15), number="31/QĐ-UBND", detail="Chủ tịch UBND xã"),
        step("published", "Đăng trên trang thông tin điện tử", date(2024, 3, 18)),
        step("pilot", "Áp dụng thử", date(2024, 3, 20), until=date(2024, 3, 31)),
        step("application", "Áp dụng", date(2024, 4, 1), detail="Toàn xã"),
        step("replication", "Nhân rộng", date(2024, 9, 1), detail="Thôn Đông"),
        step("evaluation", "Đánh giá", date(2024, 11, 20)),
        step("recognition", "Công nhận", date(2024, 12, 5), number="152/QĐ-UBND", detail="Cấp cơ sở, Tốt"),
        step("reward", "Khen thưởng", date(2024, 12, 10), number="160/QĐ-UBND", detail="Giấy khen"),
    ),
    score=PublicScore(
        rubric="Bảng tiêu chí cấp xã",
        sheets=2,
        total=Decimal("83.50"),
        max=Decimal(100),
        threshold=Decimal(70),
        outcome="Đạt",
        criteria=(
            CriterionScore(name="Tính mới", average=Decimal("24.50"), max=Decimal(30), min=Decimal(21)),
            CriterionScore(name="Khả năng áp dụng", average=Decimal("25.50"), max=Decimal(30), min=Decimal(21)),
            CriterionScore(name="Hiệu quả", average=Decimal("33.50"), max=Decimal(40), min=Decimal(25)),
        ),
    ),
    approval=Decree(number="31/QĐ-UBND", date=date(2024, 3, 15), by="Chủ tịch UBND xã"),
    scope="Toàn xã",
    conclusion="Nhanh hơn trước.",
    measures=(PublicMeasure(name="Thời gian chờ", unit="phút", before=Decimal(90), after=Decimal("12.5")),),
    recognition=Decree(number="152/QĐ-UBND", date=date(2024, 12, 5), by="cấp cơ sở"),
    rating="Tốt",
    replications=(PublicReplication(place="Thôn Đông", date=date(2024, 9, 1)),),
    rewards=(PublicReward(form="Giấy khen", number="160/QĐ-UBND", date=date(2024, 12, 10), amount=500_000),),
    funding=PublicFunding(planned=None, spent=4_200_000, source="Ngân sách xã"),
    stopped="",
    published=date(2024, 3, 18),
    updated=date(2024, 12, 10),
    tags=("nguoi-cao-tuoi",),
    body=Body(
        sections=(
            Section(title="", anchor="", markdown="Mở đầu  thôi."),
            Section(
                title="Nội dung",
                anchor="noi-dung",
                markdown="Xem [quy trình](quy-trinh.pdf), [đợt](../../calls/dot.md#ai) và [cổng](https://example.vn).",
            ),
            plain("Đối tượng áp dụng", "doi-tuong-ap-dung"),
            plain("Phương pháp thực hiện", "phuong-phap-thuc-hien"),
            plain("Lợi ích mang lại", "loi-ich-mang-lai"),
            plain("Kết quả", "ket-qua"),
        ),
        targets=(("../../calls/dot.md", "dot/dot/"), ("quy-trinh.pdf", "sang-kien/tra-ket-qua/quy-trinh.pdf")),
    ),
    files=(
        file("ke-hoach.pdf", "Kế hoạch được phê duyệt", 6),
        file("huong-dan.docx", "Hướng dẫn", len(DOCX)),
        file("quy-trinh.pdf", "quy-trinh.pdf", 8),
    ),
    history=PublicHistory(
        since=None,
        changes=(
            PublicChange(day=date(2024, 12, 10), what=("được khen thưởng",)),
            PublicChange(day=date(2024, 12, 5), what=("được công nhận",)),
            PublicChange(day=date(2024, 11, 20), what=("thêm kết quả đánh giá",)),
            PublicChange(day=date(2024, 9, 1), what=("thêm nơi nhân rộng",)),
            PublicChange(day=date(2024, 4, 1), what=("bắt đầu áp dụng",)),
            PublicChange(day=date(2024, 3, 20), what=("bắt đầu áp dụng thử",)),
            PublicChange(day=date(2024, 3, 18), what=("đăng lần đầu",)),
        ),
    ),
)


def test_an_initiative_with_everything(tmp_path: Path) -> None:
    found, other = public_initiatives(read(content(tmp_path, FILES)))
    assert found == EXPECTED
    assert other.title == "Một cửa lưu động"


def test_nothing_internal_is_carried_over(tmp_path: Path) -> None:
    found = public_initiatives(read(content(tmp_path, FILES)))
    carried = json.dumps([asdict(one) for one in found], default=str, ensure_ascii=False)
    assert "Trả kết quả tại nhà" in carried
    assert SECRET.lower() not in carried.lower()
    assert str(FULL["idea"]) not in carried


def test_least_public_initiative(tmp_path: Path) -> None:
    (found,) = shown(tmp_path, earned("approved"))
    assert (found.call, found.partner_units, found.partners, found.partner_initiatives, found.tags) == (None, (), (), (), ())
    assert (found.scope, found.conclusion, found.measures, found.recognition, found.rating) == ("", "", (), None, "")
    assert (found.replications, found.rewards, found.funding, found.stopped, found.published, found.files) == ((), (), None, "", None, ())
    assert [milestone.step for milestone in found.milestones] == ["submitted", "approval"]
    assert found.updated == date(2024, 3, 15)


@pytest.mark.parametrize("status", [status.value for status in Status])
def test_only_public_statuses_are_projected(tmp_path: Path, status: str) -> None:
    public = status in ("approved", "piloting", "applied", "recognised")
    assert [one.status.id for one in shown(tmp_path, earned(status))] == ([status] if public else [])
    assert set(EARNED) == set(Status)


def test_what_stopped_is_public_only_if_it_had_been_approved(tmp_path: Path) -> None:
    approved = {"scores": EVIDENCE["scores"], "approval": EVIDENCE["approval"]}
    fronts = [earned("stopped"), earned("stopped", **approved, code="SK-2024-002", application=EVIDENCE["application"])]
    (found,) = shown(tmp_path, *fronts)
    assert (found.code, found.stopped, found.updated) == ("SK-2024-002", "Không còn cần nữa.", date(2025, 1, 10))
    assert found.milestones[-1] == step("closure", "Dừng áp dụng", date(2025, 1, 10), detail="Không còn cần nữa.")


@pytest.mark.parametrize(("published", "planned"), [(False, None), (True, 5_000_000)])
def test_planned_money_is_published_only_where_the_commune_says_so(tmp_path: Path, published: bool, planned: int | None) -> None:
    commune = COMMUNE + (f"publication: {{planned_funding: {str(published).lower()}}}\n")
    funding = {"planned": "5000000", "source": "Ngân sách xã"}
    (found,) = shown(tmp_path, earned("approved", funding=funding), commune=commune)
    assert found.funding == PublicFunding(planned=planned, spent=None, source="Ngân sách xã")


def test_units_and_fields_keep_the_name_of_their_day(tmp_path: Path) -> None:
    renamed = COMMUNE.replace(
        "  - {id: cong-an, name: Công an xã}",
        "  - {id: cong-an, name: Ban Công an xã, to: 2024-02-25}\n  - {id: cong-an, name: Công an xã, from: 2024-02-26}",
    )
    fronts = [earned("approved"), earned("approved", code="SK-2024-002", submitted="2024-02-25")]
    labels = {one.code: one.lead_unit.label for one in shown(tmp_path, *fronts, commune=renamed)}
    assert labels == {"SK-2024-001": "Công an xã", "SK-2024-002": "Ban Công an xã"}


def test_newest_change_comes_first_then_the_code(tmp_path: Path) -> None:
    fronts = [
        earned("approved", code="SK-2024-002"),
        earned("approved", code="SK-2024-001"),
        earned("applied", code="SK-2024-003"),
        earned("piloting", code="SK-2024-004", pilot={"from": "2024-03-20", "to": "2027-03-31"}),
        earned("piloting", code="SK-2024-005", pilot={"from": "2024-03-20", "to": "2026-11-23"}),
    ]
    assert [(one.code[-1], one.updated.isoformat()) for one in shown(tmp_path, *fronts)] == [
        ("5", "2026-11-23"),
        ("3", "2024-04-01"),
        ("4", "2024-03-20"),
        ("1", "2024-03-15"),
        ("2", "2024-03-15"),
    ]

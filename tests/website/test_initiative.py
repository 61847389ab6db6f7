from dataclasses import replace
from datetime import date

import pytest

from initiatives.public import Link, Milestone, PublicInitiative, PublicSite, Term
from initiatives.website.charts import score_chart
from initiatives.website.initiative import STEPS, InitiativeView, pages, since
from initiatives.website.page import Page
from tests.website.samples import HOME_DELIVERY, HOSTILE, NO_BODY, SITE, SITEURL, TEXT_MESSAGES, body, section


def page_of(initiative: PublicInitiative) -> Page:
    site: PublicSite = replace(SITE, initiatives=(initiative,))
    return next(pages(site, SITEURL))


def view_of(initiative: PublicInitiative) -> InitiativeView:
    view = page_of(initiative).view
    assert isinstance(view, InitiativeView)
    return view


def test_a_full_initiative_has_every_part_in_order() -> None:
    assert [(part.kind, part.anchor, part.title) for part in view_of(HOME_DELIVERY).parts] == [
        ("facts", "thong-tin-ho-so", "Thông tin hồ sơ"),
        ("timeline", "qua-trinh-thuc-hien", "Quá trình thực hiện"),
        ("prose", "noi-dung", "Nội dung"),
        ("prose", "doi-tuong-ap-dung", "Đối tượng áp dụng"),
        ("prose", "phuong-phap-thuc-hien", "Phương pháp thực hiện"),
        ("prose", "loi-ich-mang-lai", "Lợi ích mang lại"),
        ("results", "ket-qua", "Kết quả"),
        ("score", "diem-danh-gia", "Điểm đánh giá"),
        ("people", "tac-gia-va-don-vi-thuc-hien", "Tác giả và đơn vị thực hiện"),
        ("replications", "nhan-rong", "Nhân rộng"),
        ("rewards", "khen-thuong", "Khen thưởng"),
        ("funding", "kinh-phi", "Kinh phí"),
        ("files", "tai-lieu-kem-theo", "Tài liệu kèm theo"),
        ("related", "sang-kien-lien-quan", "Sáng kiến liên quan"),
        ("citation", "trich-dan-va-luu-lai", "Trích dẫn và lưu lại"),
    ]


def test_what_an_initiative_does_not_have_is_left_out() -> None:
    bare = replace(TEXT_MESSAGES, body=NO_BODY, milestones=())
    assert [part.kind for part in view_of(bare).parts] == ["facts", "people", "citation"]


def test_the_plan_comes_first_however_it_was_written() -> None:
    titles = ("4. Lợi ích mang lại", "Kết quả", "Bài học", "iii) Phương pháp thực hiện", "2) Đối tượng áp dụng", "1.Nội dung:")
    written = replace(TEXT_MESSAGES, body=body(*(section(title, f"x-{n}", "…") for n, title in enumerate(titles))))
    assert [part.title for part in view_of(written).parts if part.kind in ("prose", "results")] == [
        "1.Nội dung:",
        "2) Đối tượng áp dụng",
        "iii) Phương pháp thực hiện",
        "4. Lợi ích mang lại",
        "Bài học",
        "Kết quả",
    ]


def test_results_are_told_even_where_the_officer_wrote_no_section() -> None:
    measured = replace(TEXT_MESSAGES, measures=HOME_DELIVERY.measures)
    assert [(part.anchor, part.html) for part in view_of(measured).parts if part.kind == "results"] == [("ket-qua", "")]


def test_own_ids_give_way_to_those_of_the_text() -> None:
    same = replace(TEXT_MESSAGES, body=body(section("Thông tin hồ sơ", "thong-tin-ho-so", "…")))
    assert [(part.kind, part.anchor) for part in view_of(same).parts][:3] == [
        ("facts", "thong-tin-ho-so-2"),
        ("timeline", "qua-trinh-thuc-hien"),
        ("prose", "thong-tin-ho-so"),
    ]


def test_the_text_before_the_first_heading_introduces_the_page() -> None:
    assert view_of(HOME_DELIVERY).introduction == (
        '<p>Mô hình bắt đầu từ <a href="../../sang-kien/nhan-tin-ket-qua/">ý kiến của bà con</a> tại buổi tiếp dân tháng 01/2024.</p>'
    )


def test_scores_and_measures_are_drawn() -> None:
    view = view_of(HOME_DELIVERY)
    assert HOME_DELIVERY.score
    assert view.score == score_chart(HOME_DELIVERY.score)
    assert view_of(TEXT_MESSAGES).score is None
    assert [measure.change for measure in view.measures] == [
        "giảm 90\u00a0phút (100%)",
        "giảm 1,5\u00a0lần (75%)",
        "tăng 11,5 điểm phần trăm",
    ]


@pytest.mark.parametrize(
    ("initiative", "expected"),
    [(HOME_DELIVERY, date(2024, 12, 5)), (TEXT_MESSAGES, date(2024, 3, 15)), (HOSTILE, date(2024, 1, 9))],
)
def test_since_when_it_has_its_status(initiative: PublicInitiative, expected: date) -> None:
    assert since(initiative) == expected


@pytest.mark.parametrize(("status", "step"), STEPS.items())
def test_each_status_begins_with_its_own_step(status: str, step: str) -> None:
    days = {name: date(2024, month, 1) for month, name in enumerate(("submitted", *STEPS.values(), "reward"), start=1)}
    steps = tuple(Milestone(step=name, label="", date=day, until=None, number="", detail="") for name, day in days.items())
    assert since(replace(TEXT_MESSAGES, status=Term(id=status, label=""), milestones=steps)) == days[step]


def test_a_page_stands_below_its_field_and_keeps_its_address() -> None:
    page = page_of(HOME_DELIVERY)
    assert (page.path, page.title, page.sample, page.updated) == (
        "sang-kien/tra-ket-qua-tai-nha/",
        "Trả kết quả thủ tục hành chính tại nhà cho người cao tuổi",
        True,
        date(2024, 12, 10),
    )
    assert page.crumbs == (
        Link(path="", title="Trang chủ"),
        Link(path="linh-vuc/administrative-procedures/", title="Cải cách thủ tục hành chính"),
    )
    assert view_of(HOME_DELIVERY).permalink == f"{SITEURL}/sang-kien/tra-ket-qua-tai-nha/"

import json
from dataclasses import replace
from datetime import date

from initiatives.public import Link, PublicChange, PublicHistory, PublicInitiative
from initiatives.website.charts import score_chart
from initiatives.website.initiative import InitiativeView, changed, page_of_each
from initiatives.website.page import Page
from initiatives.website.related import Shown
from tests.website.samples import HOME_DELIVERY, NO_BODY, SITE, SITEURL, TEXT_MESSAGES, body, section

DAY = date(2025, 2, 3)


def page_of(initiative: PublicInitiative) -> Page:
    return page_of_each(SITE.commune, SITEURL)(Shown(initiative=initiative, related=()))


def view_of(initiative: PublicInitiative) -> InitiativeView:
    view = page_of(initiative).view
    assert isinstance(view, InitiativeView)
    return view


def test_a_full_initiative_has_every_part_in_order() -> None:
    assert [(part.kind, part.anchor, part.title) for part in view_of(HOME_DELIVERY).parts] == [
        ("timeline", "qua-trinh-thuc-hien", "Quá trình thực hiện"),
        ("score", "diem-danh-gia", "Điểm đánh giá"),
        ("prose", "noi-dung", "Nội dung"),
        ("prose", "doi-tuong-ap-dung", "Đối tượng áp dụng"),
        ("prose", "phuong-phap-thuc-hien", "Phương pháp thực hiện"),
        ("prose", "loi-ich-mang-lai", "Lợi ích mang lại"),
        ("results", "ket-qua", "Kết quả"),
        ("replications", "nhan-rong", "Nhân rộng"),
        ("files", "tai-lieu-kem-theo", "Tài liệu kèm theo"),
        ("people", "tac-gia-va-nguoi-cung-lam", "Tác giả và người cùng làm"),
        ("rewards", "khen-thuong", "Khen thưởng"),
        ("funding", "kinh-phi", "Kinh phí"),
        ("related", "sang-kien-lien-quan", "Sáng kiến liên quan"),
        ("updates", "tinh-trang-cap-nhat", "Tình trạng cập nhật"),
        ("citation", "chia-se-in-trich-dan", "Chia sẻ, in, trích dẫn"),
    ]


def test_what_an_initiative_does_not_have_is_left_out() -> None:
    bare = replace(TEXT_MESSAGES, body=NO_BODY, milestones=())
    assert [part.kind for part in view_of(bare).parts] == ["people", "related", "updates", "citation"]


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
    measured = replace(TEXT_MESSAGES, conclusion=HOME_DELIVERY.conclusion)
    assert [(part.anchor, part.html) for part in view_of(measured).parts if part.kind == "results"] == [("ket-qua", "")]


def test_own_ids_give_way_to_those_of_the_text() -> None:
    same = replace(TEXT_MESSAGES, body=body(section("Quá trình thực hiện", "qua-trinh-thuc-hien", "…")))
    assert [(part.kind, part.anchor) for part in view_of(same).parts][:2] == [
        ("timeline", "qua-trinh-thuc-hien-2"),
        ("prose", "qua-trinh-thuc-hien"),
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


def test_the_timeline_leaves_out_what_has_a_part_of_its_own() -> None:
    steps = tuple(replace(TEXT_MESSAGES.milestones[0], step=step) for step in ("approval", "replication", "reward"))
    assert [milestone.step for milestone in view_of(replace(TEXT_MESSAGES, milestones=steps)).timeline] == ["approval"]


def test_the_last_change_is_the_last_that_was_kept_else_the_last_dated_step() -> None:
    told = (PublicChange(day=None, what=("sửa tên",)), PublicChange(day=DAY, what=("sửa tóm tắt",)))
    assert changed(replace(TEXT_MESSAGES, history=PublicHistory(since=DAY, changes=told))) == DAY
    assert changed(replace(TEXT_MESSAGES, history=PublicHistory(since=None, changes=told))) == TEXT_MESSAGES.updated


def test_people_and_search_engines_are_told_the_same_day_of_the_last_change() -> None:
    told = PublicHistory(since=DAY, changes=(PublicChange(day=DAY, what=("sửa tóm tắt",)),))
    page = page_of(replace(TEXT_MESSAGES, history=told))
    assert isinstance(page.view, InitiativeView)
    assert (page.updated, page.view.changed) == (DAY, DAY)
    assert f'"dateModified": "{DAY}"' in json.dumps(page.structured)


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

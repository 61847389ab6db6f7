from dataclasses import replace
from datetime import date

from initiatives.public import Link, Term
from initiatives.website.facets import groups, listed_in
from tests.website.samples import EMPTY, HOME_DELIVERY, HOSTILE, SITE, TEXT_MESSAGES


def test_every_aspect_in_its_natural_order_without_empty_values() -> None:
    assert [(group.title, [(f.path, f.label, [i.code for i in f.initiatives]) for f in group.facets]) for group in groups(SITE)] == [
        (
            "Năm",
            [("nam/2024/", "2024", ["SK-2024-003", "SK-2024-001"]), ("nam/2023/", "2023", ["SK-2023-002"])],
        ),
        (
            "Trạng thái",
            [
                ("trang-thai/approved/", "đã phê duyệt", ["SK-2024-001"]),
                ("trang-thai/recognised/", "đã công nhận", ["SK-2024-003"]),
                ("trang-thai/stopped/", "dừng áp dụng", ["SK-2023-002"]),
            ],
        ),
        (
            "Lĩnh vực",
            [
                ("linh-vuc/administrative-procedures/", "Cải cách thủ tục hành chính", ["SK-2024-003"]),
                ("linh-vuc/public-finance/", "Cải cách tài chính công", ["SK-2023-002"]),
                (
                    "linh-vuc/digital-government/",
                    "Xây dựng và phát triển chính quyền điện tử, chính quyền số",
                    ["SK-2024-001"],
                ),
            ],
        ),
        (
            "Đơn vị chủ trì",
            [
                ("don-vi/van-phong/", "Văn phòng HĐND và UBND xã", ["SK-2024-001", "SK-2023-002"]),
                ("don-vi/tu-phap-ho-tich/", "Tư pháp - Hộ tịch", ["SK-2024-003"]),
            ],
        ),
        (
            "Loại",
            [
                ("loai/solution/", "giải pháp", ["SK-2024-001", "SK-2023-002"]),
                ("loai/model/", "mô hình", ["SK-2024-003"]),
            ],
        ),
        (
            "Đối tượng hưởng lợi",
            [
                ("doi-tuong/citizens/", "người dân", ["SK-2024-003", "SK-2024-001", "SK-2023-002"]),
                ("doi-tuong/businesses/", "doanh nghiệp", ["SK-2024-001", "SK-2023-002"]),
            ],
        ),
    ]


def test_a_value_the_site_does_not_order_comes_last() -> None:
    old = replace(HOSTILE, lead_unit=Term(id="to-cu", label="Tổ cũ"))
    units = groups(replace(SITE, initiatives=(old, TEXT_MESSAGES)))[3]
    assert [(facet.path, facet.label) for facet in units.facets] == [
        ("don-vi/van-phong/", "Văn phòng HĐND và UBND xã"),
        ("don-vi/to-cu/", "Tổ cũ"),
    ]


def test_a_listing_is_as_new_as_its_newest_change() -> None:
    assert [facet.updated for facet in groups(SITE)[0].facets] == [date(2024, 12, 10), date(2024, 1, 9)]


def test_a_listing_leads_to_the_finder_with_its_value_ticked() -> None:
    assert [facet.narrowed for facet in groups(SITE)[1].facets] == [
        "?trang-thai=approved#danh_sach",
        "?trang-thai=recognised#danh_sach",
        "?trang-thai=stopped#danh_sach",
    ]


def test_the_listings_of_an_initiative_exist() -> None:
    listed = listed_in(HOME_DELIVERY)
    assert listed == {
        "nam": (Link(path="nam/2024/", title="2024"),),
        "trang-thai": (Link(path="trang-thai/recognised/", title="đã công nhận"),),
        "linh-vuc": (Link(path="linh-vuc/administrative-procedures/", title="Cải cách thủ tục hành chính"),),
        "don-vi": (Link(path="don-vi/tu-phap-ho-tich/", title="Tư pháp - Hộ tịch"),),
        "loai": (Link(path="loai/model/", title="mô hình"),),
        "doi-tuong": (Link(path="doi-tuong/citizens/", title="người dân"),),
    }
    paths = {link.path for initiative in SITE.initiatives for links in listed_in(initiative).values() for link in links}
    assert paths == {facet.path for group in groups(SITE) for facet in group.facets}


def test_an_initiative_is_listed_under_everyone_who_gains_from_it() -> None:
    assert listed_in(TEXT_MESSAGES)["doi-tuong"] == (
        Link(path="doi-tuong/citizens/", title="người dân"),
        Link(path="doi-tuong/businesses/", title="doanh nghiệp"),
    )


def test_nothing_gives_no_values() -> None:
    assert [group.facets for group in groups(EMPTY)] == [()] * 6


def test_a_value_is_told_with_the_name_of_its_aspect() -> None:
    assert [group.facets[0].title for group in groups(SITE)[:2]] == ["Năm 2024", "Trạng thái: đã phê duyệt"]

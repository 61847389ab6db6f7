"""The whole site in memory: every file, every link, every word where it belongs."""

import gzip
import json
import re
from dataclasses import replace
from datetime import date
from html import unescape
from urllib.parse import parse_qs, unquote, urljoin, urlsplit
from xml.etree import ElementTree

import pytest

from initiatives.public import Link, PublicChange, PublicHistory, PublicSite, Term
from initiatives.website.ondemand import OnDemand
from initiatives.website.output import Copy, Output
from initiatives.website.page import CALLS, DOCUMENTS, HOME, SITE_MAP, STATISTICS
from initiatives.website.policy import Policy
from initiatives.website.press import press_of
from initiatives.website.site import build
from tests.website.markup import Markup
from tests.website.samples import (
    ABOUT,
    ACCESSIBILITY,
    COMMUNE,
    EMPTY,
    HOME_DELIVERY,
    HOSTILE,
    SITE,
    SITEURL,
    TEMPLATES,
    TEXT_MESSAGES,
    target,
)

ROOT = "https://somewhere.else/a/b/"
STATIC = TEMPLATES.parent / "static"
SEARCHING = {"tim-kiem/index.html": ["../theme/js/search.js"]}
SCRIPTS = {
    "index.html": ["theme/js/finder.js"],
    **{f"{one.path}index.html": ["../../theme/js/initiative.js"] for one in SITE.initiatives},
    **{f"{one.path}to-ap-phich/index.html": ["../../../theme/js/initiative.js"] for one in SITE.initiatives},
    **SEARCHING,
}
"""The scripts that a page can do without, by page."""


_BUILT: dict[str, dict[str, bytes]] = {}


def files(site: PublicSite = SITE) -> dict[str, bytes]:
    """The written files by path; each site is built once."""
    if repr(site) not in _BUILT:
        _BUILT[repr(site)] = {file.path: file.content for file in build(site, target()) if isinstance(file, Output)}
    return _BUILT[repr(site)]


def pages(site: PublicSite = SITE) -> dict[str, Markup]:
    """The HTML pages by path."""
    return {path: Markup(content.decode()) for path, content in files(site).items() if path.endswith(".html")}


def html(path: str, site: PublicSite = SITE) -> str:
    return files(site)[path].decode()


def test_every_file_has_its_promised_name() -> None:
    assert sorted(files()) == [
        ".htaccess",
        "404.html",
        "_headers",
        "data/initiatives.csv",
        "data/initiatives.csv-metadata.json",
        "data/initiatives.json",
        "data/initiatives.xlsx",
        "data/schema.json",
        "doi-tuong/businesses/index.html",
        "doi-tuong/citizens/index.html",
        "don-vi/tu-phap-ho-tich/index.html",
        "don-vi/van-phong/index.html",
        "dot/cchc-2024/index.html",
        "dot/cuoc-thi-2023/index.html",
        "dot/index.html",
        "du-lieu/index.html",
        "feeds/atom.xml",
        "feeds/dot/cchc-2024.xml",
        "feeds/dot/cuoc-thi-2023.xml",
        "feeds/lich.ics",
        "gioi-thieu/index.html",
        "index.html",
        "linh-vuc/administrative-procedures/index.html",
        "linh-vuc/digital-government/index.html",
        "linh-vuc/public-finance/index.html",
        "loai/model/index.html",
        "loai/solution/index.html",
        "nam/2023/index.html",
        "nam/2024/index.html",
        "nhung/huong-dan/index.html",
        "nhung/index.html",
        "robots.txt",
        "sang-kien/ca-va-nuoc-mam/index.html",
        "sang-kien/ca-va-nuoc-mam/to-ap-phich/index.html",
        "sang-kien/nhan-tin-ket-qua/index.html",
        "sang-kien/nhan-tin-ket-qua/to-ap-phich/index.html",
        "sang-kien/tra-ket-qua-tai-nha/index.html",
        "sang-kien/tra-ket-qua-tai-nha/to-ap-phich/index.html",
        "sitemap.xml",
        "so-do/index.html",
        "so-lieu/index.html",
        "tim-kiem/index.html",
        "trang-thai/approved/index.html",
        "trang-thai/recognised/index.html",
        "trang-thai/stopped/index.html",
        "tro-nang/index.html",
        "van-ban/503-ubnd-nv/index.html",
        "van-ban/cong-van-2024/index.html",
        "van-ban/index.html",
    ]


def test_attachments_are_copied_once_each() -> None:
    page = replace(ABOUT, files=HOME_DELIVERY.files[:1])
    assert [file for file in build(replace(SITE, pages=(page,)), target()) if isinstance(file, Copy)] == [
        Copy(path="sang-kien/tra-ket-qua-tai-nha/ke-hoach.pdf", source="initiatives/2024/ke-hoach.pdf"),
        Copy(path="sang-kien/tra-ket-qua-tai-nha/tờ rơi.docx", source="initiatives/2024/tờ rơi.docx"),
        Copy(path="dot/cchc-2024/phieu.docx", source="calls/phieu.docx"),
        Copy(path="van-ban/503-ubnd-nv/503.pdf", source="documents/503.pdf"),
    ]


def test_same_site_same_bytes() -> None:
    assert list(build(SITE, target())) == list(build(SITE, target()))


@pytest.mark.parametrize("site", [SITE, EMPTY], ids=["full", "empty"])
def test_every_internal_link_leads_to_a_file_and_an_id(site: PublicSite) -> None:
    written = {file.path for file in build(site, target())} | {f"theme/{p.relative_to(STATIC).as_posix()}" for p in STATIC.rglob("*")}
    found = pages(site)
    for path, page in found.items():
        if path == "404.html":
            continue
        for address in page.values("href") + page.values("src") + page.values("srcset"):
            parts = urlsplit(urljoin(ROOT + path, address))
            if not parts.geturl().startswith(ROOT):
                continue
            name = unquote(parts.path).removeprefix(urlsplit(ROOT).path)
            name = f"{name}index.html" if not name or name.endswith("/") else name
            assert name in written, f"{path}: {address}"
            assert not parts.fragment or parts.fragment in found[name].values("id"), f"{path}: {address}"


def test_the_page_for_wrong_addresses_links_from_the_root_of_the_site() -> None:
    own = [address for address in pages()["404.html"].values("href") if not re.match(r"#|https?:", address)]
    assert own
    assert [address for address in own if not address.startswith("/sang-kien-xa/")] == []


@pytest.mark.parametrize("site", [SITE, EMPTY], ids=["full", "empty"])
def test_every_page_is_well_made(site: PublicSite) -> None:
    for path, page in pages(site).items():
        ids = page.values("id")
        assert len(ids) == len(set(ids)), path
        assert [tag.attributes.get("lang") for tag in page.all("html")] == ["vi"], path
        assert len(list(page.all("h1"))) == len(list(page.all("main"))) == len(list(page.all("title"))) == 1, path
        levels = [int(tag.name[1]) for tag in page.tags if re.fullmatch("h[1-6]", tag.name)]
        head = levels.index(1)
        assert all(after - before <= 1 for before, after in zip(levels[head:], levels[head + 1 :], strict=False)), path
        assert all("alt" in tag.attributes for tag in page.all("img")), path
        assert set(page.values("aria-labelledby")) <= set(ids), path


@pytest.mark.parametrize(("site", "scripted"), [(SITE, SCRIPTS), (EMPTY, SEARCHING)], ids=["full", "empty"])
def test_nothing_is_inline_and_nothing_comes_from_elsewhere(site: PublicSite, scripted: dict[str, list[str]]) -> None:
    for path, page in pages(site).items():
        assert page.values("style") == [], path
        assert [name for tag in page.tags for name in tag.attributes if name.startswith("on")] == [], path
        scripts = [tag.attributes for tag in page.all("script") if tag.attributes.get("type") != "application/ld+json"]
        assert [attributes.get("src", "inline") for attributes in scripts] == [
            f"{address}?v=0123abcd" for address in scripted.get(path, [])
        ], path
        linked = [tag.attributes["href"] for tag in page.all("link") if tag.attributes["rel"] != "canonical"]
        loaded = page.values("src") + page.values("srcset") + linked
        assert [address for address in loaded if urlsplit(address).netloc] == [], path
        policies = [tag.attributes["content"] for tag in page.all("meta") if tag.attributes.get("http-equiv") == "Content-Security-Policy"]
        assert policies == [str(Policy(scripted=bool(scripts), searching=path == "tim-kiem/index.html"))], path


def test_hostile_words_stay_words() -> None:
    for path, content in files().items():
        if path.endswith(".html"):
            text = content.decode()
            assert "<script>alert" not in text, path
            assert "ghi chú nội bộ" not in text, path
    page = pages()["sang-kien/ca-va-nuoc-mam/index.html"]
    assert 'Thu phí chợ "Cá & Mắm" <không tiền mặt>' in page.text
    assert "Đã dừng áp dụng từ 09/01/2024. Chợ cũ đã dời; tiểu thương dùng mã QR của <Ban quản lý>." in page.text


def test_structured_data_cannot_be_ended_by_their_words() -> None:
    found = re.findall(r'<script type="application/ld\+json">(.*?)</script>', html("sang-kien/ca-va-nuoc-mam/index.html"))
    assert len(found) == 1
    assert json.loads(found[0])["@graph"][0]["description"] == HOSTILE.summary


def test_every_page_of_a_sample_says_so_and_no_other() -> None:
    marked = {path for path, page in pages().items() if any(t.attributes.get("class") == "notice" for t in page.all("p"))}
    assert marked == {
        "index.html",
        "nhung/index.html",
        "nam/2024/index.html",
        "so-lieu/index.html",
        "trang-thai/recognised/index.html",
        "linh-vuc/administrative-procedures/index.html",
        "don-vi/tu-phap-ho-tich/index.html",
        "loai/model/index.html",
        "doi-tuong/citizens/index.html",
        "sang-kien/tra-ket-qua-tai-nha/index.html",
        "dot/index.html",
        "dot/cchc-2024/index.html",
        "du-lieu/index.html",
    }


def test_the_foot_says_who_is_responsible_and_what_is_only_a_sample() -> None:
    text = pages()["so-do/index.html"].text
    for words in (COMMUNE.agency, COMMUNE.parent, COMMUNE.responsible, COMMUNE.address, COMMUNE.phone, COMMUNE.email, COMMUNE.hours):
        assert words in text
    assert "Thông tin liên hệ ở trên là mẫu" in text
    assert "Thông tin liên hệ ở trên là mẫu" not in pages(EMPTY)["so-do/index.html"].text
    assert f'href="mailto:{COMMUNE.email}"' in html("so-do/index.html", EMPTY)


def test_every_page_says_where_to_send_an_opinion_of_it() -> None:
    real = replace(SITE, commune=replace(COMMUNE, sample_contact=False))
    for path, page in pages(real).items():
        if path == "nhung/index.html":
            continue
        letters = [urlsplit(address) for address in page.values("href") if address.startswith("mailto:") and "?" in address]
        canonical = [tag.attributes["href"] for tag in page.all("link") if tag.attributes["rel"] == "canonical"]
        (title,) = re.findall(r"<h1[^>]*>(.*?)</h1>", html(path, real))
        (letter,) = letters
        asked = parse_qs(letter.query)
        assert letter.path == COMMUNE.email
        assert asked["subject"] == [f"Góp ý: {unescape(title)}"], path
        own = f"{SITEURL}/{path.removesuffix('index.html')}"
        assert asked["body"] == [f"Về trang {own}\n\n"], path
        assert canonical in ([own], []), path
        assert COMMUNE.feedback in page.values("href"), path


def test_a_sample_address_is_not_a_link() -> None:
    assert [address for page in pages().values() for address in page.values("href") if address.startswith(("mailto:", "tel:"))] == []


def test_a_page_is_called_by_its_short_name_in_the_frame_if_it_has_one_and_without_one_is_not_in_the_navigation() -> None:
    frame = press_of(replace(SITE, pages=(ABOUT, ACCESSIBILITY)), target()).frame
    about = Link(path=ABOUT.path, title=ABOUT.menu)
    assert about.title not in ("", ABOUT.title)
    assert frame.navigation == (HOME, STATISTICS, CALLS, DOCUMENTS, about)
    assert frame.pages == (about, ACCESSIBILITY.link, SITE_MAP)


def test_the_navigation_knows_where_the_reader_is() -> None:
    def current(path: str) -> list[tuple[str, str]]:
        return [(t.attributes["href"], t.attributes["aria-current"]) for t in pages()[path].all("a") if "aria-current" in t.attributes]

    assert current("index.html") == [("./", "page")]
    assert current("dot/index.html") == [("../dot/", "page")]
    assert current("dot/cchc-2024/index.html") == [("../../dot/", "true")]
    assert current("gioi-thieu/index.html") == [("../gioi-thieu/", "page")]
    assert current("sang-kien/nhan-tin-ket-qua/index.html") == []


def test_an_initiative_is_told_whole() -> None:
    text = pages()["sang-kien/tra-ket-qua-tai-nha/index.html"].text
    for words in (
        "Đã công nhận Mẫu Mô hình · SK-2024-003",
        "Dành choNgười dân (Toàn xã) Áp dụng từ01/04/2024 Phụ tráchTư pháp - Hộ tịch",
        "Thời gian đi lại của một hồ sơ Trước90 phút Sau0 phút",
        "Đọc khoảng 1 phút",
        "15/03/2024 Phê duyệt 31/QĐ-UBND, Chủ tịch UBND xã",
        "05/12/2024 Công nhận 152/QĐ-UBND, Cấp cơ sở",
        "20/03/2024 đến 31/03/2024",
        "Giảm 90 phút (100%)",
        "83,25 trên 100 điểm; điểm đạt từ 70. Kết quả: Đạt.",
        "Trần Thị Ánh Nguyệt, Công chức Tư pháp - Hộ tịch",
        "62,5%",
        "Đoàn Thanh niên xã; Bưu điện văn hóa xã",
        "Từ 15/10/2024 Thôn Tây Nam",
        "Giấy khen, 160/QĐ-UBND; tiền thưởng 500.000 đồng",
        "5.000.000 đồng",
        "Kế hoạch trả kết quả tại nhà PDF, 183 KB",
        "Nhắn tin báo kết quả hồ sơ Hồ sơ này nêu tên: cùng làm hoặc tiếp nối",
        "Thay đổi gần nhất: 10/12/2024.",
        "Ủy ban nhân dân xã Đại Lãnh (2024). Trả kết quả thủ tục hành chính tại nhà cho người cao tuổi [dữ liệu mẫu]. "
        "Mã hồ sơ SK-2024-003. Sáng kiến cải cách hành chính xã Đại Lãnh, "
        f"cập nhật ngày 10/12/2024. {SITEURL}/sang-kien/tra-ket-qua-tai-nha/",
    ):
        assert words in text
    bare = pages()["sang-kien/nhan-tin-ket-qua/index.html"].text
    assert "Dành choNgười dân, doanh nghiệp Phê duyệt ngày15/03/2024 Phụ tráchVăn phòng HĐND và UBND xã Hiệu quảChưa đánh giá" in bare
    assert [words for words in ("None", "Nhân rộng", "Khen thưởng", "Kinh phí", "Điểm đánh giá", "Các lần thay đổi") if words in bare] == []


def test_the_history_of_a_page_is_told_in_words_with_its_source() -> None:
    changes = (
        PublicChange(day=None, what=("sửa tên", "bỏ một mục")),
        PublicChange(day=date(2024, 5, 2), what=("trạng thái thành «đang áp dụng»", "thêm mục «Kết quả»")),
        PublicChange(day=date(2024, 3, 18), what=("đăng lần đầu",)),
    )

    def told(since: date | None, *shown: PublicChange) -> str:
        initiative = replace(TEXT_MESSAGES, history=PublicHistory(since=since, changes=shown))
        text = pages(replace(SITE, initiatives=(initiative,)))["sang-kien/nhan-tin-ket-qua/index.html"].text
        return text.partition(" Tình trạng cập nhật ")[2].partition(" Tình trạng cập nhật ")[2].partition(" Chia sẻ")[0]

    lines = "02/05/2024 Trạng thái thành «đang áp dụng»; thêm mục «Kết quả» 18/03/2024 Đăng lần đầu"
    assert told(date(2024, 3, 18), *changes) == (
        "Trang này vừa sửa (sửa tên, bỏ một mục), chưa ghi ngày. Thay đổi gần nhất: 02/05/2024. Các lần thay đổi (2) "
        f"{lines} Từ ngày 18/03/2024, mỗi lần sửa trang đều được lưu lại."
    )
    assert told(date(2024, 4, 1), *changes[1:]).endswith("đều được lưu lại; các mốc trước đó lấy theo ngày ghi trong hồ sơ.")
    assert told(None, *changes[1:]) == (
        f"Thay đổi gần nhất: 15/03/2024. Các lần thay đổi (2) {lines} "
        "Ngày lấy theo các mốc ghi trong hồ sơ; các lần sửa lời văn không được lưu."
    )


def test_a_poster_says_what_the_page_says_in_short() -> None:
    text = pages()["sang-kien/tra-ket-qua-tai-nha/to-ap-phich/index.html"].text
    assert "Thời gian đi lại của một hồ sơ trước 90 phút → nay 0 phút" in text
    assert "Dành choNgười dân (Toàn xã) Áp dụng từ01/04/2024 Phụ tráchTư pháp - Hộ tịch Hỏi thêm0258 000 0000 (số mẫu)" in text
    assert f"Quét mã để đọc đầy đủ{SITEURL}/sang-kien/tra-ket-qua-tai-nha/" in text
    assert "Đã dừng áp dụng từ 09/01/2024" in pages()["sang-kien/ca-va-nuoc-mam/to-ap-phich/index.html"].text


def test_an_initiative_page_is_light() -> None:
    sheet = (STATIC / "css" / "site.css").read_bytes()
    script = (STATIC / "js" / "initiative.js").read_bytes()
    page = files()["sang-kien/tra-ket-qua-tai-nha/index.html"]
    assert sum(len(gzip.compress(data, 9)) for data in (page, sheet, script)) <= 25_000
    loaded = [tag for tag in Markup(page.decode()).all("link") if tag.attributes["rel"] == "stylesheet"]
    waited_for = [t for t in Markup(page.decode()).all("script") if "src" in t.attributes and "defer" not in t.attributes]
    assert (len(loaded), waited_for) == (1, [])


def test_an_empty_commune_is_told_in_words() -> None:
    found = pages(EMPTY)
    assert "Chưa có sáng kiến nào được công khai." in found["index.html"].text
    assert "Chưa có đợt phát động, cuộc thi nào." in found["dot/index.html"].text
    assert "Chưa có văn bản nào được đăng." in found["van-ban/index.html"].text
    assert "Chưa có sáng kiến nào được công khai." in found["nhung/index.html"].text
    assert "Chưa có sáng kiến nào của đợt này" in pages(replace(SITE, initiatives=(TEXT_MESSAGES,)))["dot/cchc-2024/index.html"].text


def test_links_of_the_embedded_page_open_in_the_whole_window() -> None:
    page = pages()["nhung/index.html"]
    assert {tag.attributes.get("target") for tag in page.all("a")} == {"_top"}


def test_a_page_tells_its_permanent_address() -> None:
    canonical = {
        path: [tag.attributes["href"] for tag in page.all("link") if tag.attributes["rel"] == "canonical"] for path, page in pages().items()
    }
    assert canonical["index.html"] == [f"{SITEURL}/"]
    assert canonical["sang-kien/nhan-tin-ket-qua/index.html"] == [f"{SITEURL}/sang-kien/nhan-tin-ket-qua/"]
    assert canonical["404.html"] == canonical["nhung/index.html"] == []
    listed = {url[0].text for url in ElementTree.fromstring(files()["sitemap.xml"])}
    assert listed == {address for addresses in canonical.values() for address in addresses}


def test_the_stylesheet_is_small_and_new_after_a_change() -> None:
    assert 'href="../theme/css/site.css?v=0123abcd"' in html("so-do/index.html")


@pytest.mark.parametrize("path", ["index.html", "so-do/index.html", "so-lieu/index.html", "linh-vuc/digital-government/index.html"])
def test_a_count_of_thousands_has_its_dot_wherever_it_stands(path: str) -> None:
    field = Term(id="digital-government", label="Chính quyền số")
    many = tuple(
        replace(TEXT_MESSAGES, code=f"SK-2024-{n}", path=f"sang-kien/{n}/", field=field, published=date(2024, 4, 1)) for n in range(1203)
    )
    page = OnDemand(replace(SITE, initiatives=many, publish_within=30), target()).file(path)
    assert isinstance(page, Output)
    text = re.sub(r"<[^>]*>", " ", page.content.decode())
    assert "1.203" in text
    assert re.findall(r"\b1203\b", text) == []

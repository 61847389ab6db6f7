"""SOURCES.yml: what is wrong with it, as the officer reads it."""

from pathlib import Path

import pytest

from initiatives.federation.sources import Sources, read_sources
from initiatives.reading.problems import as_text_report
from tests.benchmarks.communes import HEAD

FIELDS = "fields:\n  - {id: organisation, name: Cải cách tổ chức bộ máy}\n"


def read(communes: str, folder: Path, *, internal: bool = False) -> Sources | str:
    """The sources with these communes, or the report on them."""
    path = folder / "SOURCES.yml"
    path.write_text(f"{HEAD}{FIELDS}communes: {communes}\n", "utf-8")
    found = read_sources(path, "SOURCES.yml", internal=internal)
    return found if isinstance(found, Sources) else as_text_report(found)


@pytest.mark.parametrize(
    ("typed", "site"),
    [
        ("https://Dai-Lanh.example", "https://dai-lanh.example/"),
        ("https://dailanh.example/sang-kien/", "https://dailanh.example/sang-kien/"),
        ("https://dailanh.example/data/initiatives.json", "https://dailanh.example/"),
        ("HTTPS://dailanh.example:8443/index.html", "https://dailanh.example:8443/"),
    ],
)
def test_an_address_is_taken_as_it_is_copied_from_a_browser(tmp_path: Path, typed: str, site: str) -> None:
    found = read(f'[{{id: a, name: xã A, url: "{typed}"}}]', tmp_path)
    assert isinstance(found, Sources)
    assert [commune.url for commune in found.communes] == [site]


@pytest.mark.parametrize(
    "typed",
    [
        "javascript:alert(1)",
        "file:///etc/passwd",
        "ftp://a.example/",
        "//a.example/",
        "a.example",
        "https://user:pass@a.example/",
        "https://a.example/?x=1",
        "https://a.example/#x",
        "https://a.example/../b/",
        "https://a.example/a b/",
        "https://[::1]/",
        "https://" + "a" * 300 + ".example/",
    ],
)
def test_an_address_that_leads_elsewhere_is_refused(tmp_path: Path, typed: str) -> None:
    found = read(f'[{{id: a, name: xã A, url: "{typed}"}}]', tmp_path)
    assert isinstance(found, str)
    assert "[bad-source-address]" in found


def test_the_officer_reads_place_fault_and_what_would_be_right(tmp_path: Path) -> None:
    communes = """
  - {id: dai-lanh, name: xã Đại Lãnh, url: https://dailanh.example/}
  - {id: dai-lanh, name: xã Tu Bông, url: http://tubong.example/}
  - {id: van-thang, name: xã Vạn Thắng, url: https://dailanh.example}
  - {id: van-ninh, nam: xã Vạn Ninh, url: https://vanninh.example/}"""
    assert read(communes, tmp_path) == (
        "SOURCES.yml:21:20: lỗi [unknown-key]\n"
        "  21 |   - {id: van-ninh, nam: xã Vạn Ninh, url: https://vanninh.example/}\n"
        "     |                    ^^^ khóa `nam` không có trong danh mục\n"
        "  gợi ý: ý bạn là `name` (Tên xã)?\n"
        "\n"
        "Có 1 lỗi trong 1 tệp."
    )
    assert read(communes.rpartition("\n")[0], tmp_path) == (
        "SOURCES.yml:19:10: lỗi [duplicate-source]\n"
        "  19 |   - {id: dai-lanh, name: xã Tu Bông, url: http://tubong.example/}\n"
        "     |          ^^^^^^^^ `dai-lanh` đã ghi cho xã Đại Lãnh\n"
        "  gợi ý: sửa hoặc xóa một trong hai dòng\n"
        "\n"
        "SOURCES.yml:19:43: lỗi [insecure-source]\n"
        "  19 |   - {id: dai-lanh, name: xã Tu Bông, url: http://tubong.example/}\n"
        "     |                                           ^^^^^^^^^^^^^^^^^^^^^^ "
        "địa chỉ bắt đầu bằng http:// nên dữ liệu có thể bị sửa trên đường truyền\n"
        "  gợi ý: đổi thành https://; chỉ trong mạng nội bộ mới dùng http://, khi đó chạy lệnh với --internal\n"
        "\n"
        "SOURCES.yml:20:46: lỗi [duplicate-source]\n"
        "  20 |   - {id: van-thang, name: xã Vạn Thắng, url: https://dailanh.example}\n"
        "     |                                              ^^^^^^^^^^^^^^^^^^^^^^^ `https://dailanh.example/` đã ghi cho xã Đại Lãnh\n"
        "  gợi ý: sửa hoặc xóa một trong hai dòng\n"
        "\n"
        "Có 3 lỗi trong 1 tệp."
    )


def test_a_province_has_communes(tmp_path: Path) -> None:
    found = read("[]", tmp_path)
    assert isinstance(found, str)
    assert "[no-sources]" in found


def test_plain_http_is_for_an_internal_network(tmp_path: Path) -> None:
    assert isinstance(read("[{id: a, name: xã A, url: http://a.example/}]", tmp_path, internal=True), Sources)

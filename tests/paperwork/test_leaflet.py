"""The leaflet: a public initiative on one page, with a code that leads to its page."""

import struct

import pytest

from initiatives.paperwork.leaflet import leaflet, permanent, qr
from initiatives.paperwork.request import Unwritable
from tests.paperwork.papers import SITEURL, changed, fixed, request, world_of


def test_leaflet_tells_what_a_neighbour_asks() -> None:
    found = leaflet(request(fixed(), code="SK-2024-003"))
    assert [fact.replace("\u00a0", "~") for fact in found.facts] == [
        "Dành cho: người dân",
        "Nơi áp dụng: Các thôn dọc Quốc lộ 1",
        "Áp dụng từ ngày~01/4/2024",
        "Nơi làm theo: thôn Đông và các thôn thuộc xã Vạn Thọ cũ",
        "Đơn vị chủ trì: Tư pháp - Hộ tịch",
    ]
    assert found.address == f"{SITEURL}/sang-kien/tra-ket-qua-tai-nha-nguoi-cao-tuoi/"
    assert found.sample == "Tờ mẫu: sáng kiến này là dữ liệu mẫu."
    assert len(found.results) == 3


def test_what_is_not_there_is_not_told() -> None:
    data = changed(fixed().by_code["SK-2024-003"].data, application=None, replications=(), evaluation=None, sample=False)
    found = leaflet(request(world_of(fixed(), data), code="SK-2024-003"))
    assert (found.facts, found.results) == (("Dành cho: người dân", "Đơn vị chủ trì: Tư pháp - Hộ tịch"), ())
    assert found.sample == "Tờ mẫu: địa chỉ, số điện thoại chưa phải thông tin thật."


@pytest.mark.parametrize("code", ["SK-2024-005", "SK-2024-006", "SK-2026-005"])
def test_what_is_not_public_has_no_leaflet(code: str) -> None:
    with pytest.raises(Unwritable, match="hồ sơ chưa được công khai"):
        leaflet(request(fixed(), code=code))


def test_address_of_the_site_is_needed() -> None:
    with pytest.raises(Unwritable, match="--siteurl"):
        leaflet(request(fixed(), code="SK-2024-003", siteurl=""))


def test_code_is_a_square_picture_and_always_the_same() -> None:
    first = qr("https://dailanh.example/sang-kien/a/")
    assert first == qr("https://dailanh.example/sang-kien/a/") != qr("https://dailanh.example/sang-kien/b/")
    assert first[:8] == b"\x89PNG\r\n\x1a\n"
    width, height = struct.unpack(">II", first[16:24])
    assert width == height >= 29 * 8


def test_permanent_address() -> None:
    assert permanent("https://a.example/x/", "sang-kien/b/") == "https://a.example/x/sang-kien/b/"

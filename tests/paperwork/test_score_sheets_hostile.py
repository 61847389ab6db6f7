"""Files that are no score sheets, or mean harm: each refused with one line, quickly, before anything of it is built."""

import struct
import zipfile
from collections.abc import Callable
from io import BytesIO

import pytest
from openpyxl.workbook import Workbook

from initiatives.judging.world import World
from initiatives.paperwork.score_sheets.guard import MOST_BYTES, MOST_UNPACKED, refusal
from tests.paperwork.council import OFFICE, edited, filled, place, refusals, returned, sheet_for, world_of

BROKEN = "1:1 sheet-unreadable: không mở được phiếu: không phải tệp Excel, hoặc tệp bị hỏng"
FORM_PART = "xl/worksheets/sheet1.xml"


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> World:
    """The council's world."""
    return world_of(place(tmp_path_factory.mktemp("council")))


@pytest.fixture(scope="module")
def good(world: World) -> bytes:
    """A sheet that would be taken."""
    return filled(sheet_for(OFFICE, world))


def repacked(data: bytes, change: Callable[[dict[str, bytes]], object]) -> bytes:
    """An archive with its parts changed."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        parts = {part.filename: archive.read(part) for part in archive.infolist()}
    change(parts)
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return buffer.getvalue()


def with_part(data: bytes, old: bytes, new: bytes, part: str = FORM_PART) -> bytes:
    """An archive with something in one part replaced."""

    def change(parts: dict[str, bytes]) -> None:
        assert old in parts[part]
        parts[part] = parts[part].replace(old, new, 1)

    return repacked(data, change)


def compound(stream: str = "Workbook") -> bytes:
    """The beginning of an old compound file, as .xls files and encrypted ones are."""
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504) + stream.encode("utf-16-le") + bytes(1000)


def many_rows(data: bytes) -> bytes:
    """A sheet with a hundred thousand rows below the table."""

    def fill(book: Workbook) -> None:
        for row in range(30, 100_030):
            book["Phiếu"].cell(row, 1, row)

    return edited(data, fill)


def flagged(data: bytes) -> bytes:
    """An archive whose parts claim to be encrypted."""
    at = 0
    raw = bytearray(data)
    while (at := data.find(b"PK\x01\x02", at)) >= 0:
        raw[at + 8] |= 1
        at += 4
    return bytes(raw)


def lying(data: bytes) -> bytes:
    """An archive in which a part unpacks to far more than it claims."""
    raw = bytearray(repacked(data, lambda parts: parts.update({FORM_PART: parts[FORM_PART] + b" " * 50_000_000})))
    at = raw.rfind(FORM_PART.encode()) - 46
    assert raw[at : at + 4] == b"PK\x01\x02"
    struct.pack_into("<L", raw, at + 24, 9000)
    return bytes(raw)


FILES: dict[str, tuple[Callable[[bytes], bytes], str]] = {
    "nothing": (lambda good: b"", BROKEN),
    "text": (lambda good: "Mã hồ sơ;Điểm\n".encode(), BROKEN),
    "cut in half": (lambda good: good[: len(good) // 2], BROKEN),
    "old excel": (lambda good: compound(), "1:1 sheet-old-excel: phiếu lưu dạng Excel cũ (.xls)"),
    "encrypted by excel": (lambda good: compound("EncryptedPackage"), "1:1 sheet-password: phiếu đặt mật khẩu mở tệp"),
    "encrypted archive": (flagged, "1:1 sheet-password: phiếu đặt mật khẩu mở tệp"),
    "some archive": (
        lambda good: repacked(good, lambda parts: parts.pop("xl/workbook.xml")),
        "1:1 sheet-unreadable: không mở được phiếu: tệp nén này không phải tệp Excel",
    ),
    "broken parts": (
        lambda good: with_part(good, b"<sheetData", b"<sheetDat"),
        "1:1 sheet-unreadable: không mở được phiếu: tệp Excel bị hỏng",
    ),
    "part missing": (
        lambda good: repacked(good, lambda parts: parts.pop(FORM_PART)),
        "6:1 sheet-altered: Phiếu!A6: khung phiếu đã bị sửa: không còn trang «Phiếu» (nếu đã đổi tên thì đổi lại)",
    ),
    "huge": (
        lambda good: good + bytes(MOST_BYTES),
        "1:1 sheet-too-large: phiếu quá lớn: tệp nặng 5.0",
    ),
    "zip bomb": (
        lambda good: repacked(good, lambda parts: parts.update({"xl/media/anh.bin": bytes(200_000_000)})),
        "1:1 sheet-too-large: phiếu quá lớn: giải nén ra 200.",
    ),
    "lying zip bomb": (lying, BROKEN),
    "many parts": (
        lambda good: repacked(good, lambda parts: parts.update({f"xl/media/{i}.png": b"" for i in range(1000)})),
        "1:1 sheet-too-large: phiếu quá lớn: số phần trong tệp 1.0",
    ),
    "a hundred thousand rows": (many_rows, "1:1 sheet-too-large: phiếu quá lớn: số hàng 100."),
    "rows under another prefix": (
        lambda good: with_part(good, b"</sheetData>", b"<x:row />" * 6000 + b"</sheetData>"),
        "1:1 sheet-too-large: phiếu quá lớn: số hàng 6.",
    ),
    "rows in a part of another name": (
        lambda good: repacked(good, lambda parts: parts.update({"xl/worksheets/rows.dat": b"<row r='1'>" * 6000})),
        "1:1 sheet-too-large: phiếu quá lớn: số hàng 6.",
    ),
    "a row of a million cells": (
        lambda good: with_part(good, b"</sheetData>", b"<row r='50'>" + b"<c r='A50'/>" * 250_000 + b"</row></sheetData>"),
        "1:1 sheet-too-large: phiếu quá lớn: số ô 250.",
    ),
    "all cells merged": (
        lambda good: with_part(good, b"</sheetData>", b"</sheetData><mergeCells><mergeCell ref='A20:XFD1048576'/></mergeCells>"),
        "1:1 sheet-too-large: phiếu quá lớn: số ô 17.179.",
    ),
    "a link on all cells": (
        lambda good: with_part(good, b"<hyperlink ", b"<hyperlink ref=\"A1:XFD1048576\" location='x'/><hyperlink "),
        "1:1 sheet-too-large: phiếu quá lớn: số ô 17.179.",
    ),
    "a range in disguise": (
        lambda good: with_part(good, b"</sheetData>", b"</sheetData><mergeCells><mergeCell ref='A20&#58;XFD1048576'/></mergeCells>"),
        "1:1 sheet-too-large: phiếu quá lớn: số ô 20",
    ),
    "entities": (
        lambda good: with_part(good, b"<workbook", b'<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><workbook', "xl/workbook.xml"),
        "1:1 sheet-unreadable: không mở được phiếu: tệp chứa khai báo lạ, không do Excel hay LibreOffice lưu",
    ),
    "another encoding": (
        lambda good: repacked(good, lambda parts: parts.update({FORM_PART: parts[FORM_PART].decode().encode("utf-16")})),
        "1:1 sheet-unreadable: không mở được phiếu: tệp chứa khai báo lạ, không do Excel hay LibreOffice lưu",
    ),
}


@pytest.mark.parametrize("case", FILES)
def test_hostile_file_is_refused_with_one_line(case: str, good: bytes, world: World) -> None:
    make, told = FILES[case]
    (line,) = refusals(make(good), world)
    assert line.startswith(told)


def test_file_that_excel_keeps_beside_an_open_sheet_is_named() -> None:
    refused = refusal(b"\x06Admin" + b" " * 160, "phieu/~$phieu-cham.xlsx")
    assert refused is not None
    assert f"{refused.code}: {refused.message}" == "sheet-left-open: đây là tệp tạm mà Excel để cạnh một phiếu đang mở"


def test_limits_leave_room_for_real_sheets(good: bytes) -> None:
    with zipfile.ZipFile(BytesIO(good)) as archive:
        unpacked = sum(part.file_size for part in archive.infolist())
    assert len(good) * 100 < MOST_BYTES
    assert unpacked * 100 < MOST_UNPACKED


def test_repacking_alone_does_no_harm(good: bytes, world: World) -> None:
    assert returned(repacked(good, lambda parts: None), world) == returned(good, world)

"""The score sheet in the hands of LibreOffice itself: filled in, saved, recalculated, printed."""

from pathlib import Path

import openpyxl
import pytest

from initiatives.judging.world import World
from tests.paperwork.council import OFFICE, POINTS, filled, place, returned, sheet_for, world_of
from tests.paperwork.libreoffice import converted, filled_in

REMARK = "Việc này cần làm thử ở thôn Đông."


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> World:
    """The council's world."""
    return world_of(place(tmp_path_factory.mktemp("council")))


def saved(data: bytes, folder: Path) -> Path:
    """A sheet as a file."""
    path = folder / "phieu.xlsx"
    path.write_bytes(data)
    return path


def test_sheet_filled_in_with_libreoffice_is_read(world: World, tmp_path: Path) -> None:
    path = filled_in(saved(sheet_for(OFFICE, world), tmp_path), {**POINTS, "H8": REMARK}, tmp_path)
    found = returned(path.read_bytes(), world)
    expected = returned(filled(sheet_for(OFFICE, world), {**POINTS, "H8": REMARK}, day=None), world)
    assert (found.form, found.day, found.rows) == (expected.form, expected.day, expected.rows)
    sheet = openpyxl.load_workbook(path, data_only=True)["Phiếu"]
    assert [sheet[name].value for name in ("G7", "G8", "G9")] == [82.5, 75.5, 88]
    assert sheet.protection.sheet


def test_sheet_filled_in_elsewhere_and_saved_by_libreoffice_is_read(world: World, tmp_path: Path) -> None:
    data = filled(sheet_for(OFFICE, world), {**POINTS, "H8": REMARK})
    again = converted(saved(data, tmp_path), "xlsx", tmp_path).read_bytes()
    assert again != data
    assert returned(again, world) == returned(data, world)


def test_sheet_is_printed_on_few_pages(world: World, tmp_path: Path) -> None:
    printed = converted(saved(sheet_for(OFFICE, world), tmp_path), "pdf", tmp_path).read_bytes()
    assert printed.startswith(b"%PDF")
    assert printed.count(b"/Type/Page/") == 4

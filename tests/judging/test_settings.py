"""The commune's settings make sense: spans run forward, ids name one thing a day, rubrics can be passed."""

from datetime import date
from pathlib import Path

import pytest

from tests.factory import COMMUNE, TODAY, content, marked, problems

UNIT = "{id: cong-an, name: Công an xã}"
CRITERION = "{id: effect, name: Hiệu quả, max: 40, min: 25}"
PERIOD = "{id: nam, name: Cả năm, starts: 15/12, ends: 14/12}"


def faults(folder: Path, old: str, new: str, as_of: date = TODAY) -> list[tuple[str, str, str]]:
    """Code, marked text and message of what is wrong once a part of the settings is replaced."""
    assert COMMUNE.count(old) == 1
    found = problems(content(folder, {}, COMMUNE.replace(old, new)), as_of)
    return [(problem.code, marked(problem), problem.message) for problem in found]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (UNIT, "{id: cong-an, name: Công an xã, from: 2024-01-01, to: 2024-01-01}", []),
        (
            UNIT,
            "{id: cong-an, name: Công an xã, from: 2024-01-02, to: 01/01/2024}",
            [("ends-before-start", "01/01/2024", "ngày kết thúc 01/01/2024 sớm hơn ngày bắt đầu 02/01/2024")],
        ),
        (UNIT, "{id: van-phong, name: Văn phòng, from: 2025-07-01}", []),
        (
            UNIT,
            "{id: van-phong, name: Văn phòng, from: 2025-06-30}",
            [("duplicate-id", "van-phong", "mã `van-phong` trùng với mục khác cùng thời gian")],
        ),
        (
            "{id: public-finance, name: Cải cách tài chính công}",
            "{id: administrative-procedures, name: Khác, to: 1990-01-01}",
            [("duplicate-id", "administrative-procedures", "mã `administrative-procedures` trùng với mục khác cùng thời gian")],
        ),
        (CRITERION, CRITERION.replace("min: 25", "min: 40"), []),
        (
            CRITERION,
            CRITERION.replace("min: 25", "min: 40,5"),
            [("minimum-above-maximum", "40,5", "điểm tối thiểu 40,5 lớn hơn điểm tối đa 40")],
        ),
        (
            CRITERION,
            CRITERION.replace("id: effect", "id: novelty"),
            [("duplicate-id", "novelty", "mã `novelty` trùng với mục khác cùng thời gian")],
        ),
        ("threshold: 70", "threshold: 100", []),
        (
            "threshold: 70",
            "threshold: 100,5",
            [("threshold-above-sum", "100,5", "điểm đạt 100,5 lớn hơn tổng điểm tối đa 100")],
        ),
        ("threshold: 70", "threshold: 70\n    trim_from: 3\n    bands: [{from: 100, label: Giỏi}, {from: 0, label: Chưa}]", []),
        ("step: 0,5", "step: 10", []),
        (
            "step: 0,5",
            "step: 4",
            [("step-off-maximum", "4", "theo bước 4 thì không cho được điểm tối đa 30 của tiêu chí «Tính mới»")],
        ),
        (
            "threshold: 70",
            "threshold: 70\n    trim_from: 2",
            [("trim-leaves-none", "2", "bỏ phiếu cao nhất và phiếu thấp nhất từ 2 phiếu thì không còn phiếu nào")],
        ),
        (
            "threshold: 70",
            "threshold: 70\n    bands: [{from: 101, label: Giỏi}]",
            [("band-above-sum", "101", "mức «Giỏi» từ 101 điểm, lớn hơn tổng điểm tối đa 100")],
        ),
        ("threshold: 70", "threshold: 70\n    decimals: 6", []),
        (
            "periods:\n",
            "  - {id: b, name: B, threshold: 0, criteria: [{id: c, name: C, max: 0}]}\nperiods:\n",
            [("no-points", "criteria", "bảng tiêu chí không có điểm nào để cho")],
        ),
        (
            "periods:\n",
            "  - {id: b, name: B, threshold: 1, criteria: [{id: c, name: C, max: 0}, {id: d, name: D, max: 9}]}\nperiods:\n",
            [],
        ),
        ("threshold: 70", "threshold: 70\n    decimals: 7", [("too-many-decimals", "7", "làm tròn đến 7 số lẻ là quá nhiều")]),
        (PERIOD, PERIOD.replace("15/12", "29/2"), []),
        (PERIOD, PERIOD.replace("15/12", "30/2"), [("bad-month-day", "30/2", "`30/2` không phải ngày trong năm")]),
        (PERIOD, PERIOD.replace("14/12", "14-12"), [("bad-month-day", "14-12", "`14-12` không phải ngày trong năm")]),
        ("phone: 0258 000 0000", "phone: 0258 000 0000\n  feedback: https://example.vn", []),
        (
            "phone: 0258 000 0000",
            "phone: 0258 000 0000\n  feedback: http://example.vn",
            [("bad-feedback-link", "http://example.vn", "không phải địa chỉ trang bắt đầu bằng https://")],
        ),
        (
            "phone: 0258 000 0000",
            "phone: 0258 000 0000\n  feedback: https://[example.vn",
            [("bad-feedback-link", "https://[example.vn", "không phải địa chỉ trang bắt đầu bằng https://")],
        ),
    ],
)
def test_settings_make_sense(tmp_path: Path, old: str, new: str, expected: list[tuple[str, str, str]]) -> None:
    assert faults(tmp_path, old, new) == expected


@pytest.mark.parametrize(("as_of", "governed"), [(date(2025, 6, 30), True), (date(2025, 7, 1), False), (date(2025, 7, 2), True)])
def test_somebody_governs_on_the_day(tmp_path: Path, as_of: date, governed: bool) -> None:
    found = faults(tmp_path, "- from: 2025-07-01\n", "- from: 2025-07-02\n", as_of)
    message = f"không có tổ chức hành chính nào dùng vào ngày {as_of:%d/%m/%Y}"
    assert found == ([] if governed else [("no-administration", "administrations", message)])


LATER = "thời gian dùng mục này chồng lên mục ở dòng 6"


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("  - to: 2025-06-30\n", "  - to: 2025-06-29\n", []),
        ("  - to: 2025-06-30\n", "  - to: 2025-07-01\n", [("two-administrations", "2025-07-01", LATER)]),
        ("  - to: 2025-06-30\n    commune", "  - commune", [("two-administrations", "2025-07-01", LATER)]),
        ("  - from: 2025-07-01\n    commune: xã Đại Lãnh", "  - commune: xã Đại Lãnh", [("two-administrations", "xã Đại Lãnh", LATER)]),
    ],
)
def test_one_administration_governs_a_day(tmp_path: Path, old: str, new: str, expected: list[tuple[str, str, str]]) -> None:
    assert faults(tmp_path, old, new) == expected

"""The commune's settings: what holds from a day to a day, and errors as good as anywhere."""

from datetime import date

import pytest
from pydantic import ValidationError

from initiatives.reading.commune import Commune, Dated, Unit, Website, in_force
from initiatives.reading.files import Settings, read_settings
from initiatives.reading.frontmatter import Parsed, parse_yaml
from initiatives.reading.validation import validate
from tests.factory import COMMUNE, ROOT

OLD = Unit.model_validate({"id": "van-phong", "name": "Văn phòng xã", "to": "2025-06-30"})
NEW = Unit.model_validate({"id": "van-phong", "name": "Văn phòng HĐND và UBND", "from": "01/07/2025"})
ALWAYS = Unit.model_validate({"id": "cong-an", "name": "Công an xã"})


def faults(old: str, new: str) -> list[tuple[str, str, str]]:
    """Code, source line and hint of what is wrong with the settings once ``old`` is replaced."""
    assert COMMUNE.count(old) == 1
    parsed = parse_yaml(COMMUNE.replace(old, new), "commune.yml")
    assert isinstance(parsed, Parsed)
    found = validate(Commune, parsed)
    assert isinstance(found, list)
    return [(problem.code, problem.place.source.strip(), problem.hint) for problem in found]


@pytest.mark.parametrize(
    ("start", "end", "day", "valid"),
    [
        (None, None, "2024-01-01", True),
        (None, "2025-06-30", "2025-06-30", True),
        (None, "2025-06-30", "2025-07-01", False),
        ("2025-07-01", None, "2025-07-01", True),
        ("2025-07-01", None, "2025-06-30", False),
        ("2025-07-01", "2025-07-01", "2025-07-01", True),
    ],
)
def test_both_ends_are_included(start: str | None, end: str | None, day: str, valid: bool) -> None:
    span = Dated.model_validate({key: value for key, value in (("from", start), ("to", end)) if value})
    assert span.valid_on(date.fromisoformat(day)) is valid


def test_in_force_keeps_the_order_of_the_file() -> None:
    assert in_force((NEW, ALWAYS, OLD), date(2025, 6, 30)) == (ALWAYS, OLD)
    assert in_force((NEW, ALWAYS, OLD), date(2025, 7, 1)) == (NEW, ALWAYS)


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("  licence: CC BY 4.0\n", "", [("missing-key", "website:", "thêm dòng `licence: …`")]),
        ("scores: true}\n  - {id: tu-phap", "scores: có}\n  - {id: tu-phap", "not-yes-no"),
        ("threshold: 70", "threshold: bảy mươi", "not-a-number"),
        ("max: 40", "max: 4.000", "ambiguous-number"),
        ("step: 0,5", "step: -0,5", "negative-number"),
        ("step: 0,5", "buoc: 0,5", "unknown-key"),
        ("to: 2025-06-30\n    commune", "to: 31/06/2025\n    commune", "impossible-date"),
        ("id: public-finance", "id: tài chính", "bad-slug"),
        ("phone: 0258 000 0000", "phone:", "empty-value"),
        ("units:\n", "units: nhiều\nkhac:\n", "wrong-type"),
    ],
)
def test_errors_are_those_of_any_file(old: str, new: str, expected: str | list[tuple[str, str, str]]) -> None:
    found = faults(old, new)
    if isinstance(expected, str):
        assert found[0][0] == expected
        assert found[0][1] in [line.strip() for line in COMMUNE.replace(old, new).splitlines()]
    else:
        assert found == expected


def test_the_real_commune_is_described_before_and_after_the_reform() -> None:
    found = read_settings(ROOT / "content" / "settings" / "commune.yml", "commune.yml", Commune)
    assert isinstance(found, Settings)
    assert [[unit.id for unit in in_force(found.data.units, day) if unit.scores] for day in (date(2025, 6, 30), date(2025, 7, 1))] == [
        ["van-phong", "van-hoa-xa-hoi", "tai-chinh-ke-toan", "tu-phap-ho-tich"],
        ["van-phong-hdnd-ubnd", "phong-kinh-te", "phong-van-hoa-xa-hoi", "trung-tam-phuc-vu-hanh-chinh-cong"],
    ]
    parents = [in_force(found.data.administrations, day)[0].parent for day in (date(2025, 6, 30), date(2025, 7, 1))]
    assert parents == ["Ủy ban nhân dân huyện Vạn Ninh", "Ủy ban nhân dân tỉnh Khánh Hòa"]
    assert len(found.data.fields) == 6


@pytest.mark.parametrize(
    ("written", "origin"),
    [
        ("https://dailanh.khanhhoa.gov.vn", "https://dailanh.khanhhoa.gov.vn"),
        ("https://Dailanh.Khanhhoa.gov.vn/trang-chu?id=1", "https://dailanh.khanhhoa.gov.vn"),
        ("https://cong.vn:8443/", "https://cong.vn:8443"),
    ],
)
def test_a_portal_is_known_by_its_origin(written: str, origin: str) -> None:
    assert website(written).embed_on == (origin,)


@pytest.mark.parametrize("written", ["http://cong.vn", "cong.vn", "https://", "https://cong.vn; script-src *", "https://a b.vn"])
def test_what_is_no_safe_address_is_no_portal(written: str) -> None:
    with pytest.raises(ValidationError) as caught:
        website(written)
    assert [error["type"] for error in caught.value.errors()] == ["bad-feedback-link"]


def website(portal: str) -> Website:
    return Website.model_validate({"title": "Trang", "description": "Giới thiệu.", "licence": "CC BY 4.0", "embed_on": [portal]})

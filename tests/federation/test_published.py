"""The frozen reader: what a commune's own site writes is read, whatever is wrong with it is named, and nothing else happens."""

import gzip
import json
from collections.abc import Callable
from typing import Any

import pytest

from initiatives.federation.published import MOST_BYTES, MOST_ROWS, TOLD, Reading, read
from initiatives.website.data import catalogue as written
from initiatives.website.data import record
from tests.federation.communes import COUNT, SITE, TODAY, body, bomb, catalogue
from tests.website.samples import SITE as SAMPLE
from tests.website.samples import SITEURL

Change = Callable[[dict[str, Any]], None]


def told(data: bytes, encoding: str = "", site: str = SITE) -> list[str]:
    """The problems of a source, in short."""
    found = read(data, encoding, site, TODAY)
    assert bool(found.rows) != bool(found.problems)
    return [f"{problem.code}: {problem.message}" for problem in found.problems]


def first(**changes: Any) -> Change:
    """A change of the first initiative."""

    def change(whole: dict[str, Any]) -> None:
        whole["initiatives"][0] |= changes

    return change


def test_what_a_commune_publishes_is_read_whole() -> None:
    data = written(SAMPLE, [record(one, SITEURL) for one in SAMPLE.initiatives], SITEURL)
    found = read(data, "", f"{SITEURL}/", TODAY)
    assert found.problems == ()
    assert [(row.code, row.url, row.title) for row in found.rows] == [
        (one.code, f"{SITEURL}/{one.path}", one.title) for one in SAMPLE.initiatives
    ]
    assert [row.recognised for row in found.rows] == [
        one.recognition.date.isoformat() if one.recognition else "" for one in SAMPLE.initiatives
    ]


def test_packed_bytes_are_the_same_rows() -> None:
    data = body(catalogue())
    assert read(gzip.compress(data), "gzip", SITE, TODAY) == read(data, "", SITE, TODAY)
    assert len(read(data, "", SITE, TODAY).rows) == COUNT


@pytest.mark.parametrize("version", ["1.0", "1.1", "1.99"])
def test_every_version_of_today_s_format_is_read(version: str) -> None:
    """New keys are passed over, at every depth."""
    whole = catalogue() | {"schema_version": version, "more": {"deep": [1]}}
    whole["initiatives"][0]["kind"]["colour"] = "red"
    assert told(body(whole)) == []


@pytest.mark.parametrize("version", ["2.0", "1", "", "1.0-beta"])
def test_another_version_is_named_and_nothing_else(version: str) -> None:
    whole = catalogue() | {"schema_version": version, "initiatives": "moved"}
    assert told(body(whole)) == [f"source-version: dữ liệu ở phiên bản `{version}`, chương trình này đọc các phiên bản 1.x"]


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (
            first(url="javascript:alert(1)"),
            "source-foreign-address: sáng kiến thứ 1: địa chỉ `javascript:alert(1)` không thuộc trang của xã",
        ),
        (
            first(url="https://xa-khac.example/sang-kien/a/", slug="a"),
            "source-foreign-address: sáng kiến thứ 1: địa chỉ `https://xa-khac.example/sang-kien/a/` không thuộc trang của xã",
        ),
        (
            first(url="https://dailanh.example.xau.example/sang-kien/a/", slug="a"),
            "source-foreign-address: sáng kiến thứ 1: địa chỉ `https://dailanh.example.xau.example/sang-kien/a/` không thuộc trang của xã",
        ),
        (first(slug="../../a"), "source-value: sáng kiến thứ 1, slug: viết không đúng dạng"),
        (first(code="SK-2024-001/../x"), "source-value: sáng kiến thứ 1, code: viết không đúng dạng"),
        (first(title=""), "source-value: sáng kiến thứ 1, title: để trống"),
        (first(title="x" * 301), "source-value: sáng kiến thứ 1, title: chữ dài quá"),
        (first(title=7), "source-value: sáng kiến thứ 1, title: giá trị không đúng kiểu"),
        (first(title="Trả\u202ekết quả"), "source-value: sáng kiến thứ 1, title: có ký tự ẩn, ký tự đảo chiều hoặc chữ giả dạng"),
        (first(summary="a\x00b"), "source-value: sáng kiến thứ 1, summary: có ký tự ẩn, ký tự đảo chiều hoặc chữ giả dạng"),
        (first(year="2024"), "source-value: sáng kiến thứ 1, year: giá trị không đúng kiểu"),
        (first(year=10**30), "source-value: sáng kiến thứ 1, year: giá trị không đúng kiểu"),
        (first(sample="true"), "source-value: sáng kiến thứ 1, sample: giá trị không đúng kiểu"),
        (
            first(status={"id": "draft", "label": "đã công nhận"}),
            "source-value: sáng kiến thứ 1, status: trạng thái này không được công khai",
        ),
        (first(status={"id": "best", "label": "nhất tỉnh"}), "source-value: sáng kiến thứ 1, status.id: mã không có trong danh mục"),
        (first(kind=None), "source-value: sáng kiến thứ 1, kind: giá trị không đúng kiểu"),
        (first(updated="9999-12-31"), "source-future: sáng kiến thứ 1: ngày 31/12/9999 còn ở phía sau"),
        (first(updated="2024-02-30"), "source-value: sáng kiến thứ 1, updated: giá trị không đúng kiểu"),
        (lambda whole: whole["initiatives"][0].pop("title"), "source-value: sáng kiến thứ 1, title: thiếu"),
        (lambda whole: whole.pop("initiatives"), "source-value: initiatives: thiếu"),
        (lambda whole: whole.update(initiatives={"a": 1}), "source-value: initiatives: giá trị không đúng kiểu"),
    ],
)
def test_one_wrong_value_refuses_the_source_and_is_named(change: Change, expected: str) -> None:
    whole = catalogue()
    change(whole)
    assert told(body(whole)) == [expected]


def test_codes_and_addresses_stand_once() -> None:
    whole = catalogue()
    whole["initiatives"].append(whole["initiatives"][0])
    code, slug = whole["initiatives"][0]["code"], whole["initiatives"][0]["slug"]
    assert told(body(whole)) == [
        f"source-duplicate: sáng kiến thứ 4: `{code}` đã có ở một sáng kiến khác",
        f"source-duplicate: sáng kiến thứ 4: `{slug}` đã có ở một sáng kiến khác",
    ]


BROKEN = "source-not-json: không phải tệp dữ liệu sáng kiến: không phải JSON, hoặc lồng nhau quá sâu"
NOTHING = "source-not-json: không phải tệp dữ liệu sáng kiến: nội dung không phải một danh mục"


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"", BROKEN),
        (b"<html>", BROKEN),
        (b"\xff\xfe{", BROKEN),
        (b"[" * 200_000 + b"]" * 200_000, BROKEN),
        (b'{"schema_version": "1.0"', BROKEN),
        (b'{"schema_version": "\\ud800"}', BROKEN),
        (b"null", NOTHING),
        (b"[]", NOTHING),
    ],
    ids=["nothing", "html", "utf-16", "deep", "cut", "half a letter", "null", "list"],
)
def test_what_is_no_catalogue_is_said_so(data: bytes, expected: str) -> None:
    assert told(data) == [expected]


def test_nesting_without_end_inside_a_catalogue_is_refused() -> None:
    deep = '{"a":' * 100_000 + "1" + "}" * 100_000
    data = body(catalogue())[:-1] + f', "more": {deep}}}'.encode()
    assert told(data) == [BROKEN]


def test_a_bomb_is_stopped_while_it_unfolds() -> None:
    assert told(bomb(MOST_BYTES * 20), "gzip") == ["source-too-large: dữ liệu nhiều hơn 32 MB"]
    assert told(gzip.compress(bomb(1000)), "gzip") == [BROKEN]


@pytest.mark.parametrize(
    ("data", "encoding", "reason"),
    [
        (b"not gzip", "gzip", "tệp nén bị hỏng"),
        (gzip.compress(b"x" * 5000, mtime=0)[:-9], "gzip", "tệp nén bị cụt"),
        (b"{}", "br", "kiểu nén lạ"),
        (b"{}", "gzip, gzip", "kiểu nén lạ"),
    ],
)
def test_packing_that_cannot_be_undone_is_named(data: bytes, encoding: str, reason: str) -> None:
    assert told(data, encoding) == [f"source-encoding: dữ liệu nén không đọc được: {reason}"]


def test_too_many_rows_are_refused() -> None:
    whole = catalogue()
    whole["initiatives"][0].pop("body")
    whole["initiatives"] = whole["initiatives"][:1] * (MOST_ROWS + 1)
    assert told(body(whole)) == ["source-value: initiatives: danh sách dài quá"]


def test_a_thousand_faults_are_told_in_a_few_lines() -> None:
    whole = catalogue(count=40)
    for one in whole["initiatives"]:
        one["title"] = one["url"] = None
    assert len(told(body(whole))) == TOLD


def test_markup_in_a_text_stays_text() -> None:
    whole = catalogue()
    whole["initiatives"][0]["title"] = "<script>alert(1)</script>"
    found = read(body(whole), "", SITE, TODAY)
    assert isinstance(found, Reading)
    assert found.rows[0].title == "<script>alert(1)</script>"
    assert json.loads(json.dumps(found.rows[0]))[2] == "<script>alert(1)</script>"

import csv
import json
from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import partial
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from initiatives.public import Body, Link, PublicFile, Section, Term
from initiatives.website.columns import columns, rows_of
from initiatives.website.data import catalogue, comma_separated, files, plain, record, table_description
from initiatives.website.links import absolute
from tests.website.samples import EMPTY, HOSTILE, SITE, SITEURL, TEXT_MESSAGES

LINK = partial(absolute, SITEURL)
RECORDS = tuple(record(initiative, SITEURL) for initiative in SITE.initiatives)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (None, None),
        (True, True),
        (2024, 2024),
        ("đã công nhận", "đã công nhận"),
        (date(2024, 2, 7), "2024-02-07"),
        (Decimal("83.25"), 83.25),
        (Decimal("24.00"), 24),
        (Decimal("1E+3"), 1000),
        ((Decimal("0.1"), None), [0.1, None]),
        (Term(id="x", label="X"), {"id": "x", "label": "X"}),
        (Link(path="so-do/", title="Sơ đồ"), {"url": f"{SITEURL}/so-do/", "title": "Sơ đồ"}),
        (
            PublicFile(title="Tờ rơi", path="a/tờ rơi.pdf", source="initiatives/tờ rơi.pdf", size=9),
            {"url": f"{SITEURL}/a/t%E1%BB%9D%20r%C6%A1i.pdf", "title": "Tờ rơi", "size": 9},
        ),
        (
            Body(sections=(Section(title="Một", anchor="mot", markdown="[b](b.md)"),), targets=(("b.md", "sang-kien/b/"),)),
            [{"title": "Một", "html": f'<p><a href="{SITEURL}/sang-kien/b/">b</a></p>'}],
        ),
    ],
)
def test_values_in_json_types(value: object, expected: object) -> None:
    assert plain(value, LINK) == expected


@given(st.decimals(allow_nan=False, allow_infinity=False, places=6, min_value=-(10**9) + 1, max_value=10**9 - 1))
def test_numbers_are_written_as_they_stand(value: Decimal) -> None:
    assert json.loads(json.dumps(plain(value, LINK)), parse_float=Decimal, parse_int=Decimal) == value


def test_an_initiative_with_every_public_field() -> None:
    assert plain(TEXT_MESSAGES, LINK) == {
        "url": f"{SITEURL}/sang-kien/nhan-tin-ket-qua/",
        "code": "SK-2024-001",
        "slug": "nhan-tin-ket-qua",
        "title": "Nhắn tin báo kết quả hồ sơ",
        "summary": "Hồ sơ xong là có tin nhắn, bà con không phải lên xã hỏi.",
        "year": 2024,
        "kind": {"id": "solution", "label": "giải pháp"},
        "field": {"id": "digital-government", "label": "Xây dựng và phát triển chính quyền điện tử, chính quyền số"},
        "status": {"id": "approved", "label": "đã phê duyệt"},
        "sample": False,
        "call": None,
        "lead_unit": {"id": "van-phong", "label": "Văn phòng HĐND và UBND xã"},
        "partner_units": [],
        "partners": [],
        "partner_initiatives": [],
        "authors": [
            {
                "role": "Công chức Văn phòng - Thống kê",
                "group": {"id": "civil-servant", "label": "công chức"},
                "share": 100,
                "name": "",
            }
        ],
        "beneficiaries": [{"id": "citizens", "label": "người dân"}, {"id": "businesses", "label": "doanh nghiệp"}],
        "milestones": [
            {
                "step": "approval",
                "label": "Phê duyệt",
                "date": "2024-03-15",
                "until": None,
                "number": "30/QĐ-UBND",
                "detail": "Chủ tịch UBND xã",
            }
        ],
        "score": None,
        "approval": {"number": "30/QĐ-UBND", "date": "2024-03-15", "by": "Chủ tịch UBND xã"},
        "scope": "",
        "conclusion": "",
        "measures": [],
        "recognition": None,
        "rating": "",
        "replications": [],
        "rewards": [],
        "funding": None,
        "stopped": "",
        "published": None,
        "updated": "2024-03-15",
        "tags": [],
        "body": [{"title": "Nội dung", "html": "<p>Nhắn tin khi hồ sơ xong.</p>"}],
        "files": [],
        "history": {"since": None, "changes": []},
    }


def test_the_catalogue_says_whose_it_is_and_how_it_may_be_used() -> None:
    found = json.loads(catalogue(SITE, RECORDS, SITEURL))
    assert found.pop("initiatives") == [plain(initiative, LINK) for initiative in SITE.initiatives]
    assert found == {
        "schema_version": "1.1",
        "commune": "xã Đại Lãnh",
        "agency": "Ủy ban nhân dân xã Đại Lãnh",
        "licence": "Creative Commons Ghi công 4.0 Quốc tế (CC BY 4.0)",
        "source": f"{SITEURL}/",
        "updated": "2024-12-10",
    }


def test_csv_opens_right_and_runs_nothing() -> None:
    table = columns(SITEURL)
    content = comma_separated(table, rows_of(table, SITE.initiatives))
    text = content.decode("utf-8")
    assert text.startswith("\ufeffMã hồ sơ,Tên,")
    assert text.endswith("\r\n")
    rows = list(csv.DictReader(StringIO(text.removeprefix("\ufeff"), newline="")))
    assert len(rows) == 3
    first, _, hostile = rows
    picked = ("Mã hồ sơ", "Năm", "Ngày phê duyệt", "Tổng điểm", "Đã chi (đồng)", "Xếp loại")
    assert [first[title] for title in picked] == ["SK-2024-003", "2024", "2024-03-15", "83.25", "4200000", "Tốt"]
    assert hostile["Tóm tắt"] == f"'{HOSTILE.summary}"
    assert (hostile["Tên"], hostile["Tổng điểm"]) == (HOSTILE.title, "")


def test_the_table_describes_the_columns_that_the_csv_has() -> None:
    table = columns(SITEURL)
    described = table_description(table, SITE)
    schema = described.pop("tableSchema")
    assert described == {
        "@context": ["http://www.w3.org/ns/csvw", {"@language": "vi"}],
        "url": "initiatives.csv",
        "dc:title": SITE.commune.title,
        "dc:publisher": SITE.commune.agency,
        "dc:rights": SITE.commune.licence,
        "dialect": {"encoding": "utf-8", "lineTerminators": ["\r\n"], "header": True},
    }
    assert isinstance(schema, dict)
    head = comma_separated(table, ()).decode("utf-8-sig").strip().split(",")
    assert [column["titles"] for column in schema["columns"]] == head
    assert schema["columns"][0] == {
        "name": "code",
        "titles": "Mã hồ sơ",
        "dc:description": "Mã riêng của hồ sơ, không đổi.",
        "datatype": "string",
    }


@pytest.mark.parametrize("first", ["=", "+", "-", "@", "\t", "\r"])
def test_no_cell_of_the_csv_is_a_formula(first: str) -> None:
    hostile = replace(TEXT_MESSAGES, title=f"{first}1+1")
    titles = columns(SITEURL)[1:2]
    content = comma_separated(titles, rows_of(titles, (hostile,))).decode("utf-8-sig")
    assert list(csv.reader(StringIO(content, newline="")))[1] == [f"'{first}1+1"]


def test_the_files_are_repeatable_and_whole() -> None:
    made = {file.path: file.content for file in files(SITE, RECORDS, SITEURL)}
    assert made == {file.path: file.content for file in files(SITE, RECORDS, SITEURL)}
    assert sorted(made) == [
        "data/initiatives.csv",
        "data/initiatives.csv-metadata.json",
        "data/initiatives.json",
        "data/initiatives.xlsx",
        "data/schema.json",
    ]
    assert json.loads(made["data/schema.json"]) == SITE.schema
    assert made["data/initiatives.json"] == catalogue(SITE, RECORDS, SITEURL)


def test_every_initiative_stands_on_a_line_of_its_own() -> None:
    first, *lines, last = catalogue(SITE, RECORDS, SITEURL).decode().splitlines()
    assert [line.removesuffix(",") for line in lines] == list(RECORDS)
    assert (first.startswith('{"schema_version"'), last) == (True, "]}")


def test_a_commune_without_initiatives_has_open_data_too() -> None:
    made = {file.path: file.content for file in files(EMPTY, (), SITEURL)}
    assert json.loads(made["data/initiatives.json"])["initiatives"] == []
    assert len(made["data/initiatives.csv"].decode("utf-8-sig").splitlines()) == 1

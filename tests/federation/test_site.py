"""The province's site: whole, the same bytes whoever is ready first, and nothing that a commune says becomes markup."""

import csv
import io
import json
import re
import zipfile
from datetime import date
from pathlib import Path

import pytest

from initiatives.federation.province import Province
from initiatives.federation.site import build, searched
from initiatives.publishing.search import INDEXES, index
from initiatives.publishing.theme import static_files
from initiatives.publishing.verify import BY_A_PROVINCE, verify
from initiatives.reading.known import KnownInitiative, known_in
from initiatives.surroundings import machine
from initiatives.website.output import Output
from tests.factory import ROOT
from tests.federation.provinces import province
from tests.website.markup import Markup
from tests.website.samples import target

COUNTS = (3, 120, 0, 4)
HOSTILE = "</title><script>alert(1)</script><img src=x onerror=alert(1)>"


@pytest.fixture
def whole(tmp_path: Path) -> Province:
    return province(tmp_path, COUNTS)


def files(made: Province) -> dict[str, bytes]:
    """The files of a site by path."""
    found: dict[str, bytes] = {}
    for file in build(made, target()):
        assert file.path not in found
        found[file.path] = file.content if isinstance(file, Output) else b"".join(file.pieces)
    return found


def text(data: bytes) -> str:
    return Markup(data.decode()).text


def test_the_order_in_which_sources_are_ready_changes_no_byte(whole: Province, tmp_path: Path) -> None:
    assert files(whole) == files(province(tmp_path / "again", COUNTS, order=(3, 1, 0, 2)))


def test_the_site_passes_the_check_of_what_is_published(whole: Province, tmp_path: Path) -> None:
    site = tmp_path / "site"
    indexed = (file for kind in INDEXES for file in index(kind, searched(whole), machine()))
    more = (*indexed, *static_files(ROOT / "theme"))
    for path, data in (files(whole) | {file.path: file.content for file in more}).items():
        (site / path).parent.mkdir(parents=True, exist_ok=True)
        (site / path).write_bytes(data)
    assert verify(site, BY_A_PROVINCE) == []


def test_lists_by_commune_year_field_and_status_are_paged(whole: Province) -> None:
    made = files(whole)
    lists = sorted(path.removesuffix("index.html") for path in made if re.match(r"(xa|nam|linh-vuc|trang-thai)/", path))
    assert {path.partition("/")[0] for path in lists} == {"xa", "nam", "linh-vuc", "trang-thai"}
    assert [path for path in lists if path.startswith("xa/")] == [
        "xa/",
        "xa/xa-0001/",
        "xa/xa-0002/",
        "xa/xa-0002/2/",
        "xa/xa-0003/",
        "xa/xa-0004/",
    ]
    listed = [made[f"{path}index.html"].count(b'class="record"') for path in ("xa/xa-0002/", "xa/xa-0002/2/", "xa/xa-0003/")]
    assert listed == [100, 20, 0]
    of_years = sum(data.count(b'class="record"') for path, data in made.items() if path.startswith("nam/"))
    assert of_years == sum(COUNTS)


def test_what_narrows_a_list_stands_in_its_natural_order(whole: Province) -> None:
    links = Markup(files(whole)["nam/2014/index.html"].decode()).values("href")
    statuses, fields = ([link.split("/")[-2] for link in links if f"/{aspect}/" in link] for aspect in ("trang-thai", "linh-vuc"))
    assert statuses == ["approved", "applied", "recognised"]
    assert fields == [field for field in whole.fields if field in fields] != sorted(fields)


def test_each_title_leads_to_the_page_of_its_commune(whole: Province) -> None:
    markup = Markup(files(whole)["xa/xa-0001/index.html"].decode())
    links = [link for link in markup.values("href") if "/sang-kien/" in link]
    assert len(links) == 3
    assert {link.partition("/sang-kien/")[0] for link in links} == {"https://khanhhoa.example/xa-0001"}


def test_what_could_not_be_read_is_said_with_its_age(whole: Province) -> None:
    made = files(whole)
    assert "Hôm nay 2 trên 4 xã chưa tải được hoặc dữ liệu sai" in text(made["index.html"])
    state = text(made["nguon/index.html"])
    assert "Đang dùng bản ngày 19/11/2026, cũ 4 ngày, 4 sáng kiến." in state
    assert "Chưa có bản tốt nào; xã này chưa được tính vào số liệu." in state
    assert "Bản cũ 4 ngày" in text(made["xa/xa-0004/index.html"])
    told = json.loads(made["data/sources.json"])["sources"]
    assert [(one["initiatives"], one["confirmed"]) for one in told] == [
        (3, "2026-11-23"),
        (120, "2026-11-23"),
        (0, None),
        (4, "2026-11-19"),
    ]


def test_no_text_of_a_commune_becomes_markup_or_a_formula(tmp_path: Path) -> None:
    made = files(province(tmp_path, (2,), title=HOSTILE, summary="=HYPERLINK(1)", unit=HOSTILE, decision=HOSTILE))
    pages = [data.decode() for path, data in made.items() if path.endswith((".html", ".xml"))]
    assert any("alert(1)" in page for page in pages)
    assert [page for page in pages if "<script>alert" in page or "<img src=x" in page] == []
    assert b",=HYPERLINK" not in made["data/initiatives.csv"] + made["known/xa-0001.csv"]


def test_a_field_that_the_province_does_not_know_has_no_name_of_its_own(tmp_path: Path) -> None:
    made = files(province(tmp_path, (2,), field="linh-vuc-la"))
    assert "Lĩnh vực khác" in text(made["linh-vuc/khac/index.html"])
    assert b"linh-vuc-la" not in b"".join(made.values())


def test_data_hold_every_row_once(whole: Province) -> None:
    made = files(whole)
    rows = list(csv.DictReader(io.StringIO(made["data/initiatives.csv"].decode("utf-8-sig"))))
    told = json.loads(made["data/initiatives.json"])["initiatives"]
    assert len(rows) == len(told) == len({row["Mã"] for row in rows}) == sum(COUNTS)
    assert [row["Mã"] for row in rows] == [row["code"] for row in told]
    assert {row["Mã"].partition("/")[0] for row in rows} == {"xa-0001", "xa-0002", "xa-0004"}


def test_each_register_is_read_as_it_is_by_the_novelty_check(whole: Province) -> None:
    made = files(whole)
    registers = {path: data for path, data in made.items() if path.startswith("known/") and path.endswith(".csv")}
    assert sorted(registers) == ["known/xa-0001.csv", "known/xa-0002.csv", "known/xa-0004.csv"]
    found = [known_in(data.decode(), path) for path, data in registers.items()]
    known = [one for register in found for one in register if isinstance(one, KnownInitiative)]
    assert len(known) == sum(COUNTS) == len({one.code for one in known})
    assert {(one.unit, one.province) for one in known} == {(f"xã số {n}", "Khánh Hòa") for n in (1, 2, 4)}
    with zipfile.ZipFile(io.BytesIO(made["known/danh-muc.zip"])) as archive:
        assert {f"known/{name}": archive.read(name) for name in archive.namelist()} == registers


def test_a_register_that_is_too_large_is_cut_between_rows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("initiatives.federation.known.LARGEST_FILE", 5_000)
    made = files(province(tmp_path, (40,)))
    parts = [made[path] for path in sorted(made) if path.startswith("known/xa-0001")]
    assert len(parts) > 2
    assert all(len(part) <= 5_000 for part in parts)
    assert sum(len(known_in(part.decode(), "x.csv")) for part in parts) == 40


def test_a_province_where_nobody_has_published_anything_has_a_site(tmp_path: Path) -> None:
    made = files(province(tmp_path, (0, 0), date(2026, 1, 1)))
    assert "Hôm nay 2 trên 2 xã" in text(made["index.html"])
    assert json.loads(made["data/initiatives.json"])["initiatives"] == []

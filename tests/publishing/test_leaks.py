"""What is not public is seen in a finished site, in whatever form it stands there, and chance likeness is not."""

import gzip
import html
import io
import json
import unicodedata
import zipfile
from collections.abc import Callable
from pathlib import Path
from urllib.parse import quote

import markupsafe
import pytest

from initiatives.publishing.leaks import Leaks, Secret, Secrets, SecretSearch
from initiatives.reading.vietnamese import fold
from tests.site.builds import FIXED, build, settings_with_another_plugin, tree

TITLE = Secret(text='Đặt lịch «hẹn» & nhận "kết quả" tại nhà', what="tên")
CODE = Secret(text="SK-2024-001", what="mã")
ADDRESS = Secret(text="sang-kien/dat-lich", what="địa chỉ")
FILE = Secret(text="ke-hoach.pdf", what="tên tệp")
SECRETS = Secrets(texts=(TITLE, CODE, ADDRESS, FILE), spared=("viec-dang-cho/index.html",))


def zipped(text: str) -> bytes:
    """An archive within an archive."""
    inner, outer = io.BytesIO(), io.BytesIO()
    with zipfile.ZipFile(inner, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.xml", text)
    with zipfile.ZipFile(outer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("trong.docx", inner.getvalue())
    return outer.getvalue()


@pytest.mark.parametrize(
    "written",
    [
        str.encode,
        lambda text: text.lower().encode(),
        lambda text: fold(text).encode(),
        lambda text: unicodedata.normalize("NFD", text).encode(),
        lambda text: html.escape(text).encode(),
        lambda text: str(markupsafe.escape(text)).encode(),
        lambda text: html.escape(text, quote=False).encode(),
        lambda text: quote(text).encode(),
        lambda text: json.dumps(text).encode(),
        lambda text: json.dumps(text, ensure_ascii=False).encode(),
        lambda text: gzip.compress(text.encode()),
        lambda text: gzip.compress(text.replace("Đ", "Ḏ").encode()),
        zipped,
    ],
    ids=[
        "plain",
        "lower case",
        "unmarked",
        "decomposed",
        "HTML",
        "templates",
        "XML",
        "address",
        "JSON",
        "JSON, marks kept",
        "squeezed",
        "search",
        "archives",
    ],
)
def test_a_text_is_seen_in_every_form(written: Callable[[str], bytes]) -> None:
    assert Leaks(SECRETS).told("index.html", written(f"Hồ sơ {TITLE.text}.")) == ["lộ tên"]


@pytest.mark.parametrize(
    ("data", "told"),
    [
        ("<b>SK-2024-001</b>", ["mã"]),
        ("hồ sơ sk-2024-001, rồi", ["mã"]),
        ("?q=%20SK-2024-001", ["mã"]),
        (r'"Mã:\nSK-2024-001"', ["mã"]),
        ("SK-2024-0012, XSK-2024-001, SK-2024-001-A", []),
        ('<a href="/sang-kien/dat-lich/">', ["địa chỉ"]),
        ('<a href="/sang-kien/dat-lich-hen/">', []),
        ('<h2 id="dat-lich">', []),
        ('<a href="../ke-hoach.pdf">', ["tên tệp"]),
        ('<a href="../ke-hoach.pdf.html">', ["tên tệp"]),
        ('<a href="../mau-ke-hoach.pdf">', []),
        ("Đặt lịch hẹn và nhận kết quả", []),
    ],
)
def test_single_words_are_seen_where_they_stand_alone(data: str, told: list[str]) -> None:
    assert [one.what for one in SecretSearch(SECRETS.texts).found(data.encode())] == told


def test_a_name_tells_as_much_as_a_content() -> None:
    assert Leaks(SECRETS).told("sang-kien/dat-lich/index.html", b"") == ["lộ địa chỉ"]
    assert Leaks(SECRETS).told("van-ban/a/ke-hoach.pdf", b"%PDF-1.4") == ["lộ tên tệp"]


def test_a_file_is_known_by_its_bytes_under_any_name(tmp_path: Path) -> None:
    (tmp_path / "bí mật.pdf").write_bytes(b"%PDF-1.4 x")
    leaks = Leaks(Secrets(files=(Secret(text=str(tmp_path / "bí mật.pdf"), what="tệp"),)))
    assert leaks.told("a.pdf", b"%PDF-1.4 x") == ["lộ tệp"]
    assert leaks.told("a.pdf", b"%PDF-1.4 y") == []


@pytest.mark.parametrize("name", ["viec-dang-cho/index.html", "viec-dang-cho/index.html.gz"])
def test_what_is_spared_may_say_so(name: str) -> None:
    assert Leaks(SECRETS).told(name, CODE.text.encode()) == []


@pytest.mark.parametrize("data", [b"\x1f\x8b nothing packed", b"PK\x03\x04 nothing packed"])
def test_what_only_begins_like_an_archive_is_searched_as_it_is(data: bytes) -> None:
    assert Leaks(SECRETS).told("a.txt", data + b" SK-2024-001") == ["lộ mã"]


def test_nothing_sought_is_nothing_found() -> None:
    assert Leaks(Secrets()).told("index.html", b"SK-2024-001") == []


HIDDEN = "hồ sơ chưa công khai tests/site/content/initiatives/2024/thu-chuc-mung-chia-buon.md"
HINT = "  gợi ý: xem mục «Khi máy báo lộ» trong docs/du-lieu-ca-nhan.md"
KEPT = "Trang vừa dựng có 1 chỗ hỏng nên không đăng.\nChưa đăng gì cả; trang web cũ còn nguyên.\n"


@pytest.mark.parametrize(
    ("name", "text", "what"),
    [
        ("them.txt", "xem SK-2024-005", "mã"),
        ("them.txt", "GỬI THƯ CHÚC MỪNG KHAI SINH, KẾT HÔN VÀ THƯ CHIA BUỒN KHI KHAI TỬ".lower(), "tên"),
        ("them.json", json.dumps(["/sang-kien/thu-chuc-mung-chia-buon/"]), "địa chỉ"),
    ],
)
def test_a_site_that_leaks_is_not_published(tmp_path: Path, name: str, text: str, what: str) -> None:
    leaky = settings_with_another_plugin(tmp_path, f"(output / {name!r}).write_text({text!r}, 'utf-8')")
    (tmp_path / "output").mkdir()
    (tmp_path / "output" / "index.html").write_text("cũ", "utf-8")
    done = build(FIXED, tmp_path / "output", leaky)
    assert (done.status, done.err) == (1, f"{name}: lộ {what} của {HIDDEN}\n{HINT}\n{KEPT}")
    assert tree(tmp_path / "output") == {"index.html": "cũ".encode()}

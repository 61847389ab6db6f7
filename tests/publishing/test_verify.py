"""The last look at a finished site finds what is missing, cut off, unreadable or leads nowhere."""

import io
import zipfile
from pathlib import Path

import pytest

from initiatives.publishing.leaks import Secret, Secrets
from initiatives.publishing.verify import BY_A_COMMUNE, verify
from initiatives.results import kept_in

ARCHIVE = io.BytesIO()
with zipfile.ZipFile(ARCHIVE, "w") as packed:
    packed.writestr("[Content_Types].xml", "<Types/>")
CONTENTS = {
    "data/initiatives.json": b'{"initiatives": [{"url": "https://xa.example/sang-kien/a/"}]}',
    "data/initiatives.csv": b"code,title\r\nSK-1,a\r\n",
    "data/initiatives.xlsx": ARCHIVE.getvalue(),
    "data/schema.json": b"{}",
    "pagefind/pagefind-entry.json": b"{}",
    "pagefind/full/pagefind-entry.json": b"{}",
    "feeds/atom.xml": b"<feed xmlns='http://www.w3.org/2005/Atom'><id>a</id><title>a</title><updated>2026-10-22T00:00:00+07:00</updated></feed>",
    "sitemap.xml": b"<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><url><loc>https://xa.example/</loc></url></urlset>",
    "robots.txt": b"User-agent: *\n",
}
PAGE = "<!doctype html><html lang=vi><head><title>t</title></head><body><h1 id=dau>t</h1>{}</body></html>"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A small whole site."""
    for name in BY_A_COMMUNE.files:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(CONTENTS.get(name, PAGE.format("").encode()))
    (tmp_path / "sang-kien" / "a").mkdir(parents=True)
    (tmp_path / "sang-kien" / "a" / "index.html").write_text(PAGE.format("<a href='../../'>về</a>"), "utf-8")
    return tmp_path


def test_whole_site_has_no_fault(site: Path) -> None:
    assert verify(site) == []


@pytest.mark.parametrize("name", BY_A_COMMUNE.files)
def test_missing_promised_file_is_named(site: Path, name: str) -> None:
    (site / name).unlink()
    assert f"thiếu tệp {name}" in verify(site)


def test_the_page_for_wrong_addresses_leads_to_where_the_site_will_be(site: Path) -> None:
    """It is shown under any address, so that its own links begin at the host; what is relative on it would lead astray."""
    (site / "404.html").write_text(PAGE.format("<a href='/xa/so-do/'>a</a><a href='so-do/'>b</a>"), "utf-8")
    assert verify(site) == ["404.html: liên kết không dẫn tới đâu: so-do/index.html"]


@pytest.mark.parametrize(
    ("body", "faults"),
    [
        ("<a href='sang-kien/a/'>a</a>", []),
        ("<a href='sang-kien/a/#dau'>a</a>", []),
        ("<a href='#dau'>a</a>", []),
        ("<a href='./'>a</a>", []),
        ("<a href='sang-kien/../sang-kien/a/'>a</a>", []),
        ("<a href='/sang-kien/a/'>a</a>", []),
        ("<a href='/xa/sang-kien/a/'>a</a>", ["index.html: liên kết không dẫn tới đâu: xa/sang-kien/a/index.html"]),
        ("<a href='data/initiatives.csv?v=1'>a</a>", []),
        ("<a href='https://example.vn/khong-co/'>a</a>", []),
        ("<a href='mailto:ubnd@dailanh.example'>a</a>", []),
        ("<a href='sang-kien/b/'>b</a>", ["index.html: liên kết không dẫn tới đâu: sang-kien/b/index.html"]),
        ("<a href='sang-kien/a/#cuoi'>a</a>", ["index.html: liên kết không dẫn tới đâu: sang-kien/a/index.html#cuoi"]),
        ("<form action='tim-kiem/'></form>", []),
        ("<form action='tim/'></form>", ["index.html: liên kết không dẫn tới đâu: tim/index.html"]),
        ("<a href='#cuoi'>a</a>", ["index.html: liên kết không dẫn tới đâu: index.html#cuoi"]),
        ("<img src='anh.png' alt=''>", ["index.html: liên kết không dẫn tới đâu: anh.png"]),
        ("<script type='application/ld+json'>{}</script>", []),
        ("<script type='application/ld+json'>{</script>", ["index.html: dữ liệu có cấu trúc: không phải JSON"]),
        ("<a href='sang-kien'>a</a>", ["index.html: liên kết không dẫn tới đâu: sang-kien"]),
        ("<div data-full='pagefind/full/ pagefind/'></div>", []),
        (
            "<div data-full='pagefind/full/ pagefind/full/2014/'></div>",
            ["index.html: liên kết không dẫn tới đâu: pagefind/full/2014/pagefind-entry.json"],
        ),
    ],
)
def test_links_lead_somewhere_and_structured_data_are_whole(site: Path, body: str, faults: list[str]) -> None:
    (site / "index.html").write_text(PAGE.format(body), "utf-8")
    assert verify(site) == faults


def test_two_anchors_of_one_name_are_told(site: Path) -> None:
    (site / "index.html").write_text(PAGE.format("<p id=dau>a</p>"), "utf-8")
    assert verify(site) == ["index.html: hai chỗ cùng mã dau"]


@pytest.mark.parametrize(
    ("name", "content", "fault"),
    [
        ("index.html", "<!doctype html><html><body><p>nửa tr", "index.html: trang bị cụt"),
        ("data/initiatives.json", '{"schema_version": ', "data/initiatives.json: không phải JSON"),
        ("feeds/atom.xml", "<feed><entry></feed>", "feeds/atom.xml: không phải XML"),
        ("theme/css/site.css", "", "theme/css/site.css: tệp rỗng"),
    ],
)
def test_half_written_file_is_named(site: Path, name: str, content: str, fault: str) -> None:
    (site / name).parent.mkdir(parents=True, exist_ok=True)
    (site / name).write_text(content, "utf-8")
    assert verify(site) == [fault]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("data/initiatives.json", '{"initiatives": [{"url": "https://xa.example/sang-kien/b/"}]}'),
        (
            "sitemap.xml",
            CONTENTS["sitemap.xml"].decode().replace("</urlset>", "<url><loc>https://xa.example/sang-kien/b/</loc></url></urlset>"),
        ),
    ],
)
def test_page_that_data_speaks_of_is_there(site: Path, name: str, content: str) -> None:
    (site / name).write_text(content, "utf-8")
    assert verify(site) == ["dữ liệu mở hoặc sơ đồ trang kể tới trang không có: https://xa.example/sang-kien/b/"]


def test_a_page_that_was_seen_before_still_needs_its_neighbours(site: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    store = tmp_path_factory.mktemp("kho") / "kept.sqlite3"
    (site / "sang-kien" / "a" / "index.html").write_text(PAGE.format("<a href='../b/#dau'>b</a>"), "utf-8")
    (site / "sang-kien" / "b").mkdir()
    neighbours = {
        PAGE.format(""): [],
        PAGE.format("").replace("dau", "cuoi"): ["sang-kien/a/index.html: liên kết không dẫn tới đâu: sang-kien/b/index.html#dau"],
    }
    for text in (*neighbours, *neighbours):
        (site / "sang-kien" / "b" / "index.html").write_text(text, "utf-8")
        with kept_in(store, b"") as results:
            assert verify(site, results=results) == neighbours[text]


def test_what_is_sought_anew_is_sought_in_pages_that_were_seen_before(site: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("kho")
    private = folder / "mat.pdf"
    for secrets, faults in (
        (Secrets(), []),
        (Secrets(texts=(Secret(text="về", what="lời kín"),)), ["sang-kien/a/index.html: lộ lời kín"]),
        (Secrets(files=(Secret(text=str(private), what="tệp kín"),)), []),
        (Secrets(files=(Secret(text=str(private), what="tệp kín"),)), ["robots.txt: lộ tệp kín"]),
    ):
        with kept_in(folder / "kept.sqlite3", b"") as results:
            assert verify(site, secrets=secrets, results=results) == faults
        private.write_bytes(CONTENTS["robots.txt"] if secrets.files else b"x")

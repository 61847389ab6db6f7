"""What the server of a preview answers, and whom."""

import json
from collections.abc import Iterator
from contextlib import closing
from http.client import HTTPConnection

import pytest

from initiatives.preview.pages import refreshed
from tests.commands import ROOT
from tests.factory import PDF, content, earned, initiative
from tests.preview.previews import LOCAL, PATIENCE, Served, previewing

PAGE = "/sang-kien/nhac-hen/"
FILES: dict[str, str | bytes] = {
    "nhac-hen.md": initiative(earned("approved", attachments=[{"file": "ke-hoach.pdf", "title": "Kế hoạch"}])),
    "nhap.md": initiative({**earned("submitted", code="SK-2024-002", title="Chưa ai được biết")}),
    "ke-hoach.pdf": PDF,
    "bi-mat.pdf": PDF,
}


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A small commune's preview."""
    with previewing(content(tmp_path_factory.mktemp("preview"), FILES)) as found:
        yield found


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/", "text/html; charset=utf-8"),
        (f"{PAGE}?x=1", "text/html; charset=utf-8"),
        (f"{PAGE}index.html", "text/html; charset=utf-8"),
        (f"{PAGE}ke-hoach.pdf", "application/pdf"),
        ("/theme/css/site.css?v=1", "text/css; charset=utf-8"),
        ("/theme/js/search.js", "text/javascript; charset=utf-8"),
        ("/_preview/refresh.js", "text/javascript; charset=utf-8"),
        ("/data/initiatives.json", "application/json; charset=utf-8"),
        ("/data/initiatives.csv", "text/csv; charset=utf-8"),
        ("/sitemap.xml", "text/xml; charset=utf-8"),
    ],
)
def test_a_file_is_served_as_what_it_is(served: Served, path: str, kind: str) -> None:
    found, head = served.ask(path), served.ask(path, "HEAD")
    assert (found.status, found.headers["Content-Type"], found.headers["Cache-Control"]) == (200, kind, "no-store")
    assert (head.status, head.headers["Content-Length"], head.body) == (200, str(len(found.body)), b"")


def test_files_come_from_the_content_and_the_theme_as_they_are(served: Served) -> None:
    assert served.text(f"{PAGE}ke-hoach.pdf") == PDF
    assert served.ask("/theme/css/site.css").body == (ROOT / "theme" / "static" / "css" / "site.css").read_bytes()


@pytest.mark.parametrize(
    "path",
    [
        "/khong-co/",
        "/sang-kien/nhap/",
        f"{PAGE}bi-mat.pdf",
        "/initiatives/2024/nhap.md",
        "/../pelicanconf.py",
        "/theme/../../pelicanconf.py",
        "/%2e%2e/%2e%2e/etc/passwd",
        "/theme/..%2f..%2fpelicanconf.py",
        "//etc/passwd",
        "/_preview/server.py",
        "/theme/css/",
    ],
)
def test_what_the_site_has_not_is_not_found(served: Served, path: str) -> None:
    found = served.ask(path)
    assert found.status == 404
    assert found.body == refreshed(served.preview.file("404.html") or b"", served.preview.edition)
    assert b"Kh\xc3\xb4ng t\xc3\xacm th\xe1\xba\xa5y trang" in found.body


@pytest.mark.parametrize("asked", ["", "?q=m%E1%BB%99t+c%E1%BB%ADa&x=%3F"])
def test_an_address_without_its_last_slash_leads_to_the_page(served: Served, asked: str) -> None:
    found = served.ask(f"{PAGE.rstrip('/')}{asked}")
    assert (found.status, found.headers["Location"]) == (301, f"{PAGE}{asked}")


@pytest.mark.parametrize(
    ("host", "status"), [("localhost:8000", 200), ("127.0.0.1", 200), ("ke-xau.example", 421), ("127.0.0.1.ke-xau.example:8000", 421)]
)
def test_a_page_from_elsewhere_reads_nothing_under_a_name_of_its_own(served: Served, host: str, status: int) -> None:
    assert served.ask("/", Host=host).status == status


def test_a_connection_is_kept_for_the_next_request(served: Served) -> None:
    with closing(HTTPConnection(LOCAL, served.port, timeout=PATIENCE)) as connection:
        for method, path, status in (("GET", "/", 200), ("HEAD", "/", 200), ("GET", "/khong-co/", 404), ("GET", PAGE.rstrip("/"), 301)):
            connection.request(method, path)
            answer = connection.getresponse()
            answer.read()
            assert (answer.status, answer.will_close) == (status, False)


def test_news_come_as_soon_as_somebody_listens(served: Served) -> None:
    connection = HTTPConnection(LOCAL, served.port, timeout=PATIENCE)
    connection.request("GET", "/_preview/events")
    answer = connection.getresponse()
    line = answer.readline().decode()
    assert answer.headers["Content-Type"] == "text/event-stream; charset=utf-8"
    assert json.loads(line.removeprefix("data: "))["edition"] == served.preview.edition
    connection.close()

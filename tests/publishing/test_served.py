"""nginx with the shipped configuration: headers, caching, compressed copies; and whole pages while the site is swapped again and again."""

import gzip
import http.client
import os
import threading
from collections.abc import Callable, Iterator
from contextlib import closing
from email.utils import formatdate
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlsplit

import pytest

from initiatives.publishing.compress import compress
from initiatives.publishing.place import place_of
from initiatives.publishing.releases import Release, look, send
from tests.commands import ROOT
from tests.publishing.conftest import Pair
from tests.publishing.servers import web_server
from tests.publishing.sites import publish, variant

CONFIGURATION = (ROOT / "deploy" / "nginx.conf").read_text("utf-8")
ROOT_LINE = 'root "/srv/sang-kien/current"'
SWAPS = 10
VISITORS = 4
CARRIED_OVER = 1_700_000_000
"""When the first page of the built site was written: by an earlier build."""
ASKED = ("/", "/index.html", "/gioi-thieu/", "/data/initiatives.json", "/theme/css/site.css")


class Answer(NamedTuple):
    """What the server says to one request."""

    status: int
    headers: dict[str, str]
    body: bytes


def configured(root: Path) -> str:
    """The shipped configuration, for a folder of this test."""
    assert ROOT_LINE in CONFIGURATION
    return CONFIGURATION.replace(ROOT_LINE, f'root "{root}"')


def ask(connection: http.client.HTTPConnection, path: str, **headers: str) -> Answer:
    """One request on an open connection."""
    connection.request("GET", path, headers={name.replace("_", "-"): value for name, value in headers.items()})
    answer = connection.getresponse()
    return Answer(answer.status, {name.lower(): value for name, value in answer.getheaders()}, answer.read())


@pytest.fixture(scope="module")
def connection(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[http.client.HTTPConnection]:
    """A visitor of the built site, compressed, in a folder with a space and Vietnamese letters."""
    site = variant(built, tmp_path_factory.mktemp("nơi đăng") / "bản đăng", "thử")
    os.utime(site / "index.html", (CARRIED_OVER, CARRIED_OVER))
    compress(site)
    with (
        web_server(tmp_path_factory.mktemp("nginx"), configured(site)) as address,
        closing(http.client.HTTPConnection(urlsplit(address).netloc)) as connection,
    ):
        yield connection


FRAMED_BY_NOBODY = "frame-ancestors 'none'"


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("/", ("text/html; charset=utf-8", "no-cache", FRAMED_BY_NOBODY, None)),
        ("/nhung/", ("text/html; charset=utf-8", "no-cache", "frame-ancestors *", None)),
        ("/nhung/index.html", ("text/html; charset=utf-8", "no-cache", "frame-ancestors *", None)),
        ("/nhung/huong-dan/", ("text/html; charset=utf-8", "no-cache", FRAMED_BY_NOBODY, None)),
        ("/data/initiatives.json", ("application/json; charset=utf-8", "public, max-age=3600", FRAMED_BY_NOBODY, "*")),
        ("/data/initiatives.csv", ("text/csv; charset=utf-8", "public, max-age=3600", FRAMED_BY_NOBODY, "*")),
        (
            "/data/initiatives.xlsx",
            ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "public, max-age=3600", FRAMED_BY_NOBODY, "*"),
        ),
        ("/feeds/atom.xml", ("text/xml; charset=utf-8", "public, max-age=3600", FRAMED_BY_NOBODY, "*")),
        ("/feeds/lich.ics", ("text/calendar; charset=utf-8", "public, max-age=3600", FRAMED_BY_NOBODY, "*")),
        ("/theme/css/site.css?v=1", ("text/css; charset=utf-8", "public, max-age=31536000, immutable", FRAMED_BY_NOBODY, None)),
        ("/theme/img/mark.svg", ("image/svg+xml; charset=utf-8", "public, max-age=86400", FRAMED_BY_NOBODY, None)),
    ],
)
def test_headers_are_those_of_the_table(connection: http.client.HTTPConnection, path: str, expected: tuple[str | None, ...]) -> None:
    status, headers, body = ask(connection, path)
    assert (status, bool(body)) == (200, True)
    names = ("content-type", "cache-control", "content-security-policy", "access-control-allow-origin")
    assert tuple(headers.get(name) for name in names) == expected
    assert "content-encoding" not in headers
    assert [headers.get(name) for name in ("x-content-type-options", "referrer-policy")] == ["nosniff", "strict-origin-when-cross-origin"]


@pytest.mark.parametrize("path", ["/khong-co/", "/_headers", "/.htaccess", "/.git/config", "/../current"])
def test_what_is_not_for_visitors_is_the_page_that_says_so(connection: http.client.HTTPConnection, built: Path, path: str) -> None:
    status, headers, body = ask(connection, path)
    assert status in (400, 404)
    if status == 404:
        assert b"</html>" in body
        assert headers["content-security-policy"] == FRAMED_BY_NOBODY


@pytest.mark.parametrize("path", ASKED)
def test_compressed_copies_are_sent_as_they_lie(connection: http.client.HTTPConnection, path: str) -> None:
    plain, compressed = ask(connection, path), ask(connection, path, Accept_Encoding="gzip")
    assert compressed.headers["content-encoding"] == "gzip"
    assert compressed.headers["content-length"] == str(len(compressed.body))  # a copy compressed on the way has no length
    assert compressed.headers["vary"] == plain.headers["vary"] == "Accept-Encoding"
    assert gzip.decompress(compressed.body) == plain.body


def test_a_browser_that_has_the_page_gets_a_304(connection: http.client.HTTPConnection) -> None:
    first = ask(connection, "/")
    again = ask(connection, "/", If_None_Match=first.headers["etag"])
    assert (again.status, again.body) == (304, b"")


def test_a_browser_that_has_the_compressed_copy_of_a_page_carried_over_gets_a_304(connection: http.client.HTTPConnection) -> None:
    again = ask(connection, "/", Accept_Encoding="gzip", If_Modified_Since=formatdate(CARRIED_OVER, usegmt=True))
    assert (again.status, again.body) == (304, b"")


def released(site: Path, folder: Path) -> None:
    """Publish to a place with releases."""
    place = place_of(str(folder), "ssh")
    send(place, site, Release(pages=1, size=1, day="", revision="", fingerprint=""), seen=look(place), keep=3)


@pytest.mark.parametrize(("publish_to", "shown"), [(released, "current"), (publish, "")], ids=["releases", "folder"])
def test_no_error_and_no_mixed_page_while_the_site_is_swapped(
    pair: Pair, tmp_path: Path, publish_to: Callable[[Path, Path], None], shown: str
) -> None:
    place = tmp_path / "nơi đăng"
    publish_to(pair[0], place)
    whole = {path: {(site / f"{path.lstrip('/')}{'index.html' * path.endswith('/')}").read_bytes() for site in pair} for path in ASKED}
    done, wrong, served = threading.Event(), [], set()

    def visit(address: str) -> None:
        with closing(http.client.HTTPConnection(urlsplit(address).netloc)) as connection:
            while not done.is_set():
                for path in ASKED:
                    answer = ask(connection, path)
                    served.add((path, answer.body))
                    if answer.status != 200 or answer.body not in whole[path]:
                        wrong.append((path, answer.status, answer.body[:80]))

    (tmp_path / "nginx").mkdir()
    with web_server(tmp_path / "nginx", configured(place / shown), workers=2) as address:
        visitors = [threading.Thread(target=visit, args=(address,)) for _ in range(VISITORS)]
        for visitor in visitors:
            visitor.start()
        for number in range(SWAPS):
            publish_to(pair[number % 2], place)
        done.set()
        for visitor in visitors:
            visitor.join()
    assert wrong == []
    assert served == {(path, body) for path, bodies in whole.items() for body in bodies}

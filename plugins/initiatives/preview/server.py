"""Serves a preview to browsers of this machine: its pages, its files, and word of each change as server-sent events."""

import re
from functools import partial
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from ipaddress import ip_address
from mimetypes import MimeTypes
from socket import gethostbyname
from typing import Any
from urllib.parse import unquote, urlsplit

from initiatives.preview.desk import Preview
from initiatives.preview.pages import EVENTS, NOTHING_YET, SCRIPT, SCRIPT_FILE, refreshed
from initiatives.website.hosting import COMPRESSED, SERVED_BY_TYPE
from initiatives.website.links import NOT_FOUND, file_of

HEARTBEAT = 15
"""Seconds after which a browser that was told nothing is told so; one that has gone away is noticed then."""

_NAMES_OF_THIS_MACHINE = re.compile(r"(?:localhost|127(?:\.\d{1,3}){3})(?::\d+)?", re.IGNORECASE)
"""Whole: a stranger's name may begin with 127."""

_TYPES = MimeTypes()  # Python's own table: that of the machine may call a script a text
for _ending, _type in {**SERVED_BY_TYPE, "js": "text/javascript"}.items():
    _TYPES.add_type(_type, f".{_ending}")


def server(preview: Preview, host: str, port: int) -> ThreadingHTTPServer:
    """A server at this address, which is not serving yet. Raises OSError where it cannot be had."""
    return _Server((host, port), partial(_Handler, preview, is_own=ip_address(gethostbyname(host)).is_loopback))


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request: object, client_address: object) -> None:
        """A browser that goes away in the middle of an answer is no event."""


class _Handler(BaseHTTPRequestHandler):
    """Answers the requests of one connection."""

    protocol_version = "HTTP/1.1"  # which keeps a connection for the next request
    disable_nagle_algorithm = True  # which would hold back what is sent after the headers

    def __init__(self, preview: Preview, *args: Any, is_own: bool) -> None:
        self._preview, self._is_own = preview, is_own
        super().__init__(*args)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing: the terminal tells of the content."""

    def do_HEAD(self) -> None:
        """As GET, without the bytes."""
        self.do_GET()

    def do_GET(self) -> None:
        """The file at the address."""
        path = unquote(urlsplit(self.path).path).removeprefix("/")
        if not self._is_meant():
            self._send(HTTPStatus.MISDIRECTED_REQUEST, "text/plain; charset=utf-8", b"")
        elif path == EVENTS:
            self._send_news()
        elif path == SCRIPT:
            self._send(HTTPStatus.OK, "text/javascript; charset=utf-8", SCRIPT_FILE.read_bytes())
        elif self._preview.is_empty:
            self._send_page(HTTPStatus.SERVICE_UNAVAILABLE, NOTHING_YET.encode(), self._preview.edition)
        else:
            self._send_file(path)

    def _is_meant(self) -> bool:
        """Whether a browser asks for this machine by name: a page from elsewhere could have its own name lead here."""
        asked = self.headers.get("Host", "")
        return not self._is_own or _NAMES_OF_THIS_MACHINE.fullmatch(asked) is not None

    def _send_file(self, path: str) -> None:
        edition, name = self._preview.edition, file_of(path)
        found = self._preview.file(name)
        if found is not None:
            self._send_page(HTTPStatus.OK, found, edition) if name.endswith(".html") else self._send(HTTPStatus.OK, _kind(name), found)
        elif self._preview.file(f"{name}/index.html") is not None:
            asked = urlsplit(self.path)
            self._send(HTTPStatus.MOVED_PERMANENTLY, "text/plain", b"", Location=asked._replace(path=f"{asked.path}/").geturl())
        else:
            self._send_page(HTTPStatus.NOT_FOUND, self._preview.file(NOT_FOUND) or b"", edition)

    def _send_page(self, status: HTTPStatus, html: bytes, edition: str) -> None:
        self._send(status, "text/html; charset=utf-8", refreshed(html, edition))

    def _send(self, status: HTTPStatus, kind: str, content: bytes, **headers: str) -> None:
        self.send_response(status)
        sent = {"Content-Type": kind, "Content-Length": str(len(content)), "X-Content-Type-Options": "nosniff", "Cache-Control": "no-store"}
        for name, value in {**sent, **headers}.items():
            self.send_header(name, value)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(content)

    def _send_news(self) -> None:
        """Tell the news now and whenever there are others, until the browser goes away."""
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream; charset=utf-8")
        self.send_header("Cache-Control", "no-store")
        self.send_header("Connection", "close")  # the end of the news is the end of the connection
        self.end_headers()
        seen = 0
        while True:
            number, news = self._preview.news(seen, HEARTBEAT)
            self.wfile.write(f"data: {news}\n\n".encode() if number != seen else b":\n\n")
            seen = number


def _kind(name: str) -> str:
    kind = _TYPES.guess_type(name)[0] or "application/octet-stream"
    return f"{kind}; charset=utf-8" if kind.startswith("text/") or kind in COMPRESSED else kind

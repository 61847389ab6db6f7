"""Communes that publish well, badly, or with intent, on servers of this machine."""

import gzip
import hashlib
import json
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from tests.benchmarks.communes import FIELDS, HEAD, published

TODAY = date(2026, 11, 23)
SITE = "https://dailanh.example/"
COUNT = 3


def catalogue(number: int = 1, site: str = SITE, count: int = COUNT) -> dict[str, Any]:
    """What a commune publishes, ready to be spoiled."""
    found: dict[str, Any] = json.loads(published(number, count, site))
    return found


def body(told: object) -> bytes:
    """As it is sent."""
    return json.dumps(told, ensure_ascii=False).encode()


def bomb(size: int) -> bytes:
    """So many bytes of nothing, in a thousandth of them."""
    return gzip.compress(b" " * size, mtime=0)


Behaviour = Callable[[BaseHTTPRequestHandler, str], None]
"""How a commune answers a request; the text is its own address."""


@dataclass
class Server:
    """Communes by the first part of the path; ``asked`` holds the condition of every request."""

    address: str = ""
    behaviours: dict[str, Behaviour] = field(default_factory=dict)
    asked: list[tuple[str, str | None]] = field(default_factory=list)

    def site(self, name: str) -> str:
        """The address of a commune."""
        return f"{self.address}/{name}/"


@contextmanager
def serving(**behaviours: Behaviour) -> Iterator[Server]:
    """A server for the length of a test."""
    told = Server(behaviours=dict(behaviours))

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            name = self.path.split("/")[1]
            told.asked.append((name, self.headers["If-None-Match"]))
            self.close_connection = True
            told.behaviours[name](self, told.site(name))

        def log_message(self, format: str, *args: Any) -> None:
            """Nothing is logged."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    told.address = f"http://127.0.0.1:{server.server_address[1]}"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield told
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def send(handler: BaseHTTPRequestHandler, status: int, data: bytes = b"", **headers: str) -> None:
    """An answer; names of headers are written with ``_`` for ``-``."""
    handler.send_response(status)
    for name, value in headers.items():
        handler.send_header(name.replace("_", "-"), value)
    handler.send_header("Content-Length", str(len(data)))
    handler.end_headers()
    handler.wfile.write(data)


def sound(number: int = 1, count: int = COUNT) -> Behaviour:
    """Publishes well, and says when nothing has changed."""

    def answer(handler: BaseHTTPRequestHandler, site: str) -> None:
        data = published(number, count, site)
        etag = f'"{hashlib.sha256(data).hexdigest()[:12]}"'
        if handler.headers["If-None-Match"] == etag:
            send(handler, 304, ETag=etag)
        else:
            send(handler, 200, gzip.compress(data, mtime=0), ETag=etag, Content_Encoding="gzip")

    return answer


def saying(data: bytes, **headers: str) -> Behaviour:
    """Says this, whoever asks."""
    return lambda handler, _: send(handler, 200, data, **headers)


def spoilt(change: Callable[[dict[str, Any]], None]) -> Behaviour:
    """Publishes well but for one change."""

    def answer(handler: BaseHTTPRequestHandler, site: str) -> None:
        told = catalogue(site=site)
        change(told)
        send(handler, 200, body(told))

    return answer


def status(code: int, **headers: str) -> Behaviour:
    """Answers with a status alone."""
    return lambda handler, _: send(handler, code, b"", **headers)


def dripping(handler: BaseHTTPRequestHandler, site: str) -> None:
    """One byte at a time, for longer than anybody waits."""
    handler.send_response(200)
    handler.send_header("Content-Length", "1000")
    handler.end_headers()
    for _ in range(1000):
        try:
            handler.wfile.write(b" ")
        except OSError:
            return
        time.sleep(0.05)


def breaking(handler: BaseHTTPRequestHandler, site: str) -> None:
    """Breaks off in the middle."""
    handler.send_response(200)
    handler.send_header("Content-Length", "1000")
    handler.end_headers()
    handler.wfile.write(b'{"schema')


def sources(server: Server, names: dict[str, str]) -> str:
    """A SOURCES.yml of these communes: id → name; each id is a name on the server."""

    fields = "".join(f'  - {{id: {id_}, name: "{name}"}}\n' for id_, name in FIELDS.items())
    rows = "".join(f"  - {{id: {id_}, name: {name}, url: {server.site(id_)}}}\n" for id_, name in names.items())
    return f"{HEAD}fields:\n{fields}communes:\n{rows}"

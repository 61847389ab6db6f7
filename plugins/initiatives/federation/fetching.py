"""One conditional request to one commune's site, within limits of time, size and place.

No redirect is followed, no proxy or password of this machine is used, and the name is looked up once: the address that was
judged is the address that is asked, with the certificate still checked against the name.
"""

import asyncio
import ipaddress
import socket
from dataclasses import dataclass

import httpx

from initiatives.federation.sources import DATA
from initiatives.federation.store import Copy
from initiatives.reading.catalogue import problem
from initiatives.reading.problems import Place, Problem

MOST_SENT = 8_000_000
"""Bytes of one answer as they travel."""
SECONDS = 60.0
"""For one source from the look-up of its name to the last byte, however slowly it drips."""
PATIENCE = httpx.Timeout(15.0)
"""For each single step of it."""
LONGEST_VALIDATOR = 500
"""Characters of an ETag or a day that are kept."""
AGENT = "commune-initiatives (federate)"
_REASONS: tuple[tuple[type[Exception], str], ...] = (
    (TimeoutError, "quá thời gian chờ"),
    (httpx.TimeoutException, "quá thời gian chờ"),
    (socket.gaierror, "không có tên miền này"),
    (httpx.ConnectError, "không nối được, hoặc chứng chỉ https không đúng"),
    (httpx.HTTPError, "đường truyền bị ngắt hoặc trả lời sai giao thức"),
    (httpx.InvalidURL, "địa chỉ không dùng được"),
    (OSError, "mạng báo lỗi"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a source answered: a new body, or None where the copy is still current."""

    body: bytes | None
    encoding: str = ""
    etag: str = ""
    modified: str = ""


def client() -> httpx.AsyncClient:
    """A client that keeps no connection: two names behind one address must not share a certificate's word."""
    limits = httpx.Limits(max_connections=None, max_keepalive_connections=0)
    return httpx.AsyncClient(timeout=PATIENCE, limits=limits, follow_redirects=False, trust_env=False)


async def fetch(asker: httpx.AsyncClient, site: str, copy: Copy | None, *, internal: bool, seconds: float = SECONDS) -> Answer | Problem:
    """The answer of a site, or what kept it from us; addresses of this network are asked only where it is ``internal``."""
    url, place = httpx.URL(f"{site}{DATA}"), Place(file=f"{site}{DATA}")
    try:
        async with asyncio.timeout(seconds):
            address = await _address(url)
            if not internal and not ipaddress.ip_address(address).is_global:
                return problem("source-private", place, address=address)
            return await _asked(asker, url, address, copy, place)
    except tuple(kind for kind, _ in _REASONS) as error:
        reason = next(reason for kind, reason in _REASONS if isinstance(error, kind))
        return problem("source-unreachable", place, reason=reason)


async def _address(url: httpx.URL) -> str:
    """The first address of the host."""
    loop = asyncio.get_running_loop()
    found = await loop.getaddrinfo(url.host, url.port or 443, type=socket.SOCK_STREAM, flags=socket.AI_ADDRCONFIG)
    return str(found[0][4][0])


async def _asked(asker: httpx.AsyncClient, url: httpx.URL, address: str, copy: Copy | None, place: Place) -> Answer | Problem:
    headers = {"Host": url.netloc.decode(), "User-Agent": AGENT, "Accept": "application/json", "Accept-Encoding": "gzip"}
    if copy:
        conditions = {"If-None-Match": copy.etag, "If-Modified-Since": copy.modified}
        headers |= {name: value for name, value in conditions.items() if value}
    named = {"sni_hostname": url.host}
    async with asker.stream("GET", url.copy_with(host=address), headers=headers, extensions=named) as response:
        if response.status_code == httpx.codes.NOT_MODIFIED and copy:
            return Answer(body=None)
        if response.has_redirect_location:
            return problem("source-redirect", place, value=_printable(response.headers["location"]))
        if response.status_code != httpx.codes.OK:
            return problem("source-status", place, status=response.status_code)
        return await _received(response, place)


async def _received(response: httpx.Response, place: Place) -> Answer | Problem:
    """The body as it travels; it is unpacked later, within limits."""
    body = bytearray()
    async for chunk in response.aiter_raw():
        body += chunk
        if len(body) > MOST_SENT:
            return problem("source-too-large", place, limit=f"{MOST_SENT // 1_000_000} MB")
    encoding = response.headers.get("content-encoding", "").strip().lower()
    validators = (response.headers.get(name, "") for name in ("etag", "last-modified"))
    etag, modified = (value if value.isascii() and len(value) <= LONGEST_VALIDATOR else "" for value in validators)
    return Answer(body=bytes(body), encoding="" if encoding == "identity" else encoding, etag=etag, modified=modified)


def _printable(text: str) -> str:
    return "".join(letter if letter.isprintable() else "?" for letter in text)

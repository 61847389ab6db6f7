"""What a commune's own web server must be told, from the table of headers: a site for nginx, an ``.htaccess`` for Apache.

Each page states its own policy of what it may load; who may frame it, and how long a file is kept, only a server can say.
"""

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from initiatives.website.headers import ALWAYS, CACHE, FILES, FRESH, NOBODY, ORIGINS, POLICY, ancestors
from initiatives.website.output import Output
from initiatives.website.page import EMBEDDED

HTACCESS = ".htaccess"
SERVED_BY_TYPE = {"ics": "text/calendar", "csv": "text/csv"}
"""Endings that servers do not know, with their types (RFC 5545, 8.1; RFC 4180, 3)."""
COMPRESSED = (
    "text/css",
    "text/csv",
    "text/calendar",
    "text/javascript",
    "text/plain",
    "text/xml",
    "application/javascript",
    "application/json",
    "application/xml",
    "application/atom+xml",
    "image/svg+xml",
)
"""Types whose files are texts; a server compresses ``text/html`` anyway."""

_ONE_FOLDER = re.compile(r":\w+")
_VARIED = {CACHE: FRESH[CACHE], ORIGINS: ""}
"""Headers that differ from folder to folder, with the value they have everywhere else; empty where it is not sent."""


def files(siteurl: str, portals: tuple[str, ...]) -> Iterator[Output]:
    """The file that Apache reads in the site's own folder."""
    yield Output(path=HTACCESS, content=apache(siteurl, portals).encode())


def nginx(siteurl: str, portals: tuple[str, ...], *, root: str) -> str:
    """A site for nginx, to be included in its ``http`` block; ``root`` is the folder to serve."""
    parts = urlsplit(siteurl)
    base = parts.path.rstrip("/")
    lines = [
        f"# Trang {siteurl}. Tệp này do `initiatives hosting` viết ra; đừng sửa tay, hãy chạy lại lệnh.",
        "# Chép vào /etc/nginx/conf.d/ rồi chạy: nginx -t && systemctl reload nginx",
        "# HTTPS: chạy certbot --nginx sau khi trang đã mở được bằng http.",
        *_map("sk_frame", {"default": f"frame-ancestors {NOBODY}", _embedded(base): f"frame-ancestors {ancestors(portals)}"}),
    ]
    for header, usual in _VARIED.items():
        lines += _map(_variable(header), {"default": usual, **_varied(header, base)})
    lines += ["server {", *(f"    {line}" if line else "" for line in _server(parts.hostname or "_", base, root)), "}"]
    return "\n".join([*lines, ""])


def _server(host: str, base: str, root: str) -> Iterator[str]:
    """The lines of nginx's ``server`` block. A header is left out where its value is empty."""
    yield from ("listen 80;", "listen [::]:80;", f"server_name {host};", "")
    yield from ("include mime.types;", "types {", *(f"    {kind} {suffix};" for suffix, kind in SERVED_BY_TYPE.items()), "}")
    yield from ("charset utf-8;", f"charset_types {' '.join(COMPRESSED)};", "")
    yield from ("# Gửi thẳng tệp .gz đã nén sẵn khi đăng; tệp nào chưa có thì nén lúc gửi.", "gzip_static on;", "gzip on;", "gzip_vary on;")
    yield from (f"gzip_types {' '.join(COMPRESSED)};", "")
    yield from (f'add_header {name} "{value}" always;' for name, value in ALWAYS.items())
    yield f"add_header {POLICY} $sk_frame always;"
    yield from (f"add_header {header} ${_variable(header)};" for header in _VARIED)
    yield from ("", f"error_page 404 {base}/404.html;")
    yield from _locations(base, root)


def _locations(base: str, root: str) -> Iterator[str]:
    """Where the files are; hidden files and those meant for other hosts are not shown."""
    yield from ("location ~ /(_headers$|\\.(?!well-known/)) {", "    return 404;", "}")
    yield from (f"location {base}/ {{", f'    alias "{root}/";' if base else f'    root "{root}";', "}")


def _map(variable: str, values: dict[str, str]) -> Iterator[str]:
    yield f"map $uri ${variable} {{"
    yield from (f'    {where} "{value}";' for where, value in values.items())
    yield "}"


def apache(siteurl: str, portals: tuple[str, ...]) -> str:
    """An ``.htaccess``; what a server lacks a module for is left out, and the pages still open."""
    base = urlsplit(siteurl).path.rstrip("/")
    lines = [f"ErrorDocument 404 {base}/404.html", "AddDefaultCharset utf-8"]
    lines += ["<IfModule mod_mime.c>", *(f"    AddType {kind} .{suffix}" for suffix, kind in SERVED_BY_TYPE.items()), "</IfModule>"]
    lines += ["<IfModule mod_deflate.c>", f"    AddOutputFilterByType DEFLATE text/html {' '.join(COMPRESSED)}", "</IfModule>"]
    lines += ["<IfModule mod_headers.c>", *(f"    Header {line}" for line in _apache_headers(base, portals)), "</IfModule>"]
    return "\n".join([*lines, ""])


def _apache_headers(base: str, portals: tuple[str, ...]) -> Iterator[str]:
    yield from (f'always set {name} "{value}"' for name, value in ALWAYS.items())
    yield f'always set {POLICY} "frame-ancestors {NOBODY}"'
    yield f'always set {POLICY} "frame-ancestors {ancestors(portals)}" {_when(_embedded(base))}'
    for header, usual in _VARIED.items():
        if usual:
            yield f'set {header} "{usual}"'
        yield from (f'set {header} "{value}" {_when(where)}' for where, value in _varied(header, base).items())


def _when(where: str) -> str:
    return f'"expr=%{{REQUEST_URI}} =~ m#{where.removeprefix("~")}#"'


def _embedded(base: str) -> str:
    """The embedded page under both of its addresses, as a regular expression of nginx."""
    return f"~^{base}/{EMBEDDED.path}(index\\.html)?$"


def _varied(header: str, base: str) -> dict[str, str]:
    """The value of a header in each folder that has one of its own, by the folder's regular expression."""
    return {f"~^{base}{_ONE_FOLDER.sub('[^/]+', where.rstrip('*'))}": said[header] for where, said in FILES.items() if header in said}


def _variable(header: str) -> str:
    return f"sk_{header.lower().replace('-', '_')}"

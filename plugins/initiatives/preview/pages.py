"""What the preview adds to a page, and the page that it shows while there is nothing to show; built files have neither."""

import re
from pathlib import Path

FOLDER = "_preview/"
"""Addresses of the preview's own; no page has an underscore in its address."""
SCRIPT = f"{FOLDER}refresh.js"
EVENTS = f"{FOLDER}events"
SCRIPT_FILE = Path(__file__).with_name("refresh.js")

_POLICY = re.compile(rb'(<meta http-equiv="Content-Security-Policy" content=")([^"]*)"')
_NEEDED = (b"connect-src", b"script-src")
"""What the script must be allowed: to run, and to ask the preview."""

NOTHING_YET = """<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; connect-src 'self'">
<title>Bản xem thử</title>
</head>
<body>
<h1>Chưa có gì để xem</h1>
<p>Nội dung còn lỗi làm cả trang chưa dựng được. Sửa xong lỗi và lưu tệp, trang sẽ tự hiện ra.</p>
</body>
</html>
"""


def refreshed(html: bytes, edition: str) -> bytes:
    """A page that shows itself anew when there is another edition than this one."""
    allowed = _POLICY.sub(lambda found: found[1] + _with_script(found[2]) + b'"', html, count=1)
    script = f'<script src="/{SCRIPT}" data-edition="{edition}" defer></script>\n</head>'
    return allowed.replace(b"</head>", script.encode(), 1)


def _with_script(policy: bytes) -> bytes:
    return b"; ".join((policy, *(needed + b" 'self'" for needed in _NEEDED if needed not in policy)))

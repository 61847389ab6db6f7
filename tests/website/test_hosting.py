"""The configuration of web servers says what the table of headers says, wherever the site lives."""

import pytest

from initiatives.website.hosting import apache, nginx
from tests.commands import ROOT, run

PORTAL = "https://khanhhoa.gov.vn"


def test_the_shipped_configuration_is_what_the_command_writes() -> None:
    done = run("hosting", "--siteurl", "https://sangkien.example.vn")
    assert (done.status, done.err) == (0, "")
    assert done.out == (ROOT / "deploy" / "nginx.conf").read_text("utf-8")


def test_a_site_in_a_folder_of_an_address_is_served_there() -> None:
    lines = nginx("https://xa.example/sang-kien", (PORTAL,), root="/srv/sáng kiến/current").splitlines()
    assert [line.strip() for line in lines if "server_name" in line or "alias" in line or "error_page" in line or "nhung" in line] == [
        f"~^/sang-kien/nhung/(index\\.html)?$ \"frame-ancestors 'self' {PORTAL}\";",
        "server_name xa.example;",
        "error_page 404 /sang-kien/404.html;",
        'alias "/srv/sáng kiến/current/";',
    ]


APACHE = """\
ErrorDocument 404 /sang-kien/404.html
AddDefaultCharset utf-8
<IfModule mod_mime.c>
    AddType text/calendar .ics
    AddType text/csv .csv
</IfModule>
<IfModule mod_deflate.c>
    AddOutputFilterByType DEFLATE text/html text/css text/csv text/calendar text/javascript text/plain text/xml \
application/javascript application/json application/xml application/atom+xml image/svg+xml
</IfModule>
"""


@pytest.mark.parametrize(
    ("where", "said"),
    [
        ("Cache-Control", ["no-cache", "public, max-age=3600", "public, max-age=3600", "public, max-age=31536000, immutable"]),
        ("Access-Control-Allow-Origin", ["*", "*"]),
        ("Content-Security-Policy", ["frame-ancestors 'none'", f"frame-ancestors 'self' {PORTAL}"]),
    ],
)
def test_apache_is_told_the_same(where: str, said: list[str]) -> None:
    text = apache("https://xa.example/sang-kien", (PORTAL,))
    assert text.startswith(APACHE)
    values = [line.split('"')[1] for line in text.splitlines() if f" {where} " in line]
    assert values[: len(said)] == said

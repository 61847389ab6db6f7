"""``initiatives hosting``: the configuration of a commune's own web server, for its address and its portals."""

from pathlib import Path

import click

from initiatives.cli.content import content_option, registry_or_exit
from initiatives.cli.parameters import siteurl_option
from initiatives.cli.speech import Command
from initiatives.projection.site import project
from initiatives.website.hosting import nginx


@click.command(cls=Command)
@content_option
@siteurl_option("của trang, ví dụ https://sangkien.xa.gov.vn")
@click.option("--root", metavar="THƯ_MỤC", default="/srv/sang-kien/current", help="Thư mục máy chủ đưa ra (nơi đăng, rồi /current).")
def hosting(content: Path, siteurl: str, root: str) -> None:
    """In ra tệp cấu hình nginx: ai được nhúng trang, tệp nào được giữ bao lâu, tệp nén sẵn.

    Các cổng được nhúng lấy từ khóa embed_on trong content/settings/commune.yml. Apache không cần lệnh này: tệp .htaccess nằm sẵn
    trong trang đã dựng.
    """
    portals = project(registry_or_exit(content)).commune.embed_on
    click.echo(nginx(siteurl, portals, root=root), nl=False)

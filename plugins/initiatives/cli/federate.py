"""``initiatives federate``: a province's summary from what its communes publish."""

import sys
from pathlib import Path

import click

from initiatives.cli.build import output_option
from initiatives.cli.content import FOLDER
from initiatives.cli.parameters import siteurl_option
from initiatives.cli.speech import Command, Misuse
from initiatives.federation.sources import read_sources
from initiatives.reading.problems import as_text_report
from initiatives.shipped import THEME
from initiatives.surroundings import label_of

_STORE = Path(".cache") / "lien-thong"


@click.command(cls=Command)
@click.argument("sources", metavar="TỆP_NGUỒN", type=FOLDER)
@output_option
@siteurl_option("trang của tỉnh, ví dụ https://sangkien.tinh.gov.vn")
@click.option("--theme", type=FOLDER, default=THEME, show_default=False, help="Thư mục giao diện (nếu không ghi: giao diện có sẵn).")
@click.option("--store", type=FOLDER, default=_STORE, help="Nơi giữ bản tốt gần nhất của từng xã (nếu không ghi: .cache/lien-thong).")
@click.option("--scheduler", metavar="tcp://…", help="Giao việc đọc dữ liệu cho cụm máy Dask đang chạy.")
@click.option("--internal", is_flag=True, help="Các xã ở trong mạng nội bộ: nhận http:// và địa chỉ mạng nội bộ.")
def federate(*, sources: Path, output: Path, siteurl: str, theme: Path, store: Path, scheduler: str | None, internal: bool) -> None:
    """Tải dữ liệu đã công khai của từng xã ghi trong TỆP_NGUỒN, kiểm tra, rồi dựng trang tổng hợp của tỉnh.

    Xã nào không tải được hoặc dữ liệu sai thì dùng bản tốt gần nhất, ghi rõ ngày; các xã khác không bị ảnh hưởng. Lệnh
    kết thúc với 1 khi tệp nguồn sai hoặc không đăng được.
    """
    if not sources.is_file():
        raise Misuse(f"không có tệp nguồn '{sources}'")
    if not (theme / "templates").is_dir():
        raise Misuse(f"không có thư mục giao diện '{theme}'")
    named = read_sources(sources, label_of(sources), internal=internal)
    if isinstance(named, list):
        click.echo(as_text_report(named), err=True)
        sys.exit(1)
    from initiatives.cli.province import Wanted, publish  # noqa: PLC0415 - loads the network and the templates

    publish(named, Wanted(output=output, siteurl=siteurl, theme=theme, store=store, scheduler=scheduler, internal=internal))

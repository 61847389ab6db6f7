"""``initiatives status``: every initiative, what it lacks for its next status, and what is overdue; or what waits on whom, as a page."""

from pathlib import Path

import click

from initiatives import shipped, siteconf
from initiatives.cli.content import FOLDER, content_option, registry_or_exit
from initiatives.cli.speech import Command, Misuse
from initiatives.cli.tables import print_table
from initiatives.dashboard.board import alone
from initiatives.judging.outlook import Outlook, outlooks
from initiatives.projection.site import project
from initiatives.registry import Registry
from initiatives.surroundings import label_of
from initiatives.website.output import Target
from initiatives.writing import why

COLUMNS = ("Mã", "Tên", "Trạng thái", "Còn thiếu cho bước sau", "Quá hạn")


@click.command(cls=Command)
@click.option("--overdue", is_flag=True, help="Chỉ hồ sơ có việc quá hạn.")
@click.option("--html", "page", type=FOLDER, metavar="TỆP", help="Ghi bảng việc đang chờ ai thành một tệp .html để mở bằng trình duyệt.")
@content_option
def status(content: Path, overdue: bool, page: Path | None) -> None:
    """In bảng mọi hồ sơ, kể cả hồ sơ chưa công khai.

    Với --html: một trang nội bộ về việc nào đang chờ ai, từ bao giờ, hạn đến ngày nào, gồm cả báo cáo đến hạn. Không đăng tệp này.
    """
    registry = registry_or_exit(content)
    if page:
        _write(page, registry)
        return
    found = outlooks(registry.world)
    shown = [one for one in found if one.overdue or not overdue]
    print_table(COLUMNS, [_row(one) for one in shown])
    late = sum(1 for one in found if one.overdue)
    click.echo(f"{len(found)} hồ sơ; {late} hồ sơ có việc quá hạn.")


def _write(page: Path, registry: Registry) -> None:
    """The dashboard as one file, wherever it is wanted but inside a public site."""
    if page.suffix != ".html":
        raise Misuse(f"--html cần tên một tệp .html: '{page}'")
    if any((folder / "data" / "initiatives.json").is_file() for folder in page.resolve().parents):
        raise Misuse(f"'{page}' nằm trong trang công khai; bảng này chỉ dùng trong cơ quan")
    target = Target(environment=siteconf.environment(shipped.THEME), siteurl="", theme_version="")
    try:
        page.write_bytes(alone(registry.world, project(registry), target, shipped.THEME))
    except OSError as error:
        raise Misuse(f"không ghi được tệp '{page}': {why(error)}") from None
    click.echo(f"Đã ghi {label_of(page)}. Tệp này có việc nội bộ, đừng gửi ra ngoài cơ quan.")


def _row(one: Outlook) -> tuple[str, ...]:
    data = one.entry.data
    following = f"{one.next.label}: {', '.join(one.lacks) or 'đủ, chỉ cần đổi trạng thái'}" if one.next else "—"
    return data.code, data.title, data.status.label, following, ", ".join(one.overdue) or "—"

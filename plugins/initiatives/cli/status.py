"""``initiatives status``: every initiative, what it lacks for its next status, and what is overdue."""

from pathlib import Path

import click

from initiatives.cli.content import content_option, registry_or_exit
from initiatives.cli.speech import Command
from initiatives.cli.tables import print_table
from initiatives.judging.outlook import Outlook, outlooks

COLUMNS = ("Mã", "Tên", "Trạng thái", "Còn thiếu cho bước sau", "Quá hạn")


@click.command(cls=Command, short_help="Bảng mọi hồ sơ: còn thiếu gì cho bước sau, việc gì quá hạn.")
@click.option("--overdue", is_flag=True, help="Chỉ hồ sơ có việc quá hạn.")
@content_option
def status(content: Path, overdue: bool) -> None:
    """In bảng mọi hồ sơ, kể cả hồ sơ chưa công khai."""
    found = outlooks(registry_or_exit(content).world)
    shown = [one for one in found if one.overdue or not overdue]
    print_table(COLUMNS, [_row(one) for one in shown])
    late = sum(1 for one in found if one.overdue)
    click.echo(f"{len(found)} hồ sơ; {late} hồ sơ có việc quá hạn.")


def _row(one: Outlook) -> tuple[str, ...]:
    data = one.entry.data
    following = f"{one.next.label}: {', '.join(one.lacks) or 'đủ, chỉ cần đổi trạng thái'}" if one.next else "—"
    return data.code, data.title, data.status.label, following, ", ".join(one.overdue) or "—"

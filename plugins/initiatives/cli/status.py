"""``initiatives status``: every initiative, what it lacks for its next status, and what is overdue."""

import sys
from pathlib import Path

import click

from initiatives.cli.content import content_option, registry_or_exit
from initiatives.cli.speech import Command
from initiatives.judging.outlook import Outlook, outlooks

PIPED_WIDTH = 160
"""Columns of the table where there is no terminal to ask."""

COLUMNS = ("Mã", "Tên", "Trạng thái", "Còn thiếu cho bước sau", "Quá hạn")


@click.command(cls=Command, short_help="Bảng mọi hồ sơ: còn thiếu gì cho bước sau, việc gì quá hạn.")
@click.option("--overdue", is_flag=True, help="Chỉ hồ sơ có việc quá hạn.")
@content_option
def status(content: Path, overdue: bool) -> None:
    """In bảng mọi hồ sơ, kể cả hồ sơ chưa công khai."""
    found = outlooks(registry_or_exit(content).world)
    shown = [one for one in found if one.overdue or not overdue]
    _print_table([_row(one) for one in shown])
    late = sum(1 for one in found if one.overdue)
    click.echo(f"{len(found)} hồ sơ; {late} hồ sơ có việc quá hạn.")


def _row(one: Outlook) -> tuple[str, ...]:
    data = one.entry.data
    following = f"{one.next.label}: {', '.join(one.lacks) or 'đủ, chỉ cần đổi trạng thái'}" if one.next else "—"
    return data.code, data.title, data.status.label, following, ", ".join(one.overdue) or "—"


def _print_table(rows: list[tuple[str, ...]]) -> None:
    from rich.console import Console  # noqa: PLC0415 - only this command needs it, and it is slow to load
    from rich.table import Table  # noqa: PLC0415

    table = Table(*COLUMNS, show_lines=True)
    for row in rows:
        table.add_row(*row)
    Console(width=None if sys.stdout.isatty() else PIPED_WIDTH, highlight=False, markup=False).print(table)

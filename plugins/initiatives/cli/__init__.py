"""The officer's commands. Only this package prints; what a command does lives in the rooms below it."""

import io
import os
import sys

import click

from initiatives.cli.build import build
from initiatives.cli.check import check
from initiatives.cli.clean import clean
from initiatives.cli.deploy import deploy, releases, rollback
from initiatives.cli.form import form
from initiatives.cli.history import history
from initiatives.cli.hosting import hosting
from initiatives.cli.init import init
from initiatives.cli.known import known
from initiatives.cli.new import new
from initiatives.cli.redact import redact
from initiatives.cli.report import report
from initiatives.cli.select import select
from initiatives.cli.sheets import sheets
from initiatives.cli.similar import similar
from initiatives.cli.speech import Group, complaint
from initiatives.cli.status import status
from initiatives.cli.templates import templates
from initiatives.cli.update import update


@click.group(cls=Group)
def initiatives() -> None:
    """Quản lý, kiểm tra và công bố mô hình, giải pháp, sáng kiến cải cách hành chính của xã."""


for _command in (
    new,
    check,
    clean,
    similar,
    known,
    status,
    sheets,
    select,
    history,
    redact,
    build,
    deploy,
    rollback,
    releases,
    hosting,
    form,
    report,
    templates,
    init,
    update,
):
    initiatives.add_command(_command)


def main() -> None:
    """Run a command; wrong use ends with 2 and a word of help, never with a traceback."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            # Windows consoles and LANG=C would refuse Vietnamese; a file's name that LANG=C cannot read is said as it is
            stream.reconfigure(encoding="utf-8", errors="surrogateescape")
    if not os.environ.get("SOURCE_DATE_EPOCH", "0").isdigit():
        del os.environ["SOURCE_DATE_EPOCH"]  # a day that is none: `today` passes over it, but numpy and Pelican break on it
    try:
        sys.exit(initiatives.main(prog_name="initiatives", standalone_mode=False) or 0)
    except click.exceptions.Abort:
        click.echo("\nĐã dừng; không có gì thay đổi.", err=True)
        sys.exit(1)
    except click.ClickException as error:
        click.echo(complaint(error), err=True)
        sys.exit(2)

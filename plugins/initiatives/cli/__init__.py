"""The officer's commands. Only this package prints; what a command does lives in the rooms below it."""

import io
import os
import sys

import click

from initiatives.cli.speech import LazyGroup, complaint

_NAMES = (
    *("new", "check", "clean", "similar", "known", "status", "sheets", "select", "history", "redact"),
    *("build", "deploy", "rollback", "releases", "hosting", "federate", "form", "report", "templates", "init", "update"),
)
MODULES = {name: name for name in _NAMES} | {"rollback": "deploy", "releases": "deploy"}
"""The commands in the order of the help page, each with the module of this package that it is loaded from when it is asked for."""


@click.group(cls=LazyGroup, package=__name__, modules=MODULES)
def initiatives() -> None:
    """Quản lý, kiểm tra và công bố mô hình, giải pháp, sáng kiến cải cách hành chính của xã."""


def main() -> None:
    """Run a command; wrong use ends with 2 and a word of help, never with a traceback."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            # Windows consoles and LANG=C would refuse Vietnamese; a file's name that LANG=C cannot read is said as it is
            stream.reconfigure(encoding="utf-8", errors="surrogateescape")
    if not os.environ.get("SOURCE_DATE_EPOCH", "0").isdigit():
        del os.environ["SOURCE_DATE_EPOCH"]  # a day that is none: `today` passes over it, but numpy and Pelican break on it
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")  # looking for them among all packages takes longer than a check
    try:
        sys.exit(initiatives.main(prog_name="initiatives", standalone_mode=False) or 0)
    except click.exceptions.Abort:
        click.echo("\nĐã dừng; không có gì thay đổi.", err=True)
        sys.exit(1)
    except click.exceptions.NoArgsIsHelpError as error:
        click.echo(error.format_message(), err=True)
        sys.exit(2)
    except click.ClickException as error:
        click.echo(complaint(error), err=True)
        sys.exit(2)

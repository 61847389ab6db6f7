"""``initiatives build``: build beside the old site, verify, and only then take its place."""

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NoReturn

import click

from initiatives.cli.content import FOLDER, refuse_absent, settings_option, working
from initiatives.cli.speech import Command, Misuse
from initiatives.publishing.guard import Measure, loss, measure
from initiatives.publishing.swap import Busy, staging, swap
from initiatives.reading.vietnamese import capital
from initiatives.surroundings import label_of
from initiatives.writing import why

_KEPT = "Chưa đăng gì cả; trang web cũ còn nguyên."
output_option = click.option("--output", "-o", type=FOLDER, default=Path("output"), help="Thư mục đặt trang web (nếu không ghi: output).")
PERCENT = click.IntRange(0, 100)


@click.command(cls=Command)
@click.argument("content", metavar="[NỘI DUNG]", type=FOLDER, default=Path("content"))
@output_option
@settings_option
@click.option("--may-lose", metavar="PHẦN_TRĂM", type=PERCENT, help="Không thay bản cũ nếu bản mới mất hơn chừng này phần trăm số trang.")
@click.option("--compress", "compressed", is_flag=True, help="Kèm bản nén .gz của các tệp chữ, cho máy chủ gửi thẳng.")
def build(content: Path, output: Path, settings: Path, may_lose: int | None, compressed: bool) -> None:
    """Dựng trang web từ thư mục nội dung.

    Có một lỗi thì không đăng gì cả: bản cũ còn nguyên, lệnh kết thúc với 1.
    """
    with finished_site(content, output.resolve(), settings, compressed=compressed) as (finished, made):
        if may_lose is not None:
            refuse_loss(measure(output), made, may_lose)
        swap(finished, output.resolve())
    click.secho(f"Đã dựng {made.pages} trang vào {label_of(output)}.", fg="green")


@contextmanager
def finished_site(content: Path, output: Path, settings: Path, *, compressed: bool) -> Iterator[tuple[Path, Measure]]:
    """A new, verified site beside ``output``, and its measure; the command ends with 1 where there can be none."""
    refuse_absent(content, settings)
    _refuse_within(content.resolve(), output)
    with told(output), staging(output) as finished:
        _run(content.resolve(), finished, settings, FORMER=str(output), COMPRESS=compressed)
        yield finished, measure(finished)


def _refuse_within(content: Path, output: Path) -> None:
    """The content may not lie where a site takes the place of all there is, nor the site among what is read."""
    if content.is_relative_to(output) or output.is_relative_to(content):
        raise Misuse(f"thư mục đặt trang web '{output}' và thư mục nội dung '{content}' không được nằm trong nhau")


def refuse(*reasons: str) -> NoReturn:
    """Tell why nothing is published, and end with 1."""
    click.echo("\n".join(reasons), err=True)
    click.secho(_KEPT, fg="red", err=True)
    sys.exit(1)


def refuse_loss(old: Measure, new: Measure, may_lose: int) -> None:
    """Stop before a site that lost a large part of itself is published, unless that was allowed."""
    if lost := loss(old, new, may_lose):
        refuse(f"{capital(lost)}.", "  gợi ý: nếu bớt trang là đúng ý, chạy lại với MAY_LOSE=100 (hoặc --may-lose 100)")


@contextmanager
def told(output: Path) -> Iterator[None]:
    """Say in words what the system or another build stands in the way of."""
    try:
        yield
    except Busy:
        refuse(f"Một lần dựng khác vào '{label_of(output)}' đang chạy; chờ nó xong rồi thử lại.")
    except OSError as error:
        refuse(f"Không ghi được trang web vào '{label_of(output)}': {why(error)}.")


def _run(content: Path, finished: Path, settings: Path, **extra: str | bool) -> None:
    """Build and verify a site in a process of its own.

    ``extra`` are settings for this build alone. The plugin's report of problems is shown as it is.
    """
    command = [sys.executable, "-m", "initiatives.building", str(content), "--output", str(finished), "--settings", str(settings)]
    command += ["--fatal=warnings", "--extra-settings", *(f"{name}={json.dumps(value)}" for name, value in extra.items())]
    with working("Đang dựng trang web…"):
        done = subprocess.run(command, check=False, capture_output=True, text=True, encoding="utf-8")
    if done.returncode:
        refuse(f"{done.stdout}{done.stderr}".strip())

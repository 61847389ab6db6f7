"""``initiatives build``: build beside the old site, verify, and only then take its place."""

import subprocess
import sys
from pathlib import Path

import click

from initiatives.cli.content import FOLDER, working
from initiatives.cli.speech import Command, Misuse
from initiatives.publishing.swap import staging, swap
from initiatives.publishing.verify import verify
from initiatives.surroundings import label_of


@click.command(cls=Command, short_help="Dựng trang web, kiểm tra rồi mới thay bản cũ.")
@click.argument("content", metavar="[NỘI DUNG]", type=FOLDER, default=Path("content"))
@click.option("--output", "-o", type=FOLDER, default=Path("output"), help="Thư mục đặt trang web (nếu không ghi: output).")
@click.option("--settings", "-s", type=FOLDER, default=Path("pelicanconf.py"), help="Tệp thiết lập của Pelican.")
def build(content: Path, output: Path, settings: Path) -> None:
    """Dựng trang web từ thư mục nội dung.

    Có một lỗi thì không đăng gì cả: bản cũ còn nguyên, lệnh kết thúc với 1.
    """
    if not content.is_dir():
        raise Misuse(f"không có thư mục nội dung '{content}'")
    if not settings.is_file():
        raise Misuse(f"không có tệp thiết lập '{settings}'")
    with staging(output.resolve()) as finished:
        _run_pelican(content.resolve(), finished, settings)
        _refuse_faulty(finished)
        pages = sum(1 for _ in finished.rglob("*.html"))
        swap(finished, output.resolve())
    click.secho(f"Đã dựng {pages} trang vào {label_of(output)}.", fg="green")


def _run_pelican(content: Path, finished: Path, settings: Path) -> None:
    """Run Pelican, its own chatter kept back unless it fails; the plugin's report of problems is shown as it is."""
    command = [sys.executable, "-m", "pelican", str(content), "--output", str(finished), "--settings", str(settings), "--fatal=warnings"]
    with working("Đang dựng trang web…"):
        done = subprocess.run(command, check=False, capture_output=True, text=True, encoding="utf-8")
    if done.returncode:
        click.echo(f"{done.stdout}{done.stderr}".strip(), err=True)
        click.secho("Chưa đăng gì cả; trang web cũ còn nguyên.", fg="red", err=True)
        sys.exit(1)


def _refuse_faulty(finished: Path) -> None:
    """Stop before a site with a broken link or a missing file takes the place of a whole one."""
    faults = verify(finished)
    if faults:
        click.echo("\n".join(faults), err=True)
        click.secho(f"Trang vừa dựng có {len(faults)} chỗ hỏng nên không đăng; trang web cũ còn nguyên.", fg="red", err=True)
        sys.exit(1)

"""``initiatives deploy``, ``rollback``, ``releases``: numbered releases at the place where the site is served."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import click

from initiatives.cli.build import PERCENT, finished_site, output_option, refuse, refuse_loss
from initiatives.cli.content import FOLDER, working
from initiatives.cli.speech import Command, Misuse
from initiatives.fingerprint import fingerprint
from initiatives.git import includes, revision
from initiatives.publishing.guard import MAY_LOSE
from initiatives.publishing.place import Place, Refused, place_of
from initiatives.publishing.releases import Numbered, Release, look, send
from initiatives.publishing.releases import releases as releases_of
from initiatives.publishing.releases import rollback as roll_back
from initiatives.publishing.swap import swap
from initiatives.surroundings import today


def _place(function: Callable[..., None]) -> Callable[..., None]:
    """The options that say where, and by which command another machine is reached."""
    to = click.option("--to", "target", metavar="NƠI_ĐĂNG", required=True, help="Thư mục /srv/trang, hoặc ten@may-chu:/srv/trang.")
    ssh = click.option("--ssh", metavar="LỆNH", default="ssh", help='Lệnh nối tới máy chủ, ví dụ "ssh -i khoa" (nếu không ghi: ssh).')
    return to(ssh(function))


@click.command(cls=Command)
@click.argument("content", metavar="[NỘI DUNG]", type=FOLDER, default=Path("content"))
@_place
@output_option
@click.option("--settings", "-s", type=FOLDER, default=Path("publishconf.py"), help="Tệp thiết lập của Pelican.")
@click.option("--may-lose", metavar="PHẦN_TRĂM", type=PERCENT, default=MAY_LOSE, help="Cho phép bớt chừng này phần trăm số trang.")
@click.option(
    "--keep", metavar="SỐ", type=click.IntRange(min=1), default=5, help="Giữ lại chừng này bản, kể cả bản mới (nếu không ghi: 5)."
)
@click.option("--allow-older", is_flag=True, help="Cho phép thay bằng nội dung không mới hơn bản đang đăng.")
def deploy(  # noqa: PLR0917 - Click hands over each option by its name
    content: Path, output: Path, settings: Path, keep: int, may_lose: int, allow_older: bool, **where: Any
) -> None:
    """Dựng trang web, kiểm tra, gửi lên nơi đăng thành một bản mới rồi đổi sang bản đó trong một bước.

    Có gì trục trặc thì người xem vẫn thấy bản cũ. Quay về bản trước: initiatives rollback.
    """
    place = _named(**where)
    with _told(place):
        seen = look(place)
        mine = revision(content) if content.is_dir() else ""
        if seen and not allow_older:
            _refuse_older(content, mine, seen)
        with finished_site(content, output.resolve(), settings, compressed=True) as (finished, made):
            release = Release(pages=made.pages, size=made.size, day=today().isoformat(), revision=mine, fingerprint=fingerprint(finished))
            said = _show(place, finished, release, seen=seen, may_lose=may_lose, keep=keep)
            swap(finished, output.resolve())
    click.secho(said, fg="green")


def _show(place: Place, finished: Path, release: Release, *, seen: Numbered | None, may_lose: int, keep: int) -> str:
    """Send the new release and say so; one that is equal to the shown one is not sent again, so that the former ones stay at hand."""
    if seen and seen.release.fingerprint == release.fingerprint:
        return f"Không có gì thay đổi: bản {seen.number} ở {place} vẫn đúng."
    if seen:
        refuse_loss(seen.release.measure, release.measure, may_lose)
    with working("Đang gửi lên nơi đăng…"):
        number = send(place, finished, release, seen=seen, keep=keep)
    return f"Đã đăng bản {number} ({release.pages} trang) ở {place}."


def _refuse_older(content: Path, mine: str, seen: Numbered) -> None:
    """Stop where git knows that the shown release has something which this content has not."""
    theirs = seen.release.revision
    if mine and theirs and not includes(content, mine, theirs):
        refuse(
            f"Bản đang đăng được dựng từ nội dung mà thư mục này chưa có hết (git {theirs[:12]}).",
            "  gợi ý: lấy nội dung mới nhất (git pull) rồi chạy lại; nếu đúng là muốn đăng nội dung cũ, thêm --allow-older",
        )


@click.command(cls=Command)
@_place
@click.option("--release", "number", metavar="SỐ_BẢN", help="Quay về đúng bản này (nếu không ghi: bản ngay trước bản đang đăng).")
def rollback(number: str | None, **where: Any) -> None:
    """Quay về bản đã đăng trước đó, trong một bước; không dựng lại gì."""
    place = _named(**where)
    with _told(place):
        shown = roll_back(place, number)
    click.secho(f"Nơi đăng {place} đã quay về bản {shown}.", fg="green")


@click.command(cls=Command)
@_place
def releases(**where: Any) -> None:
    """Liệt kê các bản đang giữ ở nơi đăng, mới nhất trước; dấu → ở bản người xem đang thấy."""
    place = _named(**where)
    with _told(place):
        for one in releases_of(place):
            mark = "→" if one.shown else " "
            click.echo(f"{mark} {one.number}  {one.release.day}  {one.release.pages} trang  {one.release.revision[:12]}".rstrip())


def _named(target: str, ssh: str) -> Place:
    if not target.strip():
        raise Misuse("chưa nói đăng ở đâu; ví dụ --to ten@may-chu:/srv/sang-kien (hoặc make deploy TARGET=…)")
    return place_of(target, ssh)


@contextmanager
def _told(place: Place) -> Iterator[None]:
    """Say in words what stands in the way at the place, and end with 1."""
    try:
        yield
    except Refused as error:
        click.echo(f"Nơi đăng {place}: {error}", err=True)
        click.secho("Người xem vẫn thấy bản cũ.", fg="red", err=True)
        sys.exit(1)

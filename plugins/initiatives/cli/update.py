"""``initiatives update``: another version of the software for a site that ``initiatives init`` made."""

import hashlib
import shutil
from pathlib import Path

import click

from initiatives.adopt.folder import Wheel, requirements
from initiatives.cli.content import FOLDER
from initiatives.cli.init import PACKAGES
from initiatives.cli.speech import Command, Misuse
from initiatives.cli.wheels import lock_in


@click.command(cls=Command)
@click.argument("wheel", metavar="TỆP", type=FOLDER)
@click.option("--folder", type=FOLDER, default=Path(), help="Thư mục của trang (nếu không ghi: thư mục đang đứng).")
def update(wheel: Path, folder: Path) -> None:
    """Đặt tệp .whl vào packages/ và ghi lại requirements.txt; nội dung không bị đụng đến. Lần chạy make sau sẽ cài bản này."""
    if wheel == Path():
        raise Misuse("chưa nói tệp .whl nào; ví dụ: make update WHEEL=commune_initiatives-0.2.0-py3-none-any.whl")
    packages, listed = folder / PACKAGES, folder / "requirements.txt"
    if not packages.is_dir() or not listed.is_file():
        raise Misuse(f"'{folder}' không phải thư mục do initiatives init tạo (không có packages/ và requirements.txt)")
    lock, target = lock_in(wheel), packages / wheel.name
    if not (target.is_file() and target.samefile(wheel)):
        shutil.copyfile(wheel, target)
    digest = hashlib.sha256(target.read_bytes()).hexdigest()
    listed.write_text(requirements(lock, Wheel(name=wheel.name, digest=digest)), encoding="utf-8", newline="\n")
    for former in sorted(packages.glob("*.whl")):
        if former != target:
            former.unlink()
    click.echo(f"Đã đổi sang {wheel.name}.")

"""``initiatives clean``: writes attachments anew without what names people or places."""

import sys
from pathlib import Path

import click

from initiatives.cli.content import FOLDER
from initiatives.cli.speech import Command, Misuse
from initiatives.reading.attachments import BROKEN
from initiatives.reading.metadata import CLEANABLE, cleaned, names_somebody
from initiatives.reading.problems import as_text_report
from initiatives.surroundings import label_of
from initiatives.writing import Replacement, replace_all


@click.command(cls=Command)
@click.argument("paths", metavar="[ĐƯỜNG DẪN]…", nargs=-1, type=FOLDER)
def clean(paths: tuple[Path, ...]) -> None:
    """Ghi lại ảnh, tệp Word, Excel, PowerPoint, OpenDocument mà không còn tên người soạn, người sửa, nơi chụp.

    Không ghi đường dẫn thì làm với mọi tệp trong thư mục content. Nội dung tệp giữ nguyên; PDF không bị động đến.
    """
    missing = next((path for path in paths if not path.exists()), None)
    if missing:
        raise Misuse(f"không có tệp hay thư mục '{missing}'")
    replacements: dict[str, Replacement] = {}
    broken: list[str] = []
    for path in _files(paths or (Path("content"),)):
        try:
            if names_somebody(path):
                new = Replacement(path=path, file=label_of(path), old=path.read_bytes(), new=cleaned(path))
                replacements[str(path)] = new
        except BROKEN:  # the check tells of it
            broken.append(label_of(path))
    problems = replace_all(replacements)
    _tell(replacements, broken)
    if problems:
        click.echo(as_text_report(problems), err=True)
    sys.exit(1 if problems or broken else 0)


def _files(paths: tuple[Path, ...]) -> list[Path]:
    below = (found for path in paths for found in (sorted(path.rglob("*")) if path.is_dir() else [path]))
    return [path for path in below if path.suffix.lower() in CLEANABLE and path.is_file() and not path.is_symlink()]


def _tell(replacements: dict[str, Replacement], broken: list[str]) -> None:
    for one in replacements.values():
        click.echo(f"{one.file}: đã bỏ tên người, nơi chụp ({len(one.old)} → {len(one.new)} byte)")
    for file in broken:
        click.secho(f"{file}: không đọc được, để nguyên", fg="red", err=True)
    if not replacements and not broken:
        click.secho("Không tệp nào ghi kèm tên người hay nơi chụp.", fg="green", err=True)

"""What every command needs to know of the content folder: where it is, and what it holds."""

import sys
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import TYPE_CHECKING

import click

from initiatives.cli.speech import Misuse
from initiatives.surroundings import label_of, results_file, today

if TYPE_CHECKING:
    from initiatives.registry import Progress, Registry

SETTINGS = Path("settings") / "commune.yml"
LONG_WORK = 200
"""Files from which on reading is long work, whose progress is shown."""
FOLDER = click.Path(path_type=Path)

settings_option = click.option("--settings", "-s", type=FOLDER, default=Path("pelicanconf.py"), help="Tệp thiết lập của Pelican.")

content_option = click.option(
    "--content", "content", type=FOLDER, default=Path("content"), show_default=False, help="Thư mục nội dung (nếu không ghi: content)."
)


def home_of(path: Path) -> Path | None:
    """The content folder that ``path`` lies in, or is; None outside of any."""
    here = path.resolve()
    return next((folder for folder in (here, *here.parents) if (folder / SETTINGS).is_file()), None)


def refuse_absent(content: Path, settings: Path) -> None:
    """Complain where the content folder or the file of settings is missing."""
    if not content.is_dir():
        raise Misuse(f"không có thư mục nội dung '{content}'")
    if not settings.is_file():
        raise Misuse(f"không có tệp thiết lập '{settings}'")


def registry_or_exit(content: Path) -> "Registry":
    """The registry of a faultless content folder; otherwise all problems are told and the command ends with 1."""
    from initiatives.reading.problems import as_text_report  # noqa: PLC0415 - slow to load, and not every command reads the content
    from initiatives.registry import load  # noqa: PLC0415
    from initiatives.results import kept  # noqa: PLC0415

    with kept(results_file(content)) as results:
        found = load(content, today(), label=label_of(content), progress=progress("Đang đọc"), results=results)
    if isinstance(found, list):
        click.echo(as_text_report(found), err=True)
        sys.exit(1)
    return found


def working(what: str) -> AbstractContextManager[object]:
    """A moving sign that work goes on, only on a terminal."""
    if not sys.stderr.isatty():
        return nullcontext()
    from rich.console import Console  # noqa: PLC0415 - slow to load, and only a person needs it

    return Console(stderr=True).status(what)


def progress(what: str, unit: str = "tệp") -> "Progress | None":
    """A progress line on standard error, only on a terminal and only for long work; None elsewhere."""
    if not sys.stderr.isatty():
        return None

    def show(done: int, total: int) -> None:
        if total > LONG_WORK and (done % 100 == 0 or done == total):
            click.echo(f"\r{what}: {done}/{total} {unit}" + ("\n" if done == total else ""), nl=False, err=True)

    return show

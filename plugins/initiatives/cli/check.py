"""``initiatives check``: every problem of the content, for people and for machines."""

import sys
from collections.abc import Iterator
from pathlib import Path

import click

from initiatives.cli.content import FOLDER, home_of, progress
from initiatives.cli.speech import Command, Misuse
from initiatives.fingerprint import fingerprint
from initiatives.reading.problems import REPORTS, Problem
from initiatives.results import Kind, Results, kept
from initiatives.surroundings import label_of, results_file, today
from initiatives.writing import why

PROBLEMS = Kind[list[Problem]]("problems", list[Problem])


@click.command(cls=Command)
@click.argument("paths", metavar="[ĐƯỜNG DẪN]…", nargs=-1, type=FOLDER)
@click.option(
    "--format", "report", type=click.Choice(list(REPORTS)), default="text", metavar="[text|json|github|gitlab]", help="Dạng kết quả."
)
@click.option("--output", "-o", type=FOLDER, metavar="TỆP", help="Ghi kết quả dạng đó vào tệp; màn hình vẫn hiện dạng text.")
@click.option("--production", is_flag=True, help="Kiểm tra như bản chính thức: không nhận dữ liệu mẫu.")
def check(paths: tuple[Path, ...], report: str, output: Path | None, production: bool) -> None:
    """Kiểm tra thư mục nội dung, hoặc chỉ những tệp được ghi ra.

    Kết thúc với 0 nếu không có lỗi, 1 nếu có lỗi, 2 nếu dùng sai lệnh.
    """
    problems = [problem for path in paths or (Path("content"),) for problem in _problems_at(path, allow_samples=not production)]
    if output:
        _write(output, REPORTS[report](dict.fromkeys(problems)))
        report = "text"
    if problems or report != "text":
        click.echo(REPORTS[report](dict.fromkeys(problems)), err=report == "text")
    else:
        click.secho("Không có lỗi.", fg="green", err=True)
    sys.exit(1 if problems else 0)


def _write(output: Path, report: str) -> None:
    try:
        output.write_text(f"{report}\n", "utf-8")
    except OSError as error:
        raise Misuse(f"không ghi được tệp '{output}': {why(error)}") from None


def _problems_at(path: Path, *, allow_samples: bool) -> list[Problem]:
    """The problems of a content folder, or of one file or folder within it, judged within the whole."""
    if not path.exists():
        raise Misuse(f"không có tệp hay thư mục '{path}'")
    content = home_of(path) or path
    if not content.is_dir():
        raise Misuse(f"không tìm thấy thư mục nội dung của tệp '{path}'")
    label = label_of(content)
    with kept(results_file(content)) as results:
        found = _found_in(content, label, results, allow_samples=allow_samples)
    inside = path.resolve().relative_to(content.resolve()).as_posix()
    prefix = label if inside == "." else f"{label}/{inside}"
    return [problem for problem in found if problem.place.file == prefix or inside == "." or problem.place.file.startswith(f"{prefix}/")]


def _found_in(content: Path, label: str, results: Results, *, allow_samples: bool) -> list[Problem]:
    """The problems of a content folder; of one that is byte for byte as it was on the same day, those found then."""
    day = today()

    def judged(_: object) -> Iterator[list[Problem]]:
        from initiatives.registry import Registry, load  # noqa: PLC0415 - slow to load, and not needed where nothing changed

        found = load(content, day, allow_samples=allow_samples, label=label, progress=progress("Đang đọc"), results=results)
        yield [] if isinstance(found, Registry) else found

    try:
        return next(results.of(PROBLEMS, [content], lambda _: repr((fingerprint(content), day, label, allow_samples)), judged))
    except OSError:  # what cannot be read has no fingerprint, and is among the problems
        return next(judged(content))

"""``initiatives check``: every problem of the content, for people and for machines."""

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import click

from initiatives.cli.content import FOLDER, home_of, progress
from initiatives.cli.speech import Command, Misuse
from initiatives.fingerprint import fingerprint
from initiatives.reading.problems import REPORTS, Problem
from initiatives.results import Kind, Results, kept
from initiatives.surroundings import label_of, results_file, today
from initiatives.writing import why

SHOWN = 10
"""How many of the files that nobody names are told by name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """The problems of a content folder; of a faultless one, the files that nobody names, as people call them."""

    problems: list[Problem]
    unnamed: list[str]


VERDICT = Kind[Verdict]("verdict", Verdict)


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
    verdicts = [_verdict_at(path, allow_samples=not production) for path in paths or (Path("content"),)]
    problems = [problem for verdict in verdicts for problem in verdict.problems]
    if output:
        _write(output, REPORTS[report](dict.fromkeys(problems)))
        report = "text"
    if problems or report != "text":
        click.echo(REPORTS[report](dict.fromkeys(problems)), err=report == "text")
    else:
        click.secho("Không có lỗi.", fg="green", err=True)
        _remind(sorted({file for verdict in verdicts for file in verdict.unnamed}))
    sys.exit(1 if problems else 0)


def _remind(unnamed: list[str]) -> None:
    """Name the files that are passed over: a dossier written in Word, a document that somebody forgot to link."""
    if not unnamed:
        return
    more = f"\n  … và {len(unnamed) - SHOWN} tệp nữa" if len(unnamed) > SHOWN else ""
    names = "".join(f"\n  {file}" for file in unnamed[:SHOWN])
    click.echo(
        f"Lưu ý: {len(unnamed)} tệp không được đọc, không được đăng, vì không hồ sơ hay trang nào nhắc tới:{names}{more}\n"
        "Tài liệu kèm theo thì ghi tên tệp vào `attachments`; hồ sơ viết bằng Word thì chép chữ vào hồ sơ tạo bằng `initiatives new`.",
        err=True,
    )


def _write(output: Path, report: str) -> None:
    try:
        output.write_text(f"{report}\n", "utf-8")
    except OSError as error:
        raise Misuse(f"không ghi được tệp '{output}': {why(error)}") from None


def _verdict_at(path: Path, *, allow_samples: bool) -> Verdict:
    """What is to be said of a content folder, or of one file or folder within it, judged within the whole."""
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

    def asked(file: str) -> bool:
        return inside == "." or file == prefix or file.startswith(f"{prefix}/")

    return Verdict(problems=[one for one in found.problems if asked(one.place.file)], unnamed=list(filter(asked, found.unnamed)))


def _found_in(content: Path, label: str, results: Results, *, allow_samples: bool) -> Verdict:
    """The verdict on a content folder; on one that is byte for byte as it was on the same day, the one given then."""
    day = today()

    def judged(_: object) -> Iterator[Verdict]:
        from initiatives.judging.links import unnamed_files  # noqa: PLC0415 - slow to load, and not needed where nothing changed
        from initiatives.registry import Registry, load  # noqa: PLC0415

        found = load(content, day, allow_samples=allow_samples, label=label, progress=progress("Đang đọc"), results=results)
        if isinstance(found, Registry):
            yield Verdict(problems=[], unnamed=[f"{label}/{file}" for file in unnamed_files(found.world)])
        else:
            yield Verdict(problems=found, unnamed=[])

    try:
        return next(results.of(VERDICT, [content], lambda _: repr((fingerprint(content), day, label, allow_samples)), judged))
    except OSError:  # what cannot be read has no fingerprint, and is among the problems
        return next(judged(content))

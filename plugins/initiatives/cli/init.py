"""``initiatives init``: a site folder for another commune, from answers or flags."""

import hashlib
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from initiatives.adopt.answers import Unfit
from initiatives.adopt.folder import PROGRAMS, Wheel, site_files
from initiatives.adopt.questions import QUESTIONS, Given, Question, checked, filled
from initiatives.cli.content import FOLDER, working
from initiatives.cli.speech import Command, Misuse
from initiatives.cli.wheels import given_or_own
from initiatives.editor.files import files as editor_files
from initiatives.reading.problems import as_text_report
from initiatives.registry import Registry, load
from initiatives.surroundings import today
from initiatives.writing import why

PACKAGES = "packages"
"""The folder of the site in which its software lies."""


def _flags(command: Callable[..., None]) -> Callable[..., None]:
    """An option for each question, in their order."""
    for question in reversed(QUESTIONS):
        about = filled(f"{question.title}. {question.about} Ví dụ: {question.example}", {})
        command = click.option(question.flag, question.name, metavar="…", help=about)(command)
    return command


@click.command(cls=Command)
@click.argument("folder", metavar="THƯ_MỤC", type=FOLDER)
@_flags
@click.option("--wheel", type=FOLDER, metavar="TỆP", help="Tệp .whl của phần mềm; không ghi thì dùng bản đang chạy.")
def init(folder: Path, wheel: Path | None, **flags: str | None) -> None:
    """Tạo một thư mục mới có đủ để dựng trang của một xã, phường, đặc khu khác: thiết lập, các trang viết, sổ trống, lệnh, việc tự đăng.

    Ở cửa sổ lệnh, ý nào chưa có tùy chọn sẽ được hỏi; ở nơi khác, dùng câu trả lời thường gặp. Không ghi đè lên thư mục nào.
    """
    _refuse_taken(folder)
    values = _values(flags)
    with tempfile.TemporaryDirectory(prefix=".sang-kien-") as scratch:
        with working("Đang chuẩn bị phần mềm…"):
            software = given_or_own(wheel, Path(scratch))
        named = Wheel(name=software.name, digest=hashlib.sha256(software.read_bytes()).hexdigest())
        _write(folder, site_files(values, named), software)
    click.echo(f"Đã tạo trang của {values['commune']} ở {folder}.\nLàm tiếp: cd {folder} && make html && make serve (đọc README.md ở đó)")


def _refuse_taken(folder: Path) -> None:
    if folder.is_file() or (folder.is_dir() and any(folder.iterdir())):
        raise Misuse(f"'{folder}' đã có và không trống; lệnh này không ghi đè, hãy chọn thư mục khác")


def _values(flags: dict[str, str | None]) -> dict[str, Any]:
    """The checked answers."""
    interactive = sys.stdin.isatty() and sys.stdout.isatty()
    answers: dict[str, str] = {}
    for question in QUESTIONS:
        given = flags[question.name]
        answers[question.name] = _ask(question, answers) if given is None and interactive else _answer(question, given, answers)
    try:
        return checked(answers)
    except Unfit as unfit:
        raise Misuse(str(unfit)) from None


def _answer(question: Question, given: str | None, answers: Given) -> str:
    """The option's answer, else the usual one."""
    usual = question.usually(answers)
    if given is None and usual is None:
        raise Misuse(f"thiếu {question.flag} ({question.title.lower()}); ví dụ: {question.flag} '{question.example}'")
    answer = " ".join((usual or "" if given is None else given).split())
    try:
        return _fit(question, answer)
    except Unfit as unfit:
        raise Misuse(f"{question.flag}: {unfit}") from None


def _ask(question: Question, answers: Given) -> str:
    """Ask until the answer can be used."""
    usual = question.usually(answers)
    click.echo(filled(f"\n{question.title} — {question.about}\n  ví dụ: {question.example}", answers))
    while True:
        answer = " ".join(click.prompt("  trả lời", default=usual, show_default=bool(usual)).split())
        try:
            return _fit(question, answer)
        except Unfit as unfit:
            click.secho(f"  Chưa dùng được: {unfit}", fg="red")


def _fit(question: Question, answer: str) -> str:
    """The answer, if its type takes it; an empty one where the question is optional."""
    if answer or not question.optional:
        question.read(answer)
    return answer


def _write(folder: Path, files: dict[str, str], software: Path) -> None:
    """Write the folder whole beside its place, check it as its own commands will, and only then put it there."""
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=f".{folder.name}.", dir=folder.parent) as staged:
            made = Path(staged) / folder.name
            for name, text in files.items():
                _put(made / name, text.encode(), program=name.startswith(PROGRAMS))
            _put(made / PACKAGES / software.name, software.read_bytes())
            for name, text in editor_files(_faultless(made / "content").world.commune).items():
                _put(made / name, text.encode())
            if folder.is_dir():
                folder.rmdir()
            made.rename(folder)
    except OSError as error:
        click.echo(f"Không tạo được thư mục '{folder}': {why(error)}.", err=True)
        sys.exit(1)


def _put(path: Path, data: bytes, *, program: bool = False) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    path.chmod(0o755 if program else 0o644)


def _faultless(content: Path) -> Registry:
    """The new content, read; nothing is written that the check would refuse: what no single answer shows, together they may."""
    found = load(content, today())
    if isinstance(found, Registry):
        return found
    click.echo(as_text_report(found), err=True)
    sys.exit(1)

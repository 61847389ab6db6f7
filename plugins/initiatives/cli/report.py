"""``initiatives report``: the commune's papers as Word, Excel and PDF, from the same files as the site."""

import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import click

from initiatives.cli.content import FOLDER, content_option, registry_or_exit, working
from initiatives.cli.evidence import evidence_folder
from initiatives.cli.parameters import DAY, SITE_ADDRESS
from initiatives.cli.pdf import office, to_pdf
from initiatives.cli.recording import write
from initiatives.cli.speech import Command, Misuse
from initiatives.judging.periods import EXAMPLES, Span, span
from initiatives.judging.world import InitiativeEntry, World
from initiatives.paperwork.kinds import CALL, CODE, KINDS, PERIOD, Kind, written
from initiatives.paperwork.request import Request, Unwritable
from initiatives.paperwork.templates import Broken
from initiatives.reading.files import Entry
from initiatives.reading.publications import Call
from initiatives.reading.validation import choice_hint
from initiatives.surroundings import label_of
from initiatives.writing import new_file

NO_OFFICE = (
    "Chưa làm được PDF: máy chưa có LibreOffice.\n"
    "  gợi ý: cài LibreOffice (Debian: libreoffice-writer) rồi chạy lại, hoặc mở tệp Word, chọn Lưu thành PDF."
)
_KIND_HELP = "; ".join(f"{name} ({kind.title}, --{kind.about})" for name, kind in KINDS.items())


@click.command(cls=Command)
@click.argument("name", metavar="LOẠI", type=click.Choice(list(KINDS)))
@click.option("--period", metavar="KỲ", help=f"Kỳ báo cáo: {', '.join(EXAMPLES)}.")
@click.option("--call", metavar="ĐỢT", help="Đợt phát động hoặc cuộc thi, theo tên tệp trong content/calls.")
@click.option("--code", metavar="MÃ", help="Mã hồ sơ.")
@click.option("--out", metavar="THƯ MỤC", type=FOLDER, required=True, help="Thư mục đặt tệp làm ra.")
@click.option("--number", metavar="SỐ", default="", help="Số văn bản; không ghi thì chừa chỗ.")
@click.option("--date", "signed", metavar="NGÀY", type=DAY, help="Ngày ký, ví dụ 17/06/2024; không ghi thì chừa chỗ.")
@click.option("--siteurl", metavar="ĐỊA CHỈ", type=SITE_ADDRESS, envvar="SITEURL", help="Địa chỉ trang web (cho minh chứng và mã QR).")
@click.option(
    "--site", metavar="THƯ MỤC", type=FOLDER, default=Path("output"), help="Trang web đã dựng, để in từng trang vào hồ sơ minh chứng."
)
@click.option("--replace", is_flag=True, help="Thay tệp Word, Excel đã có ở đó.")
@click.option("--pdf", is_flag=True, help="Làm thêm bản PDF bằng LibreOffice.")
@content_option
def report(name: str, *, content: Path, out: Path, site: Path, signed: date | None, replace: bool, pdf: bool, **asked: str | None) -> None:
    """Làm văn bản theo thể thức Nghị định 30/2020/NĐ-CP từ các tệp nội dung.

    LOẠI: {kinds}.

    Số liệu tính đến ngày cuối kỳ. Chỗ chưa có số, ngày, lời nhận xét thì để trống để điền trong Word.
    """
    kind = KINDS[name]
    world = registry_or_exit(content).world
    request, subject = _request(kind, world, signed, asked)
    try:
        files = dict(written(kind, request, subject, content, label_of(content)))
        if name == "evidence":
            files = evidence_folder(files, request, subject, content, site)
    except Broken as broken:
        click.secho(str(broken), fg="red", err=True)
        sys.exit(1)
    except Unwritable as refused:
        raise Misuse(str(refused)) from None
    _write(files, out, replace=replace)
    if pdf:
        _convert([out / path for path in files if path.endswith(".docx")])


report.help = (report.help or "").format(kinds=_KIND_HELP)


def _request(kind: Kind, world: World, signed: date | None, asked: dict[str, str | None]) -> tuple[Request, str]:
    """What is asked for, and the word that names it in the files' names."""
    wanted = asked[kind.about]
    if not wanted:
        raise Misuse(f"{kind.title} cần --{kind.about}")
    spare = [name for name in SUBJECTS if name != kind.about and asked[name]]
    if spare:
        raise Misuse(f"{kind.title} không dùng --{spare[0]}")
    key, find = SUBJECTS[kind.about]
    found = find(wanted, world)
    about: dict[str, Any] = {key: found}
    request = Request(world=world, number=asked["number"] or "", signed=signed, siteurl=asked["siteurl"] or "", **about)
    return request, found.name if isinstance(found, Span) else wanted


def _period(text: str, world: World) -> Span:
    found = span(text, world.commune.periods)
    if found is None:
        raise Misuse(f"không hiểu kỳ '{text}'; viết như: {', '.join(EXAMPLES)}")
    return found


def _call(text: str, world: World) -> Entry[Call]:
    found = world.call(text)
    if found is None:
        raise Misuse(f"không có đợt '{text}'; {choice_hint(text, {entry.slug: entry.data.title for entry in world.calls})}")
    return found


def _initiative(text: str, world: World) -> InitiativeEntry:
    found = world.by_code.get(text)
    if found is None:
        raise Misuse(f"không có hồ sơ '{text}'; xem mã hồ sơ bằng lệnh: initiatives status")
    return found


SUBJECTS: dict[str, tuple[str, Callable[[str, World], Any]]] = {
    PERIOD: ("span", _period),
    CALL: ("call", _call),
    CODE: ("entry", _initiative),
}
"""What a paper can be about: its field of a request, and how it is found."""


def _write(files: dict[str, bytes], out: Path, *, replace: bool) -> None:
    """Write all files or none; a paper that an officer may have gone on writing in Word is replaced only when asked."""
    papers = [name for name in files if name.endswith((".docx", ".xlsx"))]
    taken = [str(out / name) for name in papers if (out / name).is_file() and (out / name).read_bytes() != files[name]]
    if taken and not replace:
        kept = "giữ tệp ấy thì ghi --out thư mục khác, thay bằng bản mới thì thêm --replace"
        raise Misuse(f"đã có {', '.join(taken)}, khác bản sắp ghi; {kept}")
    for folder in {(out / name).parent for name in files}:
        folder.mkdir(parents=True, exist_ok=True)
    write({name: new_file(out / name, data) for name, data in files.items()})
    click.echo("\n".join(f"Đã làm {out / name}" for name in papers))


def _convert(papers: list[Path]) -> None:
    program = office()
    if program is None:
        click.secho(NO_OFFICE, fg="red", err=True)
        sys.exit(1)
    with working("Đang làm PDF…"):
        done = to_pdf(program, papers, papers[0].parent)
    if not done:
        click.secho("LibreOffice không làm được PDF; hãy mở tệp Word, chọn Lưu thành PDF.", fg="red", err=True)
        sys.exit(1)
    click.echo("\n".join(f"Đã làm {paper.with_suffix('.pdf')}" for paper in papers))

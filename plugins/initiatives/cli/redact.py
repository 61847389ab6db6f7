"""``initiatives redact``: takes a person's name or a whole dossier out of the content, and leaves a trace that it was done."""

import unicodedata
from collections.abc import Sequence
from pathlib import Path

import click

from initiatives.cli.content import content_option
from initiatives.cli.recording import write
from initiatives.cli.speech import Command, Misuse
from initiatives.judging.links import named_files
from initiatives.judging.world import InitiativeEntry, World
from initiatives.reading.redactions import DOSSIER, FILE, PERSON, Redaction, with_row
from initiatives.registry import path_of, read
from initiatives.surroundings import label_of, results_file, today
from initiatives.writing import FileChange, Replacement, why

GONE = "(đã gỡ tên)"
HISTORY = """\
Còn phải làm, vì bản cũ chưa mất hẳn:
  1. Đăng lại trang (make publish), rồi xóa các bản đã đăng trước đó còn giữ trên máy chủ.
  2. Lịch sử git vẫn giữ bản cũ. Muốn xóa hẳn thì người quản trị chạy: git filter-repo --invert-paths --path {path}
     (gỡ tên: git filter-repo --replace-text), rồi đẩy lại mọi nhánh; mọi người phải tải lại kho từ đầu.
  3. Yêu cầu công cụ tìm kiếm bỏ bản lưu tạm; bản người khác đã tải về thì không thu hồi được."""


@click.command(cls=Command)
@click.argument("code", metavar="MÃ")
@click.option("--person", metavar="HỌ TÊN", help="Chỉ gỡ tên này khỏi hồ sơ; không ghi thì gỡ cả hồ sơ và tệp kèm theo.")
@click.option("--reason", required=True, metavar="LÝ DO", help="Vì sao gỡ; được ghi vào settings/redactions.csv, đừng ghi tên người ở đây.")
@content_option
def redact(code: str, person: str | None, reason: str, content: Path) -> None:
    """Gỡ dữ liệu của một người khỏi thư mục nội dung khi người ấy yêu cầu (Luật 91/2025/QH15)."""
    world, _ = read(content, today(), label=label_of(content))
    if world is None:
        raise Misuse(f"không đọc được thư mục nội dung '{content}'")
    entry = world.by_code.get(code)
    if entry is None:
        raise Misuse(f"không có hồ sơ mã {code}, hoặc tệp của hồ sơ còn lỗi nên chưa đọc được")
    if person and _plain(person) in _plain(reason):
        raise Misuse("lý do không được ghi tên người vừa gỡ")
    done = _without_person(entry, person, content, reason) if person else _without_dossier(entry, world, content, reason)
    click.echo(
        "\n".join([*done, *_forget(content), *_mentions(entry, world), HISTORY.format(path=f"{label_of(content)}/{path_of(entry)}")])
    )


def _forget(content: Path) -> list[str]:
    """Remove what earlier builds on this machine made of the content; says what stands in the way."""
    file = results_file(content)
    try:
        if file:
            file.unlink(missing_ok=True)
    except OSError as error:
        return [f"{file}: chưa xóa được ({why(error)}), hãy tự xóa: tệp này còn giữ kết quả của những lần dựng trước"]
    return []


def _plain(text: str) -> str:
    return unicodedata.normalize("NFC", text).casefold()


def _without_person(entry: InitiativeEntry, person: str, content: Path, reason: str) -> list[str]:
    path, name = content / path_of(entry), unicodedata.normalize("NFC", person.strip())
    old = path.read_bytes()
    text = unicodedata.normalize("NFC", old.decode("utf-8-sig"))
    if not name or name not in text:
        raise Misuse("không thấy tên ấy trong hồ sơ; ghi đúng như trong tệp, cả chữ hoa và dấu")
    new = text.replace(name, GONE).encode()
    _write([Replacement(path=path, file=entry.file, old=old, new=new)], _trace(entry, content, PERSON, reason))
    return [f"{entry.file}: đã gỡ tên ở {text.count(name)} chỗ"]


def _without_dossier(entry: InitiativeEntry, world: World, content: Path, reason: str) -> list[str]:
    files = {f"{label_of(content)}/{name}": content / name for name in (path_of(entry), *_own_files(entry, world))}
    gone = [FileChange(path=path, file=file, old=path.read_bytes(), new=None) for file, path in files.items()]
    _write(gone, _trace(entry, content, DOSSIER, reason))
    return [f"{file}: đã xóa" for file in files]


def _own_files(entry: InitiativeEntry, world: World) -> list[str]:
    """The attachments that no other file names."""
    others = {named.source for other in world.everything if other is not entry for named in named_files(other, world)}
    return sorted({named.source for named in named_files(entry, world)} - others)


def _trace(entry: InitiativeEntry, content: Path, what: str, reason: str) -> FileChange:
    """The file of traces with one row more; a new file where nothing was taken out before."""
    path, row = content / FILE, Redaction(day=today(), code=entry.data.code, what=what, reason=reason)
    old = path.read_bytes() if path.is_file() else None
    return FileChange(path=path, file=f"{label_of(content)}/{FILE}", old=old, new=with_row(old or b"", row))


def _write(changed: Sequence[FileChange], trace: FileChange) -> None:
    """The changed and removed files and the trace, all or none."""
    write({one.file: one for one in (trace, *changed)})


def _mentions(entry: InitiativeEntry, world: World) -> list[str]:
    """Where else the dossier is spoken of, for the officer to look at."""
    code, named = entry.data.code, f"{entry.slug}.md"
    files = [other.file for other in world.everything if other is not entry and (code in other.source.text or named in other.source.text)]
    return [f"{file}: còn nhắc đến hồ sơ này, hãy xem lại" for file in files]

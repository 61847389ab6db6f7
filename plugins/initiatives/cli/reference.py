"""The reference pages, generated from the model, the catalogue and the commands: ``python -m initiatives.cli.reference docs``."""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import click
from pydantic import BaseModel
from pydantic.fields import FieldInfo

from initiatives.cli import initiatives
from initiatives.federation.sources import Sources
from initiatives.reading.catalogue import CATALOGUE
from initiatives.reading.commune import Commune
from initiatives.reading.formalities import Narrative
from initiatives.reading.model import Initiative
from initiatives.reading.publications import Call, Document, Page
from initiatives.reading.record import is_internal
from initiatives.reading.shapes import keys_of, models_in, vocabularies_in

GENERATED = "<!-- Trang này do `make docs` viết ra từ mã nguồn; đừng sửa tay. -->"

FILES: dict[str, tuple[str, type[BaseModel]]] = {
    "Hồ sơ sáng kiến": ("content/initiatives/<năm>/<tên-tệp>.md", Initiative),
    "Đợt phát động, cuộc thi": ("content/calls/<tên-tệp>.md", Call),
    "Văn bản": ("content/documents/<tên-tệp>.md", Document),
    "Trang viết": ("content/pages/<tên-tệp>.md", Page),
    "Lời viết cho báo cáo": ("content/settings/reports/<kỳ>.yml", Narrative),
    "Thiết lập": ("content/settings/commune.yml", Commune),
    "Nguồn của trang tổng hợp cấp tỉnh": ("SOURCES.yml", Sources),
}
"""Each kind of file, where it lies, and its model."""


def keys_page() -> str:
    """Every key of every file: label, whether it is demanded, circle, help and example."""
    lines = ["# Các khóa trong tệp", "", GENERATED, ""]
    for title, (place, model) in FILES.items():
        lines += [f"## {title}", "", f"Tệp: `{place}`", "", *_key_rows(model, "")]
    return "\n".join([*lines, *_vocabularies()])


def _key_rows(model: type[BaseModel], prefix: str) -> Iterator[str]:
    """A table of the model's keys, keys of nested mappings below their own."""
    yield from ("| Khóa | Tên | Bắt buộc | Công khai | Ghi gì | Ví dụ |", "|---|---|---|---|---|---|")
    yield from (_row(name, field) for name, field in _keys(model, prefix))
    yield ""


def _keys(model: type[BaseModel], prefix: str) -> Iterator[tuple[str, FieldInfo]]:
    """Every key of a model with its path from the top of the file."""
    for name, field in keys_of(model).items():
        yield f"{prefix}{name}", field
        for inner in models_in(field.annotation):
            yield from _keys(inner, f"{prefix}{name}.")


def _row(name: str, field: FieldInfo) -> str:
    example = f"`{field.examples[0]}`" if field.examples else ""
    demanded = "có" if field.is_required() else ""
    public = "không" if is_internal(field) else "có"
    return f"| `{name}` | {field.title} | {demanded} | {public} | {field.description} | {example} |"


def _vocabularies() -> Iterator[str]:
    """The coded values and their labels, by the key that holds them."""
    yield from ("## Các mã giá trị", "")
    for title, (_, model) in FILES.items():
        for name, field in _keys(model, ""):
            for words in vocabularies_in(field.annotation):
                codes = ", ".join(f"`{word.value}` ({word.label})" for word in words)
                yield f"- {title}, **{field.title}** (`{name}`): {codes}"
    yield ""


def codes_page() -> str:
    """Every problem code: what it says, what would be right, and why it matters."""
    lines = ["# Các thông báo lỗi", "", GENERATED, "", "Chỗ trong ngoặc nhọn được thay bằng giá trị ở tệp đang kiểm tra.", ""]
    for code, kind in CATALOGUE.items():
        lines += [f"## {code}", "", f"- Thông báo: {kind.message}", f"- Cách sửa: {kind.hint}", f"- Vì sao: {kind.why}", ""]
    return "\n".join(lines)


def commands_page() -> str:
    """The help page of every command."""
    lines = ["# Các lệnh", "", GENERATED, ""]
    for path, command in _commands(initiatives, "initiatives"):
        lines += [f"## {path}", "", "```text", _help(command, path), "```", ""]
    return "\n".join(lines)


def _commands(command: click.Command, path: str) -> Iterator[tuple[str, click.Command]]:
    """A command and those below it, with their names as they are typed."""
    yield path, command
    if isinstance(command, click.Group):
        context = click.Context(command)
        inner = ((name, command.get_command(context, name)) for name in command.list_commands(context))
        yield from (found for name, one in inner if one for found in _commands(one, f"{path} {name}"))


def _help(command: click.Command, path: str) -> str:
    with click.Context(command, info_name=path, terminal_width=90, max_content_width=90) as context:
        return command.get_help(context)


PAGES: dict[str, Callable[[], str]] = {"khoa-du-lieu.md": keys_page, "ma-loi.md": codes_page, "lenh.md": commands_page}
"""The reference pages by file name."""


def main(folder: Path) -> None:
    """Write every reference page into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, page in PAGES.items():
        (folder / name).write_text(page(), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))

"""``initiatives templates``: the officer's own Word templates, copied to be restyled, checked before they are used."""

import sys
from pathlib import Path

import click

from initiatives.cli.content import content_option
from initiatives.cli.speech import Group, Misuse
from initiatives.paperwork.kinds import KINDS, Kind
from initiatives.paperwork.templates import OWN, Findings, Template, check, default, template
from initiatives.surroundings import label_of


@click.group(cls=Group)
def templates() -> None:
    """Mẫu Word của các văn bản.

    Mẫu riêng đặt ở content/settings/templates, cùng tên với mẫu có sẵn; mẫu riêng được dùng trước.
    """


@templates.command(name="check", short_help="Tìm trường lạ, trường thiếu, thẻ hỏng trong mẫu.")
@content_option
def check_templates(content: Path) -> None:
    """Kiểm tra mọi mẫu. Kết thúc với 1 nếu có mẫu hỏng hoặc sai tên; trường thiếu chỉ là cảnh báo."""
    if not content.is_dir():
        raise Misuse(f"không có thư mục nội dung '{content}'")
    names = {kind.template for kind in KINDS.values()}
    strange = sorted(path.name for path in (content / OWN).glob("*.docx") if path.name not in names and not path.name.startswith("~"))
    for name in strange:
        click.secho(f"{name}: không văn bản nào dùng mẫu tên này; các mẫu: {', '.join(sorted(names))}", fg="red", err=True)
    broken = sum(_told(kind, template(kind.template, content, label_of(content))) for kind in KINDS.values())
    sys.exit(1 if broken or strange else 0)


@templates.command(short_help="Chép mẫu có sẵn vào content/settings/templates để sửa bằng Word.")
@click.argument("names", metavar="[TÊN MẪU]…", nargs=-1)
@content_option
def copy(names: tuple[str, ...], content: Path) -> None:
    """Chép mẫu có sẵn ra để sửa; mẫu riêng đã có thì giữ nguyên."""
    known = [kind.template for kind in KINDS.values()]
    if not content.is_dir():
        raise Misuse(f"không có thư mục nội dung '{content}'")
    for name in names or known:
        if name not in known:
            raise Misuse(f"không có mẫu '{name}'; các mẫu: {', '.join(known)}")
        target = content / OWN / name
        target.parent.mkdir(parents=True, exist_ok=True)
        if target.exists():
            click.echo(f"Giữ nguyên {target}")
        else:
            target.write_bytes(default(name).data)
            click.echo(f"Đã chép {target}")


def _told(kind: Kind, form: Template) -> bool:
    """Say what is wrong with a template; whether it cannot be used."""
    found = check(form, kind.context)
    for text in _complaints(found):
        click.secho(f"{form.label}: {text}", fg="red", err=True)
    if found.missing:
        click.secho(f"{form.label}: cảnh báo: mẫu không dùng trường {', '.join(found.missing)}", fg="yellow", err=True)
    if not (found.broken or found.unknown):
        click.echo(f"{form.label}: dùng được")
    return bool(found.broken or found.unknown)


def _complaints(found: Findings) -> list[str]:
    unknown = [f"lỗi: không có trường {', '.join(found.unknown)}"] if found.unknown else []
    return [*([f"lỗi: {found.broken}"] if found.broken else []), *unknown]

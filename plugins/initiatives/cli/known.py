"""``initiatives known import``: registers of initiatives applied elsewhere, from the tables that other places send."""

import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import click

from initiatives.cli.content import FOLDER, SETTINGS, content_option
from initiatives.cli.recording import confirmed, refuse, write, yes_option
from initiatives.cli.speech import Group, Misuse
from initiatives.reading.catalogue import problem
from initiatives.reading.decoding import decode
from initiatives.reading.files import Entry, read_entry
from initiatives.reading.folder import markdown_files
from initiatives.reading.known import COLUMNS, known_in, read_known, registers
from initiatives.reading.model import Initiative
from initiatives.reading.opening import read_text
from initiatives.reading.problems import Place, Problem, as_text_report
from initiatives.reading.register import Item, Merged, as_csv, items_of, merged, own_columns
from initiatives.reading.vietnamese import slugify
from initiatives.reading.workbook import read_table
from initiatives.surroundings import label_of
from initiatives.writing import FileChange, why

LISTED = 20
"""Initiatives of a register that the preview names one by one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What would become of one register: where it is stored, how people name it, its bytes till now, and the initiatives."""

    target: Path
    label: str
    old: bytes | None
    merged: Merged

    @property
    def is_change(self) -> bool:
        """Whether anything would be written."""
        return bool(self.merged.added or self.merged.changed)


@click.group(cls=Group)
def known() -> None:
    """Danh mục sáng kiến đã áp dụng ở nơi khác, dùng để soát trùng lặp."""


@known.command("import", short_help="Nhập danh mục từ tệp Excel hoặc CSV.")
@click.argument("files", metavar="TỆP…", nargs=-1, required=True, type=FOLDER)
@click.option("--dry-run", is_flag=True, help="Chỉ xem sẽ thêm, sửa những gì, không ghi.")
@yes_option
@content_option
def import_(files: tuple[Path, ...], *, dry_run: bool, yes: bool, content: Path) -> None:
    """Nhập mỗi TỆP (.xlsx hoặc .csv) thành một danh mục cùng tên ở content/settings/known.

    Cột được nhận theo tên ở dòng tiêu đề; bắt buộc có Mã, Tên, Nguồn. Sáng kiến đã có thì được cập nhật theo mã, không
    dòng nào bị xóa. Có một ô sai thì không tệp nào được ghi. Nhập lại lần nữa thì không có gì thay đổi. Không ở cửa sổ lệnh
    thì chỉ cho xem trước, trừ khi có --yes.
    """
    if not (content / SETTINGS).is_file():
        raise Misuse(f"không có thư mục nội dung '{content}'")
    plans = _plans_or_exit(_targets(files, content), content)
    click.echo("\n".join(line for plan in plans for line in _preview(plan)))
    waiting = [plan for plan in plans if plan.is_change]
    if dry_run or not waiting:
        click.echo("Không có gì thay đổi." if not waiting else "Chỉ xem trước, chưa ghi gì.")
        return
    if confirmed("Ghi vào danh mục?", yes=yes):
        _write(waiting)
        click.echo("Đã ghi. Hãy chạy initiatives check: có thể có hồ sơ cần thêm kết luận về tính mới.")


def _targets(files: Iterable[Path], content: Path) -> dict[Path, Path]:
    """The register that each file becomes; two files may not become one."""
    targets: dict[Path, Path] = {}
    for path in files:
        name = slugify(path.stem)
        target = content / "settings" / "known" / f"{name}.csv"
        if not name or not path.is_file():
            raise Misuse(f"không có tệp '{path}'" if name else f"tên tệp '{path.name}' phải có chữ hoặc số")
        if target in targets.values():
            raise Misuse(f"hai tệp cùng ghi vào danh mục '{target.name}'; hãy đổi tên một tệp")
        targets[path] = target
    return targets


def _plans_or_exit(targets: Mapping[Path, Path], content: Path) -> list[Plan]:
    """The plan of every file; if anything is wrong with any, all of it is told and nothing is done."""
    problems: list[Problem] = []
    plans: list[Plan] = []
    taken = _taken(content, set(targets.values()))
    for path, target in targets.items():
        plan = _plan(path, target, f"{label_of(content)}/settings/known/{target.name}", taken)
        if isinstance(plan, list):
            problems += plan
        else:
            plans.append(plan)
            taken = taken | {item["code"]: plan.label for item in plan.merged.items}
    if problems:
        click.echo(as_text_report(problems), err=True)
        sys.exit(1)
    return plans


def _taken(content: Path, targets: set[Path]) -> dict[str, str]:
    """Where each code of the commune's own initiatives and of the other registers stands."""
    label = label_of(content)
    own = (read_entry(path, content, Initiative, label) for path in markdown_files(content / "initiatives"))
    taken = {entry.data.code: entry.file for entry in own if isinstance(entry, Entry)}
    for path, file in registers(content, label):
        found = read_known(path, file) if path not in targets else []
        taken |= {item.code: item.file for item in found if not isinstance(item, Problem)}
    return taken


def _plan(path: Path, target: Path, label: str, taken: Mapping[str, str]) -> Plan | list[Problem]:
    rows = read_table(path, path.name)
    if isinstance(rows, Problem):
        return [rows]
    items, problems = items_of(rows, path.name, taken)
    before, faults = _stored(target, label)
    old = target.read_bytes() if target.exists() and not faults else None
    plan = Plan(target=target, label=label, old=old, merged=merged(items, before))
    return problems or faults or (_unstorable(plan) if plan.is_change else []) or plan


def _stored(target: Path, label: str) -> tuple[list[Item], list[Problem]]:
    """The register as it is now, and why it may not be written anew."""
    if not target.exists():
        return [], []
    text = read_text(target, label)
    found = [text] if isinstance(text, Problem) else [*own_columns(text, label), *known_in(text, label)]
    items: list[Item] = [{name: str(getattr(item, name)) for name in COLUMNS} for item in found if not isinstance(item, Problem)]
    return items, [item for item in found if isinstance(item, Problem)]


def _unstorable(plan: Plan) -> list[Problem]:
    """Why the register could not be read again if it were written: too large, for one."""
    text = decode(as_csv(plan.merged.items).encode(), plan.label)
    found = [text] if isinstance(text, Problem) else known_in(text, plan.label)
    return [item for item in found if isinstance(item, Problem)]


def _preview(plan: Plan) -> Iterator[str]:
    """What would become of a register, and the first initiatives by name."""
    added, changed = plan.merged.added, plan.merged.changed
    same = len(plan.merged.items) - len(added) - len(changed)
    yield f"{plan.label}: thêm {len(added)}, sửa {len(changed)}, giữ nguyên {same}"
    told = [*(f"  + {_named(item)}" for item in added), *(f"  ~ {_named(item)}" for item in changed)]
    yield from told[:LISTED]
    if len(told) > LISTED:
        yield f"  … và {len(told) - LISTED} sáng kiến nữa"


def _named(item: Item) -> str:
    where = ", ".join(filter(None, (item.get("unit"), item.get("province"), item.get("year"))))
    return f"{item['code']}  {item['title']}" + (f" ({where})" if where else "")


def _write(plans: Sequence[Plan]) -> None:
    """Write all registers, or none and say why."""
    folder, label = plans[0].target.parent, plans[0].label.rpartition("/")[0]
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        refuse([problem("unwritable-file", Place(file=label), reason=why(error))])
    written = ((plan, as_csv(plan.merged.items).encode()) for plan in plans)
    write({plan.label: FileChange(path=plan.target, file=plan.label, old=plan.old, new=text) for plan, text in written})

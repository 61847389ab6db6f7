"""``initiatives history``: who gave and changed which point, when and why."""

from datetime import datetime
from pathlib import Path

import click

from initiatives.cli.content import content_option, registry_or_exit
from initiatives.cli.speech import Command, Misuse
from initiatives.cli.tables import print_table
from initiatives.git import unsaved, versions
from initiatives.judging.history import Recorded, Saved, recorded, saved
from initiatives.judging.results import unit_name
from initiatives.judging.world import InitiativeEntry, World, rubric_of
from initiatives.reading.validation import choice_hint
from initiatives.reading.vietnamese import day, number
from initiatives.registry import path_of
from initiatives.surroundings import VIETNAM

FILE_COLUMNS = ("Ngày", "Đơn vị chấm", "Tiêu chí", "Cũ", "Mới", "Lý do")
GIT_COLUMNS = ("Lúc", "Người ghi", "Đơn vị chấm", "Tiêu chí", "Cũ", "Mới", "Lời ghi khi lưu")
NOTHING = "—"
NO_GIT = "Thư mục nội dung không nằm trong kho git (hoặc máy chưa có git), nên chỉ có những gì hồ sơ tự ghi."


@click.command(cls=Command)
@click.argument("code", metavar="MÃ")
@content_option
def history(code: str, content: Path) -> None:
    """In lịch sử điểm của một hồ sơ: theo hồ sơ tự ghi, và theo kho git nếu có.

    Hồ sơ ghi đơn vị, ngày, lý do; git cho biết ai đã lưu tệp, vào lúc nào.
    """
    registry = registry_or_exit(content)
    entry = registry.world.by_code.get(code)
    if entry is None:
        titles = {known: one.data.title for known, one in registry.world.by_code.items()}
        raise Misuse(f"không có hồ sơ mã '{code}'; {choice_hint(code, titles)}")
    click.echo(f"{code}: {entry.data.title}\n\nTheo hồ sơ ({entry.file}):")
    _print_recorded(entry, registry.world)
    _print_saved(entry, registry.world, registry.content / path_of(entry))


def _print_recorded(entry: InitiativeEntry, world: World) -> None:
    found = recorded(entry.data)
    if found:
        print_table(FILE_COLUMNS, [_recorded_row(one, entry, world) for one in found], ruled=False)
    else:
        click.echo("Chưa có phiếu chấm nào.")
    selection = entry.data.selection
    if selection:
        reason = f" Lý do: {selection.reason}" if selection.reason else ""
        told = f"{selection.outcome.label}, tổng điểm {number(selection.total)}, xếp thứ {selection.rank}.{reason}"
        click.echo(f"Xét chọn ngày {day(selection.date)}: {told}")


def _recorded_row(one: Recorded, entry: InitiativeEntry, world: World) -> tuple[str, ...]:
    names = (unit_name(one.unit, world), _criterion(one.criterion, entry, world))
    return day(one.day), *names, one.before or NOTHING, one.after, one.reason or NOTHING


def _criterion(criterion: str, entry: InitiativeEntry, world: World) -> str:
    rubric = rubric_of(entry.data, world)
    return next((one.name for one in (rubric.criteria if rubric else ()) if one.id == criterion), criterion)


def _print_saved(entry: InitiativeEntry, world: World, path: Path) -> None:
    kept = versions(path)
    if kept is None:
        click.echo(f"\n{NO_GIT}")
        return
    found = saved([*kept, *unsaved(path, kept)])
    click.echo(f"\nTheo git ({len(kept)} lần lưu tệp này):")
    if found:
        print_table(GIT_COLUMNS, [_saved_row(one, entry, world) for one in found], ruled=False)
    else:
        click.echo("Chưa lần nào có điểm.")


def _saved_row(one: Saved, entry: InitiativeEntry, world: World) -> tuple[str, ...]:
    version = one.version
    when = f"{datetime.fromisoformat(version.when).astimezone(VIETNAM):%d/%m/%Y %H:%M}" if version.when else NOTHING
    names = (unit_name(one.unit, world), _criterion(one.criterion, entry, world))
    return when, version.who or NOTHING, *names, one.before or NOTHING, one.after or NOTHING, version.why

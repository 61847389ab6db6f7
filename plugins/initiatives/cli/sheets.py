"""``initiatives sheets``: score sheets out to the units, back with their points, and what they come to."""

import json
import sys
from collections.abc import Iterable
from datetime import date
from pathlib import Path

import click

from initiatives.cli.content import FOLDER, content_option, registry_or_exit
from initiatives.cli.parameters import PAST_DAY
from initiatives.cli.recording import NOTHING_WRITTEN, confirmed, rehearsed, write, yes_option
from initiatives.cli.speech import Group, Misuse
from initiatives.cli.tables import print_table
from initiatives.judging.results import Result, results
from initiatives.judging.world import World, reference_day, rubric_of
from initiatives.paperwork.score_sheets.export import file_name, workbook
from initiatives.paperwork.score_sheets.form import Blank, blanks, under_review
from initiatives.paperwork.score_sheets.plan import Edit, Occasion, Plan, planned
from initiatives.paperwork.score_sheets.results import COLUMNS, as_records, as_row, results_workbook
from initiatives.paperwork.score_sheets.returned import Returned, read_sheet
from initiatives.reading.problems import Problem
from initiatives.reading.validation import choice_hint
from initiatives.reading.vietnamese import day as written
from initiatives.registry import Registry
from initiatives.surroundings import label_of
from initiatives.writing import new_file

EDIT_COLUMNS = ("Mã hồ sơ", "Đơn vị chấm", "Mục", "Đang ghi", "Sẽ ghi")
call_option = click.option("--call", "call", metavar="ĐỢT", required=True, help="Đợt phát động, theo tên tệp trong content/calls.")


@click.group(cls=Group)
def sheets() -> None:
    """Phiếu chấm điểm bằng Excel: xuất cho từng đơn vị, nhập lại, xem kết quả."""


@sheets.command(name="export", short_help="Xuất mỗi đơn vị chấm một tệp Excel.")
@call_option
@click.option("--out", type=FOLDER, metavar="THƯ MỤC", default=Path("phieu-cham"), help="Thư mục đặt phiếu (nếu không ghi: phieu-cham).")
@click.option("--unit", metavar="MÃ", help="Chỉ xuất cho đơn vị này.")
@content_option
def export_sheets(call: str, out: Path, unit: str | None, content: Path) -> None:
    """Xuất phiếu chấm các hồ sơ đang thẩm định của một đợt, mỗi đơn vị chấm một tệp Excel.

    Phiếu có sẵn hồ sơ để đọc, cách chấm, ô điểm chỉ nhận số đúng khung. Tệp đã có thì không ghi đè.
    """
    world = registry_or_exit(content).world
    wanted = _wanted(call, unit, world)
    rubrics = len({blank.form.rubric for blank in wanted})
    files = {out / file_name(blank.form, rubrics): workbook(blank, world) for blank in wanted}
    taken = [path for path, data in files.items() if path.exists() and path.read_bytes() != data]
    if taken:
        raise Misuse(f"đã có {', '.join(map(str, taken))}; chuyển tệp ấy đi, hoặc ghi --out thư mục khác")
    out.mkdir(parents=True, exist_ok=True)
    write({path.name: new_file(path, data) for path, data in files.items()})
    for path, blank in zip(files, wanted, strict=True):
        click.echo(f"{path}: {blank.unit.name}, {len(blank.form.codes)} hồ sơ")


def _wanted(call: str, unit: str | None, world: World) -> tuple[Blank, ...]:
    """The sheets to write; why there are none otherwise."""
    known_call(call, world)
    waiting = under_review(call, world)
    if not waiting:
        raise Misuse(f"đợt '{call}' không có hồ sơ nào đang thẩm định và chưa xét chọn")
    for entry in waiting:
        if rubric_of(entry.data, world) is None:
            day = written(reference_day(entry.data, world))
            raise Misuse(f"{entry.data.code}: không có bảng tiêu chí nào dùng vào ngày {day}; thêm ở commune.yml")
    found = blanks(call, world)
    if not found:
        raise Misuse(f"ngày {written(world.as_of)} không có đơn vị nào chấm được; ghi `scores: true` cho đơn vị ở commune.yml")
    if unit and not any(blank.unit.id == unit for blank in found):
        raise Misuse(f"đơn vị '{unit}' không có phiếu nào; {choice_hint(unit, {one.unit.id: one.unit.name for one in found})}")
    return tuple(blank for blank in found if unit in (None, blank.unit.id))


def known_call(call: str, world: World) -> None:
    """Refuse a call that is not there."""
    if world.call(call) is None:
        raise Misuse(f"không có đợt '{call}'; {choice_hint(call, {one.slug: one.data.title for one in world.calls})}")


@sheets.command(name="import", short_help="Nhập điểm từ phiếu đã chấm vào hồ sơ, xem trước rồi mới ghi.")
@click.argument("files", metavar="TỆP…", nargs=-1, required=True, type=FOLDER)
@click.option("--call", "call", metavar="ĐỢT", default="", help="Chỉ nhận phiếu của đợt này.")
@click.option(
    "--date", "day", metavar="NGÀY", type=PAST_DAY, help="Ngày chấm hoặc ngày sửa (nếu không ghi: ngày trong phiếu, hoặc hôm nay)."
)
@click.option("--reason", metavar="LÝ DO", default="", help="Vì sao sửa điểm đã ghi; bắt buộc khi hồ sơ đã xét chọn.")
@yes_option
@content_option
def import_sheets(files: tuple[Path, ...], *, call: str, day: date | None, reason: str, yes: bool, content: Path) -> None:
    """Đọc phiếu đã chấm, kiểm tra mọi ô, cho xem những gì sẽ thay đổi, hỏi rồi mới ghi vào hồ sơ.

    Có một chỗ sai thì không ghi tệp nào. Nhập lại phiếu đã nhập thì không thay đổi gì. Không ở cửa sổ lệnh thì chỉ
    cho xem trước, trừ khi có --yes.
    """
    registry = registry_or_exit(content)
    occasion = Occasion(day=day, reason=" ".join(reason.split()), call=call)
    plan = planned(_read(files, registry.world), registry.world, occasion)
    if isinstance(plan, Plan):
        _carry_out(plan, registry, yes=yes)
    else:
        _refuse(plan)


def _carry_out(plan: Plan, registry: Registry, *, yes: bool) -> None:
    """Show what would change, ask, and write it."""
    for code, unit in plan.left:
        click.secho(f"{code}: {unit} để trống; hồ sơ giữ nguyên điểm đã có của đơn vị, nếu có.", fg="yellow", err=True)
    if not plan.changes:
        click.secho("Không có gì thay đổi: mọi điểm trong phiếu đã có trong hồ sơ.", fg="green")
        return
    replacements = rehearsed(registry, plan.changes)
    print_table(EDIT_COLUMNS, [_edit_row(edit) for edit in plan.edits], ruled=False)
    if confirmed(f"Ghi vào {len(replacements)} hồ sơ?", yes=yes):
        write(replacements)
        click.secho(f"Đã ghi {len(plan.edits)} mục vào {len(replacements)} hồ sơ.", fg="green")


def _read(files: Iterable[Path], world: World) -> list[Returned]:
    """All sheets, or the end of the command with what is wrong with any of them."""
    found: list[Returned] = []
    problems: list[Problem] = []
    for path in files:
        if not path.is_file():
            raise Misuse(f"không có tệp '{path}'")
        sheet = read_sheet(path.read_bytes(), label_of(path), world)
        if isinstance(sheet, list):
            problems += sheet
        else:
            found.append(sheet)
    _refuse(problems)
    return found


def _refuse(problems: list[Problem]) -> None:
    """Every problem on a line of its own, the cell named, and nothing written."""
    if problems:
        for one in sorted(problems, key=lambda one: one.order):
            click.echo(f"{one.place.file}: lỗi [{one.code}] {one.message}; {one.hint}", err=True)
        click.secho(NOTHING_WRITTEN, fg="red", err=True)
        sys.exit(1)


def _edit_row(edit: Edit) -> tuple[str, ...]:
    return edit.code, edit.unit, edit.what, edit.before, edit.after


@sheets.command(name="results", short_help="Tổng hợp điểm của một đợt: trung bình, chênh lệch, phiếu còn thiếu.")
@call_option
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", metavar="[text|json]", help="Dạng kết quả.")
@click.option("--out", type=FOLDER, metavar="TỆP", help="Ghi bảng ra tệp Excel này.")
@content_option
def show_results(call: str, form: str, out: Path | None, content: Path) -> None:
    """Tổng hợp điểm các hồ sơ của một đợt theo đúng bảng tiêu chí.

    Trung bình từng tiêu chí và tổng, chênh lệch giữa các phiếu, đơn vị còn thiếu phiếu, kết quả. Chỉ để dùng nội bộ.
    """
    world = registry_or_exit(content).world
    known_call(call, world)
    found = results(call, world)
    if out:
        out.parent.mkdir(parents=True, exist_ok=True)
        write({out.name: new_file(out, results_workbook(call, found, world))})
        click.echo(f"Đã ghi {out}")
    elif form == "json":
        click.echo(json.dumps(as_records(found), ensure_ascii=False, indent=2))
    else:
        _print_results(found)


def _print_results(found: tuple[Result, ...]) -> None:
    if not found:
        click.echo("Chưa có hồ sơ nào của đợt này đang thẩm định hoặc đã chấm.")
        return
    print_table([column.title for column in COLUMNS], [as_row(result) for result in found])
    missing = sum(1 for one in found if one.missing)
    wide = sum(1 for one in found if one.is_wide)
    click.echo(f"{len(found)} hồ sơ; {missing} hồ sơ còn thiếu phiếu; {wide} hồ sơ có các phiếu lệch nhau quá mức.")

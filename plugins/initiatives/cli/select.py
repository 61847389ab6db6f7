"""``initiatives select``: the ranked table before the council, and its decision in the files."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import click

from initiatives.cli.content import content_option, registry_or_exit
from initiatives.cli.parameters import PAST_DAY, PLACES
from initiatives.cli.recording import confirmed, rehearsed, write, yes_option
from initiatives.cli.sheets import call_option, known_call
from initiatives.cli.speech import Command, Misuse
from initiatives.cli.tables import print_table
from initiatives.judging.selection import Candidate, Undecided, Verdict, candidates, changes, decided
from initiatives.reading.vietnamese import number
from initiatives.reading.vocabulary import Choice
from initiatives.registry import path_of
from initiatives.surroundings import today

COLUMNS = ("Hạng", "Mã hồ sơ", "Tên", "Tổng điểm", "Chênh lệch", "Chưa đạt", "Tính mới", "Còn thiếu", "Quyết định")
NOTHING = "—"


@click.command(cls=Command)
@call_option
@click.option("--choose", metavar="MÃ,MÃ", default="", help="Những hồ sơ được chọn (nếu không ghi: mọi hồ sơ đạt).")
@click.option("--top", metavar="SỐ", type=PLACES, help="Chỉ chọn chừng này hồ sơ điểm cao nhất trong số đạt.")
@click.option("--reason", metavar="LÝ DO", default="", help="Lý do của các đơn vị; bắt buộc khi chọn không theo thứ hạng.")
@click.option("--date", "day", metavar="NGÀY", type=PAST_DAY, help="Ngày họp xét chọn (nếu không ghi: hôm nay).")
@yes_option
@content_option
def select(call: str, *, choose: str, top: int | None, reason: str, day: date | None, yes: bool, content: Path) -> None:
    """Đưa ra bảng xếp hạng các hồ sơ đang thẩm định của một đợt, hỏi rồi ghi quyết định.

    Hồ sơ được chọn vẫn ở bước đang thẩm định, chờ lãnh đạo phê duyệt. Hồ sơ không được chọn chuyển sang «không được
    chọn», kèm lý do. Bằng điểm thì cùng hạng; nếu chỉ lấy một số hồ sơ mà bằng điểm ở vị trí cuối thì phải ghi --choose.
    Hồ sơ còn thiếu phiếu thì để lại xét sau. Không ở cửa sổ lệnh thì chỉ cho xem, trừ khi có --yes.
    """
    if choose and top:
        raise Misuse("chỉ dùng một trong --choose và --top")
    registry = registry_or_exit(content)
    known_call(call, registry.world)
    found = candidates(call, registry.world)
    if not found:
        click.echo("Không có hồ sơ nào của đợt này đang chờ xét chọn.")
        return
    reason, on = " ".join(reason.split()), day or today()
    verdicts = _verdicts(found, [code.strip() for code in choose.split(",") if code.strip()], top, reason)
    if not verdicts:
        click.echo("Chưa hồ sơ nào đủ phiếu để xét chọn.")
        return
    wanted = {path_of(one.candidate.result.entry): changes(one, on, reason) for one in verdicts}
    replacements = rehearsed(registry, wanted)
    chosen = sum(1 for one in verdicts if one.choice is Choice.SELECTED)
    if confirmed(f"Chọn {chosen}, không chọn {len(verdicts) - chosen} hồ sơ?", yes=yes):
        write(replacements)
        click.secho(f"Đã ghi: {chosen} hồ sơ được chọn, {len(verdicts) - chosen} hồ sơ không được chọn.", fg="green")


def _verdicts(found: Sequence[Candidate], chosen: Sequence[str], top: int | None, reason: str) -> tuple[Verdict, ...]:
    """The decisions, laid before the council; where there can be none, the ranking alone, and why."""
    try:
        verdicts = decided(found, chosen=chosen, places=top, reason=reason)
    except Undecided as refused:
        print_table(COLUMNS, [_row(one, "chưa quyết định") for one in found])
        raise Misuse(str(refused)) from None
    labels = {one.candidate.code: one.choice.label for one in verdicts}
    print_table(COLUMNS, [_row(one, labels.get(one.code, "để lại, chờ đủ phiếu")) for one in found])
    return verdicts


def _row(one: Candidate, decision: str) -> tuple[str, ...]:
    assessment, data = one.result.assessment, one.result.entry.data
    rank = NOTHING if one.rank is None else f"{one.rank}{' (bằng điểm)' if one.tied else ''}"
    total = NOTHING if assessment is None else f"{number(one.total)}{'' if one.rank else ' (tạm tính)'}"
    spread = NOTHING if assessment is None else f"{number(assessment.spread)}{' (quá mức, cần trao đổi)' if one.result.is_wide else ''}"
    cells = ("\n".join(one.shortfalls), _novelty(one), "\n".join(one.lacks))
    return rank, data.code, data.title, total, spread, *(cell or NOTHING for cell in cells), decision


def _novelty(one: Candidate) -> str:
    """The officer's decisions on look-alikes, and those still to be made before an approval."""
    lines = [f"{alike.like}: {alike.decision.label}" for alike in one.result.entry.data.novelty]
    return "\n".join([*lines, *(f"{code}: chưa kết luận" for code in one.undecided)]) or "không có hồ sơ giống"

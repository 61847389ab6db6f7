"""``initiatives new``: a new initiative's file, from answers or flags."""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import click

from initiatives.cli.content import content_option, registry_or_exit
from initiatives.cli.speech import Command, Misuse
from initiatives.judging.identity import free_code
from initiatives.judging.world import World
from initiatives.reading.commune import in_force
from initiatives.reading.scalars import LONGEST_LINE
from initiatives.reading.skeleton import Answers, local_examples, skeleton
from initiatives.reading.validation import choice_hint
from initiatives.reading.vietnamese import nearest, slugify
from initiatives.reading.vocabulary import Beneficiary, Coded, Group, Kind, member

LONGEST_FILE_NAME = 80
_C = TypeVar("_C", bound=Coded)


@click.command(cls=Command)
@click.argument("title", metavar="TÊN")
@click.option("--summary", metavar="CÂU", help="Tóm tắt trong một câu.")
@click.option("--kind", metavar="LOẠI", help="Loại: " + ", ".join(f"{kind.value} ({kind.label})" for kind in Kind) + ".")
@click.option("--field", metavar="MÃ", help="Lĩnh vực, theo commune.yml.")
@click.option("--unit", metavar="MÃ", help="Đơn vị chủ trì, theo commune.yml.")
@click.option("--role", metavar="CHỨC DANH", help="Chức danh của tác giả.")
@click.option("--group", metavar="NHÓM", help="Nhóm tác giả: " + ", ".join(f"{group.value} ({group.label})" for group in Group) + ".")
@click.option("--beneficiary", metavar="AI", help="Ai được lợi: " + ", ".join(f"{one.value} ({one.label})" for one in Beneficiary) + ".")
@click.option("--call", metavar="ĐỢT", help="Đợt phát động, theo tên tệp trong content/calls.")
@content_option
def new(title: str, content: Path, **flags: str | None) -> None:
    """Tạo tệp hồ sơ mới ở trạng thái dự thảo, có sẵn mã và chú thích cho từng ô.

    Ở cửa sổ lệnh, ô nào chưa có tùy chọn sẽ được hỏi; ở nơi khác, dùng giá trị thường gặp.
    """
    _refuse_unusable(title)
    world = registry_or_exit(content).world
    year = world.as_of.year
    target = content / "initiatives" / str(year) / f"{_file_name(title)}.md"
    if target.exists() or target.stem in world.by_slug:
        raise Misuse(f"đã có hồ sơ với tên tệp '{target.name}'")
    answers = _answers(" ".join(title.split()), free_code(f"SK-{year}-000", world), flags, world)
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(skeleton(answers, local_examples(world.commune, world.as_of)), encoding="utf-8", newline="\n")
    click.echo(f"Đã tạo {target} (mã {answers.code}).\nMở tệp, viết bốn mục, rồi chạy: initiatives check {target}")


def _refuse_unusable(title: str) -> None:
    if not slugify(title) or len(title) > LONGEST_LINE:
        raise Misuse(f"tên hồ sơ phải có chữ và không dài quá {LONGEST_LINE} ký tự: '{title[:40]}'")


def _file_name(title: str) -> str:
    """The title as an address, cut at a word."""
    words = slugify(title)
    if len(words) <= LONGEST_FILE_NAME:
        return words
    return words[: LONGEST_FILE_NAME + 1].rpartition("-")[0] or words[:LONGEST_FILE_NAME]


def _answers(title: str, code: str, flags: dict[str, str | None], world: World) -> Answers:
    ask = _asker(flags)
    fields = {subject.id: subject.name for subject in in_force(world.commune.fields, world.as_of)}
    units = {unit.id: unit.name for unit in in_force(world.commune.units, world.as_of)}
    calls = {call.slug: call.data.title for call in world.calls}
    return Answers(
        code=code,
        title=title,
        summary=ask("summary", "Tóm tắt trong một câu", title),
        kind=member(Kind, _chosen(ask, "kind", "Loại", _labels(Kind))),
        field=_chosen(ask, "field", "Lĩnh vực", fields),
        lead_unit=_chosen(ask, "unit", "Đơn vị chủ trì", units),
        role=ask("role", "Chức danh của tác giả", "Công chức"),
        group=member(Group, _chosen(ask, "group", "Nhóm tác giả", _labels(Group), Group.CIVIL_SERVANT.value)),
        beneficiaries=(member(Beneficiary, _chosen(ask, "beneficiary", "Ai được lợi nhiều nhất", _labels(Beneficiary))),),
        call=_code_of(flags["call"], calls, "call") if flags["call"] else None,
    )


Ask = Callable[[str, str, str], str]
"""Asks for one answer: the flag's name, the question, the usual answer."""


def _asker(flags: dict[str, str | None]) -> Ask:
    """Flags first; then questions where somebody can answer; else the usual answers."""
    interactive = sys.stdin.isatty() and sys.stdout.isatty()

    def ask(name: str, question: str, usual: str) -> str:
        given = flags[name] or (click.prompt(question, default=usual) if interactive else usual)
        return " ".join(str(given).split())

    return ask


def _labels(words: type[_C]) -> dict[str, str]:
    return {word.value: word.label for word in words}


def _chosen(ask: Ask, name: str, question: str, labels: dict[str, str], usual: str = "") -> str:
    """The code an answer means; wordings near enough are understood."""
    listed = ", ".join(f"{code} ({label})" for code, label in labels.items())
    return _code_of(ask(name, f"{question}: {listed}\n ", usual or next(iter(labels))), labels, name)


def _code_of(answer: str, labels: dict[str, str], name: str) -> str:
    found = nearest(answer, {wording: code for code, label in labels.items() for wording in (code, label)})
    if found is None:
        raise Misuse(f"không hiểu '{answer}' ở --{name}; {choice_hint(answer, labels)}")
    return found

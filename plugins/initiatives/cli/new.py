"""``initiatives new``: a new initiative's file, from answers or flags."""

import re
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TypeVar

import click

from initiatives.cli.content import content_option, registry_or_exit
from initiatives.cli.recording import write
from initiatives.cli.speech import Command, Misuse
from initiatives.judging.identity import free_code
from initiatives.judging.world import World
from initiatives.reading.commune import in_force
from initiatives.reading.files import DEVICES
from initiatives.reading.publications import Call
from initiatives.reading.scalars import LONGEST_LINE
from initiatives.reading.skeleton import Answers, local_examples, skeleton
from initiatives.reading.validation import choice_hint
from initiatives.reading.vietnamese import nearest, slugify
from initiatives.reading.vocabulary import Beneficiary, Coded, Group, Kind, member
from initiatives.writing import new_file

LONGEST_FILE_NAME, NO_CALL = 80, ""
_NUMBER = re.compile(r"\d+")
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
    dossier = skeleton(answers, _examples(world))
    write({target.name: new_file(target, dossier.encode())})
    click.echo(f"Đã tạo {target} (mã {answers.code}).\nMở tệp, viết bốn mục, rồi chạy: initiatives check {target}")


def _refuse_unusable(title: str) -> None:
    if not slugify(title) or len(title) > LONGEST_LINE:
        raise Misuse(f"tên hồ sơ phải có chữ và không dài quá {LONGEST_LINE} ký tự: '{title[:40]}'")


def _file_name(title: str) -> str:
    """The title as an address, cut at a word; ``con`` and its like are no files' names on Windows."""
    words = slugify(title)
    if words in DEVICES:
        return f"sang-kien-{words}"
    if len(words) <= LONGEST_FILE_NAME:
        return words
    return words[: LONGEST_FILE_NAME + 1].rpartition("-")[0] or words[:LONGEST_FILE_NAME]


def _examples(world: World) -> dict[str, str]:
    """Examples in the codes that are in force, and of the newest call."""
    newest = max(((call.data.year, call.slug) for call in world.calls), default=None)
    return local_examples(world.commune, world.as_of) | ({"call": newest[1]} if newest else {})


def _answers(title: str, code: str, flags: dict[str, str | None], world: World) -> Answers:
    ask = _Interview(flags=flags, asks=sys.stdin.isatty() and sys.stdout.isatty())
    fields = {subject.id: subject.name for subject in in_force(world.commune.fields, world.as_of)}
    units = {unit.id: unit.name for unit in in_force(world.commune.units, world.as_of)}
    kinds, groups, all_whom = _labels(Kind), _labels(Group), _labels(Beneficiary)
    return Answers(
        code=code,
        title=title,
        summary=ask.text("summary", "Tóm tắt trong một câu", title),
        kind=member(Kind, ask.code("kind", "Loại", kinds, next(iter(kinds)))),
        field=ask.code("field", "Lĩnh vực", fields, next(iter(fields))),
        lead_unit=ask.code("unit", "Đơn vị chủ trì", units, next(iter(units))),
        role=ask.text("role", "Chức danh của tác giả", "Công chức"),
        group=member(Group, ask.code("group", "Nhóm tác giả", groups, Group.CIVIL_SERVANT.value)),
        beneficiaries=(member(Beneficiary, ask.code("beneficiary", "Ai được lợi nhiều nhất", all_whom, next(iter(all_whom)))),),
        call=_call(ask, world),
    )


def _call(ask: "_Interview", world: World) -> str | None:
    """The call that is meant; only where one takes proposals today is a person asked."""
    if given := ask.flags["call"]:
        return _code_of(given, {call.slug: call.data.title for call in world.calls}, "call")
    taking = {call.slug: call.data.title for call in world.calls if _takes_proposals(call.data, world.as_of)}
    if not (taking and ask.asks):
        return None
    return ask.code("call", "Đợt phát động", {**taking, NO_CALL: "không thuộc đợt nào"}, next(iter(taking))) or None


def _takes_proposals(call: Call, day: date) -> bool:
    """Whether it began and has not ended; one without a deadline ends with its year."""
    return (call.opens or day) <= day <= (call.deadline or date(call.year, 12, 31)) and call.decided is None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Interview:
    """Options first; then questions where somebody can answer; else the usual answers."""

    flags: Mapping[str, str | None]
    asks: bool

    def text(self, name: str, question: str, usual: str) -> str:
        """An answer in the officer's own words."""
        given = self.flags[name] or (click.prompt(question, default=usual) if self.asks else usual)
        return " ".join(str(given).split())

    def code(self, name: str, question: str, labels: Mapping[str, str], usual: str) -> str:
        """The code an answer means; wordings near enough are understood."""
        if given := self.flags[name]:
            return _code_of(given, labels, name)
        return self._pick(question, labels, usual) if self.asks else usual

    def _pick(self, question: str, labels: Mapping[str, str], usual: str) -> str:
        """Ask by a numbered list until the answer is understood."""
        codes = list(labels)
        click.echo("\n".join([f"{question}:", *(f"  {number}. {label}" for number, label in enumerate(labels.values(), 1))]))
        while True:
            answer = str(click.prompt("  số hoặc tên", default=str(codes.index(usual) + 1)))
            picked = codes[int(answer) - 1] if answer.isdecimal() and 0 < int(answer) <= len(codes) else _meant(answer, labels)
            if picked is not None:
                return picked
            click.secho(f"  Chưa hiểu «{answer}»: gõ số từ 1 đến {len(codes)}, hoặc tên như ở trên.", fg="red")


def _labels(words: type[_C]) -> dict[str, str]:
    return {word.value: word.label for word in words}


def _meant(answer: str, labels: Mapping[str, str]) -> str | None:
    """The code that an answer means, by a wording near enough; another number in it, as of another year, is never near enough."""
    numbers = _NUMBER.findall(answer)
    wordings = {wording: code for code, label in labels.items() for wording in (code, label)}
    return nearest(answer, {wording: code for wording, code in wordings.items() if not numbers or _NUMBER.findall(wording) == numbers})


def _code_of(answer: str, labels: Mapping[str, str], name: str) -> str:
    found = _meant(answer, labels)
    if found is None:
        raise Misuse(f"không hiểu '{answer}' ở --{name}; {choice_hint(answer, dict(labels))}")
    return found

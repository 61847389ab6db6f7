"""``initiatives similar``: the closest earlier initiatives, with the wording they share."""

import json
import sys
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

import click

from initiatives.cli.content import FOLDER, content_option, home_of, progress, working
from initiatives.cli.speech import Command, Misuse
from initiatives.judging.novelty.record import Record, own_record, typed_record
from initiatives.judging.novelty.search import Explained, Wording
from initiatives.judging.novelty.shared import Span, marked
from initiatives.judging.originality import search_all, shown, threshold
from initiatives.judging.world import InitiativeEntry, World
from initiatives.reading.problems import Problem, as_text_report
from initiatives.reading.vietnamese import number
from initiatives.reading.vocabulary import Decision
from initiatives.registry import read
from initiatives.results import kept
from initiatives.surroundings import label_of, results_file, today

FORMATS = ("text", "json")


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What was asked and what was found, with the decisions already recorded by code."""

    record: Record
    found: Sequence[Explained]
    decided: dict[str, Decision]
    threshold: Decimal


@click.command(cls=Command)
@click.argument("path", metavar="[TỆP]", required=False, type=FOLDER)
@click.option("--text", metavar="CHỮ", help="So đoạn chữ này thay cho một tệp; dòng đầu được coi là tên.")
@click.option("--format", "form", type=click.Choice(FORMATS), default="text", metavar="[text|json]", help="Dạng kết quả.")
@content_option
def similar(path: Path | None, text: str | None, form: str, content: Path) -> None:
    """Tìm trong các hồ sơ và các danh mục ở content/settings/known những sáng kiến có trước giống nhất.

    Chữ chung được tô đậm, hoặc đặt trong «…». Máy chỉ nêu ra; giống hay khác là do cán bộ kết luận.
    """
    if (path is None) == (text is None or not text.strip()):
        raise Misuse("ghi một tệp hồ sơ, hoặc --text với đoạn chữ cần so")
    if path is not None and not path.is_file():
        raise Misuse(f"không có tệp '{path}'")
    home = home_of(path) if path else content
    if home is None:
        raise Misuse(f"'{path}' không nằm trong thư mục nội dung; muốn so chữ của nó thì dùng --text")
    world = _world_or_exit(home, path)
    with working("Đang so sánh…"):
        answer = _of_text(text, world) if text else _of_entry(_entry_at(path, home, world), world)
    click.echo(_as_json(answer) if form == "json" else "\n".join(_as_text(answer)))


def _world_or_exit(content: Path, path: Path | None) -> World:
    """All that can be read; a fault of another file is no reason not to look, one of the file itself is."""
    with kept(results_file(content)) as results:
        world, problems = read(content, today(), label=label_of(content), progress=progress("Đang đọc"), results=results)
    own = [problem for problem in problems if path and _is_of(problem, path, content)]
    if own or world is None:
        click.echo(as_text_report(own or problems), err=True)
        sys.exit(1)
    unread = len({problem.place.file for problem in problems})
    if unread:
        click.echo(f"Chưa so với {unread} tệp có lỗi; xem: initiatives check", err=True)
    return world


def _is_of(problem: Problem, path: Path, content: Path) -> bool:
    return problem.place.file == f"{label_of(content)}/{path.resolve().relative_to(content.resolve()).as_posix()}"


def _entry_at(path: Path | None, content: Path, world: World) -> InitiativeEntry:
    relative = path.resolve().relative_to(content.resolve()).as_posix() if path else ""
    found = next((entry for entry in world.initiatives if f"{entry.folder}/{entry.slug}.md" == relative), None)
    if found is None:
        raise Misuse(f"'{path}' không phải hồ sơ sáng kiến; hồ sơ nằm trong thư mục initiatives")
    return found


def _of_text(text: str, world: World) -> Answer:
    record = typed_record(unicodedata.normalize("NFC", text), world.as_of)
    return Answer(record=record, found=_found(record, world), decided={}, threshold=threshold(world))


def _of_entry(entry: InitiativeEntry, world: World) -> Answer:
    record = own_record(entry, world)
    decided = {alike.like: alike.decision for alike in entry.data.novelty}
    return Answer(record=record, found=_found(record, world), decided=decided, threshold=threshold(world))


def _found(record: Record, world: World) -> list[Explained]:
    return list(search_all(world).explained(record, shown(world)))


def _as_text(answer: Answer) -> Iterator[str]:
    asked = f"{answer.record.code} «{answer.record.title}»".strip()
    yield f"So với {asked}:" if answer.found else f"Không thấy sáng kiến có trước nào giống {asked}."
    for place, found in enumerate(answer.found, 1):
        record = found.record
        yield f"\n{place}. {record.code}  {_marked(record.title, found.there.title)}"
        yield f"   mức giống {number(Decimal(str(found.score)))}, {_verdict(answer, found)}"
        yield from (f"   {line}" for line in (", ".join(filter(None, (record.place, record.year))), record.source) if line)
        if record.summary:
            yield f"   Đã có: {_marked(record.summary, found.there.summary)}"
        yield f"   Ở đây: {_own_words(answer.record, found.here)}"


def _own_words(record: Record, here: Wording) -> str:
    """Title and summary of what was asked for, as one text."""
    title = _marked(record.title, here.title).rstrip(".")
    return " ".join(f"{title}. {_marked(record.summary, here.summary)}".split())


def _verdict(answer: Answer, found: Explained) -> str:
    decision = answer.decided.get(found.record.code)
    if decision:
        return f"đã kết luận: {decision.label}"
    limit = number(answer.threshold)
    reached = Decimal(str(found.score)) >= answer.threshold
    return f"từ ngưỡng {limit} trở lên: cần kết luận trước khi phê duyệt" if reached else f"dưới ngưỡng {limit}"


def _marked(text: str, spans: Sequence[Span]) -> str:
    """The shared wording bold and underlined on a terminal, in «…» elsewhere."""
    if sys.stdout.isatty():
        return marked(text, spans, lambda part: click.style(part, bold=True, underline=True))
    return marked(text, spans, lambda part: f"«{part}»")


def _as_json(answer: Answer) -> str:
    return json.dumps([_as_item(answer, found) for found in answer.found], ensure_ascii=False, indent=2)


def _as_item(answer: Answer, found: Explained) -> dict[str, Any]:
    record, decision = found.record, answer.decided.get(found.record.code)
    facts = {name: getattr(record, name) for name in ("code", "title", "summary", "unit", "province", "year", "source")}
    return {
        **facts,
        "score": found.score,
        "above_threshold": Decimal(str(found.score)) >= answer.threshold,
        "decision": decision.value if decision else None,
        "shared": {"there": _spans(record, found.there), "here": _spans(answer.record, found.here)},
    }


def _spans(record: Record, wording: Wording) -> list[dict[str, Any]]:
    fields = (("title", record.title, wording.title), ("summary", record.summary, wording.summary))
    return [
        {"field": name, "start": span.start, "end": span.end, "text": text[span.start : span.end]}
        for name, text, spans in fields
        for span in spans
    ]

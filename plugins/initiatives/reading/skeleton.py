"""The text of a new initiative's file: what is known filled in, every other key waiting in a comment with its help."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from initiatives.reading.commune import Commune, in_force
from initiatives.reading.model import Initiative
from initiatives.reading.shapes import keys_of
from initiatives.reading.vocabulary import Beneficiary, Coded, Group, Kind, Status


@dataclass(frozen=True, slots=True, kw_only=True)
class Answers:
    """What an officer says of a new initiative."""

    code: str
    title: str
    summary: str
    kind: Kind
    field: str
    lead_unit: str
    role: str
    group: Group
    beneficiaries: tuple[Beneficiary, ...]
    call: str | None = None


WAITING = (
    "call",
    "submitted",
    "idea",
    "tags",
    "partner_units",
    "partner_initiatives",
    "partners",
    "scores",
    "score_changes",
    "novelty",
    "selection",
    "approval",
    "published",
    "pilot",
    "application",
    "evaluation",
    "recognition",
    "replications",
    "rewards",
    "funding",
    "attachments",
    "closure",
    "note",
)
"""The keys that wait in comments, in the order in which a dossier grows."""

SECTIONS = {
    "Nội dung": "Làm gì, khác cách làm cũ ở chỗ nào?",
    "Đối tượng áp dụng": "Ai làm, ai được phục vụ?",
    "Phương pháp thực hiện": "Từng bước làm, người phụ trách, thời gian, phương tiện.",
    "Lợi ích mang lại": "Người dân, tổ chức, doanh nghiệp và cơ quan được lợi gì, đo bằng gì?",
}
"""The sections of the plan (dispatch, section 4b), each with the question it answers."""


def local_examples(commune: Commune, day: date) -> dict[str, str]:
    """Examples in the codes of the units, and of the rubric, that are in force on ``day``; an example copied must not be refused."""
    units = in_force(commune.units, day)
    unit = next((unit.id for unit in units if unit.scores), None)
    rubric = next(iter(in_force(commune.rubrics, day)), None)
    found = {"partner_units": f"[{units[-1].id}]"} if units else {}
    if unit and rubric:
        points = {one.id: int(one.max) for one in rubric.criteria}
        first, most = next(iter(points.items()))
        sheet = ", ".join(f"{criterion}: {most}" for criterion, most in points.items())
        changed = f"unit: {unit}, criterion: {first}, date: 2024-03-12, before: {most - 1}, after: {most}"
        found["scores"] = f"[{{unit: {unit}, date: 2024-03-08, criteria: {{{sheet}}}}}]"
        found["score_changes"] = f'[{{{changed}, reason: "…"}}]'
    return found


def skeleton(answers: Answers, examples: Mapping[str, str] = MappingProxyType({})) -> str:
    """The whole text of the new file, a draft that passes the check; ``examples``, by key, stand instead of the model's."""
    return "\n".join(["---", *_known(answers), *_waiting(answers, examples), "---", "", *_sections()])


def _known(answers: Answers) -> Iterator[str]:
    yield f"code: {answers.code}  # {_about('code')}"
    yield f"title: {_quoted(answers.title)}"
    yield f"summary: {_quoted(answers.summary)}  # {_about('summary')}"
    yield f"kind: {answers.kind.value}  # {_choices(Kind)}"
    yield f"field: {answers.field}  # {_about('field')}"
    if answers.call:
        yield f"call: {answers.call}"
    yield f"lead_unit: {answers.lead_unit}  # {_about('lead_unit')}"
    yield f"authors:  # {_about('authors')} `share` cộng lại đúng 100."
    yield f"  - role: {_quoted(answers.role)}"
    yield f"    group: {answers.group.value}  # {_choices(Group)}"
    yield "    share: 100"
    yield f"beneficiaries: [{', '.join(one.value for one in answers.beneficiaries)}]  # {_choices(Beneficiary)}"
    yield f"status: {Status.DRAFT.value}  # {_choices(Status)}"


def _waiting(answers: Answers, examples: Mapping[str, str]) -> Iterator[str]:
    yield "# Những dòng dưới đây chờ đến lúc: bỏ dấu # ở đầu dòng rồi sửa ví dụ thành nội dung thật."
    for key in WAITING:
        if not (key == "call" and answers.call):
            yield f"#{key}: {examples.get(key) or _example(key)}  # {_about(key)}"  # whoever takes # away leaves no space


def _example(key: str) -> str:
    """How the key is written, shown on one line; words in quotes, since a comment follows them."""
    example = str((keys_of(Initiative)[key].examples or ["…"])[0])
    return _quoted(example) if " " in example and example[0] not in "[{" else example


def _about(key: str) -> str:
    return keys_of(Initiative)[key].description or ""


def _choices(words: type[Coded]) -> str:
    return ", ".join(f"{word.value} = {word.label}" for word in words)


def _quoted(text: str) -> str:
    """A double-quoted YAML scalar; JSON's strings are YAML's."""
    return json.dumps(text, ensure_ascii=False)


def _sections() -> Iterator[str]:
    for title, question in SECTIONS.items():
        yield from (f"## {title}", "", f"<!-- {question} -->", "")

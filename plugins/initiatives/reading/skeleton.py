"""The text of a new initiative's file: what is known filled in, every other key waiting in a comment with its help."""

import json
from collections.abc import Iterator
from dataclasses import dataclass

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


def skeleton(answers: Answers) -> str:
    """The whole text of the new file, a draft that passes the check."""
    return "\n".join(["---", *_known(answers), *_waiting(answers), "---", "", *_sections()])


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


def _waiting(answers: Answers) -> Iterator[str]:
    yield "# Những dòng dưới đây chờ đến lúc: bỏ dấu # ở đầu dòng và điền vào."
    for key in WAITING:
        if not (key == "call" and answers.call):
            yield f"# {key}: {_example(key)}  # {_about(key)}"


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

"""A new file: a draft that passes the check, every key of the model in it once."""

import re
from pathlib import Path

import pytest

from initiatives.reading.frontmatter import Parsed, parse_markdown
from initiatives.reading.model import Initiative
from initiatives.reading.shapes import keys_of
from initiatives.reading.skeleton import SECTIONS, WAITING, Answers, skeleton
from initiatives.reading.validation import validate
from initiatives.reading.vocabulary import Beneficiary, Group, Kind, Status
from tests.factory import PLAN, content, problems, read

ANSWERS = Answers(
    code="SK-2026-001",
    title='Nhắc lịch: "hẹn" # qua Zalo',
    summary="Người dân được nhắc ngày đến.",
    kind=Kind.SOLUTION,
    field="administrative-procedures",
    lead_unit="cong-an",
    role="Công an viên \\ thôn",
    group=Group.PART_TIME,
    beneficiaries=(Beneficiary.CITIZENS, Beneficiary.BUSINESSES),
)


def test_new_file_passes_the_check_and_says_what_was_answered(tmp_path: Path) -> None:
    entry = read(content(tmp_path, {"initiatives/2026/moi.md": skeleton(ANSWERS)})).by_slug["moi"]
    data = entry.data
    assert (data.code, data.title, data.kind, data.status) == (ANSWERS.code, ANSWERS.title, Kind.SOLUTION, Status.DRAFT)
    assert (data.authors[0].role, data.authors[0].group, data.beneficiaries) == (ANSWERS.role, ANSWERS.group, ANSWERS.beneficiaries)
    assert [(section.title, section.is_empty) for section in entry.sections] == [(title, True) for title in PLAN]


def test_every_key_stands_there_once() -> None:
    keys = re.findall(r"^#?([a-z_]+): ?", skeleton(ANSWERS), re.MULTILINE)
    assert sorted(keys) == sorted(set(keys_of(Initiative)) - {"sample"})
    assert tuple(SECTIONS) == PLAN


@pytest.mark.parametrize("name", WAITING)
def test_waiting_key_works_once_its_mark_is_taken_away(name: str) -> None:
    text = re.sub(rf"^#({name}:)", r"\1", skeleton(ANSWERS), flags=re.MULTILINE)
    parsed = parse_markdown(text, "a.md")
    assert isinstance(parsed, Parsed)
    assert isinstance(validate(Initiative, parsed), Initiative)
    assert parsed.data[name]


def test_call_is_written_where_there_is_one(tmp_path: Path) -> None:
    text = skeleton(Answers(**{**{name: getattr(ANSWERS, name) for name in ANSWERS.__slots__}, "call": "cchc-2026"}))
    assert text.count("call: cchc-2026") == 1
    assert "#call:" not in text
    assert [problem.code for problem in problems(content(tmp_path, {"initiatives/2026/moi.md": text}))] == ["unknown-call"]

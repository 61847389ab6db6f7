"""All rules are asked; what looks across files is asked only where every file could be read."""

import ast
import inspect
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

import pytest

from initiatives import judging
from initiatives.judging import rules
from initiatives.judging.rules import CROSS_RULES, OWN_RULES, VERDICTS
from initiatives.judging.world import Rule
from initiatives.reading.collections import RESERVED
from initiatives.reading.problems import Problem
from tests.factory import COMMUNE, call, content, draft, earned, initiative, page, problems, told

EVERY = (*OWN_RULES, *CROSS_RULES, *VERDICTS)


def rules_of(module: str) -> set[str]:
    """The public functions of a module of the room that judge: they yield problems of what they are given."""
    found = inspect.getmembers(import_module(f"{judging.__name__}.{module}"), inspect.isgeneratorfunction)
    judges = {name: rule.__annotations__["return"] for name, rule in found if not name.startswith("_")}
    return {name for name, returned in judges.items() if returned == Iterator[Problem]}


def test_every_rule_that_is_written_is_asked() -> None:
    written = {name for found in iter_modules(judging.__path__) if not found.ispkg for name in rules_of(found.name)}
    tree = ast.parse(inspect.getsource(rules))
    asked = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
    assert written - asked == {"dated_problems"}  # which other rules ask
    assert len(written) > 30


@pytest.mark.parametrize("rule", EVERY, ids=lambda rule: rule.__name__)
def test_rule_says_what_it_is_and_stands_once(rule: Rule) -> None:
    assert (rule.__doc__ or "").endswith(".")
    assert EVERY.count(rule) == 1


@pytest.mark.parametrize("name", sorted(RESERVED))
def test_page_takes_no_address_of_the_system(tmp_path: Path, name: str) -> None:
    assert told(problems(content(tmp_path, {f"pages/{name}.md": page()}))) == [f"pages/{name}.md:1:1 reserved-name"]


def test_known_codes_stand_once_in_all_registers_and_are_not_our_own(tmp_path: Path) -> None:
    files = {
        "a.md": initiative(draft()),
        "settings/known/a.csv": "Mã,Tên,Nguồn\nX-1,Một,x\nSK-2024-001,Hai,y\n",
        "settings/known/b.csv": 'Mã,Tên,Nguồn,Tóm tắt\nX-2,Ba,z,"hai\ndòng"\nX-1,Bốn,t,\n',
    }
    found = problems(content(tmp_path, files))
    assert told(found) == ["settings/known/a.csv:3:1 known-duplicate", "settings/known/b.csv:4:1 known-duplicate"]
    assert [problem.message for problem in found] == [
        "mã `SK-2024-001` đã có ở content/initiatives/2024/a.md",
        "mã `X-1` đã có ở content/settings/known/a.csv",
    ]


def test_one_unreadable_file_blames_no_other(tmp_path: Path) -> None:
    files = {
        "a.md": initiative(draft(call="dot", partner_initiatives=["SK-2024-002"]), "[x](b.md) [y](../../calls/dot.md)\n"),
        "b.md": initiative(draft(code="SK-2024-002")).replace("status", "statuss"),
        "calls/dot.md": call().removeprefix("---\n"),
        "settings/known/a.csv": "Mã,Tên\nX-1,Một\n",
    }
    assert told(problems(content(tmp_path, files))) == [
        "calls/dot.md:1:1 missing-fence",
        "initiatives/2024/b.md:10:1 unknown-key",
        "settings/known/a.csv:1:1 known-columns",
    ]


def test_what_a_file_says_of_itself_is_judged_even_so(tmp_path: Path) -> None:
    files = {"a.md": initiative(draft(beneficiaries=[], lead_unit="x", status="submitted"), ""), "calls/dot.md": "hỏng"}
    assert [line.split()[1] for line in told(problems(content(tmp_path, files)))] == [
        *("missing-fence", "unknown-unit", "empty-list", "missing-section"),
    ]


def test_nobody_is_blamed_for_a_rubric_that_nobody_can_pass(tmp_path: Path) -> None:
    commune = COMMUNE.replace("threshold: 70", "threshold: 700")
    files = {"a.md": initiative(earned("approved"))}
    assert told(problems(content(tmp_path, files, commune))) == ["settings/commune.yml:36:16 threshold-above-sum"]
    assert told(problems(content(tmp_path, files, COMMUNE.replace("threshold: 70", "threshold: 90")))) == [
        "initiatives/2024/a.md:12:1 score-too-low"
    ]

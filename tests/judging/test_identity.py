"""What must be unique is: codes, addresses, ideas, sections; what must add up does."""

from pathlib import Path
from typing import Any

import pytest

from initiatives.judging.identity import free_code
from tests.factory import call, codes, content, document, draft, earned, initiative, page, problems, read, told

DECIDED = [{"like": "SK-2024-001", "decision": "improves", "reason": "Làm thêm cho người cao tuổi."}]


def judged(folder: Path, *fronts: dict[str, Any]) -> list[str]:
    """What is wrong with initiatives named a.md, b.md, …"""
    files = {f"{name}.md": initiative(front) for name, front in zip("abcdef", fronts, strict=False)}
    return told(problems(content(folder, files)))


def test_code_stands_once(tmp_path: Path) -> None:
    found = problems(content(tmp_path, {name: initiative(draft()) for name in ("a.md", "b.md", "initiatives/2023/z.md")}))
    assert told(found) == ["initiatives/2024/a.md:2:7 duplicate-code", "initiatives/2024/b.md:2:7 duplicate-code"]
    assert {problem.message for problem in found} == {"mã hồ sơ `SK-2024-001` đã có ở content/initiatives/2023/z.md"}
    assert {problem.hint for problem in found} == {"đặt mã khác, ví dụ `SK-2024-002`"}


@pytest.mark.parametrize(
    ("taken", "code", "free"),
    [
        (["SK-2024-001", "SK-2024-007"], "SK-2024-001", "SK-2024-008"),
        (["SK-2024-001"], "SK-2026-000", "SK-2026-001"),
        (["SK-2024-999"], "SK-2024-001", "SK-2024-1000"),
        (["SK-2024-0012"], "SK-2024-0001", "SK-2024-0013"),
    ],
)
def test_free_code(tmp_path: Path, taken: list[str], code: str, free: str) -> None:
    world = read(content(tmp_path, {f"a{i}.md": initiative(draft(code=one)) for i, one in enumerate(taken)}))
    assert free_code(code, world) == free


@pytest.mark.parametrize(
    ("first", "second", "text"),
    [
        ("calls/2023/a.md", "calls/2024/a.md", call()),
        ("documents/cu/a.md", "documents/moi/a.md", document()),
        ("pages/a.md", "pages/b/a.md", page()),
    ],
)
def test_address_stands_once_in_every_collection(tmp_path: Path, first: str, second: str, text: str) -> None:
    assert told(problems(content(tmp_path, {first: text, second: text}))) == [f"{second}:1:1 duplicate-slug"]


def test_address_of_an_initiative_stands_once_in_all_years(tmp_path: Path) -> None:
    files = {"initiatives/2023/a.md": initiative(draft(code="SK-2023-001")), "initiatives/2024/a.md": initiative(draft())}
    found = problems(content(tmp_path, files))
    assert told(found) == ["initiatives/2024/a.md:1:1 duplicate-slug"]
    assert found[0].message == "tên tệp `a.md` đã có ở content/initiatives/2023/a.md"


def test_same_name_in_different_collections_is_fine(tmp_path: Path) -> None:
    assert problems(content(tmp_path, {"a.md": initiative(draft()), "calls/a.md": call(), "pages/a.md": page()})) == []


@pytest.mark.parametrize(
    ("first", "second", "found"),
    [
        ({}, {}, ["b"]),
        ({}, {"novelty": DECIDED}, []),
        ({"submitted": "2024-05-01"}, {"submitted": "2024-04-01"}, ["a"]),
        ({"status": "draft"}, {}, []),
        ({"status": "declined", "closure": {"date": "2024-05-01", "reason": "Trùng."}}, {}, []),
        ({"status": "withdrawn", "closure": {"date": "2024-05-01", "reason": "Rút."}}, {}, []),
        ({}, {"status": "draft"}, []),
        ({"idea": "khac"}, {}, []),
        ({"idea": None}, {"idea": None}, []),
    ],
)
def test_idea_stands_once_unless_it_was_decided(tmp_path: Path, first: dict[str, Any], second: dict[str, Any], found: list[str]) -> None:
    one = {**earned("submitted", idea="nhac-hen"), **first}
    two = {**earned("submitted", idea="nhac-hen", code="SK-2024-002"), **second}
    assert [line.partition(".md")[0][-1] for line in judged(tmp_path, one, two)] == found


def test_idea_taken_twice_names_both(tmp_path: Path) -> None:
    fronts = [earned("submitted", idea="nhac-hen", code=f"SK-2024-00{i}") for i in (1, 2, 3)]
    assert [line.split()[0].partition(":")[0][-4] for line in judged(tmp_path, *fronts)] == ["b", "c", "c"]


@pytest.mark.parametrize(
    ("shares", "message"),
    [
        (["100"], None),
        (["60", "40"], None),
        (["33,3", "33,3", "33,4"], None),
        (["33,33", "33,33", "33,33"], "tỷ lệ đóng góp cộng lại được 99,99, không phải 100"),
        (["60", "50"], "tỷ lệ đóng góp cộng lại được 110, không phải 100"),
        ([], "hồ sơ phải có ít nhất một tác giả"),
    ],
)
def test_shares_add_up_exactly(tmp_path: Path, shares: list[str], message: str | None) -> None:
    authors = [{"role": "Công chức", "group": "civil-servant", "share": share} for share in shares]
    found = problems(content(tmp_path, {"a.md": initiative(draft(authors=authors))}))
    assert [problem.message for problem in found] == [message] * (message is not None)


def test_somebody_benefits(tmp_path: Path) -> None:
    assert judged(tmp_path, draft(beneficiaries=[])) == ["initiatives/2024/a.md:9:1 empty-list"]


def test_sections_stand_once_however_they_are_written(tmp_path: Path) -> None:
    text = "## Nội dung\n\nMột.\n\n## Khác\n\n## 2. NOI DUNG:\n\nHai.\n\n```\n## Khác\n```\n"
    found = problems(content(tmp_path, {"a.md": initiative(draft(), text), "pages/b.md": page("## A\n\n## a\n")}))
    assert [(problem.code, problem.message) for problem in found] == [
        ("duplicate-section", "mục «2. NOI DUNG:» đã có ở dòng 13"),
        ("duplicate-section", "mục «a» đã có ở dòng 5"),
    ]
    assert codes(found) == ["duplicate-section"] * 2

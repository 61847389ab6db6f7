"""The catalogue: every type of problem complete, every text fillable, what an officer wrote kept short."""

import re
from string import Formatter

import pytest

from initiatives.reading.catalogue import CATALOGUE, LONGEST_QUOTE, problem
from initiatives.reading.catalogue.problem_type import ProblemType
from initiatives.reading.problems import Place
from tests.factory import ROOT

PLACE = Place(file="a.md", line=3)
CODE = sorted((ROOT / "plugins" / "initiatives").rglob("*.py"))
TEXTS = [path for path in CODE if path.parent.name == "catalogue" and path.name != "__init__.py"]
"""Where the texts are."""
USES = "".join(path.read_text("utf-8") for path in CODE if path not in TEXTS)


def names(text: str) -> set[str]:
    """The names that a text waits for."""
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


@pytest.mark.parametrize(("code", "kind"), CATALOGUE.items(), ids=list(CATALOGUE))
def test_problem_type_is_complete(code: str, kind: ProblemType) -> None:
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", code)
    assert all(kind)
    assert kind.message[:1] == kind.message[:1].lower()
    assert kind.why.endswith(".")
    assert names(kind.why) == set()
    filled = problem(code, PLACE, **dict.fromkeys(names(kind.message + kind.hint), "x"))
    assert "{" not in re.sub(r"`[^`]*`", "", filled.message + filled.hint)


@pytest.mark.parametrize("code", CATALOGUE)
def test_problem_type_is_used(code: str) -> None:
    what = code.removeprefix("unknown-").removesuffix("-not-in-force")
    assert f'"{code}"' in USES or f'what="{what}"' in USES


def test_problem_is_filled_in() -> None:
    found = problem("duplicate-key", PLACE, key="title", first=2)
    assert (found.code, found.place) == ("duplicate-key", PLACE)
    assert (found.message, found.hint) == ("khóa `title` đã có ở dòng 2", "giữ một dòng, xóa dòng kia")


def test_long_values_are_cut_and_lines_joined() -> None:
    found = problem("bad-code", PLACE, value="dòng một\n  dòng hai " + "a" * 200)
    assert found.message == f"mã hồ sơ `{('dòng một dòng hai ' + 'a' * 200)[:LONGEST_QUOTE]}…` không đúng dạng"


@pytest.mark.parametrize(("code", "context"), [("no-such-code", {}), ("duplicate-key", {"key": "title"})])
def test_our_own_faults_are_loud(code: str, context: dict[str, str]) -> None:
    with pytest.raises(KeyError):
        problem(code, PLACE, **context)


def test_texts_are_of_one_normal_form() -> None:
    texts = {path.name: path.read_text("utf-8") for path in TEXTS}
    assert {"files.py", "values.py", "evidence.py"} < set(texts)
    assert [(name, word) for name, text in texts.items() for word in ("hoà ", "thuỷ", "huỷ", "khoá ", "xoá ", "uỷ ") if word in text] == []

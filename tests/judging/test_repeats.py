"""A list names each thing once: by what it is known for one kind of item, by itself for a word; equal people are two people."""

from pathlib import Path
from typing import Any

import pytest

from initiatives.judging.repeats import KNOWN_BY
from tests.factory import COMMUNE, PDF, call, content, document, draft, initiative, marked, problems

AUTHOR = {"role": "Công chức", "group": "civil-servant", "share": "50"}
FILE = {"file": "a.pdf", "title": "A"}


def repeated(folder: Path, files: dict[str, str | bytes], commune: str = COMMUNE) -> list[str]:
    """What is told to be there again."""
    found = problems(content(folder, files, commune))
    return [marked(one) for one in found if one.code == "repeated-value"]


@pytest.mark.parametrize(
    ("front", "found"),
    [
        ({"beneficiaries": ["citizens", "citizens"]}, ['"citizens"']),
        ({"beneficiaries": ["citizens", "organisations", "citizens", "citizens"]}, ['"citizens"', '"citizens"']),
        ({"tags": ["a", "b", "a"]}, ['"a"']),
        ({"partners": ["Đoàn xã", "ĐOÀN XÃ"]}, ['"ĐOÀN XÃ"']),
        ({"partners": ["Đoàn xã", "Đoàn Xã Đại Lãnh"]}, []),
        ({"authors": [AUTHOR, AUTHOR]}, []),
        ({"attachments": [FILE, {**FILE, "title": "B"}]}, ['{"file": "a.pdf", "title": "B"}']),
        ({"attachments": [FILE, {"file": "b.pdf", "title": "A"}]}, []),
    ],
)
def test_what_an_initiative_says_twice_is_told(tmp_path: Path, front: dict[str, Any], found: list[str]) -> None:
    assert repeated(tmp_path, {"x.md": initiative(draft(**front)), "a.pdf": PDF, "b.pdf": PDF}) == found


def test_other_files_are_asked_too(tmp_path: Path) -> None:
    thanks = {"who": "Tổ một cửa", "what": "Làm tốt"}
    files: dict[str, str | bytes] = {
        "calls/a.md": call(documents=["b", "b"], commendations=[thanks, {**thanks, "what": "Làm nhanh"}]),
        "documents/b.md": document(bases=["c", "c"]),
        "documents/c.md": document(number="16/UBND"),
    }
    assert repeated(tmp_path, files) == ['"b"', '"c"']


def test_the_settings_are_asked_too(tmp_path: Path) -> None:
    allowed = 'publication:\n  disclosures:\n    - {text: "0912 345 678", reason: Một}\n    - {text: "0912 345 678", reason: Hai}\n'
    assert len(repeated(tmp_path, {}, COMMUNE + allowed)) == 1


def test_what_items_are_known_by_are_keys_of_theirs() -> None:
    assert [model for model, names in KNOWN_BY.items() if not set(names) <= set(model.model_fields)] == []

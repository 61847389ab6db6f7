"""What the form says: every word of its interface in Vietnamese, none in the words of programmers where an officer begins."""

import json
import subprocess
from pathlib import Path

from tests.commands import ROOT

COUNTED = Path(__file__).parent / "words.mjs"
WORDS = json.loads((ROOT / "plugins/initiatives/form/browser/words.json").read_text("utf-8"))


def test_no_word_of_the_interface_is_left_in_english() -> None:
    done = subprocess.run(["node", str(COUNTED)], capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    assert found.pop("known") > len(WORDS)
    assert found == {"missing": [], "unknown": []}


def test_an_officer_meets_no_word_of_git() -> None:
    assert [key for key, text in WORDS.items() if "kho mã nguồn" in text.lower() or "commit" in text.lower()] == []

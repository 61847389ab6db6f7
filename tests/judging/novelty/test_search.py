"""The search: what it tells of a look-alike, and that it loads numpy and bm25s only to ask among many."""

import subprocess
import sys

from initiatives.judging.novelty.record import Record
from initiatives.judging.novelty.search import Search
from tests.commands import ROOT

THERE = Record(
    code="KB-1",
    title="Trả kết quả tại nhà cho người cao tuổi",
    summary="Đoàn viên giao tận tay.",
    unit="UBND xã A",
    year="2020",
    age=(0, ""),
)
HERE = Record(code="SK-1", title="Giao giấy tờ tận nơi cho cụ già", summary="Không mất tiền.", age=(1, "SK-1"))


def test_wording_is_shown_on_both_sides() -> None:
    (found,) = Search([THERE, HERE]).explained(HERE, 3)
    assert found.record is THERE
    assert [THERE.title[a:b] for a, b in found.there.title] == ["Trả kết quả tại nhà", "người cao tuổi"]
    assert [HERE.title[a:b] for a, b in found.here.title] == ["Giao giấy tờ tận nơi", "cụ già"]
    assert [THERE.summary[a:b] for a, b in found.there.summary] == ["tận tay"]
    assert found.here.summary == ()


def test_numpy_and_bm25s_are_loaded_for_many_records_alone() -> None:
    script = """
import sys
from initiatives.judging.novelty.record import Record
from initiatives.judging.novelty.search import Search
from initiatives.judging.novelty.weights import CANDIDATES
records = [Record(code=f"KB-{i}", title="Dạy bơi", age=(0, "")) for i in range(CANDIDATES + 1)]
asked = Record(code="SK-2", title="Dạy bơi", age=(2, "SK-2"))
assert len(Search(records[:-1]).closest(asked, 3)) == 3
assert not {"numpy", "bm25s"} & set(sys.modules)
assert Search(records).closest(records[0], 3) == []
assert not {"numpy", "bm25s"} & set(sys.modules)
assert len(Search(records).closest(asked, 3)) == 3
assert {"numpy", "bm25s"} <= set(sys.modules)
"""
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT / "plugins", capture_output=True, encoding="utf-8", check=False)
    assert (done.returncode, done.stderr) == (0, "")

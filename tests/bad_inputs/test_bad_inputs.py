"""Each bad input is refused with its own problem at its own line; each good twin is accepted, and becomes a site."""

from pathlib import Path

import pytest

from initiatives.reading.collections import RESERVED
from tests.bad_inputs.apart import LONGEST_SECONDS, MOST_MEMORY, runs
from tests.bad_inputs.corpus import Case, cases, content_of, outcome

CASES = list(cases())
APART = [case for case in CASES if case.theme == "resources"]
"""What waits or grows until something breaks."""
FEWEST = 500


def test_the_corpus_is_large_and_a_third_of_it_is_good() -> None:
    good = sum(case.is_good for case in CASES)
    assert len(CASES) >= FEWEST
    assert good >= len(CASES) / 3
    assert len({case.name for case in CASES}) == len(CASES)


@pytest.mark.parametrize("case", [case for case in CASES if case not in APART], ids=lambda case: case.name)
def test_input_is_refused_or_accepted_as_it_must_be(case: Case, tmp_path: Path) -> None:
    found = outcome(case, content_of(case, tmp_path))
    assert found.told == case.expect
    assert found.faults(case) == []


@pytest.mark.parametrize("case", APART, ids=lambda case: case.name)
def test_input_neither_hangs_nor_fills_the_memory(case: Case) -> None:
    (run,) = runs([case])
    assert (run.traceback, run.told, run.faults) == ("", case.expect, ())
    assert run.seconds < LONGEST_SECONDS
    assert run.megabytes < MOST_MEMORY


def test_no_page_can_take_an_address_of_the_sites_own(tmp_path: Path) -> None:
    faultless = Case(theme="", what="faultless content", file="", steps={}, expect=())
    made = {path.partition("/")[0] for path in outcome(faultless, content_of(faultless, tmp_path)).site if "/" in path}
    pages = {"lien-he"}
    assert made - pages <= RESERVED

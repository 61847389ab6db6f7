"""One made-up value of everything a context holds."""

import pytest

from initiatives.paperwork.kinds import KINDS
from initiatives.paperwork.leaflet import Leaflet
from initiatives.paperwork.periodic import PeriodicReport
from initiatives.paperwork.reward import RewardRow
from initiatives.paperwork.specimen import Picture, specimen


@pytest.mark.parametrize("kind", KINDS)
def test_every_context_has_a_specimen(kind: str) -> None:
    assert isinstance(specimen(KINDS[kind].context), KINDS[kind].context)


def test_lists_have_one_of_each_and_nothing_is_none() -> None:
    report = specimen(PeriodicReport)
    assert (report.words, report.leadership, len(report.figures), report.figures[0].now) == ("…", ("…",), 1, 1)
    assert specimen(RewardRow).amount == 1
    assert isinstance(specimen(Leaflet).qr, Picture)


def test_unknown_types_are_our_own_fault() -> None:
    with pytest.raises(KeyError):
        specimen(bytes)

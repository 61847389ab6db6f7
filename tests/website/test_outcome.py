from dataclasses import replace
from decimal import Decimal

import pytest

from initiatives.public import Link, PublicSelected, Term
from initiatives.website.outcome import distribution
from tests.website.samples import CALL


def selected(total: str | None) -> PublicSelected:
    """A selected initiative with a total."""
    return PublicSelected(
        link=Link(path="sang-kien/a/", title="A"),
        code="SK-2024-001",
        status=Term(id="approved", label="đã phê duyệt"),
        total=None if total is None else Decimal(total),
        outcome="Đạt",
        level="",
        rating="",
        sample=False,
    )


@pytest.mark.parametrize(
    ("totals", "rows"),
    [
        (["75"], [("70 đến dưới 80 điểm", 1, "100.0%")]),
        (["70", "79.99", "80"], [("70 đến dưới 80 điểm", 2, "100.0%"), ("80 đến dưới 90 điểm", 1, "50.0%")]),
        (["71", "95"], [("70 đến dưới 80 điểm", 1, "100.0%"), ("80 đến dưới 90 điểm", 0, "0.0%"), ("90 đến 100 điểm", 1, "100.0%")]),
        (["100", None], [("90 đến 100 điểm", 1, "100.0%")]),
    ],
)
def test_totals_are_counted_in_rows_of_ten_points(totals: list[str | None], rows: list[tuple[str, int, str]]) -> None:
    call = replace(CALL, selected=tuple(selected(total) for total in totals))
    drawn = distribution(call)
    assert drawn is not None
    assert [(bar.label, *bar.counts, bar.width) for bar in drawn.bars] == rows


def test_without_scores_nothing_is_drawn() -> None:
    assert distribution(replace(CALL, selected=())) is None
    assert distribution(replace(CALL, selected=(selected(None),))) is None

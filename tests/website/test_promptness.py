from dataclasses import replace
from datetime import date, timedelta

from initiatives.public import PublicInitiative
from initiatives.website.promptness import Waited, promptness
from tests.website.samples import HOME_DELIVERY, SITE, TEXT_MESSAGES


def after(*days: int) -> list[PublicInitiative]:
    """Initiatives published so many days after their approval on 15/03/2024."""
    return [replace(TEXT_MESSAGES, published=date(2024, 3, 15) + timedelta(day)) for day in days]


def rows(days: list[int], limit: int | None) -> list[tuple[str, int]]:
    found = promptness(after(*days), limit)
    assert found
    return [(bar.label, bar.counts[0]) for bar in found.chart.bars]


def test_the_sample_is_counted_by_hand() -> None:
    """One published on 18/03, three days after its approval; two that state no day."""
    found = promptness(SITE.initiatives, 7)
    assert found
    assert (found.approved, found.published, found.timely, found.median, found.limit, found.late) == (3, 1, 1, "3", 7, ())
    assert found.undated == SITE.initiatives[1:]
    assert [(bar.label, bar.counts) for bar in found.chart.bars] == [("0 đến 2 ngày", (0,)), ("3 đến 7 ngày", (1,))]


def test_half_of_an_even_number_lies_between_two() -> None:
    found = promptness(after(2, 3), None)
    assert found
    assert found.median == "2,5"


def test_who_is_late_is_named() -> None:
    found = promptness([*after(7), HOME_DELIVERY, *after(8)], 7)
    assert found
    assert (found.published, found.timely) == (3, 2)
    assert found.late == (Waited(initiative=after(8)[0], days=8),)


def test_days_are_spread_over_rows_that_hold_everyone() -> None:
    assert rows([0, 2, 3, 7, 8, 14, 15, 30, 31, 400], 7) == [
        ("0 đến 2 ngày", 2),
        ("3 đến 7 ngày", 2),
        ("8 đến 14 ngày", 2),
        ("15 đến 30 ngày", 2),
        ("từ 31 ngày trở lên", 2),
    ]


def test_the_limit_of_the_commune_ends_a_row_of_its_own() -> None:
    assert rows([3, 4], 3) == [("0 đến 2 ngày", 0), ("3 ngày", 1), ("4 đến 7 ngày", 1)]
    assert rows([45, 46], 45)[-2:] == [("31 đến 45 ngày", 1), ("từ 46 ngày trở lên", 1)]


def test_without_any_day_there_is_nothing_to_tell() -> None:
    assert promptness([TEXT_MESSAGES], 7) is None
    assert promptness([], None) is None

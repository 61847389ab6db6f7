from dataclasses import replace
from decimal import Decimal

from initiatives.public import Link, PublicInitiative, PublicMeasure
from initiatives.website.benefits import benefits
from tests.website.samples import HOME_DELIVERY


def measured(code: str, *measures: tuple[str, str, str, str]) -> PublicInitiative:
    """An initiative with measures of name, unit, before and after."""
    made = tuple(PublicMeasure(name=n, unit=u, before=Decimal(b), after=Decimal(a)) for n, u, b, a in measures)
    return replace(HOME_DELIVERY, code=code, path=f"sang-kien/{code}/", title=f"Sáng kiến {code}", measures=made)


def told(*initiatives: PublicInitiative) -> list[tuple[str, int, str, str, str]]:
    return [
        (one.comparison.name, one.parts, one.comparison.before, one.comparison.after, one.comparison.change)
        for one in benefits(initiatives)
    ]


def test_measures_of_the_same_name_and_unit_are_added() -> None:
    """90 + 35 minutes before, 0 + 4 after: 125 to 4, less 121, which is 96.8 per cent."""
    one, other = measured("A", ("Thời gian chờ", "phút", "90", "0")), measured("B", ("thời gian  chờ", "Phút", "35", "4"))
    assert told(one, other) == [("Thời gian chờ", 2, "125\u00a0phút", "4\u00a0phút", "giảm 121\u00a0phút (96,8%)")]
    assert benefits([one, other])[0].initiatives == (
        Link(path="sang-kien/A/", title="Sáng kiến A"),
        Link(path="sang-kien/B/", title="Sáng kiến B"),
    )


def test_another_unit_and_another_name_stay_apart() -> None:
    found = told(
        measured("A", ("Thời gian chờ", "phút", "90", "0")),
        measured("B", ("Thời gian chờ", "ngày", "3", "1")),
        measured("C", ("Thời gian chở", "phút", "5", "1")),
    )
    assert [(name, parts) for name, parts, *_ in found] == [("Thời gian chờ", 1), ("Thời gian chờ", 1), ("Thời gian chở", 1)]


def test_shares_and_marks_are_never_added() -> None:
    for unit in ("%", "‰", "điểm"):
        found = told(measured("A", ("Hài lòng", unit, "80", "90")), measured("B", ("Hài lòng", unit, "70", "95")))
        assert [parts for _, parts, *_ in found] == [1, 1]


def test_two_measures_of_one_initiative_are_told_as_a_sum_too() -> None:
    found = benefits([measured("A", ("Lượt hỏi", "lượt", "9", "2"), ("Lượt hỏi", "lượt", "5", "1"))])
    assert [(one.parts, len(one.initiatives), one.comparison.before) for one in found] == [(2, 1, "14\u00a0lượt")]


def test_sums_come_first_and_the_rest_keeps_its_order() -> None:
    found = told(
        measured("A", ("Lần đi lại", "lần", "2", "1"), ("Thời gian", "phút", "9", "1")), measured("B", ("Thời gian", "phút", "1", "0"))
    )
    assert [name for name, *_ in found] == ["Thời gian", "Lần đi lại"]


def test_without_measures_there_is_nothing_to_tell() -> None:
    assert benefits([replace(HOME_DELIVERY, measures=())]) == ()

"""Measures before and after, in rows and in words."""

from decimal import Decimal

import pytest

from initiatives.paperwork.measures import measure_rows, measured
from initiatives.reading.model import Initiative, Measure
from tests.paperwork.papers import changed, fixed


def of(*measures: tuple[str, str, str, str]) -> Initiative:
    """An evaluated initiative with these measures."""
    one = fixed().by_code["SK-2024-003"].data
    assert one.evaluation is not None
    made = tuple(Measure.model_construct(name=n, unit=u, before=Decimal(b), after=Decimal(a)) for n, u, b, a in measures)
    return changed(one, evaluation=one.evaluation.model_copy(update={"measures": made}))


@pytest.mark.parametrize(
    ("measure", "said"),
    [
        (("Thời gian chờ", "phút", "90", "0"), "thời gian chờ giảm từ 90~phút xuống 0~phút"),
        (("Hồ sơ trả ngay", "%", "31", "92.5"), "hồ sơ trả ngay tăng từ 31% lên 92,5%"),
        (("Số ngày hẹn", "ngày", "3", "3.0"), "số ngày hẹn giữ nguyên 3~ngày"),
        (("HĐND xã họp", "lần", "2", "4"), "HĐND xã họp tăng từ 2~lần lên 4~lần"),
        (("Số tiền", "đồng", "1250000", "900000"), "số tiền giảm từ 1.250.000~đồng xuống 900.000~đồng"),
    ],
)
def test_measure_in_words(measure: tuple[str, str, str, str], said: str) -> None:
    assert [text.replace("\u00a0", "~") for text in measured(of(measure))] == [said]


def test_rows_in_the_order_of_the_codes() -> None:
    later = changed(of(("B", "phút", "2", "1"), ("C", "phút", "2", "1")), code="SK-2024-009")
    rows = measure_rows([later, of(("A", "phút", "2", "1"))])
    assert [(row.index, row.code, row.measure) for row in rows] == [
        (1, "SK-2024-003", "A"),
        (2, "SK-2024-009", "B"),
        (3, "SK-2024-009", "C"),
    ]


def test_what_was_not_evaluated_has_none() -> None:
    one = changed(of(), evaluation=None)
    assert (list(measured(one)), measure_rows([one]), measure_rows([])) == ([], (), ())

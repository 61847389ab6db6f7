"""The closest records: in order, repeatable, blind to spelling, never the record itself or a later one."""

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from initiatives.judging.novelty.index import FEW, SAME_IDEA, Index
from initiatives.judging.novelty.profile import BODY, BODY_WORDS, TITLE, profile
from initiatives.judging.novelty.record import Record
from initiatives.judging.novelty.weights import CANDIDATES
from initiatives.reading.vietnamese import fold
from tests.benchmarks.novelty.data import LATER, pool, texts

POOL = pool()
INDEX = Index(POOL)
QUERIES = [text.record for text in texts("development")]


def record(title: str, code: str = "X", **more: str) -> Record:
    """A record that was always there."""
    return Record(code=code, title=title, age=(0, ""), **more)


def query(title: str, **more: str) -> Record:
    """A record after all others."""
    return Record(code="", title=title, age=LATER, **more)


def told(found: Sequence[tuple[Record, float]]) -> list[tuple[str, float]]:
    """Codes and scores."""
    return [(one.code, score) for one, score in found]


def test_a_copy_scores_one_and_nothing_scores_nothing() -> None:
    index = Index([record("Trả kết quả tại nhà"), record("Phòng họp không giấy", "Y")])
    assert told(index.closest(query("Trả kết quả tại nhà"), 3)) == [("X", 1.0)]
    assert index.closest(query("Dạy bơi"), 3) == []
    assert index.closest(query("???"), 3) == []


def test_an_empty_index_and_records_without_words_answer_nothing() -> None:
    assert Index([]).closest(query("Dạy bơi"), 3) == []
    assert Index([record("???")]).closest(query("Dạy bơi"), 3) == []


@pytest.mark.parametrize("asked", QUERIES[:12], ids=lambda asked: asked.title[:30])
def test_spelling_does_not_matter(asked: Record) -> None:
    expected = told(INDEX.closest(asked, 3))
    assert expected
    for spelt in (str.upper, fold, lambda text: text.replace("òa", "oà").replace("ủy", "uỷ")):
        again = Record(code="", title=spelt(asked.title), summary=spelt(asked.summary), age=LATER)
        assert told(INDEX.closest(again, 3)) == expected


def test_order_of_the_records_does_not_matter() -> None:
    backwards = Index(POOL[::-1])
    assert [told(backwards.closest(asked, 3)) for asked in QUERIES] == [told(INDEX.closest(asked, 3)) for asked in QUERIES]


def test_scores_fall_and_equal_ones_stand_by_code() -> None:
    index = Index([*(record("Phòng họp không giấy", code) for code in ("C", "A", "B")), record("Phòng họp", "0")])
    found = told(index.closest(query("Họp không giấy"), 4))
    assert [code for code, _ in found] == ["A", "B", "C", "0"]
    assert found[0][1] == found[2][1] > found[3][1]
    assert told(index.closest(query("Họp không giấy"), 2)) == found[:2]


def test_itself_and_later_ones_never_appear() -> None:
    days = {"SK-1": 1, "SK-2": 2, "SK-3": 3}
    records = {code: Record(code=code, title="Phòng họp không giấy", age=(day, code)) for code, day in days.items()}
    index = Index([*records.values(), record("Họp không giấy", "KB-1")])
    found = {code: [one for one, _ in told(index.closest(one, 9))] for code, one in records.items()}
    assert found == {"SK-1": ["KB-1"], "SK-2": ["SK-1", "KB-1"], "SK-3": ["SK-1", "SK-2", "KB-1"]}


def test_same_idea_key_counts_even_without_a_common_word() -> None:
    index = Index([record("Dạy bơi", idea="mot-y"), *(record(f"Trồng cây số {i}", f"Z{i}") for i in range(CANDIDATES + 5))])
    assert told(index.closest(query("Phòng họp không giấy", idea="mot-y"), 1)) == [("X", SAME_IDEA)]
    assert index.closest(query("Phòng họp không giấy", idea="y-khac"), 1) == []


def test_tags_count_as_words() -> None:
    index = Index([record("Lớp học buổi tối", keys="ngu dan. khong hen"), record("Lớp học buổi tối", "Y")])
    (first, high), (second, low) = index.closest(query("Lớp học buổi tối", keys="khong hen"), 2)
    assert (first.code, second.code) == ("X", "Y")
    assert high > low


def test_a_title_weighs_more_than_a_body_and_a_long_body_no_more_than_a_short_one() -> None:
    short = profile(query("buồm", body="neo"))
    assert (short.core["buom"], short.whole["neo"]) == (0.5 * TITLE, 0.5 * BODY)
    long = profile(query("buồm", body="neo " * 2 * BODY_WORDS))
    assert long.whole["neo"] == pytest.approx(0.5 * BODY * BODY_WORDS)


def test_everybodys_features_are_common_once_there_are_enough_records() -> None:
    everywhere = [record(f"Mã QR số {i}", f"Z{i}") for i in range(FEW)]
    assert Index(everywhere).is_common("=ma-qr")
    assert not Index(everywhere).is_common("=nguoi-cao-tuoi")
    assert not Index(everywhere[1:]).is_common("=ma-qr")


def test_recurring_sentences_bring_nobody_together() -> None:
    told_twice = "Được hội đồng sáng kiến xã thông qua"
    index = Index([record(f"Cách làm {word}", word, summary=told_twice) for word in ("bơi", "cấy", "đan", "vá", "gặt")])
    assert index.closest(query("Trồng rừng", summary=told_twice), 3) == []


@settings(max_examples=40, deadline=None)
@given(st.sampled_from(QUERIES), st.sampled_from(POOL))
def test_scores_lie_between_nothing_and_one_with_two_decimals(asked: Record, other: Record) -> None:
    for _, score in Index([other]).closest(asked, 1):
        assert 0 < score <= 1
        assert score == round(score, 2)


@pytest.mark.parametrize("first", range(0, len(POOL), CANDIDATES))
def test_few_and_many_records_are_compared_alike(first: int, monkeypatch: pytest.MonkeyPatch) -> None:
    records = POOL[first : first + CANDIDATES]
    asked = [*QUERIES, *records]
    few = Index(records)
    monkeypatch.setattr("initiatives.judging.novelty.index.CANDIDATES", 0)
    many = Index(records)
    assert [told(few.closest(one, CANDIDATES)) for one in asked] == [told(many.closest(one, CANDIDATES)) for one in asked]
    assert type(few._rows) is not type(many._rows)

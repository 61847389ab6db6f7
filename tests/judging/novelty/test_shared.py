"""Shared wording is marked where it stands, in words or in meaning."""

from initiatives.judging.novelty.features import features
from initiatives.judging.novelty.shared import Span, marked, shared_spans
from initiatives.judging.novelty.words import folded, texts


def shown(text: str, other: str, untold: frozenset[str] = frozenset()) -> str:
    """The text with what the other shares in brackets."""
    spans = shared_spans(text, features([texts(folded(other))]), lambda name: name not in untold)
    return marked(text, spans, lambda part: f"[{part}]")


def test_same_meaning_in_other_words() -> None:
    assert shown("Trả kết quả tại nhà cho người cao tuổi.", "giao giấy tờ tận nơi cho cụ già") == (
        "[Trả kết quả tại nhà] cho [người cao tuổi]."
    )


def test_same_pairs_of_words_across_case_and_tone_marks() -> None:
    assert shown("Vá LƯỚI RÙNG, neo ghe", "luoi rung ngay xua") == "Vá [LƯỚI RÙNG], neo ghe"


def test_single_words_pairs_with_an_empty_one_and_everybodys_features_are_not_marked() -> None:
    assert shown("lưới của dân", "lưới của tôi") == "lưới của dân"
    assert shown("lưới rùng", "lưới rùng", frozenset({"luoi rung"})) == "lưới rùng"


def test_marks_are_put_around_spans_only() -> None:
    assert marked("abcdef", (Span(0, 2), Span(3, 4)), str.upper) == "ABcDef"
    assert marked("abc", (), str.upper) == "abc"

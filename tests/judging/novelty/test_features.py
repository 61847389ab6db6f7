"""Words, pairs and meanings, each with its weight."""

from initiatives.judging.novelty.features import MEANING, PAIR, WORD, empty_words, features
from initiatives.judging.novelty.words import folded, texts


def test_weights_by_kind() -> None:
    found = features([texts(folded("vá lưới"))])
    assert dict(found) == {"va luoi": PAIR * 0.5, "luoi": WORD}


def test_words_inside_an_expression_count_half_beside_its_meaning() -> None:
    found = features([texts(folded("người cao tuổi"))])
    assert dict(found) == {"=nguoi-cao-tuoi": MEANING, "cao": WORD / 2, "tuoi": WORD / 2, "nguoi cao": PAIR / 4, "cao tuoi": PAIR / 2}


def test_empty_words_alone_are_nothing() -> None:
    assert dict(features([texts(folded("và của cho"))])) == {}
    assert {"va", "cua", "nguoi"} <= empty_words()


def test_pairs_do_not_reach_over_a_stretch() -> None:
    assert "luoi buom" in features([texts(folded("lưới buồm"))])
    assert "luoi buom" not in features([texts(folded("lưới")), texts(folded("buồm"))])


def test_what_stands_twice_counts_twice() -> None:
    assert features([texts(folded("buồm")), texts(folded("buồm"))])["buom"] == 2 * WORD

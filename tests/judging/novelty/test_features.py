"""Words, pairs and meanings, each with its weight."""

from initiatives.judging.novelty.features import MEANING, PAIR, WORD, empty_words, features
from initiatives.judging.novelty.words import words


def test_weights_by_kind() -> None:
    found = features([words("vá lưới")])
    assert dict(found) == {"va luoi": PAIR * 0.5, "luoi": WORD}


def test_words_inside_an_expression_count_half_beside_its_meaning() -> None:
    found = features([words("người cao tuổi")])
    assert dict(found) == {"=nguoi-cao-tuoi": MEANING, "cao": WORD / 2, "tuoi": WORD / 2, "nguoi cao": PAIR / 4, "cao tuoi": PAIR / 2}


def test_empty_words_alone_are_nothing() -> None:
    assert dict(features([words("và của cho")])) == {}
    assert {"va", "cua", "nguoi"} <= empty_words()


def test_pairs_do_not_reach_over_a_stretch() -> None:
    assert "luoi buom" in features([words("lưới buồm")])
    assert "luoi buom" not in features([words("lưới"), words("buồm")])


def test_what_stands_twice_counts_twice() -> None:
    assert features([words("buồm"), words("buồm")])["buom"] == 2 * WORD

"""Phrases are found longest first, from left to right, once."""

from initiatives.judging.novelty.phrases import PhraseBook, lines, phrase

BOOK = PhraseBook(map(phrase, ("người già", "người già yếu", "già yếu đau", "một cửa")))


def test_longest_phrase_wins_and_none_overlap() -> None:
    assert list(BOOK.find(phrase("Người già yếu đau đến MỘT CỬA"))) == [(0, ("nguoi", "gia", "yeu")), (5, ("mot", "cua"))]


def test_phrase_at_a_position_only() -> None:
    texts = phrase("các người già")
    assert (BOOK.at(texts, 0), BOOK.at(texts, 1)) == (None, ("nguoi", "gia"))


def test_lines_are_without_comments() -> None:
    for name in ("thesaurus.txt", "boilerplate.txt", "empty_words.txt"):
        found = list(lines(name))
        assert found
        assert all(line and not line.startswith("#") and line == line.strip() for line in found)

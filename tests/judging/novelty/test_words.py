"""Words keep their places through folding; sentences and clauses end where a reader ends them."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from initiatives.judging.novelty.words import clauses, folded, sentences, texts, words
from initiatives.reading.vietnamese import fold

VIETNAMESE = st.text(st.sampled_from("aăâeêioôơuưyđAĐƯáàảãạấầẩẫậđ ,.;:-«»()\n123İﬁ한\u0301"), max_size=40)


def test_words_are_folded_and_know_their_spans() -> None:
    text = "Đường dây nóng: 1022"
    found = words(text)
    assert [word.text for word in found] == ["duong", "day", "nong", "1022"]
    assert [text[word.start : word.end] for word in found] == ["Đường", "dây", "nóng", "1022"]


def test_tone_style_and_case_do_not_matter() -> None:
    assert [word.text for word in words("HOÀ thuỷ Hòa Thủy")] == ["hoa", "thuy", "hoa", "thuy"]


@given(VIETNAMESE)
def test_a_span_holds_the_word_whatever_the_letters(text: str) -> None:
    plain = unicodedata.normalize("NFC", text)
    for word in words(plain, 3):
        letters = plain[word.start - 3 : word.end - 3]
        assert len(letters) == len(word.text)
        assert fold(letters) == fold(word.text)


@given(VIETNAMESE)
def test_clauses_are_parts_of_their_text(text: str) -> None:
    for start, sentence in sentences(text):
        assert len(sentence) + start <= len(text)
        for begin, clause in clauses(sentence, start):
            assert text[begin : begin + len(clause)].split() == clause.split()
            assert start <= begin <= begin + len(clause) <= start + len(sentence)


def test_sentences_end_at_points_but_not_inside_numbers() -> None:
    assert [text.strip() for _, text in sentences("Chi 4.200.000 đồng. Xong! Mục a;\nmục b?")] == [
        "Chi 4.200.000 đồng",
        "Xong",
        "Mục a",
        "mục b",
    ]


def test_addresses_are_no_words() -> None:
    text = "Xem [kế hoạch](../2024/ke-hoach.md) ở https://dailanh.example/abc nhé"
    (sentence,) = (found for _, found in sentences(text))
    assert (len(sentence), sentence.split()) == (len(text), ["Xem", "[kế", "hoạch", "ở", "nhé"])


def test_clauses_end_at_commas_colons_brackets_and_quotes() -> None:
    found = [clause.strip() for _, clause in clauses("Một cửa, hai (ba): «bốn» – năm")]
    assert [text for text in found if text] == ["Một cửa", "hai", "ba", "bốn", "năm"]


@given(VIETNAMESE)
def test_texts_are_the_words_without_their_places(text: str) -> None:
    assert texts(folded(text)) == [word.text for word in words(text)]

"""An outline holds the words, clauses and sentences of a text as those find them who must know where they stand."""

from itertools import chain

from hypothesis import example, given
from hypothesis import strategies as st

from initiatives.judging.novelty import outline, words

LETTERS = 'aăâeêđĐƯáàảãạ ,.;:!?-_«»()[]|–"\n\t\r\u00a0123İﬁ한²½\u0301/'
PIECES = st.sampled_from(["https://xa.example/a.b", "HTTP://x", "](../2024/ke-hoach.md)", "ke-hoach.md", "ke.mdx", "4.200.000", ". ", ".."])
TEXTS = st.lists(st.one_of(st.text(st.sampled_from(LETTERS), max_size=20), PIECES), max_size=6).map("".join)


def by_places(text: str) -> list[list[list[str]]]:
    """The words of each clause of each sentence, where there are any."""
    sentences = ([words.texts(clause) for _, clause in words.clauses(one)] for _, one in words.sentences(words.folded(text)))
    return [told for clauses in sentences if (told := [found for found in clauses if found])]


@given(TEXTS)
@example("Xem [kế hoạch](../2024/ke-hoach.md). Chi 4.200.000 đồng, «xong»! a.-b _c_ https://x.vn/a,b")
def test_an_outline_holds_what_is_found_with_its_places(text: str) -> None:
    sentences = list(outline.sentences(outline.outline(text)))
    assert [told for one in sentences if (told := list(outline.clauses(one)))] == by_places(text)
    plain = [" ".join(chain.from_iterable(told)) for told in by_places(text)]
    assert [words_alone for one in sentences if (words_alone := outline.plain(one))] == plain

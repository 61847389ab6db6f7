"""Set phrases and sentences that recur are taken out; what tells of the idea stays."""

from initiatives.judging.novelty.boilerplate import MANY, recurring_sentences, telling
from initiatives.judging.novelty.outline import outline


def told(text: str, recurring: frozenset[str] = frozenset()) -> list[str]:
    """The stretches that tell something, as plain text."""
    return [" ".join(stretch) for stretch in telling(outline(text), recurring)]


def test_a_clause_that_opens_with_a_set_phrase_is_dropped_and_the_next_stays() -> None:
    text = "Thực hiện Kế hoạch số 12/KH-UBND, xã lập bàn viết hộ. NHẰM NÂNG CAO CHẤT LƯỢNG PHỤC VỤ. Góp phần nâng cao chỉ số PAR."
    assert told(text) == ["xa lap ban viet ho"]


def test_set_phrases_are_cut_out_wherever_they_stand() -> None:
    assert told("Lắp wifi trên địa bàn xã theo quy định cho dân") == ["lap wifi", "cho dan"]


def test_an_opening_inside_a_clause_is_kept() -> None:
    assert told("Công chức căn cứ vào phiếu hẹn") == ["cong chuc can cu vao phieu hen"]


def test_sentences_of_many_ideas_are_boilerplate_whatever_their_spelling() -> None:
    spellings = ("Được hội đồng đánh giá tốt.", "ĐƯỢC HỘI ĐỒNG ĐÁNH GIÁ TỐT!", "duoc hoi dong danh gia tot", "Được hội đồng đánh giá tốt;")
    texts = [(f"y-tuong-{i}", outline(f"Câu riêng số {i}. {spelling}")) for i, spelling in enumerate(spellings)]
    recurring = recurring_sentences(texts)
    assert len(texts) == MANY
    assert recurring == {"duoc hoi dong danh gia tot"}
    assert told("Được hội đồng đánh giá tốt. Lập bàn viết hộ.", recurring) == ["lap ban viet ho"]


def test_places_that_tell_of_one_idea_may_share_their_words() -> None:
    assert recurring_sentences([("zalo", outline("Trang Zalo của phường."))] * 10) == frozenset()
    assert recurring_sentences([(f"y-{i}", outline("Trang Zalo của phường.")) for i in range(MANY - 1)]) == frozenset()

import pytest
from markupsafe import Markup

from initiatives.website.wholes import whole


@pytest.mark.parametrize(
    "number",
    ["31/QĐ-UBND", "05/BC-UBND", "503/UBND-NV", "09/2019/NĐ-CP", "22/2023/TT-BTTTT", "76/NQ-CP", "11-QĐ/TU", "SK-2024-003", "15/UBND"],
)
def test_numbers_and_codes_are_held_together(number: str) -> None:
    assert whole(f"Theo {number}, xã áp dụng.") == Markup(f'Theo <span class="whole">{number}</span>, xã áp dụng.')


@pytest.mark.parametrize("text", ["14/6", "15/03/2024", "1/2 số hồ sơ", "Tư pháp - Hộ tịch", "lượt/6 tháng", "10/10", "COVID-19", ""])
def test_other_words_are_left_alone(text: str) -> None:
    assert whole(text) == Markup(text)


def test_text_is_escaped_and_markup_is_not() -> None:
    assert whole("<b>31/QĐ-UBND</b>") == Markup('&lt;b&gt;<span class="whole">31/QĐ-UBND</span>&lt;/b&gt;')
    assert whole(Markup("<b>31/QĐ-UBND</b>")) == Markup('<b><span class="whole">31/QĐ-UBND</span></b>')


def test_addresses_inside_tags_are_left_alone() -> None:
    link = '<a href="van-ban/31/QĐ-UBND">quyết định</a>'
    assert whole(Markup(link)) == Markup(link)

from dataclasses import replace
from datetime import date

from initiatives.website.summary import LATEST, Figure, pages, summary
from tests.website.samples import EMPTY, HOME_DELIVERY, SITE, SITEURL, TEXT_MESSAGES


def test_headline_figures_count_what_is_public() -> None:
    assert summary(SITE).figures == (
        Figure(value=3, label="giải pháp, mô hình, sáng kiến đã công khai"),
        Figure(value=1, label="đã có quyết định công nhận"),
        Figure(value=2, label="lượt nhân rộng sang nơi khác"),
        Figure(value=2, label="quyết định khen thưởng"),
    )


def test_only_the_newest_changes_are_told_but_all_are_listed() -> None:
    many = (HOME_DELIVERY,) * (LATEST + 1)
    shown = summary(replace(SITE, initiatives=many))
    assert (len(shown.latest), shown.initiatives) == (LATEST, many)


def test_the_index_says_when_it_holds_samples() -> None:
    real = replace(SITE, initiatives=(TEXT_MESSAGES,))
    assert [(page.sample, page.updated) for site in (SITE, real, EMPTY) for page in pages(site, SITEURL)] == [
        (True, date(2024, 12, 10)),
        (False, date(2024, 3, 15)),
        (False, None),
    ]

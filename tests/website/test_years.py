"""The reviews of the years, counted by hand from the sample."""

from dataclasses import replace
from datetime import date

import pytest

from initiatives.public import Link, PublicReplication, PublicReward, PublicSite, PublicYear
from initiatives.website.page import HOME, STATISTICS
from initiatives.website.summary import Figure
from initiatives.website.years import Deed, Replicated, Rewarded, YearReview, pages, reviews
from tests.website.samples import CALL, CONTEST, EMPTY, HOME_DELIVERY, HOSTILE, SITE, SITEURL, TEXT_MESSAGES, YEARS, year

THIS, LAST = YEARS


def review(wanted: PublicYear, site: PublicSite) -> YearReview:
    """The review of one year of a site."""
    return next(one for one in reviews(site) if one.year == wanted)


def test_every_year_has_a_page() -> None:
    assert [(page.path, page.title, page.summary, page.crumbs, page.sample, page.updated) for page in pages(SITE, SITEURL)] == [
        (
            "nam/2024/",
            "Tổng hợp năm 2024",
            "Từ 15/12/2023 đến 14/12/2024: 1 sáng kiến được công nhận, 2 sáng kiến được phê duyệt cho áp dụng, "
            "1 sáng kiến được đăng công khai, 1 sáng kiến được khen thưởng.",
            (HOME, STATISTICS),
            True,
            date(2024, 12, 10),
        ),
        (
            "nam/2023/",
            "Tổng hợp năm 2023",
            "Từ 15/12/2022 đến 14/12/2023: 0 sáng kiến được công nhận, 1 sáng kiến được phê duyệt cho áp dụng, "
            "0 sáng kiến được đăng công khai, 0 sáng kiến được khen thưởng.",
            (HOME, STATISTICS),
            False,
            date(2024, 1, 9),
        ),
    ]
    assert list(pages(EMPTY, SITEURL)) == []


def test_a_year_leads_to_its_neighbours_alone() -> None:
    later = replace(SITE, years=(year(2026), *YEARS))
    assert [(found.earlier, found.later) for found in reviews(later)] == [
        (None, None),
        (Link(path="nam/2023/", title="Tổng hợp năm 2023"), None),
        (None, Link(path="nam/2024/", title="Tổng hợp năm 2024")),
    ]


def test_deeds_are_compared_with_the_year_before() -> None:
    assert review(THIS, SITE).deeds == (
        Deed(title="Đăng ký mới", now=1, before=0, change="+1"),
        Deed(title="Được phê duyệt cho áp dụng", now=2, before=1, change="+1"),
        Deed(title="Được đăng trên trang thông tin điện tử", now=1, before=0, change="+1"),
        Deed(title="Được công nhận", now=1, before=0, change="+1"),
        Deed(title="Được nhân rộng", now=1, before=0, change="+1"),
        Deed(title="Được khen thưởng", now=1, before=0, change="+1"),
        Deed(title="Dừng áp dụng", now=1, before=0, change="+1"),
    )
    fewer = replace(SITE, years=(year(2024, approved=1), year(2023, approved=3)))
    assert review(fewer.years[0], fewer).deeds[1].change == "−2"
    assert {deed.change for deed in review(fewer.years[0], fewer).deeds[2:]} == {"0"}


def test_the_first_year_is_compared_with_nothing() -> None:
    assert {(deed.before, deed.change) for deed in review(LAST, SITE).deeds} == {(None, "")}


def test_large_figures_put_the_recognised_first() -> None:
    assert review(THIS, SITE).figures == (
        Figure(value=1, label="sáng kiến được công nhận"),
        Figure(value=2, label="sáng kiến được phê duyệt cho áp dụng"),
        Figure(value=1, label="sáng kiến được đăng công khai"),
        Figure(value=1, label="sáng kiến được khen thưởng"),
    )


def test_units_and_fields_count_the_registered_and_the_recognised() -> None:
    found = review(THIS, SITE)
    assert [(bar.label, bar.path, bar.counts) for bar in found.units.bars] == [
        ("Văn phòng HĐND và UBND xã", "don-vi/van-phong/", (1, 0)),
        ("Tư pháp - Hộ tịch", "don-vi/tu-phap-ho-tich/", (1, 1)),
    ]
    assert [(bar.label, bar.counts) for bar in found.fields.bars] == [
        ("Cải cách thủ tục hành chính", (1, 1)),
        ("Xây dựng và phát triển chính quyền điện tử, chính quyền số", (1, 0)),
    ]


def test_evidence_and_money_belong_to_the_year_of_their_day() -> None:
    found = review(THIS, SITE)
    assert found.recognised == (HOME_DELIVERY,)
    assert found.rewards == tuple(Rewarded(reward=reward, initiative=HOME_DELIVERY) for reward in HOME_DELIVERY.rewards)
    assert found.amount == 500_000
    assert found.replications == tuple(Replicated(replication=place, initiative=HOME_DELIVERY) for place in HOME_DELIVERY.replications)
    assert found.initiatives == (HOME_DELIVERY, TEXT_MESSAGES)
    assert found.calls == (CALL,)
    assert [benefit.parts for benefit in found.benefits] == [1, 1, 1]
    before = review(LAST, SITE)
    assert (before.recognised, before.rewards, before.amount, before.replications, before.benefits) == ((), (), 0, (), ())
    assert (before.initiatives, before.calls, before.promptness) == ((HOSTILE,), (CONTEST,), None)


def test_the_last_days_of_december_belong_to_the_next_reporting_year() -> None:
    late = replace(
        HOME_DELIVERY,
        rewards=tuple(PublicReward(form="Giấy khen", number="1/QĐ-UBND", date=date(2024, 12, day), amount=1) for day in (14, 15)),
        replications=(PublicReplication(place="Thôn Đông", date=date(2023, 12, 15)),),
    )
    found = review(THIS, replace(SITE, initiatives=(late,)))
    assert [one.reward.date.day for one in found.rewards] == [14]
    assert len(found.replications) == 1


def test_measures_belong_to_the_year_of_their_evaluation() -> None:
    steps = (replace(step, date=date(2023, 5, 1)) if step.step == "evaluation" else step for step in HOME_DELIVERY.milestones)
    site = replace(SITE, initiatives=(replace(HOME_DELIVERY, milestones=tuple(steps)),))
    assert [len(review(one, site).benefits) for one in (THIS, LAST)] == [0, len(HOME_DELIVERY.measures)]


@pytest.mark.parametrize("samples", [(False, False), (False, True), (True, False)])
def test_a_year_is_a_sample_where_an_initiative_or_a_call_is(samples: tuple[bool, bool]) -> None:
    initiative, call = replace(HOME_DELIVERY, sample=samples[0]), replace(CALL, sample=samples[1])
    page, _ = pages(replace(SITE, initiatives=(initiative,), calls=(call,)), SITEURL)
    assert page.sample is any(samples)


def test_only_what_was_approved_in_the_year_is_asked_for_its_promptness() -> None:
    found = review(THIS, SITE).promptness
    assert found
    assert (found.approved, found.published, found.undated) == (2, 1, (TEXT_MESSAGES,))


def test_parts_without_content_are_left_out() -> None:
    assert [part.kind for part in review(THIS, SITE).parts] == [
        "year/deeds",
        "year/recognised",
        "year/shares",
        "benefits",
        "year/rewards",
        "year/replications",
        "promptness",
        "year/calls",
        "year/initiatives",
        "year/method",
    ]
    assert [part.kind for part in review(LAST, SITE).parts] == [
        "year/deeds",
        "year/shares",
        "year/calls",
        "year/initiatives",
        "year/method",
    ]

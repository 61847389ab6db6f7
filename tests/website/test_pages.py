from dataclasses import replace
from datetime import date

import pytest

from initiatives.public import Link
from initiatives.website.page import CALENDAR
from initiatives.website.pages import CallView, DocumentView, PlainView, calls, documents, not_found, plain
from initiatives.website.process import process
from tests.website.samples import ABOUT, BASIS, CALL, CONTEST, DISPATCH, HOME_DELIVERY, SITE, SITEURL


def test_a_call_shows_the_initiatives_that_answered_it() -> None:
    made = list(calls(SITE, SITEURL))
    views = [page.view for page in made if isinstance(page.view, CallView)]
    assert [(page.path, page.sample, page.updated) for page in made] == [
        ("dot/cchc-2024/", True, date(2024, 12, 10)),
        ("dot/cuoc-thi-2023/", False, None),
    ]
    assert [(view.call, view.initiatives) for view in views] == [(CALL, (HOME_DELIVERY,)), (CONTEST, ())]
    assert views[0].prose[0].html == '<p>Mỗi hồ sơ nêu đủ bốn mục theo <a href="../../van-ban/cong-van-2024/">công văn</a>.</p>'


def test_a_call_without_initiatives_is_as_old_as_its_own_dates() -> None:
    alone = replace(SITE, initiatives=(), calls=(CALL, replace(CALL, decided=None), CONTEST))
    assert [page.updated for page in calls(alone, SITEURL)] == [date(2024, 12, 5), date(2024, 2, 15), None]


@pytest.mark.parametrize("samples", [(False, False), (False, True), (True, False)])
def test_a_call_is_a_sample_where_it_or_an_initiative_of_it_is(samples: tuple[bool, bool]) -> None:
    call, initiative = replace(CALL, sample=samples[0]), replace(HOME_DELIVERY, sample=samples[1])
    assert next(calls(replace(SITE, calls=(call,), initiatives=(initiative,)), SITEURL)).sample is any(samples)


def test_only_a_call_with_dates_leads_to_the_calendar() -> None:
    views = [page.view for page in calls(SITE, SITEURL)]
    assert [view.calendar for view in views if isinstance(view, CallView)] == [CALENDAR, None]


def test_a_document_is_titled_by_its_abstract_and_summed_up_by_its_number() -> None:
    assert [(page.path, page.title, page.summary, page.updated) for page in documents(SITE, SITEURL)] == [
        (DISPATCH.path, DISPATCH.abstract, "Công văn năm 2024, UBND xã Đại Lãnh.", None),
        (BASIS.path, BASIS.abstract, "Công văn số 503/UBND-NV, UBND huyện Vạn Ninh.", date(2024, 2, 7)),
    ]


def test_a_document_names_the_calls_that_rest_on_it() -> None:
    views = [page.view for page in documents(SITE, SITEURL) if isinstance(page.view, DocumentView)]
    assert [view.calls for view in views] == [(Link(path=CALL.path, title=CALL.title),), ()]


def test_plain_pages_and_the_one_for_wrong_addresses() -> None:
    about, _ = plain(SITE, SITEURL)
    assert (about.path, about.title, about.summary) == (ABOUT.path, ABOUT.title, ABOUT.summary)
    lost = next(not_found(SITE, SITEURL))
    assert (lost.path, lost.listed) == ("404.html", False)


def test_only_the_page_about_the_site_shows_the_way_of_an_initiative() -> None:
    views = [page.view for page in plain(SITE, SITEURL)]
    assert [view.process for view in views if isinstance(view, PlainView)] == [process(), None]

"""What readers call otherwise is offered as the site writes it, and only where the site writes it."""

from dataclasses import replace

import pytest

from initiatives.reading.vietnamese import fold
from initiatives.website.wording import WORDING, wording
from tests.website.samples import EMPTY, SITE


def test_nothing_is_offered_that_the_site_does_not_say() -> None:
    assert wording(EMPTY) == {}


@pytest.mark.parametrize(("title", "summary"), [("Trả kết quả cho Người cao tuổi", ""), ("Trả kết quả", "Giúp người cao tuổi.")])
def test_what_the_site_says_is_offered_for_all_that_readers_call_it(title: str, summary: str) -> None:
    site = replace(EMPTY, initiatives=(replace(SITE.initiatives[0], title=title, summary=summary),))
    offered = [reader for reader, written in wording(site).items() if written == "người cao tuổi"]
    assert offered == ["người lớn tuổi", "ông bà già", "cụ già", "người già"]


def test_the_longest_of_the_readers_words_comes_first() -> None:
    lengths = [len(reader.split()) for reader in wording(SITE)]
    assert lengths == sorted(lengths, reverse=True)


def test_each_of_the_readers_words_means_one_thing_and_is_told_from_others_without_marks() -> None:
    readers = [reader for _, others in WORDING for reader in others]
    assert readers == [reader.lower() for reader in readers]
    assert len({*readers}) == len(readers)
    assert all(fold(written) not in map(fold, others) for written, others in WORDING)

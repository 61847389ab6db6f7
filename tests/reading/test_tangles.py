"""A body that the converter would choke on is refused at the place where it becomes too much; the deepest honest one is not."""

import pytest

from initiatives.reading.tangles import DEEPEST, tangle

JUST = DEEPEST - 1


@pytest.mark.parametrize("bracket", ["[", "(", "<"])
def test_brackets_are_too_deep_where_the_last_one_opens(bracket: str) -> None:
    assert tangle(f"một\nhai {bracket * DEEPEST}", 10) == (11, 4 + DEEPEST)
    assert tangle(f"một\nhai {bracket * JUST}", 10) is None


def test_what_is_closed_or_stands_in_another_paragraph_does_not_count() -> None:
    assert tangle("[a]" * 1000, 1) is None
    assert tangle(f"{'[' * JUST}\n \t\n{'[' * JUST}", 1) is None
    assert tangle("(" * JUST + "[" * JUST, 1) is None


@pytest.mark.parametrize("mark", ["- ", "> ", ">", "1. ", "* ", "+ ", "12) "])
def test_lists_and_quotations_within_each_other(mark: str) -> None:
    assert tangle(f"trước\n{mark * DEEPEST}sâu", 3) == (4, 1)
    assert tangle(f"trước\n{mark * JUST}sâu", 3) is None


@pytest.mark.parametrize("indent", [" " * 4 * DEEPEST, "\t" + " " * DEEPEST])
def test_indents_deeper_than_any_list(indent: str) -> None:
    assert tangle(f"{indent}- a", 1) == (1, 1)


def test_the_first_of_several_is_told() -> None:
    assert tangle(f"{'- ' * DEEPEST}\n\n{'[' * DEEPEST}", 1) == (1, 1)
    assert tangle(f"{'[' * DEEPEST}\n\n{'- ' * DEEPEST}", 1) == (1, DEEPEST)


def test_an_empty_body_is_no_tangle() -> None:
    assert tangle("", 1) is None

import pytest
from jinja2 import Environment

from initiatives.website.environment import FILTERS, prepare, size, suffix


@pytest.mark.parametrize(
    ("octets", "expected"),
    [
        (0, "1\u00a0KB"),
        (900, "1\u00a0KB"),
        (1536, "2\u00a0KB"),
        (187_420, "183\u00a0KB"),
        (1024 * 1024 - 1, "1\u00a0MB"),
        (1024 * 1024, "1\u00a0MB"),
        (3_400_000, "3,2\u00a0MB"),
        (2_000 * 1024 * 1024, "2.000\u00a0MB"),
    ],
)
def test_sizes_are_told_as_readers_know_them(octets: int, expected: str) -> None:
    assert size(octets) == expected


def test_the_kind_of_a_file() -> None:
    assert suffix("sang-kien/x/ke.hoach.docx") == "DOCX"


def test_the_given_environment_is_left_as_it_was() -> None:
    given = Environment(autoescape=True)
    filters, policies = dict(given.filters), dict(given.policies)
    prepared = prepare(given)
    assert (given.filters, given.policies) == (filters, policies)
    assert {name: prepared.filters[name] for name in FILTERS} == FILTERS
    assert prepared.from_string("{{ {'tên': '</script>'} | tojson }}").render() == '{"tên": "\\u003c/script\\u003e"}'

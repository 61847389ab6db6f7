"""Which initiatives are shown as related, in which order, and the reasons given."""

from dataclasses import replace

from initiatives.public import Link, PublicInitiative
from initiatives.website.related import MOST, NAMED, Related, Relations
from tests.website.samples import CALL, CULTURE, DIGITAL, FINANCE, JUSTICE, TEXT_MESSAGES

HERE = replace(
    TEXT_MESSAGES, path="sang-kien/day/", title="Nhắn tin cho Ngư dân", tags=("ngu-dan", "nhan-tin"), call=Link(path=CALL.path, title="")
)


def other(path: str, **changes: object) -> PublicInitiative:
    """An initiative that shares nothing with HERE but what is said."""
    apart = replace(TEXT_MESSAGES, path=path, title=path.upper(), summary="", field=FINANCE, lead_unit=JUSTICE, call=None, tags=())
    return replace(apart, **changes)  # type: ignore[arg-type]


def related(*others: PublicInitiative, here: PublicInitiative = HERE) -> list[tuple[str, str]]:
    """The addresses and reasons of what is shown beside an initiative."""
    return [(one.link.path, one.reason) for one in Relations((here, *others)).of(here)]


def test_a_common_keyword_is_told_as_it_is_written() -> None:
    assert related(other("a", tags=("ngu-dan",)), other("b", tags=("nhan-tin", "ngu-dan"))) == [
        ("b", "cùng nói về «ngư dân», «nhắn tin»"),
        ("a", "cùng nói về «ngư dân»"),
    ]


def test_a_keyword_that_no_title_has_is_told_without_marks() -> None:
    here = replace(HERE, tags=("thu-chi",))
    assert related(other("a", tags=("thu-chi",)), here=here) == [("a", "cùng nói về «thu chi»")]


def test_the_field_alone_is_too_little() -> None:
    same: dict[str, object] = {"field": DIGITAL}
    assert related(other("a", **same)) == []
    assert related(other("a", **same, lead_unit=HERE.lead_unit), other("b", **same, call=HERE.call), other("c", lead_unit=CULTURE)) == [
        ("a", "cùng lĩnh vực; cùng đơn vị chủ trì"),
        ("b", "cùng lĩnh vực; cùng đợt phát động"),
    ]


def test_what_the_dossier_names_comes_first_and_once() -> None:
    named = Link(path="b", title="B")
    here = replace(HERE, partner_initiatives=(named,))
    found = Relations((here, other("a", tags=HERE.tags), other("b", tags=HERE.tags))).of(here)
    assert found == (
        Related(link=named, reason=NAMED),
        Related(link=Link(path="a", title="A"), reason="cùng nói về «ngư dân», «nhắn tin»"),
    )


def test_of_many_the_weightiest_are_shown_and_of_equal_ones_the_newest() -> None:
    many = [other(f"a{n}", tags=("ngu-dan",)) for n in range(MOST)]
    assert [path for path, _ in related(*many, other("best", tags=HERE.tags))] == ["best", "a0", "a1", "a2"]

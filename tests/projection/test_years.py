"""The reporting years as citizens see them: what the periodic report counts, without a trace of what is not public."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from initiatives.judging.periods import span
from initiatives.judging.tally import FLOWS, tally_of
from initiatives.judging.world import is_public
from initiatives.projection.initiatives import public_initiatives
from initiatives.projection.site import project
from initiatives.projection.years import INTERNAL, public_years
from initiatives.public import PublicYear
from initiatives.registry import Registry, load
from tests.commands import CONTENT
from tests.factory import EVIDENCE, TODAY, call, content, draft, earned, initiative, read


def years_of(folder: Path) -> tuple[PublicYear, ...]:
    """The years of a content folder."""
    world = read(folder)
    return public_years(world, public_initiatives(world))


def deeds(folder: Path, files: dict[str, str | bytes]) -> dict[int, dict[str, int]]:
    """What happened in each year, what happened to none left out."""
    years = years_of(content(folder, files))
    return {year.year: {deed.id: deed.count for deed in year.deeds if deed.count} for year in years}


def test_what_happened_counts_in_the_year_of_its_day(tmp_path: Path) -> None:
    assert deeds(tmp_path, {"a.md": initiative(earned("recognised", published=EVIDENCE["published"]))}) == {
        2024: dict.fromkeys(("submitted", "approved", "published", "applied", "evaluated", "recognised"), 1)
    }


def test_the_second_half_of_december_belongs_to_the_next_year(tmp_path: Path) -> None:
    rewards = [{"form": "Giấy khen", "number": f"{day}/QĐ-UBND", "date": f"2024-12-{day}"} for day in (14, 15)]
    found = deeds(tmp_path, {"a.md": initiative(earned("recognised", rewards=rewards))})
    assert [(year, counts.get("rewarded")) for year, counts in found.items()] == [(2025, 1), (2024, 1)]


def test_what_is_not_public_is_not_counted(tmp_path: Path) -> None:
    ends = enumerate(("submitted", "declined"))
    hidden: dict[str, str | bytes] = {f"{status}.md": initiative(earned(status, code=f"SK-2024-10{n}")) for n, status in ends}
    files: dict[str, str | bytes] = {"a.md": initiative(earned("approved")), "nhap.md": initiative(draft(code="SK-2024-009")), **hidden}
    assert deeds(tmp_path, files) == {2024: {"submitted": 1, "approved": 1}}
    assert deeds(tmp_path / "khac", hidden) == {}


def test_years_follow_each_other_without_a_gap_from_the_first_call(tmp_path: Path) -> None:
    found = deeds(tmp_path, {"a.md": initiative(earned("approved")), "calls/cu.md": call(title="Đợt cũ", year="2022")})
    assert list(found) == [2024, 2023, 2022]
    assert (found[2023], found[2022]) == ({}, {})


def test_a_year_states_its_first_and_last_day(tmp_path: Path) -> None:
    (year,) = years_of(content(tmp_path, {"a.md": initiative(earned("approved"))}))
    assert (year.first, year.last) == (date(2023, 12, 15), date(2024, 12, 14))
    assert date(2023, 12, 15) in year
    assert date(2024, 12, 15) not in year
    assert year.count("approved") == 1
    with pytest.raises(StopIteration):
        year.count("declined")


def test_the_real_years_agree_with_the_periodic_report() -> None:
    """Over the public initiatives alone the report counts the same, year by year."""
    found = load(CONTENT, TODAY)
    assert isinstance(found, Registry)
    public = tuple(entry for entry in found.world.initiatives if is_public(entry.data))
    shown = replace(found.world, initiatives=public)
    years = project(found).years
    assert years
    for year in years:
        period = span(f"{year.year}", shown.commune.periods)
        assert period
        flows = tally_of(shown, period).flows
        assert {deed.id: deed.count for deed in year.deeds} == {name: count for name, count in flows.items() if name not in INTERNAL}
        assert [deed.title for deed in year.deeds] == [flow.title for name, flow in FLOWS.items() if name not in INTERNAL]

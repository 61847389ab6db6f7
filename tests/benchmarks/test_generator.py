"""Generated initiatives: a sound content folder, the same every time, of all statuses, and no two told alike."""

from collections import Counter
from itertools import combinations
from pathlib import Path

import pytest

from initiatives.reading.vocabulary import Status
from tests.benchmarks.generator import YEARS, generate
from tests.benchmarks.wording import PRIME, phrases, vocabulary
from tests.commands import run
from tests.factory import read
from tests.site.builds import tree


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A hundred and twenty initiatives."""
    return generate(120, tmp_path_factory.mktemp("generated") / "content")


def test_folder_passes_the_check(folder: Path) -> None:
    done = run("check", folder)
    assert (done.status, done.out) == (0, ""), done.out


def test_every_year_and_every_status_occurs(folder: Path) -> None:
    world = read(folder)
    assert Counter(entry.file.split("/")[2] for entry in world.initiatives) == {str(year): 10 for year in YEARS}
    assert {entry.data.status for entry in world.initiatives} == set(Status)
    assert all(entry.data.sample for entry in world.initiatives)
    assert [call.slug for call in world.calls if not call.data.sample] == ["cuoc-thi-2023"]
    assert any(entry.data.approval and entry.data.approval.plan for entry in world.initiatives)


def test_same_number_and_seed_give_the_same_bytes(folder: Path, tmp_path: Path) -> None:
    assert tree(generate(120, tmp_path / "again")) == tree(folder)
    other = generate(120, tmp_path / "other", seed=1)
    assert not {path.name for path in other.rglob("initiatives/*/*.md")} & {path.name for path in folder.rglob("initiatives/*/*.md")}


def test_more_initiatives_leave_the_first_as_they_were(folder: Path, tmp_path: Path) -> None:
    few = tree(generate(12, tmp_path / "few"))
    assert few.items() <= tree(folder).items()


def test_phrases_are_shared_as_seldom_as_promised() -> None:
    told = [list(phrases(index, 0).values()) for index in range(0, PRIME**2, 7)]
    assert max(sum(one == other for one, other in zip(*pair, strict=True)) for pair in combinations(told, 2)) == 1


def test_every_slot_has_as_many_phrases_as_the_code_needs() -> None:
    assert {name: len(set(slot)) for name, slot in vocabulary()["slots"].items()} == dict.fromkeys(vocabulary()["slots"], PRIME)


def test_a_folder_that_holds_something_is_left_alone(folder: Path) -> None:
    before = tree(folder)
    with pytest.raises(FileExistsError):
        generate(1, folder)
    assert tree(folder) == before

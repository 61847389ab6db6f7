"""The benchmark of speed runs, on few initiatives, and its sites are equal. No figure that it measures is judged."""

import csv
import dataclasses
import subprocess
import sys
from itertools import product
from pathlib import Path
from xml.etree import ElementTree

import pytest

from initiatives.website.output import Output
from tests.benchmarks.speed.__main__ import PEERS, main
from tests.benchmarks.speed.builders import BUILDERS, FIXTURES, OURS
from tests.benchmarks.speed.counts import Counts, Unequal, compare
from tests.benchmarks.speed.indexing import refuse_another
from tests.benchmarks.speed.meter import Cost, measured
from tests.benchmarks.speed.place import Failed, Place
from tests.benchmarks.speed.report import HEADER, every_run, markdown, panels, rows
from tests.benchmarks.speed.trial import BUILDING, CASES, INDEX, SCENARIOS, Run
from tests.conftest import Once
from tests.site.builds import tree

LOCKED = ("hugo", "pelican")
"""What the tests' own environment holds; others are measured where they are installed."""
COUNTS = Counts(initiatives=18, values=32, feed=18, mapped=18, records=18, pages=51, bytes=400_000)


def run(builder: str, *, seconds: float, cpu: float, memory: int = 100_000_000, scenario: str = "clean") -> Run:
    """A run that never was."""
    cost = Cost(status=0, seconds=seconds, cpu=cpu, memory=memory)
    return Run(size=20, scenario=scenario, builder=builder, cost=cost, counts=COUNTS if scenario in BUILDING else None)


RUNS = [
    *(run("ours", seconds=2, cpu=3), run("hugo", seconds=4, cpu=2), run("ours", seconds=9, cpu=5)),
    *(run("hugo", seconds=4, cpu=2), run("ours", seconds=3, cpu=4), run("check", seconds=0.5, cpu=0.25, scenario="check")),
]


@pytest.fixture(scope="module")
def folder(once: Once) -> Path:
    """Where twenty initiatives were built once by everybody who is installed, in every scenario."""

    def measure(folder: Path) -> None:
        peers = [name for name in PEERS if BUILDERS[name].missing is None]
        assert set(peers) >= set(LOCKED)
        assert main(["--sizes", "20", "--runs", "1", "--peers", ",".join(peers), "--folder", str(folder)]) == 0

    return once("speed", measure)


def test_everybody_runs_in_every_scenario(folder: Path) -> None:
    found = list(csv.DictReader((folder / "speed.csv").read_text("utf-8").splitlines()))
    builders = [name for name in BUILDERS if BUILDERS[name].missing is None]
    expected = [pair for pair in product(SCENARIOS, builders) if pair[0] != "check" or pair[1] == OURS]
    assert [(row["scenario"], row["builder"]) for row in found] == [*expected, *((INDEX, case) for case in CASES)]
    assert all(float(row["cpu"]) > 0 and int(row["memory"]) > 1_000_000 for row in found)
    assert {row["public"] for row in found if row["scenario"] in BUILDING} == {"18"}


def test_all_sites_have_the_same_files_and_only_ours_has_more(folder: Path) -> None:
    sites = {name: set(tree(folder / "20" / name / "output")) for name in (OURS, *LOCKED)}
    assert sites["hugo"] == sites["pelican"]
    assert sites["hugo"] - sites[OURS] == {"theme/site.css"}


def test_results_are_a_table_a_chart_and_a_page_of_both(folder: Path) -> None:
    chart = ElementTree.parse(folder / "speed.svg").getroot()
    lines = (folder / "speed.md").read_text("utf-8").splitlines()
    svg = "{http://www.w3.org/2000/svg}"
    assert len(chart.findall(f"{svg}rect")) - 1 == len(lines) - 2
    page = (folder / "speed.html").read_text("utf-8")
    assert page.count("<td>") == len(HEADER) * (len(lines) - 2)
    assert page.count("<svg") == 1


def test_an_edit_that_is_not_published_stops_the_measurement(folder: Path) -> None:
    hugo = folder / "20" / "hugo"
    (page,) = (path for path in hugo.glob("output/sang-kien/*/index.html") if "Lần sửa 1: " in path.read_text("utf-8"))
    place = Place(builder=BUILDERS["hugo"], folder=hugo, edited=hugo / "content" / "sang-kien" / f"{page.parent.name}.md", own=frozenset())
    place.refuse_stale(1)
    with pytest.raises(Failed, match="hugo did not publish the edit"):
        place.refuse_stale(2)


def test_a_clean_build_finds_nothing_of_the_builds_before(tmp_path: Path) -> None:
    for name in ("content", ".store", "output"):
        (tmp_path / name).mkdir()
    for name in ("settings", "store.sqlite", "content/a.md", ".store/b", "output/index.html"):
        (tmp_path / name).touch()
    Place(builder=BUILDERS["hugo"], folder=tmp_path, edited=tmp_path, own=frozenset({"content", "settings"})).forget()
    assert sorted(tree(tmp_path)) == ["content/a.md", "settings"]


def test_a_build_that_fails_stops_the_measurement_with_its_own_words(folder: Path) -> None:
    place = Place(builder=BUILDERS["hugo"], folder=folder / "20" / "hugo", edited=folder, own=frozenset())
    with pytest.raises(Failed, match="unknown flag: --no-such-option"):
        place.run((*place.builder.build, "--no-such-option"))


def test_an_index_that_is_not_that_of_the_site_is_not_measured(folder: Path) -> None:
    site = folder / "20" / OURS / "output"
    made = [Output(path=f"pagefind/{path}", content=content) for path, content in tree(site / "pagefind").items()]
    refuse_another(made, site)
    with pytest.raises(Unequal, match=rf": {made[0].path} and others, 1 in all$"):
        refuse_another(made[1:], site)


def test_work_in_this_process_is_measured_with_the_processes_that_it_starts() -> None:
    cost = measured(lambda: subprocess.run([sys.executable, "-c", "sum(range(10**7))"], check=True))
    assert cost.seconds > 0
    assert cost.cpu > 0
    assert cost.memory > 1_000_000


def test_a_site_with_less_is_not_compared() -> None:
    compare("hugo", dataclasses.replace(COUNTS, pages=7, bytes=8), COUNTS)
    with pytest.raises(Unequal, match=r"^hugo built another site: 17 pages of initiatives, ours 18; 9 entries of the feed, ours 18$"):
        compare("hugo", dataclasses.replace(COUNTS, initiatives=17, feed=9), COUNTS)


def test_rows_are_medians_and_multiples_of_hugo() -> None:
    assert markdown(rows(RUNS)).splitlines()[2:] == [
        "| 20 | clean | ours | 3.00 | 0.75 | 4.00 | 2.00 | 100 | 51 | 17 |",
        "| 20 | clean | hugo | 4.00 | 1.00 | 2.00 | 1.00 | 100 | 51 | 13 |",
        "| 20 | check | check | 0.50 |  | 0.25 |  | 100 |  |  |",
    ]
    assert every_run(RUNS[:1]).splitlines()[1] == "20,clean,ours,2.000,3.000,100000000,18,32,51,400000"


def test_bars_are_shares_of_the_longest_of_their_panel() -> None:
    found = [(panel.title, [(row.builder, share) for row, share in panel.bars]) for panel in panels(rows(RUNS))]
    assert found == [("20 · clean", [("ours", 0.75), ("hugo", 1.0)]), ("20 · check", [("check", 1.0)])]


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--peers", "hugo,jekyll"], "no such name: jekyll; there are: hugo, eleventy, pelican"),
        (["--scenarios", "dirty"], "no such name: dirty; there are: clean, edit, unchanged, start, check, index"),
        (["--sizes", "0"], "no number from 1: '0'"),
        (["--runs", "x"], "no number from 1: 'x'"),
    ],
)
def test_a_wrong_choice_is_refused(arguments: list[str], told: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="2"):
        main(arguments)
    assert told in capsys.readouterr().err


def test_a_missing_site_generator_is_named_with_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(BUILDERS, "hugo", dataclasses.replace(BUILDERS["hugo"], program=tmp_path / "hugo"))
    with pytest.raises(SystemExit, match="2"):
        main(["--peers", "hugo", "--folder", str(tmp_path)])
    assert f"hugo is not installed: no {tmp_path / 'hugo'}; make bench installs it" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_every_other_site_generator_has_its_fixture() -> None:
    assert sorted(path.name for path in FIXTURES.iterdir() if path.is_dir()) == sorted(PEERS)

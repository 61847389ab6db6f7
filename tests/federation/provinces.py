"""Small provinces from bytes, without a network."""

from datetime import date, timedelta
from pathlib import Path
from typing import Any

from initiatives.federation.gather import Gathered
from initiatives.federation.intake import keeping
from initiatives.federation.province import Province
from initiatives.federation.published import read
from initiatives.federation.sources import Sources, read_sources
from initiatives.reading.catalogue import problem
from initiatives.reading.problems import Place
from tests.benchmarks.communes import SOURCES, name_of, published, sources
from tests.federation.communes import TODAY

ADDRESS = "https://khanhhoa.example"


def named(folder: Path, communes: int) -> Sources:
    """The sources of so many communes."""
    path = folder / SOURCES
    path.write_text(sources(communes, ADDRESS), "utf-8")
    found = read_sources(path, SOURCES, internal=False)
    assert isinstance(found, Sources), found
    return found


def province(folder: Path, counts: tuple[int, ...], as_of: date = TODAY, order: tuple[int, ...] | None = None, **changes: Any) -> Province:
    """A province whose communes have so many initiatives; None of them where a commune has never been read.

    ``order`` is that in which they are ready; ``changes`` are of the first row.
    """
    folder.mkdir(parents=True, exist_ok=True)
    told = named(folder, len(counts))
    receive, finish = keeping(told, folder / "rows.db", as_of)
    for number in order or range(len(counts)):
        receive(number, gathered(told, number, counts[number], as_of, changes if number == 0 else {}))
    return finish()


def gathered(told: Sources, number: int, count: int, as_of: date, changes: dict[str, Any]) -> Gathered:
    """What is gathered of a commune; the last of several is four days old, for its server is down."""
    commune = told.communes[number]
    rows = read(published(number + 1, count, f"{ADDRESS}/{name_of(number + 1)}/"), "", commune.url, as_of).rows
    if not rows:
        return Gathered(commune=commune, rows=(), confirmed=None, problems=(problem("source-status", Place(file=commune.url), status=500),))
    rows = (rows[0]._replace(**changes), *rows[1:])
    if number and number + 1 == len(told.communes):
        faults = (problem("source-status", Place(file=commune.url), status=500),)
        return Gathered(commune=commune, rows=rows, confirmed=as_of - timedelta(days=4), problems=faults)
    return Gathered(commune=commune, rows=rows, confirmed=as_of, problems=())

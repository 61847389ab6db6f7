"""From the sources to the province: what every commune said, in the rows' file."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

from initiatives.federation.gather import Gathered, Gathering, Receive
from initiatives.federation.province import OTHER, Province
from initiatives.federation.register import Register
from initiatives.federation.sources import Sources

Progress = Callable[[int, int], None]
"""Told after each source how many are done, and of how many."""


def gathered(sources: Sources, gathering: Gathering, file: Path, progress: Progress) -> Province:
    """The province with all that its sources say; the rows lie in ``file``. Raises OSError where nothing can be written."""
    receive, finish = keeping(sources, file, gathering.as_of)
    done = 0

    def counted(number: int, found: Gathered) -> None:
        nonlocal done
        receive(number, found)
        done += 1
        progress(done, len(sources.communes))

    gathering.run(sources.communes, counted)
    return finish()


def keeping(sources: Sources, file: Path, as_of: date) -> tuple[Receive, Callable[[], Province]]:
    """What puts a source into the rows' file, and what makes the province once all are there."""
    register = Register(file).create()
    fields = {field.id for field in sources.fields}
    kept: dict[int, Gathered] = {}

    def receive(number: int, found: Gathered) -> None:
        register.add(number, tuple(row if row.field in fields else row._replace(field=OTHER.id) for row in found.rows))
        kept[number] = replace(found, rows=())

    def finish() -> Province:
        register.finish()
        return Province(sources, register, kept, as_of)

    return receive, finish

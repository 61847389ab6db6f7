"""From the sources to the province: what every commune said, in the rows' file."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from initiatives.federation.gather import Gathered, Gathering
from initiatives.federation.province import OTHER, Province
from initiatives.federation.register import Register
from initiatives.federation.sources import Sources

Progress = Callable[[int, int], None]
"""Told after each source how many are done, and of how many."""


def gathered(sources: Sources, gathering: Gathering, file: Path, progress: Progress) -> Province:
    """The province with all that its sources say; the rows lie in ``file``. Raises OSError where nothing can be written."""
    register = Register(file).create()
    fields = {field.id for field in sources.fields}
    kept: dict[int, Gathered] = {}

    def receive(number: int, found: Gathered) -> None:
        rows = (row if row.field in fields else row._replace(field=OTHER.id) for row in found.rows)
        register.add(number, tuple(rows))
        kept[number] = replace(found, rows=())
        progress(len(kept), len(sources.communes))

    gathering.run(sources.communes, receive)
    register.finish()
    return Province(sources, register, kept, gathering.as_of)

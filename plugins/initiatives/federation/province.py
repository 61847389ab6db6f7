"""What the province's pages and files are made of: its sources, the rows, and how each source stands."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from initiatives.federation.gather import Gathered
from initiatives.federation.register import Register, Tally
from initiatives.federation.sources import SourceCommune, Sources
from initiatives.public import Term
from initiatives.reading.commune import in_force
from initiatives.reading.problems import Problem
from initiatives.reading.vocabulary import Kind, Status, member
from initiatives.website.facets import COMMUNE, path_of

OTHER = Term(id="khac", label="Lĩnh vực khác")
"""Where a commune uses a field that the province's list does not have: its name would be a stranger's word."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """A source on the day of the build: ``age`` in days since its data were last current, None where there are none."""

    number: int
    commune: SourceCommune
    confirmed: date | None
    age: int | None
    problems: tuple[Problem, ...]
    tally: Tally

    @property
    def path(self) -> str:
        """The first page of its list."""
        return path_of(COMMUNE, self.commune.id)


class Province:
    """The whole of a build; ``register`` is finished."""

    def __init__(self, sources: Sources, register: Register, gathered: Mapping[int, Gathered], as_of: date) -> None:
        self.sources = sources
        self.register = register
        self.as_of = as_of
        self._gathered = gathered

    def reopened(self) -> "Province":
        """The same province with a connection of its own to the rows; what was counted already stays."""
        twin = Province(self.sources, Register(self.register.path), self._gathered, self.as_of)
        twin.__dict__["standings"] = self.standings
        return twin

    @cached_property
    def tally(self) -> Tally:
        """Of all rows."""
        return self.register.tally()

    @cached_property
    def standings(self) -> tuple[Standing, ...]:
        """Every source, in the order of SOURCES.yml."""
        tallies = self.register.tallies("commune")
        return tuple(
            Standing(
                number=number,
                commune=commune,
                confirmed=found.confirmed,
                age=(self.as_of - found.confirmed).days if found.confirmed else None,
                problems=found.problems,
                tally=tallies.get(number, Tally(rows=0)),
            )
            for number, commune in enumerate(self.sources.communes)
            for found in (self._gathered[number],)
        )

    @cached_property
    def fields(self) -> dict[str, Term]:
        """The fields by id, as the province calls them today, and the other one."""
        named = in_force(self.sources.fields, self.as_of) or self.sources.fields
        return {field.id: Term(id=field.id, label=field.name) for field in named} | {OTHER.id: OTHER}

    def field(self, code: str) -> Term:
        """The field with this id."""
        return self.fields.get(code, OTHER)


def status(code: str) -> Term:
    """A status with its word."""
    return Term(id=code, label=member(Status, code).label)


def kind(code: str) -> Term:
    """A kind with its word."""
    return Term(id=code, label=member(Kind, code).label)

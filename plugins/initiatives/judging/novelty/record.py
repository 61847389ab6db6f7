"""An initiative as it is compared, whether it is the commune's own, one of a register, or a text somebody typed."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from initiatives.judging.world import InitiativeEntry, World, reference_day
from initiatives.reading.commune import in_force
from initiatives.reading.known import KnownInitiative

LONGEST_SUMMARY = 400
"""Characters of a typed text that count as its summary; what follows is its body."""
Age = tuple[int, str]
"""A day (0 where none is known) and, among own initiatives of one day, the code."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """What is compared (title, summary, body, keys), and where it comes from.

    ``keys`` are the words of the idea key and the tags; ``age`` orders records by their day.
    """

    code: str
    title: str
    summary: str = ""
    body: str = ""
    keys: str = ""
    idea: str = ""
    unit: str = ""
    province: str = ""
    year: str = ""
    source: str = ""
    age: Age

    @property
    def place(self) -> str:
        """Unit and province in one line."""
        return ", ".join(filter(None, (self.unit, self.province)))

    def precedes(self, other: "Record") -> bool:
        """Whether it was there before another, which it is not itself."""
        return self.age < other.age and self.code != other.code


def in_order(records: Iterable[Record]) -> tuple[Record, ...]:
    """Records in the order of their codes, in which nothing hangs on where they were read."""
    return tuple(sorted(records, key=lambda record: record.code))


def own_record(entry: InitiativeEntry, world: World) -> Record:
    """One of the commune's own initiatives, under the names in force on its day."""
    data, day = entry.data, reference_day(entry.data, world)
    administration = next(iter(in_force(world.commune.administrations, day)), None)
    return Record(
        code=data.code,
        title=data.title,
        summary=data.summary,
        body="\n".join(section.markdown for section in entry.sections),
        keys=_as_words(data.idea or "", *data.tags),
        idea=data.idea or "",
        unit=administration.agency if administration else "",
        province=administration.place if administration else "",
        year=str(day.year),
        source=entry.file,
        age=(day.toordinal(), data.code),
    )


def known_record(known: KnownInitiative) -> Record:
    """An initiative of a register; it counts from the first day of its year, or from ever where none is known."""
    year = int(known.year) if known.year.isdecimal() and 0 < int(known.year) <= date.max.year else 0
    return Record(
        code=known.code,
        title=known.title,
        summary=known.summary,
        body=known.benefits,
        keys=_as_words(known.group),
        idea=known.group,
        unit=known.unit,
        province=known.province,
        year=known.year,
        source=known.source,
        age=(date(year, 1, 1).toordinal() if year else 0, ""),
    )


def typed_record(text: str, day: date) -> Record:
    """A text somebody typed: its first line or sentence is the title, then comes the summary."""
    title, _, rest = text.strip().partition("\n")
    if len(title) > LONGEST_SUMMARY:
        title, _, first = title.partition(". ")
        rest = f"{first}\n{rest}"
    summary, body = rest[:LONGEST_SUMMARY].strip(), rest[LONGEST_SUMMARY:].strip()
    return Record(code="", title=title.strip(), summary=summary, body=body, age=(day.toordinal() + 1, ""))


def _as_words(*slugs: str) -> str:
    """Slugs as a text in which each is a sentence of its own."""
    return ". ".join(slug.replace("-", " ") for slug in slugs if slug)

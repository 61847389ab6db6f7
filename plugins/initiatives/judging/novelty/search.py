"""The closest earlier initiatives, as an officer is told them."""

from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass

from initiatives.judging.novelty.index import Index, Ranked
from initiatives.judging.novelty.record import Record, in_order
from initiatives.judging.novelty.shared import Span, shared_spans
from initiatives.processes import spread


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """The stretches of a title and a summary that the other side has too, in its own words."""

    title: tuple[Span, ...]
    summary: tuple[Span, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Resemblance:
    """An earlier initiative that resembles one, and the score (0 to 1, two decimals)."""

    record: Record
    score: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Explained(Resemblance):
    """A resemblance with the wording that both sides share."""

    there: Wording
    here: Wording


class Search:
    """Looks for the closest among some records, which are put in the order of their codes; they are indexed with the first question."""

    def __init__(self, records: Iterable[Record]) -> None:
        self.records: tuple[Record, ...] = in_order(records)
        self._index: Index | None = None

    def closest(self, record: Record, shown: int, least: float = 0.0) -> list[Resemblance]:
        """The closest records that were there before this one and score no less than ``least``, the most alike first."""
        return self.named(self._ranked(record, shown, least))

    def explained(self, record: Record, shown: int) -> Iterator[Explained]:
        """The same with the wording they share, which takes longer to find than they do."""
        for found in self.closest(record, shown):
            index = self._built()
            there, here = _wording(found.record, index.core(record), index), _wording(record, index.core(found.record), index)
            yield Explained(record=found.record, score=found.score, there=there, here=here)

    def ranked_of_each(self, records: Sequence[Record], shown: int, least: float = 0.0) -> Iterator[list[Ranked]]:
        """The closest to many records, asked side by side; to be ``named``."""
        if any(map(self._is_preceded, records)):
            self._built()  # before processes are made, so that they share it
        yield from spread(lambda record: self._ranked(record, shown, least), records)

    def named(self, ranked: Iterable[Ranked]) -> list[Resemblance]:
        """The records that stand at these places."""
        return [Resemblance(record=self.records[place], score=score) for place, score in ranked]

    def _ranked(self, record: Record, shown: int, least: float) -> list[Ranked]:
        if not self._is_preceded(record):
            return []
        return [(place, score) for place, score in self._built().ranked(record, shown) if score >= least]

    def _is_preceded(self, record: Record) -> bool:
        return any(other.precedes(record) for other in self.records)

    def _built(self) -> Index:
        self._index = self._index or Index(self.records)
        return self._index


def _wording(record: Record, core: Container[str], index: Index) -> Wording:
    """What of a record's wording stands in the other's ``core``; a long body would share something with everybody."""

    def told(name: str) -> bool:
        return not index.is_common(name)

    return Wording(title=shared_spans(record.title, core, told), summary=shared_spans(record.summary, core, told))

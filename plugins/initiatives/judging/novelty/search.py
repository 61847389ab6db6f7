"""The closest earlier initiatives, as an officer is told them."""

from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass

from initiatives.judging.novelty.index import Index
from initiatives.judging.novelty.record import Record
from initiatives.judging.novelty.shared import Span, shared_spans
from initiatives.processes import spread


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """The stretches of a title and a summary that the other side has too, in its own words."""

    title: tuple[Span, ...]
    summary: tuple[Span, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Resemblance:
    """An earlier initiative that resembles one, the score (0 to 1, two decimals), and the shared wording on both sides."""

    record: Record
    score: float
    there: Wording
    here: Wording


class Search:
    """Looks for the closest among some records; they are indexed with the first question."""

    def __init__(self, records: Iterable[Record]) -> None:
        self.records: tuple[Record, ...] = tuple(records)
        self._index: Index | None = None

    def closest(self, record: Record, shown: int, least: float = 0.0) -> Iterator[Resemblance]:
        """The closest records that were there before this one and score no less than ``least``, the most alike first."""
        if not self._is_preceded(record):
            return
        index = self._built()
        told = [(other, score) for other, score in index.closest(record, shown) if score >= least]
        here = index.core(record) if told else {}
        for other, score in told:
            there = index.core(other)
            yield Resemblance(record=other, score=score, there=_wording(other, here, index), here=_wording(record, there, index))

    def closest_of_each(self, records: Sequence[Record], shown: int, least: float = 0.0) -> Iterator[list[Resemblance]]:
        """The same for many records, asked side by side."""
        if any(map(self._is_preceded, records)):
            self._built()  # before processes are made, so that they share it
        yield from spread(lambda record: list(self.closest(record, shown, least)), records)

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

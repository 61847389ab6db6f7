"""Novelty as the dispatch demands it (section 4a): what resembles an idea already applied is approved only with reasons.

The officer decides on every look-alike; nothing is rejected by a number. Only what was there earlier can be repeated.
"""

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from hashlib import sha256
from itertools import chain

from initiatives.judging.identity import OUT_OF_THE_RUNNING
from initiatives.judging.lifecycle import stage_of
from initiatives.judging.novelty.index import Ranked
from initiatives.judging.novelty.record import Record, known_record, own_record
from initiatives.judging.novelty.search import Resemblance, Search
from initiatives.judging.world import InitiativeEntry, World, is_public
from initiatives.processes import apart
from initiatives.reading.catalogue import problem
from initiatives.reading.problems import Problem
from initiatives.reading.vietnamese import fold, number
from initiatives.reading.vocabulary import Decision
from initiatives.results import Kind, Results

DEFAULT_THRESHOLD = Decimal("0.45")
"""The score from which on a look-alike needs a decision, where commune.yml names none; see tests/benchmarks/novelty."""
DEFAULT_SHOWN = 3
"""How many look-alikes are named, where commune.yml names no number."""

Closest = list[list[Ranked]]
CLOSEST = Kind[Closest]("closest", Closest)


def threshold(world: World) -> Decimal:
    """The score from which on a look-alike needs a decision, 0 to 1."""
    return world.commune.novelty.threshold or DEFAULT_THRESHOLD


def shown(world: World) -> int:
    """How many look-alikes are named to the officer."""
    return world.commune.novelty.shown or DEFAULT_SHOWN


def search_all(world: World) -> Search:
    """A search among everything known: the registers and all of the commune's own initiatives."""
    return Search([*map(known_record, world.known), *(own_record(entry, world) for entry in world.initiatives)])


def undecided(
    entries: Iterable[InitiativeEntry], world: World, results: Results | None = None
) -> Iterator[tuple[InitiativeEntry, Resemblance]]:
    """The look-alikes that must be decided on before an approval and are not, of each of some initiatives.

    Of the closest ones named, those that reach the threshold; one's own with the same idea key are told by that rule.
    """
    asked = tuple(entries)
    for entry, closest in zip(asked, _closest_of_each(asked, world, results or Results()), strict=True):
        decided = {alike.like for alike in entry.data.novelty} | _same_key(entry, world)
        yield from ((entry, found) for found in closest if found.record.code not in decided)


def undecided_codes(entries: Iterable[InitiativeEntry], world: World) -> dict[str, tuple[str, ...]]:
    """The codes of the look-alikes that must still be decided on, by the code of the initiative that owes it."""
    found: dict[str, tuple[str, ...]] = {}
    for entry, alike in undecided(entries, world):
        found[entry.data.code] = (*found.get(entry.data.code, ()), alike.record.code)
    return found


def _closest_of_each(entries: Sequence[InitiativeEntry], world: World, results: Results) -> Iterator[list[Resemblance]]:
    """The closest to each among the registers and those of the commune's own that claim their idea.

    One changed text can change them all, so they are had together or not at all.
    """
    claiming = (entry for entry in world.initiatives if entry.data.status not in OUT_OF_THE_RUNNING)
    claimed = {entry.file: own_record(entry, world) for entry in claiming}
    search, most, least = Search([*map(known_record, world.known), *claimed.values()]), shown(world), float(threshold(world))
    records = [claimed.get(entry.file) or own_record(entry, world) for entry in entries]

    def looked_up(_: object) -> Iterator[Closest]:
        yield apart(lambda: list(search.ranked_of_each(records, most, least)), len(records))

    found: Closest = next(results.of(CLOSEST, [(search.records, records, most, least)], _origin, looked_up))
    return map(search.named, found)


def _origin(asked: tuple[Sequence[Record], Sequence[Record], int, float]) -> str:
    """A digest of what is looked up: thousands of records, one after the other."""
    among, records, most, least = asked
    digest = sha256(f"{len(among)} {most} {least}".encode())
    for record in chain(among, records):
        digest.update(f"{record}\0".encode())
    return digest.hexdigest()


def _same_key(entry: InitiativeEntry, world: World) -> set[str]:
    idea = entry.data.idea
    return {other.data.code for other in world.by_idea[idea]} if idea else set()


def _owes_approval(entry: InitiativeEntry) -> bool:
    return "approval" in stage_of(entry.data).demands


def look_alikes_are_decided(world: World, results: Results | None = None) -> Iterator[Problem]:
    """What is approved has the officer's decision, with a reason, on every look-alike that the check names."""
    for entry, found in undecided(filter(_owes_approval, world.initiatives), world, results):
        record = found.record
        place = entry.source.place(("novelty",), on_key=True) if entry.data.novelty else entry.source.place(("status",))
        told = {"like": record.code, "title": record.title, "where": _where(found), "score": number(Decimal(str(found.score)))}
        yield problem("undecided-look-alike", place, **told)


def _where(found: Resemblance) -> str:
    return ", ".join(filter(None, (found.record.place, found.record.year))) or "không rõ nơi áp dụng"


def nothing_repeated_is_approved(entry: InitiativeEntry, world: World) -> Iterator[Problem]:
    """What the officer found to repeat an idea applied here is not approved; one of another province may be taken up."""
    if not _owes_approval(entry):
        return
    for i, alike in enumerate(entry.data.novelty):
        if alike.decision is Decision.REPEATS and applied_here(alike.like, world):
            yield problem("repeats-but-approved", entry.source.place(("novelty", i, "decision")), like=alike.like)


def applied_here(code: str, world: World) -> bool:
    """Whether an idea was applied in the commune or its province; one whose province nobody wrote down may have been."""
    own = world.by_code.get(code)
    if own:
        return is_public(own.data)
    places = [fold(administration.place) for administration in world.commune.administrations]
    provinces = [fold(known.province) for known in world.known if known.code == code]
    return any(not province or province in place for province in provinces for place in places)

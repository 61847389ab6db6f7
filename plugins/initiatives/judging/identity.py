"""What must be unique is: codes, addresses, ideas; what must add up does."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from initiatives.judging.world import InitiativeEntry, World
from initiatives.reading.catalogue import problem
from initiatives.reading.collections import address
from initiatives.reading.files import Entry
from initiatives.reading.problems import Problem
from initiatives.reading.scalars import WHOLE
from initiatives.reading.vietnamese import day, number
from initiatives.reading.vocabulary import Status

OUT_OF_THE_RUNNING = frozenset({Status.DRAFT, Status.DECLINED, Status.WITHDRAWN})
"""Statuses that claim no idea for themselves."""


def code_is_unique(entry: InitiativeEntry, world: World) -> Iterator[Problem]:
    """No two initiatives share a code."""
    first = world.by_code[entry.data.code]
    if first is not entry:
        place = entry.source.place(("code",))
        yield problem("duplicate-code", place, value=entry.data.code, other=first.file, free=free_code(entry.data.code, world))


def code_was_not_redacted(entry: InitiativeEntry, world: World) -> Iterator[Problem]:
    """No initiative takes the code of a dossier that was taken out."""
    code = entry.data.code
    if code in world.redacted:
        place = entry.source.place(("code",))
        yield problem("redacted-code", place, value=code, day=day(world.redacted[code]), free=free_code(code, world))


def free_code(code: str, world: World) -> str:
    """The next free code of the same prefix and year."""
    stem, width = code.rsplit("-", 1)[0], len(code.rsplit("-", 1)[1])
    taken = [int(other.rsplit("-", 1)[1]) for other in (*world.by_code, *world.redacted) if other.rsplit("-", 1)[0] == stem]
    return f"{stem}-{max(taken, default=0) + 1:0{width}d}"


def slug_is_unique(entry: Entry[Any], world: World) -> Iterator[Problem]:
    """No two files of a collection share an address, in whatever folders they lie."""
    first = world.by_address[address(entry.folder, entry.slug)]
    if first is not entry:
        yield problem("duplicate-slug", entry.source.at(1), value=f"{entry.slug}.md", other=first.file)


def idea_is_new(entry: InitiativeEntry, world: World) -> Iterator[Problem]:
    """An idea key stands once, unless the officer's decision on the other initiative is recorded (dispatch, section 4a)."""
    initiative = entry.data
    if initiative.idea is None or initiative.status in OUT_OF_THE_RUNNING:
        return
    decided = {alike.like for alike in initiative.novelty}
    for other in world.by_idea[initiative.idea]:
        rival = other.data
        is_later = (rival.submitted or world.as_of, rival.code) > (initiative.submitted or world.as_of, initiative.code)
        if other is not entry and not is_later and rival.status not in OUT_OF_THE_RUNNING and rival.code not in decided:
            yield problem("idea-taken", entry.source.place(("idea",)), value=initiative.idea, other=rival.code)


def shares_add_up(entry: InitiativeEntry, world: World) -> Iterator[Problem]:
    """The authors' shares of contribution sum to 100 per cent."""
    authors = entry.data.authors
    if not authors:
        yield problem("no-author", entry.source.place(("authors",), on_key=True))
        return
    together = sum((author.share for author in authors), Decimal(0))
    if together != WHOLE:
        yield problem("shares-not-100", entry.source.place(("authors",), on_key=True), sum=number(together))


def somebody_benefits(entry: InitiativeEntry, world: World) -> Iterator[Problem]:
    """At least one group of beneficiaries is named."""
    if not entry.data.beneficiaries:
        yield problem("empty-list", entry.source.place(("beneficiaries",), on_key=True))


def sections_are_unique(entry: Entry[Any], world: World) -> Iterator[Problem]:
    """No two sections of a body share a title."""
    first: dict[str, int] = {}
    for section in entry.sections:
        if section.name in first:
            yield problem("duplicate-section", entry.source.at(section.line), value=section.title, first=first[section.name])
        first.setdefault(section.name, section.line)

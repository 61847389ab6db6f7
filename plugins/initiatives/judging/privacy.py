"""Nobody's phone, ID or account number, mailbox, birth date or home address stands in a file, or in one that is attached to it."""

from collections.abc import Iterator
from typing import Any

from initiatives.judging.links import named_files
from initiatives.judging.world import World
from initiatives.reading.catalogue import problem
from initiatives.reading.files import Entry
from initiatives.reading.personal import KINDS, Written, is_allowed, written_in
from initiatives.reading.problems import Problem


def no_personal_data(entry: Entry[Any], world: World) -> Iterator[Problem]:
    """No line of a file holds personal data, comments and attachments' names included.

    The commune's own phone and mailbox are not personal, and what ``publication: disclosures`` names with a reason is allowed.
    """
    allowed = _allowed(world)
    for one in entry.personal:
        if not is_allowed(one.text, allowed):
            yield problem("personal-data", entry.source.at(one.line, one.column, len(one.text)), kind=KINDS[one.kind])


def no_personal_data_attached(entry: Entry[Any], world: World) -> Iterator[Problem]:
    """No file that an entry publishes holds personal data in its text; the same exceptions hold."""
    allowed = _allowed(world)
    for named in named_files(entry, world):
        for one in world.enclosures[named.source].personal:
            if not is_allowed(one.text, allowed):
                yield problem("attachment-personal", named.place(), value=named.written, where=one.where, kind=KINDS[one.kind])


def private_in(text: str, world: World) -> list[Written]:
    """What of a text that is to become part of a file is personal data; the same exceptions hold."""
    allowed = _allowed(world)
    return [one for one in written_in(text) if not is_allowed(one.text, allowed)]


def _allowed(world: World) -> tuple[str, ...]:
    contact = world.commune.contact
    return contact.phone, contact.email, *(one.text for one in world.commune.publication.disclosures)

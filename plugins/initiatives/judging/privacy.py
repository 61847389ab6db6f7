"""Nobody's phone, ID or account number, mailbox, birth date or home address stands in a file, public or not."""

from collections.abc import Iterator
from typing import Any

from initiatives.judging.world import World
from initiatives.reading.catalogue import problem
from initiatives.reading.files import Entry
from initiatives.reading.personal import KINDS, personal_data
from initiatives.reading.problems import Problem


def no_personal_data(entry: Entry[Any], world: World) -> Iterator[Problem]:
    """No line of a file holds personal data, comments and attachments' names included.

    The commune's own phone and mailbox are not personal, and what ``publication: disclosures`` names with a reason is allowed.
    """
    contact = world.commune.contact
    allowed = (contact.phone, contact.email, *(one.text for one in world.commune.publication.disclosures))
    for number, line in enumerate(entry.source.text.split("\n"), 1):
        for found in personal_data(line, allowed):
            yield problem("personal-data", entry.source.at(number, found.start + 1, found.end - found.start), kind=KINDS[found.kind])

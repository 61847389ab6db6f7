"""A site as numbered releases: each is sent whole, gets its number, and is shown by one rename; the former ones wait for a rollback.

Who publishes asks first which release is shown (``look``), and is refused at the end if another one came between, so that
an older content never replaces a newer one.
"""

import json
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path

from initiatives.publishing.guard import Measure
from initiatives.publishing.place import Place, Refused

_NONE = "-"
_SHOWN = "+"


@dataclass(frozen=True, slots=True, kw_only=True)
class Release:
    """What is written of a release: its size, the day it was made for, the git revision of its content (empty without git),
    and the fingerprint of its files."""

    pages: int
    size: int
    day: str
    revision: str
    fingerprint: str

    @property
    def measure(self) -> Measure:
        """Its size, to be compared with another one's."""
        return Measure(pages=self.pages, size=self.size)


@dataclass(frozen=True, slots=True, kw_only=True)
class Numbered:
    """A release that has its number at a place."""

    number: str
    shown: bool
    release: Release


def look(place: Place) -> Numbered | None:
    """The release that is shown at a place; None at one that has none yet. Raises Refused."""
    number, _, record = place.do("look").partition("\n")
    return None if number == _NONE else Numbered(number=number, shown=True, release=_read(record))


def send(place: Place, site: Path, release: Release, *, seen: Numbered | None, keep: int) -> str:
    """Send a finished site, show it, and return its number; ``keep`` releases stay, this one counted.

    Raises Refused where something is in the way, above all another release than ``seen``; what is shown then stays.
    """
    incoming = place.do("receive").strip()
    former = seen.number if seen else None
    try:
        place.send(site, incoming, former)
        return place.do("commit", incoming, former or _NONE, str(keep), json.dumps(asdict(release), sort_keys=True)).strip()
    except Refused:
        with suppress(Refused):
            place.do("drop", incoming)
        raise


def rollback(place: Place, number: str | None) -> str:
    """Show an earlier release again, the one before the shown one unless told, and return its number. Raises Refused."""
    return place.do("rollback", *([number] if number else [])).strip()


def releases(place: Place) -> list[Numbered]:
    """Every release at a place, the newest first. Raises Refused."""
    rows = [line.split(" ", 2) for line in place.do("list").splitlines()]
    return [Numbered(number=number, shown=mark == _SHOWN, release=_read(record)) for mark, number, record in rows]


def _read(record: str) -> Release:
    """A release's record; Refused where somebody changed it."""
    try:
        return Release(**json.loads(record))
    except (ValueError, TypeError):
        raise Refused(f"tệp release.json ở đó không đọc được: {record[:80]}") from None

"""Looks into every file of a finished site, unpacked, for what citizens may not see: one combined search a file.

What is sought comes from the registry as ``Secrets``, plain texts and paths, so that neither the website nor this room can reach the
registry. Texts are sought in each form in which a site may write them; single words only where they stand alone, so
that ``SK-2024-001`` is not found in ``SK-2024-0012``. Not found: what is encrypted, drawn, base64-encoded or reworded.
"""

import gzip
import hashlib
import html
import io
import json
import re
import unicodedata
import zipfile
import zlib
from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from urllib.parse import quote

from ahocorasick_rs import BytesAhoCorasick
from markupsafe import escape

from initiatives.publishing.search import as_indexed
from initiatives.reading.vietnamese import fold

BEGINNING = 60
"""Letters of a text that are sought: enough to know it by, also where a page cuts it short."""
_INSIDE_WORD = re.compile(rb"[0-9A-Za-z-]")
_ESCAPE = re.compile(rb"%[0-9A-Fa-f]{2}|.?\\[nrt]")
"""What ends with a letter or digit in an address or in JSON, and is none."""
_GZIP, _ZIP = b"\x1f\x8b", b"PK\x03\x04"


@dataclass(frozen=True, slots=True, kw_only=True)
class Secret:
    """A text that may stand nowhere, or the path of a file that may not be published; ``what`` it is, in Vietnamese."""

    text: str
    what: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Secrets:
    """All that a site may not show: texts, and files by their absolute paths.

    ``spared`` are the site's files that may hold the texts: a preview's internal page, and attachments, which an officer
    chose to publish as they are.
    """

    texts: tuple[Secret, ...] = ()
    files: tuple[Secret, ...] = ()
    spared: tuple[str, ...] = ()

    @property
    def digest(self) -> str:
        """SHA-256 of all that a search for them rests on, the bytes of the files included; raises OSError."""
        found = hashlib.sha256(json.dumps(asdict(self), ensure_ascii=False).encode())
        for path in self.paths:
            found.update(hashlib.sha256(path.read_bytes()).digest())
        return found.hexdigest()

    @property
    def paths(self) -> dict[Path, Secret]:
        """The files that are there."""
        return {path: one for one in self.files if (path := Path(one.text)).is_file()}


class SecretSearch:
    """One pass over some bytes finds every text there is of any number."""

    def __init__(self, secrets: Sequence[Secret]) -> None:
        forms: dict[bytes, list[Secret]] = defaultdict(list)
        for one in secrets:
            for form in _forms(one.text):
                forms[form].append(one)
        self._meant = tuple(forms.values())
        self._automaton = BytesAhoCorasick(list(forms)) if forms else None

    def found(self, data: bytes) -> list[Secret]:
        """The texts that stand in the data, each once, in an order that depends on nothing else."""
        matches = self._automaton.find_matches_as_indexes(data, overlapping=True) if self._automaton else []
        told = ((one, start, end) for number, start, end in matches for one in self._meant[number])
        return list(dict.fromkeys(one for one, start, end in told if " " in one.text or _stands_alone(data, start, end)))


def _stands_alone(data: bytes, start: int, end: int) -> bool:
    before = data[max(0, start - 3) : start]
    joined = _INSIDE_WORD.match(before[-1:]) and not _ESCAPE.fullmatch(before)
    return not joined and not _INSIDE_WORD.match(data[end : end + 1])


def _forms(text: str) -> Iterator[bytes]:
    """How a site may write a text's beginning: case, marks, decomposed, escaped in HTML, JSON and addresses, in the search index."""
    written = unicodedata.normalize("NFC", text)[:BEGINNING]
    in_json = (json.dumps(written)[1:-1], json.dumps(written, ensure_ascii=False)[1:-1])
    escaped = (
        str(escape(written)),
        html.escape(written),
        html.escape(written, quote=False),
        quote(written),
        quote(written, safe=""),
        *in_json,
    )
    spelled = (written, written.lower(), fold(written), unicodedata.normalize("NFD", written))
    yield from dict.fromkeys((*(form.encode() for form in (*spelled, *escaped)), as_indexed(written.encode())))


class Leaks:
    """Tells of each file of a site what it shows and may not."""

    def __init__(self, secrets: Secrets) -> None:
        self._search = SecretSearch(secrets.texts)
        self._spared = frozenset(secrets.spared)
        self._by_size: dict[int, list[Secret]] = defaultdict(list)
        for path, one in secrets.paths.items():
            self._by_size[path.stat().st_size].append(one)

    def told(self, name: str, data: bytes) -> list[str]:
        """What a file, by its name below the site, gives away, in Vietnamese; empty where it is nothing."""
        shown = self._search.found(f"/{name}".encode())
        for part in _unpacked(data):
            shown += [one for one in self._by_size.get(len(part), ()) if Path(one.text).read_bytes() == part]
            shown += [] if name.removesuffix(".gz") in self._spared else self._search.found(part)
        return [f"lộ {what}" for what in dict.fromkeys(one.what for one in shown)]


def _unpacked(data: bytes) -> Iterator[bytes]:
    """The data, and what is packed in it, however deep; a text that only begins like an archive is no archive."""
    yield data
    with suppress(OSError, EOFError, zlib.error, zipfile.BadZipFile):
        if data.startswith(_GZIP):
            yield from _unpacked(gzip.decompress(data))
        elif data.startswith(_ZIP):
            with zipfile.ZipFile(io.BytesIO(data)) as archive:
                for member in archive.namelist():
                    yield member.encode()
                    yield from _unpacked(archive.read(member))

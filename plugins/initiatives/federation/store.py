"""The last good copy of each source, as it was sent: one file each, replaced whole, noticed when it is not whole."""

import hashlib
import json
import os
import tempfile
from dataclasses import dataclass
from datetime import date
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """What a source sent: ``etag`` and ``modified`` to ask for news by, ``confirmed`` the last day on which it was current."""

    body: bytes
    encoding: str
    etag: str
    modified: str
    confirmed: date


class Store:
    """A folder of copies; names are the ids of the communes."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def load(self, name: str, site: str) -> Copy | None:
        """The copy of this source from this site; None where there is none that can be trusted to be whole."""
        try:
            head, _, body = (self._folder / f"{name}.copy").read_bytes().partition(b"\n")
            told = json.loads(head)
            if told["site"] != site or told["digest"] != _digest(body):
                return None
            confirmed = date.fromisoformat(told["confirmed"])
            return Copy(body=body, encoding=told["encoding"], etag=told["etag"], modified=told["modified"], confirmed=confirmed)
        except (OSError, ValueError, KeyError, TypeError):
            return None

    def save(self, name: str, site: str, copy: Copy) -> None:
        """Put a copy in the place of the former one. Raises OSError."""
        head = {
            "site": site,
            "confirmed": copy.confirmed.isoformat(),
            "encoding": copy.encoding,
            "etag": copy.etag,
            "modified": copy.modified,
            "digest": _digest(copy.body),
        }
        self._folder.mkdir(parents=True, exist_ok=True)
        handle, staged = tempfile.mkstemp(prefix=f".{name}.", dir=self._folder)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(json.dumps(head).encode() + b"\n" + copy.body)
            Path(staged).replace(self._folder / f"{name}.copy")
        except OSError:
            Path(staged).unlink(missing_ok=True)
            raise


def _digest(body: bytes) -> str:
    return hashlib.sha256(body).hexdigest()

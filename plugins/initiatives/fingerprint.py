"""What a file or a folder holds as one digest: equal for equal names and bytes, whatever the machine, the place or the time."""

import hashlib
import os
from pathlib import Path


def fingerprint(folder: Path) -> str:
    """SHA-256 over the names of all that lies below a folder, the bytes of its files, and where its short cuts lead.

    Raises OSError where something cannot be read.
    """
    found = hashlib.sha256()
    for path in sorted(folder.rglob("*")):
        told = f"{path.relative_to(folder).as_posix()}\0{_leads_to(path)}\0{digest_of_file(path) if path.is_file() else ''}\n"
        found.update(told.encode("utf-8", "surrogateescape"))
    return found.hexdigest()


def _leads_to(path: Path) -> str:
    return os.readlink(path) if path.is_symlink() else ""


def digest_of_file(path: Path) -> str:
    """SHA-256 of a file's bytes. Raises OSError where it cannot be read."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()

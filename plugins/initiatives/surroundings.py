"""The day, the folders and the machine a command runs on; asked here alone, by the generator and the commands, and handed down."""

import hashlib
import os
from datetime import UTC, date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

VIETNAM = ZoneInfo("Asia/Ho_Chi_Minh")
_MACHINE = ("SYSTEMROOT", "TEMP", "TMPDIR")


def today() -> date:
    """The day in Vietnam, or that of ``SOURCE_DATE_EPOCH`` (seconds) where a build is to be repeated to the byte.

    Raises SystemExit where that is no day: its specification (reproducible-builds.org) wants a build to end there.
    """
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    try:
        now = datetime.fromtimestamp(int(epoch), tz=UTC) if epoch else datetime.now(tz=UTC)
        return now.astimezone(VIETNAM).date()
    except (ValueError, OverflowError, OSError):
        raise SystemExit(f"SOURCE_DATE_EPOCH phải là số giây kể từ đầu năm 1970, như 1795392000: «{epoch}»") from None


def label_of(folder: Path) -> str:
    """How people name a content folder: relative to where they stand if it lies below, else whole."""
    here, there = Path.cwd(), folder.resolve()
    return there.relative_to(here).as_posix() if there.is_relative_to(here) else folder.as_posix()


def results_file(content: Path) -> Path | None:
    """Where the results of earlier builds of a content folder are kept: in the user's own cache, which no repository brings along.

    ``INITIATIVES_RESULTS`` names another file; where it is empty, nothing is kept.
    """
    if "INITIATIVES_RESULTS" in os.environ:
        return Path(os.environ["INITIATIVES_RESULTS"]) if os.environ["INITIATIVES_RESULTS"] else None
    from platformdirs import user_cache_path  # noqa: PLC0415 - only builds need it

    return user_cache_path("initiatives", appauthor=False) / f"{hashlib.sha256(os.fsencode(content.resolve())).hexdigest()[:16]}.sqlite3"


def machine() -> dict[str, str]:
    """The environment without which a program cannot start here; the rest could change what the program makes."""
    return {name: os.environ[name] for name in _MACHINE if name in os.environ}

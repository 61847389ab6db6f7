"""The day, the folder and the machine a command runs on; asked here alone, by the generator and the commands, and handed down."""

import os
from datetime import UTC, date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

VIETNAM = ZoneInfo("Asia/Ho_Chi_Minh")
_MACHINE = ("SYSTEMROOT", "TEMP", "TMPDIR")


def today() -> date:
    """The day in Vietnam, or that of ``SOURCE_DATE_EPOCH`` (seconds) where a build is to be repeated to the byte."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    now = datetime.fromtimestamp(int(epoch), tz=UTC) if epoch.isdigit() else datetime.now(tz=UTC)
    return now.astimezone(VIETNAM).date()


def label_of(folder: Path) -> str:
    """How people name a content folder: relative to where they stand if it lies below, else whole."""
    here, there = Path.cwd(), folder.resolve()
    return there.relative_to(here).as_posix() if there.is_relative_to(here) else folder.as_posix()


def machine() -> dict[str, str]:
    """The environment without which a program cannot start here; the rest could change what the program makes."""
    return {name: os.environ[name] for name in _MACHINE if name in os.environ}

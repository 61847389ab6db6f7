"""Git as somebody runs it at some time, whatever this machine's own configuration says."""

import os
import subprocess
from pathlib import Path


def git(here: Path, *arguments: str, who: str = "Văn phòng", at: str = "2024-03-05T08:00:00+07:00") -> None:
    """Run git as somebody, at some time."""
    person = {
        f"GIT_{role}_{key}": value
        for role in ("AUTHOR", "COMMITTER")
        for key, value in (("NAME", who), ("EMAIL", "a@xa.example"), ("DATE", at))
    }
    alone = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
    subprocess.run(["git", "-C", str(here), *arguments], check=True, capture_output=True, env={**os.environ, **person, **alone})


def save(here: Path, why: str, who: str = "Văn phòng", at: str = "2024-03-05T08:00:00+07:00") -> None:
    """Commit everything."""
    git(here, "add", "--all")
    git(here, "commit", "-m", why, who=who, at=at)

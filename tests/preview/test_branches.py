"""The preview of a folder in which git changes many files and folders at once, as one runs it."""

import subprocess
import time
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlsplit

from tests.factory import content, earned, initiative
from tests.preview.previews import PATIENCE, running

NUMBERS = range(100, 160)


def git(folder: Path, *arguments: str) -> None:
    """Run git as somebody."""
    subprocess.run(["git", "-c", "user.name=x", "-c", "user.email=x@x.example", *arguments], cwd=folder, check=True, capture_output=True)


def dossiers(year: int, title: str) -> dict[str, str | bytes]:
    """Public initiatives in the folder of a year."""
    front = [earned("approved", code=f"SK-2024-{number}", title=f"{title} {number}") for number in NUMBERS]
    return {f"initiatives/{year}/viec-{number}.md": initiative(one) for number, one in zip(NUMBERS, front, strict=True)}


def shown(host: str) -> list[bool]:
    """Whether each page has its new title."""
    connection = HTTPConnection(host, timeout=PATIENCE)
    found = []
    for number in NUMBERS:
        connection.request("GET", f"/sang-kien/viec-{number}/")
        found.append(f"<h1>Nhánh mới {number}</h1>" in connection.getresponse().read().decode())
    connection.close()
    return found


def test_branches_that_move_and_change_every_file_may_follow_each_other(tmp_path: Path) -> None:
    folder = content(tmp_path, dossiers(2024, "Nhánh cũ"))
    git(tmp_path, "init", "--quiet")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "--quiet", "--message=cu")
    git(tmp_path, "checkout", "--quiet", "-b", "moi")
    git(tmp_path, "mv", "content/initiatives/2024", "content/initiatives/2023")
    content(tmp_path, dossiers(2023, "Nhánh mới"))
    git(tmp_path, "commit", "--quiet", "--all", "--message=moi")
    git(tmp_path, "checkout", "--quiet", "-")
    with running(folder) as (url, _):
        host, until = urlsplit(url).netloc, time.monotonic() + PATIENCE
        assert shown(host) == [False] * len(NUMBERS)
        for _ in range(5):
            git(tmp_path, "checkout", "--quiet", "-")
        while not all(shown(host)):
            assert time.monotonic() < until
            time.sleep(0.1)

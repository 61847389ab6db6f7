"""Every page, style sheet and drawing of the built sites before the Nu HTML checker: no error and no warning."""

import json
import subprocess
from collections.abc import Iterator

from tests.audit.figure import Figure, none_of
from tests.audit.sites import Subject
from tests.commands import ROOT

CHECKER = ROOT / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
MISTAKEN = "Inline script violates Content Security Policy.*"
"""The checker takes a block of data (JSON-LD) for a script. What a page really runs, the browser tests watch."""


def markup(subject: Subject) -> Iterator[Figure]:
    """No error and no warning on any page, and none in any style sheet or drawing."""
    for site in subject.sites:
        pages = [site.address + page for page in site.pages()]
        yield none_of(f"HTML checker, {site.name}", _messages("--asciiquotes", *pages), f"{len(pages)} pages")
    theme = subject.sites[0]
    for kind in ("css", "svg"):
        files = sorted(map(str, theme.folder.rglob(f"*.{kind}")))
        yield none_of(f"{kind.upper()} checker", _messages(f"--{kind}", *files), f"{len(files)} files")


def _messages(*arguments: str) -> list[str]:
    """What the checker says, each with its place. Pages are asked from the server, where ``'self'`` means something."""
    command = ["java", "-Dnu.validator.servlet.allow-forbidden-hosts=true", "-jar", str(CHECKER)]
    options = ["--format", "json", "--stdout", "--exit-zero-always", "--filterpattern", MISTAKEN]
    done = subprocess.run([*command, *options, *arguments], capture_output=True, check=True, cwd=ROOT)
    return [_told(message) for message in json.loads(done.stdout)["messages"]]


def _told(message: dict[str, str]) -> str:
    return f"{message.get('url', '')}:{message.get('lastLine', '')}: {message['message']}"

"""Writing into officers' files: rehearsed in memory, judged, confirmed by a person, and only then done."""

import sys
from collections.abc import Mapping, Sequence

import click

from initiatives.reading.catalogue import problem
from initiatives.reading.decoding import decode
from initiatives.reading.model import Initiative
from initiatives.reading.problems import Place, Problem, as_text_report
from initiatives.reading.rewriting import Change, Unchangeable, rewrite
from initiatives.reading.shapes import keys_of
from initiatives.registry import Registry, path_of, rejudged
from initiatives.writing import FileChange, Replacement, replace_all

Changes = Mapping[str, Sequence[Change]]
"""What is to change, by the file's path below the content folder."""

NOTHING_WRITTEN = "Chưa ghi gì cả; mọi tệp còn nguyên."
YES = frozenset({"c", "có", "co", "y", "yes"})
_ORDER = tuple(keys_of(Initiative))

yes_option = click.option("--yes", is_flag=True, help="Ghi luôn, không hỏi lại.")


def rehearsed(registry: Registry, changes: Changes) -> dict[str, Replacement]:
    """The new contents of the files, judged as if they were written; where anything is wrong, it is told and the command ends."""
    files = {path_of(entry): entry for entry in registry.world.initiatives}
    replacements: dict[str, Replacement] = {}
    problems: list[Problem] = []
    for path, wanted in changes.items():
        found = _replacement(registry, path, files[path].file, files[path].source.text, wanted)
        if isinstance(found, Problem):
            problems.append(found)
        else:
            replacements[path] = found
    judged = [] if problems else rejudged(registry, {path: one.new for path, one in replacements.items()})
    refuse(problems + (judged if isinstance(judged, list) else []))
    return replacements


def _replacement(registry: Registry, path: str, file: str, known: str, wanted: Sequence[Change]) -> Replacement | Problem:
    """A file's new content; not of one that reads otherwise than when it was judged."""
    place = registry.content / path
    old = place.read_bytes()
    if decode(old, file) != known:
        return problem("changed-meanwhile", Place(file=file))
    try:
        return Replacement(path=place, file=file, old=old, new=rewrite(old.decode(), wanted, _ORDER).encode())
    except Unchangeable as refused:
        return problem("cannot-rewrite", Place(file=file), reason=str(refused))


def refuse(problems: Sequence[Problem]) -> None:
    """End the command where there are problems, nothing written."""
    if problems:
        click.echo(as_text_report(problems), err=True)
        click.secho(NOTHING_WRITTEN, fg="red", err=True)
        sys.exit(1)


def confirmed(question: str, *, yes: bool) -> bool:
    """Whether to go on: said beforehand by ``--yes``, or asked of a person; without a terminal there is nobody to ask."""
    if yes:
        return True
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        click.echo("Đây mới là bản xem trước, chưa ghi gì. Chạy lại với --yes để ghi.")
        return False
    if str(click.prompt(f"{question} (c = có, k = không)", default="k")).strip().lower() in YES:
        return True
    click.echo(NOTHING_WRITTEN)
    return False


def write(replacements: Mapping[str, FileChange]) -> None:
    """Write all files, or none and say why."""
    refuse(replace_all(replacements))

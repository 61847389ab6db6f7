"""Where a link or an attachment leads, and whether it may: only to public pages and to safe files beside the source."""

import posixpath
import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import PurePosixPath
from typing import Any
from urllib.parse import unquote, urlsplit

from initiatives.judging.world import World, is_public
from initiatives.reading.attachments import FILE_KINDS
from initiatives.reading.catalogue import problem
from initiatives.reading.collections import address
from initiatives.reading.files import Entry
from initiatives.reading.folder import is_for_programs, is_looked_at
from initiatives.reading.model import Attachment, Initiative
from initiatives.reading.problems import Place, Problem
from initiatives.reading.record import Record
from initiatives.reading.source import Path as Loc
from initiatives.reading.vietnamese import slugify

_ELSEWHERE = ("http", "https", "mailto", "tel")
_ENDS_A_PATH = re.compile(r"[#?]")
"""What comes after it in an address is no name of a file any more (RFC 3986, 3.3)."""
_PELICAN_MARK = re.compile(r"^(?:\{(?:filename|static|attach)\}|\|(?:filename|static|attach)\|)", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Destination:
    """Where a target leads: a root-relative address, and the file to publish there if it is one (else empty).

    ``refused`` is the code of the problem where it leads nowhere; an outside link has neither address nor problem.
    """

    path: str = ""
    source: str = ""
    refused: str = ""


def destination(target: str, entry: Entry[Any], world: World) -> Destination:
    """Where a link target written in an entry's body leads."""
    try:
        parts = urlsplit(_PELICAN_MARK.sub("", target))
    except ValueError:
        return Destination(refused="bad-link")
    if parts.scheme or parts.netloc or target.startswith("//"):
        return Destination(refused="" if parts.scheme in _ELSEWHERE else "bad-link")
    if not parts.path:
        return Destination()
    path = unquote(parts.path)
    inside = posixpath.normpath(path.lstrip("/") if path.startswith("/") else posixpath.join(entry.folder, path))
    return _page(inside, world) if inside.endswith(".md") else _file(inside, entry, world)


def _page(inside: str, world: World) -> Destination:
    found = world.by_path.get(inside)
    if found is None:
        return Destination(refused="broken-link")
    if isinstance(found.data, Initiative) and not is_public(found.data):
        return Destination(refused="link-not-public")
    return Destination(path=address(found.folder, found.slug))


def _file(inside: str, entry: Entry[Any], world: World) -> Destination:
    refused = _refused_file(inside, entry, world)
    published = address(entry.folder, entry.slug) + unicodedata.normalize("NFC", posixpath.basename(inside))
    return Destination(refused=refused) if refused else Destination(path=published, source=world.on_disk(inside))


def _refused_file(inside: str, entry: Entry[Any], world: World) -> str:
    """Why a file may not be published, as a problem's code; empty where it may."""
    found = world.enclosures.get(world.on_disk(inside))
    if found is None and not inside.startswith("../"):
        return "broken-link"
    if found is None or not found.inside or not inside.startswith(f"{entry.folder}/"):
        return "attachment-outside"
    if _ENDS_A_PATH.search(posixpath.basename(inside)):
        return "bad-file-name"
    return found.fault if inside.lower().endswith(FILE_KINDS) else "attachment-kind"


def attachments(entry: Entry[Any]) -> Iterator[tuple[Loc, Attachment]]:
    """The files an entry names in its front matter, the approved plan first, each with its place."""
    approval = getattr(entry.data, "approval", None)
    if approval and approval.plan:
        yield ("approval", "plan"), Attachment.model_construct(file=approval.plan, title="Kế hoạch được phê duyệt")
    for i, attachment in enumerate(getattr(entry.data, "attachments", ())):
        yield ("attachments", i, "file"), attachment


def attached(file: str, entry: Entry[Any], world: World) -> Destination:
    """Where a file named in the front matter is published."""
    return _file(posixpath.normpath(posixpath.join(entry.folder, file)), entry, world)


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedFile:
    """A file that an entry publishes: as it is written there, its address, where it lies; ``place`` looks up where it is named."""

    written: str
    path: str
    source: str
    place: Callable[[], Place]


def named_files(entry: Entry[Any], world: World) -> Iterator[NamedFile]:
    """The files that an entry publishes, each as often as it names them: in its front matter, then in its body."""
    for path, attachment in attachments(entry):
        found = attached(attachment.file, entry, world)
        if found.source:
            yield NamedFile(written=attachment.file, path=found.path, source=found.source, place=partial(entry.source.place, path))
    for link in entry.links:
        found = destination(link.target, entry, world)
        if found.source:
            place = partial(entry.source.at, link.line, link.column, len(link.target))
            yield NamedFile(written=link.target, path=found.path, source=found.source, place=place)


def unnamed_files(world: World) -> tuple[str, ...]:
    """The files beside the Markdown files that no entry names, by their paths below the content folder: nobody will read them."""
    named = {file.source for entry in world.everything for file in named_files(entry, world)}
    others = (PurePosixPath(path) for path in sorted(world.enclosures) if path not in named)
    return tuple(str(path) for path in others if is_looked_at(path) and not is_for_programs(path))


def links_lead_somewhere(entry: Entry[Any], world: World) -> Iterator[Problem]:
    """Every link in a body leads to a public page, a safe file or an honest address outside."""
    for link in entry.links:
        refused = destination(link.target, entry, world).refused
        if refused:
            place = entry.source.at(link.line, link.column, len(link.target))
            yield problem(refused, place, value=link.target, **_advice(entry))


def attachments_exist(entry: Entry[Any], world: World) -> Iterator[Problem]:
    """Every file named in the front matter lies beside the source and is of a safe kind."""
    for path, attachment in attachments(entry):
        refused = attached(attachment.file, entry, world).refused
        if refused:
            code = "missing-attachment" if refused == "broken-link" else refused
            there = _there(attachment.file, entry, world)
            yield problem(code, entry.source.place(path), value=attachment.file, there=there, **_advice(entry))


def _there(file: str, entry: Entry[Any], world: World) -> str:
    """The file beside an entry that has this name but for capitals, marks, spaces and dashes: Windows takes some of them for equal."""
    beside = (path.removeprefix(f"{entry.folder}/") for path in world.enclosures if path.startswith(f"{entry.folder}/"))
    found = next((name for name in beside if slugify(name) == slugify(file)), None)
    return f"; ở đó có `{found}`, tên phải giống hệt, kể cả chữ hoa, chữ thường" if found else ""


def _advice(entry: Entry[Any]) -> dict[str, str]:
    """What hints about files name: the folder to put them in, and the kinds that are published."""
    return {"folder": entry.file.rpartition("/")[0], "kinds": " ".join(FILE_KINDS)}


def published_names_differ(entry: Entry[Any], world: World) -> Iterator[Problem]:
    """No two files of an entry would be published under one name."""
    sources: dict[str, str] = {}
    for named in named_files(entry, world):
        if sources.setdefault(named.path.lower(), named.source) != named.source:
            yield problem("same-attachment-name", named.place(), value=posixpath.basename(named.source))


def sample_records(entries: tuple[Entry[Any], ...]) -> Iterator[Problem]:
    """The sample entries among ``entries``: production publishes real ones alone."""
    for entry in entries:
        data: Record = entry.data
        if getattr(data, "sample", False):
            yield problem("sample-in-production", entry.source.place(("sample",)))

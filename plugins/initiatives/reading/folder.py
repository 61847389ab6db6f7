"""What lies in a content folder: the files that are read, those beside them, and those that would be passed over in silence."""

import os
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path, PurePath, PurePosixPath

from initiatives.fingerprint import digest_of_file
from initiatives.reading.attachments import FILE_KINDS, fault_of
from initiatives.reading.catalogue import problem
from initiatives.reading.collections import COLLECTIONS
from initiatives.reading.opening import unreadable
from initiatives.reading.passages import PersonalPassage, TooLong, personal_in
from initiatives.reading.problems import Place, Problem
from initiatives.results import Kind, Results

_MEANT_AS_MARKDOWN = (".md", ".markdown", ".mdown", ".mkd", ".md.txt", ".md.docx")
_TABLES = (".csv", ".tsv")
_WORKBOOKS = (".xls", ".xlsx", ".xlsm", ".ods")
"""Tables that are read once they were imported."""
_YAML = (".yml", ".yaml", ".json")
_WRITTEN = (".doc", ".rtf")
"""What officers write in beside the kinds that are published."""

OWN_SETTINGS = ("commune.yml", "redactions.csv")
"""The settings themselves, and the trace that ``initiatives redact`` leaves."""

_SETTINGS = {
    PurePosixPath("settings"): (".yml", _YAML),
    PurePosixPath("settings/known"): (".csv", _TABLES),
    PurePosixPath("settings/reports"): (".yml", _YAML),
}
"""The folders of settings: the ending that is read, and those that were meant to be."""


def markdown_files(folder: Path) -> Iterator[Path]:
    """The Markdown files below ``folder`` in a fixed order."""
    yield from sorted(path for path in folder.rglob("*.md") if not is_for_programs(path.relative_to(folder)))


def is_for_programs(place: PurePath) -> bool:
    """Whether programs keep a file or folder for themselves: hidden ones, and what Office writes beside an open file, ``~$mau.docx``."""
    return any(part.startswith((".", "~$")) for part in place.parts)


def is_inside(path: Path, content: Path) -> bool:
    """Whether a path really lies in the content folder, whatever short cuts lead there."""
    return Path(os.path.realpath(path)).is_relative_to(os.path.realpath(content))


def is_looked_at(place: PurePath) -> bool:
    """Whether a file at this place below the content folder is read, published, or told of where it is passed over.

    All others are of no meaning to the site: programs keep files of their own beside those that they write.
    """
    return place.parts[:1] == ("settings",) or place.name.lower().endswith((*_MEANT_AS_MARKDOWN, *FILE_KINDS, *_WRITTEN))


def unread_files(content: Path, label: str) -> list[Problem]:
    """What was meant to be read and would be passed over in silence, in a fixed order.

    Another ending, a folder that is no collection, a folder that is a short cut or cannot be opened.
    """
    return sorted(_unread_below(content, label), key=lambda found: found.order)


def _unread_below(content: Path, label: str) -> Iterator[Problem]:
    def told(path: str | Path) -> str:
        return PurePosixPath(label, Path(path).relative_to(content)).as_posix()

    errors: list[OSError] = []
    for folder, folders, names in os.walk(content, onerror=errors.append):
        folders[:] = [name for name in folders if not is_for_programs(PurePath(name))]
        linked = (Path(folder, name) for name in folders if Path(folder, name).is_symlink())
        yield from (problem("linked-folder", Place(file=told(path))) for path in linked)
        for path in (Path(folder, name) for name in names if not is_for_programs(PurePath(name))):
            yield from _unread(path, content, told(path), label)
    yield from (unreadable(told(error.filename), error) for error in errors)


def _unread(path: Path, content: Path, file: str, label: str) -> Iterator[Problem]:
    """Why a file would be passed over."""
    place = path.relative_to(content)
    if place.parts[0] == "settings":
        yield from _unread_settings(path, content, file, label)
    elif not path.name.lower().endswith(_MEANT_AS_MARKDOWN):
        return
    elif path.suffix != ".md":
        yield problem("unread-name", Place(file=file), ending=".md", wanted=f"{path.name.partition('.')[0]}.md")
    elif place.parts[0] not in COLLECTIONS:
        yield problem("unread-place", Place(file=file), folders=", ".join(f"`{label}/{name}`" for name in COLLECTIONS))


def _unread_settings(path: Path, content: Path, file: str, label: str) -> Iterator[Problem]:
    folder, ending = PurePosixPath(path.relative_to(content).parent.as_posix()), path.suffix
    read, meant = _SETTINGS.get(folder, ("", ()))
    stem = path.stem.removesuffix(read) if ending.lower() == ".txt" else path.stem
    if stem != path.stem or (ending.lower() in meant and ending != read):
        yield problem("unread-name", Place(file=file), ending=read, wanted=f"{stem}{read}")
    elif folder.name == "known" and ending.lower() in _WORKBOOKS:
        yield problem("unread-workbook", Place(file=file), value=file)
    elif folder.name == "settings" and ending == read and path.name not in OWN_SETTINGS:
        yield problem("unread-settings", Place(file=file), wanted=OWN_SETTINGS[0])
    elif path.name in OWN_SETTINGS if folder.name == "settings" else ending == read:
        if path.is_symlink() and not is_inside(path, content):
            yield problem("outside-content", Place(file=file))
    elif ending.lower() in (*_TABLES, *_WORKBOOKS, *_YAML, ".md"):
        yield problem("unread-place", Place(file=file), folders=", ".join(f"`{label}/{name}`" for name in (*COLLECTIONS, *_SETTINGS)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Enclosure:
    """A file beside the Markdown files: its size in bytes, whether it really lies in the content folder, what is wrong with it.

    ``fault`` is the code of a problem, and ``personal`` the personal data in its text, told only where somebody wants to
    publish the file.
    """

    size: int
    inside: bool
    fault: str = ""
    personal: tuple[PersonalPassage, ...] = ()


Within = tuple[str, tuple[PersonalPassage, ...]]
"""The code of a file's fault, and the personal data in a faultless one."""
WITHIN = Kind[Within]("attachment", Within)


def enclosures(content: Path, results: Results | None = None) -> dict[str, Enclosure]:
    """Every other regular file below the collections, by its path below the content folder.

    What was found within the same bytes before is taken from ``results``.
    """
    paths = [path for folder in COLLECTIONS for path in sorted((content / folder).rglob("*")) if path.suffix != ".md" and path.is_file()]
    looks = (results or Results()).of(WITHIN, paths, partial(_bytes_of, content), partial(map, partial(_within, content)))
    found: dict[str, Enclosure] = {}
    for path, (fault, personal) in zip(paths, looks, strict=True):
        with suppress(OSError):  # gone since it was listed: then it is missing where it is named
            size, inside = path.stat().st_size, is_inside(path, content)
            found[path.relative_to(content).as_posix()] = Enclosure(size=size, inside=inside, fault=fault, personal=personal)
    return found


def _bytes_of(content: Path, path: Path) -> str:
    """All that a look into a file rests on: its ending and bytes; what lies elsewhere is not looked into, what is gone cannot be."""
    if not is_inside(path, content):
        return "elsewhere"
    try:
        return f"{path.suffix} {digest_of_file(path)}"
    except OSError:
        return f"{path.suffix} unreadable"


def _within(content: Path, path: Path) -> Within:
    return _look_into(path) if is_inside(path, content) else ("", ())


def _look_into(path: Path) -> Within:
    try:
        fault = fault_of(path)
        return fault, () if fault else personal_in(path)
    except TooLong:
        return "attachment-too-long", ()

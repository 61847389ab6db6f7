"""The files of a collection, read; what was read of the same bytes before is taken from the results of then.

Kept are the front matter as plain data, of which the model is made again, the parts of the body and the personal data found, so
that the slow half is not done twice: YAML, and the looks for what may not stand in a file.
"""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

from pydantic import BaseModel

from initiatives.reading.body import BodyLink, BodySection
from initiatives.reading.collections import COLLECTIONS
from initiatives.reading.decoding import decode
from initiatives.reading.files import Entry, entry_from, read_inside
from initiatives.reading.frontmatter import cut, parse_markdown
from initiatives.reading.personal import Written
from initiatives.reading.problems import Problem
from initiatives.results import Kind, Results

AT_ONCE = 500
"""Files whose bytes are held in memory at the same time."""

Found = Entry[Any] | list[Problem]


class _File(NamedTuple):
    """A file: its path below the content folder, its address as people are told it, and its bytes or why they cannot be had."""

    relative: Path
    file: str
    data: bytes | Problem


class _Reading(NamedTuple):
    """What was found in a file, and its front matter as plain data."""

    found: Found
    plain: dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Kept:
    """All that an entry can be made of again."""

    file: str
    folder: str
    slug: str
    text: str
    plain: dict[str, Any]
    sections: tuple[BodySection, ...]
    links: tuple[BodyLink, ...]
    personal: tuple[Written, ...]


def read_all(paths: Sequence[Path], content: Path, collection: str, label: str, results: Results) -> Iterator[Found]:
    """Each Markdown file of a collection as an entry, or all of its problems; ``label`` is how people name the content folder."""
    kind, model = _KINDS[collection], COLLECTIONS[collection].model
    for start in range(0, len(paths), AT_ONCE):
        files = [_opened(path, content, label) for path in paths[start : start + AT_ONCE]]
        for reading in results.of(kind, files, _origin, partial(map, partial(_read, model))):
            yield reading.found


def _opened(path: Path, content: Path, label: str) -> _File:
    relative = path.relative_to(content)
    return _File(relative, f"{label}/{relative.as_posix()}", read_inside(path, content, label))


def _origin(one: _File) -> str:
    told = repr(one.data) if isinstance(one.data, Problem) else hashlib.sha256(one.data).hexdigest()
    return f"{one.file} {one.relative.as_posix()} {told}"


def _read(model: type[BaseModel], one: _File) -> _Reading:
    text = one.data if isinstance(one.data, Problem) else decode(one.data, one.file)
    parsed = [text] if isinstance(text, Problem) else parse_markdown(text, one.file)
    return _Reading(parsed, {}) if isinstance(parsed, list) else _Reading(entry_from(parsed, one.relative, model), parsed.data)


def _packed(reading: _Reading) -> _Kept | list[Problem]:
    found, plain = reading
    if isinstance(found, list):
        return found
    return _Kept(**_as_found(found), text=found.source.text, plain=plain)


def _unpacked(model: type[BaseModel], kept: _Kept | list[Problem]) -> _Reading:
    """Raises ValueError where the model cannot be made of it."""
    if isinstance(kept, list):
        return _Reading(kept, {})
    parts = cut(kept.text, kept.file)
    if isinstance(parts, list):
        raise ValueError(kept.file)
    return _Reading(Entry(**_as_found(kept), data=model.model_validate(kept.plain), source=parts[0]), kept.plain)


def _as_found(found: Entry[Any] | _Kept) -> dict[str, Any]:
    """What an entry and what is kept of it have in common."""
    return {name: getattr(found, name) for name in ("file", "folder", "slug", "sections", "links", "personal")}


_KINDS = {
    name: Kind[_Reading](f"file of {name}", _Kept | list[Problem], packed=_packed, unpacked=partial(_unpacked, one.model))
    for name, one in COLLECTIONS.items()
}

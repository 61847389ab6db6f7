"""Reading the files of a content folder: each once, into a typed entry or all of its problems."""

import errno
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar

from pydantic import BaseModel

from initiatives.reading.body import BodyLink, BodySection, links, open_comment, sections
from initiatives.reading.catalogue import problem
from initiatives.reading.collections import COLLECTIONS
from initiatives.reading.decoding import decode
from initiatives.reading.frontmatter import Parsed, parse_markdown, parse_yaml
from initiatives.reading.problems import Place, Problem
from initiatives.reading.scalars import LONGEST_SLUG
from initiatives.reading.source import Source
from initiatives.reading.validation import validate
from initiatives.reading.vietnamese import slugify

M = TypeVar("M", bound=BaseModel)

_WHY_UNREADABLE = {
    errno.EACCES: "không có quyền đọc",
    errno.EISDIR: "đây là một thư mục",
    errno.ELOOP: "liên kết đi vòng",
    errno.ENOENT: "tệp không còn ở đó",
}

_MEANT_AS_MARKDOWN = (".md", ".markdown", ".mdown", ".mkd", ".md.txt", ".md.docx")


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry(Generic[M]):
    """One Markdown file, read: its typed front matter, its sections and links, and its source for places.

    ``file`` is its address as people are told it, ``folder`` where it lies below the content folder.
    """

    file: str
    folder: str
    slug: str
    data: M
    sections: tuple[BodySection, ...]
    links: tuple[BodyLink, ...]
    source: Source


def markdown_files(folder: Path) -> Iterator[Path]:
    """The Markdown files below ``folder`` in a fixed order; names that start with a dot are not content."""
    yield from sorted(path for path in folder.rglob("*.md") if not any(part.startswith(".") for part in path.relative_to(folder).parts))


def unread_files(content: Path, label: str) -> Iterator[Problem]:
    """Files meant to be read that would be passed over in silence: another ending, or a folder that is no collection."""
    for path in sorted(content.rglob("*")):
        place = path.relative_to(content)
        if not path.name.lower().endswith(_MEANT_AS_MARKDOWN) or any(part.startswith(".") for part in place.parts):
            continue
        file = Place(file=f"{label}/{place.as_posix()}")
        if path.suffix != ".md":
            yield problem("unread-name", file, wanted=f"{path.name.partition('.')[0]}.md")
        elif place.parts[0] not in COLLECTIONS:
            yield problem("unread-place", file, folders=", ".join(f"`{label}/{name}`" for name in COLLECTIONS))


@dataclass(frozen=True, slots=True, kw_only=True)
class Enclosure:
    """A file beside the Markdown files: its size in bytes, and whether it really lies in the content folder."""

    size: int
    inside: bool


def enclosures(content: Path) -> dict[str, Enclosure]:
    """Every other regular file below the collections, by its path below the content folder."""
    home = content.resolve()
    found = (path for folder in COLLECTIONS for path in sorted((content / folder).rglob("*")))
    return {
        path.relative_to(content).as_posix(): Enclosure(size=path.stat().st_size, inside=path.resolve().is_relative_to(home))
        for path in found
        if path.suffix != ".md" and path.is_file()
    }


def read_text(path: Path, file: str) -> str | Problem:
    """The text of a file, or why it cannot be had."""
    try:
        return decode(path.read_bytes(), file)
    except OSError as error:
        return problem("unreadable-file", Place(file=file), reason=_WHY_UNREADABLE.get(error.errno or 0, "ổ đĩa báo lỗi"))


def read_entry(path: Path, content: Path, model: type[M], label: str) -> Entry[M] | list[Problem]:
    """One Markdown file as an entry, or all of its problems; ``label`` is how people name the content folder."""
    relative = path.relative_to(content)
    file = f"{label}/{relative.as_posix()}"
    if path.is_symlink() and not Path(os.path.realpath(path)).is_relative_to(os.path.realpath(content)):
        return [problem("outside-content", Place(file=file))]
    text = read_text(path, file)
    return [text] if isinstance(text, Problem) else entry_of(text, relative, model, label)


def entry_of(text: str, relative: Path, model: type[M], label: str) -> Entry[M] | list[Problem]:
    """The text of a Markdown file that lies, or is to lie, at ``relative`` as an entry, or all of its problems."""
    file = f"{label}/{relative.as_posix()}"
    parsed = parse_markdown(text, file)
    if isinstance(parsed, list):
        return parsed
    problems = [*_misnamed(relative.stem, parsed.source), *_open_comments(parsed)]
    data = validate(model, parsed)
    if isinstance(data, list):
        return problems + data
    return problems or _entry(file, relative, data, parsed)


def _entry(file: str, relative: Path, data: M, parsed: Parsed) -> Entry[M]:
    return Entry(
        file=file,
        folder=relative.parent.as_posix(),
        slug=relative.stem,
        data=data,
        sections=sections(parsed.body, parsed.body_line),
        links=tuple(links(parsed.body, parsed.body_line)),
        source=parsed.source,
    )


def _misnamed(stem: str, source: Source) -> list[Problem]:
    """A file name that cannot be an address."""
    wanted = slugify(stem)
    if stem == wanted and len(stem) <= LONGEST_SLUG:
        return []
    return [problem("bad-slug-name", source.at(1), name=f"{stem}.md", wanted=wanted[:LONGEST_SLUG].strip("-") or "ten-ngan-gon")]


def _open_comments(parsed: Parsed) -> list[Problem]:
    """A comment that nothing closes, so that all the rest of the file would be hidden, or all of the comment shown."""
    found = open_comment(parsed.body, parsed.body_line)
    return [problem("unclosed-comment", parsed.source.at(*found))] if found else []


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings(Generic[M]):
    """A settings file, read: its typed data and its source for places."""

    data: M
    source: Source


def read_settings(path: Path, file: str, model: type[M]) -> Settings[M] | list[Problem]:
    """A YAML settings file, or all of its problems."""
    if not path.is_file():
        return [problem("missing-settings", Place(file=file))]
    text = read_text(path, file)
    if isinstance(text, Problem):
        return [text]
    parsed = parse_yaml(text, file)
    if isinstance(parsed, list):
        return parsed
    data = validate(model, parsed)
    return data if isinstance(data, list) else Settings(data=data, source=parsed.source)
